"""Value judged, not purchases alone: what the customers of a past origin were expected to bring, and what they brought."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from analysis.clv.economics import Measure, margin_of, steps_in
from analysis.clv.forecast import Forecast
from analysis.clv.model_doubt import ModelDoubt
from analysis.clv.models import UNIT_DAYS, by_history, fit_spend, known_of, spending
from analysis.clv.observation import Origin
from analysis.clv.uncertainty import CUSTOMER_LEVEL, Base, Interval, draw_futures
from analysis.contribution.ladder import Ladder
from analysis.doubt import Doubt
from analysis.models.purchases import PurchaseModel
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.settings import Settings

if TYPE_CHECKING:
    import ibis.expr.types as ir
    import pandas as pd

# Enough for bounds that are only held against what came.
_DRAWS = 199
# Customers whose futures are drawn; of more, evenly many in order of their history stand for all, with rather more chance.
_MOST_DRAWN = 100_000
_HALF_A_CENT = 0.005


@dataclass(frozen=True)
class PastMoney:
    """Money of a holdout, not discounted.

    Attributes
    ----------
    holdout : its days
    customers : those known at the origin
    total : expected of them, between bounds that use nothing of the holdout
    actual : what they brought
    inside : share of the customers whose own money lay within their bounds at `CUSTOMER_LEVEL`
    """

    holdout: Period
    customers: int
    total: Interval
    actual: float
    inside: float

    @property
    def held(self) -> bool:
        """Whether the money that came lies within the interval."""
        return bool(self.total.low <= self.actual <= self.total.high)

    @property
    def bias(self) -> float:
        """Expected over actual, less one; NaN where nothing was earned."""
        return self.total.estimate / self.actual - 1 if self.actual > 0 else float("nan")


@dataclass(frozen=True)
class Money:
    """Money at past origins, the oldest first; none where none could be judged.

    Attributes
    ----------
    measure : contribution after cost to serve (``value``), or revenue for want of a margin
    """

    measure: Measure
    past: tuple[PastMoney, ...]

    @property
    def held(self) -> int:
        """Intervals that held what came."""
        return sum(one.held for one in self.past)

    @property
    def doubt(self) -> Doubt | None:
        """Why the values are not to be fully trusted: the last holdout brought more or less than its interval held.

        That holds where purchases came as expected, too: customers may have spent otherwise on each.
        """
        last = self.past[-1] if self.past else None
        if last is None or last.held:
            return None
        expected = last.total.estimate
        key = "money-high" if expected > last.actual else "money-low"
        return Doubt(key, {"expected": expected, "came": last.actual})

    @property
    def inside(self) -> float:
        """Share of the customers within their bounds, over all origins."""
        return float(np.average([one.inside for one in self.past], weights=[one.customers for one in self.past]))


def money(forecast: Forecast, steps: Ladder, tables: Mapping[str, ir.Table | None], settings: Settings) -> Money:
    """Judge value at the past origins of `forecast`.

    Margin and cost to serve are those of the calibration period, the same for all customers; in the holdout they are the
    customers' own. Where no cost of goods is known for a customer, the margin of the others stands for it in both.

    Parameters
    ----------
    steps, tables : see `analysis.clv.economics`
    """
    past = [
        found
        for one in forecast.past
        if (found := money_at(one.trial.origin, one.model, one.doubt, steps, tables, settings)) is not None
    ]
    return Money("revenue" if margin_of(steps).kind == "none" else "value", tuple(past))


def money_at(
    origin: Origin,
    model: PurchaseModel,
    doubt: ModelDoubt,
    steps: Ladder,
    tables: Mapping[str, ir.Table | None],
    settings: Settings,
    members: pd.Index | None = None,
) -> PastMoney | None:
    """Judge the value that `model`, fitted to what was known at `origin`, gives its customers; None where none can be given.

    Parameters
    ----------
    doubt : about the model, as it was then
    members : customers that the sums are of, one of those known at the origin at least; by default all
    """
    weeks = origin.holdout.days / UNIT_DAYS
    # Drawn in order of what is known of them, so that names and their order change nothing.
    customers = origin.before.sort_values([*by_history(origin.before), "mean_spend"])
    try:
        spend = fit_spend(customers)
        expected_spend, mean_spend = spending(customers, spend)
    except Refused:
        return None
    kind = margin_of(steps).kind
    step_of = "net_revenue" if kind == "none" else "db1"
    before, after = (
        steps_in(tables, period, customers.index, steps) for period in (origin.calibration, origin.holdout)
    )
    known = before[step_of].notna()
    bought = float(before["purchases"][known].sum())
    share = float(before[step_of][known].sum()) / bought if bought > 0 else 0.0
    served = kind != "none" and bool(steps.sources)
    cost = float(before["served"].sum() / (customers["x"] + 1).sum()) if served else 0.0
    brought = after[step_of].fillna(after["purchases"] * share) - (after["served"] if served else 0.0)
    x, t_x, T, level = known_of(customers)
    member = np.ones(len(x), dtype=bool) if members is None else customers.index.isin(members)
    expected = model.expected_purchases(weeks, x, t_x, T, level) * (expected_spend * share - cost)
    step = -(-len(x) // _MOST_DRAWN) if members is None else 1
    part = slice(step // 2, None, step)
    seen = (x, t_x, T, mean_spend, np.full(len(x), share), np.full(len(x), cost), level)
    drawn = draw_futures(
        model, spend, Base(*(values[part] for values in seen)), weeks, 0.0, member[part].astype(int),
        settings.level, np.random.default_rng(settings.seed), doubt, CUSTOMER_LEVEL, draws=_DRAWS,
    )  # fmt: skip
    # Who brings nothing lies on the bound, whatever floating point says.
    came = brought.to_numpy()[part]
    inside = (came >= drawn.low - _HALF_A_CENT) & (came <= drawn.high + _HALF_A_CENT)
    estimate = float(expected[member].sum())
    whole = estimate / float(expected[part].sum()) if step > 1 else 1.0
    low, high = sorted(bound * whole for bound in drawn.interval(drawn.groups[:, -1]))
    return PastMoney(
        origin.holdout,
        int(member.sum()),
        Interval(estimate, low, high, settings.level),
        float(brought[member].sum()),
        float(inside[member[part]].mean()),
    )
