"""Attractiveness against supplier position: where there is much to sell, and who supplies it today.

Attractiveness is what a customer could buy here in a year: what it bought in the last one and what is still open. The position
is the share of wallet against what competitors are recorded to supply (without their share: against all that is not bought
here), or, where no potential is recorded, how the customer rates us against the best competitor. Attractive customers with a
strong position are important, those with a weak one are to be built up, the others are neither: a second way to the classes
of seed article 004, from what is recorded instead of from a forecast.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.description.wallets import Wallets
from analysis.loyalty.reasons import both_views
from analysis.refusal import Refused

CLASSES = ("important", "to_build", "not_important")


@dataclass(frozen=True)
class Positions:
    """Customers of whom the position is recorded.

    Attributes
    ----------
    frame : index customer_id; attractiveness (money a year), share (of wallet), rival (the competitors'), lead (our rating
        less theirs, in points of the scale), basis (wallet or ratings), strong, attractive (flags), class
    cut : of attractiveness, money: the median of these customers; who lies above is attractive
    of : customers looked at
    """

    frame: pd.DataFrame
    cut: float
    of: int

    @property
    def table(self) -> pd.DataFrame:
        """By class: customers, attractiveness (sum, money a year), strong (customers), share (of wallet, of the sum)."""
        groups = self.frame.groupby("class")
        found = groups["attractiveness"].sum().to_frame().reindex(list(CLASSES), fill_value=0.0)
        found.insert(0, "customers", groups.size().reindex(list(CLASSES), fill_value=0))
        found["strong"] = groups["strong"].sum().reindex(list(CLASSES), fill_value=0).astype(int)
        sums = self.frame.dropna(subset="share").groupby("class")[["bought", "potential"]].sum().reindex(list(CLASSES))
        found["share"] = sums["bought"] / sums["potential"]
        return found

    @property
    def to_build(self) -> pd.DataFrame:
        """The attractive whom others supply, the most attractive first."""
        some = self.frame[self.frame["class"] == "to_build"].sort_index()
        return some.sort_values("attractiveness", ascending=False, kind="stable")

    def agreeing(self, classes: pd.Series) -> float:
        """Share of these customers, of those in one of `CLASSES` there, who are in the same class of the portfolio."""
        other = classes.reindex(self.frame.index)
        both = other.isin(CLASSES)
        return float((other == self.frame["class"])[both].mean())


def positions(
    sales: pd.Series, potential: pd.Series | None, known: Wallets | Refused, ratings: pd.DataFrame | None
) -> Positions | Refused:
    """Place every customer of whom it is recorded; refused as ``no-position`` where it is of nobody.

    Parameters
    ----------
    sales : money of the last year of each customer to be placed, by customer_id; who is gone has no position
    potential : open potential a year by customer_id
    ratings : the table in typed form
    """
    shares = _shares(known, sales.index)
    lead = _lead(ratings, sales.index)
    frame = shares.join(lead, how="outer")
    if frame.empty:
        return Refused("no-position")
    opened = potential.reindex(frame.index).fillna(0.0) if potential is not None else 0.0
    frame.insert(0, "attractiveness", sales.reindex(frame.index).clip(lower=0.0) + opened)
    frame["basis"] = np.where(frame["share"].notna(), "wallet", "ratings")
    frame["strong"] = np.where(frame["share"].notna(), frame["share"] > frame["rival"], frame["lead"] > 0)
    cut = float(frame["attractiveness"].median())
    frame["attractive"] = frame["attractiveness"] > cut
    frame["class"] = np.select(
        [frame["attractive"] & frame["strong"], frame["attractive"]], CLASSES[:2], default=CLASSES[2]
    )
    return Positions(frame.rename_axis("customer_id"), cut, len(sales))


def _shares(known: Wallets | Refused, customers: pd.Index) -> pd.DataFrame:
    """bought, potential, share and rival of each customer with a recorded potential and sales by category."""
    columns = ["bought", "potential", "share", "rival"]
    if isinstance(known, Refused):
        return pd.DataFrame(columns=columns, dtype=float)
    rows = known.known[known.known["customer_id"].isin(customers)].dropna(subset=["sales", "potential"])
    elsewhere = (rows["potential"] - rows["sales"]).clip(lower=0.0)
    theirs = (rows["potential"] * rows["competitor_share"]).fillna(elsewhere)
    rows = rows.assign(bought=rows["sales"].clip(lower=0.0), theirs=theirs)
    sums = rows.groupby("customer_id")[["bought", "potential", "theirs"]].sum()
    sums = sums[sums["potential"] > 0]
    sums["share"], sums["rival"] = sums["bought"] / sums["potential"], sums["theirs"] / sums["potential"]
    return sums[columns]


def _lead(ratings: pd.DataFrame | None, customers: pd.Index) -> pd.Series:
    """Our mean rating less the best competitor's over the items of which the customer rated both."""
    if ratings is None:
        return pd.Series(dtype=float, name="lead")
    both = both_views(ratings)
    both = both[both["customer_id"].isin(customers)].set_index("customer_id")
    return (both["ours"] - both["theirs"]).groupby("customer_id").mean().rename("lead")
