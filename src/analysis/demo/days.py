"""The demo company's calendar: days are counted from the first day of its window."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd

from analysis.demo.draws import Ints
from analysis.periods import Period

WINDOW = Period(date(2021, 1, 1), date(2024, 12, 31))
LAST_DAY = WINDOW.days - 1


def workday(days: Ints) -> Ints:
    """Move Saturdays and Sundays to the following Monday; the order of events is kept."""
    weekday = (days + WINDOW.start.weekday()) % 7
    return days + (7 - weekday) * (weekday >= 5)


def to_dates(days: Ints) -> pd.Series:
    """Calendar dates of day numbers."""
    return pd.Series(np.datetime64(WINDOW.start) + np.asarray(days).astype("timedelta64[D]")).dt.as_unit("us")


def month_starts(dates: pd.Series) -> pd.Series:
    """The first day of each date's month."""
    return dates.dt.to_period("M").dt.start_time.dt.as_unit("us")


def day_number(year: int, month: int, day: int) -> int:
    """The number of a calendar date."""
    return (date(year, month, day) - WINDOW.start).days
