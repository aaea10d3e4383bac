"""Shifted beta-geometric: contracts that are renewed, or not, at fixed dates.

At each date a customer leaves with probability θ, beta (α, β) over customers. Sources: Fader & Hardie (2007), How to
project customer retention, Journal of Interactive Marketing 21(1): likelihood eq. (B3), S(t) = B(α, β+t)/B(α, β) eq.
(6), retention (β+t-1)/(α+β+t-1) eq. (8); Fader & Hardie (2010), Customer-base valuation in a contractual setting: the
perils of ignoring heterogeneity, Marketing Science 29(1).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaln, digamma, hyp2f1

from analysis.models.contracts import ContractModel
from analysis.models.fitting import Objective
from analysis.statistics.inputs import FloatArray


class ShiftedBetaGeometric(ContractModel):
    """Shifted beta-geometric: alpha and beta of the chance to leave at a renewal date."""

    names: ClassVar[tuple[str, ...]] = ("alpha", "beta")
    starts: ClassVar[Sequence[Sequence[float]]] = ((0.5, 1.0), (1.0, 5.0), (5.0, 10.0), (0.5, 10.0))

    @classmethod
    def _objective(cls, lost: FloatArray, kept: FloatArray) -> Objective:
        return contract_objective(lost, kept)

    def _log_survival(self, t: FloatArray) -> FloatArray:
        alpha, beta = self.parameters.values()
        return betaln(alpha, beta + t) - betaln(alpha, beta)

    def _without_end(self, delta: float, done: FloatArray) -> FloatArray:
        alpha, beta = self.parameters.values()
        factor = math.exp(-delta)
        stay = (beta + done) / (alpha + beta + done)
        return factor * stay * hyp2f1(1, beta + done + 1, alpha + beta + done + 1, factor)

    def _drawn_renewals(self, done: FloatArray, rng: np.random.Generator) -> NDArray[np.int64]:
        alpha, beta = self.parameters.values()
        return rng.geometric(np.clip(rng.beta(alpha, beta + done), 1e-15, 1.0)) - 1


def contract_objective(lost: FloatArray, kept: FloatArray) -> Objective:
    """Log-likelihood and its gradient in log (alpha, beta); see `ContractModel._objective`."""
    t = np.arange(len(lost))
    left, stayed = lost > 0, kept > 0

    def objective(theta: FloatArray) -> tuple[float, FloatArray]:
        alpha, beta = np.exp(theta)
        value, by_alpha, by_beta = 0.0, 0.0, 0.0
        # P(T = t) = B(α+1, β+t-1)/B(α, β), eq. (5), and S(t) = B(α, β+t)/B(α, β), eq. (6).
        for customers, a, b in (
            (lost[left], alpha + 1, beta + t[left] - 1),
            (kept[stayed], alpha, beta + t[stayed]),
        ):
            value += customers @ (betaln(a, b) - betaln(alpha, beta))
            common = digamma(alpha + beta) - digamma(a + b)
            by_alpha += customers @ (digamma(a) - digamma(alpha) + common)
            by_beta += customers @ (digamma(b) - digamma(beta) + common)
        return float(value), np.array([by_alpha * alpha, by_beta * beta])

    return objective
