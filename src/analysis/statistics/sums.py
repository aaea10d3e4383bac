"""Weighted sums without the linear-algebra library.

Its threads save nothing on vectors of this size, and where other work keeps the processors busy they wait for one
another a hundred times as long as the sum takes.
"""

from __future__ import annotations

import numpy as np

from analysis.statistics.inputs import FloatArray


def dot(a: FloatArray, b: FloatArray) -> float:
    """Σ a b over two vectors."""
    return float(np.einsum("i,i", a, b))


def rowwise(a: FloatArray, b: FloatArray) -> FloatArray:
    """Σ_j a_ij b_j for each row i."""
    return np.einsum("ij,j->i", a, b)


def total(values: FloatArray, weights: FloatArray | None = None) -> float:
    """Σ of `values`, each counted `weights` times (by default once): the same bits in any order of rows, one row a
    customer or one a distinct value.

    A sum of floats depends on the order of its terms. Here the distinct values are added up in ascending order.
    """
    distinct, code = np.unique(values, return_inverse=True)
    return dot(distinct, np.bincount(code, weights=weights).astype(np.float64))
