"""BG/NBD: published estimates and worked customers, lifetimes, direct integration."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from scipy import integrate, stats

from analysis.clv import BGNBD

# Fader, Hardie & Lee (2005), with the finer digits of CLVTools' tests.
PUBLISHED = {"r": 0.2425945, "alpha": 4.4136019, "a": 0.7929199, "b": 2.4258881}


@pytest.fixture(scope="module")
def fitted(history) -> BGNBD:
    return BGNBD.fit(*history)


def test_estimates_as_published(fitted, history):
    assert fitted.parameters == pytest.approx(PUBLISHED, rel=1e-5)
    assert fitted.parameters["r"] == pytest.approx(0.2425945, abs=5e-8)
    assert fitted.parameters["alpha"] == pytest.approx(4.4136019, abs=2e-7)
    assert fitted.log_likelihood == pytest.approx(-9582.429, abs=5e-4)
    # a and b differ from the published digits from the sixth on: there the likelihood is lower, by 1e-9.
    there = BGNBD.from_parameters(**PUBLISHED).log_likelihood_of(*history).sum()
    assert 0 < fitted.log_likelihood - there < 1e-8


def test_standard_errors_as_published(fitted):
    published = {"r": 0.012557, "alpha": 0.378221, "a": 0.185719, "b": 0.705345}
    assert fitted.standard_errors == pytest.approx(published, rel=2e-4)


def test_weeks_rounded_to_two_decimals_give_the_digits_of_the_lifetimes_quickstart():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from lifetimes.datasets import load_cdnow_summary

        summary = load_cdnow_summary(index_col=[0])
    rounded = BGNBD.fit(summary["frequency"], summary["recency"], summary["T"])
    assert rounded.log_likelihood == pytest.approx(-9582.426, abs=5e-4)
    published = {"r": 0.012557, "alpha": 0.378221, "a": 0.185719, "b": 0.705345}
    assert rounded.standard_errors == pytest.approx(published, abs=1.1e-6)


def test_worked_customers(fitted):
    assert fitted.expected_purchases(39, 2, 30.43, 38.86) == pytest.approx(1.226, abs=5e-4)
    times = [0.1429, 1, 3, 31.8571, 32, 78]
    published = [0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.8576]
    assert fitted.expected_purchases_new(times) == pytest.approx(published, abs=4e-4)
    assert fitted.expected_purchases_new(times[:5]) == pytest.approx(published[:5], abs=5.1e-5)


def test_customer_1516_of_the_btyd_walkthrough(fitted):
    # Its optimiser stops early, so that its figures differ from those of the maximum in the fifth digit.
    x, t_x, T = 26, 216 / 7, 31
    assert fitted.expected_purchases(52, x, t_x, T) == pytest.approx(25.75659, rel=1e-4)
    assert fitted.p_alive(x, t_x, T) == pytest.approx(0.9688523, abs=5e-6)
    assert fitted.expected_purchases_new(52) == pytest.approx(1.444004, rel=1e-5)


def test_agrees_with_lifetimes(fitted, history):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pandas as pd
        from lifetimes import BetaGeoFitter

        other = BetaGeoFitter()
        other.params_ = pd.Series(dict(fitted.parameters))
        p_alive = other.conditional_probability_alive(*history)
        expected = other.conditional_expected_number_of_purchases_up_to_time(39, *history)
    assert fitted.p_alive(*history) == pytest.approx(p_alive, rel=1e-12)
    assert fitted.expected_purchases(39, *history) == pytest.approx(np.asarray(expected), rel=1e-8)


@pytest.mark.parametrize("a", [0.1, 0.79, 1.0, 2.5, 30.0])
@pytest.mark.parametrize(("x", "T", "t"), [(0, 3.0, 200.0), (2, 38.86, 39.0), (60, 45.0, 300.0), (500, 5000.0, 900.0)])
def test_expectation_against_integration_over_the_drop_out_chance(a, x, T, t):
    r, alpha, b = 0.6, 8.0, 2.4
    model = BGNBD.from_parameters(r=r, alpha=alpha, a=a, b=b)

    def purchases(p: float) -> float:  # E[(1 - exp(-λpt))/p] over λ gamma (r + x, alpha + T)
        return -np.expm1(-(r + x) * np.log1p(p * t / (alpha + T))) / p

    # p = u^(1/a) takes away the beta density's pole at 0.
    scale = stats.beta(a, b + x)
    expected = integrate.quad(lambda u: purchases(scale.ppf(u)), 0, 1, limit=500, epsabs=0, epsrel=1e-9)[0]
    t_x = T if x else 0.0
    assert model.expected_purchases(t, x, t_x, T) / model.p_alive(x, t_x, T) == pytest.approx(expected, rel=1e-6)


def test_without_repeat_purchase_everybody_counts_as_active(fitted):
    assert fitted.p_alive([0, 0], [0, 0], [0, 5000]).tolist() == [1.0, 1.0]


def test_without_drop_out_it_is_nbd():
    from analysis.clv import NBD

    history = ([0, 1, 7, 40], [0.0, 3.0, 20.0, 51.0], [52.0, 52.0, 30.0, 52.0])
    nbd = NBD.from_parameters(r=0.7, alpha=9.0)
    model = BGNBD.from_parameters(r=0.7, alpha=9.0, a=1e-9, b=1.0)
    assert model.log_likelihood_of(*history) == pytest.approx(nbd.log_likelihood_of(*history), abs=1e-6)
    assert model.expected_purchases(26, *history) == pytest.approx(nbd.expected_purchases(26, *history), rel=1e-6)
