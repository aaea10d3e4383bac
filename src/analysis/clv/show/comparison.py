"""All models and the two simple rules side by side, with what was estimated."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.clv.forecast import Forecast
from analysis.clv.models import name_of
from analysis.clv.show.parameters import with_error
from analysis.clv.tested import RULES
from analysis.language import Words
from analysis.models.mbgcnbdk import MBGCNBDK
from analysis.presentation.shown import NOTHING, Shown, bullets, note, table
from analysis.presentation.views import refusal


def models(found: pd.DataFrame, words: Words) -> Shown:
    """All models and the two rules, as judged on the holdout."""
    shown = found.assign(
        model=[_title(own, k, words) for own, k in zip(found["own"], found["k"], strict=True)],
        remark=[
            words(f"clv-{key}", model=words("model-mbg_nbd"), family=words(f"model-{name}")) if key else ""
            for name, key in zip(found["name"], found["remark"], strict=True)
        ],
    )
    columns: Any = {
        "model": "text", "bias": "percent", "mae": "number3", "rmse": "number3", "top_found": "percent",
        "log_likelihood": "number1", "bic": "number1", "remark": "text",
    }  # fmt: skip
    return table(shown, words, columns)


def _title(name: str, k: int, words: Words) -> str:
    title = words(f"rule-{name}" if name in RULES else f"model-{name}")
    return f"{title}, k = {k}" if k else title


def method(found: Forecast, words: Words) -> Shown:
    """How to read the table: periods, denominator, units."""
    calibration, held = found.observed.calibration, found.observed.holdout
    return note(
        words(
            "clv-models-note",
            start=words.date(calibration.start),
            cut=words.date(calibration.end),
            end=words.date(held.end),
            customers=words.number(len(found.held.x)),
            purchases=words.number(found.held.purchases),
        )
    )


def refused(found: Forecast, words: Words) -> Shown:
    """Why models answer no question."""
    reasons = [f"{words(f'model-{name}')}: {refusal(one, words).plain}" for name, one in found.refusals.items()]
    return bullets(reasons) if reasons else NOTHING


def estimates(found: Forecast, words: Words) -> Shown:
    """Parameters of all models that can be trusted on the calibration period, as the literature prints them."""
    rows = [
        {
            "model": _title(name_of(model), model.k if isinstance(model, MBGCNBDK) else 0, words),
            "parameters": "; ".join(f"{one} {with_error(model, one, words)}" for one in model.parameters),
        }
        for model in found.trusted.values()
    ]
    columns: Any = {"model": "text", "parameters": "text"}
    return table(pd.DataFrame(rows, columns=list(columns)), words, columns)
