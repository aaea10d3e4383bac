"""What other assumptions would answer: computed on cells of customers, so that an answer takes milliseconds at any size.

What is dear (the purchase model of every customer) is done once: how many purchases each customer will have made by some
ages ahead. From then on customers are a few hundred cells of equal number, by value; margin, rate, horizon, retention and
visits only weigh these sums anew.

Assumed, and said beside the answers: visits to a customer add up to `uplift` of its value, of which n visits reach the share
1 − e^(−n/2) (a shape of Lodish 1971, CALLPLAN); keeping follows Blattberg & Deighton (`analysis.loyalty.deighton`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from analysis.clv.models import UNIT_DAYS, known_of
from analysis.loyalty.deighton import Balance
from analysis.loyalty.keeping import Keeping
from analysis.periods import daily_discount, months_to_days
from analysis.refusal import Refused
from analysis.statistics.shares import count_of

if TYPE_CHECKING:
    from analysis.base import CustomerBase
    from analysis.clv.value import Valuation

FloatArray = np.ndarray
# Months ahead at which purchases are known; between them they are taken as even.
AGES = (0, 1, 2, 3, 4, 6, 8, 10, 12, 15, 18, 24, 30, 36, 48, 60, 84, 120)
CELLS = 500
# The share of its effect that a visit leaves to those after it is e^(-1/2).
_WEARS_OFF = 0.5
_MOST_VISITS = 15


@dataclass(frozen=True)
class Assumptions:
    """What is assumed.

    Attributes
    ----------
    margin : contribution I over revenue; today's by default
    retention_spend : on a customer, money a year
    retention_ceiling : share of the customers that could be kept at any expense
    visits : how many can be made in the horizon
    uplift : what visits can add to a customer's value at most, as a share of it
    """

    margin: float
    discount_rate: float
    horizon_months: int
    abc_a: float
    abc_b: float
    top_share: float
    retention_spend: float
    retention_ceiling: float
    visits: int
    uplift: float = 0.1


# Those that a report takes as settings too; the others are kept beside them, for the next scenario.
SETTINGS = ("discount_rate", "horizon_months", "abc_a", "abc_b", "top_share")


@dataclass(frozen=True)
class Answer:
    """What follows from assumptions, by name of a figure; NaN where the data do not carry it.

    Attributes
    ----------
    months, value : the total value up to each of the months within the horizon
    """

    figures: dict[str, float]
    months: FloatArray
    value: FloatArray


@dataclass(frozen=True)
class Ground:
    """What does not depend on any assumption.

    Attributes
    ----------
    cumulated : revenue of the customers, the largest first, cumulated
    place : of each customer in `by_customer`
    margin : contribution I over revenue today; one where the data tell no costs
    costs_known : whether they do
    earned, cost : of each cell and age, money left of the purchases up to then at today's margin, and cost to serve them
    sizes : customers of each cell
    by_customer : the same two of each customer
    keeping : what staying costs today
    refused : why there is no value
    """

    cumulated: FloatArray
    place: dict[str, int]
    margin: float
    earned: FloatArray
    cost: FloatArray
    sizes: FloatArray
    by_customer: tuple[FloatArray, FloatArray] | None
    keeping: Keeping | Refused
    refused: Refused | None = None
    costs_known: bool = field(kw_only=True)
    defaults: Assumptions = field(kw_only=True)

    def answer(self, assumed: Assumptions, customer: str = "") -> Answer:
        """All figures under `assumed`, and those of one customer."""
        weights = _weights(assumed.horizon_months, assumed.discount_rate)
        factor = assumed.margin / self.margin if self.margin > 0 else math.nan
        of_cells = (factor * self.earned - self.cost) @ weights
        months = np.arange(assumed.horizon_months + 1)
        curve = [
            float((factor * self.earned.sum(0) - self.cost.sum(0)) @ _weights(int(month), assumed.discount_rate))
            for month in months
        ]
        figures = self._concentration(assumed) | {"total_value": float(of_cells.sum())} | self._kept(assumed)
        figures |= _visited(of_cells, self.sizes, assumed)
        if self.refused:
            figures |= dict.fromkeys(("total_value", "visit_gain", "last_visit", "visited"), math.nan)
        elif customer in self.place and self.by_customer:
            earned, cost = (part[self.place[customer]] for part in self.by_customer)
            figures["customer_value"] = float((factor * earned - cost) @ weights)
        return Answer(figures, months, np.array(curve))

    def _concentration(self, assumed: Assumptions) -> dict[str, float]:
        total, n = float(self.cumulated[-1]), len(self.cumulated)
        # The customer who crosses a cut still belongs to the class, as in `analysis.pareto.abc`.
        a, b = (
            int(np.searchsorted(np.r_[0.0, self.cumulated[:-1]], (cut - 1e-12) * total))
            for cut in (assumed.abc_a, assumed.abc_b)
        )
        top = float(self.cumulated[count_of(assumed.top_share, n) - 1] / total) if total > 0 else math.nan
        return {"top_revenue_share": top, "class_a": a, "class_b": b - a, "class_c": n - b}

    def _kept(self, assumed: Assumptions) -> dict[str, float]:
        found = self.keeping
        if isinstance(found, Refused) or not 0 < found.kept < assumed.retention_ceiling or not found.spend > 0:
            return {"kept_share": math.nan, "kept_worth": math.nan}
        k = -math.log1p(-found.kept / assumed.retention_ceiling) / found.spend
        margin = found.margin * assumed.margin / self.margin
        # Winning plays no part in what a customer who is there is worth.
        curve = Balance(1.0, 1.0, assumed.retention_ceiling, k, margin, assumed.discount_rate)
        return {"kept_share": curve.kept(assumed.retention_spend), "kept_worth": curve.worth(assumed.retention_spend)}


def ground(base: CustomerBase) -> Ground:
    """Load a base for scenarios."""
    settings = base.settings
    revenue = base.customers["net_amount"].clip(lower=0).sort_values(ascending=False, kind="stable").to_numpy()
    found, keeping = base.value, base.loyalty.keeping
    spend = 0.0 if isinstance(keeping, Refused) else keeping.spend
    kept = 0.0 if isinstance(keeping, Refused) else keeping.kept
    defaults = Assumptions(
        margin=base.contribution.margin_rate if (known := base.contribution.known) else 1.0,
        discount_rate=settings.discount_rate, horizon_months=settings.horizon_months, abc_a=settings.abc_a,
        abc_b=settings.abc_b, top_share=settings.top_share, retention_spend=round(spend, 2),
        retention_ceiling=settings.retention_ceiling or round((1 + kept) / 2, 2), visits=len(revenue) // 4,
    )  # fmt: skip
    empty = np.zeros((1, len(AGES)))
    if isinstance(found, Refused):
        return Ground(
            revenue.cumsum(), {}, defaults.margin, empty, empty, np.ones(1), None, keeping, found,
            costs_known=known, defaults=defaults,
        )  # fmt: skip
    earned, cost = _ahead(found)
    order = np.argsort(-(earned - cost) @ _weights(defaults.horizon_months, defaults.discount_rate), kind="stable")
    starts = np.unique(np.linspace(0, len(order), min(CELLS, len(order)) + 1).astype(int))[:-1]
    of_cells = [np.add.reduceat(part[order], starts, axis=0, dtype=float) for part in (earned, cost)]
    return Ground(
        revenue.cumsum(), {str(name): number for number, name in enumerate(found.frame.index)}, defaults.margin,
        of_cells[0], of_cells[1], np.diff(np.r_[starts, len(order)]).astype(float), (earned, cost), keeping,
        costs_known=known, defaults=defaults,
    )  # fmt: skip


def _ahead(found: Valuation) -> tuple[FloatArray, FloatArray]:
    """Of each customer and age: money left of its purchases up to then before cost to serve, and that cost; not discounted."""
    weeks = known_of(found.customers)
    purchases = np.empty((len(found.frame), len(AGES)), dtype=np.float32)
    for number, age in enumerate(AGES):
        purchases[:, number] = found.purchase_model.expected_purchases(months_to_days(age) / UNIT_DAYS, *weeks)
    left = found.frame["expected_spend"].to_numpy() * found.economics.share
    return purchases * left[:, None].astype(np.float32), purchases * found.economics.cost[:, None].astype(np.float32)


def _weights(months: int, discount_rate: float) -> FloatArray:
    """What turns sums up to `AGES` into a discounted sum within the horizon: Σ over the steps of step · mean of e^(-δt)."""
    ages = np.array(AGES, dtype=float)
    ends = np.minimum(ages, months)
    reach = np.diff(ends) / np.diff(ages)
    delta = daily_discount(discount_rate) * months_to_days(1)
    start, length = ends[:-1], np.maximum(np.diff(ends), 1e-9)
    mean = np.exp(-delta * start) * (-np.expm1(-delta * length) / (delta * length) if delta > 0 else 1.0)
    step = reach * mean
    return np.r_[0.0, step] - np.r_[step, 0.0]


def _visited(values: FloatArray, sizes: FloatArray, assumed: Assumptions) -> dict[str, float]:
    """Visits given by marginal gain: exact, for each further visit to a customer brings less than the one before."""
    worth = np.maximum(values / sizes, 0.0)
    number = np.arange(_MOST_VISITS)
    gains = assumed.uplift * worth[:, None] * (np.exp(-_WEARS_OFF * number) - np.exp(-_WEARS_OFF * (number + 1)))
    order = np.argsort(-gains, axis=None, kind="stable")
    each, room = gains.ravel()[order], np.repeat(sizes, _MOST_VISITS)[order]
    made = np.minimum(room, np.maximum(assumed.visits - (np.cumsum(room) - room), 0.0)) * (each > 0)
    first = np.tile(number == 0, len(sizes))[order]
    last = each[made > 0][-1] if (made > 0).any() else 0.0
    return {"visit_gain": float(made @ each), "last_visit": float(last), "visited": float(made[first].sum())}
