"""Judging forecasts: by hand, on CDNOW's published holdout, and without the order of rows mattering."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from analysis.base import CustomerBase
from analysis.clv.rules import hiatus, hiatus_rule, same_rate
from analysis.clv.validation import Holdout, Judgement, holdout, judge
from analysis.periods import Period


@pytest.fixture(scope="module")
def cdnow() -> Holdout:
    work = CustomerBase("cdnow")
    calibration, after = work.period.split(date(1997, 10, 1))
    return holdout(work.customers_in(calibration), work.customers_in(after), after)


def test_actual_purchases_by_frequency_as_published(cdnow):
    table = Judgement(cdnow.actual, cdnow.actual, cdnow.x).by_frequency
    assert table["x"].tolist() == list(range(8))
    assert table["actual"].round(3).tolist() == [0.237, 0.697, 1.393, 1.560, 2.532, 2.947, 3.862, 6.359]
    assert table["customers"].sum() == 2357
    assert cdnow.days == 273


def test_a_perfect_forecast(cdnow):
    result = Judgement(cdnow.actual, cdnow.actual, cdnow.x)
    assert (result.bias, result.mae, result.rmse) == (0, 0, 0)


def test_figures_by_hand():
    result = Judgement(np.array([1.0, 3.0]), np.array([0.0, 5.0]), np.array([0, 1]))
    assert result.bias == pytest.approx(-0.2)
    assert result.mae == pytest.approx(1.5)
    assert result.rmse == pytest.approx(np.sqrt(2.5))


def test_top_found_counts_ties_by_their_share():
    actual = np.array([9.0, 5, 0, 0, 0, 0, 0, 0, 0, 0])
    assert Judgement(actual, actual, actual).top_found == 1
    constant = np.ones(10)
    assert Judgement(constant, actual, actual).top_found == pytest.approx(0.2)
    assert Judgement(-actual, actual, actual).top_found == 0


def test_deciles_keep_equal_predictions_together_and_add_up(cdnow):
    predicted = same_rate(cdnow.days, cdnow.x, cdnow.T)
    table = Judgement(predicted, cdnow.actual, cdnow.x).by_decile
    assert table["customers"].sum() == 2357
    assert (table["customers"] * table["actual"]).sum() == pytest.approx(cdnow.actual.sum())
    assert table["predicted"].is_monotonic_increasing


def test_order_of_customers_does_not_matter(cdnow):
    predicted = same_rate(cdnow.days, cdnow.x, cdnow.T)
    order = np.random.default_rng(1).permutation(len(predicted))
    one = judge({"rate": predicted}, cdnow)["rate"]
    other = Judgement(predicted[order], cdnow.actual[order], cdnow.x[order])
    assert other.top_found == pytest.approx(one.top_found)
    assert other.bias == pytest.approx(one.bias)


def test_simple_rules():
    x, t_x, T = [0, 4, 4, 0], [0, 100, 200, 0], [200, 200, 200, 0]
    assert same_rate(50, x, T).tolist() == [0, 1, 1, 0]
    gap = hiatus(x, t_x)
    assert 25 < gap <= 50
    assert hiatus_rule(50, x, t_x, T, gap).tolist() == [0, 0, 1, 0]
    assert hiatus([0], [0]) == float("inf")


def test_new_customers_of_the_holdout_are_left_out():
    work = CustomerBase("demo")
    calibration, after = work.period.split(date(2024, 1, 1))
    before = work.customers_in(calibration)
    held = holdout(before, work.customers_in(after), after)
    assert len(held.actual) == len(before)
    assert Period(after.start, after.end).days == held.days


def test_ten_distinct_predictions_are_ten_tenths_of_one():
    predicted = np.arange(10.0)
    table = Judgement(predicted, predicted, predicted).by_decile
    assert table["decile"].tolist() == list(range(1, 11))
    assert table["customers"].tolist() == [1] * 10
    hundred = Judgement(np.arange(100.0), np.arange(100.0), np.arange(100.0)).by_decile
    assert hundred["customers"].tolist() == [10] * 10
