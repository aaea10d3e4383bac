"""Can these data carry an estimate of customer lifetime value? Asked before anything is fitted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from analysis.periods import Period, months_to_days
from analysis.refusal import Refused
from analysis.statistics.cases import cases_of, number, quantile

Light = Literal["good", "warn", "bad"]

# Below the first number an estimate is refused, below the second it is given with a warning. The figures are rules of
# thumb: the likelihood of BG/NBD is flat on small bases, and its drop-out is seen only once purchases could have come.
THRESHOLDS: Mapping[str, tuple[float, float]] = {
    "customers": (30, 200),
    "repeaters": (20, 100),
    "rhythms": (1.5, 4.0),
}
# Silence at the end, in gaps: beyond the first the base may have stopped, beyond the second it has, or the data have.
_STALE_RHYTHMS = (3.0, 12.0)
# Horizon over window: beyond the first the look ahead is longer than the one back, beyond the second it is a guess.
_FAR_AHEAD = (1.0, 4.0)


@dataclass(frozen=True)
class Check:
    """One question to the data: its key, what was found, what would be enough (at least, or at most), and the light."""

    key: str
    value: float
    enough: float
    light: Light
    at_most: bool = False


@dataclass(frozen=True)
class Adequacy:
    """All questions; the worst light counts."""

    checks: tuple[Check, ...]

    @property
    def light(self) -> Light:
        lights = {check.light for check in self.checks}
        return "bad" if "bad" in lights else "warn" if "warn" in lights else "good"

    @property
    def or_refused(self) -> Adequacy | Refused:
        """Itself, or why nothing is estimated."""
        return Refused("too-little-data") if self.light == "bad" else self


def adequacy(customers: pd.DataFrame, period: Period, horizon_months: float) -> Adequacy:
    """Judge customer histories (columns x, t_x, T of `analysis.customers`) over `period` for a look that far ahead."""
    repeaters = customers[customers["x"] > 0]
    again = cases_of(repeaters)
    checks = [
        _graded("customers", number(customers["x"].to_numpy(), cases_of(customers))),
        _graded("repeaters", number(repeaters["x"].to_numpy(), again)),
    ]
    ahead = months_to_days(horizon_months) / period.days
    checks.append(_lowest("horizon", ahead, *_FAR_AHEAD))
    if len(repeaters):
        # A base's rhythm: the median over repeaters of their own mean gap between purchases, in days.
        gap = max(quantile((repeaters["t_x"] / repeaters["x"]).to_numpy(), 0.5, again), 1.0)
        checks.append(_graded("rhythms", period.days / gap))
        silent = float((customers["T"] - customers["t_x"]).min()) / gap
        checks.append(_lowest("silence", silent, *_STALE_RHYTHMS))
    return Adequacy(tuple(checks))


def _lowest(key: str, value: float, enough: float, most: float) -> Check:
    return Check(key, value, enough, "good" if value <= enough else "warn" if value <= most else "bad", at_most=True)


def _graded(key: str, value: float) -> Check:
    least, enough = THRESHOLDS[key]
    return Check(key, value, enough, "bad" if value < least else "warn" if value < enough else "good")
