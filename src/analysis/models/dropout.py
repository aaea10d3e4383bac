"""Purchases at random until a purchase is the last one: what BG/NBD, MBG/NBD and MBG/CNBD-k have in common.

A customer buys at every k-th arrival of a Poisson process of rate λ (k = 1: at every arrival), λ gamma with shape r and
rate α over customers. After each purchase the customer drops out with probability p, p beta (a, b) over customers. The
three models differ in k and in whether the very first purchase, at time 0, is already followed by that chance.

With m = x + 1 chances met (BG/NBD: m = x), the likelihood of a history is

    L = Γ(r+kx) α^r / (Γ(r) Γ(k)^x) · Π gap^(k-1) · B(a, b+m)/B(a, b) · (α+T)^-(r+kx) · [P + a/(b+m-1) e^D]
    D = (r+kx) log((α+T)/(α+t_x))
    P = Σ_{j<k} Γ(r+kx+j)/(Γ(r+kx) j!) ((T-t_x)/(α+T))^j

where P stands for being active with j arrivals since the last purchase, and the other term, absent while m = 0, for
having dropped out right after it. For k = 1 (P = 1) this is eq. (6) of Fader, Hardie & Lee (2005), "Counting your
customers" the easy way: an alternative to the Pareto/NBD model, Marketing Science 24(2), and with m = x + 1 that of
Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, IJRM
24(3). For k > 1 it is the likelihood of Reutterer, Platzer & Schröder (2021), Leveraging purchase regularity for
predicting customer behavior the easy way, IJRM 38(1).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from scipy.special import betainc, digamma, expit, gammaln

from analysis.models.chances import BetaChance, Chance
from analysis.models.collapse import Block, Histories, first_of_each
from analysis.models.fitting import Objective
from analysis.models.nbd import log_nbd, rate_starts
from analysis.models.purchases import PurchaseModel
from analysis.models.renewal import Purchases, arrivals, lomax, spread
from analysis.statistics.abreast import abreast
from analysis.statistics.inputs import FloatArray
from analysis.statistics.quadrature import blockwise, discounted_integral
from analysis.statistics.sums import dot, rowwise

# Rows of a likelihood are summed in blocks that stay in the processor's cache.
_BLOCK = 8_192


@dataclass(frozen=True, eq=False)
class DropOutModel(PurchaseModel):
    """A model of this kind; `chance_at_start` says whether the first purchase may be the last one."""

    chance_at_start: ClassVar[bool]
    chance: ClassVar[type[Chance]] = BetaChance
    names: ClassVar[tuple[str, ...]] = ("r", "alpha", "a", "b")
    times: ClassVar[tuple[str, ...]] = ("alpha",)

    @property
    def regularity(self) -> int:
        """Arrivals that make up a purchase, the k of the module's likelihood."""
        return 1

    @classmethod
    def _objective(cls, data: Histories) -> Objective:
        return drop_out_objective(data, cls.chance_at_start, 1, cls.chance)

    @classmethod
    def _starts(cls, data: Histories) -> Sequence[Sequence[float]]:
        return drop_out_starts(data, cls.chance)

    @property
    def _parts(self) -> tuple[float, float, Chance]:
        """r, alpha and the chance that a purchase is the last one."""
        r, alpha, *drop_out = self.parameters.values()
        return r, alpha, self.chance(*drop_out)

    def _log_likelihood(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
        """log L without the gaps between purchases, which k = 1 does not ask for."""
        r, alpha, chance = self._parts
        points = self.regularity * x
        return (
            gammaln(r + points) - gammaln(r) - r * np.log1p(T / alpha) - points * np.log(alpha + T)
            - x * gammaln(self.regularity) + chance.log_survived(x + self.chance_at_start)
            + np.logaddexp(self._log_active(x, t_x, T), self._log_gone(x, t_x, T))
        )  # fmt: skip

    def _log_active(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
        """log P of the module's likelihood."""
        r, alpha, _ = self._parts
        return log_active(r + self.regularity * x, (T - t_x) / (alpha + T), self.regularity)[0]

    def _log_gone(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
        """log of the other term of its bracket, -∞ where the customer cannot have dropped out."""
        r, alpha, chance = self._parts
        chances = x + self.chance_at_start
        log_ratio = np.log((alpha + T) / (alpha + t_x))
        log_gone = (r + self.regularity * x) * log_ratio + chance.log_odds(chances)
        return np.where(chances > 0, log_gone, -np.inf)

    def _time_slopes(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> tuple[FloatArray, FloatArray]:
        """An active customer was exposed to the rate until T, one who has gone until t_x."""
        r, alpha, _ = self._parts
        active = self._p_alive(x, t_x, T)
        return -(1 - active) * (r + x) / (alpha + t_x), -active * (r + x) / (alpha + T)

    def _p_alive(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
        """Share of P in the bracket."""
        return expit(self._log_active(x, t_x, T) - self._log_gone(x, t_x, T))

    def _discounted(
        self, delta: float, x: FloatArray, t_x: FloatArray, T: FloatArray, horizon: FloatArray
    ) -> FloatArray:
        """∫ exp(-δτ) E[λ exp(-λpτ)] dτ over the horizon, λ gamma (r+x, α+T) and p as after m chances, given active at T.

        At δ = 0 this is eq. (10) of Fader, Hardie & Lee (2005) without P(alive), and without its pole at a = 1.
        """
        r, alpha, chance = self._parts
        first, inverse = first_of_each(x, T, horizon)

        def ahead(x: FloatArray, T: FloatArray, horizon: FloatArray) -> FloatArray:
            shape, chances = (r + x)[:, None], (x + self.chance_at_start)[:, None]

            def log_rate(v: FloatArray) -> FloatArray:
                return np.log(shape) + chance.log_decay(v, shape + 1, chances)

            return discounted_integral(log_rate, alpha + T, horizon, delta) / (alpha + T)

        return blockwise(ahead, x[first], T[first], horizon[first])[inverse]

    def _pmf_new(self, k: FloatArray, t: FloatArray) -> FloatArray:
        """Active after k purchases, or dropped out at the k-th: for BG/NBD eq. (8) of Fader, Hardie & Lee (2005)."""
        r, alpha, chance = self._parts
        chances = k + self.chance_at_start
        points = self.regularity * k
        exactly = sum(np.exp(log_nbd(points + j, t, r, alpha)) for j in range(self.regularity))
        survived = chance.log_survived(chances)
        active = np.exp(survived) * exactly
        gone = np.exp(survived + chance.log_odds(chances)) * at_least(points, t, r, alpha)
        return active + np.where(chances > 0, gone, 0.0)

    def _future(
        self,
        horizon: FloatArray,
        x: FloatArray,
        t_x: FloatArray,
        T: FloatArray,
        rng: np.random.Generator,
    ) -> Purchases:
        r, alpha, chance = self._parts
        k = self.regularity
        shape = r + k * x
        phase = drawn_phase(shape, (T - t_x) / (alpha + T), k, rng)
        shape += phase
        first = lomax(shape, alpha + T, rng)
        of = self._still_active(np.flatnonzero(first < horizon), x, t_x, T, rng)
        upto = phase[of] + arrivals(shape[of], alpha + T[of], first[of], horizon[of], rng)
        buys = upto >= k
        of, upto = of[buys], upto[buys]
        number = upto // k
        again = np.flatnonzero(number > 1)
        last = chance.last_purchase(x[of[again]] + self.chance_at_start, rng)
        number[again] = np.minimum(number[again], last)
        return spread(number, horizon[of], rng, k - phase[of], k, upto - k * number).of(of, len(x))


def drop_out_objective(
    data: Histories, chance_at_start: bool, k: int = 1, chance_of: type[Chance] = BetaChance
) -> Objective:
    """Log-likelihood of `data` and its gradient in log (r, alpha) and what is sought of the chance.

    Left out are the terms that no parameter changes: (k - 1) times the summed log gaps, and x log Γ(k).
    """
    x, t_x, T = data.x.values, data.t_x.values, data.T.values
    chances = x + chance_at_start
    points = k * x
    customers_by_x = data.x.total(data.weight)
    customers_by_T = data.T.total(data.weight)
    points_by_T = data.T.total(data.weight * points[data.x.code])
    n = data.customers
    # Rows ascend in x: those without a chance to drop out come first, and their bracket is 1.
    exposed = int(np.searchsorted(data.x.code, np.argmax(chances > 0))) if chances[-1] > 0 else len(data)
    blocks = data.blocks(_BLOCK, exposed)

    def objective(theta: FloatArray) -> tuple[float, FloatArray]:
        r, alpha = np.exp(theta[:2])
        chance = chance_of.sought(theta[2:])
        shape = r + points
        log_t, log_T = np.log(alpha + t_x), np.log(alpha + T)
        inverse_t, inverse_T = 1 / (alpha + t_x), 1 / (alpha + T)
        by_x = gammaln(shape) - gammaln(r) + r * np.log(alpha) + chance.log_survived(chances)
        shape_by_T = r * customers_by_T + points_by_T
        value = dot(customers_by_x, by_x) - dot(shape_by_T, log_T)
        by_r = dot(customers_by_x, digamma(shape) - digamma(r) + np.log(alpha)) - dot(customers_by_T, log_T)
        by_alpha = n * r / alpha - dot(shape_by_T, inverse_T)
        log_odds = chance.log_odds(chances)
        gone_by_x = np.zeros(len(x))

        def of_block(block: Block) -> tuple[list[float], list[float], list[float], FloatArray]:
            """What the rows add to the value, to its slopes by r and by alpha, and the weight of those who have gone."""
            of_x, of_t, of_T, weight = block
            log_ratio = log_T[of_T] - log_t[of_t]
            share_by_alpha = inverse_T[of_T] - inverse_t[of_t]
            odds = shape[of_x] * log_ratio + log_odds[of_x]
            values = []
            if k > 1:
                log_p, log_p_by_r, log_p_by_y = log_active(shape[of_x], (T[of_T] - t_x[of_t]) * inverse_T[of_T], k)
                odds -= log_p
                values.append(dot(weight, log_p))
            small = np.exp(-np.abs(odds))
            values.append(dot(weight, np.maximum(odds, 0.0) + np.log1p(small)))
            gone = weight * np.exp(np.minimum(odds, 0.0)) / (1 + small)
            of_r, of_alpha = [dot(gone, log_ratio)], [dot(gone * shape[of_x], share_by_alpha)]
            if k > 1:
                of_r.append(dot(weight - gone, log_p_by_r))
                of_alpha.append(-dot(weight - gone, log_p_by_y * inverse_T[of_T]))
            gone_of = np.bincount(of_x, weights=gone, minlength=len(x)).astype(np.float64, copy=False)
            return values, of_r, of_alpha, gone_of

        for values, of_r, of_alpha, gone in abreast(of_block, blocks):
            # One after the other, as the terms of one sum.
            value, by_r, by_alpha = (
                sum(more, so_far) for more, so_far in ((values, value), (of_r, by_r), (of_alpha, by_alpha))
            )
            gone_by_x += gone
        by_chance = rowwise(chance.survived_slopes(chances), customers_by_x)
        by_chance += rowwise(chance.odds_slopes(chances), gone_by_x)
        return float(value), np.array([by_r * r, by_alpha * alpha, *by_chance])

    return objective


def log_active(shape: FloatArray, y: FloatArray, k: int) -> tuple[FloatArray, FloatArray, FloatArray]:
    """log P of the module's likelihood, and its derivatives by r and by log y, y = (T - t_x)/(α + T)."""
    if k == 1:
        nought = np.zeros_like(y)
        return nought, nought, nought
    term, by_r = np.ones_like(y), np.zeros_like(y)
    total, total_by_r, total_by_y = term.copy(), by_r.copy(), by_r.copy()
    for j in range(1, k):
        factor = y / j
        by_r = (by_r * (shape + j - 1) + term) * factor
        term = term * (shape + j - 1) * factor
        total += term
        total_by_r += by_r
        total_by_y += j * term
    return np.log(total), total_by_r / total, total_by_y / total


def phase_terms(shape: FloatArray, y: FloatArray, k: int) -> FloatArray:
    """The terms of P, one a column: how likely an active customer is to be j arrivals past the last purchase."""
    terms = np.ones((len(y), k))
    for j in range(1, k):
        terms[:, j] = terms[:, j - 1] * (shape + j - 1) * y / j
    return terms


def drawn_phase(shape: FloatArray, y: FloatArray, k: int, rng: np.random.Generator) -> NDArray[np.int64]:
    """Arrivals since the last purchase of customers who are active, drawn."""
    if k == 1:
        return np.zeros(len(y), dtype=np.int64)
    upto = np.cumsum(phase_terms(shape, y, k), axis=1)
    return (upto < (rng.random(len(y)) * upto[:, -1])[:, None]).sum(axis=1)


def drop_out_starts(data: Histories, chance: type[Chance] = BetaChance) -> list[tuple[float, ...]]:
    """Rates as if all were active two thirds of the time, with early and with late drop-out; time in mean T."""
    return [(r, alpha / 1.5, *start) for r, alpha in rate_starts(data) for start in chance.starts]


def at_least(n: FloatArray, t: FloatArray, r: float, alpha: float) -> FloatArray:
    """P(n or more Poisson arrivals in t) at rates gamma (r, alpha)."""
    return np.where(n > 0, betainc(np.maximum(n, 1), r, t / (alpha + t)), 1.0)
