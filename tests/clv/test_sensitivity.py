"""The total when one assumption moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from analysis.clv.economics import Economics
from analysis.clv.models import fit_spend
from analysis.clv.sensitivity import sensitivity
from analysis.clv.value import valuation
from analysis.refusal import Refused
from analysis.settings import Settings

RATE = 0.02  # five points less would be negative


@pytest.mark.slow
def test_it_is_that_of_valuing_anew(cdnow: Any, same_money: Callable[..., Economics]) -> None:
    model, spend, customers = cdnow.forecast.model, fit_spend(cdnow.customers), cdnow.customers

    def total(months: int = 12, annual: float = RATE, share: float = 0.3) -> float:
        settings = Settings(horizon_months=months, discount_rate=annual)
        return valuation(model, spend, customers, same_money(len(customers), share, 2.0), settings).total.estimate

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
    assert table.loc["horizon", ["low", "high"]].tolist() == pytest.approx([total(6), total(24)])
    assert (table["low"] < table["high"]).all()
