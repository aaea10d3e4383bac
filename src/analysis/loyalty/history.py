"""The sums of this room: one pass over the transactions, from which cohorts, change and lives of customers follow.

First the transactions become one row a customer and period; what comes to Python is one row a cohort and period, and one
row a customer. Sums are exact decimals on the engine, so that no order of rows can change a digit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd

from analysis.contribution.ladder import Ladder
from analysis.contribution.served import SIDES
from analysis.customers import falls_in, is_return, within
from analysis.loyalty.calendar import Calendar
from analysis.refusal import Refused

if TYPE_CHECKING:
    import ibis.expr.types as ir

# The number of the cohort of those who were customers before the window.
EARLIER = -1
# Where costs are unknown everything is revenue, and must not be called contribution.
Measure = Literal["contribution", "revenue"]
_MONEY = ("revenue", "goods", "uncosted")
SPANS = ("before", "after", "start", "second", "third")


@dataclass(frozen=True)
class History:
    """Customers by cohort and period.

    Attributes
    ----------
    calendar : the periods; a cohort is the period of the first purchase in the window, `EARLIER` that of those known to
        have been customers before it
    measure : whether `money` is contribution, or revenue for want of costs
    cells : index (cohort, period): active (customers who bought), purchases (days), revenue (after returns), money
    sizes : customers of each cohort
    lives : index customer_id of everyone who bought in the window: cohort; again (the period in which they first bought
        again, NaN: never); seen_before (bought earlier than the two spans compared); later (bought after the second
        year after the period of the first purchase); and for each of `SPANS` purchases_, revenue_ and money_: the two
        spans compared, the first year from the period of the first purchase on, and the first and second year after
        that period
    """

    calendar: Calendar
    measure: Measure
    cells: pd.DataFrame
    sizes: pd.Series
    lives: pd.DataFrame

    @property
    def observed(self) -> int:
        """How many ages can be seen at all: that of the first cohort."""
        return len(self.calendar)


def history(
    transactions: ir.Table,
    calendar: Calendar,
    ladder: Ladder,
    sides: Mapping[str, ir.Table | None],
    master: ir.Table | None = None,
) -> History:
    """Sum the window of `calendar`.

    Parameters
    ----------
    ladder : the contribution of the window: whether it is known, and the margin assumed where goods have no cost
    sides : tables of activities and costs, in the database of the transactions
    master : the table of customers (acquired_on)
    """
    by_period = _by_period(transactions, calendar).cache()
    who = _who(by_period, calendar, master).cache()
    joined = by_period.join(who, "customer_id")
    cells = joined.group_by("cohort", "period").agg(
        active=(joined.purchases > 0).ifelse(1, 0).sum(),
        purchases=joined.purchases.sum(),
        **{name: joined[name].sum() for name in _MONEY},
    )
    lives = _lives(joined, calendar).order_by("customer_id").to_pyarrow().to_pandas().set_index("customer_id")
    found = cells.order_by("cohort", "period").to_pyarrow().to_pandas().set_index(["cohort", "period"])
    measure: Measure = "contribution" if ladder.goods in ("all", "assumed") else "revenue"
    served = _served(sides, calendar, lives["cohort"]) if measure == "contribution" else None
    return History(
        calendar,
        measure,
        _valued_cells(found, ladder, measure, served),
        lives.groupby("cohort").size().rename("customers"),
        _valued_lives(lives, calendar, ladder, measure, served),
    )


def _by_period(transactions: ir.Table, calendar: Calendar) -> ir.Table:
    inside = within(transactions, calendar.window)
    rows = inside.select("customer_id", "date", bought=is_return(inside).ifelse(0, 1), **amounts(inside))
    daily = rows.group_by("customer_id", "date").agg(
        bought=rows.bought.max(), **{name: rows[name].sum() for name in _MONEY}
    )
    daily = daily.mutate(period=calendar.place(daily.date))
    return daily.group_by("customer_id", "period").agg(
        purchases=daily.bought.sum().cast("int64"), **{name: daily[name].sum() for name in _MONEY}
    )


def amounts(rows: ir.Table) -> dict[str, ir.Value]:
    """Of each row revenue, the cost of its goods, and the revenue that has no such cost."""
    goods = rows.cost_of_goods if "cost_of_goods" in rows.columns else rows.net_amount.nullif(rows.net_amount)
    return {"revenue": rows.net_amount, "goods": goods, "uncosted": goods.isnull().ifelse(rows.net_amount, 0)}


def _who(by_period: ir.Table, calendar: Calendar, master: ir.Table | None) -> ir.Table:
    """The cohort of everyone who bought in the window, and the period of the first purchase in it."""
    import ibis

    bought = by_period.filter(by_period.purchases > 0)
    who = bought.group_by("customer_id").agg(first=bought.period.min())
    if master is None or "acquired_on" not in master.columns:
        return who.mutate(cohort=who.first)
    older = master.filter(master.acquired_on < ibis.literal(calendar.window.start)).select("customer_id").distinct()
    known = who.left_join(older, "customer_id")
    return known.select(
        customer_id=known.customer_id,
        first=known.first,
        cohort=known.customer_id_right.isnull().ifelse(known.first, EARLIER).cast("int16"),
    )


def _lives(joined: ir.Table, calendar: Calendar) -> ir.Table:
    age = joined.period - joined.first
    again = ((age > 0) & (joined.purchases > 0)) | ((age == 0) & (joined.purchases > 1))
    sums = {
        f"{name}_{span}": joined[name].sum(where=where)
        for span, where in _in_spans(joined.period, age, calendar).items()
        for name in ("purchases", *_MONEY)
    }
    found = joined.group_by("customer_id").agg(
        cohort=joined.cohort.min(),
        first=joined["first"].min(),
        again=joined.period.min(where=again),
        seen=joined.purchases.sum(where=joined.period < len(calendar) - 2 * _compared(calendar)),
        late=joined.purchases.sum(where=age > 2 * calendar.a_year),
        **sums,
    )
    return found.select(
        "customer_id", "cohort", "first", "again",
        seen_before=found.seen.fill_null(0) > 0,
        later=found.late.fill_null(0) > 0,
        **{name: found[name].cast("float64").fill_null(0.0) for name in sums},
    )  # fmt: skip


def _compared(calendar: Calendar) -> int:
    """Periods of each of the two spans compared; none where the window is too short for two."""
    return 0 if isinstance(calendar.compared, Refused) else calendar.compared


def _in_spans(period: Any, age: Any, calendar: Calendar) -> dict[str, Any]:
    """Whether a period, and an age in periods, lie in each of `SPANS`; for expressions of the engine and for arrays."""
    year, last, wide = calendar.a_year, len(calendar), _compared(calendar)
    return {
        "before": (period >= last - 2 * wide) & (period < last - wide),
        "after": period >= last - wide,
        "start": age < year,
        "second": (age >= 1) & (age <= year),
        "third": (age > year) & (age <= 2 * year),
    }


def _served(sides: Mapping[str, ir.Table | None], calendar: Calendar, cohorts: pd.Series) -> pd.DataFrame | None:
    """Money of activities and costs by customer_id and period, of everyone who bought in the window."""
    parts = []
    for name, (day, _, money) in SIDES.items():
        table = sides.get(name)
        if table is None or not {day, money} <= set(table.columns):
            continue
        rows = table.filter(falls_in(table[day], calendar.window).fill_null(False))
        rows = rows.select("customer_id", period=calendar.place(rows[day]), served=rows[money])
        summed = rows.group_by("customer_id", "period").agg(served=rows.served.sum().cast("float64").fill_null(0.0))
        parts.append(summed.order_by("customer_id", "period").to_pyarrow().to_pandas())
    if not parts:
        return None
    found = pd.concat(parts, ignore_index=True)
    return found[found["customer_id"].isin(cohorts.index)].assign(cohort=lambda f: f["customer_id"].map(cohorts))


def _money(frame: pd.DataFrame, ladder: Ladder, measure: Measure, span: str = "") -> pd.Series:
    revenue, goods, uncosted = (frame[f"{name}{span}"].astype(float).fillna(0.0) for name in _MONEY)
    return revenue if measure == "revenue" else revenue - goods - uncosted * (1 - (ladder.assumed_rate or 0.0))


def _valued_cells(cells: pd.DataFrame, ladder: Ladder, measure: Measure, served: pd.DataFrame | None) -> pd.DataFrame:
    frame = cells[["active", "purchases"]].astype("int64")
    frame["revenue"] = cells["revenue"].astype(float)
    frame["money"] = _money(cells, ladder, measure)
    if served is None:
        return frame
    cost = served.groupby(["cohort", "period"])["served"].sum()
    # Costs may fall into a period in which nobody of a cohort bought.
    frame = frame.reindex(frame.index.union(cost.index), fill_value=0)
    return frame.assign(money=frame["money"] - cost.reindex(frame.index, fill_value=0.0))


def _valued_lives(
    lives: pd.DataFrame, calendar: Calendar, ladder: Ladder, measure: Measure, served: pd.DataFrame | None
) -> pd.DataFrame:
    frame = lives[["cohort", "first", "again", "seen_before", "later"]].copy()
    for span in SPANS:
        frame[f"purchases_{span}"] = lives[f"purchases_{span}"].astype("int64")
        frame[f"revenue_{span}"] = lives[f"revenue_{span}"]
        frame[f"money_{span}"] = _money(lives, ladder, measure, f"_{span}")
    if served is None:
        return frame
    age = served["period"] - served["customer_id"].map(lives["first"])
    for span, where in _in_spans(served["period"], age, calendar).items():
        cost = served[where].groupby("customer_id")["served"].sum()
        frame[f"money_{span}"] -= cost.reindex(frame.index, fill_value=0.0)
    return frame
