"""Shifted beta-geometric: the published contracts, recovery, values against sums and simulation."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.clv import ShiftedBetaGeometric
from analysis.refusal import Refused

# Fader & Hardie (2007), 1,000 customers of the segment "Regular", years 1 to 7.
REGULAR = [1000, 631, 468, 382, 326, 289, 262, 241]


@pytest.fixture(scope="module")
def fitted() -> ShiftedBetaGeometric:
    return ShiftedBetaGeometric.fit(REGULAR)


def test_estimates_as_published(fitted):
    assert {name: round(value, 3) for name, value in fitted.parameters.items()} == {"alpha": 0.704, "beta": 1.182}
    assert fitted.log_likelihood == pytest.approx(-1680.265, abs=5e-4)


def test_survival_beyond_the_data(fitted):
    # Of the 1,000 customers 17.3 % were in fact still there after year 12.
    assert fitted.survival(12) == pytest.approx(0.173, abs=0.004)
    assert fitted.survival([0, 1, 7]) == pytest.approx([1, 0.631, 0.241], abs=0.01)


def test_retention_rises_with_tenure(fitted):
    retention = fitted.retention(np.arange(1, 30))
    assert (np.diff(retention) > 0).all()
    assert np.cumprod(retention) == pytest.approx(fitted.survival(np.arange(1, 30)))


def test_a_cohort_split_in_two_gives_the_same(fitted):
    parts = [500, 331, 248, 202, 176], [500, 300, 220, 180, 150]
    whole = [sum(pair) for pair in zip(*parts, strict=True)]
    together = ShiftedBetaGeometric.fit(*parts)
    assert together.parameters == pytest.approx(ShiftedBetaGeometric.fit(whole).parameters)


def test_recovers_what_made_the_data():
    rng = np.random.default_rng(8)
    cohorts = []
    for dates in (12, 8, 4):
        lived = rng.geometric(rng.beta(0.8, 2.5, 20_000))
        cohorts.append([(lived > t).sum() for t in range(dates + 1)])
    found = ShiftedBetaGeometric.fit(*cohorts)
    for name, true in {"alpha": 0.8, "beta": 2.5}.items():
        assert abs(found.parameters[name] - true) < 4 * found.standard_errors[name]


def test_renewals_to_come(fitted):
    dates = np.arange(1, 5)
    stay = fitted.survival(3 + dates) / fitted.survival(3)
    assert fitted.expected_renewals(4, 3) == pytest.approx(stay.sum())
    assert fitted.discounted_renewals(4, 0.1, [3])[0] == pytest.approx((stay / 1.1**dates).sum())
    endless = fitted.discounted_renewals(np.inf, 0.1, [0, 3])
    assert endless == pytest.approx(fitted.discounted_renewals(3000, 0.1, [0, 3]), rel=1e-9)
    drawn = fitted.simulate_renewals(np.full(200_000, 3), np.random.default_rng(1))
    assert np.minimum(drawn, 4).mean() == pytest.approx(fitted.expected_renewals(4, 3), rel=0.01)


def test_gradient(fitted):
    from analysis.models.sbg import contract_objective

    objective = contract_objective(np.array([0.0, 369, 163, 86]), np.array([0.0, 0, 0, 382]))
    theta = np.log([0.9, 1.4])
    slopes = [(objective(theta + e)[0] - objective(theta - e)[0]) / 2e-6 for e in np.eye(2) * 1e-6]
    assert objective(theta)[1] == pytest.approx(slopes, rel=1e-6)


@pytest.mark.parametrize("active", [[100, 100, 100], [100, 60]])
def test_what_one_date_or_nobody_leaving_cannot_tell_is_refused(active):
    with pytest.raises(Refused):
        ShiftedBetaGeometric.fit(active).survival(2)
