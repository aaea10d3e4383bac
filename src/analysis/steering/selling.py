"""What more could be sold to whom: recorded potential leads, what similar customers buy stands in where none is recorded.

The openings are those of the customer description (`analysis.description.wallets`); here they become contribution, and lists
of customers who still buy.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.contribution.groups import UNGROUPED
from analysis.description.potential import share_of_wallet
from analysis.description.wallets import Wallets
from analysis.refusal import INAPPLICABLE, Refused


@dataclass(frozen=True)
class Selling:
    """Openings with customers who bought in the last year.

    Attributes
    ----------
    frame : customer_id, category, kind (cross: nothing bought in the category in the year; deeper: bought, and more is
        recorded), basis (recorded or estimate), peer_share, amount (sales a year), contribution (of that, money a year);
        the greatest amount first
    margin_rate : contribution I over net revenue of the base; NaN where it is unknown, and then contribution is
    silent, silent_amount : customers with an opening who bought nothing in the year, and what it comes to: to be won back
        first
    """

    frame: pd.DataFrame
    margin_rate: float
    silent: int
    silent_amount: float

    @property
    def sums(self) -> pd.DataFrame:
        """By kind and basis: customers, openings, amount and contribution."""
        groups = self.frame.groupby(["kind", "basis"])
        sums = groups[["amount", "contribution"]].sum(min_count=1)
        sums.insert(0, "openings", groups.size())
        sums.insert(0, "customers", groups["customer_id"].nunique())
        return sums

    def customers(self, kind: str) -> pd.DataFrame:
        """One row a customer with openings of this kind: categories (how many), amount, contribution, recorded (share of
        the amount that is); the greatest amount first."""
        some = self.frame[self.frame["kind"] == kind]
        some = some.assign(recorded=some["amount"].where(some["basis"] == "recorded", 0.0))
        groups = some.groupby("customer_id")
        found = groups[["amount", "contribution", "recorded"]].sum(min_count=1).astype(float)
        found["recorded"] /= found["amount"]
        found.insert(0, "categories", groups.size())
        return found.sort_index().sort_values("amount", ascending=False, kind="stable")


def selling(openings: pd.DataFrame | Refused, sales: pd.Series | Refused, margin_rate: float) -> Selling | Refused:
    """Sort the openings by kind.

    Parameters
    ----------
    openings : rows of `analysis.description.potential.openings`
    sales : money a year by customer_id and category
    margin_rate : of contribution I; NaN where unknown
    """
    for refused in (sales, openings):
        if isinstance(refused, Refused):
            return Refused("no-openings") if refused == INAPPLICABLE else refused
    assert isinstance(openings, pd.DataFrame)
    assert isinstance(sales, pd.Series)
    bought = sales[sales > 0]
    buys = openings["customer_id"].isin(bought.index.unique("customer_id"))
    pairs = pd.MultiIndex.from_frame(openings[["customer_id", "category"]])
    found = openings.assign(
        kind=np.where(pairs.isin(bought.index), "deeper", "cross"), contribution=openings["amount"] * margin_rate
    )
    silent = openings[~buys]
    return Selling(
        found[buys].reset_index(drop=True),
        margin_rate,
        silent["customer_id"].nunique(),
        float(silent["amount"].sum()),
    )


def wallet_by_group(found: Wallets | Refused, groups: pd.Series | Refused) -> pd.DataFrame | Refused:
    """Recorded potential by group: customers, sales, potential, open (money a year) and share (of wallet).

    The largest potential first, customers without a group (`UNGROUPED`) last, so that they add up. Inapplicable where no group
    has a potential.
    """
    for refused in (found, groups):
        if isinstance(refused, Refused):
            return refused
    assert isinstance(found, Wallets)
    assert isinstance(groups, pd.Series)
    known = found.known.assign(group=found.known["customer_id"].map(groups).fillna(UNGROUPED))
    if (known["group"] == UNGROUPED).all():
        return INAPPLICABLE
    parts = known.groupby("group")
    sums = parts[["sales", "potential", "open"]].sum(min_count=1)
    sums.insert(0, "customers", parts["customer_id"].nunique())
    sums["share"] = [share_of_wallet(part) for _, part in parts]
    sums = sums.sort_values("potential", ascending=False, kind="stable")
    return sums.sort_index(key=lambda group: group == UNGROUPED, kind="stable")
