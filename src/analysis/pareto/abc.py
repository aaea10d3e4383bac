"""ABC classes: the customers who make the first 80 % of the amount, the next 15 %, and the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from analysis.customers import within
from analysis.periods import Period
from analysis.refusal import Refused

if TYPE_CHECKING:
    import ibis.expr.types as ir


@dataclass(frozen=True)
class Abc:
    """Customers by class.

    Attributes
    ----------
    classes : A, B or C of each customer
    summary : rows of `abc_summary`
    a, b : cumulative shares of the amount at which the classes A and B end
    """

    classes: pd.Series
    summary: pd.DataFrame
    a: float
    b: float


def abc(amounts: pd.Series, a: float, b: float) -> Abc:
    """Classes of `amounts`, one a customer, and what they come to."""
    classes = abc_classes(amounts, a, b)
    return Abc(classes, abc_summary(amounts, classes), a, b)


def abc_classes(amounts: pd.Series, a: float = 0.8, b: float = 0.95) -> pd.Series:
    """Class of each customer by cumulative share of `amounts`, the largest first.

    A customer belongs to A while the customers before hold less than the share `a`: the one who crosses the line is
    still A, so that A reaches at least `a`. Equal amounts are ordered by customer_id, so that the result does not
    depend on the order of rows. Customers without a positive amount are C.
    """
    ordered = amounts.sort_index().sort_values(ascending=False, kind="stable")
    positive = ordered.clip(lower=0)
    before = (positive.cumsum() - positive) / positive.sum()
    # Sums of shares carry rounding: a customer exactly on the line must not slip over it.
    labels = pd.Series("C", index=ordered.index, name="abc")
    labels[(before < b - 1e-12) & (ordered > 0)] = "B"
    labels[(before < a - 1e-12) & (ordered > 0)] = "A"
    return labels.reindex(amounts.index)


def abc_summary(amounts: pd.Series, classes: pd.Series) -> pd.DataFrame:
    """One row a class: customers, their share, amount, its share, mean amount; all three classes, also empty ones.

    The share is that of all that is positive, as the cuts are.
    """
    grouped = amounts.groupby(classes).agg(["count", "sum", "mean"]).reindex(["A", "B", "C"])
    counts = grouped["count"].fillna(0).astype(int)
    sums = grouped["sum"].fillna(0.0)
    positive = amounts.clip(lower=0).groupby(classes).sum().reindex(["A", "B", "C"], fill_value=0.0)
    return pd.DataFrame(
        {
            "abc": grouped.index,
            "customers": counts.to_numpy(),
            "customer_share": (counts / counts.sum()).to_numpy(),
            "amount": sums.to_numpy(),
            "amount_share": (positive / positive.sum()).to_numpy(),
            "mean_amount": grouped["mean"].to_numpy(),
        }
    )


def abc_by_category(transactions: ir.Table, period: Period, classes: pd.Series) -> pd.DataFrame | Refused:
    """Net revenue by product category (rows, the largest first) and class (columns).

    Rows without a category stand under an empty name. Refused as ``no-categories`` where the source knows none, or sold
    nothing in any.
    """
    import ibis
    import pyarrow as pa

    if "category" not in transactions.columns:
        return Refused("no-categories")
    inside = within(transactions, period)
    of = ibis.memtable(pa.table({"customer_id": classes.index.to_numpy(), "abc": classes.to_numpy()}))
    joined = inside.join(of, "customer_id")
    grouped = joined.group_by(category=joined.category.fill_null(""), abc=joined.abc).agg(
        amount=joined.net_amount.sum().cast("float64")
    )
    table = grouped.to_pyarrow().to_pandas().pivot(index="category", columns="abc", values="amount")
    table = table.reindex(columns=["A", "B", "C"]).fillna(0.0)
    table = table.loc[table.sum(axis=1).sort_values(ascending=False, kind="stable").index]
    return table if (table.sum(axis=1) > 0).any() else Refused("no-categories")
