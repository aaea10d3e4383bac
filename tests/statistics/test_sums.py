"""Sums that do not hang on the order of rows."""

from __future__ import annotations

import math

import numpy as np
import pytest

from analysis.statistics.sums import dot, rowwise, total


def test_sums_by_hand() -> None:
    assert dot(np.array([1.0, 2.0]), np.array([3.0, 4.0])) == 11
    assert rowwise(np.array([[1.0, 2.0], [0.0, 1.0]]), np.array([3.0, 4.0])).tolist() == [11, 4]
    assert total(np.array([1.5, 2.0, 1.5])) == 5
    assert total(np.array([1.5, 2.0]), np.array([2.0, 1.0])) == 5


def test_a_total_is_the_same_bits_in_any_order_and_counted_together() -> None:
    rng = np.random.default_rng(1)
    kinds = rng.lognormal(0, 3, 400)
    values = rng.choice(kinds, 5_000)
    found = total(values)
    assert found == pytest.approx(math.fsum(values), rel=1e-12)
    for _ in range(20):
        assert total(rng.permutation(values)) == found
    distinct, counts = np.unique(values, return_counts=True)
    mixed = rng.permutation(len(distinct))
    assert total(distinct[mixed], counts[mixed].astype(float)) == found
    # A sum in the order of rows is not: otherwise this test would show nothing.
    assert len({float(np.sum(rng.permutation(values))) for _ in range(20)}) > 1
