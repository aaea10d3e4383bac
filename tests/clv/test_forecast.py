"""Models fitted, judged and chosen: published parameters and errors on CDNOW, and what happens on too little data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import ibis
import numpy as np
import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.clv import GammaGamma, origins
from analysis.clv import forecast as module
from analysis.clv.forecast import Forecast, forecast, forecast_or_refused
from analysis.clv.model_doubt import model_doubt
from analysis.clv.models import MODELS, bic_of_days, fit, fit_spend, in_weeks, name_of, spend_known
from analysis.clv.observation import observe
from analysis.clv.reliability import reliability
from analysis.customers import customer_frame
from analysis.doubt import Doubt
from analysis.models.geometric import MGCNBDK
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.settings import Settings

PUBLISHED = {
    "bg_nbd": ({"r": 0.2425945, "alpha": 4.4136019, "a": 0.7929199, "b": 2.4258881}, -9582.429),
    "pareto_nbd": ({"r": 0.55315, "alpha": 10.57633, "s": 0.60625, "beta": 11.67150}, -9594.976),
    "mbg_nbd": ({"r": 0.525, "alpha": 6.183, "a": 0.891, "b": 1.614}, -9582.13),
    "nbd": ({"r": 0.38477, "alpha": 12.0721}, -9763.66),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_cdnow_has_the_published_parameters(name: str, cdnow: Any) -> None:
    parameters, log_likelihood = PUBLISHED[name]
    model = cdnow.forecast.models[name]
    assert dict(model.parameters) == pytest.approx(parameters, rel=1e-3)
    assert model.log_likelihood == pytest.approx(log_likelihood, abs=0.01)


def test_cdnow_is_not_regular(cdnow: Any) -> None:
    # Reutterer, Platzer & Schröder (2021): k = 1 for CDNOW. That k was chosen costs a parameter, so that MBG/NBD leads.
    mbg, regular = cdnow.forecast.models["mbg_nbd"], cdnow.forecast.models["mbg_cnbd_k"]
    assert regular.k == 1
    assert regular.log_likelihood == pytest.approx(mbg.log_likelihood)
    assert regular.bic - mbg.bic == pytest.approx(np.log(2357))


def test_cdnows_holdout_by_frequency_is_as_published(cdnow: Any) -> None:
    table = cdnow.forecast.judgements["pareto_nbd"].by_frequency
    actual = [0.237, 0.697, 1.393, 1.560, 2.532, 2.947, 3.862, 6.359]
    expected = [0.138, 0.600, 1.196, 1.714, 2.399, 2.907, 3.819, 6.403]  # BTYD walkthrough
    assert table["actual"].tolist() == pytest.approx(actual, abs=6e-4)
    assert table["predicted"].tolist() == pytest.approx(expected, abs=2e-3)


def test_errors_are_what_they_say(cdnow: Any, holdout: pd.Series) -> None:
    history = in_weeks(cdnow.forecast.observed.before)
    for name, model in cdnow.forecast.models.items():
        judged = cdnow.forecast.judgements[name]
        error = model.expected_purchases(39, *history) - holdout.to_numpy()
        assert judged.mae == pytest.approx(np.abs(error).mean())
        assert judged.rmse == pytest.approx(np.sqrt((error**2).mean()))
        assert judged.bias == pytest.approx(error.sum() / holdout.sum())


def test_all_that_can_be_trusted_is_judged_beside_two_rules(cdnow: Any) -> None:
    found: Forecast = cdnow.forecast
    assert list(found.models) == list(MODELS)
    assert set(found.judgements) == {*MODELS, "same_rate", "hiatus"}
    assert found.refusals == {}
    before = found.observed.before
    rate = (before["x"] / before["T"].where(before["T"] > 0)).fillna(0) * 273
    assert found.judgements["same_rate"].predicted == pytest.approx(rate.to_numpy())
    assert found.judgements["same_rate"].bias > 0.5


def test_the_model_in_use_is_fitted_to_the_whole_window(cdnow: Any) -> None:
    found: Forecast = cdnow.forecast
    assert (found.choice.model, found.choice.reason) == ("mbg_nbd", "likelier")
    again = MODELS["mbg_nbd"].fit(*in_weeks(cdnow.customers))
    assert dict(found.model.parameters) == pytest.approx(dict(again.parameters))
    assert dict(found.model.parameters) != pytest.approx(dict(found.models["mbg_nbd"].parameters), rel=0.05)


def test_the_total_of_the_holdout_is_expected_with_an_interval(cdnow: Any) -> None:
    found: Forecast = cdnow.forecast
    assert found.held_total is not None
    assert found.held_total.estimate == pytest.approx(found.judgements["mbg_nbd"].predicted.sum())
    assert found.held_total.low < found.held_total.estimate < found.held_total.high
    # CDNOW: 1,882 came; MBG/NBD expects 16 % less.
    assert found.total_was_held == (found.held_total.low <= 1882 <= found.held_total.high)
    assert found.spend is not None


@pytest.mark.slow
def test_the_order_of_rows_does_not_matter(based_on: Callable[..., Any], lives: Callable[..., Any]) -> None:
    rows = lives(70, 1)
    one = based_on(rows).forecast
    other = based_on([rows[i] for i in np.random.default_rng(2).permutation(len(rows))]).forecast
    assert one.choice == other.choice
    assert dict(one.model.parameters) == pytest.approx(dict(other.model.parameters), rel=1e-6)
    for name, judged in one.judgements.items():
        assert other.judgements[name].rmse == pytest.approx(judged.rmse)


def test_regular_customers_are_told_from_random_ones() -> None:
    """Gamma gaps of shape 3 are found as such from histories in days: the unit of the gaps is that of t_x."""
    draw = np.random.default_rng(4)
    rows = []
    for number in range(400):
        rate = draw.gamma(3.0, 1 / 60)
        day = float(draw.integers(0, 200))
        while day < 600:
            rows.append((f"c{number}", date.fromordinal(date(2023, 1, 1).toordinal() + int(day)), 1.0))
            day += draw.gamma(3.0, 1 / (3 * rate))
            if draw.random() < 0.1:
                break
    table = ibis.memtable(pd.DataFrame(rows, columns=["customer_id", "date", "net_amount"]))
    window = Period(date(2023, 1, 1), date(2024, 8, 22))
    before = observe(table, customer_frame(table, window), window, Settings()).before
    model: Any = fit("mbg_cnbd_k", before)
    assert model.k in (2, 3, 4)
    assert model.log_likelihood > fit("mbg_nbd", before).log_likelihood + 10


def test_dense_buyers_at_random_are_not_taken_for_regular_ones() -> None:
    """60 purchases in 272 days, merged by day: as densities of gaps Erlang-2 wins, as days it does not."""
    draw = np.random.default_rng(1)
    rows = []
    for _customer in range(150):
        days = np.unique(np.floor(np.cumsum(draw.exponential(1 / draw.gamma(20, 0.22 / 20), 300))))
        days = days[days <= 272]
        gaps = np.diff(days)
        rows.append((len(gaps), days[-1] - days[0], 272 - days[0], np.log(gaps).sum()))
    customers = pd.DataFrame(rows, columns=["x", "t_x", "T", "log_gaps"])
    # Nobody drops out either, so that the fit becomes NBD.
    assert name_of(fit("mbg_cnbd_k", customers)) == "nbd"
    weeks = customers[["t_x", "T"]] / 7
    plain, regular = (
        MGCNBDK.fit(
            customers["x"], weeks["t_x"], weeks["T"], log_gaps=customers["log_gaps"] - customers["x"] * np.log(7), k=k
        )
        for k in (1, 2)
    )
    assert regular.bic < plain.bic - 100
    assert bic_of_days(regular, customers) > bic_of_days(plain, customers) + 100


# ------------------------------------------------------------------ too little


def test_a_bad_gate_refuses(cdnow: Any) -> None:
    few = cdnow.customers.head(10)
    reason = forecast_or_refused(cdnow.table, few, cdnow.window, cdnow.settings)
    assert isinstance(reason, Refused)
    assert reason.key == "too-little-data"


def test_too_few_purchases_after_the_split_judge_nobody(cdnow: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(origins, "LEAST_HOLDOUT", 1883)  # one more than there are
    found = forecast(cdnow.forecast.observed, cdnow.settings)
    assert (found.choice.model, found.choice.reason) == ("mbg_nbd", "untested")
    assert found.judgements == {}
    assert found.held_total is found.judged is None
    assert not found.total_was_held
    assert found.doubt == Doubt("forecast-untested")
    assert found.model_doubt == model_doubt([])
    assert reliability(found, 0.95) == Refused("intervals-untested", least=50)
    monkeypatch.setattr(origins, "LEAST_HOLDOUT", 1882)
    assert forecast(cdnow.forecast.observed, cdnow.settings).choice.reason == "likelier"


def test_nobody_before_the_split_leaves_the_likelihood() -> None:
    work = CustomerBase("cdnow")
    window = Period(date(1996, 1, 1), work.period.end)
    settings = Settings(validation_start=date(1996, 12, 1))
    found = forecast(observe(work.transactions, work.customers_in(window), window, settings), settings)
    assert (found.choice.model, found.choice.reason) == ("mbg_nbd", "untested")
    assert (found.models, found.judgements, found.spend, found.past) == ({}, {}, None, ())


def test_a_refused_model_is_not_judged(cdnow: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def reason(model: Any) -> Refused | None:
        return Refused("no-convergence") if isinstance(model, MODELS["mbg_nbd"]) else None

    monkeypatch.setattr(origins, "refusal", reason)
    monkeypatch.setattr(module, "refusal", reason)
    found = forecast(cdnow.forecast.observed, cdnow.settings)
    assert [(name, refused.key) for name, refused in found.refusals.items()] == [("mbg_nbd", "no-convergence")]
    assert set(found.models) - set(found.judgements) == {"mbg_nbd"}
    # MBG/CNBD-k has found k = 1 and is the same by another name.
    assert (found.choice.model, "mbg_nbd" in found.choice.equals) == ("mbg_cnbd_k", False)


def test_what_was_refused_at_past_origins_may_win_on_the_whole_window(
    cdnow: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reason(model: Any) -> Refused | None:
        return Refused("no-convergence") if isinstance(model, MODELS["mbg_nbd"]) else None

    monkeypatch.setattr(origins, "refusal", reason)
    found = forecast(cdnow.forecast.observed, cdnow.settings)
    assert (found.choice.model, found.choice.reason) == ("mbg_nbd", "later")
    # Its past is that of the model which would have been used there.
    assert [one.family for one in found.past] == [found.choice.equals[0]] == ["bg_nbd"]


def test_cdnow_in_halves_of_a_year_is_judged_twice() -> None:
    found: Any = CustomerBase("cdnow").forecast
    first, last = found.past
    assert (first.trial.origin.holdout.end - first.trial.origin.holdout.start).days == last.trial.held.days - 1 == 181
    assert first.trial.origin.holdout.end < last.trial.origin.holdout.start
    # The first interval knows the doubt of other bases alone, the second what was missed at the first.
    only = model_doubt([first.missed])
    assert only.variance > 0.01
    assert found.model_doubt == model_doubt([first.missed, last.missed])
    assert first.missed.error == pytest.approx(np.log(first.actual / first.total.estimate))
    assert [one.held for one in found.past] == [True, True]
    told = reliability(found, 0.95)
    assert not isinstance(told, Refused)
    assert (told.held, told.verdict, len(told.frame)) == (2, "all", 2)


def test_doubt_about_the_model_widens_and_leaves_the_estimate(cdnow: Any) -> None:
    found: Forecast = cdnow.forecast
    doubted, plain = (found.ahead(365, 0.95, 1, doubt) for doubt in (True, False))
    assert doubted.estimate == plain.estimate
    assert doubted.low < plain.low < plain.high < doubted.high
    assert found.ahead(365, 0.95, 1) == doubted


def test_a_forecast_that_missed_is_doubted_in_its_direction(cdnow: Any) -> None:
    found: Forecast = cdnow.forecast
    assert found.total_was_held  # 16 % too few, which models miss on other bases, too
    assert found.doubt is None
    (last,) = found.past
    missed = replace(last, total=replace(last.total, high=1800.0))
    assert replace(found, past=(missed,)).doubt == Doubt("forecast-low", {"share": pytest.approx(0.162, abs=1e-3)})
    assert replace(found, past=()).doubt == Doubt("forecast-untested")


@pytest.mark.slow
def test_identical_customers_are_refused(based_on: Callable[..., Any]) -> None:
    found = based_on([(f"c{i}", 30 * k, 50.0) for i in range(40) for k in range(6)])
    assert found.forecast.key == found.value.key == "boundary-rates"


# ------------------------------------------------------------------ models by name


def test_spend_is_known_of_who_bought_again_for_money() -> None:
    frame = pd.DataFrame({"x": [0, 1, 2, 3], "mean_spend": [np.nan, 0.0, 5.0, -1.0], "paid": [0, 0, 2, 0]})
    assert spend_known(frame).tolist() == [False, False, True, False]
    with pytest.raises(Refused, match="no-spend"):
        fit_spend(frame.iloc[:2])


def test_cdnows_spend_is_as_published_on_means(calibration: pd.DataFrame) -> None:
    again = calibration[spend_known(calibration)]
    model = GammaGamma.fit(again["x"], again["mean_spend"])
    assert dict(model.parameters) == pytest.approx({"p": 6.25, "q": 3.74, "v": 15.44}, rel=2e-3)


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        (lambda c, z: np.full_like(z, 25.0), "own_spend"),
        (lambda c, z: np.full_like(z, 10.0 + c), "own_spend"),
        (lambda c, z: z, "common_spend"),
        (lambda c, z: (10.0 + c) * z, "gamma_gamma"),
    ],
)
def test_spend_becomes_its_limit(amounts: Callable[[int, np.ndarray], np.ndarray], expected: str) -> None:
    """One price, one price a customer, amounts in which customers do not differ: values, no refusals."""
    draw = np.random.default_rng(1)
    each = [amounts(c, draw.gamma(9, 5, 1 + c % 6)) for c in range(200)]
    frame = pd.DataFrame(
        {
            "paid": [len(z) for z in each],
            "paid_amount": [z.sum() for z in each],
            "log_amounts": [np.log(z).sum() for z in each],
        }
    )
    model = fit_spend(frame)
    model.require_trustworthy()
    assert name_of(model) == expected
    # Of one who always paid 40 it expects 40, the base's mean, or something between the two.
    ahead, mean = float(model.expected_spend(3, 40.0)), model.mean_spend
    assert ahead == pytest.approx(40.0 if expected == "own_spend" else mean if expected == "common_spend" else ahead)
    assert min(40.0, mean) - 1e-9 <= ahead <= max(40.0, mean) + 1e-9
