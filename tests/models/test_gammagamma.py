"""Gamma-Gamma: published estimates and customers, recovery, refusals."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from scipy import integrate, stats

from analysis.clv import GammaGamma
from analysis.models.collapse import collapse
from analysis.models.gammagamma import amount_objective
from analysis.models.spend import CommonSpend, OwnSpend
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


# Fitted to amounts


def purchases_of(p, q, v, x, rng):
    """x, sum and sum of logarithms of the amounts of customers with x purchases each."""
    of = np.repeat(np.arange(len(x)), x)
    amounts = rng.gamma(p, size=len(of)) / rng.gamma(q, 1 / v, len(x))[of]
    return x, np.bincount(of, amounts), np.bincount(of, np.log(amounts))


def test_amounts_recover_what_made_them():
    rng = np.random.default_rng(4)
    data = purchases_of(4.0, 3.0, 20.0, rng.integers(1, 9, 10_000), rng)
    found, means = GammaGamma.fit_amounts(*data), GammaGamma.fit(data[0], data[1] / data[0])
    for name, true in {"p": 4.0, "q": 3.0, "v": 20.0}.items():
        assert abs(found.parameters[name] - true) < 4 * found.standard_errors[name]
    # Means alone tell p three times as vaguely, and agree where the model is true.
    assert means.standard_errors["p"] > 3 * found.standard_errors["p"]
    one, other = (model.expected_spend(data[0], data[1] / data[0]) for model in (found, means))
    assert np.abs(one / other - 1).mean() < 0.02


@pytest.mark.parametrize("often", [2, 3, 10])
def test_amounts_identify_the_shape_where_all_bought_equally_often(often):
    rng = np.random.default_rng(often)
    data = purchases_of(4.0, 3.0, 20.0, np.full(3000, often), rng)
    found, means = GammaGamma.fit_amounts(*data), GammaGamma.fit(data[0], data[1] / data[0])
    found.require_trustworthy()
    for name, true in {"p": 4.0, "q": 3.0, "v": 20.0}.items():
        assert abs(found.parameters[name] - true) < 4 * found.standard_errors[name]
    # Means alone tell it by the shape of their distribution over customers only.
    assert means.standard_errors["p"] > 4 * found.standard_errors["p"]


def test_both_likelihoods_see_the_same_in_how_customers_differ():
    """Given p they differ by what the data alone decide, so that q and v are estimated alike."""
    rng = np.random.default_rng(1)
    x, total, log_total = purchases_of(4.0, 3.0, 20.0, rng.integers(1, 9, 50), rng)
    for p in (0.7, 4.0):
        apart = []
        for q, v in ((3.0, 20.0), (1.5, 4.0), (40.0, 300.0)):
            model = GammaGamma.from_parameters(p=p, q=q, v=v)
            apart.append(model.log_likelihood_of_amounts(x, total, log_total) - model.log_likelihood_of(x, total / x))
        assert apart[1] == pytest.approx(apart[0], abs=1e-9)
        assert apart[2] == pytest.approx(apart[0], abs=1e-9)
    # A single purchase is its own mean.
    once = x == 1
    assert apart[0][once] == pytest.approx(np.zeros(once.sum()), abs=1e-12)


def test_likelihood_of_amounts_by_direct_integration():
    p, q, v = 2.3, 3.1, 12.0
    amounts = np.array([4.0, 9.0, 2.5])
    rates = stats.gamma(q, scale=1 / v)
    likely = integrate.quad(lambda u: np.prod(stats.gamma(p, scale=1 / rates.ppf(u)).pdf(amounts)), 0, 1, epsabs=0)[0]
    model = GammaGamma.from_parameters(p=p, q=q, v=v)
    found = model.log_likelihood_of_amounts([3], [amounts.sum()], [np.log(amounts).sum()])
    assert np.exp(found) == pytest.approx([likely], rel=1e-6)


def test_gradient_and_sum_of_the_likelihood_of_amounts():
    rng = np.random.default_rng(6)
    x, total, log_total = purchases_of(4.0, 3.0, 2.0, rng.integers(1, 6, 200), rng)
    (number, money), weight = collapse((x, total), None)
    objective = amount_objective(number, money, weight, log_total.sum())
    for theta in np.log([(4.0, 3.0, 2.0), (0.5, 9.0, 11.0)]):
        slopes = [(objective(theta + e)[0] - objective(theta - e)[0]) / 2e-6 for e in np.eye(3) * 1e-6]
        assert objective(theta)[1] == pytest.approx(slopes, rel=1e-6, abs=1e-4)
        each = GammaGamma.from_parameters(**dict(zip("pqv", np.exp(theta), strict=True)))
        whole = each.log_likelihood_of_amounts(x, total, log_total).sum()
        assert objective(theta)[0] == pytest.approx(whole, rel=1e-12)
    found = GammaGamma.fit_amounts(x, total, log_total)
    assert found.log_likelihood == pytest.approx(found.log_likelihood_of_amounts(x, total, log_total).sum(), abs=1e-8)


def test_currency_order_and_collapsing_change_nothing_of_amounts():
    rng = np.random.default_rng(8)
    x, total, log_total = purchases_of(4.0, 3.0, 20.0, rng.integers(1, 6, 800), rng)
    euros = GammaGamma.fit_amounts(x, total, log_total)
    cents = GammaGamma.fit_amounts(x, total * 100, log_total + x * np.log(100))
    assert cents.parameters["p"] == pytest.approx(euros.parameters["p"], rel=1e-8)
    assert cents.parameters["v"] == pytest.approx(100 * euros.parameters["v"], rel=1e-8)
    assert cents.log_likelihood == pytest.approx(euros.log_likelihood - x.sum() * np.log(100), abs=1e-6)
    mixed = rng.permutation(800)
    assert GammaGamma.fit_amounts(x[mixed], total[mixed], log_total[mixed]).parameters == euros.parameters
    twice = GammaGamma.fit_amounts(*(np.tile(values, 2) for values in (x, total, log_total)))
    weighted = GammaGamma.fit_amounts(x, total, log_total, weights=np.full(800, 2))
    assert weighted.parameters == pytest.approx(twice.parameters, rel=1e-10)


@pytest.mark.parametrize(
    ("x", "total", "log_total", "message"),
    [
        ([1, 2], [10.0, 0.0], [2.0, 0.0], r"total\[1\] = 0.0: must be positive"),
        ([1, 2], [10.0, np.nan], [2.0, 0.0], r"total\[1\] = nan"),
        ([0, 2], [10.0, 10.0], [2.0, 0.0], r"x\[0\] = 0"),
        ([1, 2], [10.0, 10.0], [2.0, np.inf], r"log_total\[1\] = inf"),
        ([1, 2], [10.0, 10.0], [2.0, 4.0], r"log_total\[1\] = 4.0: is more than x amounts"),
        ([1, 2], [10.0], [2.0, 4.0], "same length"),
        ([], [], [], "empty"),
    ],
)
def test_bad_amounts_are_named(x, total, log_total, message):
    for fit in (GammaGamma.fit_amounts, OwnSpend.fit, CommonSpend.fit):
        with pytest.raises(ValueError, match=message):
            fit(x, total, log_total)


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
