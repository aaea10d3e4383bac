"""Customers who were there before the window: what is seen of them starts in the middle (left truncation)."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.periods import Period


@dataclass(frozen=True)
class Truncation:
    """How many of the `customers` are known to be older than the window, and of how many nothing is known."""

    customers: int
    earlier: int
    unknown: int


def acquired_on(master: pd.DataFrame | None, customers: pd.Index) -> pd.Series:
    """The day on which each of `customers` became one, as the table of customers (`master`) says; NaT where unknown."""
    if master is None or "acquired_on" not in master:
        return pd.Series(pd.NaT, index=customers, dtype="datetime64[s]")
    given = master.drop_duplicates("customer_id").set_index("customer_id")["acquired_on"]
    return given.reindex(customers).astype("datetime64[s]")


def truncation(customers: pd.DataFrame, master: pd.DataFrame | None, window: Period) -> Truncation:
    """Count the customers of the window by what is known of their beginning."""
    since = acquired_on(master, customers.index)
    return Truncation(len(customers), int((since < pd.Timestamp(window.start)).sum()), int(since.isna().sum()))
