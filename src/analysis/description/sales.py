"""What this room asks of the transactions: sums by category, month and customer, written in Ibis."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analysis.customers import within
from analysis.periods import Period

if TYPE_CHECKING:
    import ibis.expr.types as ir


def by_customer(transactions: ir.Table, period: Period) -> pd.Series:
    """Net amount of each customer within `period`."""
    inside = within(transactions, period)
    found = inside.group_by("customer_id").agg(amount=_money(inside.net_amount)).order_by("customer_id")
    return _frame(found).set_index("customer_id")["amount"]


def by_category(transactions: ir.Table, period: Period) -> pd.Series | None:
    """Net amount within `period` by customer_id and category; None where the source knows no categories."""
    if "category" not in transactions.columns:
        return None
    inside = within(transactions, period)
    inside = inside.filter(inside.category.notnull())
    keys = ["customer_id", "category"]
    found = inside.group_by(keys).agg(amount=_money(inside.net_amount)).order_by(keys)
    return _frame(found).set_index(keys)["amount"]


def by_month(transactions: ir.Table, period: Period, customer: str | None = None) -> pd.Series:
    """Net amount by month (its first day), of the base or of one customer; months without a row are 0."""
    inside = within(transactions, period)
    if customer is not None:
        inside = inside.filter(inside.customer_id == customer)
    inside = inside.mutate(month=inside.date.truncate("M"))
    found = _frame(inside.group_by("month").agg(amount=_money(inside.net_amount)).order_by("month"))
    months = pd.date_range(pd.Timestamp(period.start).replace(day=1), period.end, freq="MS", unit="s")
    return found.set_index(found["month"].astype("datetime64[s]"))["amount"].reindex(months, fill_value=0.0)


def of_months(transactions: ir.Table, wanted: pd.DataFrame) -> pd.Series:
    """Net amount by customer_id and month for the pairs in `wanted` (customer_id, month), each once."""
    import ibis

    pairs = ibis.memtable(wanted.assign(month=wanted["month"].dt.date))
    monthly = transactions.mutate(month=transactions.date.truncate("M").cast("date"))
    monthly = monthly.semi_join(pairs.mutate(month=pairs.month.cast("date")), ["customer_id", "month"])
    found = _frame(monthly.group_by(["customer_id", "month"]).agg(amount=_money(monthly.net_amount)))
    found["month"] = found["month"].astype("datetime64[s]")
    return found.set_index(["customer_id", "month"])["amount"].sort_index()


def discounts(transactions: ir.Table, period: Period) -> pd.Series | None:
    """Share of the list price that each customer was let off on purchases; None where no list price is known."""
    if "list_amount" not in transactions.columns:
        return None
    inside = within(transactions, period)
    bought = inside.filter((inside.net_amount > 0) & (inside.list_amount > 0))
    sums = bought.group_by("customer_id").agg(listed=_money(bought.list_amount), paid=_money(bought.net_amount))
    found = _frame(sums.order_by("customer_id")).set_index("customer_id")
    return (1 - found["paid"] / found["listed"]).rename("discount_rate")


def _money(column: ir.Column) -> ir.Scalar:
    # Exact until here: no order of rows can change a digit.
    return column.sum().cast("float64")


def _frame(expression: ir.Table) -> pd.DataFrame:
    return expression.to_pyarrow().to_pandas(date_as_object=False)
