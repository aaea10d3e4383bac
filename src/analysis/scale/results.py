"""`results.json` of a large base: the names of a report's, as far as a figure is defined; without what needs every customer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.clv.economics import QUANTITY, Measure
from analysis.clv.forecast import Forecast
from analysis.clv.models import name_of
from analysis.clv.results import customer_lifetime_value
from analysis.clv.value import margin_doubts
from analysis.models.spend import Spend
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.scale.amounts import Amounts
from analysis.scale.economics import Earned
from analysis.scale.valuing import Valued
from analysis.settings import Settings
from analysis.statistics.shares import count_of

_TOP = 0.2


def concentration(found: Amounts) -> dict[str, Any] | None:
    """One basis of the section ``pareto_analysis``, without intervals."""
    if not found.positive > 0:
        return None
    held = found.customers_for(0.8)
    return {
        "customers": found.customers,
        "total": round(found.positive, 4),
        "top20_share": {"estimate": round(found.top(_TOP) / found.positive, 10)},
        "customers_for_80_share": held,
        "fraction_for_80_share": {"estimate": round(held / found.customers, 10)},
        "gini": round(found.gini, 8),
        "hhi": round(found.hhi, 10),
        "largest_share": round(found.of_largest(1) / found.positive, 10),
    }


def pareto_analysis(found: Mapping[str, Amounts], earned: Earned, window: Period, settings: Settings) -> dict[str, Any]:
    """The section; `found` by basis: revenue, purchases, and where it is known contribution."""
    ladder = earned.ladder
    curve = found.get("contribution")
    return {
        "customers": found["revenue"].customers,
        "window": {"start": window.start.isoformat(), "end": window.end.isoformat()},
        "denominator": "buyers",
        "level": settings.level,
        "revenue": concentration(found["revenue"]),
        "purchases": concentration(found["purchases"]),
        "contribution_level": ladder.level if ladder.known else None,
        "contribution_basis": ladder.basis,
        "whale": _whale(curve) if curve else None,
    }


def _whale(curve: Amounts) -> dict[str, Any]:
    whole = curve.total
    # Among the best there are none who lose money, or the curve is of another kind.
    best = count_of(_TOP, curve.customers) <= int(curve.bins["customers"].sum())
    return {
        "customers": curve.customers,
        "total": round(whole, 4),
        "peak_share": round(curve.positive / whole, 10) if whole > 0 else None,
        "hidden_loss": round(-curve.losses, 4),
        "loss_makers": curve.loss_makers,
        "top20_share": {"estimate": round(curve.top(_TOP) / whole, 10)} if whole > 0 and best else None,
    }


def lifetime_value(
    forecast: Forecast | Refused, spend: Spend | Refused, found: Valued | Refused, earned: Earned, settings: Settings
) -> dict[str, Any]:
    """The section ``customer_lifetime_value``."""
    if isinstance(forecast, Refused):
        return {"model": None, "refused": forecast.key}
    why = found if isinstance(found, Refused) else Refused("inapplicable")
    section = customer_lifetime_value(forecast, why, why, why)
    doubts = (*([forecast.doubt] if forecast.doubt else []), *margin_doubts(earned.margin))
    if isinstance(found, Refused) or isinstance(spend, Refused):
        return section
    margin = earned.margin
    times = float(earned.ladder.frame["times"].sum())
    del section["refused"]
    return section | {
        "expected_purchases": found.purchases.results,
        "spend": {"model": name_of(spend)} | {k: float(f"{v:.10g}") for k, v in spend.parameters.items()},
        "total_value": found.total.results,
        "negative_value_customers": found.negative,
        "doubts": [doubt.results for doubt in doubts],
        "contribution_margin_1": margin.results,
        "return_rate": round(1 - margin.kept, 10),
        "bonus_rate": round(margin.bonus, 10),
        "cost_to_serve_per_purchase": round(float(earned.ladder.frame["served"].sum()) / times, 4)
        if found.served
        else None,
        "discount_rate": settings.discount_rate,
        "horizon_months": settings.horizon_months,
        "residual_value": None if found.residual is None else round(found.residual, 4),
    }


def measure_of(earned: Earned) -> str:
    """What a customer's value is called: revenue is not called value."""
    measure: Measure = "revenue" if earned.margin.kind == "none" else "value"
    return QUANTITY[measure]
