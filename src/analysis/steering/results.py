"""The section ``segments_and_actions`` of ``results.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.refusal import Refused
from analysis.steering.allocated import allocation_results
from analysis.steering.portfolio import Portfolio

if TYPE_CHECKING:
    from analysis.steering.page import Steering


def segments_and_actions(page: Steering) -> dict[str, Any]:
    """The section as plain numbers; None where something was refused."""
    return {"segments": _segments(page.portfolio), **allocation_results(page.allocation, page.what_if)}


def _segments(found: Portfolio | Refused) -> dict[str, Any] | None:
    if isinstance(found, Refused):
        return None
    cuts = {name: _rounded(value) for name, value in found.cuts.items()}
    rows = {
        str(name): {str(column): _rounded(value) for column, value in row.items()}
        for name, row in found.table.iterrows()
    }
    return {"measure": found.measure, "rule": found.rule, "cuts": cuts} | rows


def _rounded(value: float) -> float | None:
    return round(float(value), 4) if value == value and abs(value) != float("inf") else None
