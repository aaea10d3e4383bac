"""Revenue, contribution, cost to serve and discounts by size of the customers."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.contribution.ladder import Ladder
from analysis.description.discounts import Discounts
from analysis.description.finances import by_size
from analysis.refusal import Refused


@dataclass(frozen=True)
class Sizes:
    """A row a size, the largest first.

    Attributes
    ----------
    frame : index size; customers, amount (revenue), and as far as known margin_rate, served_rate, discount_low, _median
        and _high
    left_out : customers without a size: they bought nothing on balance
    """

    frame: pd.DataFrame
    left_out: int


def sizes(ladder: Ladder, size: pd.Series, discounts: Discounts | Refused) -> Sizes | Refused:
    """Refused as ``few-customers-by-size`` where there are too few to tell sizes apart."""
    if size.isna().all():
        return Refused("few-customers-by-size")
    sums = by_size(ladder, size)
    frame = pd.DataFrame({"customers": size.value_counts().sort_index(), "amount": sums["net_amount"]})
    frame = frame.join(sums[["margin_rate", "served_rate"]].dropna(axis=1, how="all"))
    if not isinstance(discounts, Refused):
        frame = frame.join(discounts.usual[["low", "median", "high"]].add_prefix("discount_"))
    return Sizes(frame.iloc[::-1], int(size.isna().sum()))
