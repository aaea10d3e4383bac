"""MBG/CNBD-k: like MBG/NBD, but with gaps between purchases that are more regular than chance (Erlang-k).

Sources: Reutterer, Platzer & Schröder (2021), Leveraging purchase regularity for predicting customer behavior the easy
way, International Journal of Research in Marketing 38(1), 194-215; Platzer & Reutterer (2016), Ticking away the moments:
timing regularity helps to better predict customer activity, Marketing Science 35(5).

The conditional expectation is exact here. (The reference implementation of the first source takes that of BG/NBD with
α scaled by k, and then scales the total of the customers passed to the unconditional expectation.) Given that a
customer is active, j < k arrivals have happened since the last purchase with probability proportional to the j-th term
of P (see `analysis.models.dropout`); then λ is gamma (r+kx+j, α+T) and p is beta (a, b+x+1). Of n further arrivals
⌊(n+j)/k⌋ would be purchases, of which a customer who may drop out at each lives to make Σ_{i≤⌊(n+j)/k⌋} E[(1-p)^(i-1)];
and n is negative binomial. Everything summed is positive.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Self

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import gammaln, xlogy

from analysis.models.collapse import Histories, first_of_each
from analysis.models.dropout import DropOutModel, drop_out_objective, drop_out_starts, phase_terms
from analysis.models.merging import days_of, merging_term
from analysis.models.nbd import most_arrivals
from analysis.models.purchases import fit_histories
from analysis.statistics.inputs import FloatArray, InvalidInput, aligned, case_weights, histories, numbers, require
from analysis.statistics.quadrature import NODES, WEIGHTS
from analysis.statistics.sums import rowwise, total

MOST_REGULAR = 12

# Rows by numbers of arrivals that are summed at a time: they stay in the processor's cache.
_CELLS = 1 << 16


@dataclass(frozen=True, eq=False)
class MBGCNBDK(DropOutModel):
    """MBG/CNBD-k: r, alpha of the arrival rates, a, b of the chance that a purchase is the last one, and k.

    A purchase comes at every k-th arrival, on average every k/λ: the larger k, the more regular. k = 1 is MBG/NBD.

    Attributes
    ----------
    k : regularity, a whole number from 1 on
    """

    chance_at_start: ClassVar[bool] = True

    k: int = 1

    @property
    def regularity(self) -> int:
        return self.k

    @classmethod
    def from_parameters(cls, k: float = 1, **parameters: float) -> Self:
        """The model with known k and known parameters r, alpha, a, b.

        Raises
        ------
        InvalidInput : a parameter is missing, unknown, not finite or not positive; k is no whole number from 1 on
        """
        return replace(super().from_parameters(**parameters), k=_regularity(k))

    @classmethod
    def fit(
        cls,
        x: ArrayLike,
        t_x: ArrayLike,
        T: ArrayLike,
        weights: ArrayLike | None = None,
        log_gaps: ArrayLike | None = None,
        k: int | None = None,
        merged: float | None = None,
    ) -> Self:
        """Estimate r, alpha, a and b by maximum likelihood, and k too unless it is given.

        k rises from 1 until the likelihood has fallen twice in a row, at most to 12. Where purchases are merged, the
        likelihoods compared are those of merged purchases, so that dense Poisson buyers do not pass for regular ones
        (see `analysis.models.merging`); the fit itself, and the log-likelihood it reports, are as ever. A k that was
        chosen counts as a parameter in AIC and BIC.

        Parameters
        ----------
        x, t_x, T, weights : see `PurchaseModel.fit`
        log_gaps : each customer's sum of the logarithms of the gaps between purchases, the first gap starting at the
            first purchase; in the same unit of time; 0 where x = 0. Needed unless k = 1.
        k : regularity, if it is known
        merged : span within which purchases count as one, in the same unit of time: a day, as a rule; t_x is a multiple
            of it. None where every purchase counts.

        Raises
        ------
        InvalidInput : see `PurchaseModel.fit`; also if log_gaps is missing or impossible, t_x no multiple of merged
        """
        data = Histories.of(x, t_x, T, weights)
        if k == 1:
            return cls._fit_given(data, 0.0, 1)
        each = _log_gaps(x, t_x, T, log_gaps)
        count = case_weights(weights, len(each))
        gaps = total(each, count)
        if k is not None:
            return cls._fit_given(data, gaps, _regularity(k))
        term_of = _merging(x, t_x, T, each, merged)
        tried: list[Self] = []
        scores: list[float] = []
        while len(tried) < MOST_REGULAR and not _falling(scores):
            tried.append(cls._fit_given(data, gaps, len(tried) + 1))
            scores.append(tried[-1].log_likelihood + total(term_of(len(tried)), count))
        best = tried[int(np.argmax(scores))]
        return replace(best, estimation=replace(best._fit, free=len(cls.names) + 1))

    @classmethod
    def _fit_given(cls, data: Histories, gaps: float, k: int) -> Self:
        starts = [(r, k * alpha, *chance) for r, alpha, *chance in drop_out_starts(data, cls.chance)]
        parameters, fitted = fit_histories(
            cls, data, lambda scaled: drop_out_objective(scaled, True, k, cls.chance), starts, arrivals=k
        )
        constant = (k - 1) * gaps - data.purchases * float(gammaln(k))
        return cls(parameters, replace(fitted, log_likelihood=fitted.log_likelihood + constant), k)

    def log_likelihood_of(
        self, x: ArrayLike, t_x: ArrayLike, T: ArrayLike, log_gaps: ArrayLike | None = None
    ) -> FloatArray:
        """Log-likelihood of each customer's history; a density in time for the purchases made.

        `log_gaps` as for `fit`, needed unless k = 1.
        """
        without = super().log_likelihood_of(x, t_x, T)
        return without if self.k == 1 else without + (self.k - 1) * _log_gaps(x, t_x, T, log_gaps)

    def _discounted(
        self, delta: float, x: FloatArray, t_x: FloatArray, T: FloatArray, horizon: FloatArray
    ) -> FloatArray:
        """Mean over the arrivals since the last purchase of what each of them lets expect."""
        require("horizon", horizon, np.isfinite(horizon), "must be finite for MBG/CNBD-k")
        r, alpha, _ = self._parts
        terms = phase_terms(r + self.k * x, (T - t_x) / (alpha + T), self.k)
        first, inverse = first_of_each(x, T, horizon)
        ahead = np.empty((len(first), self.k))
        purchases = x[first]
        for value in np.unique(purchases):
            of = np.flatnonzero(purchases == value)
            ahead[of] = self._by_phase(delta, float(value), T[first[of]], horizon[first[of]])
        return np.einsum("ij,ij->i", terms, ahead[inverse]) / terms.sum(axis=1)

    def _by_phase(self, delta: float, x: float, T: FloatArray, horizon: FloatArray) -> FloatArray:
        """Discounted purchases of customers active after x purchases (rows) by arrivals since the last (columns).

        By parts, ∫ exp(-δτ) dM(τ) = exp(-δh) M(h) + δ ∫ exp(-δτ) M(τ) dτ, with M(τ) the purchases expected within τ.
        """
        scale = self.parameters["alpha"] + T
        total = self._expected(x, horizon / scale)
        if delta == 0:
            return total
        width = np.log1p(horizon / scale)[:, None]
        z = np.expm1(width * NODES)
        before = self._expected(x, z.ravel()).reshape(*z.shape, self.k)
        time = scale[:, None] * z
        weight = delta * np.exp(-delta * time) * (scale[:, None] + time) * width * WEIGHTS
        return np.exp(-delta * horizon)[:, None] * total + np.einsum("ij,ijk->ik", weight, before)

    def _expected(self, x: float, z: FloatArray) -> FloatArray:
        """Expected purchases within τ = z (α + T), a row for each z and a column for each number of arrivals past."""
        r, _, chance = self._parts
        result = np.empty((len(z), self.k))
        order = np.argsort(-z)
        start = 0
        while start < len(z):
            most = most_arrivals(r + self.k * x + self.k - 1, float(z[order[start]]))
            of = order[start : start + max(1, _CELLS // most)]
            start += len(of)
            n = np.arange(most + 1, dtype=np.float64)
            # E[(1-p)^(i-1)] for i = 1, 2, ..., summed: purchases that a customer lives to make out of 0, 1, 2, ...
            i = np.arange(1.0, (most + self.k) // self.k + 1)
            lived = np.cumsum(np.exp(chance.log_survived(x + i) - chance.log_survived(np.asarray(x + 1))))
            made = np.concatenate([[0.0], lived])
            log_none = -np.log1p(z[of])[:, None]
            with np.errstate(divide="ignore"):
                # Finite, for the sake of n = 0, also where no time passes.
                log_more = np.maximum(np.log(z[of])[:, None] + log_none, -1e4)
            for phase in range(self.k):
                shape = r + self.k * x + phase
                ways = gammaln(shape + n) - gammaln(shape) - gammaln(n + 1)
                likely = np.exp(ways + n * log_more + shape * log_none)
                result[of, phase] = rowwise(likely, made[(n.astype(np.int64) + phase) // self.k])
        return result


def _merging(
    x: ArrayLike, t_x: ArrayLike, T: ArrayLike, log_gaps: FloatArray, merged: float | None
) -> Callable[[int], FloatArray]:
    """For each k what merging adds to each customer's log-likelihood: nothing where nothing is merged."""
    purchases, last, _ = (array.astype(np.float64) for array in histories(x, t_x, T))
    if merged is None:
        return lambda k: np.zeros(len(purchases))
    days = days_of(purchases, last, merged)
    return lambda k: merging_term(k, purchases, days, log_gaps - purchases * np.log(merged))


def _falling(scores: Sequence[float]) -> bool:
    """Whether the last two steps in k both lost likelihood."""
    last = scores[-3:]
    return len(last) == 3 and last[0] > last[1] > last[2]


def _regularity(k: float) -> int:
    if k != int(k) or k < 1:
        raise InvalidInput("k", f"must be a whole number from 1 on, but is {k}")
    return int(k)


def _log_gaps(x: ArrayLike, t_x: ArrayLike, T: ArrayLike, log_gaps: ArrayLike | None) -> FloatArray:
    """`log_gaps`, checked: gaps that add up to t_x have no larger sum of logarithms than x equal ones."""
    if log_gaps is None:
        raise InvalidInput("log_gaps", "is needed unless k = 1: each customer's sum of the logarithms of the gaps")
    gaps = np.asarray(numbers("log_gaps", log_gaps), dtype=np.float64)
    purchases, last, _, gaps = aligned(
        dict(zip(("x", "t_x", "T", "log_gaps"), (*histories(x, t_x, T), gaps), strict=True))
    )
    with np.errstate(divide="ignore"):
        most = xlogy(purchases, last) - xlogy(purchases, purchases)
    rule = "is more than gaps that add up to t_x can have (0 where x = 0); are they in the same unit of time?"
    require("log_gaps", gaps, gaps <= most + 1e-6 * np.abs(most) + 1e-9, rule)
    require("log_gaps", gaps, (purchases > 0) | (gaps == 0), "must be 0 for a customer who never bought again (x = 0)")
    return gaps
