"""The section ``customer_lifetime_value`` of ``results.json``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.clv.economics import QUANTITY
from analysis.clv.forecast import Forecast, PastTotal
from analysis.clv.models import MODELS, UNIT_DAYS, name_of
from analysis.clv.money import PastMoney
from analysis.clv.newcomer import Newcomer
from analysis.clv.purchases import ExpectedPurchases
from analysis.clv.validation import Judgement
from analysis.clv.value import Valuation
from analysis.doubt import Doubt
from analysis.models.mbgcnbdk import MBGCNBDK
from analysis.models.model import Model
from analysis.refusal import Refused


def customer_lifetime_value(
    forecast: Forecast | Refused,
    purchases: ExpectedPurchases | Refused,
    value: Valuation | Refused,
    newcomer: Newcomer | Refused,
) -> dict[str, Any]:
    """The section as plain numbers; what was refused carries the key of its reason."""
    if isinstance(forecast, Refused):
        return {"model": None, "refused": forecast.key}
    section: dict[str, Any] = {
        "model": forecast.name,
        "reason": forecast.choice.reason,
        "parameters": _parameters(forecast.model),
        "standard_errors": _rounded(forecast.model.standard_errors),
        "model_doubt": {
            "variance": float(f"{forecast.model_doubt.variance:.10g}"),
            "origins": forecast.model_doubt.origins,
            "held": sum(one.held for one in forecast.past),
        },
        "time_unit_days": UNIT_DAYS,
        "validation": _validation(forecast),
        "expected_purchases": None if isinstance(purchases, Refused) else purchases.total.results,
    }
    if isinstance(value, Refused):
        return section | {"refused": value.key, "doubts": [forecast.doubt.results] if forecast.doubt else []}
    margin, money = value.economics.margin, value.economics
    section |= {
        "spend": {"model": name_of(value.spend_model)} | _parameters(value.spend_model),
        "total_value": value.total.results,
        "negative_value_customers": value.negative,
        "doubts": [doubt.results for doubt in value.doubts],
        "contribution_margin_1": margin.results,
        "return_rate": round(1 - margin.kept, 10),
        "bonus_rate": round(margin.bonus, 10),
        "cost_to_serve_per_purchase": round(money.cost_a_purchase, 4) if money.cost_known else None,
        "discount_rate": value.discount_rate,
        "horizon_months": value.horizon_months,
        "residual_value": None if value.residual is None else round(value.residual, 4),
        "money_at_origins": [_money(one) for one in value.money.past] if value.money else [],
    }
    if not isinstance(newcomer, Refused):
        section["newcomer_value"] = newcomer.value.results | {
            "acquisition_cost": round(newcomer.acquisition_cost, 4),
            "payback_month": newcomer.payback_month,
            "customer_equity": None if newcomer.equity is None else round(newcomer.equity, 4),
        }
    return section


def exported(value: Valuation) -> pd.DataFrame:
    """Columns by customer_id for ``customers.csv``; revenue is not called value."""
    name = QUANTITY[value.measure]
    frame = value.frame.rename(columns={"value": name, "low": f"{name}_low", "high": f"{name}_high"})
    return _with_doubt(frame, value.of_purchases).assign(**{f"{name}_doubt": value.doubts_of})


def exported_purchases(purchases: ExpectedPurchases) -> pd.DataFrame:
    """The same where nothing can be said of what a purchase is worth."""
    return _with_doubt(purchases.frame, purchases.doubts)


def _with_doubt(frame: pd.DataFrame, doubts: Sequence[Doubt]) -> pd.DataFrame:
    """The columns of purchases to come with the keys of what they are doubted for, parted by semicolons."""
    told = frame.copy()
    told.insert(2, "expected_purchases_doubt", "; ".join(doubt.key for doubt in doubts))
    return told


def _validation(forecast: Forecast) -> dict[str, Any]:
    period = forecast.observed.holdout
    return {
        "start": period.start.isoformat(),
        "end": period.end.isoformat(),
        "purchases": int(forecast.held.purchases),
        "bias": None if forecast.judged is None else float(f"{forecast.judged.bias:.10g}"),
        "total": forecast.held_total and forecast.held_total.results | {"held": forecast.total_was_held},
        "origins": [_past(one) for one in forecast.past],
        "models": {name: _model(forecast, name) for name in forecast.models},
        "spend": forecast.spend and _fit(forecast.spend),
        "rules": {name: _judged(judged) for name, judged in forecast.judgements.items() if name not in MODELS},
    }


def _past(one: PastTotal) -> dict[str, Any]:
    return {
        "start": one.trial.origin.holdout.start.isoformat(),
        "end": one.trial.origin.holdout.end.isoformat(),
        "model": name_of(one.model),
        "purchases": int(one.actual),
        "total": one.total.results | {"held": one.held},
    }


def _money(one: PastMoney) -> dict[str, Any]:
    inside = round(one.inside, 10)
    return one.total.results | {"actual": round(one.actual, 4), "held": one.held, "customers_inside": inside}


def _model(forecast: Forecast, name: str) -> dict[str, Any]:
    model, refused = forecast.models[name], forecast.refusals.get(name)
    judged = forecast.judgements.get(name)
    return {
        **_fit(model),
        **({"limit": own} if (own := name_of(model)) != name else {}),
        **({"parameters": None, "standard_errors": None} if refused else {}),
        **(_judged(judged) if judged else dict.fromkeys(("bias", "mae", "rmse", "top_found"))),
        **({"refused": refused.key} if refused else {}),
    }


def _fit(model: Model) -> dict[str, Any]:
    return {
        "parameters": _parameters(model),
        "standard_errors": _rounded(model.standard_errors),
        "log_likelihood": round(model.log_likelihood, 6),
        "aic": round(model.aic, 6),
        "bic": round(model.bic, 6),
    }


def _judged(judged: Judgement) -> dict[str, float]:
    return _rounded({name: getattr(judged, name) for name in ("bias", "mae", "rmse", "top_found")})


def _parameters(model: Model) -> dict[str, float]:
    regularity = {"k": model.k} if isinstance(model, MBGCNBDK) else {}
    return _rounded(dict(model.parameters)) | regularity


def _rounded(figures: dict[str, float]) -> dict[str, float]:
    # Ten significant digits: beyond them the order of floating-point operations tells.
    return {name: float(f"{value:.10g}") for name, value in figures.items()}
