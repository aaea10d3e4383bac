"""Customers who were there before the window: what is seen of them starts in the middle (left truncation)."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.customers import one_a_customer
from analysis.periods import Period
from analysis.refusal import INAPPLICABLE, Refused


@dataclass(frozen=True)
class Truncation:
    """How many of the `customers` are known to be older than the window, and of how many nothing is known."""

    customers: int
    earlier: int
    unknown: int

    @property
    def share(self) -> float:
        """Share of the customers who are older than the window."""
        return self.earlier / self.customers if self.customers else float("nan")

    @property
    def or_inapplicable(self) -> Truncation | Refused:
        """Itself where any customer may be older than the window."""
        return self if self.earlier or self.unknown else INAPPLICABLE


def acquired_on(master: pd.DataFrame | None, customers: pd.Index) -> pd.Series:
    """The day on which each of `customers` became one, as the table of customers (`master`) says; NaT where unknown."""
    if master is None or "acquired_on" not in master:
        return pd.Series(pd.NaT, index=customers, dtype="datetime64[s]")
    given = one_a_customer(master)["acquired_on"]
    return given.reindex(customers).astype("datetime64[s]")


def truncation(customers: pd.DataFrame, master: pd.DataFrame | None, window: Period) -> Truncation:
    """Count the customers of the window by what is known of their beginning."""
    since = acquired_on(master, customers.index)
    return Truncation(len(customers), int((since < pd.Timestamp(window.start)).sum()), int(since.isna().sum()))
