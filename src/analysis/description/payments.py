"""How customers pay: days late, open amounts, use of credit and days of sales outstanding."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.description import sales
from analysis.periods import Period

if TYPE_CHECKING:
    import ibis.expr.types as ir


def paid_by_customer(
    costs: pd.DataFrame | None, transactions: ir.Table, period: Period
) -> tuple[pd.DataFrame | None, float]:
    """`payments` of the customers in the ledger, and their net amount of the window's last year; None without one."""
    rows = ledger(costs)
    if rows is None:
        return None, float("nan")
    invoiced = sales.of_months(transactions, rows[["customer_id", "month"]].drop_duplicates())
    frame = payments(rows, invoiced, period.end)
    year = sales.by_customer(transactions, period.last_year)
    return frame, float(year.reindex(frame.index).sum())


def dso(receivables: float, sales: float, days: float) -> float:
    """Days sales outstanding: receivables / sales × days; nan without sales."""
    return receivables / sales * days if sales > 0 else float("nan")


def mean_days_late(payments: pd.DataFrame) -> float:
    """Days after the due date over all customers of `payments`, each invoice by its amount; NaN where none is counted.

    What is open and not yet due has no days, and so no weight either.
    """
    money = float(payments["counted"].sum())
    return float((payments["days_late"] * payments["counted"]).sum()) / money if money > 0 else float("nan")


def ledger(costs: pd.DataFrame | None) -> pd.DataFrame | None:
    """The rows of the costs that tell how a month's invoices were paid; None where none has a due date."""
    if costs is None or costs["due_date"].isna().all():
        return None
    rows = costs[costs["due_date"].notna()]
    return rows.assign(month=rows["period"].dt.to_period("M").dt.to_timestamp().astype("datetime64[s]"))


def payments(rows: pd.DataFrame, invoiced: pd.Series, end: date) -> pd.DataFrame:
    """How each customer pays.

    Parameters
    ----------
    rows : from `ledger`
    invoiced : net amount by customer_id and month; several rows of a month share it equally
    end : what is paid later is open, what falls due later is not late yet

    Returns
    -------
    Index customer_id; days_late (after the due date, negative: early; weighted by amount; what is open counts once it
    is overdue, with its days so far), counted (money behind days_late), invoiced, open and overdue (money), terms (days),
    credit_limit, credit_use (open over limit), rating (the latest each).
    """
    last = pd.Timestamp(end)
    rows = rows[rows["month"] <= last].sort_values("month", kind="stable")
    share = rows.groupby(["customer_id", "month"])["due_date"].transform("size")
    keys = pd.MultiIndex.from_frame(rows[["customer_id", "month"]])
    weight = pd.Series(invoiced.reindex(keys).to_numpy() / share.to_numpy(), index=rows.index).clip(lower=0).fillna(0.0)
    unpaid = ~(rows["paid_date"] <= last)
    late = (rows["paid_date"].where(~unpaid, last) - rows["due_date"]).dt.days
    counted = ~unpaid | (late > 0)
    customer = rows["customer_id"]
    weighed = (weight * late).where(counted).groupby(customer).sum(min_count=1)
    money = weight.where(counted).groupby(customer).sum()
    frame = pd.DataFrame({"days_late": weighed / money.replace(0.0, np.nan), "counted": money})
    frame["invoiced"] = weight.groupby(customer).sum()
    frame["open"] = weight.where(unpaid, 0.0).groupby(customer).sum()
    frame["overdue"] = weight.where(unpaid & (late > 0), 0.0).groupby(customer).sum()
    latest = rows.groupby("customer_id")[["payment_terms", "credit_limit", "rating"]].last()
    frame[["terms", "credit_limit", "rating"]] = latest
    frame["credit_use"] = frame["open"] / frame["credit_limit"].where(frame["credit_limit"] > 0)
    return frame
