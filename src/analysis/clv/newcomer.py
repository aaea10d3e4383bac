"""What an average new customer is worth, which is the most that winning one may cost, and when the cost is back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.clv.economics import Economics, Measure
from analysis.clv.models import UNIT_DAYS
from analysis.clv.uncertainty import Interval, bounds, draws_for
from analysis.clv.value import Valuation
from analysis.models.gammagamma import GammaGamma
from analysis.models.purchases import PurchaseModel
from analysis.periods import Period, daily_discount, months_to_days
from analysis.refusal import or_refused
from analysis.settings import Settings


@dataclass(frozen=True)
class Newcomer:
    """An average new customer, whose first purchase is made today.

    Attributes
    ----------
    measure : whether this is value, or revenue for want of a margin
    monthly : discounted value made by the end of month 0 (the first purchase), 1, 2 … of the horizon, cumulated
    value : of the whole horizon before acquisition cost; the bounds carry the uncertainty of the models' parameters,
        not how single customers differ
    acquisition_cost : mean cost of winning a customer; NaN where unknown
    joined : customers who first bought in the last twelve months of the window; None where it is shorter than two
        years, for then one who was there before cannot be told from one who is new
    equity : value of the base and of as many newcomers as those; None as above
    """

    measure: Measure
    monthly: np.ndarray
    value: Interval
    acquisition_cost: float
    joined: int | None
    equity: float | None

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
def newcomer(value: Valuation, window: Period, settings: Settings) -> Newcomer:
    """Value an average new customer under the assumptions of `value`.

    The first purchase is as large as the customers' first ones were in the mean, all further ones as Gamma-Gamma
    expects; margin and cost to serve are those of the base.
    """
    customers, economics = value.customers, value.economics
    repeated = customers["mean_spend"].fillna(0) * customers["x"]
    first_spend = float((customers["purchase_amount"] - repeated).mean())
    months = np.arange(settings.horizon_months + 1)
    monthly = _made(months, value.purchase_model, value.spend_model, first_spend, economics, settings)
    rng = np.random.default_rng(settings.seed)
    models = ((value.purchase_model.drawn(rng), value.spend_model.drawn(rng)) for _ in range(draws_for(settings.level)))
    ends = [_made(months[-1:], *drawn, first_spend, economics, settings) for drawn in models]
    low, high = bounds(np.array(ends), settings.level)
    estimate = float(monthly[-1])
    joined = _joined(customers, window)
    return Newcomer(
        value.measure,
        monthly,
        Interval(estimate, float(low[0]), float(high[0]), settings.level),
        economics.acquisition_cost,
        joined,
        None if joined is None else value.total.estimate + joined * estimate,
    )


def _joined(customers: pd.DataFrame, window: Period) -> int | None:
    year_ago = pd.Timestamp(window.end) - pd.DateOffset(months=12)
    if pd.Timestamp(window.start) > year_ago - pd.DateOffset(months=12) + pd.Timedelta(days=1):
        return None
    return int((customers["first"] > year_ago).sum())


def _made(
    months: np.ndarray,
    model: PurchaseModel,
    spend: GammaGamma,
    first_spend: float,
    economics: Economics,
    settings: Settings,
) -> np.ndarray:
    """Discounted value made by the end of each of `months`."""
    delta = daily_discount(settings.discount_rate) * UNIT_DAYS
    ends = months_to_days(1) * months / UNIT_DAYS
    repeats = model.discounted_purchases(ends, delta, 0, 0.0, 0.0)
    first = first_spend * economics.mean_share - economics.mean_cost
    # Drawn parameters may have no mean spend (q ≤ 1); it is the fit that must have one.
    p, q, v = spend.parameters.values()
    mean_spend = p * v / (q - 1) if q > 1 else np.inf
    return np.asarray(first + repeats * (mean_spend * economics.mean_share - economics.mean_cost))
