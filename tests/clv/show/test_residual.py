"""The value without a horizon, and why there may be none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from analysis.clv.residual import residual as without_horizon
from analysis.clv.show import residual
from analysis.language import Words
from analysis.refusal import Refused


def test_the_residual_and_the_share_within(demo: Any, shown: Any) -> None:
    words, said = Words("en", "EUR"), shown(residual.beyond, demo.page.residual).plain
    assert words.money(demo.value.residual, 0) in said
    assert words.percent(demo.value.total.estimate / demo.value.residual) in said


def test_why_there_is_none(demo: Any, cdnow: Any) -> None:
    assert cdnow.page.residual == Refused("residual-undefined")
    assert without_horizon(replace(demo.value, discount_rate=0.0)) == Refused("residual-undiscounted")
