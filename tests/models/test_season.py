"""Season as a clock: the likelihood from its definition, slopes, recovery from customers simulated day by day, limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from analysis.models import season
from analysis.models.bgnbd import BGNBD
from analysis.models.mbgcnbdk import MBGCNBDK
from analysis.models.mbgnbd import MBGNBD
from analysis.models.nbd import NBD
from analysis.models.paretonbd import ParetoNBD
from analysis.models.season import SEASONAL, Clock, Seasonal, fit_seasonal, month_of
from analysis.statistics.inputs import InvalidInput

SHARE = np.array([31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) / 365.25
PEAK = np.array([0.7, 0.7, 0.9, 0.9, 1, 1, 0.8, 0.8, 1, 1.1, 1.5, 1.6])
TRUE = PEAK / (SHARE @ PEAK)
LOW = np.datetime64("2020-01-01")
PARAMETERS: dict[type, dict[str, float]] = {
    NBD: {"r": 0.8, "alpha": 150.0},
    BGNBD: {"r": 0.8, "alpha": 100.0, "a": 0.8, "b": 3.0},
    MBGNBD: {"r": 0.8, "alpha": 100.0, "a": 0.8, "b": 4.0},
    ParetoNBD: {"r": 0.8, "alpha": 100.0, "s": 0.9, "beta": 300.0},
}
every_kind = pytest.mark.parametrize("kind", [NBD, BGNBD, MBGNBD, ParetoNBD])


@dataclass
class Lives:
    """What was seen of simulated customers, and their purchases in the year after."""

    x: np.ndarray
    first: np.ndarray
    last: np.ndarray
    end: np.datetime64
    by_month: np.ndarray
    until: np.datetime64
    ahead: np.ndarray

    @property
    def given(self) -> tuple[Any, Any, Any, Any, Any]:
        return self.x, self.first, self.last, self.end, self.by_month


def lives(kind: type, n: int, seed: int, calendar: bool = False) -> Lives:
    """Customers followed from purchase to purchase through three years and one more; nothing of the code under test.

    With `calendar` they drop out (Pareto/NBD) by the days of the calendar instead of by the clock.
    """
    rng, p = np.random.default_rng(seed), PARAMETERS[kind]
    days = np.arange(LOW, LOW + np.timedelta64(4 * 365, "D"))
    passed = np.cumsum(TRUE[days.astype("datetime64[M]").astype(int) % 12])
    seen = 3 * 365 - 1
    first = rng.integers(0, 800, n)
    rate = rng.gamma(p["r"], 1 / p["alpha"], n)
    chance = rng.beta(p["a"], p["b"], n) if "a" in p else np.zeros(n)
    life = rng.exponential(1 / rng.gamma(p["s"], 1 / p["beta"], n)) if "s" in p else np.full(n, np.inf)
    death = passed[first] + life
    if calendar:
        gone = first + life
        death = np.where(gone < len(days) - 1, np.interp(gone, np.arange(len(days)), passed), np.inf)
    x, last, ahead, by_month = np.zeros(n, int), first.copy(), np.zeros(n), np.zeros(12)
    here, clock = np.arange(n), passed[first]
    if kind is MBGNBD:
        here = here[rng.random(n) >= chance]
    while len(here):
        clock[here] += rng.exponential(1 / rate[here])
        here = here[clock[here] < np.minimum(death[here], passed[-1])]
        day = np.searchsorted(passed, clock[here])
        past = here[day <= seen]
        x[past] += 1
        last[past] = day[day <= seen]
        ahead[here[day > seen]] += 1
        by_month += np.bincount(days[day[day <= seen]].astype("datetime64[M]").astype(int) % 12, minlength=12)
        here = here[rng.random(len(here)) >= chance[here]]
    return Lives(x, days[first], days[last], days[seen], by_month, days[-1], ahead)


@pytest.fixture(scope="module")
def base() -> Lives:
    return lives(MBGNBD, 1500, 1)


@pytest.fixture(scope="module")
def fitted(base) -> Seasonal:
    return fit_seasonal(MBGNBD, *base.given)


# ------------------------------------------------------------------ the clock


def test_a_flat_clock_shows_days():
    clock = Clock(np.ones(12), np.zeros(12))
    assert clock.between("2023-01-15", ["2023-01-15", "2023-03-01", "2024-01-15"]).tolist() == [0, 45, 365]


def test_a_year_is_a_year_and_months_differ():
    clock = Clock(TRUE, np.zeros(12))
    assert clock.between("2020-03-07", "2024-03-07") == pytest.approx(1461, rel=1e-12)
    assert clock.between("2023-11-30", "2023-12-31") == pytest.approx(31 * TRUE[11])
    back = clock.days_of(np.datetime64("2023-11-30"), np.array([0.0, 31 * TRUE[11]]), 100)
    assert back == pytest.approx([0, 31])


# ------------------------------------------------------------------ the likelihood


@every_kind
def test_slopes_by_time(kind):
    model = kind.from_parameters(**PARAMETERS[kind])
    x, t_x, T = np.array([0.0, 1, 4, 9]), np.array([0.0, 30, 300, 400]), np.array([90.0, 400, 310, 900])
    step, one = 1e-4, np.array([0.0, 1, 1, 1])  # without a repeat purchase t_x is nought and stays so
    by_last = (model.log_likelihood_of(x, t_x + step * one, T) - model.log_likelihood_of(x, t_x - step * one, T)) / (
        2 * step
    )
    by_end = (model.log_likelihood_of(x, t_x, T + step) - model.log_likelihood_of(x, t_x, T - step)) / (2 * step)
    found = model._time_slopes(x, t_x, T)
    assert found[0] * one == pytest.approx(by_last, rel=1e-5, abs=1e-9)
    assert found[1] == pytest.approx(by_end, rel=1e-5, abs=1e-9)


def test_likelihood_from_its_definition(base, fitted):
    """The density of each history on the clock, times the clock's pace at every repeat purchase."""
    model, clock = fitted.model, fitted.clock
    t_x, T = clock.between(base.first, base.last), clock.between(base.first, base.end)
    by_hand = model.log_likelihood_of(base.x, t_x, T).sum() + base.by_month @ np.log(clock.factors)
    assert model.log_likelihood == pytest.approx(by_hand, abs=1e-6)
    # It is a maximum: no month moves up or down without loss.
    for month in range(12):
        for change in (0.97, 1.03):
            factors = clock.factors * np.where(np.arange(12) == month, change, 1)
            other = Clock(factors / (SHARE @ factors), clock.errors)
            t_x, T = other.between(base.first, base.last), other.between(base.first, base.end)
            moved = model.log_likelihood_of(base.x, t_x, T).sum() + base.by_month @ np.log(other.factors)
            assert moved < model.log_likelihood


@every_kind
def test_gradient(kind, base):
    data = season._Seen.of(*base.given[:4], weights=None)
    objective = season._objective(kind, data, np.arange(1, 12), base.by_month)
    scaled = [value / data.scale if name in kind.times else value for name, value in PARAMETERS[kind].items()]
    theta = np.concatenate([np.log(scaled), np.log(TRUE[1:] / TRUE[0]) * 0.7])
    steps = np.eye(len(theta)) * 1e-5
    slopes = [(objective(theta + e)[0] - objective(theta - e)[0]) / 2e-5 for e in steps]
    assert objective(theta)[1] == pytest.approx(slopes, rel=1e-4, abs=1e-3)


def test_without_season_it_is_the_plain_model(base, fitted):
    T, t_x = ((day - base.first).astype(int) for day in (base.end, base.last))
    plain = MBGNBD.fit(base.x, t_x, T)
    assert 2 * (fitted.model.log_likelihood - plain.log_likelihood) > 200
    # On a flat clock the objective is that of the plain model.
    data = season._Seen.of(*base.given[:4], weights=None)
    flat = season._objective(MBGNBD, data, np.arange(1, 12), base.by_month)
    logs = np.log(list(plain.parameters.values())) - np.array([0, np.log(data.scale), 0, 0])
    value = flat(np.concatenate([logs, np.zeros(11)]))[0] - base.x.sum() * np.log(data.scale)
    assert value == pytest.approx(plain.log_likelihood, abs=1e-6)


# ------------------------------------------------------------------ the estimates


def test_order_weights_and_unit_change_nothing(base, fitted):
    order = np.random.default_rng(0).permutation(len(base.x))
    x, first, last, end, by_month = base.given
    weeks = fit_seasonal(MBGNBD, x[order], first[order], last[order], end, by_month, unit=7.0)
    assert weeks.clock.factors == pytest.approx(fitted.clock.factors, rel=1e-6)
    assert weeks.model.parameters["alpha"] * 7 == pytest.approx(fitted.model.parameters["alpha"], rel=1e-5)
    assert weeks.model.log_likelihood - x.sum() * np.log(7) == pytest.approx(fitted.model.log_likelihood, abs=1e-5)
    one = weeks.expected_purchases(x, first, last, end, base.until)
    assert one == pytest.approx(fitted.expected_purchases(x, first, last, end, base.until), rel=1e-5)
    twice = fit_seasonal(MBGNBD, x, first, last, end, 2 * by_month, weights=np.full(len(x), 2.0))
    assert twice.clock.errors * np.sqrt(2) == pytest.approx(fitted.clock.errors, rel=1e-3)


def test_many_customers_take_a_shorter_way_to_the_same_place(base, fitted, monkeypatch):
    monkeypatch.setattr(season, "_MANY_HISTORIES", 100)
    found = fit_seasonal(MBGNBD, *base.given)
    assert found.clock.factors == pytest.approx(fitted.clock.factors, rel=1e-4)
    assert found.model.log_likelihood == pytest.approx(fitted.model.log_likelihood, abs=1e-6)
    assert found.clock.errors == pytest.approx(fitted.clock.errors, rel=0.03)
    assert list(found.model.standard_errors.values()) == pytest.approx(
        list(fitted.model.standard_errors.values()), rel=0.05
    )


def test_a_month_that_is_closed(base):
    x, first, last, end, by_month = base.given
    moved = by_month.copy()
    moved[7] += moved[6]
    moved[6] = 0
    found = fit_seasonal(NBD, x, first, last, end, moved)
    assert found.clock.factors[6] < 1e-3
    assert np.isnan(found.clock.errors).tolist() == [month == 6 for month in range(12)]
    assert found.model.diagnostics.converged
    assert SHARE @ found.clock.factors == pytest.approx(1)


@every_kind
def test_recovers_what_made_the_data(kind):
    data = lives(kind, 4000, 3)
    found = fit_seasonal(kind, *data.given)
    off = np.log(found.clock.factors / TRUE) / found.clock.errors
    assert (np.abs(off) < 4).all(), off
    for name, true in PARAMETERS[kind].items():
        error = found.model.standard_errors[name] / found.model.parameters[name]
        assert abs(np.log(found.model.parameters[name] / true)) < 4 * error, name
    expected = found.expected_purchases(data.x, data.first, data.last, data.end, data.until).sum()
    assert expected == pytest.approx(data.ahead.sum(), rel=0.1)


@pytest.mark.slow
def test_drop_out_by_the_calendar_hardly_moves_the_forecast():
    bias = []
    for seed in range(8):
        data = lives(ParetoNBD, 4000, seed, calendar=True)
        found = fit_seasonal(ParetoNBD, *data.given)
        expected = found.expected_purchases(data.x, data.first, data.last, data.end, data.until).sum()
        bias.append(expected / data.ahead.sum() - 1)
    assert abs(np.mean(bias)) < 0.03, bias


@pytest.mark.slow
@every_kind
def test_intervals_hold_the_truth(kind):
    held = []
    for seed in range(60):
        found = fit_seasonal(kind, *lives(kind, 2000, 100 + seed).given)
        errors = np.sqrt(np.diag(found.model.estimation.log_covariance))
        off = np.log(list(found.model.parameters.values())) - np.log(list(PARAMETERS[kind].values()))
        months = np.log(found.clock.factors / TRUE) / found.clock.errors
        held.append(np.abs(np.concatenate([off / errors, months])) < 1.96)
    # Single parameters: 95 of 100, give or take three standard errors; months together: within two points.
    assert (np.mean(held, axis=0) > 0.86).all(), np.mean(held, axis=0)
    assert np.mean(np.array(held)[:, -12:]) == pytest.approx(0.95, abs=0.025)


@pytest.mark.parametrize(("factors", "lost"), [(np.where(np.arange(12) == 11, 1.6, 1.0), 6.5), (PEAK, 8.2)])
def test_two_waves_miss_a_peak(factors, lost):
    """Units of log-likelihood a thousand purchases that two harmonics lose against months: the docstring's figures."""
    w = factors / (SHARE @ factors)
    bought, exposure = 1000 * SHARE * w, 1000 * SHARE
    angle = (np.arange(12) + 0.5) / 12 * 2 * np.pi
    waves = np.column_stack([np.ones(12), *(f(k * angle) for k in (1, 2) for f in (np.cos, np.sin))])
    beta = np.linalg.lstsq(waves, np.log(w), rcond=None)[0]
    for _ in range(20):
        mean = exposure * np.exp(waves @ beta)
        beta = beta + np.linalg.solve(waves.T @ (mean[:, None] * waves), waves.T @ (bought - mean))
    mean = exposure * np.exp(waves @ beta)
    assert bought @ np.log(bought / mean) == pytest.approx(lost, abs=0.05)


# ------------------------------------------------------------------ bad input


def test_bad_input_is_named(base):
    x, first, last, end, by_month = base.given
    with pytest.raises(InvalidInput, match="kind: must be one of NBD"):
        fit_seasonal(MBGCNBDK, *base.given)
    with pytest.raises(InvalidInput, match="by_month: must be 12 numbers that add up"):
        fit_seasonal(NBD, x, first, last, end, by_month + 1)
    with pytest.raises(InvalidInput, match="t_x"):
        fit_seasonal(NBD, x, last, first, end, by_month)
    with pytest.raises(InvalidInput, match="t_x"):
        fit_seasonal(NBD, x, first, last, first.max(), by_month)


def test_months_of_days():
    assert month_of(np.array(["1969-12-31", "2024-02-29"], dtype="datetime64[D]")).tolist() == [11, 1]
    assert {kind.__name__ for kind in SEASONAL} >= {"GNBD", "MGNBD", "ExponentialNBD"}


def test_nbd_collapses_histories_that_differ_in_the_last_purchase_alone():
    first = np.datetime64("2021-03-01") + (np.arange(1200) % 200).astype("timedelta64[D]")
    x = 1 + np.arange(1200) % 3
    end, by_month = np.datetime64("2023-06-30"), np.bincount(np.arange(x.sum()) % 12, minlength=12)
    fits = [
        fit_seasonal(NBD, x, first, first + days.astype("timedelta64[D]"), end, by_month)
        for days in (np.full(1200, 40), 40 + np.arange(1200) % 97)
    ]
    assert [fit.model.diagnostics.n_histories for fit in fits] == [600, 600]
    assert dict(fits[0].model.parameters) == pytest.approx(dict(fits[1].model.parameters), rel=1e-9)
    assert fits[0].clock.factors == pytest.approx(fits[1].clock.factors, rel=1e-9)
