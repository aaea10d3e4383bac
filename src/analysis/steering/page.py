"""Segments and actions: what to do, with whom, and where visits and care go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from analysis.page import NamedList
from analysis.steering.allocated import allocation_results
from analysis.steering.named import resource_lists
from analysis.steering.resources import Resources


class Steering(Resources):
    """Segments and actions of a base."""

    name = "segments_and_actions"

    def results(self) -> Mapping[str, Any]:
        return allocation_results(self.allocation, self.what_if)

    def lists(self) -> Sequence[NamedList]:
        return resource_lists(self)
