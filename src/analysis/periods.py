"""All arithmetic of time: windows, their split, units and discounting. "Today" does not exist here.

A year is one of the calendar where it is a span (the last one, the one before) and 365.25 days where it is a rate.
"""

from __future__ import annotations

import calendar
import math
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

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

    @property
    def last_year(self) -> Period:
        """The last twelve months; all of the period where it is shorter."""
        return Period(max(self.start, a_year_before(self.end) + timedelta(days=1)), self.end)

    @property
    def year_before(self) -> Period | None:
        """The twelve months before the last ones; None where the period does not hold both years."""
        end = a_year_before(self.end)
        start = a_year_before(end) + timedelta(days=1)
        return Period(start, end) if start >= self.start else None

    @property
    def to_a_year(self) -> float:
        """What an amount of the last year is multiplied by to stand for a year: 1, more where the period is shorter."""
        whole = self.start <= a_year_before(self.end) + timedelta(days=1)
        return 1.0 if whole else DAYS_PER_YEAR / self.days

    def covers(self, days: pd.Series) -> pd.Series:
        """Which of the `days` lie in the period."""
        import pandas as pd

        return pd.to_datetime(days).between(pd.Timestamp(self.start), pd.Timestamp(self.end))

    def split(self, validation_start: date) -> tuple[Period, Period]:
        """Cut into the calibration period before `validation_start` and the holdout from it on."""
        if not self.start < validation_start <= self.end:
            raise ValueError(f"{validation_start} does not lie inside {self.start} … {self.end}")
        return Period(self.start, validation_start - timedelta(days=1)), Period(validation_start, self.end)

    def last_third(self, at_most: float) -> date:
        """First day of the period's last third, or of its last `at_most` days where these are fewer."""
        return self.end - timedelta(days=max(1, int(min(self.days / 3, at_most))) - 1)


def a_year_before(day: date) -> date:
    """The same day of the month twelve months earlier; 28 February for the 29th."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def months_before(day: date, months: int) -> date:
    """The same day of the month `months` earlier; whole years as in `a_year_before`, and the end of a month stays one."""
    for _ in range(months // 12):
        day = a_year_before(day)
    if not months % 12:
        return day
    years, month = divmod(day.year * 12 + day.month - 1 - months % 12, 12)
    last = calendar.monthrange(years, month + 1)[1]
    ends = (day + timedelta(1)).month != day.month
    return date(years, month + 1, last if ends else min(day.day, last))


def months_to_days(months: float) -> float:
    """Length of `months` mean months in days."""
    return months * DAYS_PER_MONTH


def daily_discount(annual_rate: float) -> float:
    """Continuous discount rate a day from an effective rate a year: ln(1 + d) / 365.25."""
    return math.log1p(annual_rate) / DAYS_PER_YEAR
