"""Targets against what came, on groups frozen at the start, with the regression to the mean taken out.

Whoever is chosen for a low figure does better next time without anything being done, because part of the figure was chance:

    E[X₂ | X₁ = x] = μ + ρ · (x - μ)

(Galton 1886; Barnett, van der Pols & Dobson 2005, Regression to the mean: what it is and how to deal with it, International
Journal of Epidemiology 34(1)), with μ of those among whom the choice was made and ρ the correlation of two earlier periods.
It applies where the choice was made by the figure itself. A group that was chosen by value is no chance draw of its
satisfaction, and what is expected of it is what it was. Money of a group is held against what the forecast of the first day
expected of exactly these customers, which has its own regression to the mean in it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd

from analysis.clv.uncertainty import Interval
from analysis.description.kano import latest_answers
from analysis.description.satisfaction import on_scale
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.tables.targets import Target

Light = Literal["reached", "open", "untold"]
Basis = Literal["regression", "unchanged", "forecast", "figure"]
# Fewer customers with both scores tell neither a correlation nor a mean.
FEWEST_PAIRS = 20


@dataclass(frozen=True)
class Progress:
    """A target and how far it is reached.

    Attributes
    ----------
    customers : of the frozen group, as far as they were measured; all for a key figure of the base
    before : the figure at the start
    expected : what would have been expected without doing anything
    after : what came
    gain : after beyond expected, in the unit of the target, between its bounds
    basis : what `expected` rests on
    """

    target: Target
    customers: int
    before: float
    expected: float
    after: float
    gain: Interval
    basis: Basis

    @property
    def light(self) -> Light:
        """Reached where the whole interval is at or beyond the target, open where the whole of it falls short."""
        wanted = self.target.change
        low, high = (self.gain.low, self.gain.high) if wanted >= 0 else (-self.gain.high, -self.gain.low)
        if math.isnan(low) or math.isnan(high):
            return "untold"
        return "reached" if low >= abs(wanted) else "open" if high < abs(wanted) else "untold"


@dataclass(frozen=True)
class Untold:
    """A target of which nothing can be said, and why."""

    target: Target
    reason: Refused


@dataclass(frozen=True)
class Targets:
    """All targets, in the order in which they were set."""

    found: tuple[Progress | Untold, ...]


@dataclass(frozen=True)
class Regression:
    """How scores regress to their mean.

    Attributes
    ----------
    mean : of all at the start
    rho : correlation of two earlier periods
    pairs : customers that it was estimated from
    spread : standard deviation of the scores at the start
    """

    mean: float
    rho: float
    pairs: int
    spread: float

    def expected(self, score: np.ndarray | float) -> Any:
        """The next score of who had this one, without doing anything."""
        return self.mean + self.rho * (score - self.mean)

    def variance(self, score: float) -> float:
        """Of `expected`, from the estimates of correlation and mean."""
        of_rho = (1 - self.rho**2) ** 2 / max(self.pairs - 2, 1)
        return float((score - self.mean) ** 2 * of_rho + (1 - self.rho) ** 2 * self.spread**2 / self.pairs)


def mean_scores(ratings: pd.DataFrame, period: Period) -> pd.Series:
    """The mean of the customers' latest answers within `period`, by customer_id, off-scale answers left out."""
    kept, _ = on_scale(ratings)
    inside = kept[period.covers(kept["date"])]
    return latest_answers(inside).groupby("customer_id")["value"].mean()


def regression(first: pd.Series, second: pd.Series, start: pd.Series) -> Regression:
    """From the scores of two earlier periods and those at the start, each by customer_id.

    Raises
    ------
    Refused : ``few-repeated`` with fewer than 20 customers in both periods
    """
    both = pd.concat([first, second], axis=1, join="inner").dropna()
    if len(both) < FEWEST_PAIRS or both.std().min() == 0:
        raise Refused("few-repeated", needed=FEWEST_PAIRS)
    rho = float(np.corrcoef(both.iloc[:, 0], both.iloc[:, 1])[0, 1])
    return Regression(float(start.mean()), rho, len(both), float(start.std()))


def scores(target: Target, before: pd.Series, after: pd.Series, chance: Regression | None, level: float) -> Progress:
    """Progress of a mean score.

    Parameters
    ----------
    before, after : scores of the frozen group, by customer_id; who has both is compared
    chance : how scores regress where the group was chosen by them; None where it was not

    Raises
    ------
    Refused : ``few-scores`` with fewer than 20 customers measured twice
    """
    both = pd.concat([before.rename("before"), after.rename("after")], axis=1, join="inner").dropna()
    if len(both) < FEWEST_PAIRS:
        raise Refused("few-scores", needed=FEWEST_PAIRS)
    from scipy.stats import t

    told = both["before"] if chance is None else chance.expected(both["before"].to_numpy())
    gaps = both["after"] - told
    mean, expected = float(both["before"].mean()), float(np.mean(told))
    variance = float(gaps.var(ddof=1)) / len(both) + (chance.variance(mean) if chance else 0.0)
    half = float(t.ppf((1 + level) / 2, len(both) - 1)) * math.sqrt(variance)
    gain = float(gaps.mean())
    scale = expected if target.unit == "relative" else 1.0
    bounds = Interval(gain / scale, (gain - half) / scale, (gain + half) / scale, level)
    basis: Basis = "unchanged" if chance is None else "regression"
    return Progress(target, len(both), mean, expected, float(both["after"].mean()), bounds, basis)


def sums(target: Target, customers: int, before: float, foretold: Interval, after: float) -> Progress:
    """Progress of a sum over the group against what was foretold of it.

    Raises
    ------
    Refused : ``nothing-foretold`` where a relative target has nothing to relate to
    """
    if target.unit == "relative":
        if foretold.low <= 0:
            raise Refused("nothing-foretold")
        gain = Interval(
            after / foretold.estimate - 1, after / foretold.high - 1, after / foretold.low - 1, foretold.level
        )
    else:
        gain = Interval(after - foretold.estimate, after - foretold.high, after - foretold.low, foretold.level)
    return Progress(target, customers, before, foretold.estimate, after, gain, "forecast")


def figure(target: Target, customers: int, before: float, now: Sequence[float], level: float) -> Progress:
    """Progress of a key figure of the base: nobody was chosen, so that nothing regresses; `now` with its bounds."""
    value, low, high = now
    if target.unit == "relative":
        if before <= 0:
            raise Refused("nothing-foretold")
        gain = Interval(value / before - 1, low / before - 1, high / before - 1, level)
    else:
        gain = Interval(value - before, low - before, high - before, level)
    return Progress(target, customers, before, before, value, gain, "figure")
