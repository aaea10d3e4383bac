"""How mature the customer data are: the five principles of Hippner & Wilde (2004), each with its evidence.

A principle is scored by its three criteria, each the share of revenue or of data that meets a plain rule; the score is
their mean. The rules are ours: the source names the principles, not a measure.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.description.completeness import least
from analysis.periods import Period

Tables = Mapping[str, pd.DataFrame | None]
# How many years of history let a relation be followed.
FULL_YEARS = 3
_DATED = {"contacts": "last_contact", "potential": "as_of", "ratings": "date", "activities": "date"}


def criteria(
    customers: pd.DataFrame, tables: Tables, supplied: Collection[str], period: Period, used_share: float
) -> pd.DataFrame:
    """Each principle's criteria with the share that meets them.

    Parameters
    ----------
    customers : the customer frame of the window
    tables : the seven side tables in typed form, None where missing
    supplied : names of the tables that the source has: a name or region on invoice lines is no master table
    used_share : rows used of rows read, from the audit

    Returns
    -------
    Columns principle, criterion, share (0 to 1).
    """
    revenue = customers["net_amount"].clip(lower=0)

    def of_revenue(ids: pd.Index | pd.Series) -> float:
        total = float(revenue.sum())
        return float(revenue[revenue.index.isin(ids)].sum()) / total if total else 0.0

    def having(table: str, *fields: str) -> float:
        frame = tables.get(table)
        return 0.0 if frame is None else of_revenue(frame.loc[frame[list(fields)].notna().all(axis=1), "customer_id"])

    contacts = tables.get("contacts")
    deciders = contacts.loc[contacts["role"] == "decider", "customer_id"] if contacts is not None else pd.Index([])
    found = {
        "integration": {
            "master": having("customers", "customer_id") if "customers" in supplied else 0.0,
            "touchpoints": having("activities", "date"),
            "views": having("ratings", "value"),
        },
        "long-term": {
            "history": min(1.0, period.years / FULL_YEARS),
            "origin": having("customers", "acquired_on"),
            "potential": having("potential", "potential"),
        },
        "profitability": {
            "margin": of_revenue(customers.index[customers["cost_of_goods"].notna()]),
            "serving": having("costs", "amount"),
            "payment": having("costs", "due_date"),
        },
        "differentiation": {
            "owner": having("customers", "owner"),
            "decider": of_revenue(deciders),
            "needs": having("potential", "need"),
        },
        "it-support": {
            "usable": used_share,
            "fields": having("customers", "name", "industry", "region"),
            "fresh": of_revenue(_fresh(tables, period)),
        },
    }
    rows = [(name, key, share) for name, shares in found.items() for key, share in shares.items()]
    return pd.DataFrame(rows, columns=["principle", "criterion", "share"])


def _fresh(tables: Tables, period: Period) -> pd.Index:
    """Customers of whom something other than a purchase was noted in the last year of the window."""
    ids = pd.Index([], dtype="object")
    for name, column in _DATED.items():
        frame = tables.get(name)
        if frame is not None:
            fresh = period.last_year.covers(frame[column])
            ids = ids.union(pd.Index(frame.loc[fresh, "customer_id"].unique()))
    return ids


def scores(found: pd.DataFrame) -> pd.DataFrame:
    """Mean share of each principle's criteria and the weakest of them: index principle, columns score, weakest."""
    groups = found.groupby("principle", sort=False)
    weakest = found.loc[groups["share"].idxmin(), "criterion"].to_numpy()
    return pd.DataFrame({"score": groups["share"].mean(), "weakest": weakest})


@dataclass(frozen=True)
class Principles:
    """The evidence, rows of `criteria`, and the `scores` that follow."""

    criteria: pd.DataFrame
    scores: pd.DataFrame

    @property
    def weakest(self) -> list[str]:
        """The principles with the lowest score."""
        return least(self.scores["score"])


def principles(
    customers: pd.DataFrame, tables: Tables, supplied: Collection[str], period: Period, used_share: float
) -> Principles:
    """Both; see `criteria`."""
    found = criteria(customers, tables, supplied, period, used_share)
    return Principles(found, scores(found))
