"""Distributions over customers: quantiles against draws, densities that integrate to the share they show."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.clv import BGNBD, MBGCNBDK, NBD, ParetoNBD
from analysis.clv.heterogeneity import Curve, drop_out_chances, lifetimes, purchase_rates

RNG = np.random.default_rng(1)
WEEKS = 365.25 / 7
PARETO = ParetoNBD.from_parameters(r=0.55, alpha=10.58, s=1.6, beta=60.0)
BG = BGNBD.from_parameters(r=0.24, alpha=4.41, a=0.79, b=2.43)
CASES = [
    (purchase_rates(PARETO), RNG.gamma(0.55, 1 / 10.58, 200_000) * WEEKS),
    (purchase_rates(NBD.from_parameters(r=2.0, alpha=3.0)), RNG.gamma(2.0, 1 / 3.0, 200_000) * WEEKS),
    # Every third arrival is a purchase.
    (purchase_rates(MBGCNBDK.from_parameters(k=3, r=2.0, alpha=3.0, a=1.0, b=2.0)), RNG.gamma(2.0, 1 / 3.0, 200_000) * WEEKS / 3),
    (lifetimes(PARETO), RNG.exponential(1 / RNG.gamma(1.6, 1 / 60.0, 200_000)) / WEEKS),
    (drop_out_chances(BG), RNG.beta(0.79, 2.43, 200_000)),
]  # fmt: skip
each = pytest.mark.parametrize(("curve", "drawn"), CASES, ids=["rates", "nbd", "k", "lifetimes", "chances"])


@each
def test_quantiles_and_mean_are_those_of_draws(curve: Curve, drawn: np.ndarray) -> None:
    quantiles = np.quantile(drawn, [0.1, 0.5, 0.9])
    assert [curve.tenth, curve.median, curve.ninetieth] == pytest.approx(quantiles, rel=0.05)
    assert curve.mean == pytest.approx(drawn.mean(), rel=0.1)


@each
def test_the_density_is_that_of_the_logarithm(curve: Curve, drawn: np.ndarray) -> None:
    area = np.trapezoid(curve.density, np.log(curve.values))
    inside = ((drawn >= curve.values[0]) & (drawn <= curve.values[-1])).mean()
    assert area == pytest.approx(inside, abs=0.01)
    assert area > 0.85


def test_the_chance_of_leaving_is_the_published_mean() -> None:
    assert drop_out_chances(BG).mean == pytest.approx(0.79 / 3.22)


def test_lifetimes_may_have_no_mean() -> None:
    curve = lifetimes(ParetoNBD.from_parameters(r=0.55, alpha=10.58, s=0.606, beta=11.67))
    assert curve.mean == np.inf
    assert 0 < curve.tenth < curve.median < curve.ninetieth < np.inf
