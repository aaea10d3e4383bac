"""One row a customer, written by the engine: all that figures, fits and values need of the rows, from four passes over them.

Whatever is asked of past days is asked of the same rows: calibration begins with the window, so that what was known at an
origin is a sum over the days before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.contribution.caused import causes_in
from analysis.contribution.steps import TO_SERVE
from analysis.customers import customers, purchases
from analysis.periods import Period
from analysis.scale.engine import Engine, real
from analysis.scale.source import Tables

if TYPE_CHECKING:
    import ibis.expr.types as ir

# Money of a part of the window by customer, floats: what the ladder of `analysis.contribution` is made of.
PARTS = ("list_revenue", "purchases", "revenue", "goods", "uncosted", "gaps", "bonus", "served")


@dataclass(frozen=True)
class Laid:
    """What the engine has laid down.

    Attributes
    ----------
    customers : one row a buyer of the window: the columns of `analysis.customers`; ``net``, its net amount as a decimal;
        paid, paid_amount, log_amounts as of `analysis.customers.gaps_and_amounts`, and the same ``_last``, before the last
        origin; x_0, spanned_0 (t_x), known_0 (T), gaps_0, came_0 and so on: history before each origin, log gaps, purchases after it;
        log_gaps; ``<part>_before`` and ``<part>_after`` for `PARTS`, before the last origin and from it on
    days : purchase days: customer_id, date, spend, gap, first
    carrying : tables of caused costs that carry money in the window
    """

    customers: ir.Table
    days: ir.Table
    carrying: tuple[str, ...]


def lay_down(engine: Engine, tables: Tables, window: Period, origins: Sequence[tuple[Period, Period]]) -> Laid:
    """Compute and write what is known of each customer.

    Parameters
    ----------
    origins : calibration and holdout of each, the oldest first; the last holdout ends with the window
    """
    days = engine.lay_down(_days(tables.transactions, window), "days")
    each = customers(tables.transactions, window)
    net = tables.transactions.filter(tables.transactions.date.between(window.start, window.end))
    each = _beside(each, net.group_by("customer_id").agg(net=net.net_amount.sum().cast("decimal(38, 4)")))
    each = _beside(each, _histories(days, origins))
    carrying: tuple[str, ...] = ()
    for name, period in zip(("before", "after"), origins[-1], strict=True):
        found = causes_in(tables.transactions, period, tables.sides)
        carrying = (*carrying, *found.carrying)
        each = _beside(each, _parts(found.sold, found.sides, name))
    halves = [f"{part}_{name}" for part in PARTS for name in ("before", "after")]
    each = each.mutate(**{name: each[name].fill_null(real(0)) for name in halves})
    return Laid(engine.lay_down(each, "customers"), days, tuple(dict.fromkeys(carrying)))


def _beside(one: ir.Table, other: ir.Table) -> ir.Table:
    return one.left_join(other, "customer_id").drop("customer_id_right")


def _days(transactions: ir.Table, window: Period) -> ir.Table:
    """The purchase days of each customer, the days since the one before and the first one."""
    import ibis

    daily = purchases(transactions, window)
    daily = daily.group_by("customer_id", "date").agg(spend=daily.net_amount.sum())
    own = ibis.window(group_by="customer_id", order_by="date")
    before = daily.date.lag(1).over(own)
    return daily.select(
        "customer_id",
        "date",
        spend=daily.spend.cast("float64"),
        gap=daily.date.delta(before, unit="day").cast("float64"),
        first=daily.date.min().over(ibis.window(group_by="customer_id")),
    )


def _histories(days: ir.Table, origins: Sequence[tuple[Period, Period]]) -> ir.Table:
    import ibis

    paid = days.gap.notnull() & (days.spend > 0)
    log_gap = days.gap.nullif(real(0)).ln().fill_null(real(0))
    last = days.date <= ibis.literal(origins[-1][0].end)
    sums: dict[str, ir.Value] = {"log_gaps": log_gap.sum()}
    for suffix, where in (("", paid), ("_last", paid & last)):
        sums[f"paid{suffix}"] = where.ifelse(1, 0).sum().cast("int64")
        sums[f"paid_amount{suffix}"] = where.ifelse(days.spend, real(0)).sum()
        # The logarithm of what is not positive is asked of nobody.
        sums[f"log_amounts{suffix}"] = where.ifelse(days.spend, real(1)).ln().sum()
    ends = {}
    for number, (calibration, holdout) in enumerate(origins):
        known = days.date <= ibis.literal(calibration.end)
        sums[f"bought_{number}"] = known.ifelse(1, 0).sum().cast("int64")
        sums[f"last_{number}"] = days.date.max(where=known)
        sums[f"gaps_{number}"] = known.ifelse(log_gap, real(0)).sum()
        came = days.date.between(ibis.literal(holdout.start), ibis.literal(holdout.end))
        sums[f"came_{number}"] = came.ifelse(1, 0).sum().cast("int64")
        ends[number] = ibis.literal(calibration.end)
    each = days.group_by("customer_id").agg(begun=days["first"].min(), **sums)
    for number, end in ends.items():
        each = each.mutate(**{
            f"x_{number}": each[f"bought_{number}"] - 1,
            f"spanned_{number}": each[f"last_{number}"].delta(each.begun, unit="day").cast("int64"),
            f"known_{number}": end.delta(each.begun, unit="day").cast("int64"),
        })  # fmt: skip
    return each.drop("begun", *(f"{name}_{number}" for number in ends for name in ("bought", "last")))


def _parts(sold: ir.Table, sides: Mapping[str, ir.Table], suffix: str) -> ir.Table:
    """`PARTS` of one part of the window as floats, of everyone who bought or caused something in it."""
    for name, side in sides.items():
        renamed = side.rename({f"{column}_{name}": column for column in side.columns if column != "customer_id"})
        sold = sold.outer_join(renamed, "customer_id")
        sold = sold.mutate(customer_id=sold.customer_id.coalesce(sold.customer_id_right)).drop("customer_id_right")

    def summed(*causes: str) -> ir.Value:
        found = [sold[f"{cause}_{name}"] for name in sides for cause in causes if f"{cause}_{name}" in sold.columns]
        total = real(0)
        for column in found:
            total = total + column.cast("float64").fill_null(real(0))
        return total

    plain = [part for part in PARTS if part not in ("bonus", "served")]
    return sold.select(
        "customer_id",
        **{f"{part}_{suffix}": sold[part].cast("float64").fill_null(real(0)) for part in plain},
        **{f"bonus_{suffix}": summed("bonus"), f"served_{suffix}": summed(*TO_SERVE)},
    )
