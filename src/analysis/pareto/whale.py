"""The whale curve: cumulative contribution over customers, the most profitable first (Cooper & Kaplan 1991)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.pareto.intervals import Interval, interval, top_share
from analysis.statistics.shares import count_of


@dataclass(frozen=True)
class Whale:
    """The curve of one contribution.

    Attributes
    ----------
    contribution : one a customer, descending, money; it may be negative
    """

    contribution: np.ndarray

    @property
    def customers(self) -> int:
        return len(self.contribution)

    @property
    def total(self) -> float:
        return math.fsum(self.contribution)

    @property
    def cumulative(self) -> np.ndarray:
        """Money earned with the best 1, 2, ... n customers."""
        return np.cumsum(self.contribution)

    @property
    def peak(self) -> float:
        """What the customers who earn something earn together: the height of the curve."""
        return math.fsum(self.contribution[self.contribution > 0])

    @property
    def peak_share(self) -> float:
        """The peak as a share of the total; NaN where the total is not positive."""
        return self.peak / self.total if self.total > 0 else math.nan

    @property
    def hidden_loss(self) -> float:
        """What the loss-makers take away again: the peak less the total."""
        return -math.fsum(self.contribution[self.contribution < 0])

    @property
    def loss_makers(self) -> int:
        return int((self.contribution < 0).sum())

    def top_share(self, share: float) -> float:
        """Share of the total that the best `share` of the customers earn; may be above 1; NaN if the total is not positive."""
        if not self.total > 0:
            return math.nan
        return float(self.cumulative[count_of(share, self.customers) - 1]) / self.total

    def top_share_interval(self, share: float, level: float, seed: int) -> Interval:
        """`top_share` with its interval; NaN bounds where the total is not surely positive."""
        if not self._total_is_surely_positive():
            return Interval(self.top_share(share), math.nan, math.nan, level, self.customers)
        return interval(self.contribution, top_share(share), level, seed)

    def _total_is_surely_positive(self) -> bool:
        # A ratio whose denominator may be nought has no interval; four standard errors leave no doubt.
        error = float(np.std(self.contribution)) * math.sqrt(self.customers)
        return self.total > 4 * error


def whale(contribution: pd.Series) -> Whale:
    """The curve of `contribution`, one a customer, none missing.

    Raises
    ------
    ValueError : no customer, or a contribution that is no number
    """
    values = np.sort(contribution.to_numpy(dtype=float))[::-1]
    if not len(values) or not np.isfinite(values).all():
        raise ValueError("a whale curve needs the contribution of at least one customer, and none missing")
    return Whale(values)
