"""ABC classes: the customers who make the first 80 % of the amount, the next 15 %, and the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analysis.customers import within
from analysis.periods import Period

if TYPE_CHECKING:
    import ibis.expr.types as ir


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
    """One row a class: customers, their share, amount, its share, mean amount; all three classes, also empty ones."""
    grouped = amounts.groupby(classes).agg(["count", "sum", "mean"]).reindex(["A", "B", "C"])
    counts = grouped["count"].fillna(0).astype(int)
    sums = grouped["sum"].fillna(0.0)
    return pd.DataFrame(
        {
            "abc": grouped.index,
            "customers": counts.to_numpy(),
            "customer_share": (counts / counts.sum()).to_numpy(),
            "amount": sums.to_numpy(),
            "amount_share": (sums / sums.sum()).to_numpy(),
            "mean_amount": grouped["mean"].to_numpy(),
        }
    )


def abc_by_contribution(revenue: pd.Series, contribution: pd.Series, a: float = 0.8, b: float = 0.95) -> pd.DataFrame:
    """Customers by class of revenue (rows) and class of contribution (columns), for those whose contribution is known.

    Both classes are made among these customers alone; loss-makers are a column of their own.
    """
    by_revenue = abc_classes(revenue.reindex(contribution.index), a, b)
    by_contribution = abc_classes(contribution, a, b).mask(contribution < 0, "loss")
    counts = pd.crosstab(by_revenue, by_contribution)
    return counts.reindex(index=["A", "B", "C"], columns=["A", "B", "C", "loss"], fill_value=0)


def overrated(revenue: pd.Series, contribution: pd.Series, rows: int, a: float = 0.8) -> pd.DataFrame:
    """The customers of class A by revenue who are not A by contribution, those first who lack most money.

    Parameters
    ----------
    a : cut of class A, as in `abc_classes`; both classes are made among the customers whose contribution is known

    Returns
    -------
    At most `rows` customers: revenue, contribution, rank of each, and `missing`: what they would earn more at the mean
    rate of contribution of all. Customers who earn at least that rate are not among them.
    """
    revenue = revenue.reindex(contribution.index)
    frame = pd.DataFrame({"revenue": revenue, "contribution": contribution})
    frame["revenue_rank"] = revenue.rank(ascending=False, method="first").astype(int)
    frame["contribution_rank"] = contribution.rank(ascending=False, method="first").astype(int)
    frame["missing"] = revenue * (contribution.sum() / revenue.sum()) - contribution
    large, earning = (abc_classes(amounts, a) == "A" for amounts in (revenue, contribution))
    lower = frame[(frame["missing"] > 0) & large & ~earning]
    return lower.sort_index().sort_values("missing", ascending=False, kind="stable").head(rows)


def abc_by_category(transactions: ir.Table, period: Period, classes: pd.Series) -> pd.DataFrame | None:
    """Net revenue by product category (rows, the largest first) and class (columns); None without categories.

    Rows without a category stand under an empty name.
    """
    import ibis
    import pyarrow as pa

    if "category" not in transactions.columns:
        return None
    inside = within(transactions, period)
    of = ibis.memtable(pa.table({"customer_id": classes.index.to_numpy(), "abc": classes.to_numpy()}))
    joined = inside.join(of, "customer_id")
    grouped = joined.group_by(category=joined.category.fill_null(""), abc=joined.abc).agg(
        amount=joined.net_amount.sum().cast("float64")
    )
    table = grouped.to_pyarrow().to_pandas().pivot(index="category", columns="abc", values="amount")
    table = table.reindex(columns=["A", "B", "C"]).fillna(0.0)
    return table.loc[table.sum(axis=1).sort_values(ascending=False, kind="stable").index]
