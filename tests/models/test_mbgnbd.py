"""MBG/NBD: published estimates, and lifetimes where it is right."""

from __future__ import annotations

import warnings

import pytest

from analysis.clv import MBGCNBDK, MBGNBD


@pytest.fixture(scope="module")
def fitted(history) -> MBGNBD:
    return MBGNBD.fit(*history)


def test_estimates_as_published(fitted):
    # BTYDplus, by way of lifetimes' tests; the log-likelihood is our own refit.
    assert fitted.parameters == pytest.approx({"r": 0.525, "alpha": 6.183, "a": 0.891, "b": 1.614}, abs=5e-4)
    assert fitted.log_likelihood == pytest.approx(-9582.13, abs=1e-2)


def test_agrees_with_lifetimes(fitted, history):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pandas as pd
        from lifetimes import ModifiedBetaGeoFitter

        other = ModifiedBetaGeoFitter()
        other.params_ = pd.Series(dict(fitted.parameters))
        p_alive = other.conditional_probability_alive(*history)
        expected = other.conditional_expected_number_of_purchases_up_to_time(39, *history)
    assert fitted.p_alive(*history) == pytest.approx(p_alive, rel=1e-10)
    assert fitted.expected_purchases(39, *history) == pytest.approx(expected, rel=1e-8)


def test_the_first_purchase_may_be_the_last():
    model = MBGNBD.from_parameters(r=0.5, alpha=6.0, a=1.0, b=3.0)
    assert model.p_alive(0, 0, 0) == pytest.approx(3 / 4)
    assert model.p_alive(0, 0, 1000) < 0.5


@pytest.mark.parametrize("b", [200.0, 5000.0])
def test_where_scipys_hypergeometric_function_gives_up(b):
    """Whole numbers, drop-out at one in hundreds of purchases, a horizon of a thousand mean gaps."""
    history = ([0, 0, 3, 200], [0.0, 0.0, 2.0, 90.0], [0.0, 30.0, 3.0, 100.0])
    for r, a in ((1.0, 1.0), (0.5, 3.5), (0.2, 0.3)):
        one = MBGNBD.from_parameters(r=r, alpha=1.0, a=a, b=b)
        other = MBGCNBDK.from_parameters(k=1, r=r, alpha=1.0, a=a, b=b)
        for horizon in (20.0, 1200.0):
            expected = other.discounted_purchases(horizon, 0.0003, *history)
            assert one.discounted_purchases(horizon, 0.0003, *history) == pytest.approx(expected, rel=1e-9)
