"""What ``results.json`` says of visits: ``segments_and_actions.allocation`` and ``.anticipated_gain``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analysis.refusal import Refused
from analysis.steering.allocation import Allocation, Plan
from analysis.steering.what_if import WhatIf, gain_range


def allocation_results(found: Allocation | Refused, cases: Sequence[WhatIf] | Refused) -> dict[str, Any]:
    """Visits today, at their best and by the rule, and the anticipated gain; None where they are refused."""
    if isinstance(found, Refused):
        return {"allocation": None, "anticipated_gain": None}
    low, high = gain_range(cases)
    return {
        "allocation": {
            "basis": found.response.basis,
            "capacity": found.capacity,
            "cost_per_visit": round(found.response.cost, 10),
            "current": _plan(found.current),
            "optimal": _plan(found.optimal),
            "rule": {name: {**_plan(plan), "allowed": found.allowed[name]} for name, plan in found.rules.items()},
            "next_visit": round(found.price, 10),
        },
        "anticipated_gain": {
            "estimate": round(found.anticipated_gain, 6),
            "low": round(low, 6),
            "high": round(high, 6),
        },
    }


def _plan(plan: Plan) -> dict[str, float]:
    return {"visits": plan.total, "customers": plan.customers, "net": round(plan.net, 6)}
