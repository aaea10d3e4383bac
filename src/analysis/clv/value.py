"""Customer lifetime value: discounted contribution to come, with what is uncertain about it.

Value of a customer = Σ over expected purchases of exp(-δτ) · (expected spend · share left of it − cost to serve a purchase),
with δ = ln(1 + annual rate) a year; purchases and spend are independent given the history (Fader, Hardie & Lee 2005).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.clv.economics import Economics, Margin, Measure, economics
from analysis.clv.forecast import Forecast
from analysis.clv.model_doubt import NO_DOUBT, ModelDoubt
from analysis.clv.models import UNIT_DAYS, fit_spend, known_of, spending
from analysis.clv.money import Money, money
from analysis.clv.uncertainty import CUSTOMER_LEVEL, Base, Interval, draw_futures
from analysis.contribution.ladder import Ladder
from analysis.doubt import Doubt
from analysis.models.paretonbd import ParetoNBD
from analysis.models.purchases import PurchaseModel
from analysis.models.spend import Spend
from analysis.periods import daily_discount, months_to_days
from analysis.refusal import or_refused
from analysis.settings import Settings
from analysis.statistics.shares import count_of

if TYPE_CHECKING:
    import ibis.expr.types as ir

# What a customer has shown: the groups of which totals are given.
GROUPS = ("once", "active", "gone")
HALF_A_CENT = 0.005
# Customers whose possible futures are kept.
FOLLOWED = 30


@dataclass(frozen=True)
class Valuation:
    """Values of customers from the end of the window on.

    Attributes
    ----------
    frame : index customer_id; p_alive, expected_purchases (in the horizon), expected_spend (money a purchase), value
        (money), low, high (bounds of value at `CUSTOMER_LEVEL`: single customers are far less certain than the base)
    groups : one row a group of `GROUPS`: group, customers, value, low, high
    total, purchases : of the whole base
    followed : possible values of the `FOLLOWED` customers of highest value: a column a customer_id, the highest first, a
        row a future, the same future for all of them
    model_doubt : in these intervals
    doubts : why none of these is to be fully trusted, the gravest first
    money : value at past origins; None where it was not judged
    """

    purchase_model: PurchaseModel
    spend_model: Spend
    customers: pd.DataFrame
    economics: Economics
    horizon_months: int
    discount_rate: float
    frame: pd.DataFrame
    groups: pd.DataFrame
    total: Interval
    purchases: Interval
    followed: pd.DataFrame
    model_doubt: ModelDoubt = NO_DOUBT
    doubts: tuple[Doubt, ...] = ()
    money: Money | None = None

    @property
    def negative(self) -> int:
        """How many customers will cost more than they bring."""
        return int((self.frame["value"] < 0).sum())

    @property
    def median(self) -> float:
        """Half of the customers are worth less."""
        return float(self.frame["value"].median())

    def share_of_best(self, share: float) -> float:
        """What this share of the customers, the best, hold of the total; NaN where that is not positive."""
        best = self.frame["value"].nlargest(count_of(share, len(self.frame)))
        return float(best.sum() / self.total.estimate) if self.total.estimate > 0 else float("nan")

    def top(self, rows: int) -> pd.DataFrame:
        """The customers of highest value; of equal ones the first by customer_id."""
        return self.frame.sort_index().sort_values("value", ascending=False, kind="stable").head(rows)

    @property
    def by_group(self) -> pd.DataFrame:
        """`groups`, and the base as a last row named ``all``."""
        total = self.total
        whole = {
            "group": "all",
            "customers": len(self.frame),
            "value": total.estimate,
            "low": total.low,
            "high": total.high,
        }
        return pd.concat([self.groups, pd.DataFrame([whole])], ignore_index=True)

    @property
    def of_purchases(self) -> tuple[Doubt, ...]:
        """Those of the doubts that concern purchases."""
        return tuple(doubt for doubt in self.doubts if doubt.of_purchases)

    @property
    def doubts_of(self) -> pd.Series:
        """The keys of the doubts by customer_id, parted by semicolons: a margin taken from others is not everybody's."""
        unknown = np.isnan(self.economics.earned)
        keys = [[d.key for d in self.doubts if every or d.key != _EXTRAPOLATED] for every in (False, True)]
        texts = ["; ".join(some) for some in keys]
        return pd.Series(np.where(unknown, texts[1], texts[0]), index=self.frame.index, name="value_doubt")

    @cached_property
    def _unit_value(self) -> np.ndarray:
        """Money a purchase of each customer leaves."""
        return self.frame["expected_spend"].to_numpy() * self.economics.share - self.economics.cost

    def total_at(
        self,
        discount_rate: float | None = None,
        margin: float = 1.0,
        cost: float = 1.0,
        model: PurchaseModel | None = None,
    ) -> float:
        """Total value under other assumptions; `margin` and `cost` multiply every customer's."""
        rate = self.discount_rate if discount_rate is None else discount_rate
        ahead = discounted(model or self.purchase_model, self.customers, self.horizon_months, rate)
        kept = self.frame["expected_spend"].to_numpy() * self.economics.share * margin
        return float(np.dot(ahead, kept - self.economics.cost * cost))

    @property
    def residual(self) -> float | None:
        """Total value without a horizon (DERT), where the model and a positive discount rate define it."""
        if not isinstance(self.purchase_model, ParetoNBD) or self.discount_rate == 0:
            return None
        ahead = self.purchase_model.dert(_weekly(self.discount_rate), *known_of(self.customers))
        return float(np.dot(ahead, self._unit_value))

    def part(self, step: int) -> Valuation:
        """Every `step`-th customer, in order of their history, for what needs not all of them."""
        order = np.lexsort([self.customers[name].to_numpy() for name in ("T", "t_x", "x")])[::step]
        economics = replace(self.economics, share=self.economics.share[order], cost=self.economics.cost[order])
        return replace(self, customers=self.customers.iloc[order], frame=self.frame.iloc[order], economics=economics)

    @property
    def measure(self) -> Measure:
        return self.economics.measure


_EXTRAPOLATED = "margin-extrapolated"


@or_refused
def value_or_refused(
    forecast: Forecast,
    steps: Ladder,
    tables: Mapping[str, ir.Table | None],
    master: pd.DataFrame | None,
    settings: Settings,
) -> Valuation:
    """The values of the customers that `forecast` was made for, or the reason why there are none.

    Parameters
    ----------
    steps, tables, master : see `analysis.clv.economics`
    """
    customers = forecast.observed.customers
    spend = fit_spend(customers)
    earned = economics(forecast.observed, steps, tables, master)
    judged = money(forecast, steps, tables, settings)
    doubts = [forecast.doubt, judged.doubt, *margin_doubts(earned.margin)]
    found = valuation(forecast.model, spend, customers, earned, settings, forecast.model_doubt)
    return replace(found, doubts=tuple(doubt for doubt in doubts if doubt), money=judged)


def margin_doubts(margin: Margin) -> tuple[Doubt, ...]:
    """Whether the margin is assumed, or taken from customers whose cost of goods is known for the others."""
    if margin.kind == "assumed" and margin.assumed_rate is not None:
        return (Doubt("margin-assumed", {"rate": margin.assumed_rate, "share": margin.assumed_share}),)
    return (Doubt(_EXTRAPOLATED, {"share": margin.unknown_share}),) if margin.kind == "some" else ()


def valuation(
    purchase_model: PurchaseModel,
    spend_model: Spend,
    customers: pd.DataFrame,
    money: Economics,
    settings: Settings,
    doubt: ModelDoubt = NO_DOUBT,
) -> Valuation:
    """Value each customer of `customers` (see `analysis.customers`), with `doubt` about the purchase model.

    Raises
    ------
    Refused : one of the fits cannot be trusted, or mean spend is undefined (q ≤ 1)
    """
    x, t_x, T, level = known_of(customers)
    spend, mean_spend = spending(customers, spend_model)
    ahead = discounted(purchase_model, customers, settings.horizon_months, settings.discount_rate)
    p_alive = purchase_model.p_alive(x, t_x, T, level)
    weeks = months_to_days(settings.horizon_months) / UNIT_DAYS
    # Drawn in order of what is known of them, so that names and their order change nothing.
    order = np.lexsort((money.cost, money.share, mean_spend, level, T, t_x, x))
    seen = (x, t_x, T, mean_spend, money.share, money.cost, level)
    base = Base(*(values[order] for values in seen))
    group = np.where(x == 0, 0, np.where(p_alive >= 0.5, 1, 2))
    values = ahead * (spend * money.share - money.cost)
    best = _best(values, customers.index)
    place = np.empty(len(order), dtype=int)
    place[order] = np.arange(len(order))
    rng = np.random.default_rng(settings.seed)
    drawn = draw_futures(
        purchase_model, spend_model, base, weeks, _weekly(settings.discount_rate), group[order], settings.level, rng,
        doubt, CUSTOMER_LEVEL, place[best],
    )  # fmt: skip
    low, high = np.empty(len(x)), np.empty(len(x))
    low[order], high[order] = drawn.low, drawn.high
    frame = pd.DataFrame(
        {
            "p_alive": p_alive,
            "expected_purchases": purchase_model.expected_purchases(weeks, x, t_x, T, level),
            "expected_spend": spend,
            "value": _told(values),
            "low": _told(low),
            "high": _told(high),
        },
        index=customers.index,
    )
    total = Interval(float(values.sum()), *drawn.interval(drawn.totals), settings.level)
    purchases = Interval(float(frame["expected_purchases"].sum()), *drawn.interval(drawn.purchases), settings.level)
    rows = [
        _group(name, values[group == i], drawn.interval(drawn.groups[:, i]))
        for i, name in enumerate(GROUPS)
        if (group == i).any()
    ]
    return Valuation(
        purchase_model, spend_model, customers, money, settings.horizon_months, settings.discount_rate, frame,
        pd.DataFrame(rows), total, purchases, pd.DataFrame(drawn.followed, columns=customers.index[best]), doubt,
    )  # fmt: skip


def _best(values: np.ndarray, index: pd.Index) -> np.ndarray:
    """Places of the `FOLLOWED` highest values; of equal ones the first by customer_id."""
    ranked = pd.Series(np.arange(len(values)), index=index).sort_index().to_numpy()
    return ranked[np.argsort(-values[ranked], kind="stable")][:FOLLOWED]


def _told(money: np.ndarray) -> np.ndarray:
    """Money without what is less than half a cent: no sign can be told of it, on no page and in no file."""
    return np.where(np.abs(money) < HALF_A_CENT, 0.0, money)


def _group(name: str, values: np.ndarray, bounds: tuple[float, float]) -> dict[str, object]:
    return {"group": name, "customers": len(values), "value": values.sum(), "low": bounds[0], "high": bounds[1]}


def discounted(
    model: PurchaseModel, customers: pd.DataFrame, horizon_months: float, discount_rate: float
) -> np.ndarray:
    """Expected discounted purchases of each customer within the horizon."""
    weeks = months_to_days(horizon_months) / UNIT_DAYS
    return np.asarray(model.discounted_purchases(weeks, _weekly(discount_rate), *known_of(customers)))


def _weekly(discount_rate: float) -> float:
    return daily_discount(discount_rate) * UNIT_DAYS
