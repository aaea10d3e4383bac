"""The forecast put to the test: what the model in use expected of the holdout, and what came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.clv.forecast import Forecast
from analysis.clv.origins import LEAST_HOLDOUT
from analysis.clv.validation import Judgement
from analysis.refusal import Refused, or_refused

RULES = ("same_rate", "hiatus")


@dataclass(frozen=True)
class Tested:
    """The holdout as the model in use expected it.

    Attributes
    ----------
    judged : how the model fared
    expected, actual : purchases of the holdout
    biases : relative error of the total of each rule in `RULES`
    beaten_by : rules with a smaller error a customer (RMSE) than the model
    gap : silence in days after which the hiatus rule gives a customer up
    """

    judged: Judgement
    expected: float
    actual: float
    biases: Mapping[str, float]
    beaten_by: tuple[str, ...]
    gap: float


@or_refused
def tested(forecast: Forecast) -> Tested:
    """The total of the holdout, expected and actual, beside the two simple rules."""
    judged = forecast.judged
    if judged is None:
        raise Refused("forecast-untested", least=LEAST_HOLDOUT)
    rules = {name: forecast.judgements[name] for name in RULES}
    return Tested(
        judged,
        float(judged.predicted.sum()),
        float(judged.actual.sum()),
        {name: rule.bias for name, rule in rules.items()},
        tuple(name for name, rule in rules.items() if rule.rmse < judged.rmse),
        forecast.last.gap,
    )


def not_trusted_before(forecast: Forecast) -> Refused:
    """Why the model in use says nothing of the holdout: nothing was judged, or it cannot be trusted before it."""
    if forecast.judged is None:
        return Refused("forecast-untested", least=LEAST_HOLDOUT)
    return Refused("forecast-untrusted")
