"""How far to trust the intervals: whether those of the past held, on purchases that they did not know."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.clv.forecast import Forecast, PastTotal
from analysis.clv.model_doubt import ModelDoubt
from analysis.clv.origins import LEAST_HOLDOUT
from analysis.refusal import Refused, or_refused

# A change of buyers below this is none.
STEADY = 0.05


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
    def growth(self) -> float:
        """Change of buyers from the first of the equally long holdouts to the last; NaN where there is one only."""
        first, last = (len(self.past[place].trial.origin.after) for place in (0, -1))
        return last / first - 1 if len(self.past) > 1 and first else float("nan")

    @property
    def trend(self) -> str | None:
        """``grows``, ``shrinks`` or ``steady``: the base, by buyers a period; None where that cannot be told."""
        if not np.isfinite(self.growth):
            return None
        return "steady" if abs(self.growth) < STEADY else "grows" if self.growth > 0 else "shrinks"

    @property
    def frame(self) -> pd.DataFrame:
        """One row an origin: start and end of its holdout, buyers (of it, new ones too), customers, expected, low, high, actual, bias, held."""
        rows = [
            {
                "start": one.trial.origin.holdout.start,
                "end": one.trial.origin.holdout.end,
                "buyers": len(one.trial.origin.after),
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
