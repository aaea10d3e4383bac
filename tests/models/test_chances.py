"""The chance that a purchase is the last one: both kinds against sums and integrals, and the one as limit of the other."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import integrate, stats

from analysis.models.chances import BetaChance, SameChance

CHANCES = [BetaChance(0.8, 2.5), BetaChance(30.0, 200.0), SameChance(0.2), SameChance(0.003)]
every_chance = pytest.mark.parametrize("chance", CHANCES, ids=str)


def mean(chance, function, m: float) -> float:
    """E of `function` of p given active after m chances."""
    if isinstance(chance, SameChance):
        return function(chance.theta)
    left = stats.beta(chance.a, chance.b + m)
    return integrate.quad(lambda u: function(left.ppf(u)), 0, 1, limit=200, epsabs=0, epsrel=1e-9)[0]


@every_chance
def test_survival_and_the_last_purchase_add_up(chance):
    m = np.arange(1.0, 60.0)
    survived = np.exp(chance.log_survived(m))
    gone = np.exp(chance.log_survived(m) + chance.log_odds(m))
    assert np.cumsum(gone) + survived == pytest.approx(np.ones(59), rel=1e-12)
    assert chance.log_survived(np.zeros(1)) == pytest.approx([0.0], abs=1e-15)


@every_chance
@pytest.mark.parametrize("v", [0.01, 1.0, 6.0])
def test_decay_against_integration(chance, v):
    expected = mean(chance, lambda p: (1 + p * np.expm1(v)) ** -3.7, 2.0)
    found = chance.log_decay(np.array([v]), np.array([3.7]), np.array([2.0]))
    assert np.exp(found) == pytest.approx([expected], rel=1e-6)


@every_chance
def test_draws(chance):
    drawn = chance.last_purchase(np.full(200_000, 2.0), np.random.default_rng(1))
    given = np.exp(chance.log_survived(2 + np.arange(6.0)) - chance.log_survived(np.array(2.0)))
    assert [(drawn > n).mean() for n in range(6)] == pytest.approx(given, abs=0.004)


def test_the_same_for_all_is_the_limit_of_beta():
    m = np.array([1.0, 5.0, 80.0])
    for theta in (0.01, 0.3):
        beta, same = BetaChance(theta * 1e8, (1 - theta) * 1e8), SameChance(theta)
        assert beta.log_survived(m) == pytest.approx(same.log_survived(m), rel=1e-5)
        assert beta.log_odds(m) == pytest.approx(same.log_odds(m), rel=1e-5)
