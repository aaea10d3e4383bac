"""Customers who are still active and whom nobody has spoken to for too long: contacts to take up before they are lost."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.clv.economics import Measure
from analysis.loyalty.risk import Risk
from analysis.loyalty.signals import Signals
from analysis.refusal import Refused, or_refused

_ACTIVE = 0.5


@dataclass(frozen=True)
class Unmet:
    """Active customers without a recent contact.

    Attributes
    ----------
    measure : whether `if_active` is value or revenue
    frame : index customer_id, the most valuable first: p_alive, if_active, contact_gap, owner
    contact_days : days after which a contact counts as lost
    met : active customers with a contact since
    silent : active customers of whom no contact is recorded at all; they are not in `frame`
    """

    measure: Measure
    frame: pd.DataFrame
    contact_days: int
    met: int
    silent: int


@or_refused
def unmet(signals: Signals, risk: Risk | Refused) -> Unmet:
    """List them by their value.

    Refused as ``no-contact-days`` where no contact is recorded.
    """
    if not signals.contacts_known:
        raise Refused("no-contact-days")
    if isinstance(risk, Refused):
        raise risk
    active = risk.frame["p_alive"] >= _ACTIVE
    late = active & signals.unmet
    frame = risk.frame.loc[late, ["p_alive", "if_active"]].join(signals.frame[["contact_gap", "owner"]]).sort_index()
    frame = frame.sort_values("if_active", ascending=False, kind="stable")
    known = signals.frame["contact_gap"].notna()
    return Unmet(
        risk.measure, frame, signals.contact_days, int((active & known & ~late).sum()), int((active & ~known).sum())
    )
