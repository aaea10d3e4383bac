"""A new customer's value: month by month against a slow sum, and when the cost of winning one is back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.clv import GammaGamma
from analysis.clv.economics import Economics
from analysis.clv.models import fit_spend
from analysis.clv.newcomer import Means, Newcomer, newcomer
from analysis.clv.show.newcomer import computed
from analysis.clv.value import Interval, Valuation, valuation
from analysis.language import LANGUAGES, Words
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.settings import Settings


@pytest.fixture(scope="module")
def valued(cdnow: Any, same_money: Callable[..., Economics]) -> Callable[..., Valuation]:
    def made(share: float = 0.3, cost: float = 2.0, **settings: Any) -> Valuation:
        money = same_money(len(cdnow.customers), share, cost)
        return valuation(
            cdnow.forecast.model,
            fit_spend(cdnow.forecast.observed.customers),
            cdnow.customers,
            money,
            Settings(**settings),
        )

    return made


def curve(*monthly: float, cost: float) -> Newcomer:
    value = Interval(monthly[-1], monthly[-1], monthly[-1], 0.95)
    return Newcomer("value", Means(0.0, 1, 0.0, 0.0, 0.0, 0.0), np.array(monthly), value, 0.0, cost, 0, 0.0)


def test_the_curve_is_a_sum_over_short_spans(valued: Any, cdnow: Any) -> None:
    found = newcomer(valued(), cdnow.window, Settings())
    model, spend = cdnow.forecast.model, fit_spend(cdnow.forecast.observed.customers)
    rows = cdnow.table.to_pandas().sort_values(["customer_id", "date"])
    first = (
        rows.groupby(["customer_id", "date"])["net_amount"].sum().groupby("customer_id").first().astype(float).mean()
    )
    p, q, v = spend.parameters.values()
    later = p * v / (q - 1)
    days = np.linspace(0, 365.25, 12 * 60 + 1)
    bought = np.diff(model.expected_purchases_new(days / 7))
    discount = 1.1 ** (-(days[1:] + days[:-1]) / 2 / 365.25)
    earned = np.concatenate([[0.0], np.cumsum(bought * discount)])[::60] * (0.3 * later - 2.0) + 0.3 * first - 2.0
    assert len(found.monthly) == 13
    assert found.monthly == pytest.approx(earned, rel=1e-5)
    assert found.value.estimate == found.monthly[-1]


def test_the_printed_means_give_the_printed_value(valued: Any, cdnow: Any) -> None:
    found = newcomer(valued(), cdnow.window, Settings())
    p, q, v = fit_spend(cdnow.forecast.observed.customers).parameters.values()
    means = found.means
    assert means.mean_spend == pytest.approx(p * v / (q - 1))
    assert (means.share, means.cost, means.first_purchases) == (0.3, 2.0, 2357)
    for lang in LANGUAGES:
        words = Words(lang, "USD")
        said = computed(found, words).plain
        first, spend = round(means.first_spend, 2), round(means.mean_spend, 2)
        repeats, share = round(means.repeats, 4), round(means.share, 4)
        for printed in (words.money(first), words.money(spend), words.number(repeats, 4), words.percent(share, 2)):
            assert printed in said
        assert words.money(first * share - 2.0 + repeats * (spend * share - 2.0), 0) in said


@pytest.mark.slow
def test_the_bound_does_not_hang_on_the_seed(valued: Any, cdnow: Any) -> None:
    """Its standard error is told rightly, and is a small part of the distance to the estimate."""
    found = [newcomer(valued(), cdnow.window, Settings(seed=seed)) for seed in range(8)]
    spread = float(np.std([one.value.low for one in found], ddof=1))
    told = float(np.mean([one.bound_error for one in found]))
    # The standard deviation of 8 values is known to a quarter, that of 9 batches to a quarter.
    assert 0.4 * told < spread < 2 * told
    assert told < 0.06 * (found[0].value.estimate - found[0].value.low)


@pytest.mark.slow
def test_bounds_hold_the_estimate_and_follow_seed_and_level(valued: Any, cdnow: Any) -> None:
    found = newcomer(valued(), cdnow.window, Settings())
    assert found.value.low < found.value.estimate < found.value.high
    again = newcomer(valued(), cdnow.window, Settings())
    assert (again.value, again.monthly.tolist()) == (found.value, found.monthly.tolist())
    other = newcomer(valued(), cdnow.window, Settings(seed=2))
    assert other.value.estimate == found.value.estimate
    assert other.value.low != found.value.low
    narrow = newcomer(valued(), cdnow.window, Settings(level=0.5))
    assert found.value.low < narrow.value.low < narrow.value.high < found.value.high


def test_bounds_are_those_of_the_parameters(valued: Any, cdnow: Any) -> None:
    """Against the delta method: the standard error of the value from the covariance of the fits."""
    found = newcomer(valued(1.0, 0.0), cdnow.window, Settings())

    def value(logs: np.ndarray) -> float:
        names = [*cdnow.forecast.model.names]
        model = type(cdnow.forecast.model).from_parameters(**dict(zip(names, np.exp(logs[:4]), strict=True)))
        p, q, v = np.exp(logs[4:])
        return float(model.discounted_purchases(365.25 / 7, np.log(1.1) * 7 / 365.25, 0, 0.0, 0.0)) * p * v / (q - 1)

    models = (cdnow.forecast.model, fit_spend(cdnow.forecast.observed.customers))
    at = np.log([value for model in models for value in model.parameters.values()])
    variance = 0.0
    slope = [(value(at + step) - value(at - step)) / 2e-4 for step in 1e-4 * np.eye(7)]
    for model, part in zip(models, (slope[:4], slope[4:]), strict=True):
        variance += part @ model.estimation.log_covariance @ part
    assert (found.value.high - found.value.low) / 2 / 1.96 == pytest.approx(np.sqrt(variance), rel=0.2)


def test_a_longer_horizon_goes_on_where_the_shorter_one_ends(valued: Any, cdnow: Any) -> None:
    short = newcomer(valued(), cdnow.window, Settings(horizon_months=6))
    long = newcomer(valued(), cdnow.window, Settings(horizon_months=24))
    assert (len(short.monthly), len(long.monthly)) == (7, 25)
    assert long.monthly[:7] == pytest.approx(short.monthly)


@pytest.mark.parametrize(
    ("cost", "month"), [(0.0, 0), (10.0, 0), (10.01, 1), (30.0, 2), (30.01, None), (float("nan"), None)]
)
def test_the_cost_is_back_by_the_end_of_a_month(cost: float, month: int | None) -> None:
    assert curve(10.0, 20.0, 30.0, cost=cost).payback_month == month


def test_a_first_purchase_at_a_loss_does_not_pay_back_nothing_at_once() -> None:
    assert curve(-5.0, -1.0, 2.0, cost=0.0).payback_month == 2
    assert curve(-5.0, -6.0, cost=0.0).payback_month is None


def test_newcomers_of_the_last_twelve_months_are_counted_to_the_day(valued: Any, cdnow: Any) -> None:
    value: Valuation = valued()
    for end, days in ((date(1997, 12, 31), 365), (date(1996, 12, 31), 366), (date(1998, 2, 28), 365)):
        first = pd.Timestamp(end) - pd.to_timedelta(np.arange(len(value.customers)), unit="D")
        moved = replace(value, customers=value.customers.assign(first=first))
        found = newcomer(moved, Period(date(1995, 1, 1), end), Settings())
        assert isinstance(found, Newcomer)
        assert found.joined == days
        assert found.equity == pytest.approx(value.total.estimate + days * found.value.estimate)


def test_who_became_a_customer_before_is_no_newcomer(valued: Any, cdnow: Any) -> None:
    """By `acquired_on`: neither counted as one who joined, nor is the purchase seen first its first."""
    value: Valuation = valued()
    # All of CDNOW's first purchases fall into its first three months.
    assert newcomer(value, cdnow.window, Settings()).joined == 0
    window, names = Period(cdnow.window.start, date(1997, 12, 31)), value.customers.index
    plain = newcomer(value, window, Settings())
    assert plain.joined is None  # a year, and nobody's beginning is known
    since = pd.Series(value.customers["first"]).where(np.arange(len(names)) % 4 > 0, pd.Timestamp("1990-01-01"))
    master = pd.DataFrame({"customer_id": names, "acquired_on": since.to_numpy()})
    found = newcomer(value, window, Settings(), master)
    new = value.customers[np.arange(len(names)) % 4 > 0]
    assert found.joined == len(new)
    first = new["purchase_amount"] - new["mean_spend"].fillna(0) * new["x"]
    assert found.means.first_purchases == len(new)
    assert found.means.first_spend == pytest.approx(first.mean())
    # Became a customer in the window, before its last year, and bought first in that: counted as by who was won (page 4).
    longer = Period(date(1995, 1, 1), window.end)
    met = master.assign(
        acquired_on=since.where(since > pd.Timestamp("1995-01-01"), pd.Timestamp("1995-06-01")).to_numpy()
    )
    assert newcomer(value, longer, Settings(), met).joined == len(names)
    all_old = newcomer(value, window, Settings(), master.assign(acquired_on=pd.Timestamp("1990-01-01")))
    assert (all_old.joined, all_old.means.first_spend) == (0, plain.means.first_spend)


def test_spend_without_a_mean_in_some_draws_has_bounds(valued: Any, cdnow: Any) -> None:
    """Where q is near 1, parameters drawn may have no mean: the upper bound is then open, and not an error."""
    value: Valuation = valued()
    draw = np.random.default_rng(2)
    spend = 20 * draw.gamma(6.0, 1.0, 300) / draw.gamma(1.15, 1.0, 300)
    heavy = GammaGamma.fit(np.ones(300), spend)
    assert heavy.parameters["q"] > 1
    found = newcomer(replace(value, spend_model=heavy), cdnow.window, Settings())
    assert np.isfinite([found.value.estimate, found.value.low]).all()
    assert found.value.high > found.value.estimate


def test_a_refusal_is_handed_on(cdnow: Any) -> None:
    reason = Refused("flat", factor=9.0)
    assert newcomer(reason, cdnow.window, Settings()) is reason
