"""Segments and actions: what to do, with whom, and where visits and care go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from analysis.kept import kept
from analysis.page import Headline, NamedList
from analysis.refusal import Refused
from analysis.steering.allocated import allocation_results
from analysis.steering.named import resource_lists
from analysis.steering.portfolio import Measure, Portfolio, portfolio, portfolio_results
from analysis.steering.resources import Resources

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
        sums = {}
        if base.contribution.known:
            sums["contribution"] = base.contribution.contribution
        if base.contribution.served is not None:
            sums["served"] = base.contribution.served
        activities = base.side("activities")
        if activities is not None and not base.without_dates:
            recent = activities[base.period.last_year.covers(activities["date"])]
            sums["contacts"] = recent.groupby("customer_id").size().reindex(base.customers.index, fill_value=0)
        risk = base.loyalty.risk
        gone = base.customers.index[:0] if isinstance(risk, Refused) else risk.frame.index[risk.frame["gone"]]
        rule, top = settings.above_average, settings.top_share
        return portfolio(base.customers, *self.worth, self.open_potential, gone, sums, rule, top)

    def results(self) -> Mapping[str, Any]:
        return {
            "segments": portfolio_results(self.portfolio),
            **allocation_results(self.allocation, self.what_if),
        }

    def headline(self) -> Headline | None:
        found = self.portfolio
        if isinstance(found, Refused):
            return None
        counts = {name: ("count", int(found.of_class(name)["customers"].sum())) for name in ("important", "to_build")}
        share = found.important_share
        if share != share:
            return None
        return Headline("steering", found.measure, {**counts, "share": ("percent0", share)})

    def export(self) -> pd.DataFrame | None:
        found = self.portfolio
        return None if isinstance(found, Refused) else found.frame["segment"].rename("portfolio_segment").to_frame()

    def lists(self) -> Sequence[NamedList]:
        return resource_lists(self)
