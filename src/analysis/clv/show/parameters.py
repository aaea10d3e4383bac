"""The parameters of the models in use by the literature's names, and what they mean."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.clv.forecast import Forecast
from analysis.clv.models import name_of
from analysis.clv.value import Valuation
from analysis.language import Words
from analysis.models.model import Model
from analysis.presentation.shown import Shown, note, table


def of_purchases(found: Forecast, words: Words) -> Shown:
    """Of the model of purchases."""
    return _table(found.model, words)


def of_spend(found: Valuation, words: Words) -> Shown:
    """Of the model of spend."""
    return _table(found.spend_model, words)


def _table(model: Model, words: Words) -> Shown:
    rows = [
        {
            "parameter": one,
            "estimate": with_error(model, one, words),
            "meaning": words(f"parameter-{name_of(model)}-{one}"),
        }
        for one in model.parameters
    ]
    columns: Any = {"parameter": "text", "estimate": "text", "meaning": "text"}
    return table(pd.DataFrame(rows), words, columns)


def with_error(model: Model, name: str, words: Words) -> str:
    """A parameter ± its standard error."""
    return f"{words.number(model.parameters[name], 3)} ± {words.number(model.standard_errors[name], 3)}"


def units(found: Forecast, words: Words) -> Shown:
    """Units, and what stands behind the sign ±."""
    return note(words("parameter-note"))
