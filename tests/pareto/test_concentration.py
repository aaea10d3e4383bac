"""Concentration against hand-checkable cases, published figures, an independent Gini, and invariances."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.base import CustomerBase
from analysis.pareto.concentration import concentration
from analysis.periods import Period

amounts = st.lists(st.floats(0.01, 1e6), min_size=1, max_size=40).map(pd.Series)


def gini_by_pairs(values: list[float]) -> float:
    """Mean absolute difference over twice the mean: another definition of the same coefficient."""
    differences = sum(abs(a - b) for a, b in combinations(values, 2))
    return 2 * differences / (2 * len(values) ** 2 * (sum(values) / len(values)))


def test_five_customers_by_hand():
    assert concentration(pd.Series([50, 20, 15, 10, 5])).gini == pytest.approx(0.40)


def test_equal_customers_have_no_concentration():
    result = concentration(pd.Series([7.0] * 10))
    assert (result.gini, result.top_share, result.customers_for(0.8)) == (pytest.approx(0), pytest.approx(0.2), 8)


def test_one_customer_has_all():
    result = concentration(pd.Series([5.0]))
    assert (result.top_share, result.customers_for(0.8), result.gini) == (1.0, 1, pytest.approx(0))


@pytest.mark.parametrize("count", [5, 10, 15, 20, 35, 2_357])
def test_top_count_is_not_pushed_up_by_floating_point(count):
    result = concentration(pd.Series(np.ones(count)))
    assert result.top_customers == -(-count // 5)


@given(amounts)
def test_gini_agrees_with_pairwise_differences(values):
    assert concentration(values).gini == pytest.approx(gini_by_pairs(list(values)), abs=1e-9)


@given(amounts, st.floats(0.001, 1000))
def test_scale_and_order_do_not_matter(values, factor):
    result = concentration(values)
    other = concentration(values.sample(frac=1, random_state=1) * factor)
    assert other.gini == pytest.approx(result.gini, abs=1e-9)
    assert other.top_share == pytest.approx(result.top_share)


@given(amounts)
def test_lorenz_curve_is_convex_and_ends_at_one(values):
    curve = concentration(values).lorenz()
    assert curve["amount"].iloc[[0, -1]].tolist() == pytest.approx([0, 1])
    assert (curve["amount"].diff().diff().dropna() > -1e-9).all()


@given(amounts, st.floats(0.05, 0.95))
def test_customers_for_a_share_are_just_enough(values, share):
    result = concentration(values)
    needed = result.customers_for(share)
    assert result.cumulative[needed - 1] >= share - 1e-9
    assert needed == 1 or result.cumulative[needed - 2] < share


@pytest.mark.parametrize("bad", [[], [1.0, -1.0], [0.0, 0.0], [1.0, float("nan")]])
def test_undefined_concentration_is_refused(bad):
    with pytest.raises(ValueError, match="not negative"):
        concentration(pd.Series(bad, dtype=float))


def test_herfindahl_by_hand():
    result = concentration(pd.Series([20.0, 50.0, 30.0]))
    assert result.hhi == pytest.approx(0.38)
    assert result.effective_customers == pytest.approx(1 / 0.38)
    assert (result.share_of_largest(1), result.share_of_largest(10)) == (pytest.approx(0.5), pytest.approx(1))


@given(amounts)
def test_herfindahl_lies_between_equality_and_one(values):
    result = concentration(values)
    assert 1 / len(values) - 1e-12 <= result.hhi <= 1 + 1e-12


def test_cdnow_as_published():
    work = CustomerBase("cdnow")
    assert work.period == Period(date(1997, 1, 1), date(1998, 6, 30))
    result = concentration(work.customers["purchase_amount"])
    assert result.customers == 2357
    assert round(result.top_share, 4) == 0.6746
    assert result.customers_for(0.8) == 777
    assert round(result.gini, 5) == 0.63092
