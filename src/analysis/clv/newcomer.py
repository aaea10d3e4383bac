"""What an average new customer is worth, which is the most that winning one may cost, and when the cost is back."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.clv.economics import Measure
from analysis.clv.models import UNIT_DAYS
from analysis.clv.truncation import acquired_on
from analysis.clv.uncertainty import Interval, draws_for
from analysis.clv.value import Valuation
from analysis.doubt import Doubt
from analysis.models.purchases import PurchaseModel
from analysis.models.spend import Spend
from analysis.periods import Period, daily_discount, months_to_days
from analysis.refusal import or_refused
from analysis.settings import Settings

# Repeat purchases are dear to compute, spend costs nothing, and the two are drawn independently of one another: so each
# draw of the former goes with many of the latter. From 199 joint draws the demo company's lower bound moved by 14 from
# seed to seed, from these it moves by 3; its standard error is told from the spread of the batches.
_DRAWS, _SPENDS, _BATCHES = 999, 99, 9


@dataclass(frozen=True)
class Means:
    """What the value is made of: first_spend · share − cost + repeats · (mean_spend · share − cost).

    Attributes
    ----------
    first_spend, mean_spend : money of the first purchase and of each later one
    first_purchases : how many first purchases the mean of `first_spend` is over
    repeats : expected repeat purchases of the horizon, discounted
    share, cost : what is kept of a unit of money, and money to serve a purchase
    """

    first_spend: float
    first_purchases: int
    repeats: float
    mean_spend: float
    share: float
    cost: float

    def value(self, repeats: np.ndarray, mean_spend: np.ndarray | float) -> np.ndarray:
        """The value with other repeat purchases and another mean spend."""
        first = self.first_spend * self.share - self.cost
        return np.asarray(first + repeats * (mean_spend * self.share - self.cost))


@dataclass(frozen=True)
class Newcomer:
    """An average new customer, whose first purchase is made today.

    Attributes
    ----------
    measure : whether this is value, or revenue for want of a margin
    means : what the value is made of
    monthly : discounted value made by the end of month 0 (the first purchase), 1, 2 … of the horizon, cumulated
    value : of the whole horizon before acquisition cost; the bounds carry the uncertainty of the models' parameters,
        not how single customers differ
    bound_error : standard error of the lower bound from drawing
    acquisition_cost : mean cost of winning a customer; NaN where unknown
    joined : customers who first bought in the last twelve months of the window and were none before it; None where that
        cannot be told: the window is shorter than two years, and of one of them it is unknown since when it is a customer
    equity : value of the base and of as many newcomers as those; None as above
    doubts : why all of it may be wrong, as of the base's value
    """

    measure: Measure
    means: Means
    monthly: np.ndarray
    value: Interval
    bound_error: float
    acquisition_cost: float
    joined: int | None
    equity: float | None
    doubts: tuple[Doubt, ...] = ()

    @property
    def months(self) -> int:
        """The horizon."""
        return len(self.monthly) - 1

    @property
    def cost_known(self) -> bool:
        return bool(np.isfinite(self.acquisition_cost))

    @property
    def cap(self) -> float:
        """The most that winning a customer may cost, to be on the safe side: the lower bound of the value."""
        return max(self.value.low, 0.0)

    @property
    def net(self) -> float:
        """Value of the whole horizon after acquisition cost; NaN where that is unknown."""
        return self.value.estimate - self.acquisition_cost

    @property
    def payback_month(self) -> int | None:
        """First month by whose end the value made reaches the acquisition cost; None where it never does."""
        reached = np.flatnonzero(self.monthly >= self.acquisition_cost)
        return int(reached[0]) if len(reached) else None


@or_refused
def newcomer(value: Valuation, window: Period, settings: Settings, master: pd.DataFrame | None = None) -> Newcomer:
    """Value an average new customer under the assumptions of `value`; `master` is the table of customers.

    The first purchase is as large as first ones were in the mean, all further ones as Gamma-Gamma expects; margin and
    cost to serve are those of the base.
    """
    customers, economics = value.customers, value.economics
    first_spend = _first_spend(customers, master, window)
    delta = daily_discount(settings.discount_rate) * UNIT_DAYS
    ends = months_to_days(1) * np.arange(settings.horizon_months + 1) / UNIT_DAYS
    repeats = np.array([value.purchase_model.discounted_purchases_new(float(end), delta) for end in ends])
    spend = value.spend_model.mean_spend
    means = Means(
        float(first_spend.mean()),
        len(first_spend),
        float(repeats[-1]),
        spend,
        economics.mean_share,
        economics.mean_cost,
    )
    monthly = means.value(repeats, spend)
    low, high, error = _bounds(value.purchase_model, value.spend_model, means, float(ends[-1]), delta, settings)
    estimate = float(monthly[-1])
    joined = _joined(customers, master, window)
    return Newcomer(
        value.measure,
        means,
        monthly,
        Interval(estimate, low, high, settings.level),
        error,
        economics.acquisition_cost,
        joined,
        None if joined is None else value.total.estimate + joined * estimate,
        value.doubts,
    )


def _first_spend(customers: pd.DataFrame, master: pd.DataFrame | None, window: Period) -> pd.Series:
    """Money of each first purchase; of customers known to be older than the window it is not seen, unless all are."""
    spent = customers["purchase_amount"] - customers["mean_spend"].fillna(0) * customers["x"]
    older = acquired_on(master, customers.index) < pd.Timestamp(window.start)
    return spent if older.all() else spent[~older]


def _joined(customers: pd.DataFrame, master: pd.DataFrame | None, window: Period) -> int | None:
    since, first = acquired_on(master, customers.index), customers["first"]
    year_ago = pd.Timestamp(window.end) - pd.DateOffset(months=12)
    recent = first > year_ago
    short = pd.Timestamp(window.start) > year_ago - pd.DateOffset(months=12) + pd.Timedelta(days=1)
    if short and since[recent].isna().any():
        return None
    # Who was a customer before the window, and only comes back, is not new; the same count as in `analysis.loyalty`.
    return int((recent & ~(since < pd.Timestamp(window.start))).sum())


def _bounds(
    model: PurchaseModel, spend: Spend, means: Means, horizon: float, delta: float, settings: Settings
) -> tuple[float, float, float]:
    """Bounds of the value under what is uncertain of the parameters, and the standard error of the lower one."""
    rng = np.random.default_rng(settings.seed)
    draws = max(_DRAWS, draws_for(settings.level))
    repeats = np.empty(draws)
    for row in range(draws):
        repeats[row] = model.drawn(rng).discounted_purchases_new(horizon, delta)
    # Drawn parameters may have no mean spend (it is infinite then); it is the fit that must have one.
    mean_spend = spend.drawn_mean_spend(rng, draws * _SPENDS).reshape(draws, _SPENDS)
    ends = means.value(repeats[:, None], mean_spend)
    outside = (1 - settings.level) / 2
    low, high = np.quantile(ends, [outside, 1 - outside], method="inverted_cdf")
    lows = [np.quantile(batch, outside, method="inverted_cdf") for batch in np.array_split(ends, _BATCHES)]
    return float(low), float(high), float(np.std(lows, ddof=1)) / math.sqrt(_BATCHES)
