"""Companies that belong together: revenue rolled up from subsidiaries to the head of the group."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.customers import one_a_customer
from analysis.description.hierarchy import heads


@dataclass(frozen=True)
class Groups:
    """Companies that belong together.

    Attributes
    ----------
    frame : rows of `roll_up`
    circles : companies whose parents lead in a circle
    """

    frame: pd.DataFrame
    circles: int

    @property
    def amount_share(self) -> float:
        """Share of the base's revenue that comes from groups."""
        return float(self.frame["amount_share"].sum())


def groups(customers: pd.DataFrame, master: pd.DataFrame | None) -> Groups:
    """The groups of the customers in `customers` by the parents in `master`."""
    found = group_of(master)
    return Groups(roll_up(customers, found), int(found["circle"].sum()))


def group_of(master: pd.DataFrame | None) -> pd.DataFrame:
    """Head of the group of each company that has a parent or is one; see `heads`. Empty where none is known."""
    if master is None:
        return pd.DataFrame({"head": [], "circle": pd.Series([], dtype=bool)})
    parent = one_a_customer(master)["parent"]
    return heads(parent[parent.notna()])


def roll_up(customers: pd.DataFrame, group: pd.DataFrame) -> pd.DataFrame:
    """Net amount of each group with two or more companies that bought, the largest first.

    Parameters
    ----------
    customers : the customer frame
    group : from `group_of`; companies in a circle have no head and stand alone

    Returns
    -------
    Index head; columns companies, amount, own (of that the head's own), amount_share of the base.
    """
    head = group["head"].reindex(customers.index).dropna()
    amounts = customers["net_amount"].reindex(head.index)
    rolled = amounts.groupby(head.to_numpy()).agg(["size", "sum"]).set_axis(["companies", "amount"], axis=1)
    rolled = rolled[rolled["companies"] > 1].sort_values("amount", ascending=False, kind="stable")
    rolled["own"] = customers["net_amount"].reindex(rolled.index).fillna(0.0)
    rolled["amount_share"] = rolled["amount"] / customers["net_amount"].sum()
    return rolled.rename_axis("head")
