"""Integrals over time, on a logarithmic scale."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np

from analysis.statistics.abreast import abreast
from analysis.statistics.inputs import FloatArray
from analysis.statistics.sums import rowwise

# With so many Gauss-Legendre nodes the integrals of this package reach a relative accuracy of about 1e-12 (see the
# tests): as functions of log time their integrands are analytic in a wide strip.
POINTS = 32


@cache
def gauss(points: int) -> tuple[FloatArray, FloatArray]:
    """Nodes and weights of the Gauss-Legendre rule on (0, 1)."""
    nodes, weights = np.polynomial.legendre.leggauss(points)
    return (nodes + 1) / 2, weights / 2


NODES, WEIGHTS = gauss(POINTS)

# Contributions below e^-45 of the largest are left out: time goes on without them.
NEGLIGIBLE = 45.0
_BLOCK = 4096


def blockwise(function: Callable[..., FloatArray], *arrays: FloatArray) -> FloatArray:
    """`function` of the arrays a block of rows at a time, so that rows by nodes stay in the processor's cache."""
    blocks = [slice(start, start + _BLOCK) for start in range(0, len(arrays[0]), _BLOCK)]
    found = abreast(lambda block: function(*(array[block] for array in arrays)), blocks)
    return np.concatenate(found) if found else np.empty(0)


def discounted_integral(
    log_intensity: Callable[[FloatArray], FloatArray], scale: FloatArray, horizon: FloatArray, delta: float
) -> FloatArray:
    """∫ exp(-delta τ) f(log(1 + τ/scale)) dτ over 0 < τ < horizon.

    Parameters
    ----------
    log_intensity : log f; takes and returns an array of rows by nodes
    scale : positive, one a row
    horizon : one a row; may be infinite where delta > 0
    """
    ahead = np.minimum(horizon, NEGLIGIBLE / delta) if delta > 0 else horizon
    width = np.log1p(ahead / scale)
    v = width[:, None] * NODES
    elapsed = scale[:, None] * np.expm1(v)
    return scale * width * rowwise(np.exp(log_intensity(v) + v - delta * elapsed), WEIGHTS)
