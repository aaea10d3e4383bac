"""ABC classes: the customers who make the first 80 % of the amount, the next 15 %, and the rest."""

from __future__ import annotations

import pandas as pd


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
