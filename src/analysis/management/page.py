"""The management report: what is, what changed, what to do, for how much money, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from analysis.clv.money import money_at
from analysis.clv.observation import Origin
from analysis.customers import one_a_customer
from analysis.kept import kept
from analysis.management import ledger
from analysis.management.bridge import Bridge, Classes, bridge, by_class, goods_of
from analysis.management.kpis import Tree, tree
from analysis.management.results import management_report
from analysis.management.review import Review, review
from analysis.management.targets import Progress, Targets, Untold, figure, mean_scores, regression, scores, sums
from analysis.page import PROPOSED, Headline, KeyFigure, Page, Proposal
from analysis.periods import DAYS_PER_YEAR, Period, a_year_before
from analysis.refusal import Refused

if TYPE_CHECKING:
    import pandas as pd

    from analysis.base import CustomerBase
    from analysis.claims import Claim
    from analysis.tables.targets import Target


# Groups of a target by segment of the portfolio: those below the cut of value, those to be built up, the important ones.
_SEGMENTS_OF = {
    "low_value": ("question_mark", "tag_along"),
    "potential": ("question_mark",),
    "important": ("star", "cash"),
}
# Where there are no two years halves of a year are compared.
_OTHER_SEASON = {"contribution": "contribution_season", "revenue": "revenue_season"}


class Management(Page):
    """The management report of a base."""

    name = "management_report"

    @cached_property
    def then(self) -> CustomerBase | Refused:
        """The base as it was known at the end of the earlier of the two periods compared."""
        sides = self.base.loyalty.history.calendar.sides
        if self.base.without_dates:
            return self.base.without_dates
        return sides if isinstance(sides, Refused) else self.base.as_of(sides[0].end)

    # ------------------------------------------------------------------ state and change

    @property
    def kpis(self) -> Tree | Refused:
        """What the money of the last year is made of, beside the year before."""
        found = self.base.without_dates or self.base.loyalty.change
        earlier = self.then if isinstance(self.then, Refused) else self.then.loyalty.change
        return tree(found, earlier, [*self.base.loyalty.claims(), ledger.upselling(self.base.steering.tiers)])

    @kept
    def bridge(self) -> Bridge | Refused:
        """What moved the money from the year before to the last."""
        base, found = self.base, self.base.without_dates or self.base.loyalty.change
        if isinstance(found, Refused):
            return found
        lives = base.loyalty.history.lives
        kept = lives.index[(lives["purchases_before"] > 0) & (lives["purchases_after"] > 0)]
        periods = found.before.period, found.after.period
        bought = goods_of(base.transactions, kept, periods, base.contribution)
        return bridge(found, base.loyalty.history, bought, self._referred)

    @property
    def _referred(self) -> pd.Index:
        """Customers of whom it is recorded who recommended us to them."""
        master = self.base.side("customers")
        if master is None:
            return self.base.customers.index[:0]
        referrer = one_a_customer(master)["referrer_id"]
        return referrer.index[referrer.notna()]

    @property
    def classes(self) -> Classes | Refused:
        """Revenue by the class that customers were in a year ago."""
        if isinstance(self.then, Refused):
            return self.then
        return by_class(self.base.loyalty.history, self.then.pareto.abc.classes, self.then.period)

    @property
    def headlines(self) -> tuple[Headline | None, ...]:
        """What was earned, what is to come, and what of it is at risk."""
        return self.headline(), self.base.lifetime_value.headline(), self.base.loyalty.headline()

    def headline(self) -> Headline | None:
        found = self.bridge
        if isinstance(found, Refused):
            return None
        period = found.after
        of = found.measure if period.days >= int(DAYS_PER_YEAR) else _OTHER_SEASON[found.measure]
        share = found.change / found.start if found.start > 0 else float("nan")
        days = {"from": ("date", period.start.isoformat()), "to": ("date", period.end.isoformat())}
        figures = {**days, "money": ("money", found.end), "change": ("signed_money", found.change)}
        if share != share:
            return Headline("management", of, figures)
        return Headline("growth", of, {**figures, "share": ("signed_percent", share)})

    # ------------------------------------------------------------------ targets

    @kept
    def targets(self) -> Targets | Refused:
        """What was to be reached, and how far it is."""
        wanted = self.base.targets
        if not wanted:
            return Refused("no-targets")
        return Targets(tuple(self._progress(target) for target in wanted))

    def _progress(self, target: Target) -> Progress | Untold:
        then = self.then
        try:
            if isinstance(then, Refused):
                raise then
            base = self.base.as_of(date.fromisoformat(target.start)) if target.start else then
            if base.period.end == self.base.period.end:
                raise Refused("target-not-begun")
            if target.measure == "satisfaction":
                return self._of_scores(target, base)
            return self._of_value(target, base) if target.measure == "value" else self._of_figure(target, base)
        except Refused as reason:
            return Untold(target, reason)

    def _group(self, target: Target, then: CustomerBase) -> pd.Index:
        """The customers of the group as it was on the first day."""
        if target.group in ("A", "B", "C"):
            classes = then.pareto.abc.classes
            return classes.index[classes == target.group]
        if target.group in ("all", "dissatisfied"):
            return then.customers.index
        found = then.steering.portfolio
        if isinstance(found, Refused):
            raise found
        segments = found.frame["segment"]
        return segments.index[segments.isin(_SEGMENTS_OF[target.group])]

    def _of_scores(self, target: Target, then: CustomerBase) -> Progress:
        ratings, day = self.base.side("ratings"), then.period.end
        if ratings is None:
            raise Refused("no-ratings")
        ends = [a_year_before(a_year_before(day)), a_year_before(day), day, self.base.period.end]
        spans = [Period(one + timedelta(days=1), other) for one, other in pairwise(ends)]
        earlier, before, after = (mean_scores(ratings, span) for span in spans)
        members = before.index.intersection(self._group(target, then))
        chance = None
        if target.group == "dissatisfied":
            chance = regression(earlier, before, before)
            members = before.index[before < chance.mean]
        return scores(target, before[before.index.isin(members)], after, chance, self.settings.level)

    def _of_value(self, target: Target, then: CustomerBase) -> Progress:
        forecast, members = then.forecast, self._group(target, then)
        if isinstance(forecast, Refused):
            raise forecast
        base, known = self.base, forecast.observed.customers
        members = members.intersection(known.index)
        if members.empty:
            raise Refused("empty-group")
        period = Period(then.period.end + timedelta(days=1), base.period.end)
        origin = Origin(then.period, period, known, base.histories_in(period), np.zeros(0))
        sides = {name: base.table(name) for name in ("activities", "costs")}
        tables = {"transactions": base.transactions, **sides}
        found = money_at(
            origin, forecast.model, forecast.model_doubt, base.contribution, tables, self.settings, members
        )
        if found is None:
            raise Refused("nothing-foretold")
        lives = then.loyalty.history.lives
        return sums(target, len(members), float(lives["money_after"].reindex(members).sum()), found.total, found.actual)

    def _of_figure(self, target: Target, then: CustomerBase) -> Progress:
        pages = [
            (self, then.management),
            (self.base.lifetime_value, then.lifetime_value),
            (self.base.loyalty, then.loyalty),
        ]
        for now, earlier in pages:
            told = {one.quantity: one for one in now.key_figures()}
            past = {one.quantity: one.value for one in earlier.key_figures()}
            one, before = told.get(target.measure), past.get(target.measure)
            if one is not None and one.value is not None and before is not None:
                low, high = (one.value if bound is None else bound for bound in (one.low, one.high))
                return figure(target, len(self.base.customers), before, (one.value, low, high), self.settings.level)
        raise Refused("no-such-figure")

    # ------------------------------------------------------------------ the claims

    @cached_property
    def _claims(self) -> tuple[Claim, ...]:
        base = self.base
        rooms: Sequence[Page] = (base.pareto, base.loyalty, base.steering)
        described, loyalty, steering = base.description, base.loyalty, base.steering
        voices = described.fascination
        nps = None if isinstance(voices, Refused) else voices.nps
        own = (
            ledger.returns_service(base.pareto.returns, base.pareto.service),
            ledger.word_of_mouth(nps.detractors / nps.n if nps else None, nps.n if nps else 0),
            ledger.lifetime(base.forecast),
            ledger.value_drivers(self.bridge),
            ledger.future_value(self.review),
            ledger.care_by_value(steering.served),
            *ledger.touch_claims(loyalty.touch),
            ledger.segments_last(steering.stability),
            *ledger.known_areas(described.known),
            ledger.details(base.frame("customers")),
            ledger.five_principles(described.principles.scores),
            ledger.perception_gap(described.views),
            ledger.penetration(described.wallets),
            *ledger.competition(loyalty.advantage),
            ledger.kpi_system(self.kpis),
            *ledger.target_claims(self.targets),
            ledger.one_owner(steering.owners),
            ledger.flywheel(loyalty.flywheel, base.customers["x"] > 0),
            ledger.upselling(steering.tiers),
        )
        return ledger.complete([*own, *(claim for room in rooms for claim in room.claims())])

    def claims(self) -> Sequence[Claim]:
        """The ledger: every claim of the articles."""
        return self._claims

    # ------------------------------------------------------------------ what was foretold

    @kept
    def review(self) -> Review | Refused:
        """The forecast of a year ago against what came."""
        base, then = self.base, self.then
        if isinstance(then, Refused):
            return then
        period = Period(then.period.end + timedelta(days=1), base.period.end)
        sides = {name: base.table(name) for name in ("activities", "costs")}
        tables = {"transactions": base.transactions, **sides}
        return review(then.forecast, base.contribution, tables, base.histories_in(period), period, self.settings)

    # ------------------------------------------------------------------ to the outside

    def proposals(self) -> Sequence[Proposal]:
        found, names, people = self.base.steering.actions, self.base.names, self.base.steering.owner_names
        if isinstance(found, Refused):
            return ()
        known: dict[Any, Any] = {} if isinstance(people, Refused) else dict(people)
        return [
            replace(
                one,
                largest=tuple(str(names.get(customer, customer)) for customer in one.largest),
                owners=tuple(str(known.get(code, code)) for code in one.owners),
            )
            for one in found.proposals(PROPOSED)
        ]

    @property
    def proposed(self) -> Sequence[Proposal] | Refused:
        """`proposals`, refused where nothing calls for any."""
        found = self.base.steering.actions
        return found if isinstance(found, Refused) else self.proposals()

    @property
    def compared(self) -> Sequence[KeyFigure] | Refused:
        """What is to come and what is at risk, beside a year ago; refused where there is nothing to compare with."""
        return self.then if isinstance(self.then, Refused) else self._compared() or Refused("no-two-periods")

    def key_figures(self) -> Sequence[KeyFigure]:
        return [*self._of_last_period(), *self._compared()]

    def _of_last_period(self) -> Sequence[KeyFigure]:
        """Of the two periods compared, with the way there."""
        history, found = self.base.loyalty.history, self.base.loyalty.change
        if isinstance(found, Refused):
            return ()
        cells = history.cells.groupby("period").sum()
        # The way through both periods, and not before: a window often begins with customers who had been there already.
        size = history.calendar.compared
        cells = cells.iloc[-2 * size :] if isinstance(size, int) else cells
        one, other = found.before, found.after
        doubt = self.base.contribution.doubt
        figures = [
            KeyFigure("period_customers", other.customers, before=one.customers, trend=tuple(cells["active"])),
            KeyFigure("period_revenue", other.revenue, before=one.revenue, trend=tuple(cells["revenue"])),
        ]
        if found.measure == "revenue":
            return figures
        money = KeyFigure(
            "period_contribution", other.money, before=one.money, trend=tuple(cells["money"]), doubt=doubt
        )
        return [money, *figures]

    def _compared(self) -> Sequence[KeyFigure]:
        """The key figures of pages that look ahead, beside what they were a year ago: they do not grow with the window.

        Purchases to come say in another unit what the value to come says.
        """
        then = self.then
        if isinstance(then, Refused):
            return ()
        pairs = ((self.base.lifetime_value, then.lifetime_value), (self.base.loyalty, then.loyalty))
        found = []
        for now, earlier in pairs:
            known = {figure.quantity: figure.value for figure in earlier.key_figures()}
            found += [
                replace(figure, before=known[figure.quantity])
                for figure in now.key_figures()
                if figure.quantity in known and figure.quantity != "expected_purchases"
            ]
        return found

    def results(self) -> Mapping[str, Any]:
        return management_report(self)
