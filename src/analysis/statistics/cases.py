"""Rows that stand for several customers: what differs in nothing that is asked for is counted, not repeated.

Each of these is what NumPy says of the rows repeated as often as they count; without counts it is NumPy's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from analysis.statistics.inputs import FloatArray

if TYPE_CHECKING:
    import pandas as pd

# The column that says how many customers a row of a frame stands for; without it each stands for one.
CASES = "cases"


def cases_of(frame: pd.DataFrame) -> FloatArray | None:
    """How many customers each row of `frame` stands for; None where each stands for itself."""
    return frame[CASES].to_numpy(dtype=float) if CASES in frame else None


def number(values: NDArray, cases: FloatArray | None) -> int:
    """How many customers the rows of `values` are."""
    return len(values) if cases is None else round(float(cases.sum()))


def total(values: NDArray, cases: FloatArray | None) -> float:
    """Sum over customers."""
    return float(np.sum(values) if cases is None else np.sum(values * cases))


def mean(values: NDArray, cases: FloatArray | None) -> float:
    """Mean over customers."""
    return float(np.mean(values) if cases is None else np.sum(values * cases) / np.sum(cases))


def deviation(values: NDArray, cases: FloatArray | None) -> float:
    """Standard deviation over customers, of all of them."""
    if cases is None:
        return float(np.std(values))
    return float(np.sqrt(mean(np.square(values - mean(values, cases)), cases)))


def quantile(values: NDArray, share: float, cases: FloatArray | None) -> float:
    """The value that `share` of the customers do not exceed, between two of them in proportion."""
    if cases is None:
        return float(np.quantile(values, share))
    order = np.argsort(values, kind="stable")
    upto, ordered = np.cumsum(cases[order]), values[order]
    place = share * (upto[-1] - 1)
    low, high = (
        float(ordered[np.searchsorted(upto, whole, side="right")]) for whole in (np.floor(place), np.ceil(place))
    )
    return low + (high - low) * float(place - np.floor(place))


def ranks(values: NDArray, cases: FloatArray | None) -> FloatArray:
    """The rank of each row's customers, from 1, equal values by their mean rank."""
    distinct, code = np.unique(values, return_inverse=True)
    counts = np.bincount(code, weights=cases, minlength=len(distinct))
    upto = np.cumsum(counts)
    return (upto - (counts - 1) / 2)[code]
