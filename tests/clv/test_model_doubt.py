"""Doubt about the model: its estimate by hand, its factors, and what it adds where the model is true and where it is not."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import t

from analysis.clv.model_doubt import NO_DOUBT, PRIOR, Missed, ModelDoubt, model_doubt


def test_only_the_excess_counts_and_is_mixed_with_that_of_other_bases() -> None:
    one = Missed(0.3, 0.01)  # excess 0.08
    assert model_doubt([], 0.02) == ModelDoubt(0.02, 0)
    assert model_doubt([one], 0.02).variance == pytest.approx((0.08 + 2 * 0.02) / 3)
    assert model_doubt([one] * 4, 0.02).variance == pytest.approx(0.08)
    # Less missed than expected at one origin makes up for more at another, but there is no negative variance.
    assert model_doubt([one, one, Missed(0.0, 0.1)], 0.02).variance == pytest.approx(0.02)
    assert model_doubt([one, one, Missed(0.0, 0.17)], 0.02).variance == 0
    assert [model_doubt([one] * n).own for n in range(4)] == pytest.approx([0, 1 / 3, 2 / 3, 1])
    assert model_doubt([]).variance == PRIOR


def test_factors_are_spread_as_students_t() -> None:
    found = np.sort(np.log(ModelDoubt(0.04, 4).factors(999, np.random.default_rng(1))))
    assert found[[24, 499, 974]] == pytest.approx(0.2 * t.ppf([0.0245, 0.5, 0.9755], 4), abs=1e-3)
    assert NO_DOUBT.factors(99, np.random.default_rng(1)).tolist() == [1.0] * 99
    # Whatever future they meet: in no order.
    assert abs(np.corrcoef(ModelDoubt(0.04, 4).factors(999, np.random.default_rng(1)), np.arange(999))[0, 1]) < 0.1


@pytest.mark.parametrize(("missing", "low", "high"), [(0.0, 0.93, 0.98), (0.1, 0.91, 0.98), (0.2, 0.91, 0.98)])
def test_intervals_cover_with_the_model_true_and_without(missing: float, low: float, high: float) -> None:
    """Errors of four origins and the one to come, normal: chance of 0.05, and `missing` that no model knows on any base."""
    rng = np.random.default_rng(7)
    held = []
    for _ in range(1500):
        errors = rng.normal(0, np.hypot(0.05, missing), 5)
        doubt = model_doubt([Missed(float(e), 0.05**2) for e in errors[:4]], missing**2)
        draws = np.log(doubt.widened(np.exp(rng.normal(0, 0.05, 199))))
        low_end, high_end = np.quantile(draws, [0.025, 0.975])
        held.append(low_end <= errors[4] <= high_end)
    assert low <= np.mean(held) <= high
