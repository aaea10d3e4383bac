"""Loyalty and risk: who stays, what is staying worth, who is about to go, and what does keeping cost against winning?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from analysis.clv.economics import QUANTITY
from analysis.kept import kept
from analysis.loyalty.activity import Activity, activity
from analysis.loyalty.calendar import calendar
from analysis.loyalty.change import Change, change
from analysis.loyalty.cohorts import Cohorts, cohorts
from analysis.loyalty.contact import complaints, last_contact
from analysis.loyalty.history import History, history
from analysis.loyalty.results import exported, loyalty_and_risk
from analysis.loyalty.rhythm import overdue
from analysis.loyalty.risk import Risk, risk
from analysis.loyalty.signals import Signals, order_value_change
from analysis.loyalty.unmet import Unmet, unmet
from analysis.loyalty.validation import Tested, tested
from analysis.loyalty.whole import Whole, whole
from analysis.page import KeyFigure, NamedList, Page
from analysis.refusal import Refused

if TYPE_CHECKING:
    import pandas as pd


class Loyalty(Page):
    """Loyalty and risk of a base."""

    name = "loyalty_and_risk"

    # ------------------------------------------------------------------ five lenses

    @kept
    def history(self) -> History:
        """Customers by cohort and period: the sums of this page."""
        base = self.base
        sides = {name: base.table(name) for name in ("activities", "costs")}
        return history(base.transactions, calendar(base.period), base.contribution, sides, base.table("customers"))

    @property
    def activity(self) -> Activity:
        """Who still buys, and who has ever bought again."""
        return activity(self.history, self.base.customers)

    @kept
    def change(self) -> Change | Refused:
        """The last year against the one before, in customers and money."""
        return change(self.history)

    @kept
    def cohorts(self) -> Cohorts | Refused:
        """Cohorts side by side, by age."""
        return cohorts(self.history)

    @property
    def whole(self) -> Whole | Refused:
        """The whole base over the calendar; refused where the window is a single period."""
        return whole(self.history) if len(self.history.calendar) > 1 else Refused("one-month")

    # ------------------------------------------------------------------ at risk

    @kept
    def signals(self) -> Signals:
        """What can be seen of each customer without a model."""
        base, customers = self.base, self.base.customers
        contacts, activities, master = (base.side(name) for name in ("contacts", "activities", "customers"))
        frame = overdue(base.transactions, base.period, customers)
        frame["contact_gap"] = last_contact(contacts, activities, base.period.end, customers.index)
        frame["complaints"] = complaints(activities, base.period.last_year, customers.index)
        frame["order_value_change"] = order_value_change(self.history.lives).reindex(customers.index)
        frame["owner"] = None
        if master is not None:
            frame["owner"] = master.drop_duplicates("customer_id").set_index("customer_id")["owner"]
        return Signals(frame, bool(frame["contact_gap"].notna().any()), self.settings.contact_days)

    @kept
    def risk(self) -> Risk | Refused:
        """Value at risk of each customer."""
        return risk(self.base.value, self.base.lifetime_value.purchases, self.settings.level, self.settings.seed)

    @kept
    def tested(self) -> Tested | Refused:
        """How well risk is told on these data, against simple rules."""
        return tested(self.base.forecast, self.base.transactions)

    @property
    def unmet(self) -> Unmet | Refused:
        """Active customers whom nobody has spoken to for too long."""
        return unmet(self.signals, self.risk)

    # ------------------------------------------------------------------ to the outside

    def results(self) -> Mapping[str, Any]:
        return loyalty_and_risk(self)

    def key_figures(self) -> Sequence[KeyFigure]:
        share, risk = self.activity.share_active, self.risk
        figures = [KeyFigure("share_active_12m", share)] if share == share else []
        if not isinstance(risk, Refused):
            total, doubt = risk.total, next(iter(risk.doubts), None)
            name = f"total_{QUANTITY[risk.measure]}_at_risk"
            figures.append(KeyFigure(name, total.estimate, total.low, total.high, doubt))
        return figures

    def lists(self) -> Sequence[NamedList]:
        named = []
        if not isinstance(self.risk, Refused):
            named.append(NamedList("at-risk", self.export().loc[self.risk.endangered.index]))
        if not isinstance(self.unmet, Refused):
            named.append(NamedList("overdue-contact", self.export().loc[self.unmet.frame.index]))
        return named

    def export(self) -> pd.DataFrame:
        return exported(self.signals, self.risk)
