"""Recorded potential against what is bought here, and what more could be sold to whom."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.description.potential import (
    known_potential,
    openings,
    peer_group,
    penetration,
    share_of_wallet,
    white_space,
)
from analysis.periods import Period
from analysis.refusal import INAPPLICABLE, Refused


@dataclass(frozen=True)
class Wallets:
    """Recorded potentials.

    Attributes
    ----------
    known : rows of `known_potential`
    share : own sales a year over the potential a year; NaN where sales by category are unknown
    scaled : whether the window is shorter than a year, so that sales were scaled to one
    """

    known: pd.DataFrame
    share: float
    scaled: bool

    @property
    def customers(self) -> int:
        return int(self.known["customer_id"].nunique())

    @property
    def potential(self) -> float:
        """Of all of them a year, money."""
        return float(self.known["potential"].sum())

    @property
    def open(self) -> float:
        """Potential less sales a year, nowhere below 0, money."""
        return float(self.known["open"].sum())

    @property
    def exceeded(self) -> int:
        """Rows with more sales than potential."""
        return int((self.known["sales"] > self.known["potential"]).sum())


def wallets(potential: pd.DataFrame | None, sales: pd.Series | Refused, period: Period) -> Wallets | Refused:
    """From the typed table of potentials; refused as ``no-potential`` without one."""
    if potential is None:
        return Refused("no-potential")
    known = known_potential(potential, None if isinstance(sales, Refused) else sales, period.end)
    return Wallets(known, share_of_wallet(known), period.last_year.to_a_year > 1)


@dataclass(frozen=True)
class Penetration:
    """By category who buys it, and how much of the recorded potential that is; rows of `penetration`."""

    frame: pd.DataFrame
    recorded: bool


def penetration_of(sales: pd.Series | Refused, known: Wallets | Refused) -> Penetration | Refused:
    """Refused where the transactions know no category."""
    if isinstance(sales, Refused):
        return sales
    frame = penetration(sales, None if isinstance(known, Refused) else known.known)
    return Penetration(frame, bool(frame["share_of_wallet"].notna().any()))


def openings_of(
    sales: pd.Series | Refused, known: Wallets | Refused, master: pd.DataFrame | None
) -> pd.DataFrame | Refused:
    """Rows of `openings`; inapplicable where there are none."""
    recorded = None if isinstance(known, Refused) else known.known
    missed = None
    if not isinstance(sales, Refused):
        missed = white_space(sales, peer_group(master, sales.index.unique("customer_id")), recorded)
    found = openings(recorded, missed)
    return INAPPLICABLE if found.empty else found
