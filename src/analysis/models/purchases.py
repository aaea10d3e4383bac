"""What the models of purchase histories share: fitting, and the shapes of questions and answers."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analysis.models.collapse import Histories
from analysis.models.fitting import Estimation, Objective, estimation, maximise, search
from analysis.models.model import Model
from analysis.models.renewal import NewCustomers, Purchases, summary
from analysis.statistics.inputs import FloatArray, aligned, counts, histories, not_negative, require

# Above this many distinct histories, a fit to a coarser grid of time finds the way first.
_MANY_HISTORIES = 5_000
_COARSE_CELLS = 32
# The level of customers of whom none is known.
UNKNOWN = -1


@dataclass(frozen=True, eq=False)
class PurchaseModel(Model):
    """A model of repeat purchases given each customer's history (x, t_x, T).

    Times are in any unit, the same everywhere: parameters named `times` are in it, those named `rates` are per unit.

    Who asks of customers may tell the `level` of each, a number from 0 on: a model of customers who differ by what is known
    of them beforehand (`analysis.models.levelled`) needs it, to all others it says nothing.
    """

    times: ClassVar[tuple[str, ...]]
    rates: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def fit(cls, x: ArrayLike, t_x: ArrayLike, T: ArrayLike, weights: ArrayLike | None = None) -> Self:
        """Estimate the parameters by maximum likelihood.

        A fit always returns, so that it can be inspected (`diagnostics`); one that cannot be trusted refuses to
        predict. The result does not depend on the order of customers or on the unit of time, except that the
        parameters named `times` are in that unit and those named `rates` per unit.

        Parameters
        ----------
        x : repeat purchases of each customer
        t_x, T : time from the first purchase to the last one and to the end of observation
        weights : number of customers each row stands for; 1 by default

        Raises
        ------
        InvalidInput : see `analysis.statistics.inputs.histories`; also if there is no row
        """
        data = Histories.of(x, t_x, T, weights)
        parameters, fitted = fit_histories(
            cls, data, cls._objective, cls._starts(data), rough_of=cls._rough_objective()
        )
        return cls(parameters, fitted)

    @classmethod
    @abstractmethod
    def _objective(cls, data: Histories) -> Objective:
        """Log-likelihood of `data` and its gradient, as a function of log parameters."""

    @classmethod
    def _rough_objective(cls) -> Callable[[Histories], Objective] | None:
        """The same but for a few digits, at a fraction of the price: it finds the way; None where there is no such thing."""
        return None

    @classmethod
    @abstractmethod
    def _starts(cls, data: Histories) -> Sequence[Sequence[float]]:
        """Parameters to start from, odds in place of probabilities, time counted in mean T."""

    def log_likelihood_of(self, x: ArrayLike, t_x: ArrayLike, T: ArrayLike) -> FloatArray:
        """Log-likelihood of each customer's history; a density in time for the purchases made."""
        return _mapped(self._log_likelihood, *histories(x, t_x, T))

    def p_alive(self, x: ArrayLike, t_x: ArrayLike, T: ArrayLike, level: ArrayLike = UNKNOWN) -> FloatArray:
        """Probability that each customer is still active at T.

        Raises
        ------
        InvalidInput : see `analysis.statistics.inputs.histories`
        Refused : the fit cannot be trusted
        """
        self.require_trustworthy()
        return _mapped(self._p_alive, *histories(x, t_x, T))

    def expected_purchases(
        self, t: ArrayLike, x: ArrayLike, t_x: ArrayLike, T: ArrayLike, level: ArrayLike = UNKNOWN
    ) -> FloatArray:
        """Expected number of purchases of each customer in (T, T + t], given the history up to T.

        Raises
        ------
        InvalidInput, Refused : as for `p_alive`
        """
        return self.discounted_purchases(t, 0.0, x, t_x, T, level)

    def discounted_purchases(
        self,
        horizon: ArrayLike,
        delta: float,
        x: ArrayLike,
        t_x: ArrayLike,
        T: ArrayLike,
        level: ArrayLike = UNKNOWN,
    ) -> FloatArray:
        """Expected sum of exp(-delta τ) over each customer's purchases at T + τ, 0 < τ ≤ horizon.

        Parameters
        ----------
        horizon : length of time looked ahead, one for all or one a customer; may be infinite where delta > 0
        delta : continuous rate of discount per unit of time

        Raises
        ------
        InvalidInput, Refused : as for `p_alive`
        """
        self.require_trustworthy()
        ahead = not_negative("horizon", horizon)
        rate = not_negative("delta", delta)
        require("horizon", ahead, np.isfinite(ahead) | (rate > 0), "must be finite where nothing is discounted")
        purchases, last, end = histories(x, t_x, T)
        arrays = aligned({"x": purchases, "t_x": last, "T": end, "horizon": ahead})
        return _mapped(lambda *given: self._p_alive(*given[:3]) * self._discounted(float(rate), *given), *arrays)

    def chance_to_buy(
        self, t: float, x: ArrayLike, t_x: ArrayLike, T: ArrayLike, level: ArrayLike = UNKNOWN
    ) -> FloatArray:
        """Probability that each customer buys at least once in (T, T + t], given the history up to T.

        The likelihood of a history holds that nothing was bought after t_x: so the chance of silence up to T + t is its
        likelihood when seen until then, over that when seen until T.

        Raises
        ------
        InvalidInput, Refused : as for `p_alive`
        """
        self.require_trustworthy()
        ahead = float(not_negative("t", t))

        def chance(x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
            silence = self._log_likelihood(x, t_x, T + ahead) - self._log_likelihood(x, t_x, T)
            return -np.expm1(np.minimum(silence, 0.0))

        return _mapped(chance, *histories(x, t_x, T))

    def expected_purchases_new(self, t: ArrayLike) -> FloatArray:
        """Expected number of repeat purchases of a new customer within t of the first purchase."""
        return self.expected_purchases(t, 0, 0.0, 0.0)

    def discounted_purchases_new(self, horizon: float, delta: float) -> float:
        """Expected sum of exp(-delta τ) over a new customer's repeat purchases within `horizon` of the first one.

        What `discounted_purchases` says of x = t_x = T = 0, without its checks: for the many drawn parameters of one
        customer they take longer than the answer.

        Raises
        ------
        Refused : the fit cannot be trusted
        """
        self.require_trustworthy()
        nought = np.zeros(1)
        ahead = self._discounted(delta, nought, nought, nought, np.array([horizon], dtype=np.float64))
        return float((self._p_alive(nought, nought, nought) * ahead)[0])

    def pmf_new(self, k: ArrayLike, t: ArrayLike) -> FloatArray:
        """Probability that a new customer makes k repeat purchases within t of the first purchase.

        Raises
        ------
        InvalidInput : k negative or not whole, t negative, shapes that do not fit
        Refused : the fit cannot be trusted
        """
        self.require_trustworthy()
        return _mapped(self._pmf_new, *aligned({"k": counts("k", k), "t": not_negative("t", t)}))

    def simulate(self, T: ArrayLike, rng: np.random.Generator) -> NewCustomers:
        """Histories of new customers, one for each observation length in `T`."""
        self.require_trustworthy()
        span = np.atleast_1d(not_negative("T", T)).astype(np.float64)
        nought = np.zeros(len(span))
        return summary(self._future(span, nought, nought, nought, rng), span)

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
        """Draw each customer's purchases in (T, T + horizon] given the history up to T.

        Whether a customer is still active, the purchase rate and the drop-out are drawn anew in every draw from what
        the history says of them. Draws come one at a time, so that memory holds the purchases of one.

        Raises
        ------
        InvalidInput, Refused : as for `p_alive`
        """
        self.require_trustworthy()
        ahead = np.asarray(not_negative("horizon", horizon))
        require("horizon", ahead, np.isfinite(ahead), "must be finite")
        purchases, last, end = (np.atleast_1d(array).astype(np.float64) for array in histories(x, t_x, T))
        span = np.broadcast_to(ahead, purchases.shape)
        return (self._future(span, purchases, last, end, rng) for _ in range(draws))

    @abstractmethod
    def _log_likelihood(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray: ...

    def _time_slopes(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Slopes of each customer's log-likelihood by t_x and by T; of Poisson purchases only."""
        raise NotImplementedError

    @abstractmethod
    def _p_alive(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray: ...

    @abstractmethod
    def _discounted(
        self, delta: float, x: FloatArray, t_x: FloatArray, T: FloatArray, horizon: FloatArray
    ) -> FloatArray:
        """Discounted purchases to come of a customer who is active at T."""

    @abstractmethod
    def _pmf_new(self, k: FloatArray, t: FloatArray) -> FloatArray: ...

    @abstractmethod
    def _future(
        self,
        horizon: FloatArray,
        x: FloatArray,
        t_x: FloatArray,
        T: FloatArray,
        rng: np.random.Generator,
    ) -> Purchases:
        """One draw of the purchases in (T, T + horizon]."""

    def _still_active(
        self, of: NDArray[np.int64], x: FloatArray, t_x: FloatArray, T: FloatArray, rng: np.random.Generator
    ) -> NDArray[np.int64]:
        """Those of the customers `of` who are active at T, drawn.

        Being active is asked last, of the few who would buy if they were: it is the dearest question.
        """
        return of[rng.random(len(of)) < self._chance_active(x[of], t_x[of], T[of])]

    def _chance_active(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
        """P(alive), accurate enough to draw from."""
        return self._p_alive(x, t_x, T)


def fit_histories(
    model: type[PurchaseModel],
    data: Histories,
    objective_of: Callable[[Histories], Objective],
    starts: Sequence[Sequence[float]],
    arrivals: int = 1,
    rough_of: Callable[[Histories], Objective] | None = None,
) -> tuple[dict[str, float], Estimation]:
    """Maximise the likelihood of `data`; parameters and log-likelihood are in the data's unit of time.

    Time is counted in mean T while searching, so that the unit of the data changes nothing. `objective_of` is a density
    of `arrivals` points in time for each purchase, and changes by unit^-arrivals. `rough_of` is nearly the same, and
    cheaper: it finds the way, where there is one.
    """
    unit = data.mean_T or 1.0
    scaled = data.scaled(unit)
    objective = objective_of(scaled)
    if len(scaled) > _MANY_HISTORIES:
        near = search((rough_of or objective_of)(scaled.coarse(_COARSE_CELLS)), starts)
        optimum = maximise(objective, near.theta, near.hessian)
    elif rough_of is not None:
        optimum = maximise(objective, search(rough_of(scaled), starts).theta)
    else:
        optimum = search(objective, starts)
    units = [unit if name in model.times else 1 / unit if name in model.rates else 1.0 for name in model.names]
    values = model.natural(np.exp(optimum.theta)) * units
    parameters = dict(zip(model.names, values.tolist(), strict=True))
    log_likelihood = optimum.value - arrivals * data.purchases * float(np.log(unit))
    return parameters, estimation(optimum, model.names, log_likelihood, data.customers, data.repeaters, len(data))


def _mapped(function: Callable[..., FloatArray], *arrays: NDArray) -> FloatArray:
    """`function` of the arrays laid flat, in their shape; a number for numbers."""
    shape = arrays[0].shape
    if not arrays[0].size:
        return np.empty(shape)
    flat = (np.asarray(array, dtype=np.float64).ravel() for array in arrays)
    return function(*flat).reshape(shape)[()]
