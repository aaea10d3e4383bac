"""The section ``loyalty_and_risk`` of ``results.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.clv.economics import QUANTITY
from analysis.loyalty.acquisition import Acquisition
from analysis.loyalty.change import Change, Lens
from analysis.loyalty.cohorts import Cohorts
from analysis.loyalty.risk import Risk
from analysis.loyalty.signals import Signals
from analysis.loyalty.tenure import Tenure
from analysis.loyalty.validation import Tested
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
        "value_at_risk": _at_risk(page.risk),
        "risk_validation": _tested(page.tested),
        "acquisition": _acquisition(page.acquisition, page.settings.level),
        "marginal_cost_ratio": None if isinstance(page.optimum, Refused) else _rounded(page.optimum.marginal_ratio),
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


def _at_risk(found: Risk | Refused) -> dict[str, Any] | None:
    if isinstance(found, Refused):
        return None
    return found.total.results | {"measure": found.measure, "customers": len(found.endangered), "gone": found.gone}


def _tested(found: Tested | Refused) -> dict[str, Any] | None:
    if isinstance(found, Refused):
        return None
    return {
        "customers": found.customers,
        "buyers": found.buyers,
        "days": found.days,
        "score": found.score,
        "auc": {name: round(value, 6) for name, value in found.auc.items()},
        "right": {name: round(value, 6) for name, value in found.right.items()},
        "lift_top_decile": round(found.lift, 6),
        "hiatus": {"days": found.hiatus, "right": round(found.right["hiatus"], 6)},
    }


def _acquisition(found: Acquisition | Refused, level: float) -> dict[str, Any] | None:
    if isinstance(found, Refused):
        return None
    share, low, high = found.unpaid_share(level)
    rows = zip(found.payback.index.tolist(), found.payback["cost"], found.payback["age"], strict=True)
    return {
        "newcomers": found.newcomers,
        "costs": {name: None if cost != cost else round(float(cost), 4) for name, cost in found.costs.items()},
        "payback": [
            {"cohort": cohort, "cost": round(float(cost), 4), "age": None if age != age else int(age)}
            for cohort, cost, age in rows
        ],
        "unpaid_after_a_year": {"estimate": _rounded(share), "low": _rounded(low), "high": _rounded(high)},
    }


def exported(signals: Signals, risk: Risk | Refused, tenure: Tenure | Refused) -> pd.DataFrame:
    """Columns by customer_id for ``customers.csv``."""
    reasons = signals.reasons(None if isinstance(risk, Refused) else risk.frame["p_alive"])
    columns: dict[str, pd.Series] = {"overdue_ratio": signals.frame["overdue_ratio"], "risk_reasons": reasons}
    if signals.contacts_known:
        columns["contact_gap"] = signals.frame["contact_gap"]
    if not isinstance(risk, Refused):
        columns |= {"p_buys": risk.frame["p_buys"], f"{QUANTITY[risk.measure]}_at_risk": risk.frame["at_risk"]}
    if not isinstance(tenure, Refused):
        columns["loyalty_group"] = tenure.group
    return pd.DataFrame(columns)
