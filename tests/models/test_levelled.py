"""Models asked with the level of each customer: those of the levels one by one, their mean customer, and draws."""

from __future__ import annotations

import pickle
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from analysis.models.covariates import WithCovariates, fit_covariates
from analysis.models.fitting import Diagnostics, Estimation
from analysis.models.levelled import LEVELLED, Levelled, levelled
from analysis.models.mbgnbd import MBGNBD
from analysis.models.paretonbd import ParetoNBD
from analysis.statistics.inputs import InvalidInput

PARAMETERS = {"r": 0.8, "alpha": 12.0, "a": 0.8, "b": 4.0, "s": 1.4, "beta": 40.0, "theta": 0.15, "mu": 0.02}
X = np.array([0, 1, 4, 9, 0, 4])
T_X, T = np.array([0.0, 70, 60, 180, 0, 60]), np.array([50.0, 120, 70, 190, 0, 70])
LEVEL = np.array([0, 1, 2, 0, 1, 1])
ROWS = np.array([[0.0, 0], [1, 0], [0, 1]])
CUSTOMERS = [50, 30, 20]
every_kind = pytest.mark.parametrize("kind", list(LEVELLED))


def fitted(kind: Any) -> WithCovariates:
    """As if it had been fitted: known effects with known uncertainty."""
    base = kind.from_parameters(**{name: PARAMETERS[name] for name in kind.names})
    drop_out = np.array([0.5, -0.6]) if kind.names != ("r", "alpha") else np.zeros(0)
    count = len(kind.names) + 2 + len(drop_out)
    root = np.random.default_rng(1).normal(0, 0.05, (count, count))
    fine = Diagnostics(True, 0.0, 1.0, 0.1, (), (), 1, 100.0, 60.0, 100)
    found = Estimation(-1000.0, root @ root.T + 0.001 * np.eye(count), count, fine)
    return WithCovariates(base, ("middle", "last"), np.array([0.4, -0.3]), drop_out, found)


def made(kind: Any) -> Levelled:
    return levelled(fitted(kind), ROWS, CUSTOMERS)


@every_kind
def test_each_level_is_the_model_with_its_effects(kind):
    found, model = fitted(kind), made(kind)
    assert isinstance(model, kind)
    for name in ("p_alive", "log_likelihood_of"):
        for place, level in enumerate(LEVEL):
            alone = getattr(found.of(ROWS[level]), name)(X[place], T_X[place], T[place])
            assert getattr(model, name)(X, T_X, T, LEVEL)[place] == pytest.approx(alone, rel=1e-9)
    ahead = np.arange(10.0, 70, 10)
    for place, level in enumerate(LEVEL):
        one, history = found.of(ROWS[level]), (X[place], T_X[place], T[place])
        expected = model.discounted_purchases(ahead, 0.002, X, T_X, T, LEVEL)[place]
        assert expected == pytest.approx(one.discounted_purchases(ahead[place], 0.002, *history), rel=1e-9)
        chance = model.chance_to_buy(26.0, X, T_X, T, LEVEL)[place]
        assert chance == pytest.approx(one.chance_to_buy(26.0, *history), rel=1e-9)
    assert model.expected_purchases(26.0, 4, 60.0, 70.0, 2) == pytest.approx(
        found.of(ROWS[2]).expected_purchases(26.0, 4, 60.0, 70.0)
    )


@every_kind
def test_parameters_are_those_of_the_mean_customer(kind):
    found, model = fitted(kind), made(kind)
    shares = np.array([0.5, 0.3, 0.2])
    logs = {name: np.log([found.of(row).parameters[name] for row in ROWS]) for name in kind.names if name != "theta"}
    for name, each in logs.items():
        assert np.log(model.parameters[name]) == pytest.approx(shares @ each)
    # α of the mean customer is that of the base times exp(-γ'z): its error is that of the sum.
    place, n = list(kind.names).index("alpha"), len(kind.names)
    weights = np.zeros(len(found.estimation.log_covariance))
    weights[place], weights[n : n + 2] = 1, [-0.3, -0.2]
    by_hand = np.sqrt(weights @ found.estimation.log_covariance @ weights) * model.parameters["alpha"]
    assert model.standard_errors["alpha"] == pytest.approx(by_hand)
    assert model.log_likelihood == -1000.0


@every_kind
def test_what_is_drawn_has_the_covariance_of_the_fit(kind):
    found, model = fitted(kind), made(kind)
    rng = np.random.default_rng(3)
    of_last = np.array([np.log(model.drawn(rng).levels[2].parameters["alpha"]) for _ in range(3000)])
    weights = np.zeros(len(found.estimation.log_covariance))
    weights[list(kind.names).index("alpha")], weights[len(kind.names) + 1] = 1, -1
    expected = np.sqrt(weights @ found.estimation.log_covariance @ weights)
    assert of_last.mean() == pytest.approx(
        np.log(model.levels[2].parameters["alpha"]), abs=5 * expected / np.sqrt(3000)
    )
    assert of_last.std() == pytest.approx(expected, rel=0.08)


@every_kind
def test_draws_agree_with_expectation_level_by_level(kind):
    model, n = made(kind), 30_000
    level = np.tile([0, 1, 2], n // 3)
    x, t_x, T = np.full(n, 4), np.full(n, 60.0), np.full(n, 70.0)
    drawn = next(model.simulate_future(52.0, x, t_x, T, np.random.default_rng(2), level=level))
    assert (np.diff(drawn.customer) >= 0).all()
    assert drawn.customers == n
    begins = np.diff(drawn.customer, prepend=-1) > 0
    assert (np.diff(drawn.time)[~begins[1:]] > 0).all()
    for number in range(3):
        bought = drawn.per_customer()[level == number]
        expected = model.expected_purchases(52.0, 4, 60.0, 70.0, number)
        assert bought.mean() == pytest.approx(expected, abs=5 * bought.std() / np.sqrt(n / 3))


@every_kind
def test_new_customers_are_as_many_of_each_level_as_there_are(kind):
    model = made(kind)
    each = [one.discounted_purchases_new(52.0, 0.002) for one in model.levels]
    assert model.discounted_purchases_new(52.0, 0.002) == pytest.approx(np.dot([0.5, 0.3, 0.2], each))
    assert model.expected_purchases_new([10.0, 52.0]).shape == (2,)
    assert model.pmf_new(np.arange(400), 52.0).sum() == pytest.approx(1.0, abs=1e-4)
    new = model.simulate(np.full(20_000, 52.0), np.random.default_rng(4))
    expected = float(model.expected_purchases_new(52.0))
    assert new.x.mean() == pytest.approx(expected, abs=5 * new.x.std() / np.sqrt(20_000))
    assert (new.t_x <= 52.0).all()


def test_a_level_that_is_not_told_is_an_error():
    model = made(MBGNBD)
    with pytest.raises(InvalidInput, match="level"):
        model.p_alive(X, T_X, T)
    with pytest.raises(InvalidInput, match="level"):
        model.expected_purchases(5.0, X, T_X, T, 3)
    assert model.p_alive([], [], [], []).shape == (0,)


def test_without_end_it_is_that_of_the_levels():
    model = made(ParetoNBD)
    assert isinstance(model, ParetoNBD)
    alone = model.levels[1].dert(0.002, 4, 60.0, 70.0)  # type: ignore[attr-defined]  # all levels are of this kind
    assert model.dert(0.002, 4, 60.0, 70.0, 1) == pytest.approx(alone)


def test_it_travels_and_other_parameters_move_all_levels():
    model = made(MBGNBD)
    again = pickle.loads(pickle.dumps(model))
    assert again.p_alive(X, T_X, T, LEVEL) == pytest.approx(model.p_alive(X, T_X, T, LEVEL))
    more = replace(model, parameters={**model.parameters, "a": 2 * model.parameters["a"]}, estimation=None)
    for one, other in zip(model.levels, more.levels, strict=True):
        assert other.parameters["a"] == pytest.approx(2 * one.parameters["a"])


def test_coding_of_the_base_level_changes_nothing():
    rng = np.random.default_rng(6)
    level = rng.integers(0, 3, 1500)
    new = MBGNBD.from_parameters(r=0.8, alpha=8.0, a=0.8, b=4.0).simulate(rng.uniform(20, 80, 1500), rng)
    history = new.x, new.t_x, new.T
    models = []
    for order in ([0, 1, 2], [2, 0, 1]):
        rows = np.eye(3)[np.argsort(order)][:, 1:]
        found = fit_covariates(MBGNBD, *history, rows[level], ["one", "other"])
        models.append(levelled(found, rows, np.bincount(level)))
    one, other = models
    assert dict(one.parameters) == pytest.approx(dict(other.parameters), rel=1e-4)
    assert one.standard_errors == pytest.approx(other.standard_errors, rel=1e-3)
    assert one.expected_purchases(26, *history, level) == pytest.approx(
        other.expected_purchases(26, *history, level), rel=1e-4
    )
