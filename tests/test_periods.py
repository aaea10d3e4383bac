"""Time: windows, their split, and the conversion of months and rates."""

from __future__ import annotations

import math
from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.periods import DAYS_PER_MONTH, DAYS_PER_YEAR, Period, a_year_before, daily_discount, months_to_days

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


def test_both_ends_belong_to_a_period() -> None:
    assert Period(date(2024, 1, 1), date(2024, 1, 1)).days == 1
    assert Period(date(2024, 1, 1), date(2024, 12, 31)).days == 366
    assert Period(date(2021, 1, 1), date(2024, 12, 31)).years == 1461 / 365.25 == 4


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match=r"cannot end \(2024-01-01\) before it starts \(2024-01-02\)"):
        Period(date(2024, 1, 2), date(2024, 1, 1))


def test_cdnow_is_cut_into_39_weeks_and_39_weeks() -> None:
    calibration, holdout = Period(date(1997, 1, 1), date(1998, 6, 30)).split(date(1997, 10, 1))
    assert (calibration.end, holdout.start) == (date(1997, 9, 30), date(1997, 10, 1))
    assert (calibration.days, holdout.days) == (39 * 7, 39 * 7)


@given(first=DAYS, length=st.integers(1, 2000), cut=st.integers(1, 2000))
def test_a_split_loses_no_day(first: date, length: int, cut: int) -> None:
    whole = Period(first, first + timedelta(days=length))
    cut = min(cut, length)
    before, after = whole.split(first + timedelta(days=cut))
    assert before.days + after.days == whole.days
    assert (before.start, after.end) == (whole.start, whole.end)
    assert before.end + timedelta(days=1) == after.start
    assert before.days == cut


@pytest.mark.parametrize("day", [date(2024, 1, 1), date(2023, 12, 31), date(2025, 1, 1)])
def test_a_split_lies_inside(day: date) -> None:
    with pytest.raises(ValueError, match="does not lie inside"):
        Period(date(2024, 1, 1), date(2024, 12, 31)).split(day)


@pytest.mark.parametrize(
    ("days", "at_most", "held"),
    [(546, 365.25, 182), (1461, 365.25, 365), (30, 100, 10), (31, 100, 10), (2, 100, 1), (90, 30.4375, 30)],
)
def test_the_last_third_is_held_out_or_less(days: int, at_most: float, held: int) -> None:
    period = Period(date(2024, 1, 1), date(2024, 1, 1) + timedelta(days=days - 1))
    before, after = period.split(period.last_third(at_most))
    assert (before.days, after.days) == (days - held, held)


@given(length=st.integers(2, 5000), at_most=st.floats(0.1, 5000))
def test_every_period_of_two_days_has_a_last_third(length: int, at_most: float) -> None:
    period = Period(date(2000, 1, 1), date(2000, 1, 1) + timedelta(days=length - 1))
    held = period.split(period.last_third(at_most))[1].days
    assert 1 <= held <= max(1.0, min(length / 3, at_most))


def test_twelve_months_are_a_year() -> None:
    assert months_to_days(12) == DAYS_PER_YEAR == 365.25
    assert DAYS_PER_MONTH == 30.4375


def test_the_rate_of_a_week_at_ten_percent_a_year_is_the_published_one() -> None:
    assert round(7 * daily_discount(0.10), 5) == 0.00183


@given(rate=st.floats(0, 1))
def test_a_year_of_days_discounts_as_the_yearly_rate(rate: float) -> None:
    assert math.exp(DAYS_PER_YEAR * daily_discount(rate)) == pytest.approx(1 + rate)


def test_the_last_year_and_the_one_before_are_years_of_the_calendar() -> None:
    whole = Period(date(2022, 1, 1), date(2024, 12, 31))
    assert whole.last_year == Period(date(2024, 1, 1), date(2024, 12, 31))
    assert whole.year_before == Period(date(2023, 1, 1), date(2023, 12, 31))
    assert (whole.to_a_year, whole.last_year.to_a_year) == (1.0, 1.0)
    one = Period(date(2024, 1, 1), date(2024, 12, 31))
    assert (one.last_year, one.year_before) == (one, None)
    assert Period(date(2023, 1, 2), date(2024, 12, 31)).year_before is None
    short = Period(date(2024, 12, 1), date(2024, 12, 31))
    assert (short.last_year, short.to_a_year) == (short, 365.25 / 31)
    assert a_year_before(date(2024, 2, 29)) == date(2023, 2, 28)


def test_a_period_covers_its_first_and_its_last_day() -> None:
    days = pd.Series(pd.to_datetime(["2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01", None]))
    assert Period(date(2024, 1, 1), date(2024, 12, 31)).covers(days).tolist() == [False, True, True, False, False]
