"""How exactly figures of an interval are written."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language import Words
from analysis.presentation.rounding import rounded, step_of
from analysis.presentation.shown import within


@pytest.mark.parametrize(
    ("low", "high", "step"),
    [(908_004, 1_120_207, 10_000), (5_912_481, 12_485_517, 100_000), (0, 20, 1), (0, 200, 10), (0, 199, 1), (7, 7, 1)],
)
def test_the_step_is_the_largest_power_of_ten_in_a_twentieth(low: float, high: float, step: float) -> None:
    assert step_of(low, high) == step


def test_without_a_finite_interval_nothing_is_rounded_away() -> None:
    assert step_of(0.0, math.inf) == 1.0
    assert step_of(math.nan, 5.0) == 1.0


@given(st.floats(0, 1e9), st.floats(0, 1e9), st.floats(0, 1))
def test_a_rounded_figure_is_off_by_less_than_a_fortieth_of_its_interval(low: float, length: float, at: float) -> None:
    value, high = low + at * length, low + length
    assert abs(rounded(value, low, high) - value) <= max(length / 40, 0.5) * (1 + 1e-9)


def test_money_and_counts_are_rounded_within_their_interval_and_shares_are_not() -> None:
    words = Words("en", "EUR")
    assert within("total_value", 908_004, 1_120_207, words)(1_012_741) == words.money(1_010_000, 0)
    assert within("total_value", None, None, words)(1_012_741) == words.money(1_012_741, 0)
    assert within("share_active_12m", 0.38, 0.43, words)(0.4042) == words.percent(0.4042)
