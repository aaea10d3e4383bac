"""The section ``management_report`` of ``results.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.management.bridge import Bridge
from analysis.management.kpis import Tree
from analysis.management.review import Review
from analysis.management.targets import Progress, Targets
from analysis.refusal import Refused

if TYPE_CHECKING:
    from analysis.management.page import Management


def management_report(page: Management) -> dict[str, Any]:
    """The section as plain numbers; None where something was refused."""
    return {
        "kpis": _kpis(page.kpis),
        "bridge": _bridge(page.bridge),
        "forecast_review": _review(page.review),
        "targets": _targets(page.targets),
    }


def _kpis(found: Tree | Refused) -> dict[str, Any] | None:
    if isinstance(found, Refused):
        return None
    return {
        node.key: {"before": round(node.before, 10), "after": round(node.after, 10), "operation": node.operation}
        for _, node in found.root.walk()
    }


def _bridge(found: Bridge | Refused) -> dict[str, Any] | None:
    if isinstance(found, Refused):
        return None
    return {
        "before": {"start": found.before.start.isoformat(), "end": found.before.end.isoformat(), "money": round(found.start, 4)},
        "after": {"start": found.after.start.isoformat(), "end": found.after.end.isoformat(), "money": round(found.end, 4)},
        "measure": found.measure,
        "detail": found.detail,
        "steps": {name: round(part, 4) for name, part in found.steps.items()},
        "customers": dict(found.customers),
    }  # fmt: skip


def _review(found: Review | Refused) -> dict[str, Any] | None:
    if isinstance(found, Refused):
        return None
    said: dict[str, Any] = {
        "made_on": found.day.isoformat(),
        "end": found.period.end.isoformat(),
        "customers": found.customers,
        "newcomers": found.newcomers,
        "measure": found.measure,
        "purchases": found.purchases.results | {"actual": found.actual, "outcome": found.outcome},
        "top_found": round(found.top_found, 10),
        "money": None,
    }
    if found.money:
        came = {"actual": round(found.money.actual, 4), "outcome": found.outcome_of_money}
        said["money"] = found.money.total.results | came
    return said


def _targets(found: Targets | Refused) -> list[dict[str, Any]] | None:
    """Of each target what was wanted and, where it can be told, what was gained beyond what was to be expected anyway."""
    if isinstance(found, Refused):
        return None
    rows = []
    for one in found.found:
        wanted = one.target
        row: dict[str, Any] = {
            "name": wanted.name,
            "measure": wanted.measure,
            "group": wanted.group,
            "unit": wanted.unit,
            "wanted": wanted.change,
        }
        if isinstance(one, Progress):
            row |= {
                "customers": one.customers,
                "before": round(one.before, 6),
                "expected": round(one.expected, 6),
                "after": round(one.after, 6),
                "gain": round(one.gain.estimate, 8),
                "low": round(one.gain.low, 8),
                "high": round(one.gain.high, 8),
                "basis": one.basis,
                "light": one.light,
            }
        else:
            row |= {"light": "untold", "reason": one.reason.key}
        rows.append(row)
    return rows
