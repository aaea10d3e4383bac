"""Boundaries of Gamma-Gamma that are answers: constant amounts are a value, customers who do not differ a mean."""

from __future__ import annotations

import math

import numpy as np
import pytest

from analysis.models.gammagamma import GammaGamma
from analysis.models.spend import CommonSpend, OwnSpend, gamma_objective, limit_of
from analysis.refusal import Refused


def constant(x, own):
    x = np.asarray(x)
    own = np.broadcast_to(own, x.shape)
    return x, x * own, x * np.log(own)


def common(p, mean, x, rng):
    of = np.repeat(np.arange(len(x)), x)
    amounts = rng.gamma(p, mean / p, len(of))
    return x, np.bincount(of, amounts), np.bincount(of, np.log(amounts))


@pytest.mark.parametrize("x", [np.full(200, 3), np.arange(1, 201) % 7 + 1, np.ones(200, dtype=int)])
def test_one_price_for_all_is_a_value(x):
    data = constant(x, 9.99)
    assert limit_of(GammaGamma.fit_amounts(*data)) is OwnSpend
    found = OwnSpend.fit(*data)
    assert found.expected_spend([0, 3], [np.nan, 9.99]) == pytest.approx([9.99, 9.99], rel=1e-12)
    assert found.mean_spend == pytest.approx(9.99, rel=1e-12)
    assert found.standard_errors["mean"] == pytest.approx(0.0, abs=1e-12)
    rng = np.random.default_rng(1)
    assert found.simulate_spend([0, 3], [0.0, 9.99], rng) == pytest.approx([9.99, 9.99])
    assert found.drawn(rng).mean_spend == pytest.approx(9.99)
    assert found.log_likelihood == math.inf


def test_own_prices_are_known_of_those_who_bought_and_estimated_for_others():
    rng = np.random.default_rng(2)
    own = np.round(20 / rng.gamma(5.0, 0.25, 4000), 2)
    data = constant(rng.integers(1, 6, 4000), own)
    assert limit_of(GammaGamma.fit_amounts(*data)) is OwnSpend
    found = OwnSpend.fit(*data)
    assert found.expected_spend(data[0], own) == pytest.approx(own, rel=1e-12)
    assert found.mean_spend == pytest.approx(own.mean())
    assert found.standard_errors["mean"] == pytest.approx(own.std() / 4000**0.5)
    drawn = [found.drawn(rng).mean_spend for _ in range(2000)]
    assert np.std(drawn) == pytest.approx(found.standard_errors["mean"], rel=0.1)
    weighted = OwnSpend.fit(*data, weights=np.full(4000, 3))
    assert weighted.standard_errors["mean"] == pytest.approx(found.standard_errors["mean"] / 3**0.5)


def test_customers_who_do_not_differ_are_expected_to_pay_the_same():
    rng = np.random.default_rng(3)
    at_boundary = 0
    for _ in range(8):
        data = common(4.0, 20.0, rng.integers(1, 6, 400), rng)
        full = GammaGamma.fit_amounts(*data)
        limit = limit_of(full)
        if limit is None:  # by chance some difference
            full.require_trustworthy()
            continue
        at_boundary += 1
        assert limit is CommonSpend
        found = CommonSpend.fit(*data)
        assert abs(found.parameters["p"] - 4.0) < 4 * found.standard_errors["p"]
        assert abs(found.parameters["mean"] - 20.0) < 4 * found.standard_errors["mean"]
        assert found.parameters["mean"] == pytest.approx(data[1].sum() / data[0].sum(), rel=1e-8)
        assert found.expected_spend([0, 1, 9], [0.0, 3.0, 900.0]).tolist() == [found.mean_spend] * 3
        assert -0.05 < full.log_likelihood - found.log_likelihood < 2
    assert at_boundary >= 3


def test_common_spend_is_the_limit_of_gamma_gamma():
    rng = np.random.default_rng(4)
    data = common(4.0, 20.0, rng.integers(1, 6, 50), rng)
    p, mean = 3.0, 25.0
    limit = gamma_objective(data[0].sum(), data[1].sum(), data[2].sum())(np.log([p, mean]))[0]
    apart = []
    for q in (1e4, 1e5, 1e6):
        near = GammaGamma.from_parameters(p=p, q=q, v=q * mean / p)
        apart.append(near.log_likelihood_of_amounts(*data).sum() - limit)
    assert np.array(apart[1:]) / apart[:-1] == pytest.approx([0.1, 0.1], rel=0.1)


def test_gradient():
    objective = gamma_objective(40.0, 55.0, 3.0)
    theta = np.log([2.0, 1.1])
    slopes = [(objective(theta + e)[0] - objective(theta - e)[0]) / 2e-6 for e in np.eye(2) * 1e-6]
    assert objective(theta)[1] == pytest.approx(slopes, rel=1e-6)


def test_a_sound_fit_has_no_limit():
    rng = np.random.default_rng(5)
    x = rng.integers(1, 9, 2000)
    of = np.repeat(np.arange(2000), x)
    amounts = rng.gamma(4.0, size=len(of)) / rng.gamma(3.0, 1 / 20, 2000)[of]
    assert limit_of(GammaGamma.fit_amounts(x, np.bincount(of, amounts), np.bincount(of, np.log(amounts)))) is None


def test_amounts_of_those_who_bought_once_are_not_taken_for_their_own():
    with pytest.raises(Refused, match="flat"):
        OwnSpend.fit(*constant(np.ones(50, dtype=int), np.linspace(5, 50, 50))).expected_spend(1, 10.0)


def test_too_few_buyers_are_refused():
    for model in (OwnSpend, CommonSpend):
        with pytest.raises(Refused, match="few-repeaters"):
            model.fit(*constant([1, 2, 3], 20.0)).expected_spend(1, 10.0)


def test_bad_questions_are_named():
    found = OwnSpend.from_parameters(mean=20.0)
    with pytest.raises(ValueError, match=r"mean_spend\[0\]"):
        found.expected_spend(1, -3.0)
