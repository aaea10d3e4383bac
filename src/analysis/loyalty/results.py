"""The section ``loyalty_and_risk`` of ``results.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.loyalty.change import Change, Lens
from analysis.loyalty.cohorts import Cohorts
from analysis.refusal import Refused

if TYPE_CHECKING:
    from analysis.loyalty.page import Loyalty


def loyalty_and_risk(page: Loyalty) -> dict[str, Any]:
    """The section as plain numbers; None where something was refused."""
    active = page.activity
    return {
        "share_active_12m": _rounded(active.share_active),
        "repeat_rate": _rounded(active.repeat_rate),
        "measure": page.history.measure,
        "cohorts": _cohorts(page.cohorts),
        "change": _change(page.change),
    }


def _rounded(value: float) -> float | None:
    return round(value, 10) if value == value else None


def _cohorts(found: Cohorts | Refused) -> dict[str, Any] | None:
    """A cohort a row: its first day, its customers, and of each grid the figures by age, as far as they are observed."""
    if isinstance(found, Refused):
        return None
    periods = found.calendar.periods
    rows = [
        {
            "start": periods[cohort].start.isoformat(),
            "customers": size,
            **{name: [round(v, 6) for v in grid.loc[cohort].dropna().tolist()] for name, grid in found.grids.items()},
        }
        for cohort, size in zip(found.sizes.index.tolist(), found.sizes.tolist(), strict=True)
    ]
    return {"months": found.calendar.months, "earlier": found.earlier, "rows": rows}


def _change(found: Change | Refused) -> dict[str, Any] | None:
    if isinstance(found, Refused):
        return None
    customers = {
        status: {"customers": int(row["customers"]), **{n: round(float(row[n]), 4) for n in ("before", "after")}}
        for status, row in found.customers.iterrows()
    }
    factors = {
        name: {"before": round(old, 10), "after": round(new, 10), "part": round(part, 4)}
        for name, (old, new, part) in found.factors.factors.items()
    }
    return {
        "before": _lens(found.before),
        "after": _lens(found.after),
        "convention": found.factors.convention,
        "customers": customers,
        "factors": factors,
    }


def _lens(found: Lens) -> dict[str, Any]:
    return {
        "start": found.period.start.isoformat(),
        "end": found.period.end.isoformat(),
        "customers": found.customers,
        "purchases": found.purchases,
        "revenue": round(found.revenue, 4),
        "money": round(found.money, 4),
    }
