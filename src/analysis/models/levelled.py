"""The models of purchases of customers who differ by one attribute known beforehand, asked with the level of each.

Put before a model: each level has the plain model with a rate and a drop-out of its own (`analysis.models.covariates`).
`parameters` are those of the mean customer, the geometric mean over all customers, so that they say what those of a plain
model say. So everything that asks a model of purchases may ask one of these, if it tells the level of each customer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import ClassVar, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analysis.models.bgnbd import BGNBD
from analysis.models.covariates import WithCovariates, drop_out_place, moved
from analysis.models.exponentialnbd import ExponentialNBD
from analysis.models.geometric import GNBD, MGNBD
from analysis.models.mbgnbd import MBGNBD
from analysis.models.nbd import NBD
from analysis.models.paretonbd import ParetoNBD
from analysis.models.purchases import UNKNOWN, PurchaseModel
from analysis.models.renewal import NewCustomers, Purchases, summary
from analysis.statistics.inputs import FloatArray, InvalidInput, not_negative


@dataclass(frozen=True, eq=False)
class Levelled(PurchaseModel):
    """Put before a model: customers of different levels have rates and drop-out of their own.

    Attributes
    ----------
    known : what is known of each level: a row a level of the covariates, less their mean over all customers
    rate, drop_out : effects of the covariates; drop_out is empty where the model knows none
    shares : of all customers, by level; new customers are as many of each
    joint : covariance of what is sought of the mean customer (in logarithms), of rate and of drop_out, in this order
    """

    plain: ClassVar[type[PurchaseModel]]

    known: FloatArray = field(default_factory=lambda: np.zeros((1, 0)))
    rate: FloatArray = field(default_factory=lambda: np.zeros(0))
    drop_out: FloatArray = field(default_factory=lambda: np.zeros(0))
    shares: FloatArray = field(default_factory=lambda: np.ones(1))
    joint: FloatArray = field(default_factory=lambda: np.zeros((0, 0)))

    @cached_property
    def levels(self) -> tuple[PurchaseModel, ...]:
        """The plain model of each level, taken at its word."""
        mean = np.log(self._sought)
        of_each = [np.exp(moved(self.plain, mean, self.rate, self.drop_out, known)) for known in self.known]
        return tuple(
            self.plain(dict(zip(self.names, self.plain.natural(sought).tolist(), strict=True))) for sought in of_each
        )

    def drawn(self, rng: np.random.Generator) -> Self:
        """See `Model.drawn`; effects are drawn together with the parameters."""
        self.require_trustworthy()
        fitted = np.concatenate([np.log(self._sought), self.rate, self.drop_out])
        drawn = rng.multivariate_normal(fitted, self.joint, method="cholesky")
        n, effects = len(self.names), len(self.rate)
        parameters = dict(zip(self.names, self.natural(np.exp(drawn[:n])).tolist(), strict=True))
        return replace(
            self, parameters=parameters, estimation=None, rate=drawn[n : n + effects], drop_out=drawn[n + effects :]
        )

    def log_likelihood_of(self, x: ArrayLike, t_x: ArrayLike, T: ArrayLike, level: ArrayLike = UNKNOWN) -> FloatArray:
        return self._asked(lambda model, *history: model.log_likelihood_of(*history), level, x, t_x, T)

    def p_alive(self, x: ArrayLike, t_x: ArrayLike, T: ArrayLike, level: ArrayLike = UNKNOWN) -> FloatArray:
        return self._asked(lambda model, *history: model.p_alive(*history), level, x, t_x, T)

    def discounted_purchases(
        self,
        horizon: ArrayLike,
        delta: float,
        x: ArrayLike,
        t_x: ArrayLike,
        T: ArrayLike,
        level: ArrayLike = UNKNOWN,
    ) -> FloatArray:
        def of(model: PurchaseModel, ahead: FloatArray, *history: FloatArray) -> FloatArray:
            return model.discounted_purchases(ahead, delta, *history)

        return self._asked(of, level, horizon, x, t_x, T)

    def chance_to_buy(
        self, t: float, x: ArrayLike, t_x: ArrayLike, T: ArrayLike, level: ArrayLike = UNKNOWN
    ) -> FloatArray:
        return self._asked(lambda model, *history: model.chance_to_buy(t, *history), level, x, t_x, T)

    def simulate_future(
        self,
        horizon: float,
        x: ArrayLike,
        t_x: ArrayLike,
        T: ArrayLike,
        rng: np.random.Generator,
        draws: int = 1,
        level: ArrayLike = UNKNOWN,
    ) -> Iterator[Purchases]:
        self.require_trustworthy()
        count = len(np.atleast_1d(x))
        purchases, last, end = (np.broadcast_to(np.asarray(one, dtype=np.float64), count) for one in (x, t_x, T))
        parts = [(self.levels[number], of) for number, of in self._parts_by(np.broadcast_to(level, count))]

        def drawn() -> Purchases:
            each = [
                next(model.simulate_future(horizon, purchases[of], last[of], end[of], rng)).of(of, count)
                for model, of in parts
            ]
            return _together(each, count)

        return (drawn() for _ in range(draws))

    def expected_purchases_new(self, t: ArrayLike) -> FloatArray:
        return self._mean(lambda model: model.expected_purchases_new(t))

    def discounted_purchases_new(self, horizon: float, delta: float) -> float:
        return float(self._mean(lambda model: np.asarray(model.discounted_purchases_new(horizon, delta))))

    def pmf_new(self, k: ArrayLike, t: ArrayLike) -> FloatArray:
        return self._mean(lambda model: model.pmf_new(k, t))

    def simulate(self, T: ArrayLike, rng: np.random.Generator) -> NewCustomers:
        span = np.atleast_1d(not_negative("T", T)).astype(np.float64)
        level, nought = rng.choice(len(self.shares), len(span), p=self.shares), np.zeros(len(span))
        longest = float(span.max(initial=0.0))
        bought = next(self.simulate_future(longest, nought, nought, nought, rng, level=level))
        inside = bought.time <= span[bought.customer]
        return summary(Purchases(len(span), bought.customer[inside], bought.gap[inside], bought.time[inside]), span)

    def _mean(self, of: Callable[[PurchaseModel], FloatArray]) -> FloatArray:
        """Of new customers, as many of each level as among all."""
        self.require_trustworthy()
        return np.asarray(sum(share * of(model) for share, model in zip(self.shares, self.levels, strict=True)))[()]

    def _asked(self, of: Callable[..., FloatArray], level: ArrayLike, *given: ArrayLike) -> FloatArray:
        """The answer `of` each customer's model, asked level by level."""
        self.require_trustworthy()
        place, *arrays = np.broadcast_arrays(np.asarray(level), *given)
        found = np.empty(place.shape)
        for number, where in self._parts_by(place.ravel()):
            found.flat[where] = of(self.levels[number], *(array.ravel()[where] for array in arrays))
        return np.asarray(found)[()]

    def _parts_by(self, level: NDArray[np.int64]) -> Iterator[tuple[int, NDArray[np.int64]]]:
        """Levels that there are, with the places of their customers."""
        present = np.unique(level)
        if len(present) and not (present[0] >= 0 and present[-1] < len(self.known)):
            raise InvalidInput("level", f"must be one of 0 to {len(self.known) - 1} for each customer")
        return ((int(number), np.flatnonzero(level == number)) for number in present)


class LevelledNBD(Levelled, NBD):
    """NBD of customers who differ by an attribute."""

    plain = NBD


class LevelledBGNBD(Levelled, BGNBD):
    """BG/NBD of customers who differ by an attribute."""

    plain = BGNBD


class LevelledMBGNBD(Levelled, MBGNBD):
    """MBG/NBD of customers who differ by an attribute."""

    plain = MBGNBD


class LevelledParetoNBD(Levelled, ParetoNBD):
    """Pareto/NBD of customers who differ by an attribute."""

    plain = ParetoNBD


class LevelledGNBD(Levelled, GNBD):
    """G/NBD of customers who differ by an attribute."""

    plain = GNBD


class LevelledMGNBD(Levelled, MGNBD):
    """MG/NBD of customers who differ by an attribute."""

    plain = MGNBD


class LevelledExponentialNBD(Levelled, ExponentialNBD):
    """Pareto/NBD with the same drop-out rate for all, of customers who differ by an attribute."""

    plain = ExponentialNBD


LEVELLED: Mapping[type[PurchaseModel], type[Levelled]] = {
    kind.plain: kind
    for kind in (
        LevelledNBD, LevelledBGNBD, LevelledMBGNBD, LevelledParetoNBD, LevelledGNBD, LevelledMGNBD, LevelledExponentialNBD,
    )
}  # fmt: skip


def levelled(found: WithCovariates, known: ArrayLike, customers: ArrayLike) -> Levelled:
    """The model of `found`, asked with the level of each customer.

    Parameters
    ----------
    known : the covariates of each level, a row a level
    customers : of each level
    """
    rows, count = np.asarray(known, dtype=np.float64), np.asarray(customers, dtype=np.float64)
    shares = count / count.sum()
    mean = shares @ rows
    base, n, effects = type(found.base), len(found.base.names), len(found.rate)
    # The mean customer in place of the one with nothing known: parameters move by what the mean is known of.
    slopes = np.eye(n + effects + len(found.drop_out))
    slopes[base.names.index("alpha"), n : n + effects] = -mean
    if place := drop_out_place(base):
        slopes[place[0], n + effects :] = place[1] * mean
    joint = slopes @ found.estimation.log_covariance @ slopes.T
    estimation = replace(found.estimation, log_covariance=joint[:n, :n])
    parameters = found.of(mean).parameters
    return LEVELLED[base](parameters, estimation, rows - mean, found.rate, found.drop_out, shares, joint)


def _together(parts: Sequence[Purchases], customers: int) -> Purchases:
    """Purchases of several groups of customers, in order of customers."""
    customer, gap, time = (
        np.concatenate([getattr(part, name) for part in parts]) if parts else np.empty(0)
        for name in ("customer", "gap", "time")
    )
    order = np.argsort(customer, kind="stable")
    return Purchases(customers, customer[order].astype(np.int64), gap[order], time[order])
