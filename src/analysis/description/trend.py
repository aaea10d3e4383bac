"""Revenue over time without its seasons: the base by decomposition, one customer by sums of twelve months."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.periods import Period
from analysis.refusal import Refused

FEWEST_MONTHS = 24
# A season is told only from here on: of three years of pure chance, one in twenty reaches this strength (simulated).
CLEAR_SEASON = 0.75
SEASON_MONTHS = 36


@dataclass(frozen=True)
class Trend:
    """A monthly series in its parts, all by month.

    Attributes
    ----------
    observed, trend : money a month
    season : factor by which each calendar month (1 to 12) differs from the year's mean
    strength : of the season, 0 to 1: 1 − Var(remainder) / Var(season + remainder) (Wang, Smith & Hyndman 2006)
    change : of the revenue of the last twelve months on the twelve before; the end of the trend itself is no ground for
        such a figure, for it follows the noise of the last months
    """

    observed: pd.Series
    trend: pd.Series
    season: pd.Series
    strength: float
    change: float

    @property
    def peak(self) -> int | None:
        """The strongest calendar month; None where chance alone could make such a season."""
        clear = len(self.observed) >= SEASON_MONTHS and self.strength >= CLEAR_SEASON
        return int(self.season.to_numpy().argmax()) + 1 if clear else None


def whole_months(monthly: pd.Series, period: Period) -> pd.Series:
    """The months that lie in the window from their first day to their last."""
    first, last = pd.Timestamp(period.start), pd.Timestamp(period.end)
    months = pd.DatetimeIndex(monthly.index)
    return monthly[(months >= first) & (months + pd.offsets.MonthEnd(0) <= last)]


def decompose(monthly: pd.Series) -> Trend | None:
    """Trend and season of whole months by STL on logarithms (Cleveland et al. 1990).

    None for fewer than 24 months or a month without positive revenue.
    """
    if len(monthly) < FEWEST_MONTHS or not (monthly > 0).all():
        return None
    from statsmodels.tsa.seasonal import STL

    # A season that stays the same: with few years, one that may change follows every outlier.
    parts = STL(np.log(monthly.to_numpy()), period=12, seasonal=10 * len(monthly) + 1, robust=True).fit()
    trend = pd.Series(np.exp(parts.trend), index=monthly.index)
    season = np.exp(pd.Series(parts.seasonal).groupby(pd.DatetimeIndex(monthly.index).month).mean())
    around = float(np.var(parts.seasonal + parts.resid))
    strength = max(0.0, 1 - float(np.var(parts.resid)) / around) if around > 0 else 0.0
    return Trend(monthly, trend, season / season.mean(), strength, year_on_year(monthly))


def year_on_year(monthly: pd.Series) -> float:
    """Change of the last twelve whole months on the twelve before: no season can be in it; nan without both years."""
    if len(monthly) < 24:
        return float("nan")
    now, before = float(monthly.iloc[-12:].sum()), float(monthly.iloc[-24:-12].sum())
    return now / before - 1 if before > 0 else float("nan")


def trend(monthly: pd.Series, period: Period) -> Trend | Refused:
    """`decompose` of the whole months of `period`; refused as ``trend-short`` where there are too few."""
    return decompose(whole_months(monthly, period)) or Refused("trend-short", months=FEWEST_MONTHS)
