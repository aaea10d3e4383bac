"""What is known of customers beforehand, in their purchase rate and in their drop-out: static covariates, log-linear.

With z the covariates of a customer, the rates of purchase are gamma with scale α exp(-γ'z): the mean rate is multiplied
by exp(γ'z). Drop-out is multiplied by exp(δ'z) in the way each model knows it: the rate of Pareto/NBD (scale
β exp(-δ'z)), the odds a/b that a purchase is the last one of BG/NBD and MBG/NBD (a exp(δ'z)), and the rate or odds of
their limits. Source: Fader & Hardie (2007), Incorporating time-invariant covariates into the Pareto/NBD and BG/NBD
models (Bruce Hardie's note 019); there b has coefficients of its own, here an effect on drop-out is one number.

Customers with the same z have the likelihood of the plain model with parameters of their own, so that of all is a sum
over the distinct z: the fit costs little more than a plain one as long as these are few.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import chi2

from analysis.models.collapse import Histories
from analysis.models.fitting import Estimation, Objective, climbed_on, estimation, maximise
from analysis.models.model import Model
from analysis.models.purchases import PurchaseModel
from analysis.refusal import Refused
from analysis.statistics.inputs import FloatArray, InvalidInput, case_weights, histories, numbers

# What drop-out is multiplied through, and in which direction.
_DROP_OUT = {"a": 1.0, "beta": -1.0, "theta": 1.0, "mu": 1.0}
# A covariate needs so many customers, and so many who bought again, where it is not nought.
LEAST_CUSTOMERS, LEAST_REPEATERS = 20, 5
# Effects by a factor of more than this have no maximum: the covariate separates customers.
_SEPARATES = np.log(100.0)
_MANY_HISTORIES = 20_000
_COARSE_CELLS = 32


@dataclass(frozen=True, eq=False)
class WithCovariates:
    """A model whose customers differ by covariates.

    Attributes
    ----------
    base : the model of customers with z = 0
    names : of the covariates
    rate, drop_out : γ and δ, in the order of `names`; drop_out is empty for NBD, which knows none
    estimation : of log parameters of the base, γ and δ, in this order
    """

    base: PurchaseModel
    names: tuple[str, ...]
    rate: FloatArray
    drop_out: FloatArray
    estimation: Estimation

    @cached_property
    def errors(self) -> tuple[FloatArray, FloatArray]:
        """Standard errors of γ and of δ."""
        errors = np.sqrt(np.diag(self.estimation.log_covariance))[len(self.base.names) :]
        return errors[: len(self.rate)], errors[len(self.rate) :]

    def of(self, z: ArrayLike) -> PurchaseModel:
        """The model of customers with these covariates, taken at its word."""
        known = np.asarray(z, dtype=np.float64)
        theta = moved(type(self.base), np.log(self.base._sought), self.rate, self.drop_out, known)
        values = type(self.base).natural(np.exp(theta))
        return type(self.base)(dict(zip(self.base.names, values.tolist(), strict=True)))

    def require_trustworthy(self) -> None:
        """Refuse a fit that no figure should come from.

        Raises
        ------
        Refused : ``covariate-separates`` (covariate) where an effect runs away; see also `Diagnostics.require_trustworthy`
        """
        for effects in (self.rate, self.drop_out):
            for name, effect in zip(self.names, effects, strict=False):
                if abs(effect) > _SEPARATES:
                    raise Refused("covariate-separates", covariate=name)
        self.estimation.diagnostics.require_trustworthy()


def fit_covariates(
    kind: type[PurchaseModel],
    x: ArrayLike,
    t_x: ArrayLike,
    T: ArrayLike,
    z: ArrayLike,
    names: Sequence[str],
    weights: ArrayLike | None = None,
) -> WithCovariates:
    """Estimate parameters and effects together by maximum likelihood.

    Parameters
    ----------
    x, t_x, T, weights : as for `PurchaseModel.fit`
    z : covariates, a row a customer; levels of a category as columns of nought and one, but for the base level
    names : of the columns

    Raises
    ------
    InvalidInput : shapes that do not fit, NaN, columns that depend on one another
    Refused : ``covariate-few`` (covariate, customers, repeaters): too few customers with a covariate that is not nought
        to tell its effect, or none of them bought again
    """
    purchases, last, end = histories(x, t_x, T)
    known = np.asarray(numbers("z", z), dtype=np.float64)
    if known.ndim != 2 or known.shape != (len(purchases), len(names)):
        raise InvalidInput("z", f"must have {len(purchases)} rows and {len(names)} columns, but is {known.shape}")
    count = case_weights(weights, len(purchases))
    each_weight = np.ones(len(purchases)) if count is None else count
    distinct, each = np.unique(known, axis=0, return_inverse=True)
    each = each.ravel()
    if np.linalg.matrix_rank(np.column_stack([np.ones(len(distinct)), distinct])) <= len(names):
        raise InvalidInput("names", "covariates must not depend on one another, nor be the same for all")
    for name, column in zip(names, known.T, strict=True):
        there = column != 0
        customers, repeaters = each_weight[there].sum(), each_weight[there & (purchases > 0)].sum()
        if customers < LEAST_CUSTOMERS or repeaters < LEAST_REPEATERS:
            raise Refused("covariate-few", covariate=name, customers=float(customers), repeaters=float(repeaters))
    plain = kind.fit(purchases, last, end, weights)
    whole = Histories.of(purchases, last, end, weights)
    unit = whole.mean_T or 1.0
    groups = [
        Histories.of(purchases[of], last[of], end[of], each_weight[of]).scaled(unit)
        for of in (each == number for number in range(len(distinct)))
    ]
    units = np.array([unit if n in kind.times else 1 / unit if n in kind.rates else 1.0 for n in kind.names])
    effects = len(names) * (2 if drop_out_place(kind) else 1)
    start = np.concatenate([np.log(plain._sought / units), np.zeros(effects)])
    rows = sum(len(group) for group in groups)
    if rows > _MANY_HISTORIES:
        near = maximise(_objective(kind, [group.coarse(_COARSE_CELLS) for group in groups], distinct), start)
        optimum = climbed_on(_objective(kind, groups, distinct), near)
    else:
        optimum = maximise(_objective(kind, groups, distinct), start)
    n = len(kind.names)
    told = [*kind.names, *(f"rate {name}" for name in names), *(f"drop-out {name}" for name in names)][: n + effects]
    log_likelihood = optimum.value - whole.purchases * float(np.log(unit))
    fitted = estimation(optimum, told, log_likelihood, whole.customers, whole.repeaters, rows)
    values = kind.natural(np.exp(optimum.theta[:n])) * units
    base = kind(dict(zip(kind.names, values.tolist(), strict=True)))
    rate, drop_out = np.split(optimum.theta[n:], [len(names)])
    return WithCovariates(base, tuple(names), rate, drop_out, fitted)


def likelihood_ratio(one: WithCovariates, other: Model | WithCovariates) -> tuple[float, int, float]:
    """Twice the log-likelihood that `one` gains over `other`, its special case: gain, degrees of freedom, p-value."""
    fitted = other._fit if isinstance(other, Model) else other.estimation
    gain = float(2 * (one.estimation.log_likelihood - fitted.log_likelihood))
    freedom = one.estimation.free - fitted.free
    return gain, freedom, float(chi2.sf(gain, freedom))


def drop_out_place(kind: type[PurchaseModel]) -> tuple[int, float] | None:
    """Place of the parameter that drop-out is multiplied through, and its direction; None without drop-out."""
    return next(((place, _DROP_OUT[name]) for place, name in enumerate(kind.names) if name in _DROP_OUT), None)


def moved(
    kind: type[PurchaseModel], theta: FloatArray, rate: FloatArray, drop_out: FloatArray, z: FloatArray
) -> FloatArray:
    """What is sought of the model (logarithms), for customers with the covariates `z` and these effects of them."""
    found = theta.copy()
    found[kind.names.index("alpha")] -= float(rate @ z)
    if place := drop_out_place(kind):
        found[place[0]] += place[1] * float(drop_out @ z)
    return found


def _objective(kind: type[PurchaseModel], groups: Sequence[Histories], z: NDArray[np.float64]) -> Objective:
    """Log-likelihood and its gradient; `groups` are the customers of each row of `z`."""
    n, covariates = len(kind.names), z.shape[1]
    alpha, leaving = kind.names.index("alpha"), drop_out_place(kind)
    each = [kind._objective(group) for group in groups]

    def objective(theta: FloatArray) -> tuple[float, FloatArray]:
        rate, drop_out = np.split(theta[n:], [covariates])
        value, gradient = 0.0, np.zeros_like(theta)
        for of_group, known in zip(each, z, strict=True):
            there, slopes = of_group(moved(kind, theta[:n], rate, drop_out, known))
            value += there
            gradient[:n] += slopes
            gradient[n : n + covariates] -= slopes[alpha] * known
            if leaving:
                gradient[n + covariates :] += leaving[1] * slopes[leaving[0]] * known
        return value, gradient

    return objective
