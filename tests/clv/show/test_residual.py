"""The value without a horizon, and why there may be none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from analysis.clv.residual import residual as without_horizon
from analysis.clv.show import residual
from analysis.clv.show.beside import about
from analysis.language import Words
from analysis.refusal import Refused


def test_the_residual_and_the_share_within(demo: Any, shown: Any) -> None:
    words, said = Words("en", "EUR"), shown(residual.beyond, demo.page.residual).plain
    found = demo.page.residual
    assert found.total.estimate == demo.value.residual
    for money in (found.total.low, found.total.estimate, found.total.high):
        assert about(money, found.total, words) in said
    assert words.percent(demo.value.total.estimate / demo.value.residual, 0) in said
    assert found.endless == ("Caution" in said) == (demo.value.purchase_model.parameters["s"] <= 1)
    assert "Caution" in shown(residual.beyond, replace(found, endless=True)).plain


def test_why_there_is_none(demo: Any, cdnow: Any) -> None:
    assert cdnow.page.residual == Refused("residual-undefined")
    assert without_horizon(replace(demo.value, discount_rate=0.0), 1) == Refused("residual-undiscounted")
