"""Pareto/NBD: customers buy at random until they drop out at a moment of their own, unseen.

Purchase rates λ are gamma (r, α) over customers, drop-out rates μ gamma (s, β). Sources: Schmittlein, Morrison &
Colombo (1987), Counting your customers: who are they and what will they do next?, Management Science 33(1); Fader &
Hardie (2005), A note on deriving the Pareto/NBD model and related expressions (Bruce Hardie's note 009); DERT: Fader,
Hardie & Lee (2005), RFM and CLV: using iso-value curves for customer base analysis, Journal of Marketing Research 42(4).

The likelihood of a history (note 009, eqs. (18)-(20), there with hypergeometric functions) is

    L = Γ(r+x) α^r / Γ(r) · [(α+T)^-(r+x) S(T) + ∫_{t_x}^{T} (α+u)^-(r+x) f(u) du]
    S(u) = (1 + u/β)^-s,  f = -S'

with one term for being active at T and one for having dropped out at u: see `analysis.models.lifetime`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import digamma, expit, gammaln

from analysis.models.collapse import Block, Histories, first_of_each
from analysis.models.fitting import Objective
from analysis.models.lifetime import Lifetime, LomaxLifetime
from analysis.models.nbd import log_nbd, rate_starts
from analysis.models.purchases import UNKNOWN, PurchaseModel
from analysis.models.renewal import Purchases, arrivals, lomax, spread
from analysis.statistics.abreast import abreast
from analysis.statistics.inputs import FloatArray, require
from analysis.statistics.quadrature import POINTS, blockwise, discounted_integral
from analysis.statistics.sums import dot, rowwise

# Rows times 32 nodes stay in the processor's cache.
_BLOCK = 1024
# Nodes that give P(alive) to a millionth (see the tests): nobody can tell draws from it from draws from the exact one.
# They also suffice to find the way to the optimum, which takes many times as long where it lies at a boundary.
_FEW_POINTS = 8


class ParetoNBD(PurchaseModel):
    """Pareto/NBD: r (shape) and alpha (time) of the purchase rates, s and beta (time) of the drop-out rates."""

    names: ClassVar[tuple[str, ...]] = ("r", "alpha", "s", "beta")
    times: ClassVar[tuple[str, ...]] = ("alpha", "beta")
    lifetime: ClassVar[type[Lifetime[Any]]] = LomaxLifetime

    @classmethod
    def _objective(cls, data: Histories) -> Objective:
        return lifetime_objective(data, cls.lifetime)

    @classmethod
    def _rough_objective(cls) -> Callable[[Histories], Objective]:
        return lambda data: lifetime_objective(data, cls.lifetime, _FEW_POINTS)

    @classmethod
    def _starts(cls, data: Histories) -> Sequence[Sequence[float]]:
        return [(r, alpha / 1.5, *start) for r, alpha in rate_starts(data) for start in cls.lifetime.starts]

    @property
    def _parts(self) -> tuple[float, float, Lifetime[Any]]:
        """r, alpha and the time until drop-out."""
        r, alpha, *drop_out = self.parameters.values()
        return r, alpha, self.lifetime(*drop_out)

    def _log_likelihood(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
        r, alpha, _ = self._parts
        active, gone = self._log_terms(x, t_x, T)
        return gammaln(r + x) - gammaln(r) + r * np.log(alpha) + np.logaddexp(active, gone)

    def _log_terms(
        self, x: FloatArray, t_x: FloatArray, T: FloatArray, points: int = POINTS
    ) -> tuple[FloatArray, FloatArray]:
        """Logs of the two terms in the bracket of the likelihood: active at T, and dropped out before."""
        r, alpha, life = self._parts

        def integral(x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
            return life.moment(r + x, alpha + t_x, t_x, T - t_x, points).log_integral

        active = -(r + x) * np.log(alpha + T) + life.log_survival(T)
        gone = -(r + x) * np.log(alpha + t_x) + life.log_density(t_x)
        return active, gone + blockwise(integral, x, t_x, T)

    def _time_slopes(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> tuple[FloatArray, FloatArray]:
        """By T only the rate of an active customer remains; by t_x the chance of leaving just then."""
        r, alpha, life = self._parts
        active, gone = self._log_terms(x, t_x, T)
        both = np.logaddexp(active, gone)
        just_then = -(r + x) * np.log(alpha + t_x) + life.log_density(t_x)
        return -np.exp(just_then - both), -np.exp(active - both) * (r + x) / (alpha + T)

    def _p_alive(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
        """Share of the first term in the likelihood: note 009, eqs. (36) and (37)."""
        first, inverse = first_of_each(x, t_x, T)
        active, gone = self._log_terms(x[first], t_x[first], T[first])
        return expit(active - gone)[inverse]

    def _chance_active(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
        active, gone = self._log_terms(x, t_x, T, _FEW_POINTS)
        return expit(active - gone)

    def _discounted(
        self, delta: float, x: FloatArray, t_x: FloatArray, T: FloatArray, horizon: FloatArray
    ) -> FloatArray:
        """E[λ] ∫ exp(-δτ) S(T+τ)/S(T) dτ: λ gamma (r+x, α+T) and the drop-out are independent given active at T.

        At δ = 0 this is note 009, eq. (41) without P(alive); with an endless horizon the DERT of Fader, Hardie & Lee
        (2005), whose confluent hypergeometric function is this integral.
        """
        r, alpha, life = self._parts

        def ahead(T: FloatArray, horizon: FloatArray) -> FloatArray:
            return life.discounted_rest(T, horizon, delta)

        first, inverse = first_of_each(T, horizon)
        return (r + x) / (alpha + T) * blockwise(ahead, T[first], horizon[first])[inverse]

    def dert(self, delta: float, x: ArrayLike, t_x: ArrayLike, T: ArrayLike, level: ArrayLike = UNKNOWN) -> FloatArray:
        """Discounted expected residual transactions: purchases after T without end, discounted at `delta` > 0 a unit.

        Raises
        ------
        InvalidInput : delta not positive; see also `p_alive`
        Refused : the fit cannot be trusted
        """
        rule = "must be positive: without end, only discounted purchases have a finite sum"
        require("delta", np.asarray(delta), delta > 0, rule)
        return self.discounted_purchases(math.inf, delta, x, t_x, T, level)

    def _pmf_new(self, k: FloatArray, t: FloatArray) -> FloatArray:
        """P(X(t) = k): k purchases and active at t, or dropped out at τ < t after the k-th.

        Fader & Hardie (2006), Deriving an expression for P(X(t) = x) under the Pareto/NBD model, writes the integral
        with hypergeometric functions.
        """
        r, alpha, life = self._parts

        def gone(k: FloatArray, t: FloatArray) -> FloatArray:
            scale = np.full_like(t, min(alpha, life.scale))

            def log_density(v: FloatArray) -> FloatArray:
                time = scale[:, None] * np.expm1(v)
                return log_nbd(k[:, None], time, r, alpha) + life.log_density(time)

            return discounted_integral(log_density, scale, t, 0.0)

        active = np.exp(log_nbd(k, t, r, alpha) + life.log_survival(t))
        return active + blockwise(gone, k, t)

    def _future(
        self,
        horizon: FloatArray,
        x: FloatArray,
        t_x: FloatArray,
        T: FloatArray,
        rng: np.random.Generator,
    ) -> Purchases:
        r, alpha, life = self._parts
        # Given active, the time left until drop-out does not depend on the purchase rate.
        span = np.minimum(horizon, life.drawn_rest(T, rng))
        first = lomax(r + x, alpha + T, rng)
        of = self._still_active(np.flatnonzero(first < span), x, t_x, T, rng)
        number = arrivals(r + x[of], alpha + T[of], first[of], span[of], rng)
        return spread(number, span[of], rng).of(of, len(x))


def lifetime_objective(
    data: Histories, lifetime_of: type[Lifetime[Any]] = LomaxLifetime, points: int = POINTS
) -> Objective:
    """Log-likelihood of `data` and its gradient in log (r, alpha) and the logarithms of the lifetime's parameters.

    `points` are the nodes of the integral over the moment of drop-out.
    """
    x, t_x, T = data.x.values, data.t_x.values, data.T.values
    customers_by_x = data.x.total(data.weight)
    n = data.customers
    blocks = data.blocks(_BLOCK)

    def objective(theta: FloatArray) -> tuple[float, FloatArray]:
        r, alpha, *of_life = np.exp(theta)
        life = lifetime_of(*of_life)
        log_At, log_AT = np.log(alpha + t_x), np.log(alpha + T)
        log_survival, log_density = life.log_survival(T), life.log_density(t_x)
        value = dot(customers_by_x, gammaln(r + x) - gammaln(r)) + n * r * theta[1]
        by_r = dot(customers_by_x, digamma(r + x) - digamma(r)) + n * theta[1]
        by_alpha, by_life = n * r / alpha, np.zeros(len(of_life))
        still_by_T = np.zeros(len(T))

        def of_block(block: Block) -> tuple[float, float, float, FloatArray, FloatArray]:
            of_x, of_t, of_T, weight = block
            shape = r + x[of_x]
            last = t_x[of_t]
            moment = life.moment(shape, alpha + last, last, T[of_T] - last, points)
            active = -shape * log_AT[of_T] + log_survival[of_T]
            gone = -shape * log_At[of_t] + log_density[of_t] + moment.log_integral
            both = np.logaddexp(active, gone)
            still, left = weight * np.exp(active - both), weight * np.exp(gone - both)
            return (
                dot(weight, both),
                dot(still, log_AT[of_T]) + dot(left, log_At[of_t] + moment.mean_log()),
                dot(shape, still / (alpha + T[of_T]) + left * moment.mean_inverse()),
                np.bincount(of_T, weights=still, minlength=len(T)).astype(np.float64, copy=False),
                rowwise(life.density_slopes(last, moment), left),
            )

        for likely, exposure, pace, still, leaving in abreast(of_block, blocks):
            value += likely
            by_r -= exposure
            by_alpha -= pace
            still_by_T += still
            by_life += leaving
        by_life += rowwise(life.survival_slopes(T), still_by_T)
        return value, np.array([by_r * r, by_alpha * alpha, *by_life])

    return objective
