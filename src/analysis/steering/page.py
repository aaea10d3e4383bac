"""Segments and actions: which customers matter, what to do, with whom, and where visits and care go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from analysis.kept import kept
from analysis.page import NamedList
from analysis.refusal import Refused
from analysis.steering.named import resource_lists
from analysis.steering.portfolio import Measure, Portfolio, portfolio
from analysis.steering.resources import Resources
from analysis.steering.results import segments_and_actions

if TYPE_CHECKING:
    import pandas as pd


class Steering(Resources):
    """Segments and actions of a base."""

    name = "segments_and_actions"

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

    @kept
    def portfolio(self) -> Portfolio | Refused:
        """Every customer in exactly one segment."""
        base, settings = self.base, self.settings
        worth, measure = self.worth
        sums = {}
        if base.contribution.known:
            sums["contribution"] = base.contribution.contribution
        if base.contribution.served is not None:
            sums["served"] = base.contribution.served
        activities = base.side("activities")
        if activities is not None:
            recent = activities[base.period.last_year.covers(activities["date"])]
            sums["contact_share"] = recent.groupby("customer_id").size().reindex(base.customers.index, fill_value=0)
        rule, top = settings.above_average, settings.top_share
        return portfolio(base.customers, worth, measure, self.open_potential, sums, rule, top)

    # ------------------------------------------------------------------ to the outside

    def results(self) -> Mapping[str, Any]:
        return segments_and_actions(self)

    def lists(self) -> Sequence[NamedList]:
        return resource_lists(self)

    def export(self) -> pd.DataFrame | None:
        found = self.portfolio
        return (
            None
            if isinstance(found, Refused)
            else found.frame[["segment"]].rename(columns={"segment": "portfolio_segment"})
        )
