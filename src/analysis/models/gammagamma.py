"""Gamma-Gamma: what a customer spends on a purchase, assumed not to depend on how often the customer buys.

A customer's purchases are gamma with shape p and rate ν, ν gamma with shape q and rate v over customers. Source: Fader &
Hardie (2013), The Gamma-Gamma model of monetary value (Bruce Hardie's note 025); before that Fader, Hardie & Lee (2005),
RFM and CLV, Journal of Marketing Research 42(4). (The sources call v γ.)

The sources fit it to customers' means, of which p is told only by how the scatter of means falls with x: where all
bought equally often, it is not. The amounts z_1, …, z_x themselves have the likelihood

    L = Π z^(p-1) / Γ(p)^x · v^q Γ(q+px)/Γ(q) · (v + Σz)^-(q+px)

which needs of a customer x, Σz and Σ ln z only. It is the likelihood of the mean times that of the amounts given their
mean, a function of p alone: both see the same in how customers differ, this one also what amounts differ by within
customers. Predictions are the same functions of the parameters.
"""

from __future__ import annotations

from typing import ClassVar, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import digamma, gammaln

from analysis.models.collapse import Column, collapse
from analysis.models.fitting import Objective, estimation, search
from analysis.models.model import Model
from analysis.refusal import Refused
from analysis.statistics.inputs import FloatArray, aligned, case_weights, counts, numbers, require, rows
from analysis.statistics.sums import dot
from analysis.statistics.sums import total as weighted_total


class GammaGamma(Model):
    """Gamma-Gamma: p (shape of a customer's purchases), q and v (money) of how customers differ."""

    names: ClassVar[tuple[str, ...]] = ("p", "q", "v")

    @classmethod
    def fit(cls, x: ArrayLike, mean_spend: ArrayLike, weights: ArrayLike | None = None) -> Self:
        """Estimate the parameters by maximum likelihood from customers who bought again.

        Parameters
        ----------
        x : repeat purchases of each customer, 1 or more
        mean_spend : mean money a repeat purchase, positive; v is in its currency
        weights : number of customers each row stands for; 1 by default

        Raises
        ------
        InvalidInput : x below 1 or not whole, mean_spend not positive, NaN, shapes that do not fit, no row
        """
        purchases, spend = aligned({"x": counts("x", x), "mean_spend": numbers("mean_spend", mean_spend)})
        rows("x", purchases)
        require("x", purchases, purchases >= 1, "only customers who bought again tell of spend; leave out x = 0")
        require("mean_spend", spend, spend > 0, "must be positive: Gamma-Gamma knows no returns and no free purchases")
        (number, money), weight = collapse((purchases, spend), case_weights(weights, len(purchases)))
        customers = float(weight.sum())
        # Money is counted in the mean while searching, so that the currency changes nothing.
        unit = dot(money.total(weight), money.values) / customers
        optimum = search(spend_objective(number, money.scaled(unit), weight), _STARTS)
        p, q, v = np.exp(optimum.theta).tolist()
        log_likelihood = optimum.value - customers * float(np.log(unit))
        fitted = estimation(optimum, cls.names, log_likelihood, customers, customers, len(weight))
        return cls({"p": p, "q": q, "v": v * unit}, fitted)

    @classmethod
    def fit_amounts(
        cls, x: ArrayLike, total: ArrayLike, log_total: ArrayLike, weights: ArrayLike | None = None
    ) -> Self:
        """Estimate the parameters by maximum likelihood from the amounts of each repeat purchase.

        The log-likelihood is a density of every amount and does not compare with that of `fit`, of means. Where the
        estimate runs to a boundary, `analysis.models.spend.limit_of` says which simpler model it has become.

        Parameters
        ----------
        x : repeat purchases of each customer, 1 or more
        total : sum of their amounts, positive; v is in its currency
        log_total : sum of the logarithms of their amounts
        weights : number of customers each row stands for; 1 by default

        Raises
        ------
        InvalidInput : x below 1 or not whole, total not positive, log_total more than x amounts of that total can have,
            NaN, shapes that do not fit, no row
        """
        purchases, money, logs = amounts(x, total, log_total)
        count = case_weights(weights, len(purchases))
        (number, spent), weight = collapse((purchases, money), count)
        customers, bought = float(weight.sum()), dot(number.total(weight), number.values)
        unit = dot(spent.total(weight), spent.values) / bought
        log_unit = float(np.log(unit))
        log_sum = weighted_total(logs, count) - bought * log_unit
        optimum = search(amount_objective(number, spent.scaled(unit), weight, log_sum), _STARTS)
        p, q, v = np.exp(optimum.theta).tolist()
        log_likelihood = optimum.value - bought * log_unit
        fitted = estimation(optimum, cls.names, log_likelihood, customers, customers, len(weight))
        return cls({"p": p, "q": q, "v": v * unit}, fitted)

    def require_trustworthy(self) -> None:
        """Refuse to answer where the fit cannot be trusted or mean spend does not exist.

        Raises
        ------
        Refused : ``spend-undefined`` (q ≤ 1: the mean over customers is infinite); see also
            `analysis.models.fitting.Diagnostics.require_trustworthy`
        """
        super().require_trustworthy()
        if self.parameters["q"] <= 1:
            raise Refused("spend-undefined", q=self.parameters["q"])

    def log_likelihood_of(self, x: ArrayLike, mean_spend: ArrayLike) -> FloatArray:
        """Log-likelihood of each customer's mean spend, note 025, eq. (1a)."""
        p, q, v = self.parameters.values()
        purchases, spend = (np.asarray(values, dtype=np.float64) for values in spent(x, mean_spend, least=1))
        ratio = v / (purchases * spend)
        shape = p * purchases
        constant = gammaln(shape + q) - gammaln(shape) - gammaln(q)
        return constant - shape * np.log1p(ratio) - q * np.log1p(1 / ratio) - np.log(spend)

    def log_likelihood_of_amounts(self, x: ArrayLike, total: ArrayLike, log_total: ArrayLike) -> FloatArray:
        """Log-likelihood of each customer's amounts, the L of the module; arguments as for `fit_amounts`."""
        p, q, v = self.parameters.values()
        purchases, money, logs = amounts(x, total, log_total)
        constant = gammaln(q + p * purchases) - gammaln(q) - purchases * gammaln(p)
        return constant + (p - 1) * logs - p * purchases * np.log(v + money) - q * np.log1p(money / v)

    def expected_spend(self, x: ArrayLike, mean_spend: ArrayLike) -> FloatArray:
        """Expected money a purchase of each customer, note 025, eq. (5): between the customer's mean and the base's.

        Where x = 0 nothing is known of the customer: `mean_spend` is not looked at, and the base's mean results.

        Raises
        ------
        InvalidInput : x negative or not whole, mean_spend not positive where x > 0, shapes that do not fit
        Refused : see `require_trustworthy`
        """
        self.require_trustworthy()
        p, q, v = self.parameters.values()
        purchases, spend = spent(x, mean_spend)
        return (p * (v + purchases * spend) / (p * purchases + q - 1))[()]

    @property
    def mean_spend(self) -> float:
        """Expected money a purchase of a customer of whom nothing is known, p v / (q - 1).

        Raises
        ------
        Refused : see `require_trustworthy`
        """
        return float(self.expected_spend(0, 0.0))

    def simulate_spend(self, x: ArrayLike, mean_spend: ArrayLike, rng: np.random.Generator) -> FloatArray:
        """Draw each customer's true mean money a purchase, p/ν, given what the customer has spent.

        Given x purchases of mean z, ν is gamma with shape p x + q and rate v + x z (note 025, sec. 2).

        Raises
        ------
        InvalidInput, Refused : as for `expected_spend`
        """
        self.require_trustworthy()
        p, q, v = self.parameters.values()
        purchases, spend = spent(x, mean_spend)
        return p * (v + purchases * spend) / rng.standard_gamma(p * purchases + q)

    def drawn_amounts(
        self, x: ArrayLike, mean_spend: ArrayLike, customer: NDArray[np.int64], rng: np.random.Generator
    ) -> FloatArray:
        """Draw the amount of each purchase to come, `customer` saying for each whose it is (a row of x, mean_spend).

        Purchases are gamma (p, ν); ν is drawn as in `simulate_spend`, once a customer.
        """
        p, q, v = self.parameters.values()
        purchases, spend = spent(x, mean_spend)
        rate = rng.standard_gamma(q + p * purchases) / (v + purchases * spend)
        return rng.standard_gamma(p, len(customer)) / rate[customer]

    def drawn_mean_spend(self, rng: np.random.Generator, draws: int) -> FloatArray:
        """`mean_spend` under parameters drawn from the uncertainty of the fit; infinite where these have none (q ≤ 1)."""
        p, q, v = self.drawn_values(rng, draws).T
        return np.divide(p * v, q - 1, out=np.full_like(q, np.inf), where=q > 1)


# Shapes from even to uneven purchases and customers; v gives the base's mean spend, 1.
_STARTS = [(p, q, (q - 1) / p) for p in (1.5, 6.0, 30.0) for q in (2.0, 4.0, 12.0)]


def spend_objective(x: Column, spend: Column, weight: FloatArray) -> Objective:
    """Log-likelihood, note 025, eq. (1a), and its gradient in log (p, q, v)."""
    customers_by_x = x.total(weight)
    bought = x.rows
    money = bought * spend.rows
    n = float(weight.sum())
    constant = -dot(weight, np.log(spend.rows))
    used = customers_by_x > 0
    number, customers_by_x = x.values[used], customers_by_x[used]

    def objective(theta: FloatArray) -> tuple[float, FloatArray]:
        p, q, v = np.exp(theta)
        shape = p * number
        by_x = gammaln(shape + q) - gammaln(shape) - gammaln(q)
        # log of x z/(v + x z) and of v/(v + x z), the shares of the customer and of the base.
        own, shared = -np.log1p(v / money), -np.log1p(money / v)
        value = constant + dot(customers_by_x, by_x) + dot(weight, p * bought * own + q * shared)
        by_p = dot(customers_by_x, number * (digamma(shape + q) - digamma(shape))) + dot(weight, bought * own)
        by_q = dot(customers_by_x, digamma(shape + q) - digamma(q)) + dot(weight, shared)
        by_v = n * q / v - dot(weight, (p * bought + q) / (v + money))
        return value, np.array([by_p * p, by_q * q, by_v * v])

    return objective


def amount_objective(x: Column, total: Column, weight: FloatArray, log_sum: float) -> Objective:
    """Log-likelihood of amounts, the L of the module, and its gradient in log (p, q, v).

    `log_sum` is the sum of the logarithms of all amounts.
    """
    customers_by_x = x.total(weight)
    used = customers_by_x > 0
    number, customers_by_x = x.values[used], customers_by_x[used]
    bought, money = x.rows, total.rows
    purchases = dot(customers_by_x, number)

    def objective(theta: FloatArray) -> tuple[float, FloatArray]:
        p, q, v = np.exp(theta)
        shape = q + p * number
        # log of (v + Σz) and of (v + Σz)/v: where q and v are large, what they add to the likelihood nearly cancels.
        log_rate, shared = np.log(v + money), np.log1p(money / v)
        common = digamma(shape)
        value = dot(customers_by_x, gammaln(shape) - gammaln(q)) - purchases * gammaln(p) + (p - 1) * log_sum
        value -= dot(weight, p * bought * log_rate + q * shared)
        by_p = log_sum - purchases * digamma(p) + dot(customers_by_x, number * common) - dot(weight, bought * log_rate)
        by_q = dot(customers_by_x, common - digamma(q)) - dot(weight, shared)
        by_v = dot(weight, (q * money / v - p * bought) / (v + money))
        return float(value), np.array([by_p * p, by_q * q, by_v * v])

    return objective


def amounts(x: ArrayLike, total: ArrayLike, log_total: ArrayLike) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Purchases, sums of amounts and of their logarithms, checked: no amounts of a sum have larger ones than equal ones.

    Raises
    ------
    InvalidInput : see `GammaGamma.fit_amounts`
    """
    given = {"x": counts("x", x), "total": numbers("total", total), "log_total": numbers("log_total", log_total)}
    purchases, money, logs = (array.astype(np.float64) for array in aligned(given))
    rows("x", purchases)
    require("x", purchases, purchases >= 1, "only customers who bought again tell of spend; leave out x = 0")
    require("total", money, money > 0, "must be positive: Gamma-Gamma knows no returns and no free purchases")
    most = purchases * np.log(money / purchases)
    rule = "is more than x amounts that add up to total can have; is it the sum of natural logarithms?"
    require("log_total", logs, logs <= most + 1e-9 * (np.abs(most) + purchases), rule)
    return purchases, money, logs


def spent(x: ArrayLike, mean_spend: ArrayLike, least: int = 0) -> tuple[NDArray, FloatArray]:
    """Purchases and mean spend, checked; the latter 0 where there was no purchase."""
    purchases, spend = aligned({"x": counts("x", x), "mean_spend": np.asarray(mean_spend, dtype=np.float64)})
    require("x", purchases, purchases >= least, f"must be {least} or more")
    spend = np.where(purchases > 0, spend, 0.0)
    rule = "must be positive and finite where x > 0"
    require("mean_spend", spend, (purchases == 0) | ((spend > 0) & np.isfinite(spend)), rule)
    return purchases, spend
