"""NBD: everyone keeps buying for ever. The baseline that the models with drop-out must beat.

Purchases come at random at a rate λ that differs between customers as a gamma distribution with shape r and rate α.
Sources: Ehrenberg (1959), The pattern of consumer purchases, Applied Statistics 8(1); Morrison & Schmittlein (1988),
Generalizing the NBD model for customer purchases, Journal of Business & Economic Statistics 6(2).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import numpy as np
from scipy.special import digamma, gammainccinv, gammaln, xlogy

from analysis.models.collapse import Histories
from analysis.models.fitting import Objective
from analysis.models.purchases import PurchaseModel
from analysis.models.renewal import Purchases, arrivals, lomax, spread
from analysis.statistics.inputs import FloatArray
from analysis.statistics.sums import dot


class NBD(PurchaseModel):
    """Negative binomial distribution of purchases: parameters r (shape) and alpha (time) of the purchase rates."""

    names: ClassVar[tuple[str, ...]] = ("r", "alpha")
    times: ClassVar[tuple[str, ...]] = ("alpha",)

    def _log_likelihood(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
        """log of Γ(r + x) α^r / (Γ(r) (α + T)^(r + x)): the density of the x times of purchase and of no other."""
        r, alpha = self.parameters.values()
        return gammaln(r + x) - gammaln(r) - r * np.log1p(T / alpha) - x * np.log(alpha + T)

    @classmethod
    def _objective(cls, data: Histories) -> Objective:
        x, T = data.x.values, data.T.values
        customers_by_x = data.x.total(data.weight)
        customers_by_T = data.T.total(data.weight)
        purchases_by_T = data.T.total(data.weight * data.x.rows)
        n = data.customers

        def objective(theta: FloatArray) -> tuple[float, FloatArray]:
            r, alpha = np.exp(theta)
            total_by_T = r * customers_by_T + purchases_by_T
            log_time = np.log(alpha + T)
            log_alpha = float(np.log(alpha))
            value = dot(customers_by_x, gammaln(r + x) - gammaln(r)) + n * r * log_alpha - dot(total_by_T, log_time)
            by_r = dot(customers_by_x, digamma(r + x) - digamma(r)) + n * log_alpha - dot(customers_by_T, log_time)
            by_alpha = n * r / alpha - dot(total_by_T, 1 / (alpha + T))
            return value, np.array([by_r * r, by_alpha * alpha])

        return objective

    @classmethod
    def _starts(cls, data: Histories) -> Sequence[Sequence[float]]:
        return rate_starts(data)

    def _time_slopes(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> tuple[FloatArray, FloatArray]:
        r, alpha = self.parameters.values()
        return np.zeros_like(x), -(r + x) / (alpha + T)

    def _p_alive(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
        return np.ones_like(x)

    def _discounted(
        self, delta: float, x: FloatArray, t_x: FloatArray, T: FloatArray, horizon: FloatArray
    ) -> FloatArray:
        """(r + x)/(α + T), the posterior mean of λ, times the discounted length of the horizon."""
        r, alpha = self.parameters.values()
        length = -np.expm1(-delta * horizon) / delta if delta > 0 else horizon
        return (r + x) / (alpha + T) * length

    def _pmf_new(self, k: FloatArray, t: FloatArray) -> FloatArray:
        r, alpha = self.parameters.values()
        return np.exp(log_nbd(k, t, r, alpha))

    def _future(
        self,
        horizon: FloatArray,
        x: FloatArray,
        t_x: FloatArray,
        T: FloatArray,
        rng: np.random.Generator,
    ) -> Purchases:
        r, alpha = self.parameters.values()
        first = lomax(r + x, alpha + T, rng)
        of = np.flatnonzero(first < horizon)
        number = arrivals(r + x[of], alpha + T[of], first[of], horizon[of], rng)
        return spread(number, horizon[of], rng).of(of, len(x))


def log_nbd(k: FloatArray, t: FloatArray, r: float, alpha: float) -> FloatArray:
    """log P(k purchases in t) at rates gamma (r, alpha): Γ(r + k)/(Γ(r) k!) (α/(α + t))^r (t/(α + t))^k."""
    return gammaln(r + k) - gammaln(r) - gammaln(k + 1) - r * np.log1p(t / alpha) + xlogy(k, t / (alpha + t))


def rate_starts(data: Histories) -> list[tuple[float, float]]:
    """Gamma shapes from skewed to even, each with the scale that gives the base's mean rate; time in mean T."""
    mean = max(data.purchases, 1.0) / data.customers
    return [(r, r / mean) for r in (0.2, 0.6, 2.0)]


def most_arrivals(shape: float, z: float) -> int:
    """More arrivals than this have a chance below 1e-15: the tail of a Poisson whose mean is in its gamma's tail."""
    mean = float(gammainccinv(shape, 1e-15)) * z
    return int(mean + 9 * np.sqrt(mean)) + 30
