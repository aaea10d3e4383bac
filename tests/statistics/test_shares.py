"""Shares of customers against statsmodels and by hand."""

from __future__ import annotations

import math

import pytest
from scipy.stats import norm
from statsmodels.stats.proportion import proportion_confint

from analysis.statistics.shares import count_of, half_width_of_difference, normal_reach, wilson


@pytest.mark.parametrize(
    ("share", "customers", "count"),
    [(0.2, 10, 2), (0.2, 15, 3), (0.2, 11, 3), (0.2, 1, 1), (0.1, 1_200, 120), (0.2, 0, 0)],
)
def test_a_share_is_at_least_so_many(share: float, customers: int, count: int) -> None:
    assert count_of(share, customers) == count


@pytest.mark.parametrize("level", [0.5, 0.8, 0.95, 0.99])
def test_the_reach_is_a_quantile_of_the_normal(level: float) -> None:
    assert normal_reach(level) == pytest.approx(norm.ppf((1 + level) / 2), rel=1e-12)


@pytest.mark.parametrize(("count", "n"), [(0, 5), (5, 5), (1, 3), (24, 40), (500, 1000), (121, 1200)])
@pytest.mark.parametrize("level", [0.8, 0.95])
def test_wilson_as_statsmodels_has_it(count: int, n: int, level: float) -> None:
    expected = proportion_confint(count, n, alpha=1 - level, method="wilson")
    assert wilson(count, n, level) == pytest.approx(expected, abs=1e-12)


def test_a_difference_of_shares_is_the_variance_of_one_answer() -> None:
    # Each answer counts +1, -1 or 0.
    p, q, n = 0.37, 0.21, 242
    variance = p + q - (p - q) ** 2
    assert half_width_of_difference(p, q, n) == pytest.approx(1.959964 * math.sqrt(variance / n), rel=1e-6)


def test_shares_of_nobody_are_undefined() -> None:
    assert all(math.isnan(end) for end in wilson(0, 0))
    assert math.isnan(half_width_of_difference(0, 0, 0))
