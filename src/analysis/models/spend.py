"""Boundaries of Gamma-Gamma that are answers: amounts that do not differ within customers, or between them.

Fitted to amounts, p grows without end where each customer pays the same every time: a customer's next amount is the
customer's own, exactly, and only of newcomers something is to be estimated. q and v grow without end where customers do
not differ: everybody is expected to pay the base's mean, whatever the own amounts were. Both answer the questions that
`GammaGamma` answers.
"""

from __future__ import annotations

import math
from abc import abstractmethod
from typing import ClassVar, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import digamma, gammaln

from analysis.models.fitting import Diagnostics, Estimation, Objective, estimation, search
from analysis.models.gammagamma import GammaGamma, amounts, spent
from analysis.models.model import Model
from analysis.statistics.inputs import FloatArray, case_weights
from analysis.statistics.sums import total as weighted_total

# Amounts that differ by less are equal.
_ROUNDING = 1e-9


class SpendLimit(Model):
    """What the limits of Gamma-Gamma share."""

    @abstractmethod
    def _expected(self, purchases: NDArray, own: FloatArray) -> FloatArray: ...

    def expected_spend(self, x: ArrayLike, mean_spend: ArrayLike) -> FloatArray:
        """Expected money a purchase of each customer; see `GammaGamma.expected_spend`."""
        self.require_trustworthy()
        return self._expected(*spent(x, mean_spend))[()]

    @property
    def mean_spend(self) -> float:
        """Expected money a purchase of a customer of whom nothing is known."""
        return float(self.expected_spend(0, 0.0))

    def simulate_spend(self, x: ArrayLike, mean_spend: ArrayLike, rng: np.random.Generator) -> FloatArray:
        """Each customer's true mean money a purchase: given the parameters there is nothing to draw."""
        return self.expected_spend(x, mean_spend)

    @abstractmethod
    def drawn_amounts(
        self, x: ArrayLike, mean_spend: ArrayLike, customer: NDArray[np.int64], rng: np.random.Generator
    ) -> FloatArray:
        """Amounts of purchases to come; see `GammaGamma.drawn_amounts`."""

    def drawn_mean_spend(self, rng: np.random.Generator, draws: int) -> FloatArray:
        """See `GammaGamma.drawn_mean_spend`."""
        return self.drawn_values(rng, draws)[:, -1]


class OwnSpend(SpendLimit):
    """Each customer pays an own amount, the same at each purchase: mean (money) is that of a customer not yet known."""

    names: ClassVar[tuple[str, ...]] = ("mean",)

    @classmethod
    def fit(cls, x: ArrayLike, total: ArrayLike, log_total: ArrayLike, weights: ArrayLike | None = None) -> Self:
        """The mean over customers of their amounts, with its standard error; arguments as for `GammaGamma.fit_amounts`.

        Nothing is assumed of how customers' amounts are distributed. The log-likelihood is infinite: constants have no
        density. Where amounts differ and nobody bought twice, nothing tells that they are the customers' own: such a
        fit is flat.
        """
        purchases, money, _ = amounts(x, total, log_total)
        count = case_weights(weights, len(purchases))
        own = money / purchases
        n = float(len(own) if count is None else count.sum())
        mean = weighted_total(own, count) / n
        error = math.sqrt(weighted_total((own - mean) ** 2, count)) / n / mean
        told = purchases.max() > 1 or np.ptp(own) <= _ROUNDING * mean
        diagnostics = Diagnostics(
            converged=True, gradient_norm=0.0, condition=1.0, flattest=error if told else math.inf, boundary=(),
            unbounded=(), iterations=0, n_customers=n, n_repeaters=n, n_histories=len(own),
        )  # fmt: skip
        return cls({"mean": mean}, Estimation(math.inf, np.array([[error**2]]), 1, diagnostics))

    def _expected(self, purchases: NDArray, own: FloatArray) -> FloatArray:
        return np.where(purchases > 0, own, self.parameters["mean"])

    def drawn_amounts(
        self, x: ArrayLike, mean_spend: ArrayLike, customer: NDArray[np.int64], rng: np.random.Generator
    ) -> FloatArray:
        return self._expected(*spent(x, mean_spend))[customer]

    def drawn_values(self, rng: np.random.Generator, draws: int) -> FloatArray:
        """See `Model.drawn_values`; where all amounts are equal there is no uncertainty, and so are all draws."""
        self.require_trustworthy()
        error = math.sqrt(self._fit.log_covariance[0, 0])
        return self.parameters["mean"] * np.exp(error * rng.standard_normal((draws, 1)))


class CommonSpend(SpendLimit):
    """Amounts are gamma with shape p and the same mean (money) for every customer."""

    names: ClassVar[tuple[str, ...]] = ("p", "mean")

    @classmethod
    def fit(cls, x: ArrayLike, total: ArrayLike, log_total: ArrayLike, weights: ArrayLike | None = None) -> Self:
        """Estimate the parameters by maximum likelihood; arguments as for `GammaGamma.fit_amounts`."""
        purchases, money, logs = amounts(x, total, log_total)
        count = case_weights(weights, len(purchases))
        n = float(len(purchases) if count is None else count.sum())
        bought, spent_, log_sum = (weighted_total(values, count) for values in (purchases, money, logs))
        unit = spent_ / bought
        log_unit = math.log(unit)
        optimum = search(gamma_objective(bought, bought, log_sum - bought * log_unit), ((1.5, 1.0), (30.0, 1.0)))
        p, mean = np.exp(optimum.theta).tolist()
        fitted = estimation(optimum, cls.names, optimum.value - bought * log_unit, n, n, len(purchases))
        return cls({"p": p, "mean": mean * unit}, fitted)

    def _expected(self, purchases: NDArray, own: FloatArray) -> FloatArray:
        return np.full_like(own, self.parameters["mean"])

    def drawn_amounts(
        self, x: ArrayLike, mean_spend: ArrayLike, customer: NDArray[np.int64], rng: np.random.Generator
    ) -> FloatArray:
        p, mean = self.parameters.values()
        return rng.standard_gamma(p, len(customer)) * mean / p


# Any of the models of spend.
Spend = GammaGamma | OwnSpend | CommonSpend


def gamma_objective(bought: float, money: float, log_sum: float) -> Objective:
    """Log-likelihood of gamma amounts, given their number, sum and sum of logarithms, and its gradient in log (p, mean)."""

    def objective(theta: FloatArray) -> tuple[float, FloatArray]:
        p, mean = np.exp(theta)
        log_rate = theta[0] - theta[1]
        value = bought * (p * log_rate - gammaln(p)) + (p - 1) * log_sum - p * money / mean
        by_p = bought * (log_rate + 1 - digamma(p)) + log_sum - money / mean
        return float(value), np.array([by_p * p, p * (money / mean - bought)])

    return objective


def limit_of(model: GammaGamma) -> type[OwnSpend | CommonSpend] | None:
    """The simpler model that a fit to amounts has run to; None where it is no limit, or none that is an answer.

    A fit that is flat along q and v, its maximum not told from the limit, is treated alike.
    """
    if not model.diagnostics.converged:
        return None
    if "p" in model.diagnostics.unbounded:
        return OwnSpend
    alike = model.parameters["q"] > 1 and model.flat_along("q", "v")
    return CommonSpend if "q" in model.diagnostics.unbounded or alike else None
