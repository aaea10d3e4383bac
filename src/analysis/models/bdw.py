"""Beta-discrete-Weibull: contracts of customers whose chance to leave changes with tenure, beside differing between them.

A customer with chance θ is still there after t renewal dates with probability (1 - θ)^(t^c): discrete Weibull, with
c > 1 for a chance to leave that rises with tenure and c < 1 for one that falls. θ is beta (a, b) over customers, so that

    S(t) = B(a, b + t^c)/B(a, b),

which for c = 1 is the shifted beta-geometric. Source: Fader, Hardie, Liu, Davin & Steenburgh (2018), "How to project
customer retention" revisited: the role of duration dependence, Journal of Interactive Marketing 43.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaln, digamma

from analysis.models.contracts import LONGEST, ContractModel
from analysis.models.fitting import Objective
from analysis.statistics.inputs import FloatArray

# log of the largest t^c that is counted on: beyond it nobody is left for any parameters within their range.
_LONGEST_LOG = 300.0


class BetaDiscreteWeibull(ContractModel):
    """Beta-discrete-Weibull: a and b of the chance to leave at the first date, c of how it changes with tenure.

    Three parameters need three renewal dates in one of the cohorts at least; with fewer the optimum is flat.
    """

    names: ClassVar[tuple[str, ...]] = ("a", "b", "c")
    starts: ClassVar[Sequence[Sequence[float]]] = (
        (0.5, 1.0, 1.0), (1.0, 5.0, 1.0), (0.5, 10.0, 1.0), (5.0, 10.0, 0.7), (2.0, 10.0, 1.5),
    )  # fmt: skip

    @classmethod
    def _objective(cls, lost: FloatArray, kept: FloatArray) -> Objective:
        return weibull_objective(lost, kept)

    def _log_survival(self, t: FloatArray) -> FloatArray:
        a, b, c = self.parameters.values()
        return betaln(a, b + power(t, c)) - betaln(a, b)

    def _drawn_renewals(self, done: FloatArray, rng: np.random.Generator) -> NDArray[np.int64]:
        """Given θ, t^c at the date when the customer leaves exceeds what it was by an exponential time."""
        a, b, c = self.parameters.values()
        past = power(done, c)
        leaving = np.clip(rng.beta(a, b + past), 1e-15, 1 - 1e-15)
        until = past + rng.standard_exponential(done.shape) / -np.log1p(-leaving)
        with np.errstate(over="ignore"):
            last = np.minimum(until ** (1 / c), LONGEST)
        return np.maximum(np.ceil(last) - 1 - done, 0.0).astype(np.int64)


def power(t: FloatArray, c: float) -> FloatArray:
    """t^c, as far as it matters."""
    with np.errstate(divide="ignore"):
        return np.exp(np.minimum(c * np.log(t), _LONGEST_LOG))


def weibull_objective(lost: FloatArray, kept: FloatArray) -> Objective:
    """Log-likelihood and its gradient in log (a, b, c); see `ContractModel._objective`."""
    dates = np.arange(len(lost), dtype=np.float64)
    log_t = np.log(np.maximum(dates, 1.0))
    leavers = lost[1:]

    def objective(theta: FloatArray) -> tuple[float, FloatArray]:
        a, b, c = np.exp(theta)
        past = power(dates, c)
        survival = betaln(a, b + past) - betaln(a, b)
        common = digamma(a + b) - digamma(a + b + past)
        by_past = digamma(b + past) - digamma(a + b + past)
        slopes = np.array([a * common, b * (common + digamma(b + past) - digamma(b)), c * by_past * past * log_t])
        # P(T = t) = S(t-1) - S(t), as S(t-1) (1 - S(t)/S(t-1)); where nobody left it does not matter.
        step = np.where(leavers > 0, survival[1:] - survival[:-1], -1.0)
        with np.errstate(divide="ignore", over="ignore"):
            value = kept @ survival + leavers @ (survival[:-1] + np.log(-np.expm1(step)))
            odds = np.minimum(1 / np.expm1(-step), 1e300)
        gradient = slopes @ kept + slopes[:, :-1] @ leavers - (slopes[:, 1:] - slopes[:, :-1]) @ (leavers * odds)
        return float(value), gradient

    return objective
