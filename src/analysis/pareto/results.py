"""The Pareto analysis for machines."""

from __future__ import annotations

from typing import Any

from analysis.pareto.concentration import Concentration
from analysis.periods import Period


def pareto_analysis(result: Concentration, period: Period) -> dict[str, Any]:
    """The section ``pareto_analysis`` of ``results.json``: revenue before returns over the buyers of the window."""
    return {
        "customers": result.customers,
        "top_share": result.top,
        "top20_share": round(result.share_of_top(0.2), 10),
        "customers_for_80_share": result.customers_for(0.8),
        "gini": round(result.gini, 10),
        "largest_share": round(float(result.cumulative[0]), 10),
        "window": {"start": period.start.isoformat(), "end": period.end.isoformat()},
        "denominator": "buyers",
    }
