"""All arithmetic of time: windows, their split, units and discounting. "Today" does not exist here."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta

DAYS_PER_YEAR = 365.25
DAYS_PER_MONTH = DAYS_PER_YEAR / 12
DAYS_PER_WEEK = 7.0


@dataclass(frozen=True)
class Period:
    """A closed span of whole days, ``start`` and ``end`` included."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a period cannot end ({self.end}) before it starts ({self.start})")

    @property
    def days(self) -> int:
        """Number of days in the period, both ends counted."""
        return (self.end - self.start).days + 1

    @property
    def years(self) -> float:
        return self.days / DAYS_PER_YEAR

    @property
    def months(self) -> int:
        """Length in whole months, rounded."""
        return round(self.days / DAYS_PER_MONTH)

    def split(self, validation_start: date) -> tuple[Period, Period]:
        """Cut into the calibration period before `validation_start` and the holdout from it on."""
        if not self.start < validation_start <= self.end:
            raise ValueError(f"{validation_start} does not lie inside {self.start} … {self.end}")
        return Period(self.start, validation_start - timedelta(days=1)), Period(validation_start, self.end)

    def last_third(self, at_most: float) -> date:
        """First day of the period's last third, or of its last `at_most` days where these are fewer."""
        return self.end - timedelta(days=max(1, int(min(self.days / 3, at_most))) - 1)


def months_to_days(months: float) -> float:
    """Length of `months` mean months in days."""
    return months * DAYS_PER_MONTH


def daily_discount(annual_rate: float) -> float:
    """Continuous discount rate a day from an effective rate a year: ln(1 + d) / 365.25."""
    return math.log1p(annual_rate) / DAYS_PER_YEAR
