"""What holds for every model of contracts: coherence of curves, values without end, and tenure beyond all data."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.models.bdw import BetaDiscreteWeibull
from analysis.models.constant_retention import ConstantRetention
from analysis.models.sbg import ShiftedBetaGeometric

every_model = pytest.mark.parametrize(
    "model",
    [
        ShiftedBetaGeometric.from_parameters(alpha=0.7, beta=1.2),
        BetaDiscreteWeibull.from_parameters(a=0.5, b=0.9, c=1.2),
        BetaDiscreteWeibull.from_parameters(a=3.0, b=30.0, c=0.5),
        ConstantRetention.from_parameters(theta=0.005),
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


every_kind = pytest.mark.parametrize("kind", [ConstantRetention, ShiftedBetaGeometric, BetaDiscreteWeibull])


@every_kind
def test_one_entry_a_customer_is_the_same_as_cohorts(kind):
    # Two cohorts, of three dates and of one: 100 customers of whom 60, 40, 30 stay, and 50 of whom 35 stay.
    dates = np.repeat([1, 2, 3, 3, 1, 1], [40, 20, 10, 30, 15, 35])
    left = np.repeat([True, True, True, False, True, False], [40, 20, 10, 30, 15, 35])
    order = np.random.default_rng(0).permutation(len(dates))
    one, other = kind.fit([100, 60, 40, 30], [50, 35]), kind.fit_lifetimes(dates[order], left[order])
    assert other.parameters == pytest.approx(one.parameters, rel=1e-9)
    assert other.log_likelihood == pytest.approx(one.log_likelihood, abs=1e-9)
    assert (other.diagnostics.n_customers, other.diagnostics.n_repeaters) == (150, 95)


@pytest.mark.parametrize(
    ("dates", "left", "message"),
    [([0, 1], [True, False], "before the first"), ([], [], "one a customer"), ([1, 2], [True], "one a customer")],
)
def test_bad_lifetimes_are_named(dates, left, message):
    with pytest.raises(ValueError, match=message):
        ShiftedBetaGeometric.fit_lifetimes(dates, left)


# What the parameters are made of, in order: what was true, and observation from one date to twelve.
RECOVERED = [
    (ConstantRetention, {"theta": 0.25}),
    (ShiftedBetaGeometric, {"alpha": 0.8, "beta": 2.0}),
    (BetaDiscreteWeibull, {"a": 1.2, "b": 4.0, "c": 1.4}),
]


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "true"), RECOVERED)
def test_intervals_hold_the_truth_under_staggered_censoring(kind, true):
    rng = np.random.default_rng(5)
    model, held, seen = kind.from_parameters(**true), [], rng.integers(1, 13, 4000)
    for _ in range(100):
        lasting = model.simulate_renewals(np.zeros(4000, dtype=int), rng)
        left = lasting < seen
        found = kind.fit_lifetimes(np.where(left, lasting + 1, seen), left)
        errors = np.sqrt(np.diag(found.estimation.log_covariance))
        off = np.log(found._sought / model._sought)
        held.append(np.abs(off) < 1.96 * errors)
    # 95 of 100, give or take three standard errors of a binomial share.
    assert (np.mean(held, axis=0) > 0.885).all(), np.mean(held, axis=0)


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
