"""What may happen: futures of every customer drawn with all that is uncertain, and the intervals they leave.

Each draw takes new parameters from their sampling distribution (normal in logarithms), then for each customer whether
they are alive, how often they buy until they drop out, and how much they spend. Intervals are order statistics of the
draws: with 199 draws the 5th smallest and the 5th largest bound 95 % of what a 200th draw would be.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.clv.gammagamma import GammaGamma
from analysis.clv.inputs import FloatArray
from analysis.clv.purchases import PurchaseModel

DRAWS = 199
# Customers are taken in portions, so that memory does not grow with their number.
_PORTION = 20_000


@dataclass(frozen=True)
class Base:
    """The customers whose future is drawn, one an entry; time in the purchase model's unit.

    Attributes
    ----------
    mean_spend : mean of the repeat purchases, 0 where x = 0
    margin : margin as a share of spend
    cost : money it costs to serve a purchase
    """

    x: np.ndarray
    t_x: np.ndarray
    T: np.ndarray
    mean_spend: np.ndarray
    margin: float
    cost: np.ndarray

    def portion(self, part: slice) -> Base:
        return Base(self.x[part], self.t_x[part], self.T[part], self.mean_spend[part], self.margin, self.cost[part])


@dataclass(frozen=True)
class Futures:
    """Intervals by customer and draws of sums.

    Attributes
    ----------
    low, high : bounds of each customer's value at `level`
    totals : value of the whole base, one a draw
    groups : value of each group, draws in rows
    """

    low: np.ndarray
    high: np.ndarray
    totals: np.ndarray
    groups: np.ndarray
    level: float

    def interval(self, draws: np.ndarray) -> tuple[float, float]:
        """Bounds of a sum from its draws, at the level of the customers' bounds."""
        low, high = bounds(draws[:, None], self.level)
        return float(low[0]), float(high[0])


def draw_futures(
    purchases: PurchaseModel,
    spend: GammaGamma,
    base: Base,
    horizon: float,
    delta: float,
    groups: np.ndarray,
    level: float,
    rng: np.random.Generator,
) -> Futures:
    """Draw futures of `base` over `horizon`.

    Parameters
    ----------
    horizon, delta : length and continuous discount rate in the purchase model's unit of time
    groups : group number of each customer, from 0
    """
    models = [(purchases.drawn(rng), spend.drawn(rng)) for _ in range(DRAWS)]
    count = len(base.x)
    low, high = np.empty(count), np.empty(count)
    sums = np.zeros((DRAWS, int(groups.max()) + 1))
    for start in range(0, count, _PORTION):
        part = slice(start, start + _PORTION)
        portion = base.portion(part)
        values = np.empty((DRAWS, len(portion.x)), dtype=np.float32)
        for number, (purchase, money) in enumerate(models):
            value = _one_future(purchase, money, portion, horizon, delta, rng)
            values[number] = value
            sums[number] += np.bincount(groups[part], weights=value, minlength=sums.shape[1])
        low[part], high[part] = bounds(values, level)
    return Futures(low, high, sums.sum(axis=1), sums, level)


def _one_future(
    purchases: PurchaseModel, spend: GammaGamma, base: Base, horizon: float, delta: float, rng: np.random.Generator
) -> FloatArray:
    bought = next(purchases.simulate_future(horizon, base.x, base.t_x, base.T, rng))
    p, q, v = spend.parameters.values()
    # Gamma-Gamma: a purchase is gamma (p, ν), and ν given the history is gamma (q + p x, v + x z̄).
    rate = rng.standard_gamma(q + p * base.x) / (v + base.x * base.mean_spend)
    money = rng.standard_gamma(p, len(bought.customer)) / rate[bought.customer]
    worth = (money * base.margin - base.cost[bought.customer]) * np.exp(-delta * bought.time)
    return np.bincount(bought.customer, weights=worth, minlength=len(base.x)).astype(float)


def bounds(values: np.ndarray, level: float) -> tuple[np.ndarray, np.ndarray]:
    """Order statistics of the draws (rows) that hold the share `level` of further draws between them."""
    draws = len(values)
    tail = max(1, round((1 - level) / 2 * (draws + 1)))
    ordered = np.partition(values, (tail - 1, draws - tail), axis=0)
    return ordered[tail - 1], ordered[draws - tail]
