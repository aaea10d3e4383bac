"""How long customers stay: drop-out rates μ gamma (s, β) over customers, or the same μ for all of them.

With μ gamma, the time until drop-out is Lomax (Pareto of the second kind). Where β grows while s/β keeps its value, μ
varies ever less between customers: in the limit it is s/β for everyone, and the time is exponential.

Both classes speak of that time through the same methods: its survival function S, its density f, and the integral of a
history's likelihood over the moment of drop-out, which is taken numerically in log time, where it is smooth for all
parameters, instead of by hypergeometric functions, which fail for large x or α far from β. Slopes are by the logarithms
of the parameters, one row each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol, TypeVar

import numpy as np

from analysis.models.renewal import lomax
from analysis.statistics.inputs import FloatArray
from analysis.statistics.quadrature import NEGLIGIBLE, POINTS, discounted_integral, gauss
from analysis.statistics.sums import rowwise


class Moment(Protocol):
    """The integral over the time y after the last purchase at which a customer dropped out, and means under it.

    log_integral is log J with J = ∫_0^span (1 + y/A)^-n f(t_x + y)/f(t_x) dy; all means are under J's integrand.
    """

    log_integral: FloatArray

    def mean_log(self) -> FloatArray:
        """Mean of log(1 + y/A)."""

    def mean_inverse(self) -> FloatArray:
        """Mean of 1/(A + y)."""


M = TypeVar("M", bound=Moment)


class Lifetime(Protocol[M]):
    """What a model asks of the time until drop-out."""

    starts: ClassVar[Sequence[Sequence[float]]]

    @property
    def scale(self) -> float:
        """A time within which much of the drop-out happens, or on whose scale it slows down."""

    def log_survival(self, t: FloatArray) -> FloatArray:
        """log S(t)."""

    def survival_slopes(self, t: FloatArray) -> FloatArray: ...

    def log_density(self, t: FloatArray) -> FloatArray:
        """log f(t)."""

    def moment(self, n: FloatArray, A: FloatArray, t_x: FloatArray, span: FloatArray, points: int) -> M: ...

    def density_slopes(self, t_x: FloatArray, moment: M) -> FloatArray:
        """Means of the slopes of log f at the moment of drop-out."""

    def discounted_rest(self, T: FloatArray, horizon: FloatArray, delta: float) -> FloatArray:
        """Expected ∫ exp(-delta τ) dτ over the time still active within the horizon, given active at T."""

    def drawn_rest(self, T: FloatArray, rng: np.random.Generator) -> FloatArray:
        """Draw the time left until drop-out, given active at T."""


@dataclass(frozen=True)
class LomaxLifetime:
    """μ gamma (s, β) over customers; given active at T it is gamma (s, β + T)."""

    starts: ClassVar[Sequence[Sequence[float]]] = ((0.5, 0.3), (0.5, 3.0), (2.0, 10.0))

    s: float
    beta: float

    @property
    def scale(self) -> float:
        return self.beta

    def log_survival(self, t: FloatArray) -> FloatArray:
        return -self.s * np.log1p(t / self.beta)

    def survival_slopes(self, t: FloatArray) -> FloatArray:
        return np.array([self.log_survival(t), self.s * t / (self.beta + t)])

    def log_density(self, t: FloatArray) -> FloatArray:
        return np.log(self.s / self.beta) - (self.s + 1) * np.log1p(t / self.beta)

    def moment(self, n: FloatArray, A: FloatArray, t_x: FloatArray, span: FloatArray, points: int) -> DropOutTime:
        return DropOutTime(n, A, self.s + 1, self.beta + t_x, span, points)

    def density_slopes(self, t_x: FloatArray, moment: DropOutTime) -> FloatArray:
        by_s = 1 - self.s * (np.log1p(t_x / self.beta) + moment.mean_log_far())
        return np.array([by_s, self.s - (self.s + 1) * self.beta * moment.mean_inverse_far()])

    def discounted_rest(self, T: FloatArray, horizon: FloatArray, delta: float) -> FloatArray:
        scale = self.beta + T
        return discounted_integral(lambda v: -self.s * v, scale, np.minimum(horizon, _reach(self.s, scale)), delta)

    def drawn_rest(self, T: FloatArray, rng: np.random.Generator) -> FloatArray:
        return lomax(self.s, self.beta + T, rng)


@dataclass(frozen=True)
class ExponentialLifetime:
    """The same μ for everyone: having stayed until T tells nothing."""

    starts: ClassVar[Sequence[Sequence[float]]] = ((1.5,), (0.4,), (0.1,))

    mu: float

    @property
    def scale(self) -> float:
        return 1 / self.mu

    def log_survival(self, t: FloatArray) -> FloatArray:
        return -self.mu * t

    def survival_slopes(self, t: FloatArray) -> FloatArray:
        return -self.mu * t[None]

    def log_density(self, t: FloatArray) -> FloatArray:
        return np.log(self.mu) - self.mu * t

    def moment(self, n: FloatArray, A: FloatArray, t_x: FloatArray, span: FloatArray, points: int) -> ExponentialTime:
        return ExponentialTime(n, A, self.mu, span, points)

    def density_slopes(self, t_x: FloatArray, moment: ExponentialTime) -> FloatArray:
        return (1 - self.mu * (t_x + moment.mean_time()))[None]

    def discounted_rest(self, T: FloatArray, horizon: FloatArray, delta: float) -> FloatArray:
        rate = self.mu + delta
        return -np.expm1(-rate * horizon) / rate

    def drawn_rest(self, T: FloatArray, rng: np.random.Generator) -> FloatArray:
        return rng.standard_exponential(len(T)) / self.mu


class DropOutTime:
    """The moment of drop-out of a Lomax time: J = ∫_0^span (1 + y/A)^-n (1 + y/B)^-m dy.

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
        self._y = self._near[:, None] * np.expm1(self._w)
        self._log_far = np.log1p(self._y / self._far[:, None])
        self._density = np.exp((1 - of_near)[:, None] * self._w - of_far[:, None] * self._log_far)
        self._mass = rowwise(self._density, self._weights)
        with np.errstate(divide="ignore"):
            self.log_integral = np.log(self._near * width) + np.log(self._mass)

    def _mean(self, values: FloatArray) -> FloatArray:
        return rowwise(values * self._density, self._weights) / self._mass

    def _of(self, near: bool) -> FloatArray:
        return self._w if near else self._log_far

    def mean_log(self) -> FloatArray:
        """Mean of log(1 + y/A)."""
        return self._mean(self._of(not self._swapped))

    def mean_log_far(self) -> FloatArray:
        """Mean of log(1 + y/B)."""
        return self._mean(self._of(self._swapped))

    def mean_inverse(self) -> FloatArray:
        """Mean of 1/(A + y)."""
        return self._mean_inverse(not self._swapped)

    def mean_inverse_far(self) -> FloatArray:
        """Mean of 1/(B + y)."""
        return self._mean_inverse(self._swapped)

    def _mean_inverse(self, near: bool) -> FloatArray:
        if near:
            return self._mean(1 / np.exp(self._w)) / self._near
        return self._mean(1 / (self._far[:, None] + self._y))


class ExponentialTime:
    """The moment of drop-out of an exponential time: J = ∫_0^span (1 + y/A)^-n exp(-μ y) dy.

    Parameters
    ----------
    n, A : r + x and α + t_x, one a row
    mu : drop-out rate
    span : T - t_x, one a row
    points : nodes of the quadrature
    """

    def __init__(self, n: FloatArray, A: FloatArray, mu: float, span: FloatArray, points: int = POINTS) -> None:
        reach = np.minimum(_reach(n, A), NEGLIGIBLE / mu)
        width = np.log1p(np.minimum(span, reach) / A)
        nodes, self._weights = gauss(points)
        self._A = A
        self._w = width[:, None] * nodes
        self._y = A[:, None] * np.expm1(self._w)
        self._density = np.exp((1 - n)[:, None] * self._w - mu * self._y)
        self._mass = rowwise(self._density, self._weights)
        with np.errstate(divide="ignore"):
            self.log_integral = np.log(A * width) + np.log(self._mass)

    def _mean(self, values: FloatArray) -> FloatArray:
        return rowwise(values * self._density, self._weights) / self._mass

    def mean_log(self) -> FloatArray:
        """Mean of log(1 + y/A)."""
        return self._mean(self._w)

    def mean_inverse(self) -> FloatArray:
        """Mean of 1/(A + y)."""
        return self._mean(np.exp(-self._w)) / self._A

    def mean_time(self) -> FloatArray:
        """Mean of y."""
        return self._mean(self._y)


def _reach(power: FloatArray | float, scale: FloatArray) -> FloatArray:
    """Where (1 + y/scale)^-power has become negligible."""
    return scale * np.expm1(np.minimum(NEGLIGIBLE / power, 700.0))
