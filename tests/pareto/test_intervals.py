"""Intervals: standard errors against the jackknife, estimates against the plain measures, coverage, and edge cases."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from analysis.pareto.concentration import concentration
from analysis.pareto.intervals import LEAST, RELIABLE_FROM, customers_for, gini, interval, intervals, top_share

MEASURES = {"top": top_share(0.2), "for_80": customers_for(0.8), "gini": gini}


def skewed(n: int, seed: int = 1) -> np.ndarray:
    return np.sort(np.random.default_rng(seed).lognormal(0, 1.2, n))[::-1]


@pytest.mark.parametrize("n", [20, 123, 1_000])
def test_the_estimates_are_the_plain_measures(n):
    result = concentration(pd.Series(skewed(n)))
    found = intervals(result, 0.95, 1)
    assert found.top20_share.estimate == pytest.approx(result.share_of_top(0.2))
    assert found.customers_for_80_share.estimate == pytest.approx(result.customers_for(0.8) / n)
    assert found.gini.estimate == pytest.approx(result.gini, abs=1e-9)


@pytest.mark.parametrize("name", ["top", "gini"])
def test_the_standard_error_is_that_of_the_jackknife(name):
    amounts = skewed(600)
    left_out = np.ones((600, 600)) - np.eye(600)
    values, _ = MEASURES[name](amounts, left_out)
    jackknife = math.sqrt(599 / 600 * ((values - values.mean()) ** 2).sum())
    (error,) = MEASURES[name](amounts, np.ones((1, 600)))[1]
    assert error == pytest.approx(jackknife, rel=0.05)


@pytest.mark.slow
def test_the_standard_error_of_customers_for_80_is_the_spread_over_samples():
    # The estimate moves in whole customers, where a jackknife fails: so by many samples.
    rng = np.random.default_rng(5)
    samples = np.sort(rng.lognormal(0, 1.2, (800, 1_000)), axis=1)[:, ::-1]
    ones = np.ones((1, 1_000))
    found = [MEASURES["for_80"](sample, ones) for sample in samples]
    estimates, errors = (np.array([pair[place][0] for pair in found]) for place in (0, 1))
    assert errors.mean() == pytest.approx(estimates.std(), rel=0.08)


@pytest.mark.parametrize("name", list(MEASURES))
def test_the_same_seed_gives_the_same_interval_and_scale_does_not_matter(name):
    amounts = skewed(300)
    first = interval(amounts, MEASURES[name], 0.95, 7)
    assert first == interval(amounts, MEASURES[name], 0.95, 7)
    other = interval(amounts * 1000, MEASURES[name], 0.95, 7)
    assert (other.low, other.high) == (pytest.approx(first.low), pytest.approx(first.high))
    assert first.low < first.estimate < first.high


def test_a_higher_level_gives_a_wider_interval():
    amounts = skewed(500)
    narrow, wide = (interval(amounts, MEASURES["top"], level, 1) for level in (0.8, 0.99))
    assert wide.low < narrow.low < narrow.high < wide.high


@pytest.mark.slow
def test_many_customers_give_the_interval_of_the_normal_distribution():
    amounts = skewed(200_000)
    found = interval(amounts, MEASURES["top"], 0.95, 1)
    (error,) = MEASURES["top"](amounts, np.ones((1, 200_000)))[1]
    reach = stats.norm.ppf(0.975) * error
    assert found.high - found.low == pytest.approx(2 * reach, rel=0.1)


@pytest.mark.slow
def test_coverage_is_near_nominal_for_a_gamma_distribution():
    # The truth in closed form: the top p hold the share that Gamma(k + 1) has above the quantile of Gamma(k).
    true = stats.gamma(1.5).sf(stats.gamma(0.5).isf(0.2))
    rng = np.random.default_rng(11)
    held = 0
    for number in range(300):
        amounts = np.sort(rng.gamma(0.5, size=500))[::-1]
        found = interval(amounts, MEASURES["top"], 0.95, number)
        held += found.low <= true <= found.high
    assert 0.91 <= held / 300 <= 0.985  # three standard errors around what the study found


def test_equal_amounts_leave_no_doubt():
    found = intervals(concentration(pd.Series([5.0] * 100)), 0.95, 1)
    for one in (found.top20_share, found.gini):
        assert one.low == pytest.approx(one.estimate, abs=1e-9)
        assert one.high == pytest.approx(one.estimate, abs=1e-9)


def test_few_customers_have_no_interval_and_up_to_500_it_is_not_reliable():
    few = interval(skewed(LEAST - 1), MEASURES["top"], 0.95, 1)
    assert math.isnan(few.low)
    assert math.isnan(few.high)
    assert not interval(skewed(RELIABLE_FROM - 1), MEASURES["top"], 0.95, 1).reliable
    assert interval(skewed(RELIABLE_FROM), MEASURES["top"], 0.95, 1).reliable
    assert not math.isnan(few.estimate)


def test_one_customer():
    found = intervals(concentration(pd.Series([5.0])), 0.95, 1)
    assert (found.top20_share.estimate, found.gini.estimate) == (1.0, pytest.approx(0))
