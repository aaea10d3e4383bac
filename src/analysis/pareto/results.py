"""The Pareto analysis for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.contribution.ladder import Ladder
from analysis.pareto.bases import Measured
from analysis.pareto.intervals import Interval
from analysis.pareto.migration import Migration
from analysis.pareto.whale import Whale
from analysis.refusal import Refused

if TYPE_CHECKING:
    from analysis.pareto.page import Pareto


def pareto_analysis(page: Pareto) -> dict[str, Any]:
    """The section ``pareto_analysis`` of ``results.json``.

    Revenue and purchases (before returns) are over the buyers of the window, profits over the customers whose
    contribution is above nought; the whale curve holds all customers whose contribution is known.
    """
    found, ladder, period = page.concentrations, page.contribution, page.base.period
    return {
        "customers": len(page.base.customers),
        "window": {"start": period.start.isoformat(), "end": period.end.isoformat()},
        "denominator": "buyers",
        "level": page.settings.level,
        "revenue": _measures(found.get("revenue")),
        "purchases": _measures(found.get("purchases")),
        "profits": _measures(found.get("profits")),
        "contribution_level": ladder.level if ladder.known else None,
        "contribution_basis": ladder.basis,
        "whale": _whale(page.whale, page.whale_top),
        "abc_overlap": _overlap(page.migration),
    }


def exported(ladder: Ladder) -> pd.DataFrame:
    """Columns by customer_id for ``customers.csv``: contribution I, cost to serve, and what is left, where known."""
    columns = {"contribution_1": ladder.complete["db1"], "contribution": ladder.contribution} if ladder.known else {}
    if ladder.served is not None:
        columns["cost_to_serve"] = ladder.served
    return pd.DataFrame(columns, index=ladder.frame.index)


def _measures(found: Measured | None) -> dict[str, Any] | None:
    if found is None:
        return None
    intervals = found.intervals
    return {
        "customers": found.customers,
        "total": round(found.total, 4),
        "top20_share": _interval(intervals.top20_share),
        "customers_for_80_share": found.customers_for(0.8),
        "fraction_for_80_share": _interval(intervals.customers_for_80_share),
        "gini": round(found.gini, 10),
        "gini_interval": _bounds(intervals.gini),
        "hhi": round(found.hhi, 10),
        "largest_share": round(found.share_of_largest(1), 10),
        "doubts": [found.doubt.results] if found.doubt else [],
    }


def _interval(found: Interval) -> dict[str, float]:
    return {"estimate": round(found.estimate, 10), **_bounds(found)}


def _bounds(found: Interval) -> dict[str, float]:
    return {"low": round(found.low, 10), "high": round(found.high, 10)}


def _whale(curve: Whale | Refused, share: Interval | Refused) -> dict[str, Any] | None:
    if isinstance(curve, Refused) or isinstance(share, Refused):
        return None
    return {
        "customers": curve.customers,
        "total": round(curve.total, 4),
        "peak_share": round(curve.peak_share, 10),
        "hidden_loss": round(curve.hidden_loss, 4),
        "loss_makers": curve.loss_makers,
        "top20_share": _interval(share),
    }


def _overlap(found: Migration | Refused) -> dict[str, Any] | None:
    if isinstance(found, Refused):
        return None
    moved = found.moves
    chance = None if isinstance(found.chance, Refused) else found.chance
    return {
        "before": {"start": moved.before.start.isoformat(), "end": moved.before.end.isoformat()},
        "after": {"start": moved.after.start.isoformat(), "end": moved.after.end.isoformat()},
        "observed": round(moved.overlap, 10),
        "expected_by_chance": round(chance.overlap, 10) if chance else None,
        "low": round(chance.low, 10) if chance else None,
        "high": round(chance.high, 10) if chance else None,
        "model": chance.model if chance else None,
    }
