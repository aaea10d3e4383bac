"""How unevenly money is spread over customers: top shares, Lorenz curve, Gini, Herfindahl-Hirschman."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from analysis.statistics.shares import count_of


@dataclass(frozen=True)
class Concentration:
    """Concentration of one amount over customers.

    Attributes
    ----------
    amounts : one amount a customer, descending, none negative, money in the data's currency
    top : the share of customers called the top, such as 0.2
    """

    amounts: np.ndarray
    top: float

    @property
    def customers(self) -> int:
        return len(self.amounts)

    @property
    def total(self) -> float:
        return float(math.fsum(self.amounts))

    @property
    def top_customers(self) -> int:
        """How many customers the top is."""
        return count_of(self.top, self.customers)

    @cached_property
    def cumulative(self) -> np.ndarray:
        """Share of the total held by the largest 1, 2, ... n customers."""
        return np.cumsum(self.amounts) / self.amounts.sum()

    @property
    def top_share(self) -> float:
        """Share of the total that the top customers hold."""
        return self.share_of_top(self.top)

    def share_of_top(self, share: float) -> float:
        """Share of the total that the largest `share` of the customers hold."""
        return float(self.cumulative[count_of(share, self.customers) - 1])

    def customers_for(self, share: float) -> int:
        """How many of the largest customers it takes to hold at least `share` of the total."""
        return int(np.searchsorted(self.cumulative, share - 1e-12)) + 1

    @property
    def gini(self) -> float:
        """Gini coefficient of the population, 0 (all equal) to 1 - 1/n (one has all).

        G = 2 Σ i x_(i) / (n Σ x) - (n + 1) / n with x ascending.
        """
        ascending = self.amounts[::-1]
        n = self.customers
        return float(2 * np.dot(np.arange(1, n + 1), ascending) / (n * ascending.sum()) - (n + 1) / n)

    @property
    def hhi(self) -> float:
        """Herfindahl-Hirschman index, the sum of squared shares: 1/n (all equal) to 1 (one has all)."""
        shares = self.amounts / self.amounts.sum()
        return float(np.dot(shares, shares))

    @property
    def effective_customers(self) -> float:
        """How many customers of equal size would be as concentrated: 1 / HHI."""
        return 1 / self.hhi

    def share_of_largest(self, count: int) -> float:
        """Share of the total that the `count` largest customers hold (all of them, if there are fewer)."""
        return float(self.cumulative[min(count, self.customers) - 1])

    def lorenz(self) -> pd.DataFrame:
        """Lorenz curve from the smallest customer up: columns customers and amount, both cumulative shares from 0."""
        ascending = np.concatenate([[0.0], np.cumsum(self.amounts[::-1])])
        return pd.DataFrame({"customers": np.linspace(0, 1, self.customers + 1), "amount": ascending / ascending[-1]})


def concentration(amounts: pd.Series, top: float = 0.2) -> Concentration:
    """Measure the concentration of `amounts` (one a customer).

    Raises
    ------
    ValueError : an amount is negative or missing, or the total is not positive; then these measures have no bounds
    """
    values = np.sort(amounts.to_numpy(dtype=float))[::-1]
    if not len(values) or not np.isfinite(values).all() or values[-1] < 0 or values.sum() <= 0:
        raise ValueError("concentration needs amounts that are not negative, with a positive total")
    return Concentration(values, top)
