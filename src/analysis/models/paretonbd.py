"""Pareto/NBD: customers buy at random until they drop out at a moment of their own, unseen.

Purchase rates λ are gamma (r, α) over customers, drop-out rates μ gamma (s, β). Sources: Schmittlein, Morrison &
Colombo (1987), Counting your customers: who are they and what will they do next?, Management Science 33(1); Fader &
Hardie (2005), A note on deriving the Pareto/NBD model and related expressions (Bruce Hardie's note 009); DERT: Fader,
Hardie & Lee (2005), RFM and CLV: using iso-value curves for customer base analysis, Journal of Marketing Research 42(4).

The likelihood of a history (note 009, eqs. (18)-(20), there with hypergeometric functions) is

    L = Γ(r+x) α^r β^s / Γ(r) · [(α+T)^-(r+x) (β+T)^-s + s ∫_{t_x}^{T} (α+u)^-(r+x) (β+u)^-(s+1) du]

with one term for being active at T and one for having dropped out at u. The integral is taken numerically in log time,
where it is smooth for all parameters, instead of by hypergeometric functions, which fail for large x or α far from β.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import ClassVar

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import digamma, expit, gammaln

from analysis.models.collapse import Histories
from analysis.models.fitting import Objective
from analysis.models.nbd import log_nbd, rate_starts
from analysis.models.purchases import PurchaseModel
from analysis.models.renewal import Purchases, arrivals, lomax, spread
from analysis.statistics.inputs import FloatArray, require
from analysis.statistics.quadrature import NEGLIGIBLE, POINTS, blockwise, discounted_integral, gauss
from analysis.statistics.sums import dot, rowwise

# Rows times 32 nodes stay in the processor's cache.
_BLOCK = 1024
# Nodes that give P(alive) to a millionth (see the tests): nobody can tell draws from it from draws from the exact one.
_POINTS_TO_DRAW = 8


class ParetoNBD(PurchaseModel):
    """Pareto/NBD: r (shape) and alpha (time) of the purchase rates, s and beta (time) of the drop-out rates."""

    names: ClassVar[tuple[str, ...]] = ("r", "alpha", "s", "beta")
    times: ClassVar[tuple[str, ...]] = ("alpha", "beta")

    @classmethod
    def _objective(cls, data: Histories) -> Objective:
        return pareto_objective(data)

    @staticmethod
    def _starts(data: Histories) -> Sequence[Sequence[float]]:
        drop_outs = ((0.5, 0.3), (0.5, 3.0), (2.0, 10.0))
        return [(r, alpha / 1.5, s, beta) for r, alpha in rate_starts(data) for s, beta in drop_outs]

    def _log_likelihood(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
        r, alpha, s, beta = self.parameters.values()
        active, gone = self._log_terms(x, t_x, T)
        constant = gammaln(r + x) - gammaln(r) + r * np.log(alpha) + s * np.log(beta)
        return constant + np.logaddexp(active, gone)

    def _log_terms(
        self, x: FloatArray, t_x: FloatArray, T: FloatArray, points: int = POINTS
    ) -> tuple[FloatArray, FloatArray]:
        """Logs of the two terms in the bracket of the likelihood: active at T, and dropped out before."""
        r, alpha, s, beta = self.parameters.values()

        def integral(x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
            return DropOutTime(r + x, alpha + t_x, s + 1, beta + t_x, T - t_x, points).log_integral

        active = -(r + x) * np.log(alpha + T) - s * np.log(beta + T)
        gone = np.log(s) - (r + x) * np.log(alpha + t_x) - (s + 1) * np.log(beta + t_x)
        return active, gone + blockwise(integral, x, t_x, T)

    def _p_alive(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
        """Share of the first term in the likelihood: note 009, eqs. (36) and (37)."""
        active, gone = self._log_terms(x, t_x, T)
        return expit(active - gone)

    def _chance_active(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
        active, gone = self._log_terms(x, t_x, T, _POINTS_TO_DRAW)
        return expit(active - gone)

    def _discounted(
        self, delta: float, x: FloatArray, t_x: FloatArray, T: FloatArray, horizon: FloatArray
    ) -> FloatArray:
        """E[λ] ∫ exp(-δτ) E[exp(-μτ)] dτ: λ gamma (r+x, α+T) and μ gamma (s, β+T), independent given active at T.

        At δ = 0 this is note 009, eq. (41) without P(alive); with an endless horizon the DERT of Fader, Hardie & Lee
        (2005), whose confluent hypergeometric function is this integral.
        """
        r, alpha, s, beta = self.parameters.values()

        def ahead(T: FloatArray, horizon: FloatArray) -> FloatArray:
            return discounted_integral(lambda v: -s * v, beta + T, horizon, delta)

        return (r + x) / (alpha + T) * blockwise(ahead, T, horizon)

    def dert(self, delta: float, x: ArrayLike, t_x: ArrayLike, T: ArrayLike) -> FloatArray:
        """Discounted expected residual transactions: purchases after T without end, discounted at `delta` > 0 a unit.

        Raises
        ------
        InvalidInput : delta not positive; see also `p_alive`
        Refused : the fit cannot be trusted
        """
        rule = "must be positive: without end, only discounted purchases have a finite sum"
        require("delta", np.asarray(delta), delta > 0, rule)
        return self.discounted_purchases(math.inf, delta, x, t_x, T)

    def _pmf_new(self, k: FloatArray, t: FloatArray) -> FloatArray:
        """P(X(t) = k): k purchases and active at t, or dropped out at τ < t after the k-th.

        Fader & Hardie (2006), Deriving an expression for P(X(t) = x) under the Pareto/NBD model, writes the integral
        with hypergeometric functions.
        """
        r, alpha, s, beta = self.parameters.values()

        def gone(k: FloatArray, t: FloatArray) -> FloatArray:
            scale = np.full_like(t, min(alpha, beta))

            def log_density(v: FloatArray) -> FloatArray:
                time = scale[:, None] * np.expm1(v)
                return log_nbd(k[:, None], time, r, alpha) + math.log(s / beta) - (s + 1) * np.log1p(time / beta)

            return discounted_integral(log_density, scale, t, 0.0)

        active = np.exp(log_nbd(k, t, r, alpha) - s * np.log1p(t / beta))
        return active + blockwise(gone, k, t)

    def _future(
        self,
        horizon: FloatArray,
        x: FloatArray,
        t_x: FloatArray,
        T: FloatArray,
        rng: np.random.Generator,
    ) -> Purchases:
        r, alpha, s, beta = self.parameters.values()
        # Given active, the time left until drop-out is Lomax (s, β + T), whatever the purchase rate.
        span = np.minimum(horizon, lomax(s, beta + T, rng))
        first = lomax(r + x, alpha + T, rng)
        of = self._still_active(np.flatnonzero(first < span), x, t_x, T, rng)
        number = arrivals(r + x[of], alpha + T[of], first[of], span[of], rng)
        return spread(number, span[of], rng).of(of, len(x))


class DropOutTime:
    """The integral over the time y after the last purchase at which a customer dropped out, and means under it.

    log_integral is log J with J = ∫_0^span (1 + y/A)^-n (1 + y/B)^-m dy; all means are under J's integrand.

    Parameters
    ----------
    n, A : r + x and α + t_x, one a row
    m, B : s + 1, and β + t_x, one a row; A - B has the same sign in all rows
    span : T - t_x, one a row
    points : nodes of the quadrature
    """

    def __init__(
        self, n: FloatArray, A: FloatArray, m: float, B: FloatArray, span: FloatArray, points: int = POINTS
    ) -> None:
        # In w = log(1 + y/near), near the smaller of A and B, both factors are analytic within |Im w| < π.
        self._swapped = bool(B[0] < A[0])
        self._near, self._far = (B, A) if self._swapped else (A, B)
        of_near, of_far = (np.full_like(n, m), n) if self._swapped else (n, np.full_like(n, m))
        reach = np.minimum(_reach(n, A), _reach(m, B))
        width = np.log1p(np.minimum(span, reach) / self._near)
        nodes, self._weights = gauss(points)
        self._w = width[:, None] * nodes
        self._growth = np.exp(self._w)
        self._y = self._near[:, None] * np.expm1(self._w)
        self._log_far = np.log1p(self._y / self._far[:, None])
        self._density = np.exp((1 - of_near)[:, None] * self._w - of_far[:, None] * self._log_far)
        self._mass = rowwise(self._density, self._weights)
        with np.errstate(divide="ignore"):
            self.log_integral = np.log(self._near * width) + np.log(self._mass)

    def _mean(self, values: FloatArray) -> FloatArray:
        return rowwise(values * self._density, self._weights) / self._mass

    def mean_logs(self) -> tuple[FloatArray, FloatArray]:
        """Means of log(1 + y/A) and log(1 + y/B)."""
        near, far = self._mean(self._w), self._mean(self._log_far)
        return (far, near) if self._swapped else (near, far)

    def mean_inverses(self) -> tuple[FloatArray, FloatArray]:
        """Means of 1/(A + y) and 1/(B + y)."""
        near = self._mean(1 / self._growth) / self._near
        far = self._mean(1 / (self._far[:, None] + self._y))
        return (far, near) if self._swapped else (near, far)


def _reach(power: FloatArray | float, scale: FloatArray) -> FloatArray:
    """Where (1 + y/scale)^-power has become negligible."""
    return scale * np.expm1(np.minimum(NEGLIGIBLE / power, 700.0))


def pareto_objective(data: Histories) -> Objective:
    """Log-likelihood of `data` and its gradient in log (r, alpha, s, beta)."""
    x, t_x, T = data.x.values, data.t_x.values, data.T.values
    customers_by_x = data.x.total(data.weight)
    n = data.customers
    blocks = data.blocks(_BLOCK)

    def objective(theta: FloatArray) -> tuple[float, FloatArray]:
        r, alpha, s, beta = np.exp(theta)
        log_At, log_AT, log_Bt, log_BT = (np.log(scale + time) for scale in (alpha, beta) for time in (t_x, T))
        value = dot(customers_by_x, gammaln(r + x) - gammaln(r)) + n * (r * theta[1] + s * theta[3])
        by_r = dot(customers_by_x, digamma(r + x) - digamma(r)) + n * theta[1]
        by_alpha, by_s, by_beta = n * r / alpha, n * theta[3], n * s / beta
        for of_x, of_t, of_T, weight in blocks:
            shape = r + x[of_x]
            A, B = alpha + t_x[of_t], beta + t_x[of_t]
            time = DropOutTime(shape, A, s + 1, B, T[of_T] - t_x[of_t])
            active = -shape * log_AT[of_T] - s * log_BT[of_T]
            gone = theta[2] - shape * log_At[of_t] - (s + 1) * log_Bt[of_t] + time.log_integral
            both = np.logaddexp(active, gone)
            value += dot(weight, both)
            still, left = weight * np.exp(active - both), weight * np.exp(gone - both)
            mean_log_A, mean_log_B = time.mean_logs()
            mean_inverse_A, mean_inverse_B = time.mean_inverses()
            by_r -= dot(still, log_AT[of_T]) + dot(left, log_At[of_t] + mean_log_A)
            by_s -= dot(still, log_BT[of_T]) + dot(left, log_Bt[of_t] + mean_log_B - 1 / s)
            by_alpha -= dot(shape, still / (alpha + T[of_T]) + left * mean_inverse_A)
            by_beta -= dot(still, s / (beta + T[of_T])) + (s + 1) * dot(left, mean_inverse_B)
        return value, np.array([by_r * r, by_alpha * alpha, by_s * s, by_beta * beta])

    return objective
