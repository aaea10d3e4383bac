"""The Pareto analysis for machines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from analysis.claims import Claim
from analysis.contribution.ladder import Ladder
from analysis.pareto.bases import Measured
from analysis.pareto.intervals import Interval
from analysis.pareto.migration import Chance, Moves
from analysis.pareto.whale import Whale
from analysis.periods import Period


def pareto_analysis(
    customers: int,
    found: Mapping[str, Measured],
    ladder: Ladder,
    whale: tuple[Whale, Interval] | None,
    moved: tuple[Moves | None, Chance | None],
    claims: Sequence[Claim],
    period: Period,
    level: float,
) -> dict[str, Any]:
    """The section ``pareto_analysis`` of ``results.json``.

    Revenue is before returns, over the buyers of the window; the contribution is that of the customers above nought;
    the whale curve holds all customers whose contribution is known.
    """
    return {
        "customers": customers,
        "window": {"start": period.start.isoformat(), "end": period.end.isoformat()},
        "denominator": "buyers",
        "level": level,
        "revenue": _measures(found.get("before-returns")),
        "revenue_after_returns": _measures(found.get("after-returns")),
        "contribution": _measures(found.get("contribution")),
        "contribution_level": ladder.level if ladder.known else None,
        "contribution_basis": {
            "cost_of_goods": ladder.goods,
            "assumed_margin": ladder.assumed_rate,
            "denominator": "buyers_with_positive_contribution",
        },
        "whale": _whale(whale),
        "abc_overlap": _overlap(*moved),
        "claims": [claim.results for claim in claims],
    }


def _measures(found: Measured | None) -> dict[str, Any] | None:
    if found is None:
        return None
    result, intervals = found.concentration, found.intervals
    return {
        "customers": result.customers,
        "total": round(result.total, 4),
        "top20_share": _interval(intervals.top20_share),
        "customers_for_80_share": result.customers_for(0.8),
        "fraction_for_80_share": _interval(intervals.customers_for_80_share),
        "gini": round(result.gini, 10),
        "gini_interval": _bounds(intervals.gini),
        "hhi": round(result.hhi, 10),
        "largest_share": round(result.share_of_largest(1), 10),
    }


def _interval(found: Interval) -> dict[str, float]:
    return {"estimate": round(found.estimate, 10), **_bounds(found)}


def _bounds(found: Interval) -> dict[str, float]:
    return {"low": round(found.low, 10), "high": round(found.high, 10)}


def _whale(found: tuple[Whale, Interval] | None) -> dict[str, Any] | None:
    if found is None:
        return None
    curve, share = found
    return {
        "customers": curve.customers,
        "total": round(curve.total, 4),
        "peak_share": round(curve.peak_share, 10),
        "hidden_loss": round(curve.hidden_loss, 4),
        "loss_makers": curve.loss_makers,
        "top20_share": _interval(share),
    }


def _overlap(found: Moves | None, chance: Chance | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "before": {"start": found.before.start.isoformat(), "end": found.before.end.isoformat()},
        "after": {"start": found.after.start.isoformat(), "end": found.after.end.isoformat()},
        "observed": round(found.overlap, 10),
        "expected_by_chance": round(chance.overlap, 10) if chance else None,
        "low": round(chance.low, 10) if chance else None,
        "high": round(chance.high, 10) if chance else None,
        "model": chance.model if chance else None,
    }
