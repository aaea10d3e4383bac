"""Constant retention: the limit of the shifted beta-geometric where customers do not differ in their chance to leave.

At each renewal date everybody leaves with the same probability θ, so that S(t) = (1 - θ)^t: what is left to say where
one date has been seen, or where the rate of those who stay does not rise with tenure.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from analysis.models.contracts import ContractModel
from analysis.models.fitting import Objective
from analysis.statistics.inputs import FloatArray


class ConstantRetention(ContractModel):
    """Geometric lifetimes: theta, the chance to leave at a renewal date, the same for all."""

    names: ClassVar[tuple[str, ...]] = ("theta",)
    probabilities: ClassVar[tuple[str, ...]] = ("theta",)
    # Odds of leaving.
    starts: ClassVar[Sequence[Sequence[float]]] = ((0.25,),)

    @classmethod
    def _objective(cls, lost: FloatArray, kept: FloatArray) -> Objective:
        leavers = float(lost.sum())
        t = np.arange(len(lost))
        renewals = float(kept @ t + lost @ np.maximum(t - 1, 0))

        def objective(logs: FloatArray) -> tuple[float, FloatArray]:
            log_odds = float(logs[0])
            stay = -float(np.logaddexp(0.0, log_odds))
            value = leavers * (log_odds + stay) + renewals * stay
            return value, np.array([leavers - (leavers + renewals) * math.exp(log_odds + stay)])

        return objective

    def _log_survival(self, t: FloatArray) -> FloatArray:
        return t * math.log1p(-self.parameters["theta"])

    def _drawn_renewals(self, done: FloatArray, rng: np.random.Generator) -> NDArray[np.int64]:
        return rng.geometric(max(self.parameters["theta"], 1e-15), size=done.shape) - 1
