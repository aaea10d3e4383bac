"""Intervals for measures of concentration: bootstrap-t with standard errors from influence functions.

What the interval is about: the customers are taken for a sample of customers like these, and the measure for an estimate
of what it would be over all of them. Amounts spread over customers as unevenly as revenue does make the ordinary
percentile bootstrap too short; how often the interval used here holds the truth was found by simulation
(``studies/coverage_of_concentration.md``).

Sources: influence functions of Lorenz curve and Gini coefficient in Cowell & Victoria-Feser (1996), Econometrica 64(1),
and Davidson (2009), Journal of Econometrics 150(1); bootstrap-t in Efron & Tibshirani (1993), ch. 12.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.pareto.concentration import Concentration
from analysis.statistics.shares import count_of, normal_reach

Floats = NDArray[np.float64]
# Estimates and standard errors, one a row of weights.
Measure = Callable[[Floats, Floats], tuple[Floats, Floats]]

# Below this number of customers the study finds intervals that are too short on heavy tails.
RELIABLE_FROM = 500
# An interval from fewer customers says nothing.
LEAST = 20
REPLICATES = 399
# Above this number the distribution of t is learnt from a sample of so many; its skewness shrinks like 1 / √n.
_LARGE = 5_000
# Cells of weights held in memory at once.
_CELLS = 4_000_000


@dataclass(frozen=True)
class Interval:
    """An estimate with its interval.

    Attributes
    ----------
    estimate, low, high : the measure; low and high are NaN where fewer than `LEAST` customers say nothing of it
    level : nominal confidence
    customers : how many the estimate rests on
    """

    estimate: float
    low: float
    high: float
    level: float
    customers: int

    @property
    def reliable(self) -> bool:
        """Whether the interval holds the truth about as often as its level says."""
        return self.customers >= RELIABLE_FROM


def top_share(share: float) -> Measure:
    """Share of the total that the largest `share` of the customers hold; the amounts may be negative.

    Influence of an amount x: ((x - q)⁺ + p q - S x) / μ, with p the share, q the amount at the cut, μ the mean.
    """

    def measure(amounts: Floats, weights: Floats) -> tuple[Floats, Floats]:
        n = weights[:1].sum()
        top = count_of(share, n)
        through = np.cumsum(weights, axis=1)
        total = weights @ amounts
        held = np.clip(top - through + weights, 0, weights) @ amounts / total
        cut = amounts[(through < top).sum(axis=1)][:, None]
        influence = (np.maximum(amounts - cut, 0) + top / n * cut - held[:, None] * amounts) / (total / n)[:, None]
        return held, _standard_error(influence, weights)

    return measure


def customers_for(share: float) -> Measure:
    """Share of the customers, the largest first, who hold `share` of the total; the amounts are not negative.

    Where the curve of top shares reaches s at p: influence -((x - q)⁺ + p q - s x) / q.
    """

    def measure(amounts: Floats, weights: Floats) -> tuple[Floats, Floats]:
        n = weights[:1].sum()
        held = np.cumsum(weights * amounts, axis=1)
        wanted = share * held[:, -1:]
        last = np.minimum((held < wanted * (1 - 1e-12)).sum(axis=1), len(amounts) - 1)
        rows = np.arange(len(weights))
        cut = amounts[last]
        # Of customers of one amount only as many count as it takes.
        through = np.cumsum(weights, axis=1)[rows, last]
        needed = (through - np.floor((held[rows, last] - wanted[:, 0]) / cut + 1e-9)) / n
        cut = cut[:, None]
        influence = -(np.maximum(amounts - cut, 0) + needed[:, None] * cut - share * amounts) / cut
        return needed, _standard_error(influence, weights)

    return measure


def gini(amounts: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Gini coefficient, G = 2 E[x F(x)] / μ - 1.

    Influence of an amount x: 2 (x F(x) + E[y; y ≥ x] - A x / μ - A) / μ, with A = E[x F(x)].
    """
    n = weights[:1].sum()
    through = np.cumsum(weights, axis=1)
    money = np.cumsum(weights * amounts, axis=1)
    mean = money[:, -1:] / n
    # The middle of customers of one amount, so that ties count half.
    rank = 1 - (through - weights / 2) / n
    above = (money - weights * amounts / 2) / n
    a = (weights * amounts * rank).sum(axis=1, keepdims=True) / n
    influence = 2 * (amounts * rank + above - a * amounts / mean - a) / mean
    return (2 * a / mean - 1)[:, 0], _standard_error(influence, weights)


def _standard_error(influence: Floats, weights: Floats) -> Floats:
    n = weights[:1].sum()
    mean = (weights * influence).sum(axis=1) / n
    variance = (weights * influence * influence).sum(axis=1) / n - mean * mean
    return np.sqrt(np.maximum(variance, 0) / n)


def interval(amounts: Floats, measure: Measure, level: float, seed: int, highest: float = np.inf) -> Interval:
    """`measure` of `amounts` (one a customer, descending) with its interval, no wider than 0 to `highest`.

    A bootstrap-t: the quantiles of (m* - m) / se* over resampled customers, times the standard error, are taken from the
    estimate. One replicate costs a pass over the customers. Among many customers t is resampled in a sample of them and
    drawn towards the normal at the speed at which its skewness vanishes.

    Parameters
    ----------
    level : confidence, between 0 and 1
    seed : of the resampling; the same seed gives the same interval
    """
    n = len(amounts)
    (estimate,), (error,) = measure(amounts, np.ones((1, n)))
    if n < LEAST or not error > 0:
        return Interval(float(estimate), *_without_spread(float(estimate), n), level, n)
    rng = np.random.default_rng(seed)
    sample = amounts if n <= _LARGE else np.sort(rng.choice(amounts, _LARGE, replace=False))[::-1]
    below, above = np.quantile(_studentised(sample, measure, rng), [(1 - level) / 2, (1 + level) / 2])
    if n > _LARGE:
        z = normal_reach(level)
        nearer = float(np.sqrt(_LARGE / n))
        below, above = -z + (below + z) * nearer, z + (above - z) * nearer
    low, high = estimate - above * error, estimate - below * error
    return Interval(float(estimate), float(max(low, 0.0)), float(min(high, highest)), level, n)


def _without_spread(estimate: float, n: int) -> tuple[float, float]:
    """Customers of equal amounts leave no doubt; too few customers leave nothing else."""
    return (estimate, estimate) if n >= LEAST else (float("nan"), float("nan"))


def _studentised(amounts: Floats, measure: Measure, rng: np.random.Generator) -> Floats:
    (estimate,), _ = measure(amounts, np.ones((1, len(amounts))))
    found = []
    for weights in _resampled(len(amounts), rng):
        values, errors = measure(amounts, weights)
        defined = errors > 0
        found.append((values[defined] - estimate) / errors[defined])
    return np.concatenate(found)


def _resampled(n: int, rng: np.random.Generator) -> Iterator[Floats]:
    """How often each customer is drawn, replicate by replicate, a block of rows at a time."""
    block = max(1, _CELLS // n)
    for start in range(0, REPLICATES, block):
        size = min(block, REPLICATES - start)
        drawn = rng.integers(0, n, (size, n)) + np.arange(size)[:, None] * n
        yield np.bincount(drawn.ravel(), minlength=size * n).reshape(size, n).astype(np.float64)


@dataclass(frozen=True)
class Intervals:
    """The intervals of one amount's concentration.

    Attributes
    ----------
    top20_share : share of the total that the top 20 % hold, whatever share is called the top
    top_share : share of the total that the top hold
    customers_for_80_share : share of the customers that hold 80 % of the total
    gini : Gini coefficient
    """

    top20_share: Interval
    top_share: Interval
    customers_for_80_share: Interval
    gini: Interval


def intervals(result: Concentration, level: float, seed: int) -> Intervals:
    """Intervals of the measures that estimate something.

    There is none for the largest customer and the Herfindahl-Hirschman index: both hang on single customers of this
    base, and describe it.
    """

    def of(measure: Measure) -> Interval:
        return interval(result.amounts, measure, level, seed, highest=1.0)

    twenty = of(top_share(0.2))
    top = twenty if result.top == 0.2 else of(top_share(result.top))
    return Intervals(twenty, top, of(customers_for(0.8)), of(gini))
