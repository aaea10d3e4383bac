"""Periods counted back from the end: complete, and twelve months are a whole number of them."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest

from analysis.loyalty.calendar import calendar
from analysis.periods import Period, months_before
from analysis.refusal import Refused


def test_months_before_keep_the_end_of_a_month():
    assert months_before(date(2024, 12, 31), 3) == date(2024, 9, 30)
    assert months_before(date(2024, 6, 30), 3) == date(2024, 3, 31)
    assert months_before(date(2024, 5, 30), 3) == date(2024, 2, 29)
    assert months_before(date(2024, 2, 15), 14) == date(2022, 12, 15)


@pytest.mark.parametrize(
    ("window", "months", "periods", "whole"),
    [
        (Period(date(2021, 1, 1), date(2024, 12, 31)), 3, 16, 16),
        (Period(date(1997, 1, 1), date(1998, 6, 30)), 1, 18, 18),
        (Period(date(2010, 12, 1), date(2012, 12, 9)), 3, 9, 8),
        (Period(date(2000, 1, 1), date(2024, 12, 31)), 12, 25, 25),
        (Period(date(2024, 1, 3), date(2024, 1, 3)), 1, 1, 0),
    ],
)
def test_a_window_in_periods(window, months, periods, whole):
    found = calendar(window)
    assert (found.months, len(found), found.whole) == (months, periods, whole)
    parts = found.periods
    assert parts[0].start == window.start
    assert parts[-1].end == window.end
    assert all(after.start == before.end + timedelta(1) for before, after in itertools.pairwise(parts))


def test_the_spans_compared_are_years_or_halves():
    before, after = calendar(Period(date(2021, 1, 1), date(2024, 12, 31))).sides
    assert after == Period(date(2021, 1, 1), date(2024, 12, 31)).last_year
    assert before == Period(date(2021, 1, 1), date(2024, 12, 31)).year_before
    halves = calendar(Period(date(1997, 1, 1), date(1998, 6, 30))).sides
    assert halves[0] == Period(date(1997, 1, 1), date(1997, 9, 30))
    assert calendar(Period(date(2024, 1, 1), date(2024, 1, 20))).sides == Refused("no-two-periods")
