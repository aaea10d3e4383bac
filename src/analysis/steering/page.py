"""Segments and actions: what to do, with whom, and where visits and care go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from analysis.page import Headline, NamedList
from analysis.refusal import Refused
from analysis.steering.acting import Acting
from analysis.steering.actions import action_results
from analysis.steering.allocated import allocation_results
from analysis.steering.claimed import reorganisation, visits_above_average
from analysis.steering.experiment import experiment_results
from analysis.steering.handover import handover_results
from analysis.steering.named import owner_lists, resource_lists
from analysis.steering.portfolio import portfolio_results
from analysis.steering.stability import stability_results
from analysis.steering.teams import teams_results

if TYPE_CHECKING:
    import pandas as pd

    from analysis.claims import Claim


class Steering(Acting):
    """Segments and actions of a base."""

    name = "segments_and_actions"

    def results(self) -> Mapping[str, Any]:
        return {
            "segments": portfolio_results(self.portfolio),
            "stability": stability_results(self.stability),
            "owners": teams_results(self.teams, self.owners),
            "handover": handover_results(self.handover),
            **allocation_results(self.allocation, self.what_if),
            "actions": action_results(self.actions),
            "experiment": experiment_results(self.planned, self.measured),
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

    def claims(self) -> Sequence[Claim]:
        return (*reorganisation(), visits_above_average(self.allocation))

    def export(self) -> pd.DataFrame | None:
        found = self.portfolio
        return None if isinstance(found, Refused) else found.segment.rename("portfolio_segment").to_frame()

    def lists(self) -> Sequence[NamedList]:
        return [*owner_lists(self), *resource_lists(self)]
