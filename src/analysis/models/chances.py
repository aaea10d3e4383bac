"""The chance p that a purchase is the last one: beta (a, b) over customers, or the same θ for all of them.

The likelihoods of `analysis.models.dropout` need of p only E[(1-p)^m], the chance to be still active after m purchases
that might have been the last, and what follows from it. With p beta the number of purchases until the last one is
beta-geometric. Where b grows while a/b keeps its value, p varies ever less between customers: in the limit it is
θ = a/(a + b) for everyone, and the number of purchases is geometric.

Both classes speak of p through the same methods; slopes are by the parameters as a fit seeks them, one row each: by the
logarithms of a and b, by the log odds of θ.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol, Self

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaln, digamma, hyp2f1, logsumexp

from analysis.models.nbd import log_nbd, most_arrivals
from analysis.statistics.inputs import FloatArray


class Chance(Protocol):
    """What a model asks of the chance that a purchase is the last one; m counts the chances met."""

    starts: ClassVar[Sequence[Sequence[float]]]

    @classmethod
    def sought(cls, logs: FloatArray) -> Self:
        """From the point of a search."""

    def log_survived(self, m: FloatArray) -> FloatArray:
        """log E[(1-p)^m]: still active after all of them."""

    def survived_slopes(self, m: FloatArray) -> FloatArray: ...

    def log_odds(self, m: FloatArray) -> FloatArray:
        """log of E[p (1-p)^(m-1)] over E[(1-p)^m]: gone at the m-th against still active; m = 0 counts as 1."""

    def odds_slopes(self, m: FloatArray) -> FloatArray: ...

    def log_decay(self, v: FloatArray, c: FloatArray, m: FloatArray) -> FloatArray:
        """log E[(1 + p z)^-c] with z = e^v - 1, given active after m chances."""

    def last_purchase(self, m: FloatArray, rng: np.random.Generator) -> NDArray[np.int64]:
        """Draw at which purchase from now on each customer drops out who is active after m chances."""


@dataclass(frozen=True)
class BetaChance:
    """p beta (a, b) over customers; after m chances survived it is beta (a, b + m)."""

    starts: ClassVar[Sequence[Sequence[float]]] = ((0.5, 1.0), (0.5, 4.0), (1.0, 20.0))

    a: float
    b: float

    @classmethod
    def sought(cls, logs: FloatArray) -> Self:
        return cls(*np.exp(logs))

    def log_survived(self, m: FloatArray) -> FloatArray:
        return betaln(self.a, self.b + m) - betaln(self.a, self.b)

    def survived_slopes(self, m: FloatArray) -> FloatArray:
        common = digamma(self.a + self.b) - digamma(self.a + self.b + m)
        return np.array([self.a * common, self.b * (common + digamma(self.b + m) - digamma(self.b))])

    def log_odds(self, m: FloatArray) -> FloatArray:
        return np.log(self.a) - np.log(self.b + np.maximum(m, 1) - 1)

    def odds_slopes(self, m: FloatArray) -> FloatArray:
        return np.array([np.ones_like(m), -self.b / (self.b + np.maximum(m, 1) - 1)])

    def log_decay(self, v: FloatArray, c: FloatArray, m: FloatArray) -> FloatArray:
        return log_beta_decay(v, c, self.a, self.b + m)

    def last_purchase(self, m: FloatArray, rng: np.random.Generator) -> NDArray[np.int64]:
        p = np.clip(rng.beta(self.a, self.b + m), 1e-15, 1.0)
        return rng.geometric(p)


@dataclass(frozen=True)
class SameChance:
    """p = θ for everyone: having survived m chances tells nothing."""

    # Odds of dropping out.
    starts: ClassVar[Sequence[Sequence[float]]] = ((0.5,), (0.12,), (0.03,))

    theta: float

    @classmethod
    def sought(cls, logs: FloatArray) -> Self:
        odds = float(np.exp(logs[0]))
        return cls(odds / (1 + odds))

    def log_survived(self, m: FloatArray) -> FloatArray:
        return m * np.log1p(-self.theta)

    def survived_slopes(self, m: FloatArray) -> FloatArray:
        return -self.theta * m[None]

    def log_odds(self, m: FloatArray) -> FloatArray:
        return np.full_like(m, np.log(self.theta) - np.log1p(-self.theta), dtype=np.float64)

    def odds_slopes(self, m: FloatArray) -> FloatArray:
        return np.ones((1, len(m)))

    def log_decay(self, v: FloatArray, c: FloatArray, m: FloatArray) -> FloatArray:
        # 1 + θ (e^v - 1) as θ e^v + (1 - θ): v may be hundreds where time has no end.
        return -c * np.logaddexp(np.log(self.theta) + v, np.log1p(-self.theta))

    def last_purchase(self, m: FloatArray, rng: np.random.Generator) -> NDArray[np.int64]:
        return rng.geometric(max(self.theta, 1e-15), size=len(m))


def log_beta_decay(v: FloatArray, c: FloatArray, a: float, b: FloatArray) -> FloatArray:
    """log E[(1 + p z)^-c] with p beta (a, b) and z = e^v - 1.

    The expectation is ₂F₁(c, a; a+b; -z). Of its transforms (Abramowitz & Stegun 1972, 15.3.4 and 15.3.5)

        e^(-av) ₂F₁(a, a+b-c; a+b; 1-e^-v)  and  e^(-cv) ₂F₁(c, b; a+b; 1-e^-v)

    that one is taken in which the series stays bounded as v grows: the first if a ≤ c, else the second. SciPy gives up
    on a few series with a + b beyond 170 and v large; the expectation is then summed over arrivals.
    """
    slow = np.broadcast_to(a <= c, v.shape)
    with np.errstate(invalid="ignore"):
        series = np.log(hyp2f1(np.where(slow, a, c), np.where(slow, a + b - c, b), a + b, -np.expm1(-v)))
    result = series - np.minimum(a, c) * v
    given_up = np.nonzero(~np.isfinite(result))
    each = (np.broadcast_to(argument, v.shape)[given_up] for argument in (v, c, b))
    result[given_up] = [_by_arrivals(v, c, a, b) for v, c, b in zip(*each, strict=True)]
    return result


def _by_arrivals(v: float, c: float, a: float, b: float) -> float:
    """The same as log Σ P(n) E[(1-p)^n], with n negative binomial: Poisson arrivals in z at rates gamma (c, 1)."""
    z = np.expm1(v)
    n = np.arange(most_arrivals(c, z), dtype=np.float64)
    return float(logsumexp(log_nbd(n, z, c, 1.0) + betaln(a, b + n) - betaln(a, b)))
