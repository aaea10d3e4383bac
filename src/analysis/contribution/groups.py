"""The contribution by group of customers, such as class or customer group of the master data."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.contribution.ladder import LEVELS, Ladder
from analysis.customers import one_a_customer
from analysis.refusal import Refused


@dataclass(frozen=True)
class Groups:
    """The levels by group.

    Attributes
    ----------
    frame : index group, the largest by net revenue first; customers, the levels that are known (money), and the last of
        them as a share of net revenue (`rate`)
    total : the same of all customers
    levels : names of the levels
    rated : whether a contribution is known at all, and so a rate
    """

    frame: pd.DataFrame
    total: pd.Series
    levels: tuple[str, ...]
    rated: bool


# Group of those who have none.
UNGROUPED = ""


def by_group(ladder: Ladder, groups: pd.Series | Refused) -> Groups | Refused:
    """Sum the ladder over `groups`, by customer_id; customers without one stand under an empty name."""
    if isinstance(groups, Refused):
        return groups
    members = ladder.complete if ladder.known else ladder.frame
    groups = groups.reindex(members.index).fillna(UNGROUPED)
    levels = LEVELS[: LEVELS.index(ladder.level) + 1]
    sums = ladder.sums(groups)[list(levels)].assign(customers=groups.value_counts())
    sums = sums.sort_values("net_revenue", ascending=False, kind="stable")
    total = sums.sum()
    total["rate"] = total[ladder.level] / total["net_revenue"]
    return Groups(sums.assign(rate=sums[ladder.level] / sums["net_revenue"]), total, levels, ladder.known)


def customer_groups(customers: pd.DataFrame | None) -> pd.Series | Refused:
    """Group of each customer in the master data (its column segment); refused as ``no-customer-groups`` without any."""
    if customers is None or "segment" not in customers or customers["segment"].isna().all():
        return Refused("no-customer-groups")
    return one_a_customer(customers)["segment"].dropna()
