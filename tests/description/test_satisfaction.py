"""Net Promoter Score, scales, importance and the gap between the customers' view and our own."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from analysis.description.satisfaction import by_item, net_promoter_score, on_scale, perception_gap, scale_of
from analysis.tables.typed import as_typed


def ratings(**columns: object) -> pd.DataFrame:
    size = max(len(v) for v in columns.values() if isinstance(v, list))
    given = {"customer_id": [str(n) for n in range(size)], "date": "2024-01-01", "item": "x", "value": 3, **columns}
    return as_typed("ratings", pd.DataFrame(given))


def test_nps_by_hand() -> None:
    found = net_promoter_score(ratings(nps=[9] * 10 + [10] * 15 + [7] * 15 + [3] * 10))
    assert (found.promoters, found.passives, found.detractors, found.value) == (25, 15, 10, 30)
    assert found.half_width == pytest.approx(21.6, abs=0.05)


def test_the_interval_of_nps_is_that_of_a_mean_in_statsmodels() -> None:
    import statsmodels.api as sm

    found = net_promoter_score(ratings(nps=[10] * 25 + [8] * 15 + [0] * 10))
    votes = np.repeat([1.0, 0.0, -1.0], [25, 15, 10])
    # Variance by n, not n − 1, and the normal distribution: heteroskedasticity-consistent HC0.
    low, high = sm.OLS(votes, np.ones(50)).fit(cov_type="HC0").conf_int()[0]
    assert (found.value - found.half_width, found.value + found.half_width) == pytest.approx((100 * low, 100 * high))


@pytest.mark.parametrize(("score", "group"), [(0, 2), (6, 2), (7, 1), (8, 1), (9, 0), (10, 0)])
def test_the_bounds_of_promoters_and_detractors(score: int, group: int) -> None:
    found = net_promoter_score(ratings(nps=[score] * 5))
    assert [found.promoters, found.passives, found.detractors][group] == 5


def test_the_last_answer_of_each_respondent_counts_and_our_own_does_not() -> None:
    twice = ratings(
        customer_id=["1"] * 8,
        respondent_id=[*"abcde", *"abc"],
        date=["2023-01-01"] * 5 + ["2024-01-01"] * 3,
        nps=[0] * 5 + [10] * 3,
    )
    assert (net_promoter_score(twice).promoters, net_promoter_score(twice).detractors) == (3, 2)
    assert net_promoter_score(twice.assign(perspective="own")) is None
    assert net_promoter_score(twice.assign(perspective="competitor")) is None


def test_few_answers_make_no_score() -> None:
    assert net_promoter_score(ratings(nps=[9] * 4)) is None


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([1, 3, 5], (1, 5, 0)),
        ([0, 3, 10], (0, 10, 0)),
        ([20, 60, 99], (0, 100, 0)),
        ([3] * 99 + [55], (1, 5, 1)),
        ([3, 5000, -7], None),
        ([-1, -2], None),
    ],
)
def test_scales_are_recognised_and_slips_left_out(values: list[float], expected: tuple | None) -> None:
    found = scale_of(pd.Series(values, dtype=float))
    assert (found and (found.low, found.high, found.outside)) == expected
    rated, _ = on_scale(ratings(value=values))
    assert len(rated) == (len(values) - expected[2] if expected else 0)


def test_items_with_few_answers_are_left_out() -> None:
    found = by_item(ratings(item=["a"] * 5 + ["b"] * 4, value=[1, 2, 3, 4, 5, 1, 1, 1, 1], importance=2))
    assert found.index.tolist() == ["a"]
    assert found.loc["a", "satisfaction"] == 3
    assert found.loc["a", "low"] < 3 < found.loc["a", "high"]


def test_the_gap_is_paired_by_customer() -> None:
    # Customer 1 has three respondents and weighs no more than customer 2; 3 has one view only.
    table = ratings(
        customer_id=["1", "1", "1", "1", "2", "2", "3"],
        respondent_id=["a", "b", "c", "AD", "d", "AD", "e"],
        value=[2, 3, 4, 5, 4, 4, 1],
        perspective=["customer", "customer", None, "own", "customer", "own", "customer"],
    )
    row = perception_gap(table).loc["x"]
    assert (row["n"], row["customer"], row["own"], row["gap"]) == (2, 3.5, 4.5, -1)
    assert row["low"] < -1 < row["high"]


def test_without_one_of_the_views_there_is_no_gap() -> None:
    assert perception_gap(ratings(value=[3, 4])) is None
