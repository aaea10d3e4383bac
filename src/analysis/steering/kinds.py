"""Which named lists call for which action: its evidence, whether it is a duty, when it is due, and whose money it is about.

Of two actions about the same money of a customer (`Kind.source`) only the greater amount counts; of equal ones that of the
kind that stands first here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

# What is known of the effect: somebody's belief, an association in these data, an experiment here.
Evidence = Literal["rule", "association", "experiment"]
# What the amounts of a list cover: the window, the horizon of values, a year, or something that happens once.
Span = Literal["window", "horizon", "year", "once"]
# What an action takes up of somebody's time.
Activity = Literal["visit", "call", "none"]


@dataclass(frozen=True)
class Kind:
    """A kind of action.

    Attributes
    ----------
    source : the money it is about; actions about the same money do not add up
    days : from the reference date until it is due
    activity : whose median minutes are its effort
    evidence : before anything is measured
    duty : has to be done in any case, and is never held back
    contact : goes to the customer to sell or to keep: not with whom one gives up
    """

    source: str
    days: int
    activity: Activity
    evidence: Evidence = "rule"
    duty: bool = False
    contact: bool = True


KINDS: Mapping[str, Kind] = {
    "collect": Kind("receivable", 14, "call", duty=True, contact=False),
    "limit": Kind("receivable", 14, "call", duty=True, contact=False),
    "complaint": Kind("staying", 7, "call", duty=True, contact=False),
    "price": Kind("price", 90, "visit", contact=False),
    "minimum_order": Kind("orders", 90, "call", contact=False),
    "service": Kind("service", 90, "call", contact=False),
    "mend": Kind("loss", 90, "visit", contact=False),
    "contact": Kind("staying", 30, "call"),
    "decider": Kind("staying", 60, "visit"),
    "care": Kind("staying", 60, "visit"),
    "keep": Kind("staying", 30, "call"),
    "win_back": Kind("second_life", 60, "call"),
    "cross_sell": Kind("cross", 90, "visit"),
    "develop": Kind("category", 90, "visit"),
    "trade_up": Kind("category", 90, "visit"),
    "visit_more": Kind("visits", 90, "visit"),
    "visit_less": Kind("visits", 90, "none", contact=False),
}
# Whom one wins back one need not keep.
WON_BACK, STAYING = "win_back", "staying"
# Who is to be visited less is called for everything else.
VISITED_LESS = "visit_less"
# What a loss is made of: who is a loss-maker loses no more than the parts, or than the loss, whichever is greater.
PARTS_OF_LOSS = ("price", "orders", "service")


@dataclass(frozen=True)
class Call:
    """What a list calls for.

    Attributes
    ----------
    kind : one of `KINDS`
    money : column that is at stake, a registered quantity; the first that the list has
    span : what the amounts cover
    important : only with customers of the important segments: there are too many others for it to be worth the effort
    reasons : only with customers for whom one of these speaks (`analysis.loyalty.signals`); any where none is named
    """

    kind: str
    money: tuple[str, ...]
    span: Span
    important: bool = False
    reasons: tuple[str, ...] = ()


AT_RISK = ("value_at_risk", "expected_revenue_at_risk")
CALLS: Mapping[str, Call] = {
    "overdue-money": Call("collect", ("overdue_money",), "once"),
    "over-limit": Call("limit", ("over_limit",), "once"),
    "complaints": Call("complaint", AT_RISK, "horizon"),
    "discounts-above-corridor": Call("price", ("discount_excess",), "window"),
    "remedy-price": Call("price", ("remedy_gain",), "window"),
    "remedy-minimum-order": Call("minimum_order", ("remedy_gain",), "window"),
    "remedy-service-level": Call("service", ("remedy_gain",), "window"),
    "over-served": Call("service", ("care_excess",), "year"),
    "loss-makers": Call("mend", ("contribution",), "window"),
    "negative-value": Call("mend", ("value",), "horizon"),
    "overdue-contact": Call("contact", AT_RISK, "horizon"),
    "missing-decider": Call("decider", AT_RISK, "horizon", important=True),
    "under-served": Call("care", AT_RISK, "horizon"),
    "without-care": Call("care", AT_RISK, "horizon"),
    "at-risk": Call("keep", AT_RISK, "horizon", reasons=("overdue", "falling")),
    "win-back": Call("win_back", ("value_if_active", "expected_revenue_if_active"), "horizon"),
    "cross-selling": Call("cross_sell", ("cross_selling_contribution", "cross_selling"), "year"),
    "deeper-selling": Call("develop", ("deeper_selling_contribution", "deeper_selling"), "year"),
    "up-selling": Call("trade_up", ("up_selling_contribution", "up_selling"), "year"),
    "more-visits": Call("visit_more", ("visit_gain",), "year"),
    "fewer-visits": Call("visit_less", ("visit_gain",), "year"),
}
