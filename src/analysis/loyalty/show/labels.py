"""The names of periods, cohorts and ages."""

from __future__ import annotations

from datetime import timedelta

from analysis.language import Words
from analysis.loyalty.calendar import Calendar
from analysis.loyalty.history import EARLIER
from analysis.periods import Period

_UNITS = {1: "month", 3: "quarter", 12: "year"}


def period_name(period: Period, words: Words) -> str:
    """A month, a quarter or a year of the calendar by its name, everything else by its first day."""
    start, after = period.start, period.end + timedelta(1)
    if start.day == after.day == 1:
        months = (after.year - start.year) * 12 + after.month - start.month
        if months == 12 and start.month == 1:
            return str(start.year)
        if months == 3 and start.month % 3 == 1:
            return words("loyalty-quarter", quarter=start.month // 3 + 1, year=str(start.year))
        if months == 1:
            return f"{words.month(start.month)[:3]} {start.year}"
    return words.date(start)


def cohort_name(cohort: int, calendar: Calendar, words: Words) -> str:
    """The period of the first purchase, or that it lies before the window."""
    return words("loyalty-earlier") if cohort == EARLIER else period_name(calendar.periods[cohort], words)


def age_unit(calendar: Calendar, words: Words) -> str:
    """What an age is counted in."""
    return words(f"loyalty-age-{_UNITS[calendar.months]}")


def span(period: Period, words: Words) -> str:
    """A period by its first and last day."""
    return words("loyalty-span", start=words.date(period.start), end=words.date(period.end))
