"""Interval of a mean, against statsmodels."""

import math

import numpy as np
import pytest
from statsmodels.stats.weightstats import DescrStatsW

from analysis.statistics.means import mean_interval


def test_a_mean_of_nothing_is_undefined() -> None:
    assert math.isnan(mean_interval(np.array([]))[0])
    assert mean_interval(np.array([2.0]))[0] == 2
    assert math.isnan(mean_interval(np.array([2.0]))[1])


@pytest.mark.parametrize("level", [0.8, 0.95])
def test_interval_of_a_mean_equals_statsmodels(level: float) -> None:
    values = np.array([1.0, 2, 2, 4, 5, 3])
    assert mean_interval(values, level)[1:] == pytest.approx(DescrStatsW(values).tconfint_mean(1 - level), abs=1e-12)
