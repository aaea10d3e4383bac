"""What winning a customer costs, counted in four honest ways, and when and how often the cost is earned back.

Each way answers another question: what all marketing and sales come to a newcomer; what is recorded as the cost of winning
one; the same with the spending of the months in which today's newcomers were courted; and with the care of the first days.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.customers import one_a_customer, within
from analysis.loyalty.cohorts import Cohorts
from analysis.loyalty.history import EARLIER, History
from analysis.loyalty.spent import EFFORT
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.statistics.shares import wilson

if TYPE_CHECKING:
    import ibis.expr.types as ir

ONBOARDING_DAYS = 90
WAYS = ("all_effort", "recorded", "lagged", "with_onboarding")
_YEAR = 365


@dataclass(frozen=True)
class Acquisition:
    """Cost of winning a customer.

    Attributes
    ----------
    period : the last year, whose newcomers are counted
    newcomers : customers who first bought in it and were none before
    costs : money a newcomer by each of `WAYS`; NaN where it is not known
    lag_days : from being acquired, as the master data say, to the first purchase: median of the newcomers
    payback : by cohort its mean recorded cost and the age, in periods, by whose end it was earned back (NaN: not yet);
        columns customers, cost, age; cohorts of which no cost is recorded are left out
    tested : newcomers with a recorded cost who have been observed for a year
    unpaid : of them, those who had not earned it back within twelve months of the first purchase
    """

    period: Period
    newcomers: int
    costs: Mapping[str, float]
    lag_days: float
    payback: pd.DataFrame
    tested: int
    unpaid: int

    def unpaid_share(self, level: float) -> tuple[float, float, float]:
        """Share of the unpaid with its interval; NaN where nobody was observed for long enough."""
        if not self.tested:
            return math.nan, math.nan, math.nan
        return self.unpaid / self.tested, *wilson(self.unpaid, self.tested, level)


def acquisition(
    found: History,
    grids: Cohorts | Refused,
    customers: pd.DataFrame,
    master: pd.DataFrame | None,
    money: pd.DataFrame,
    transactions: ir.Table,
    margin_rate: float | None,
) -> Acquisition | Refused:
    """Count the newcomers of the last year and what they cost.

    Parameters
    ----------
    customers : rows of `analysis.customers` of the window
    master : the table of customers in typed form
    money : rows of `analysis.loyalty.spent`
    margin_rate : assumed where goods have no cost

    Refused as ``no-acquisition-costs`` where neither costs of winning nor marketing and sales are recorded.
    """
    window = found.calendar.window
    year = window.last_year
    lives = found.lives
    first = customers["first"].reindex(lives.index)
    new = (lives["cohort"] != EARLIER) & (first >= pd.Timestamp(year.start))
    recorded = _of_master(master, "acquisition_cost").reindex(lives.index).astype(float)
    since = pd.to_datetime(_of_master(master, "acquired_on")).reindex(lives.index)
    effort = money[money["cause"].isin(EFFORT) & year.covers(money["day"])]["amount"].sum()
    if recorded.isna().all() and not effort > 0:
        return Refused("no-acquisition-costs")
    count = int(new.sum())
    known = new & recorded.notna()
    lag = float((first - since)[known].dt.days.clip(lower=0).median())
    costs = {
        "all_effort": (effort + recorded[new].sum()) / count if count and effort > 0 else math.nan,
        "recorded": float(recorded[known].mean()),
        "lagged": _lagged(recorded, since, year, lag, int(known.sum())),
    }
    costs["with_onboarding"] = costs["recorded"] + _onboarding(money, first[known], window)
    tested, unpaid = _unpaid(found, recorded, first, money, transactions, margin_rate)
    return Acquisition(year, count, costs, lag, _payback(grids, recorded, lives), tested, unpaid)


def _of_master(master: pd.DataFrame | None, column: str) -> pd.Series:
    if master is None:
        return pd.Series(dtype="object")
    return one_a_customer(master)[column]


def _lagged(recorded: pd.Series, since: pd.Series, year: Period, lag: float, newcomers: int) -> float:
    """Cost of those acquired in the year that ended `lag` days before the last one, over the newcomers of the last."""
    if not newcomers or math.isnan(lag):
        return math.nan
    back = pd.Timedelta(days=lag)
    courted = since.between(pd.Timestamp(year.start) - back, pd.Timestamp(year.end) - back)
    return float(recorded[courted].sum() / newcomers) if courted.any() else math.nan


def _onboarding(money: pd.DataFrame, first: pd.Series, window: Period) -> float:
    """Mean cost of serving a newcomer within the first days, of those observed for as long."""
    seen = first[first <= pd.Timestamp(window.end) - pd.Timedelta(days=ONBOARDING_DAYS)]
    if seen.empty:
        return math.nan
    rows = money[money["customer_id"].isin(seen.index) & (money["cause"] != "bonus")]
    age = (rows["day"] - rows["customer_id"].map(seen)).dt.days
    return float(rows["amount"][age.between(0, ONBOARDING_DAYS)].sum() / len(seen))


def _payback(grids: Cohorts | Refused, recorded: pd.Series, lives: pd.DataFrame) -> pd.DataFrame:
    columns = ["customers", "cost", "age"]
    if isinstance(grids, Refused) or grids.measure == "revenue":
        return pd.DataFrame(columns=columns)
    cost = recorded.groupby(lives["cohort"]).mean().reindex(grids.sizes.index).dropna()
    earned = grids.grids["cumulated"].loc[cost.index]
    back = earned.ge(cost, axis=0)
    age = back.idxmax(axis=1).where(back.any(axis=1)).astype(float)
    return pd.DataFrame({"customers": grids.sizes[cost.index], "cost": cost, "age": age})[columns]


def _unpaid(
    found: History,
    recorded: pd.Series,
    first: pd.Series,
    money: pd.DataFrame,
    transactions: ir.Table,
    margin_rate: float | None,
) -> tuple[int, int]:
    """Newcomers with a cost who have been observed for a year, and those of them who had not earned it back by then."""
    import ibis
    import pyarrow as pa

    end = pd.Timestamp(found.calendar.window.end)
    some = recorded.notna() & (found.lives["cohort"] != EARLIER) & (first <= end - pd.Timedelta(days=_YEAR))
    if found.measure == "revenue" or not some.any():
        return 0, 0
    firsts = first[some]
    begun = ibis.memtable(pa.table({"customer_id": firsts.index.to_numpy(), "first": firsts.dt.date.to_numpy()}))
    rows = within(transactions, found.calendar.window).join(begun, "customer_id")
    rows = rows.filter(rows.date.delta(rows["first"], unit="day") < _YEAR)
    assumed = rows.net_amount.cast("float64") * (1 - (margin_rate or 0.0))
    goods = rows.cost_of_goods.cast("float64").fill_null(assumed) if "cost_of_goods" in rows.columns else assumed
    each = rows.mutate(left=rows.net_amount.cast("float64") - goods).group_by("customer_id")
    earned = each.agg(left=lambda t: t.left.sum()).to_pyarrow().to_pandas().set_index("customer_id")["left"]
    served = money[money["customer_id"].isin(firsts.index)]
    age = (served["day"] - served["customer_id"].map(firsts)).dt.days
    cost = served[age < _YEAR].groupby("customer_id")["amount"].sum()
    left = earned.sub(cost.reindex(earned.index, fill_value=0.0)).reindex(firsts.index, fill_value=0.0)
    # Sums of floats carry their last digits in any order; a cent is none of them.
    unpaid = np.round(left.to_numpy() - recorded[some].to_numpy(), 2) < 0
    return len(firsts), int(unpaid.sum())
