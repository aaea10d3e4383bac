"""Which discounts are usual for customers of a size, and who gets more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from analysis.description import sales
from analysis.description.finances import corridor
from analysis.periods import Period
from analysis.refusal import Refused

if TYPE_CHECKING:
    import ibis.expr.types as ir


@dataclass(frozen=True)
class Discounts:
    """Discounts on purchases beside the corridor of each size.

    Attributes
    ----------
    rate : share of the list price that each customer was let off
    usual : rows of `corridor`, by size
    known : customers with a rate, a size and revenue: rate, size, revenue, and `above`, whether the rate lies beyond the
        fence of its size
    """

    rate: pd.Series
    usual: pd.DataFrame
    known: pd.DataFrame

    def beyond(self, list_revenue: pd.Series) -> pd.DataFrame:
        """Those above with the fence of their size and discount_excess (money let off beyond it), the most first.

        Parameters
        ----------
        list_revenue : purchases at list prices by customer_id, money
        """
        found = self.conspicuous
        found = found.assign(fence=found["size"].map(self.usual["fence"]))
        found["discount_excess"] = (found["rate"] - found["fence"]) * list_revenue.reindex(found.index)
        return found.sort_values("discount_excess", ascending=False, kind="stable")

    @property
    def conspicuous(self) -> pd.DataFrame:
        """Those above, the largest revenue first."""
        return self.known[self.known["above"]].sort_index().sort_values("revenue", ascending=False, kind="stable")


def discounts(transactions: ir.Table, period: Period, size: pd.Series, revenue: pd.Series) -> Discounts | Refused:
    """Refused as ``no-list-prices`` where none is known, as ``few-discounts`` where no size has enough customers."""
    rate = sales.discounts(transactions, period)
    if rate is None:
        return Refused("no-list-prices")
    usual = corridor(rate, size)
    if usual.empty:
        return Refused("few-discounts")
    known = pd.DataFrame({"rate": rate, "size": size, "revenue": revenue}).dropna()
    return Discounts(rate, usual, known.assign(above=known["rate"] > known["size"].map(usual["fence"])))
