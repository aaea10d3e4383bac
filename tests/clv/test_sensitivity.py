"""The total when one assumption moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from analysis.clv import BGNBD, ParetoNBD
from analysis.clv.economics import Economics
from analysis.clv.models import fit_spend
from analysis.clv.sensitivity import sensitivity, with_drop_out
from analysis.clv.value import valuation
from analysis.models.exponentialnbd import ExponentialNBD
from analysis.models.geometric import GNBD
from analysis.models.purchases import PurchaseModel
from analysis.refusal import Refused
from analysis.settings import Settings

RATE = 0.02  # five points less would be negative


@pytest.mark.slow
def test_it_is_that_of_valuing_anew(cdnow: Any, same_money: Callable[..., Economics]) -> None:
    model, spend, customers = cdnow.forecast.model, fit_spend(cdnow.forecast.observed.customers), cdnow.customers

    def total(annual: float = RATE, share: float = 0.3, cost: float = 2.0, leave: float = 1.0) -> float:
        settings = Settings(discount_rate=annual)
        money = same_money(len(customers), share, cost)
        return valuation(with_drop_out(model, leave), spend, customers, money, settings).total.estimate

    found = valuation(model, spend, customers, same_money(len(customers), 0.3, 2.0), Settings(discount_rate=RATE))
    moved = sensitivity(found)
    assert not isinstance(moved, Refused)
    table = moved.frame.set_index("assumption")
    assert table.loc["margin", ["low", "high"]].tolist() == pytest.approx([total(share=0.27), total(share=0.33)])
    lower = max(0.0, RATE - 0.05)
    assert table.loc["rate", ["low_setting", "high_setting"]].tolist() == pytest.approx([RATE + 0.05, lower])
    assert table.loc["rate", ["low", "high"]].tolist() == pytest.approx(
        [total(annual=RATE + 0.05), total(annual=lower)]
    )
    assert table.loc["cost", ["low", "high"]].tolist() == pytest.approx([total(cost=2.2), total(cost=1.8)])
    assert table.loc["drop_out", ["low", "high"]].tolist() == pytest.approx([total(leave=1.1), total(leave=0.9)])
    assert (table["low"] < table["high"]).all()
    # The horizon is a choice, and what moves the total most comes first.
    assert set(table.index) == {"margin", "cost", "drop_out", "rate"}
    assert (table["high"] - table["low"]).is_monotonic_decreasing


@pytest.mark.parametrize(
    "model",
    [
        ParetoNBD.from_parameters(r=0.55, alpha=10.6, s=0.6, beta=11.7),
        ExponentialNBD.from_parameters(r=0.55, alpha=10.6, mu=0.02),
        BGNBD.from_parameters(r=0.24, alpha=4.4, a=0.8, b=2.4),
        GNBD.from_parameters(r=0.24, alpha=4.4, theta=0.2),
    ],
)
def test_customers_who_leave_more_readily_buy_less(model: PurchaseModel) -> None:
    often, seldom = (with_drop_out(model, factor).expected_purchases_new(100.0) for factor in (1.1, 0.9))
    assert often < model.expected_purchases_new(100.0) < seldom
    assert dict(with_drop_out(model, 1.0).parameters) == pytest.approx(dict(model.parameters))
