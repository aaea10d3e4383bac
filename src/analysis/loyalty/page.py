"""Loyalty and risk: who stays, what is staying worth, who is about to go, and what does keeping cost against winning?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from analysis.kept import kept
from analysis.loyalty.activity import Activity, activity
from analysis.loyalty.calendar import calendar
from analysis.loyalty.change import Change, change
from analysis.loyalty.cohorts import Cohorts, cohorts
from analysis.loyalty.history import History, history
from analysis.loyalty.results import loyalty_and_risk
from analysis.loyalty.whole import Whole, whole
from analysis.page import KeyFigure, Page
from analysis.refusal import Refused


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

    # ------------------------------------------------------------------ to the outside

    def results(self) -> Mapping[str, Any]:
        return loyalty_and_risk(self)

    def key_figures(self) -> Sequence[KeyFigure]:
        share = self.activity.share_active
        return (KeyFigure("share_active_12m", share),) if share == share else ()
