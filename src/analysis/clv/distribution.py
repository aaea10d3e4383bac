"""How values are spread over customers."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from analysis.clv.economics import Measure
from analysis.clv.value import Valuation
from analysis.doubt import Doubt
from analysis.refusal import or_refused

# Customers beyond this share of the highest values share the last bar of the histogram, the lowest the first.
SHOWN = 0.98
_BARS = 35


@dataclass(frozen=True)
class Distribution:
    """A histogram of values.

    Attributes
    ----------
    edges : of the bars, money; nought is one of them, so that no bar mixes gain and loss
    counts : customers in each bar; the outer ones hold who lies beyond
    mean, median : money
    negative : customers whose value is below nought
    doubts : why all of it may be wrong
    """

    measure: Measure
    edges: np.ndarray
    counts: np.ndarray
    mean: float
    median: float
    negative: int
    doubts: tuple[Doubt, ...] = ()


@or_refused
def distribution(value: Valuation) -> Distribution:
    """The histogram of the values of the base."""
    values = value.frame["value"].to_numpy()
    low, high = float(np.quantile(values, 1 - SHOWN)), float(np.quantile(values, SHOWN))
    width = max(high, -low, 1.0) / _BARS
    edges = width * np.arange(min(0, math.floor(low / width)), max(1, math.ceil(high / width)) + 1)
    counts, _ = np.histogram(values.clip(edges[0], edges[-1]), bins=edges)
    mean, median = float(values.mean()), float(np.median(values))
    return Distribution(value.measure, edges, counts, mean, median, value.negative, value.doubts)
