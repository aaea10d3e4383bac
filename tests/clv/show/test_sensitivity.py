"""The total when one assumption moves."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from analysis.clv.sensitivity import sensitivity as moved
from analysis.clv.show import sensitivity
from analysis.language import Words


def test_settings_and_totals_are_named(demo: Any, shown: Any, drawn: Any) -> None:
    words, found = Words("en", "EUR"), demo.page.sensitivity
    said = drawn(shown(sensitivity.bars, found))
    for row in found.frame.to_dict("records"):
        assert words.money(row["low"], 0) in said
        assert words.money(row["high"], 0) in said
    for setting in ("−10%", "+10%", "15% a year", "5% a year"):
        assert setting in said
    odd = moved(replace(demo.value, discount_rate=0.075))
    said = drawn(shown(sensitivity.bars, odd))
    for setting in ("12.5% a year", "2.5% a year"):
        assert setting in said


def test_the_title_names_what_moves_most(demo: Any, shown: Any) -> None:
    found = demo.page.sensitivity
    assert found.widest == "margin"
    assert shown(sensitivity.bars, found).alt.split(" – ")[0].endswith("most of all margin")
    assert set(found.frame["assumption"]) == {"margin", "drop_out", "cost", "rate"}
