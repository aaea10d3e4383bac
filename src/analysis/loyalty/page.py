"""Loyalty and risk: who stays, what is staying worth, who is about to go, and what does keeping cost against winning?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from analysis.claims import Claim
from analysis.clv.economics import QUANTITY
from analysis.customers import one_a_customer
from analysis.kept import kept
from analysis.loyalty import ledger
from analysis.loyalty.acquisition import Acquisition, acquisition
from analysis.loyalty.activity import Activity, activity
from analysis.loyalty.calendar import calendar
from analysis.loyalty.change import Change, change
from analysis.loyalty.cohorts import Cohorts, cohorts
from analysis.loyalty.contact import complaints, last_contact
from analysis.loyalty.flywheel import (
    Detractors,
    Flywheel,
    Referrals,
    categories_bought,
    detractors,
    flywheel,
    referrals,
)
from analysis.loyalty.history import History, history
from analysis.loyalty.keeping import Keeping, Optimum, keeping, optimum
from analysis.loyalty.markets import Market, categories, market
from analysis.loyalty.reasons import Advantage, Losses, advantage, losses
from analysis.loyalty.repurchase import Delivered, Odds, contact_odds, delivered, origin, satisfaction_odds
from analysis.loyalty.results import exported, loyalty_and_risk
from analysis.loyalty.rhythm import overdue
from analysis.loyalty.risk import Risk, risk
from analysis.loyalty.signals import Signals, order_value_change
from analysis.loyalty.spent import spent
from analysis.loyalty.survival import Aging, Survival, aging, survival
from analysis.loyalty.tenure import Growing, Tenure, growing, tenure
from analysis.loyalty.touch import Touch, touch
from analysis.loyalty.unmet import Unmet, unmet
from analysis.loyalty.validation import Tested, tested
from analysis.loyalty.whole import Whole, whole
from analysis.loyalty.winback import Winback, winback
from analysis.page import Headline, KeyFigure, NamedList, Page
from analysis.periods import Period
from analysis.refusal import Refused

if TYPE_CHECKING:
    import pandas as pd

# As long a complaint has to be seen to.
COMPLAINT_DAYS = 30


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
            frame["owner"] = one_a_customer(master)["owner"]
        return Signals(frame, bool(frame["contact_gap"].notna().any()), self.settings.contact_days)

    @kept
    def risk(self) -> Risk | Refused:
        """Value at risk of each customer."""
        return risk(self.base.value, self.base.lifetime_value.purchases, self.settings.level, self.settings.seed)

    @kept
    def tested(self) -> Tested | Refused:
        """How well risk is told on these data, against simple rules."""
        return tested(self.base.forecast, self.base.transactions, self.settings.level)

    @property
    def unmet(self) -> Unmet | Refused:
        """Active customers whom nobody has spoken to for too long."""
        return unmet(self.signals, self.risk)

    # ------------------------------------------------------------------ what staying is worth

    @property
    def brought(self) -> pd.Series:
        """What each customer brought in the window: contribution, or revenue where it is not fully known."""
        known = self.history.measure == "contribution"
        return self.base.contribution.contribution if known else self.base.customers["net_amount"]

    @kept
    def growing(self) -> Growing | Refused:
        """The same customers in their second year against their first."""
        return growing(self.history, self.settings.level)

    @kept
    def tenure(self) -> Tenure | Refused:
        """Length of the relation against what it brought, within cohorts."""
        return tenure(self.history, self.base.customers, self.brought, self.settings.level)

    @kept
    def survival(self) -> Survival | Refused:
        """How long contracts are kept."""
        return survival(self.base.side("contracts"), self.base.period.end, self.settings.level)

    @property
    def aging(self) -> Aging | Refused:
        """Who is likely active and who was seen to be, by cohort."""
        return aging(self.history, self.risk, self.base.customers)

    # ------------------------------------------------------------------ keeping against winning

    @cached_property
    def spent(self) -> pd.DataFrame:
        """What was spent on whom, when and for what."""
        return spent(self.base.side("activities"), self.base.side("costs"))

    @kept
    def acquisition(self) -> Acquisition | Refused:
        """What winning a customer costs, and when it is earned back."""
        base = self.base
        master, rate = base.side("customers"), self.settings.margin_rate
        return acquisition(self.history, self.cohorts, base.customers, master, self.spent, base.transactions, rate)

    @kept
    def keeping(self) -> Keeping | Refused:
        """What keeping costs against winning."""
        lives = self.history.lives
        known = lives.index[lives["purchases_before"] > 0]
        return keeping(self.change, self.acquisition, self.spent, known, self.settings.discount_rate)

    @property
    def optimum(self) -> Optimum | Refused:
        """The balance of winning and keeping under the beliefs of the settings."""
        return optimum(self.keeping, self.settings)

    # ------------------------------------------------------------------ winning back, recommending

    @kept
    def winback(self) -> Winback | Refused:
        """Who is gone, and worth trying."""
        base = self.base
        master = base.side("customers")
        return winback(self.risk, self.history, base.customers, self.brought, master, self.settings.level)

    @kept
    def flywheel(self) -> Flywheel | Refused:
        """Buying again, across categories, and recommending."""
        base = self.base
        bought = categories_bought(base.transactions, base.period)
        return flywheel(self.history, base.customers, bought, base.side("customers"))

    @property
    def referrals(self) -> Referrals | Refused:
        """What recommended newcomers bring against the others."""
        won = self.acquisition
        cost = float("nan") if isinstance(won, Refused) else won.costs["recorded"]
        settings, master = self.settings, self.base.side("customers")
        return referrals(self.history, self.brought, master, cost, settings.referred_anyway, settings.level)

    @property
    def detractors(self) -> Detractors | Refused:
        """What detractors would cost, under the belief of the settings."""
        voices = self.base.description.fascination
        nps = voices if isinstance(voices, Refused) else voices.nps
        return detractors(self.history, nps, self.settings.lost_by_detractor)

    # ------------------------------------------------------------------ why they stay and go

    @property
    def losses(self) -> Losses | Refused:
        """Why customers were lost."""
        return losses(self.base.side("customers"), self.base.customers["net_amount"])

    @kept
    def advantage(self) -> Advantage | Refused:
        """Where we are better than the competition in the customers' eyes."""
        return advantage(self.base.side("ratings"), self.base.side("customers"))

    @property
    def touch(self) -> Touch | Refused:
        """Through which functions customers are met."""
        base = self.base
        return touch(base.side("activities"), base.period.last_year, base.customers.index, base.names)

    @kept
    def industries(self) -> Market | Refused:
        """Which industries grow and shrink."""
        return market(self.history, self.base.side("customers"), "industry")

    @kept
    def regions(self) -> Market | Refused:
        """Which regions do."""
        return market(self.history, self.base.side("customers"), "region")

    @kept
    def categories(self) -> Market | Refused:
        """Which categories do."""
        return categories(self.history, self.base.transactions)

    # ------------------------------------------------------------------ the claims

    @kept
    def known_before(self) -> tuple[pd.DataFrame, pd.Series] | Refused:
        """Customers as known a year ago, and whether they have bought since."""
        period, day = self.base.period, origin(self.base.period)
        if day.date() <= period.start:
            return Refused("no-two-periods")
        before = self.base.histories_in(Period(period.start, day.date()))
        return before, self.base.customers["last"].reindex(before.index) > day

    @kept
    def contact_odds(self) -> Odds | Refused:
        """Whether customers contacted in time buy again more often."""
        if isinstance(self.known_before, Refused):
            return self.known_before
        day, settings = origin(self.base.period), self.settings
        sides = self.base.side("activities")
        return contact_odds(*self.known_before, sides, day, settings.contact_days, settings.level)

    @kept
    def satisfaction_odds(self) -> Odds | Refused:
        """Whether more satisfied customers buy again more often."""
        if isinstance(self.known_before, Refused):
            return self.known_before
        ratings, day = self.base.side("ratings"), origin(self.base.period)
        return satisfaction_odds(*self.known_before, ratings, day, self.settings.level)

    @kept
    def delivered(self) -> Delivered | Refused:
        """Whether early, punctual and late deliveries are followed by another purchase."""
        return delivered(self.base.transactions, self.base.period)

    @cached_property
    def _claims(self) -> Sequence[Claim]:
        newcomer = self.base.lifetime_value.newcomer
        return (
            ledger.keeping_claim(self.keeping),
            ledger.winning_claim(self.acquisition, newcomer, self.keeping),
            ledger.longer_claim(self.growing),
            ledger.odds_claim("contacts_lost", self.contact_odds),
            ledger.odds_claim("satisfaction_repurchase", self.satisfaction_odds),
            ledger.early_claim(self.delivered, self.settings.level),
            *ledger.untestable(),
        )

    def claims(self) -> Sequence[Claim]:
        return self._claims

    # ------------------------------------------------------------------ to the outside

    def results(self) -> Mapping[str, Any]:
        return loyalty_and_risk(self)

    def headline(self) -> Headline | None:
        if not isinstance(self.risk, Refused):
            found = self.risk
            total = found.total
            money = ("about", (total.estimate, total.low, total.high))
            figures = {"money": money, "half": ("count", found.half)}
            return Headline("loyalty", found.measure, figures, next(iter(found.doubts), None))
        share = self.activity.share_active
        return Headline("loyalty", "share", {"share": ("percent0", share)}) if share == share else None

    def key_figures(self) -> Sequence[KeyFigure]:
        share, risk = self.activity.share_active, self.risk
        figures = [KeyFigure("share_active_12m", share)] if share == share else []
        if not isinstance(risk, Refused):
            total, doubt = risk.total, next(iter(risk.doubts), None)
            name = f"total_{QUANTITY[risk.measure]}_at_risk"
            figures.append(KeyFigure(name, total.estimate, total.low, total.high, doubt))
        return figures

    @property
    def complaining(self) -> pd.DataFrame:
        """Customers who complained lately, those with most revenue first: recent_complaints, net_amount."""
        base, end = self.base, self.base.period.end
        start = max(base.period.start, end - timedelta(days=COMPLAINT_DAYS - 1))
        made = complaints(base.side("activities"), Period(start, end), base.customers.index)
        frame = made.rename("recent_complaints").to_frame().join(base.customers["net_amount"])
        frame = frame[frame["recent_complaints"] > 0].sort_index()
        return frame.sort_values("net_amount", ascending=False, kind="stable")

    def lists(self) -> Sequence[NamedList]:
        named = []
        if not isinstance(self.risk, Refused):
            named.append(NamedList("at-risk", self.export().loc[self.risk.endangered.index]))
        if not isinstance(self.unmet, Refused):
            named.append(NamedList("overdue-contact", self.export().loc[self.unmet.frame.index]))
        if not isinstance(self.winback, Refused):
            frame = self.winback.worth_trying[["if_active", "strength"]]
            names = {"if_active": f"{QUANTITY[self.winback.measure]}_if_active", "strength": "first_life"}
            named.append(NamedList("win-back", frame.rename(columns=names)))
        named.append(NamedList("complaints", self.complaining))
        return named

    def export(self) -> pd.DataFrame:
        return exported(self.signals, self.risk, self.tenure)
