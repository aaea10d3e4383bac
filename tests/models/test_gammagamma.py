"""Gamma-Gamma: published estimates and customers, recovery, refusals."""

from __future__ import annotations

import warnings

import numpy as np
import pytest

from analysis.clv import GammaGamma
from analysis.refusal import Refused


@pytest.fixture(scope="module")
def fitted(calibration) -> GammaGamma:
    buyers = calibration[calibration["x"] > 0]
    return GammaGamma.fit(buyers["x"], buyers["mean_spend"])


def spends(p, q, v, x, rng):
    """Mean spends of customers with x purchases each."""
    return rng.gamma(p * x) / (rng.gamma(q, 1 / v, len(x)) * x)


def test_estimates_as_published(fitted):
    rounded = {name: round(value, 2) for name, value in fitted.parameters.items()}
    assert rounded == {"p": 6.25, "q": 3.74, "v": 15.44}
    assert fitted.log_likelihood == pytest.approx(-4055.92, abs=5e-3)
    assert fitted.diagnostics.n_customers == 946


def test_correlation_of_frequency_and_spend(calibration):
    buyers = calibration[calibration["x"] > 0]
    assert buyers["x"].corr(buyers["mean_spend"]) == pytest.approx(0.113884, abs=5e-6)
    # The mean spends that lifetimes ships are rounded to cents, which moves the sixth digit.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from lifetimes.datasets import load_cdnow_summary_data_with_monetary_value

        shipped = load_cdnow_summary_data_with_monetary_value()
    shipped = shipped[shipped["frequency"] > 0]
    assert shipped["frequency"].corr(shipped["monetary_value"]) == pytest.approx(0.113884, abs=5e-7)


def test_expected_spend_as_published(fitted, calibration):
    found = fitted.expected_spend(calibration["x"], calibration["mean_spend"])
    assert np.round(found[[0, 1, 2, 5, 8]], 2).tolist() == [24.65, 18.91, 35.17, 71.46, 27.28]
    assert round(fitted.mean_spend, 2) == 35.17


def test_likelihood_of_customers_adds_up(fitted, calibration):
    buyers = calibration[calibration["x"] > 0]
    each = fitted.log_likelihood_of(buyers["x"], buyers["mean_spend"])
    assert each.sum() == pytest.approx(fitted.log_likelihood, abs=1e-7)


def test_recovers_what_made_the_data():
    rng = np.random.default_rng(4)
    x = rng.integers(1, 9, 20_000)
    found = GammaGamma.fit(x, spends(4.0, 3.0, 20.0, x, rng))
    for name, true in {"p": 4.0, "q": 3.0, "v": 20.0}.items():
        assert abs(found.parameters[name] - true) < 4 * found.standard_errors[name]


def test_currency_order_and_collapsing_change_nothing(calibration, fitted):
    buyers = calibration[calibration["x"] > 0]
    cents = GammaGamma.fit(buyers["x"], buyers["mean_spend"] * 100)
    assert cents.parameters["p"] == pytest.approx(fitted.parameters["p"], rel=1e-8)
    assert cents.parameters["v"] == pytest.approx(100 * fitted.parameters["v"], rel=1e-8)
    assert cents.log_likelihood == pytest.approx(fitted.log_likelihood - 946 * np.log(100), abs=1e-6)
    shuffled = buyers.sample(frac=1, random_state=3)
    assert GammaGamma.fit(shuffled["x"], shuffled["mean_spend"]).parameters == fitted.parameters
    grouped = buyers.groupby(["x", "mean_spend"]).size().rename("n").reset_index()
    weighted = GammaGamma.fit(grouped["x"], grouped["mean_spend"], weights=grouped["n"])
    assert weighted.parameters == pytest.approx(fitted.parameters, rel=1e-10)


def test_drawn_spend_has_the_expected_mean(fitted):
    rng = np.random.default_rng(2)
    drawn = fitted.simulate_spend(np.full(200_000, 3), 80.0, rng)
    assert drawn.mean() == pytest.approx(fitted.expected_spend(3, 80.0), rel=0.005)


def test_a_mean_that_does_not_exist_is_refused():
    rng = np.random.default_rng(5)
    x = rng.integers(1, 6, 5000)
    found = GammaGamma.fit(x, spends(4.0, 0.8, 20.0, x, rng))
    with pytest.raises(Refused) as refusal:
        found.expected_spend(1, 10.0)
    assert refusal.value.key == "spend-undefined"
    assert refusal.value.values["q"] == found.parameters["q"] < 1
    with pytest.raises(Refused):
        GammaGamma.from_parameters(p=4.0, q=0.8, v=20.0).expected_spend(1, 10.0)


def test_equal_amounts_run_to_a_boundary():
    found = GammaGamma.fit(np.full(100, 3), np.full(100, 20.0))
    with pytest.raises(Refused, match="boundary"):
        found.expected_spend(1, 10.0)


def test_too_few_buyers_are_refused():
    found = GammaGamma.fit([1, 2, 3], [20.0, 30.0, 10.0])
    with pytest.raises(Refused, match="few-repeaters"):
        found.expected_spend(1, 10.0)


@pytest.mark.parametrize(
    ("x", "mean_spend", "message"),
    [
        ([1, 2], [10.0, 0.0], r"mean_spend\[1\] = 0.0"),
        ([1, 2], [-3.0, 10.0], r"mean_spend\[0\] = -3.0"),
        ([1, 2], [10.0, np.nan], r"mean_spend\[1\] = nan"),
        ([0, 2], [10.0, 10.0], r"x\[0\] = 0"),
        ([1.5, 2], [10.0, 10.0], r"x\[0\] = 1.5"),
        ([1, 2], [10.0], "same length"),
        ([], [], "empty"),
    ],
)
def test_bad_input_is_named(x, mean_spend, message):
    with pytest.raises(ValueError, match=message):
        GammaGamma.fit(x, mean_spend)


def test_expected_spend_asks_for_amounts_where_there_were_purchases(fitted):
    assert fitted.expected_spend([0], [np.nan])[0] == pytest.approx(fitted.mean_spend)
    with pytest.raises(ValueError, match=r"mean_spend\[1\] = nan"):
        fitted.expected_spend([0, 1], [np.nan, np.nan])
