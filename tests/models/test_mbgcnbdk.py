"""MBG/CNBD-k: k = 1 is MBG/NBD, the k that made the data is found, expectations against simulation."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.clv import MBGCNBDK, MBGNBD

# The example of the reference implementation (BTYDplus).
PARAMETERS = {"r": 0.85, "alpha": 1.45, "a": 0.79, "b": 2.42}


@pytest.fixture(scope="module")
def customers():
    rng = np.random.default_rng(1)
    spans = np.round(rng.uniform(12, 96, 6000) / 12) * 12
    return MBGCNBDK.from_parameters(k=3, **PARAMETERS).simulate(spans, rng)


def test_with_k_1_it_is_mbg_nbd(history):
    one, other = MBGCNBDK.fit(*history, k=1), MBGNBD.fit(*history)
    assert one.parameters == other.parameters
    assert one.log_likelihood == pytest.approx(other.log_likelihood, abs=1e-9)
    assert one.p_alive(*history) == pytest.approx(other.p_alive(*history), rel=1e-12)
    # Two ways of computing: a sum over numbers of arrivals here, an integral over time there.
    for delta in (0.0, 0.002):
        expected = other.discounted_purchases(39, delta, *history)
        assert one.discounted_purchases(39, delta, *history) == pytest.approx(expected, rel=1e-10)


def test_the_regularity_of_the_data_is_found(customers):
    fitted = MBGCNBDK.fit(customers.x, customers.t_x, customers.T, log_gaps=customers.log_gaps)
    assert fitted.k == 3
    assert fitted.parameters == pytest.approx(PARAMETERS, rel=0.15)
    single = fitted.log_likelihood_of(customers.x, customers.t_x, customers.T, customers.log_gaps)
    assert single.sum() == pytest.approx(fitted.log_likelihood, abs=1e-6)
    for k in (1, 2, 4):
        given = MBGCNBDK.fit(customers.x, customers.t_x, customers.T, log_gaps=customers.log_gaps, k=k)
        assert given.log_likelihood < fitted.log_likelihood
    assert fitted.aic == pytest.approx(2 * 5 - 2 * fitted.log_likelihood)


@pytest.mark.slow
def test_cdnow_is_not_regular(calibration, history):
    # Gaps as even as they can be: the largest sums of logarithms that these histories allow.
    x, t_x, _ = history
    even = np.where(x > 0, x * np.log(np.maximum(t_x, 1e-9) / np.maximum(x, 1)), 0.0)
    assert MBGCNBDK.fit(*history, log_gaps=even).k > 1
    assert MBGCNBDK.fit(*history, log_gaps=np.where(x > 1, even - 2.0 * x, even)).k == 1


@pytest.mark.parametrize("k", [2, 5])
@pytest.mark.parametrize(("x", "t_x", "T"), [(0, 0.0, 32.0), (1, 12.0, 32.0), (20, 30.0, 32.0), (6, 31.0, 32.0)])
def test_expectation_against_simulation(k, x, t_x, T):
    model = MBGCNBDK.from_parameters(k=k, **PARAMETERS)
    n = 60_000
    rng = np.random.default_rng(k)
    drawn = next(model.simulate_future(32, np.full(n, x), t_x, T, rng))
    for found, expected in (
        (drawn.per_customer(), model.expected_purchases(32, x, t_x, T)),
        (drawn.discounted(0.02), model.discounted_purchases(32, 0.02, x, t_x, T)),
    ):
        assert found.mean() == pytest.approx(expected, abs=4 * found.std() / n**0.5)


@pytest.mark.slow
def test_given_k_many_unlikely_histories_are_weighed_right():
    """P(alive) by simulation of whole lives: of those with a given history, the share still active."""
    model = MBGCNBDK.from_parameters(k=2, **PARAMETERS)
    rng = np.random.default_rng(9)
    lives = model.simulate(np.full(400_000, 20.0), rng)
    alike = (lives.x == 2) & (lives.t_x > 8) & (lives.t_x < 9)
    later = model.p_alive(lives.x[alike], lives.t_x[alike], lives.T[alike])
    # The same customers, seen on: active are those who buy again in a very long time.
    future = next(model.simulate_future(1e7, lives.x[alike], lives.t_x[alike], lives.T[alike], rng))
    assert (future.per_customer() > 0).mean() == pytest.approx(later.mean(), abs=0.02)


def test_k_must_be_a_whole_number():
    for k in (0, 1.5):
        with pytest.raises(ValueError, match="k: must be a whole number"):
            MBGCNBDK.from_parameters(k=k, **PARAMETERS)


def test_log_gaps_are_needed_and_checked(customers):
    with pytest.raises(ValueError, match="log_gaps: is needed"):
        MBGCNBDK.fit(customers.x, customers.t_x, customers.T)
    days = np.where(customers.x > 0, customers.log_gaps + customers.x * np.log(7), 0)
    with pytest.raises(ValueError, match="same unit of time"):
        MBGCNBDK.fit(customers.x, customers.t_x, customers.T, log_gaps=days)


def test_endless_horizon_is_refused():
    with pytest.raises(ValueError, match=r"horizon\[0\] = inf: must be finite for MBG/CNBD-k"):
        MBGCNBDK.from_parameters(k=2, **PARAMETERS).discounted_purchases(np.inf, 0.01, 1, 1.0, 2.0)
