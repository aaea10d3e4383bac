"""What each customer bought and caused in the window, in exact decimals: the transaction-sized work of the ladder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.pareto.causes import CAUSES, by_cause
from analysis.periods import Period

if TYPE_CHECKING:
    import ibis.expr.types as ir
    import pyarrow as pa

# Tables of caused costs: the columns that hold day, type and money.
SOURCES = {"activities": ("date", "type", "cost"), "costs": ("period", "cost_type", "amount")}
SOLD = ("orders", "list_revenue", "revenue", "purchases", "returned", "goods", "goods_returned", "uncosted", "gaps")


@dataclass(frozen=True)
class Caused:
    """Everything by customer, also of those who bought nothing in the window.

    Attributes
    ----------
    table : customer_id, the columns `SOLD`, one column a cause, and one for each of `sources`: all its money; decimals
    sources : which of activities and costs carry money
    types : types of activities and costs under their causes
    silent : activities in the window that carry no cost
    """

    table: pa.Table
    sources: tuple[str, ...]
    types: Mapping[str, tuple[str, ...]]
    silent: int


def caused(transactions: ir.Table, period: Period, sides: Mapping[str, ir.Table | None]) -> Caused:
    """Sum transactions and the tables `sides` (activities, costs) of one database by customer, within `period`."""
    import ibis

    joined = _sold(transactions, period)
    types: dict[str, tuple[str, ...]] = dict.fromkeys(CAUSES, ())
    silent, sources = 0, []
    for name, (day, kind, money) in SOURCES.items():
        side = sides.get(name)
        if side is None or money not in side.columns:
            continue
        sources.append(name)
        rows = side.select("customer_id", kind=side[kind].fill_null(""), money=side[money], day=side[day])
        rows = rows.filter(rows.day.between(ibis.literal(period.start), ibis.literal(period.end)))
        counts = rows.group_by("kind").agg(silent=rows.money.isnull().sum()).to_pyarrow()
        found = by_cause(counts["kind"].to_pylist())
        types = {key: (*types[key], *found[key]) for key in CAUSES}
        silent += sum(counts["silent"].to_pylist())
        sums = {f"{name}_{key}": rows.money.sum(where=rows.kind.isin(kinds)) for key, kinds in found.items() if kinds}
        grouped = rows.group_by("customer_id").agg(**{name: rows.money.sum()}, **sums)
        joined = joined.outer_join(grouped, "customer_id")
        joined = joined.mutate(customer_id=joined.customer_id.coalesce(joined.customer_id_right)).drop(
            "customer_id_right"
        )
    nought = ibis.literal(0)
    columns = {column: joined[column].fill_null(nought) for column in (*SOLD, *sources)}
    for key in CAUSES:
        parts = [joined[f"{name}_{key}"].fill_null(nought) for name in sources if f"{name}_{key}" in joined.columns]
        columns[key] = sum(parts[1:], parts[0]) if parts else ibis.literal(0).cast("decimal(38, 4)")
    return Caused(
        joined.select("customer_id", **columns).order_by("customer_id").to_pyarrow(), tuple(sources), types, silent
    )


def _sold(transactions: ir.Table, period: Period) -> ir.Table:
    """The columns `SOLD` of each customer: uncosted is the net money of the rows (gaps) without cost of goods."""
    import ibis

    inside = transactions.filter(transactions.date.between(ibis.literal(period.start), ibis.literal(period.end)))
    returned = inside.is_return if "is_return" in inside.columns else inside.net_amount < 0
    at_list = inside.list_amount.coalesce(inside.net_amount) if "list_amount" in inside.columns else inside.net_amount
    # Without the column every cost is missing.
    goods = inside.cost_of_goods if "cost_of_goods" in inside.columns else inside.net_amount.nullif(inside.net_amount)
    orders = inside.date.nunique(where=~returned)
    if "document_id" in inside.columns:
        unnamed = inside.date.nunique(where=~returned & inside.document_id.isnull())
        orders = inside.document_id.nunique(where=~returned) + unnamed
    return inside.group_by("customer_id").agg(
        orders=orders,
        list_revenue=at_list.sum(where=~returned),
        revenue=inside.net_amount.sum(),
        purchases=inside.net_amount.sum(where=~returned),
        returned=-inside.net_amount.sum(where=returned),
        goods=goods.sum(),
        goods_returned=-goods.sum(where=returned),
        uncosted=inside.net_amount.sum(where=goods.isnull()),
        gaps=goods.isnull().sum(),
    )
