"""How far to trust the intervals: whether those of the past held, on purchases that they did not know."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.clv.forecast import Forecast, PastTotal
from analysis.clv.model_doubt import ModelDoubt
from analysis.clv.origins import LEAST_HOLDOUT
from analysis.refusal import Refused, or_refused


@dataclass(frozen=True)
class Reliability:
    """Intervals at past origins.

    Attributes
    ----------
    past : of each origin the total that was foretold, and what came
    doubt : about the model, in the intervals of today
    level : of the intervals
    """

    past: tuple[PastTotal, ...]
    doubt: ModelDoubt
    level: float

    @property
    def held(self) -> int:
        """Intervals that held what came."""
        return sum(one.held for one in self.past)

    @property
    def verdict(self) -> str:
        """``all`` (each interval held), ``some`` or ``none`` of them."""
        return "all" if self.held == len(self.past) else "some" if self.held else "none"

    @property
    def frame(self) -> pd.DataFrame:
        """One row an origin: start and end of its holdout, customers, expected, low, high, actual, bias, held."""
        rows = [
            {
                "start": one.trial.origin.holdout.start,
                "end": one.trial.origin.holdout.end,
                "customers": len(one.trial.held.x),
                "expected": one.total.estimate,
                "low": one.total.low,
                "high": one.total.high,
                "actual": one.actual,
                "bias": one.judged.bias,
                "held": one.held,
            }
            for one in self.past
        ]
        return pd.DataFrame(rows)


@or_refused
def reliability(forecast: Forecast, level: float) -> Reliability:
    """The intervals of the forecast at past origins.

    Raises
    ------
    Refused : ``intervals-untested``: no origin could be judged, and the doubt about the model is that of other bases
    """
    if not forecast.past:
        raise Refused("intervals-untested", least=LEAST_HOLDOUT)
    return Reliability(forecast.past, forecast.model_doubt, level)
