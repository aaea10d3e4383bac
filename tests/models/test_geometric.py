"""Geometric drop-out: the limit of beta-geometric for equal customers, a history by direct integration, regular purchases."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import integrate, stats

from analysis.models.bgnbd import BGNBD
from analysis.models.geometric import GNBD, MGCNBDK, MGNBD
from analysis.models.mbgcnbdk import MBGCNBDK
from analysis.models.mbgnbd import MBGNBD

RATES = {"r": 0.7, "alpha": 6.0}
THETA = 0.15
HISTORY = (np.array([0, 1, 4, 30]), np.array([0.0, 3.0, 20.0, 38.0]), np.full(4, 40.0))


def discounted(model):
    return model.discounted_purchases(30, 0.01, *HISTORY)


@pytest.mark.parametrize(
    ("limit", "full", "more"),
    [(GNBD, BGNBD, {}), (MGNBD, MBGNBD, {}), (MGCNBDK, MBGCNBDK, {"k": 2})],
)
def test_limit_of_the_full_model(limit, full, more):
    same = limit.from_parameters(**RATES, theta=THETA, **more)
    apart = []
    for b in (1e3, 1e4, 1e5):
        near = full.from_parameters(**RATES, a=b * THETA / (1 - THETA), b=b, **more)
        apart.append(
            [
                np.abs(near.p_alive(*HISTORY) - same.p_alive(*HISTORY)).max(),
                np.abs(near.expected_purchases(30, *HISTORY) / same.expected_purchases(30, *HISTORY) - 1).max(),
                np.abs(discounted(near) - discounted(same)).max(),
                np.abs(near.pmf_new(np.arange(5), 20.0) - same.pmf_new(np.arange(5), 20.0)).max(),
                np.abs(near._log_likelihood(*HISTORY) - same._log_likelihood(*HISTORY)).max(),
            ]
        )
    far, nearer, nearest = np.array(apart)
    # The distance falls like 1/b, and so towards nought.
    assert nearer / far == pytest.approx(np.full(5, 0.1), rel=0.2)
    assert nearest / nearer == pytest.approx(np.full(5, 0.1), rel=0.2)


@pytest.mark.parametrize(("model", "at_start"), [(GNBD, 0), (MGNBD, 1)])
@pytest.mark.parametrize(("x", "t_x", "T"), [(0, 0.0, 12.0), (1, 4.0, 12.0), (3, 11.0, 12.0)])
def test_a_history_by_direct_integration_over_the_rate(model, at_start, x, t_x, T):
    rates = stats.gamma(RATES["r"], scale=1 / RATES["alpha"])
    chances = x + at_start

    def active(rate: float) -> float:
        return rate**x * np.exp(-rate * T) * (1 - THETA) ** chances

    def gone(rate: float) -> float:
        return rate**x * np.exp(-rate * t_x) * THETA * (1 - THETA) ** (chances - 1) if chances else 0.0

    # In quantiles of the rate, where its density is even.
    one, other = (integrate.quad(lambda u: f(rates.ppf(u)), 0, 1, limit=500)[0] for f in (active, gone))  # noqa: B023
    ahead = integrate.quad(
        lambda u: active(rates.ppf(u)) * -np.expm1(-rates.ppf(u) * THETA * 30) / THETA, 1e-12, 1, limit=500
    )[0]
    fitted = model.from_parameters(**RATES, theta=THETA)
    assert np.exp(fitted.log_likelihood_of([x], [t_x], [T])) == pytest.approx([one + other], rel=1e-6)
    assert fitted.p_alive(x, t_x, T) == pytest.approx(one / (one + other), rel=1e-6)
    assert fitted.expected_purchases(30, x, t_x, T) == pytest.approx(ahead / (one + other), rel=1e-6)


def test_without_end_a_customer_makes_geometrically_many_purchases():
    model = MGNBD.from_parameters(**RATES, theta=THETA)
    # Each of them the last one with probability θ: 1/θ on average, of those who are active.
    assert model.expected_purchases(1e9, 3, 10.0, 10.0) == pytest.approx(model.p_alive(3, 10.0, 10.0) / THETA, rel=1e-3)


def test_regular_purchases_with_one_chance_for_all_are_found():
    true = MGCNBDK.from_parameters(k=2, r=0.8, alpha=3.0, theta=0.12)
    lives = true.simulate(np.full(4000, 60.0), np.random.default_rng(2))
    found = MGCNBDK.fit(lives.x, lives.t_x, lives.T, log_gaps=lives.log_gaps)
    assert found.k == 2
    for name, value in true.parameters.items():
        assert abs(found.parameters[name] - value) < 4 * found.standard_errors[name], name


def test_standard_errors_are_those_of_repeated_samples():
    true = MGNBD.from_parameters(r=0.8, alpha=4.0, theta=0.12)
    rng = np.random.default_rng(3)
    fits = []
    for _ in range(60):
        lives = true.simulate(np.full(1500, 40.0), rng)
        fits.append(MGNBD.fit(lives.x, lives.t_x, lives.T))
    for name in true.names:
        scatter = np.std([found.parameters[name] for found in fits], ddof=1)
        told = np.mean([found.standard_errors[name] for found in fits])
        assert told == pytest.approx(scatter, rel=0.3), name


def test_drawn_chances_stay_below_one():
    true = MGNBD.from_parameters(r=0.8, alpha=4.0, theta=0.5)
    lives = true.simulate(np.full(400, 20.0), np.random.default_rng(3))
    found = MGNBD.fit(lives.x, lives.t_x, lives.T)
    drawn = found.drawn_values(np.random.default_rng(1), 2000)[:, 2]
    assert ((drawn > 0) & (drawn < 1)).all()
    assert drawn.std() == pytest.approx(found.standard_errors["theta"], rel=0.1)
