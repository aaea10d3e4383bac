"""What each customer bought and caused in the window, in exact decimals: the transaction-sized work of the ladder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.contribution.causes import CAUSES, by_cause
from analysis.contribution.served import SIDES
from analysis.customers import falls_in, is_return, within
from analysis.periods import Period

if TYPE_CHECKING:
    import ibis.expr.types as ir
    import pyarrow as pa

WHOLE = "whole"


@dataclass(frozen=True)
class Caused:
    """Money by customer_id, also of those who bought nothing in the window; unordered, decimals.

    Attributes
    ----------
    sold : list_revenue and purchases (before returns), revenue (after them), goods, goods_returned (both their cost),
        uncosted (revenue of rows without cost of goods) and gaps (number of these rows)
    sides : by name of those tables of `SIDES` that have a column of money, a column each cause that occurs, and the
        ``whole``
    carrying : those of `sides` in which an amount is filled within the window: of the others it is not known
    types : types of activities and costs under their causes
    silent : activities in the window that carry no cost
    """

    sold: pa.Table
    sides: Mapping[str, pa.Table]
    carrying: tuple[str, ...]
    types: Mapping[str, tuple[str, ...]]
    silent: int


@dataclass(frozen=True)
class Causes:
    """`Caused` as expressions of the engine, for whoever goes on there; sums of money by customer_id, decimals."""

    sold: ir.Table
    sides: Mapping[str, ir.Table]
    carrying: tuple[str, ...]
    types: Mapping[str, tuple[str, ...]]
    silent: int


def caused(transactions: ir.Table, period: Period, tables: Mapping[str, ir.Table | None]) -> Caused:
    """Sum transactions and `tables` (those of `SIDES`) by customer, within `period`."""
    found = causes_in(transactions, period, tables)
    sides = {name: side.to_pyarrow() for name, side in found.sides.items()}
    return Caused(found.sold.to_pyarrow(), sides, found.carrying, found.types, found.silent)


def causes_in(transactions: ir.Table, period: Period, tables: Mapping[str, ir.Table | None]) -> Causes:
    """The same, asked but for the types that occur: which of them are what cause is known here alone."""
    types: dict[str, tuple[str, ...]] = dict.fromkeys(CAUSES, ())
    silent, sides, carrying = 0, {}, []
    for name, (day, kind, money) in SIDES.items():
        table = tables.get(name)
        if table is None or not {day, kind, money} <= set(table.columns):
            continue
        rows = table.select("customer_id", kind=table[kind].fill_null(""), money=table[money], day=table[day])
        rows = rows.filter(falls_in(rows.day, period))
        grouped = rows.group_by("kind").agg(silent=rows.money.isnull().sum(), filled=rows.money.count())
        counted = grouped.order_by("kind").to_pyarrow()
        found = by_cause(counted["kind"].to_pylist())
        types = {key: (*types[key], *found[key]) for key in CAUSES}
        silent += sum(counted["silent"].to_pylist())
        carrying += [name] if any(counted["filled"].to_pylist()) else []
        sums = {key: rows.money.sum(where=rows.kind.isin(kinds)) for key, kinds in found.items() if kinds}
        sides[name] = rows.group_by("customer_id").agg(**{WHOLE: rows.money.sum()}, **sums)
    return Causes(_sold(transactions, period), sides, tuple(carrying), types, silent)


def _sold(transactions: ir.Table, period: Period) -> ir.Table:
    inside = within(transactions, period)
    at_list = inside.list_amount.coalesce(inside.net_amount) if "list_amount" in inside.columns else inside.net_amount
    # Without the column every cost is missing.
    goods = inside.cost_of_goods if "cost_of_goods" in inside.columns else inside.net_amount.nullif(inside.net_amount)
    each = inside.select(
        "customer_id",
        back=is_return(inside),
        at_list=at_list,
        net=inside.net_amount,
        goods=goods,
        uncosted=goods.isnull().ifelse(inside.net_amount, 0),
        gap=goods.isnull().ifelse(1, 0),
    )
    # First by customer and kind of row: two plain aggregations are faster than one with conditions.
    kinds = each.group_by("customer_id", "back").agg(
        **{name: each[name].sum() for name in ("at_list", "net", "goods", "uncosted", "gap")}
    )
    return kinds.group_by("customer_id").agg(
        list_revenue=kinds.at_list.sum(where=~kinds.back),
        revenue=kinds.net.sum(),
        purchases=kinds.net.sum(where=~kinds.back),
        goods=kinds.goods.sum(),
        goods_returned=-kinds.goods.sum(where=kinds.back),
        uncosted=kinds.uncosted.sum(),
        gaps=kinds.gap.sum(),
    )
