"""The split of a change: by hand, without remainder, and where logarithms are not defined."""

from __future__ import annotations

import math

import numpy as np
import pytest

from analysis.loyalty.split import log_mean, split


def test_price_and_volume_by_hand():
    # 1,000 × 50 → 1,100 × 52: common practice books price 2,000, volume 5,000 and a cross effect of 200.
    found = split({"volume": (1000, 1100), "price": (50, 52)})
    weight = 7200 / math.log(57_200 / 50_000)
    assert found.change == pytest.approx(7200)
    assert found.factors["volume"][2] == pytest.approx(weight * math.log(1.1))
    assert found.factors["price"][2] == pytest.approx(weight * math.log(1.04))
    # The cross effect is shared out: each part is above its own by less than 200.
    assert 5000 < found.factors["volume"][2] < 5200
    assert 2000 < found.factors["price"][2] < 2200
    assert found.convention == "log_mean"


def test_a_thousand_random_splits_leave_no_remainder():
    rng = np.random.default_rng(5)
    for positive in [True] * 700 + [False] * 300:
        pairs = np.exp(rng.normal(0, 3, (4, 2)))
        pairs[rng.integers(4), 1] *= 1 if positive else rng.choice([-1.0, 0.0])
        found = split(dict(zip("abcd", map(tuple, pairs.tolist()), strict=True)))
        parts = [part for *_, part in found.factors.values()]
        # The largest product that any order of changing the factors meets.
        scale = math.prod(np.abs(pairs).max(axis=1))
        assert math.fsum(parts) == pytest.approx(found.change, abs=1e-12 * scale)
        assert found.convention == ("log_mean" if positive else "shapley")


def test_an_order_of_factors_changes_nothing_and_an_unmoved_factor_gets_nothing():
    for margin in (0.3, -0.1):
        one = split({"n": (10, 12), "f": (3.0, 3.0), "m": (0.2, margin)}).factors
        other = split({"m": (0.2, margin), "f": (3.0, 3.0), "n": (10, 12)}).factors
        assert {k: v[2] for k, v in one.items()} == pytest.approx({k: v[2] for k, v in other.items()})
        assert one["f"][2] == 0


def test_shapley_values_of_two_factors_by_hand():
    # 10 × 2 → 20 × −1: half of the cross effect each.
    found = split({"a": (10, 20), "b": (2, -1)})
    assert found.factors["a"][2] == pytest.approx(10 * (2 - 1) / 2)
    assert found.factors["b"][2] == pytest.approx(-3 * (10 + 20) / 2)


def test_the_logarithmic_mean_of_close_numbers_keeps_its_digits():
    assert log_mean(5.0, 5.0) == 5.0
    assert log_mean(1.0, math.e) == pytest.approx(math.e - 1)
    assert log_mean(1e6 + 1e-6, 1e6) == pytest.approx(1e6, rel=1e-12)
