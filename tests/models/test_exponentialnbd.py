"""Exponential/NBD: the limit of Pareto/NBD for equal drop-out rates, and a history by direct integration."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import integrate

from analysis.models.exponentialnbd import ExponentialNBD
from analysis.models.lifetime import ExponentialTime
from analysis.models.paretonbd import ParetoNBD

MU = 0.02
MODEL = ExponentialNBD.from_parameters(r=0.7, alpha=6.0, mu=MU)
HISTORY = (np.array([0, 1, 4, 30]), np.array([0.0, 3.0, 20.0, 38.0]), np.full(4, 40.0))


def test_limit_of_pareto_nbd():
    apart = []
    for beta in (1e4, 1e5, 1e6):
        near = ParetoNBD.from_parameters(r=0.7, alpha=6.0, s=MU * beta, beta=beta)
        apart.append(
            [
                np.abs(near.p_alive(*HISTORY) - MODEL.p_alive(*HISTORY)).max(),
                np.abs(near.expected_purchases(30, *HISTORY) - MODEL.expected_purchases(30, *HISTORY)).max(),
                np.abs(near.dert(0.002, *HISTORY) - MODEL.dert(0.002, *HISTORY)).max(),
                np.abs(near.pmf_new(np.arange(5), 20.0) - MODEL.pmf_new(np.arange(5), 20.0)).max(),
                np.abs(near.log_likelihood_of(*HISTORY) - MODEL.log_likelihood_of(*HISTORY)).max(),
            ]
        )
    far, nearer, nearest = np.array(apart)
    # The distance falls like 1/β, and so towards nought.
    assert nearer / far == pytest.approx(np.full(5, 0.1), rel=0.2)
    assert nearest / nearer == pytest.approx(np.full(5, 0.1), rel=0.2)


@pytest.mark.parametrize(
    ("n", "A", "mu", "span"),
    [
        (0.7, 6.0, 0.02, 40.0), (4.7, 26.0, 0.02, 0.0), (300.5, 0.2, 1e-4, 4000.0), (0.05, 1e-3, 1e-6, 5000.0),
        (0.5, 3000.0, 20.0, 5000.0), (12.0, 800.0, 5.0, 900.0), (0.3, 0.01, 0.9, 900.0),
    ],
)  # fmt: skip
def test_moment_of_drop_out_against_adaptive_integration(n, A, mu, span):
    def density(w: float) -> float:  # y = scale (e^w - 1)
        y = scale * np.expm1(w)
        return np.exp(w - n * np.log1p(y / A) - mu * y)

    scale = min(A, 1 / mu)
    ends = np.log1p(span / scale) * np.concatenate([[0.0], 0.5 ** np.arange(16, -1, -1)])
    pieces = [integrate.quad(density, *ends[i : i + 2], epsabs=0, epsrel=1e-11)[0] for i in range(len(ends) - 1)]
    found = ExponentialTime(np.array([n]), np.array([A]), mu, np.array([span]))
    with np.errstate(divide="ignore"):
        assert found.log_integral[0] == pytest.approx(np.log(scale * sum(pieces)), abs=1e-8)


def test_values_in_closed_form():
    # Without history and without drop-out before T, a rate of 1/μ time left: E[λ] (1 - e^(-μt))/μ.
    assert MODEL.expected_purchases_new(50.0) == pytest.approx(0.7 / 6 * -math.expm1(-MU * 50) / MU, rel=1e-12)
    p_alive = MODEL.p_alive(3, 10.0, 20.0)
    assert MODEL.dert(0.002, 3, 10.0, 20.0) == pytest.approx(p_alive * 3.7 / 26 / (MU + 0.002), rel=1e-12)
    assert MODEL.p_alive(3, 20.0, 20.0) == 1.0


def test_drop_out_rate_of_the_data_is_found_with_its_uncertainty():
    rng = np.random.default_rng(3)
    found = []
    for _ in range(12):
        lives = MODEL.simulate(np.full(700, 50.0), rng)
        found.append(ExponentialNBD.fit(lives.x, np.ceil(lives.t_x), lives.T))
    away = np.array([(fit.parameters["mu"] - MU) / fit.standard_errors["mu"] for fit in found])
    assert abs(away.mean()) < 3 / 12**0.5
    assert 0.5 < away.std() < 1.7
