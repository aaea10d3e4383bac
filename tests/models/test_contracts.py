"""What holds for every model of contracts: coherence of curves, values without end, and tenure beyond all data."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.models.bdw import BetaDiscreteWeibull
from analysis.models.sbg import ShiftedBetaGeometric

every_model = pytest.mark.parametrize(
    "model",
    [
        ShiftedBetaGeometric.from_parameters(alpha=0.7, beta=1.2),
        BetaDiscreteWeibull.from_parameters(a=0.5, b=0.9, c=1.2),
        BetaDiscreteWeibull.from_parameters(a=3.0, b=30.0, c=0.5),
    ],
)


@every_model
def test_without_end_is_the_limit_of_long_horizons(model):
    assert model.discounted_renewals(np.inf, 0.02, [0, 5]) == pytest.approx(
        model.discounted_renewals(2500, 0.02, [0, 5]), rel=1e-9
    )


@every_model
def test_retention_is_the_step_of_survival(model):
    t = np.arange(1, 60)
    assert model.retention(t) == pytest.approx(model.survival(t) / model.survival(t - 1), rel=1e-12)


@every_model
def test_simulation_agrees_with_expectation(model):
    drawn = model.simulate_renewals(np.full(100_000, 2), np.random.default_rng(4))
    assert np.minimum(drawn, 6).mean() == pytest.approx(model.expected_renewals(6, 2), rel=0.01)


@every_model
def test_long_tenure_is_finite(model):
    assert np.isfinite(model.survival([10_000, 1_000_000])).all()
    assert (model.retention([10_000, 1_000_000]) > 0.99).all()
    assert (model.simulate_renewals(np.full(1000, 5000), np.random.default_rng(1)) >= 0).all()


@every_model
def test_nobody(model):
    assert model.expected_renewals(3, []).shape == (0,)
    assert model.discounted_renewals(np.inf, 0.1, []).shape == (0,)


@pytest.mark.parametrize("model", [ShiftedBetaGeometric, BetaDiscreteWeibull])
@pytest.mark.parametrize(
    ("cohorts", "message"),
    [
        ((), "at least one"),
        (([100],), "one renewal date at least"),
        (([100, 80, 90],), r"cohorts\[1\] = 90.0: customers cannot come back"),
        (([100, -1],), r"cohorts\[1\] = -1"),
        (([0, 0],), "customers at the start"),
        (([100, np.nan],), "finite"),
        (([100, 79.5],), "whole number"),
    ],
)
def test_bad_cohorts_are_named(model, cohorts, message):
    with pytest.raises(ValueError, match=message):
        model.fit(*cohorts)
