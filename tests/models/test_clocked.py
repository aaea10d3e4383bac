"""Models on the clock, asked in days of the calendar: the plain ones on a flat clock, and what was fitted otherwise."""

from __future__ import annotations

import pickle
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from analysis.models.clocked import CLOCKED, Clocked, clocked
from analysis.models.season import Clock, Seasonal

SHARE = np.array([31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) / 365.25
PEAK = np.array([0.7, 0.7, 0.9, 0.9, 1, 1, 0.8, 0.8, 1, 1.1, 1.5, 1.6])
CLOCK = Clock(PEAK / (SHARE @ PEAK), np.zeros(12))
FLAT = Clock(np.ones(12), np.zeros(12))
END = np.datetime64("2023-10-31")
PARAMETERS = {"r": 0.8, "alpha": 12.0, "a": 0.8, "b": 4.0, "s": 0.9, "beta": 40.0}
X = np.array([0, 1, 4, 9, 0])
FIRST = np.array(["2022-01-05", "2021-07-01", "2022-03-31", "2020-02-29", "2023-10-31"], dtype="datetime64[D]")
LAST = np.array(["2022-01-05", "2022-12-24", "2023-10-01", "2023-08-15", "2023-10-31"], dtype="datetime64[D]")
T_X, T = (LAST - FIRST).astype(int) / 7, (END - FIRST).astype(int) / 7
every_kind = pytest.mark.parametrize("kind", list(CLOCKED))


def made(kind: Any, clock: Clock = CLOCK) -> tuple[Seasonal, Clocked]:
    plain = kind.from_parameters(**{name: PARAMETERS[name] for name in kind.names})
    found = Seasonal(plain, clock, 7.0)
    return found, clocked(found, END)


@every_kind
def test_on_a_flat_clock_it_is_the_plain_model(kind):
    found, model = made(kind, FLAT)
    assert isinstance(model, kind)
    for ask in ("p_alive", "log_likelihood_of"):
        assert getattr(model, ask)(X, T_X, T) == pytest.approx(getattr(found.model, ask)(X, T_X, T), rel=1e-9)
    for horizon, delta in ((52.0, 0.0), (52.0, 0.002), (np.inf, 0.002)):
        plain = found.model.discounted_purchases(horizon, delta, X, T_X, T)
        assert model.discounted_purchases(horizon, delta, X, T_X, T) == pytest.approx(plain, rel=3e-5)
    assert model.pmf_new([0, 2], 30.0) == pytest.approx(found.model.pmf_new([0, 2], 30.0))


@every_kind
def test_expected_purchases_are_those_of_the_season(kind):
    found, model = made(kind)
    for days in (61, 365):
        until = END + np.timedelta64(days, "D")
        seasonal = found.expected_purchases(X, FIRST, LAST, END, until)
        assert model.expected_purchases(days / 7, X, T_X, T) == pytest.approx(seasonal, rel=1e-9)
    # November and December are busy: two months bring more than without the season.
    plain = made(kind, FLAT)[1].expected_purchases(61 / 7, 4, 60.0, 70.0)
    assert model.expected_purchases(61 / 7, 4, 60.0, 70.0) > 1.2 * plain


@every_kind
def test_draws_agree_with_expectation_month_by_month(kind):
    _, model = made(kind)
    n, edges = 40_000, np.array([0, 30, 61, 92, 182, 273, 365]) / 7
    x, t_x, T = np.full(n, 4), np.full(n, 60.0), np.full(n, 70.0)
    drawn = next(model.simulate_future(365 / 7, x, t_x, T, np.random.default_rng(2)))
    upto = np.array([0.0, *(model.expected_purchases(edge, 4, 60.0, 70.0) for edge in edges[1:])])
    counted = drawn.counts(edges)
    error = counted.std(axis=0) / np.sqrt(n)
    assert (np.abs(counted.mean(axis=0) - np.diff(upto)) < 5 * error).all()
    assert drawn.total(drawn.gap).max() <= 365 / 7
    for edge in edges[[1, 6]]:
        bought = (drawn.counts(np.array([0, edge])) > 0).mean()
        assert bought == pytest.approx(model.chance_to_buy(edge, 4, 60.0, 70.0), abs=0.012)
    # Discounted purchases are those of the days on which they fall.
    discounted = drawn.discounted(0.01)
    expected = model.discounted_purchases(365 / 7, 0.01, 4, 60.0, 70.0)
    assert discounted.mean() == pytest.approx(expected, abs=5 * discounted.std() / np.sqrt(n))


@every_kind
def test_it_travels_and_keeps_its_clock(kind):
    _, model = made(kind)
    again = pickle.loads(pickle.dumps(model))
    assert again.p_alive(X, T_X, T) == pytest.approx(model.p_alive(X, T_X, T))
    other = replace(model, parameters=dict(model.parameters))
    assert (type(other), other.end, other.unit) == (type(model), END, 7.0)
    new = model.discounted_purchases_new(52.0, 0.002)
    assert new == pytest.approx(float(model.discounted_purchases(52.0, 0.002, 0, 0.0, 0.0)))
    assert model.discounted_purchases([10.0, 52.0], 0.002, 0, 0.0, 0.0)[1] == pytest.approx(new)


def test_nobody():
    _, model = made(next(iter(CLOCKED)))
    assert model.expected_purchases(52.0, [], [], []).shape == (0,)
