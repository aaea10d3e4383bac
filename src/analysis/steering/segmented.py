"""The part of the page that asks who matters and who looks after whom: portfolio, its stability, positions, owners, teams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.kept import kept
from analysis.page import Page
from analysis.refusal import Refused
from analysis.steering.handover import Handover, handover
from analysis.steering.owners import Owners, owners
from analysis.steering.portfolio import Measure, Portfolio, portfolio
from analysis.steering.position import Positions, positions
from analysis.steering.stability import Stability, stability
from analysis.steering.teams import Teams, teams
from analysis.steering.visits import visits_in

if TYPE_CHECKING:
    import pandas as pd


class Segmented(Page):
    """Segments of a base, and the people who look after them."""

    # ------------------------------------------------------------------ who matters

    @property
    def worth(self) -> tuple[pd.Series, Measure]:
        """What each customer is worth: value to come, or revenue of the window where it cannot be said."""
        value = self.base.value
        if isinstance(value, Refused) or value.measure != "value":
            return self.base.customers["net_amount"], "revenue"
        return value.frame["value"], "value"

    @property
    def open_potential(self) -> pd.Series | None:
        """Open potential a year by customer: as recorded, and what similar customers buy where nothing is."""
        openings = self.base.description.openings
        return None if isinstance(openings, Refused) else openings.groupby("customer_id")["amount"].sum()

    @property
    def gone(self) -> pd.Index:
        """Customers who are hardly active any more; nobody where that cannot be said."""
        risk = self.base.loyalty.risk
        return self.base.customers.index[:0] if isinstance(risk, Refused) else risk.frame.index[risk.frame["gone"]]

    @kept
    def portfolio(self) -> Portfolio | Refused:
        """Every customer in exactly one segment."""
        base, settings = self.base, self.settings
        sums = {}
        if base.contribution.known:
            sums["contribution"] = base.contribution.contribution
        if base.contribution.served is not None:
            sums["served"] = base.contribution.served
        activities = base.side("activities")
        if activities is not None and not base.without_dates:
            recent = activities[base.period.last_year.covers(activities["date"])]
            sums["contacts"] = recent.groupby("customer_id").size().reindex(base.customers.index, fill_value=0)
        rule, top = settings.above_average, settings.top_share
        return portfolio(base.customers, *self.worth, self.open_potential, self.gone, sums, rule, top)

    @kept
    def stability(self) -> Stability | Refused:
        """The segments of a year ago against those of today."""
        base = self.base
        before = base.period.year_before
        if base.without_dates or before is None:
            return base.without_dates or Refused("no-two-periods")
        then = base.as_of(before.end)
        money = {
            name: base.histories_in(year)["net_amount"]
            for name, year in (("before", before), ("after", base.period.last_year))
        }
        rule, top, seed = self.settings.above_average, self.settings.top_share, self.settings.seed
        return stability(
            then.steering.portfolio, self.portfolio, then.value, base.period.last_year, money, rule, top, seed
        )

    @kept
    def positions(self) -> Positions | Refused:
        """Attractiveness against supplier position."""
        base = self.base
        if base.without_dates:
            return base.without_dates
        last_year = base.histories_in(base.period.last_year)["net_amount"]
        sales = last_year.reindex(base.customers.index.difference(self.gone)).fillna(0.0)
        return positions(sales, self.open_potential, base.description.wallets, base.side("ratings"))

    # ------------------------------------------------------------------ who looks after whom

    @kept
    def owners(self) -> Owners | Refused:
        """Exactly one owner a customer."""
        base, activities = self.base, self.base.side("activities")
        if activities is not None and not base.without_dates:
            activities = activities[base.period.last_year.covers(activities["date"])]
        return owners(base.frame("customers"), base.customers.index, activities)

    @property
    def visits_made(self) -> pd.Series | None:
        """Visits of the last year by customer; None where activities are not recorded or the window holds no year."""
        base, activities = self.base, self.base.side("activities")
        if activities is None or base.without_dates or base.period.to_a_year > 1:
            return None
        return visits_in(activities, base.period.last_year, base.customers.index)

    @property
    def loads(self) -> dict[str, pd.Series]:
        """What makes work, counted by customer."""
        return {} if self.visits_made is None else {"visits": self.visits_made}

    @kept
    def teams(self) -> Teams | Refused:
        """The load of each owner and team."""
        base = self.base
        sums = self.loads
        if self.settings.staff_rankings:
            sums["net_amount"] = base.customers["net_amount"]
            if base.contribution.known:
                sums["contribution"] = base.contribution.contribution
        return teams(self.owners, base.frame("customers"), sums)

    @property
    def load_by_team(self) -> pd.DataFrame | Refused:
        """The load of each team; inapplicable where none is named, which `handover` says."""
        return self.teams if isinstance(self.teams, Refused) else self.teams.by_team

    @property
    def handover(self) -> Handover | Refused:
        """How many customers change hands if each team has only its segment's."""
        if isinstance(self.portfolio, Refused):
            return self.portfolio
        if isinstance(self.teams, Refused):
            return self.teams
        segment = self.portfolio.segment
        return handover(self.teams.team, segment[segment != "gone"], self.visits_made)
