"""All models and the two simple rules side by side, as judged on the holdout."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.clv.forecast import Forecast
from analysis.clv.models import MODELS, name_of
from analysis.models.mbgcnbdk import MBGCNBDK
from analysis.models.purchases import PurchaseModel
from analysis.refusal import or_refused

ERRORS = ("bias", "mae", "rmse", "top_found")


@or_refused
def comparison(forecast: Forecast) -> pd.DataFrame:
    """What each model and rule is like.

    Returns
    -------
    name (family), own (what it has become: the family itself, or its limit), k (regularity; 0 where a model has none), log_likelihood (time in weeks), bic, bias, mae, rmse, top_found (see
    `analysis.clv.validation.Judgement`; NaN where not judged), remark: ``refused``, ``in-use``, ``as-poisson`` (its purchases
    come as irregularly as those of MBG/NBD), ``limit`` (the family has become its limit) or empty
    """
    rows: list[dict[str, Any]] = [
        {
            "name": name,
            "own": name_of(model),
            "k": model.k if isinstance(model, MBGCNBDK) else 0,
            "log_likelihood": model.log_likelihood,
            "bic": model.bic,
            "remark": _remark(forecast, name, model),
        }
        for name, model in forecast.models.items()
    ]
    rows += [{"name": name, "own": name, "k": 0, "remark": ""} for name in forecast.judgements if name not in MODELS]
    judged = [{"name": name} | {e: getattr(one, e) for e in ERRORS} for name, one in forecast.judgements.items()]
    columns = ["name", "own", "k", "log_likelihood", "bic", "remark"]
    errors = pd.DataFrame(judged, columns=["name", *ERRORS])
    return pd.DataFrame(rows, columns=columns).merge(errors, how="left", on="name")


def _remark(forecast: Forecast, name: str, model: PurchaseModel) -> str:
    if name == forecast.choice.model:
        return "in-use"
    if name in forecast.refusals:
        return "refused"
    if name_of(model) != name:
        return "limit"
    return "as-poisson" if isinstance(model, MBGCNBDK) and model.k == 1 else ""
