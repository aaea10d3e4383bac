"""RFM scores: by hand, ties, and groups that stay empty."""

from __future__ import annotations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.pareto.rfm import recency_by_frequency, rfm, scores


def test_ten_values_in_five_groups():
    values = pd.Series([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    assert scores(values, 5).tolist() == [5, 5, 4, 4, 3, 3, 2, 2, 1, 1]


def test_equal_values_score_alike():
    assert scores(pd.Series([1, 1, 1, 1, 2]), 5).tolist() == [1, 1, 1, 1, 5]
    assert scores(pd.Series([3.0] * 4), 5).tolist() == [1] * 4


@given(st.lists(st.integers(0, 30), min_size=1, max_size=60), st.integers(2, 10))
def test_scores_keep_the_order_and_the_range(values, groups):
    series = pd.Series(values)
    found = scores(series, groups)
    assert found.between(1, groups).all()
    assert (found[series.sort_values().index].diff().dropna() >= 0).all()


def test_codes_and_grid():
    customers = pd.DataFrame(
        {
            "last": pd.to_datetime(["2024-12-01", "2024-06-01", "2024-01-01", "2024-12-15"]),
            "orders": [5, 1, 1, 9],
            "net_amount": [100.0, 10.0, 20.0, 300.0],
        },
        index=["a", "b", "c", "d"],
    )
    scored = rfm(customers, 2)
    assert scored["rfm"].to_dict() == {"a": "2-2-2", "b": "1-1-1", "c": "1-1-1", "d": "2-2-2"}
    counts, means = recency_by_frequency(scored, customers["net_amount"], 2)
    assert counts.loc[[2, 1]].to_numpy().tolist() == [[0, 2], [2, 0]]
    assert means.loc[2, 2] == 200
