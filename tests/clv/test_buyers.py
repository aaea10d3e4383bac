"""Who buys at all: probabilities against simulation, classes by hand, and the area under the curve by pairs."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from analysis.clv.buyers import auc, buyers
from analysis.clv.show import buyers as show_buyers
from analysis.language import Words
from analysis.models.bgnbd import BGNBD
from analysis.models.exponentialnbd import ExponentialNBD
from analysis.models.mbgcnbdk import MBGCNBDK
from analysis.models.nbd import NBD
from analysis.models.paretonbd import ParetoNBD
from analysis.models.purchases import PurchaseModel


@pytest.mark.parametrize(
    "model",
    [
        NBD.from_parameters(r=0.5, alpha=8.0),
        BGNBD.from_parameters(r=0.5, alpha=8.0, a=0.8, b=2.4),
        ParetoNBD.from_parameters(r=0.55, alpha=10.6, s=0.6, beta=11.7),
        ExponentialNBD.from_parameters(r=0.55, alpha=10.6, mu=0.02),
        MBGCNBDK.from_parameters(r=0.8, alpha=4.0, a=0.8, b=2.4, k=2),
    ],
    ids=lambda model: type(model).__name__,
)
def test_the_chance_of_a_purchase_is_that_of_drawn_futures(model: PurchaseModel) -> None:
    x, t_x, T = np.array([0, 1, 4, 4]), np.array([0.0, 10.0, 35.0, 12.0]), np.array([39.0, 39.0, 39.0, 39.0])
    rng = np.random.default_rng(1)
    draws = 4000
    again_x, again_t, again_T = (np.repeat(column, draws) for column in (x, t_x, T))
    bought = next(model.simulate_future(20.0, again_x, again_t, again_T, rng)).per_customer().reshape(4, draws) > 0
    chance = model.p_buys(20.0, x, t_x, T)
    assert chance == pytest.approx(bought.mean(axis=1), abs=0.03)
    assert model.p_buys(0.0, x, t_x, T) == pytest.approx(0.0)
    # Nobody buys more surely than they are active, or more often than in the mean.
    assert (chance <= model.p_alive(x, t_x, T) + 1e-12).all()
    assert (chance <= model.expected_purchases(20.0, x, t_x, T) + 1e-9).all()


def test_the_area_is_the_share_of_pairs_in_order() -> None:
    score, bought = np.array([0.9, 0.5, 0.5, 0.1, 0.7]), np.array([True, True, False, False, False])
    pairs = [(a > b) + (a == b) / 2 for a in score[bought] for b in score[~bought]]
    assert auc(score, bought) == pytest.approx(np.mean(pairs))
    assert np.isnan(auc(score, np.ones(5, dtype=bool)))


def test_cdnows_buyers_are_counted(cdnow: Any, shown: Any) -> None:
    found = buyers(cdnow.forecast)
    assert (found.customers, found.actual) == (2357, 684)  # 684 of 2,357 buy again
    assert found.classes["customers"].sum() == 2357
    assert (found.classes["customers"] * found.classes["actual"]).sum() == pytest.approx(684)
    assert (found.classes["customers"] * found.classes["expected"]).sum() == pytest.approx(found.expected)
    assert 0.75 < found.auc < 0.80
    said = shown(show_buyers.total, found).plain
    assert "684" in said
    assert Words("en").number(100 * found.auc) in said
    chart = shown(show_buyers.calibration, found)
    assert "largest deviation" in chart.alt
