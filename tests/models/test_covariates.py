"""Static covariates: groups fitted apart, recovery, coding of the base level, size of the test, what is refused."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from analysis.models.bgnbd import BGNBD
from analysis.models.covariates import WithCovariates, fit_covariates, likelihood_ratio
from analysis.models.exponentialnbd import ExponentialNBD
from analysis.models.geometric import MGNBD
from analysis.models.mbgnbd import MBGNBD
from analysis.models.nbd import NBD
from analysis.models.paretonbd import ParetoNBD
from analysis.refusal import Refused
from analysis.statistics.inputs import InvalidInput

TRUE: dict[type, dict[str, float]] = {
    NBD: {"r": 0.8, "alpha": 12.0},
    BGNBD: {"r": 0.8, "alpha": 8.0, "a": 0.8, "b": 3.0},
    MBGNBD: {"r": 0.8, "alpha": 8.0, "a": 0.8, "b": 4.0},
    ParetoNBD: {"r": 0.8, "alpha": 8.0, "s": 0.9, "beta": 25.0},
    MGNBD: {"r": 0.8, "alpha": 8.0, "theta": 0.15},
    ExponentialNBD: {"r": 0.8, "alpha": 8.0, "mu": 0.03},
}
GAMMA, DELTA = np.array([0.5, -0.4]), np.array([0.4, -0.5])
NAMES = ("north", "south")
every_kind = pytest.mark.parametrize("kind", list(TRUE))


def lives(
    kind: type, n: int, seed: int, gamma: Any = GAMMA, delta: Any = DELTA
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """x, t_x, T and z of customers at three places, followed purchase by purchase: nothing of the code under test."""
    rng, p = np.random.default_rng(seed), TRUE[kind]
    place = rng.integers(0, 3, n)
    z = (place[:, None] == [1, 2]).astype(float)
    more, leave = np.exp(z @ gamma), np.exp(z @ delta)
    rate = rng.gamma(p["r"], 1 / p["alpha"], n) * more
    chance, death = np.zeros(n), np.full(n, np.inf)
    if "a" in p:
        chance = rng.beta(p["a"] * leave, p["b"])
    elif "theta" in p:
        odds = p["theta"] / (1 - p["theta"]) * leave
        chance = odds / (1 + odds)
    elif "s" in p:
        death = rng.exponential(1 / (rng.gamma(p["s"], 1 / p["beta"], n) * leave))
    elif "mu" in p:
        death = rng.exponential(1 / (p["mu"] * leave))
    T = rng.uniform(20, 80, n)
    x, t_x, clock, here = np.zeros(n), np.zeros(n), np.zeros(n), np.arange(n)
    if kind in (MBGNBD, MGNBD):
        here = here[rng.random(n) >= chance]
    while len(here):
        clock[here] += rng.exponential(1 / rate[here])
        here = here[clock[here] < np.minimum(T, death)[here]]
        x[here] += 1
        t_x[here] = clock[here]
        here = here[rng.random(len(here)) >= chance[here]]
    return x, t_x, T, z


@pytest.fixture(scope="module")
def data() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    return lives(MBGNBD, 1500, 1)


@pytest.fixture(scope="module")
def fitted(data) -> WithCovariates:
    return fit_covariates(MBGNBD, *data, names=NAMES)


@every_kind
def test_recovers_what_made_the_data(kind):
    found = fit_covariates(kind, *lives(kind, 4000, 2), NAMES)
    found.require_trustworthy()
    assert (np.abs(found.rate - GAMMA) < 4 * found.errors[0]).all()
    if kind is not NBD:
        assert (np.abs(found.drop_out - DELTA) < 4 * found.errors[1]).all()
    assert (found.errors[0] < 0.2).all()
    assert len(found.drop_out) == (0 if kind is NBD else 2)


def test_likelihood_is_that_of_each_group_under_its_own_model(data, fitted):
    x, t_x, T, z = data
    by_hand = sum(
        fitted.of(known).log_likelihood_of(*(values[(z == known).all(axis=1)] for values in (x, t_x, T))).sum()
        for known in np.unique(z, axis=0)
    )
    assert fitted.estimation.log_likelihood == pytest.approx(by_hand, abs=1e-6)
    # By name: the rate of the north is exp(γ) times that of the base, its odds of leaving exp(δ) times.
    north = fitted.of([1, 0])
    assert fitted.base.parameters["alpha"] / north.parameters["alpha"] == pytest.approx(np.exp(fitted.rate[0]))
    assert north.parameters["a"] / fitted.base.parameters["a"] == pytest.approx(np.exp(fitted.drop_out[0]))
    assert (north.parameters["r"], north.parameters["b"]) == pytest.approx(
        (fitted.base.parameters["r"], fitted.base.parameters["b"])
    )


def test_without_effects_it_is_the_plain_model(data):
    x, t_x, T, _ = data
    alike = np.random.default_rng(3).integers(0, 2, (len(x), 1)).astype(float)
    found, plain = fit_covariates(MBGNBD, x, t_x, T, alike, ["coin"]), MBGNBD.fit(x, t_x, T)
    gain, freedom, p = likelihood_ratio(found, plain)
    assert freedom == 2
    assert 0 <= gain < 12
    assert 0.001 < p <= 1


def test_coding_of_the_base_level_changes_nothing(data, fitted):
    x, t_x, T, z = data
    place = z @ [1, 2]
    other = fit_covariates(MBGNBD, x, t_x, T, (place[:, None] == [0, 2]).astype(float), ["base", "south"])
    assert other.estimation.log_likelihood == pytest.approx(fitted.estimation.log_likelihood, abs=1e-6)
    # The base against the north is the north against the base, turned round; the south is told from both.
    assert other.rate[0] == pytest.approx(-fitted.rate[0], abs=1e-5)
    assert other.rate[1] == pytest.approx(fitted.rate[1] - fitted.rate[0], abs=1e-5)
    assert other.errors[1][0] == pytest.approx(fitted.errors[1][0], rel=1e-3)


def test_order_weights_and_unit_change_nothing(data, fitted):
    x, t_x, T, z = data
    order = np.random.default_rng(0).permutation(len(x))
    days = fit_covariates(MBGNBD, x[order], 7 * t_x[order], 7 * T[order], z[order], NAMES)
    assert days.rate == pytest.approx(fitted.rate, abs=1e-6)
    assert days.base.parameters["alpha"] == pytest.approx(7 * fitted.base.parameters["alpha"], rel=1e-6)
    twice = fit_covariates(MBGNBD, *data, names=NAMES, weights=np.full(len(x), 2.0))
    assert twice.errors[0] * np.sqrt(2) == pytest.approx(fitted.errors[0], rel=1e-4)


def test_many_customers_take_a_shorter_way_to_the_same_place(data, fitted, monkeypatch):
    monkeypatch.setattr("analysis.models.covariates._MANY_HISTORIES", 100)
    found = fit_covariates(MBGNBD, *data, names=NAMES)
    assert found.estimation.log_likelihood == pytest.approx(fitted.estimation.log_likelihood, abs=1e-6)
    assert found.drop_out == pytest.approx(fitted.drop_out, abs=1e-3)
    assert found.errors[1] == pytest.approx(fitted.errors[1], rel=0.05)


@pytest.mark.slow
@pytest.mark.parametrize("kind", [NBD, BGNBD, MBGNBD, ParetoNBD])
def test_intervals_hold_the_truth(kind):
    held = []
    for seed in range(80):
        found = fit_covariates(kind, *lives(kind, 2000, 100 + seed), NAMES)
        off = [(found.rate - GAMMA) / found.errors[0]]
        off += [(found.drop_out - DELTA) / found.errors[1]] if kind is not NBD else []
        held.append(np.abs(np.concatenate(off)) < 1.96)
    # 95 of 100, give or take three standard errors of a share of 80.
    assert (np.mean(held, axis=0) > 0.875).all(), np.mean(held, axis=0)


@pytest.mark.slow
def test_size_of_the_likelihood_ratio_test():
    rejected = []
    for seed in range(200):
        x, t_x, T, z = lives(MBGNBD, 800, 500 + seed, np.zeros(2), np.zeros(2))
        p = likelihood_ratio(fit_covariates(MBGNBD, x, t_x, T, z, NAMES), MBGNBD.fit(x, t_x, T))[2]
        rejected.append(p < 0.05)
    # One in twenty, give or take three standard errors.
    assert 0.005 < np.mean(rejected) < 0.1, np.mean(rejected)


def test_a_level_in_which_nobody_came_back_is_refused(data):
    x, t_x, T, z = (values.copy() for values in data)
    gone = z[:, 0] == 1
    x[gone] = t_x[gone] = 0
    with pytest.raises(Refused) as refusal:
        fit_covariates(MBGNBD, x, t_x, T, z, NAMES)
    assert (refusal.value.key, refusal.value.values["covariate"]) == ("covariate-few", "north")


def test_a_covariate_that_separates_is_refused():
    # Whoever is in the north never leaves: δ has no maximum.
    stay = lives(MBGNBD, 1000, 5, np.zeros(2), np.array([-30.0, 0.0]))
    found = fit_covariates(MBGNBD, *stay, names=NAMES)
    with pytest.raises(Refused) as refusal:
        found.require_trustworthy()
    assert (refusal.value.key, refusal.value.values["covariate"]) == ("covariate-separates", "north")


def test_too_few_customers_of_a_level_are_refused(data):
    x, t_x, T, _ = data
    few = np.zeros((len(x), 1))
    few[:19] = 1
    with pytest.raises(Refused, match="covariate-few"):
        fit_covariates(MBGNBD, x, t_x, T, few, ["few"])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda z: z[:-1], "must have"),
        (lambda z: np.column_stack([z[:, 0], z[:, 0]]), "must not depend"),
        (lambda z: np.column_stack([z[:, 0], np.ones(len(z))]), "nor be the same for all"),
        (lambda z: z * np.nan, "finite"),
    ],
)
def test_bad_input_is_named(data, change, message):
    x, t_x, T, z = data
    with pytest.raises(InvalidInput, match=message):
        fit_covariates(MBGNBD, x, t_x, T, change(z), NAMES)
