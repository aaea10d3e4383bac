"""How individually customers are cared for, what that costs, and what it would have to bring: individualisation against value.

The level of a customer is the mean of the levels recorded with its activities of the last year (1 as for all, 5 for nobody
else), or, where none are recorded, the quarter of the customers it falls into by the cost of its care. Care is marketing,
sales and service: what is done for the customer, not what its orders cause. A higher level pays from the month on in which
the discounted extra contribution has covered the extra cost of a year; by what percentage contribution would have to rise
for that at all is the break-even uplift.

That customers with more care bring more is no effect of the care: who brings more is cared for more.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from analysis.contribution.ladder import Ladder
from analysis.periods import Period
from analysis.refusal import Refused

CARE = ("marketing", "sales", "service")
QUARTERS = 4
_MONTHS = 12


@dataclass(frozen=True)
class Care:
    """The care of the last year.

    Attributes
    ----------
    basis : levels as recorded, or quarters by the cost of care
    frame : by customer_id: level (0 without any care in the year), exact (the level before rounding), cost (of care,
        money a year), before (contribution of the year before the cost of care, money)
    year : the days looked at; `to_a_year` has been applied where they are fewer
    discount_rate : a year
    """

    basis: Literal["level", "cost"]
    frame: pd.DataFrame
    year: Period
    discount_rate: float

    @property
    def levels(self) -> pd.DataFrame:
        """By level, the lowest first: customers, cost and before (mean a customer, money a year), extra (cost beyond the
        level below), uplift (break-even: extra over what the level below brings), more (before, beyond the level below)
        and payback (months until `more` has covered `extra`; NaN: not within the year, or nothing to cover).
        """
        groups = self.frame.groupby("level")
        found = groups[["cost", "before"]].mean()
        found.insert(0, "customers", groups.size())
        found["extra"], found["more"] = found["cost"].diff(), found["before"].diff()
        below = found["before"].shift()
        found["uplift"] = (found["extra"] / below).where((below > 0) & (found["extra"] > 0))
        found["payback"] = [
            payback_month(more, extra, self.discount_rate)
            for more, extra in zip(found["more"].tolist(), found["extra"].tolist(), strict=True)
        ]
        return found

    def break_even(self, groups: pd.Series) -> pd.DataFrame:
        """By group: customers, level (median of those cared for), cost and before (means), extra (of the next level, as
        it costs in the mean of all) and uplift (break-even); NaN where nobody has the next level or nothing is brought.
        """
        frame = self.frame.assign(group=groups.reindex(self.frame.index)).dropna(subset="group")
        found = frame.groupby("group")[["cost", "before"]].mean()
        found.insert(0, "customers", frame.groupby("group").size())
        found["level"] = frame[frame["level"] > 0].groupby("group")["level"].median().reindex(found.index)
        next_level = np.floor(found["level"].fillna(0)) + 1
        found["extra"] = next_level.map(self.levels["extra"])
        found["uplift"] = (found["extra"] / found["before"]).where((found["before"] > 0) & (found["extra"] > 0))
        return found.sort_values("before", ascending=False, kind="stable")


def payback_month(more: float, extra: float, discount_rate: float, months: int = _MONTHS) -> float:
    """First month by whose end an extra contribution of `more` a year, discounted, has covered `extra`.

    NaN where it has not by the last of `months`, or where nothing is to be covered.
    """
    if math.isnan(more) or not extra > 0:
        return math.nan
    ends = np.arange(1, months + 1)
    covered = np.cumsum(more / _MONTHS * (1 + discount_rate) ** (-ends / _MONTHS))
    reached = np.flatnonzero(covered >= extra)
    return float(ends[reached[0]]) if len(reached) else math.nan


def care(
    activities: pd.DataFrame | None,
    spent: pd.DataFrame,
    steps: Ladder,
    period: Period,
    customers: pd.Index,
    rate: float,
) -> Care | Refused:
    """The care of the last year of `period`.

    Parameters
    ----------
    activities : the table in typed form
    spent : rows of `analysis.loyalty.spent`
    steps : the ladder of `customers` in the last year
    customers : of the base, by customer_id
    rate : of discounting, a year

    Refused as ``no-contribution``, or as ``no-care-costs`` where no cost of care is recorded in the year.
    """
    if not steps.known:
        return Refused("no-contribution")
    year = period.last_year
    money = spent[spent["cause"].isin(CARE) & year.covers(spent["day"])]
    cost = money.groupby("customer_id")["amount"].sum().reindex(customers, fill_value=0.0) * period.to_a_year
    if not cost.sum() > 0:
        return Refused("no-care-costs")
    known = steps.complete
    before = known[steps.level] + known[list(CARE)].sum(axis=1) if steps.sources else known[steps.level]
    # Of whom the cost of goods is unknown, nothing is known.
    before = before.reindex(customers) * period.to_a_year
    recorded = _recorded(activities, year).reindex(customers)
    basis: Literal["level", "cost"] = "level" if recorded.notna().any() else "cost"
    exact = recorded if basis == "level" else _quarters(cost)
    frame = pd.DataFrame({"exact": exact, "cost": cost, "before": before}, index=customers)
    frame.insert(0, "level", np.floor(frame["exact"].fillna(0.0) + 0.5).astype(int))
    return Care(basis, frame, year, rate)


def _recorded(activities: pd.DataFrame | None, year: Period) -> pd.Series:
    if activities is None:
        return pd.Series(dtype=float)
    rows = activities[year.covers(activities["date"])].dropna(subset=["level"])
    return rows.groupby("customer_id")["level"].mean()


def _quarters(cost: pd.Series) -> pd.Series:
    """Quarter of those with any cost, 1 the lowest; of equal costs the same."""
    some = cost[cost > 0]
    share = some.rank(method="average", pct=True)
    return pd.Series(np.ceil(share * QUARTERS), index=some.index).reindex(cost.index)
