"""Collapsing: the distinct rows and their weights, for whole numbers, fractions, and more than fits one word."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.models.collapse import Histories, collapse, first_of_each


def expected(arrays, weights=None):
    rows, inverse = np.unique(np.column_stack(arrays), axis=0, return_inverse=True)
    return rows, np.bincount(inverse.ravel(), weights=weights)


@pytest.mark.parametrize("unit", [1, 7, 0.3])
@pytest.mark.parametrize("weighted", [False, True])
def test_distinct_rows(unit, weighted):
    rng = np.random.default_rng(1)
    arrays = (rng.integers(0, 4, 3000), rng.integers(0, 9, 3000) / unit, rng.integers(5, 12, 3000) / unit)
    weights = rng.random(3000) if weighted else None
    columns, weight = collapse(arrays, weights)
    rows, counts = expected(arrays, weights)
    assert np.column_stack([column.rows for column in columns]).tolist() == rows.tolist()
    assert weight == pytest.approx(counts)


def test_keys_longer_than_a_machine_word():
    rng = np.random.default_rng(2)
    arrays = tuple(np.repeat(rng.random(40_000), 2) for _ in range(5))
    columns, weight = collapse(arrays, None)
    rows, counts = expected(arrays)
    assert np.column_stack([column.rows for column in columns]).tolist() == rows.tolist()
    assert weight.tolist() == counts.tolist()


def test_representatives():
    a, b = np.array([3, 1, 3, 1, 2]), np.array([0.5, 0.1, 0.5, 0.2, 0.1])
    first, inverse = first_of_each(a, b)
    assert a[first][inverse].tolist() == a.tolist()
    assert b[first][inverse].tolist() == b.tolist()
    assert len(first) == 4


def test_histories_count_customers_and_purchases():
    data = Histories.of([0, 2, 2, 0], [0, 5, 5, 0], [9, 9, 9, 3], weights=[1, 2, 3, 4])
    assert (len(data), data.customers, data.purchases, data.repeaters) == (3, 10, 10, 5)
    assert data.mean_T == pytest.approx((9 * 6 + 3 * 4) / 10)


def test_coarse_histories_keep_customers_purchases_and_time():
    rng = np.random.default_rng(3)
    x, T = rng.integers(0, 5, 5000), rng.uniform(10, 900, 5000)
    t_x = np.where(x > 0, T * rng.random(5000), 0.0)
    data = Histories.of(x, t_x, T)
    coarse = data.coarse(16)
    assert len(coarse) < len(data)
    assert (coarse.customers, coarse.purchases, coarse.repeaters) == (data.customers, data.purchases, data.repeaters)
    assert coarse.mean_T == pytest.approx(data.mean_T)
    assert (coarse.t_x.rows <= coarse.T.rows).all()
