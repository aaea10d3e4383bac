"""One row per customer from the transactions of a period; written once in Ibis, for all engines of the README."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.periods import Period

if TYPE_CHECKING:
    import ibis.expr.types as ir
    import pandas as pd


def customers(transactions: ir.Table, period: Period) -> ir.Table:
    """Summarise each customer who bought in `period`.

    Purchases of one day count as one purchase (Fader, Hardie & Lee 2005): the models know whole days. Returns are
    no purchases; their money is kept apart and is part of `net_amount`.

    Parameters
    ----------
    transactions : canonical table with customer_id, date, net_amount; with is_return, document_id, cost_of_goods used
        where present
    period : the days looked at, both ends included

    Returns
    -------
    An expression, one row per customer with at least one purchase in the period:

    ================= ======================================================================================
    customer_id       text
    orders            distinct documents with a purchase; days with a purchase where no document is named
    x                 repeat purchases: days with a purchase, less the first
    t_x, T            days from the first purchase to the last, and to the end of the period
    first, last       dates of the first and the last purchase
    purchase_amount   money of all purchases, before returns
    return_amount     money of all returns, not positive but for cancelled returns
    returns           number of return rows
    net_amount        purchase_amount + return_amount
    mean_spend        mean money a repeat purchase, NULL where x = 0 (Gamma-Gamma leaves the first one out)
    cost_of_goods     of what was bought and not returned, NULL unless every row of the customer has its cost
    ================= ======================================================================================
    """
    import ibis

    inside = within(transactions, period)
    back = is_return(inside)
    each = histories(transactions, period)
    further = {}
    if "document_id" in inside.columns:
        documents = inside.document_id.nunique(where=~back)
        further["orders"] = documents + inside.date.nunique(where=~back & inside.document_id.isnull())
    if "cost_of_goods" in inside.columns:
        further["goods"] = inside.cost_of_goods.sum()
        further["uncosted"] = inside.cost_of_goods.isnull().sum()
    if further:
        each = each.join(inside.group_by("customer_id").agg(**further), "customer_id")
    orders = each.orders if "orders" in further else each.x + 1
    goods = ibis.cases((each.uncosted == 0, each.goods.cast("float64"))) if "goods" in further else ibis.null("float64")
    columns = [name for name in each.columns if name not in ("customer_id", *further)]
    return each.select("customer_id", orders.cast("int64").name("orders"), *columns, goods.name("cost_of_goods"))


def histories(transactions: ir.Table, period: Period) -> ir.Table:
    """`customers` without orders and cost_of_goods, which take longer than all the rest: for what past days are asked."""
    import ibis

    inside = within(transactions, period)
    back = is_return(inside)
    bought, returned = inside.filter(~back), inside.filter(back)
    # There are nearly as many days of customers as rows: that large group carries nothing but what needs days.
    daily = bought.group_by("customer_id", "date").agg(spend=bought.net_amount.sum())
    each = daily.group_by("customer_id").agg(
        days=daily.count(),
        first=daily.date.min(),
        last=daily.date.max(),
        first_spend=daily.spend.argmin(daily.date),
        purchase_amount=daily.spend.sum(),
    )
    amounts = returned.group_by("customer_id").agg(returns=returned.count(), return_amount=returned.net_amount.sum())
    each = each.left_join(amounts, "customer_id").drop("customer_id_right")
    # Sums of exact decimals become floats only here: up to this point no order of rows can change a digit.
    purchase_amount = each.purchase_amount.cast("float64")
    return_amount = each.return_amount.fill_null(0).cast("float64")
    repeat = each.days - 1
    return each.select(
        customer_id=each.customer_id,
        x=repeat.cast("int64"),
        t_x=each.last.delta(each.first, unit="day").cast("int64"),
        T=ibis.literal(period.end).delta(each.first, unit="day").cast("int64"),
        first=each.first,
        last=each.last,
        purchase_amount=purchase_amount,
        return_amount=return_amount,
        returns=each.returns.fill_null(0).cast("int64"),
        net_amount=purchase_amount + return_amount,
        mean_spend=((each.purchase_amount - each.first_spend).cast("float64") / repeat.nullif(0)),
    )


def falls_in(days: ir.DateColumn, period: Period) -> ir.BooleanColumn:
    """Which of the `days` lie in `period`, both its ends included."""
    import ibis

    return days.between(ibis.literal(period.start), ibis.literal(period.end))


def within(transactions: ir.Table, period: Period) -> ir.Table:
    """The rows of `period`."""
    return transactions.filter(falls_in(transactions.date, period))


def is_return(transactions: ir.Table) -> ir.BooleanColumn:
    """Which rows are returns: as the data say, or else those of a negative amount."""
    return transactions.is_return if "is_return" in transactions.columns else transactions.net_amount < 0


def purchases(transactions: ir.Table, period: Period) -> ir.Table:
    """The rows of `period` that are no returns."""
    inside = within(transactions, period)
    return inside.filter(~is_return(inside))


def purchase_days(transactions: ir.Table, period: Period) -> ir.Table:
    """The days of `period` on which each customer bought: customer_id, date."""
    return purchases(transactions, period).select("customer_id", "date").distinct()


def gaps_and_amounts(transactions: ir.Table, period: Period) -> ir.Table:
    """What models of regularity and of spend need of each customer who bought in `period`, beside `customers`.

    Columns customer_id; log_gaps: sum of ln(days from one purchase to the next), 0 where x = 0: with the same x and t_x
    even gaps have the larger sum (Reutterer, Platzer & Schröder 2021); paid: repeat purchases of a positive amount;
    paid_amount, log_amounts: sum of these amounts and of their logarithms, 0 where there is none.
    """
    import ibis

    days = purchases(transactions, period).group_by("customer_id", "date").agg(spend=lambda t: t.net_amount.sum())
    before = days.date.lag(1).over(ibis.window(group_by="customer_id", order_by="date"))
    days = days.mutate(gap=days.date.delta(before, unit="day"), amount=days.spend.cast("float64"))
    paid = days.gap.notnull() & (days.amount > 0)
    return days.group_by("customer_id").agg(
        log_gaps=days.gap.cast("float64").ln().sum().fill_null(0.0),
        paid=paid.sum().cast("int64"),
        paid_amount=ibis.ifelse(paid, days.amount, 0.0).sum(),
        # The logarithm of what is not positive is asked of nobody.
        log_amounts=ibis.ifelse(paid, days.amount, 1.0).ln().sum(),
    )


def first_bought(transactions: ir.Table, period: Period, column: str) -> pd.Series:
    """What `column` says of the first day on which each customer bought in `period`: of the most money, ties by name."""
    import ibis

    bought = purchases(transactions, period)
    begun = bought.mutate(first=bought.date.min().over(ibis.window(group_by="customer_id")))
    parts = begun.filter(begun.date == begun.first).group_by("customer_id", column).agg(money=begun.net_amount.sum())
    order = ibis.window(group_by="customer_id", order_by=[ibis.desc("money"), column])
    largest = parts.mutate(place=ibis.row_number().over(order)).filter(ibis._.place == 0)
    return largest.order_by("customer_id").to_pandas().set_index("customer_id")[column]


def repeats_by_day(transactions: ir.Table, period: Period, *joined_until: date) -> ir.Table:
    """Repeat purchases on each day of `period` by the customers who first bought up to each day of `joined_until`.

    Columns day (from 0, the first of the period) and repeats_0, repeats_1 …; days without any repeat purchase are left out.
    """
    import ibis

    days = purchase_days(transactions, period)
    days = days.mutate(first=days.date.min().over(ibis.window(group_by="customer_id")))
    repeats = days.filter(days.date > days.first)
    day = repeats.date.delta(ibis.literal(period.start), unit="day")
    counts = {
        f"repeats_{number}": (repeats.first <= ibis.literal(last)).ifelse(1, 0).sum().cast("int64")
        for number, last in enumerate(joined_until)
    }
    return repeats.group_by(day=day.cast("int64")).agg(**counts).order_by("day")


def open_transactions(path: Path) -> ir.Table:
    """The prepared transactions in `path` as a table of a DuckDB that leaves memory to others.

    By default it would take nearly all of the machine's, and several notebooks run at once. This much is enough to
    summarise customers without loss of time; what goes beyond it is put on the disk, beside the file.
    """
    import ibis
    from pyarrow.parquet import read_metadata

    megabytes = max(256 * (os.cpu_count() or 1), 50 * read_metadata(path).num_rows // 2**20)
    beside = path.with_name(f".beyond-memory-{os.getpid()}")
    return ibis.duckdb.connect(memory_limit=f"{megabytes}MB", temp_directory=str(beside)).read_parquet(path)


def customer_frame(transactions: ir.Table, period: Period) -> pd.DataFrame:
    """The rows of `customers` in memory, indexed and sorted by customer_id; dates as days."""
    return _in_memory(customers(transactions, period))


def history_frame(transactions: ir.Table, period: Period) -> pd.DataFrame:
    """The same of `histories`."""
    return _in_memory(histories(transactions, period))


def _in_memory(each: ir.Table) -> pd.DataFrame:
    found = each.order_by("customer_id").to_pyarrow()
    # By way of Arrow and piece by piece: Ibis's own way takes twice the time and the memory.
    frame = found.to_pandas(date_as_object=False, self_destruct=True)
    for column in ("first", "last"):
        frame[column] = frame[column].astype("datetime64[s]")
    return frame.set_index("customer_id")


def one_a_customer(master: pd.DataFrame) -> pd.DataFrame:
    """The table of customers by customer_id; where an id stands in several rows, the first."""
    return master.drop_duplicates("customer_id").set_index("customer_id")
