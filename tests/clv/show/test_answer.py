"""What the page comes to, as far as anything can be said."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from analysis.clv.conclusion import conclusion
from analysis.clv.show.answer import answer, next_step
from analysis.clv.show.beside import about, count_about
from analysis.doubt import Doubt
from analysis.language import LANGUAGES, Words
from analysis.refusal import Refused

EN = Words("en", "EUR")


def test_value_and_the_share_of_the_best(demo: Any, shown: Any) -> None:
    said, total = shown(answer, demo.page.conclusion).plain, demo.value.total
    for figure in (total.estimate, total.low, total.high):
        assert about(figure, total, EN) in said
    best = demo.value.frame["value"].sort_values().iloc[-120:].sum() / total.estimate
    assert f"the best 10% of the customers account for {EN.percent(best, 0)}" in said
    assert "Caution" not in said


def test_a_doubt_is_part_of_the_answer(cdnow: Any, shown: Any) -> None:
    low = Doubt("forecast-low", {"share": 0.162})
    value = replace(cdnow.value, doubts=(low, *cdnow.value.doubts))
    said = shown(answer, conclusion(value, cdnow.page.purchases, 12)).plain
    assert "16% fewer purchases" in said
    assert "A margin of 30% is assumed" in said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_value_the_purchases_are_told(lang: str, cdnow: Any, shown: Any) -> None:
    words, reason = Words(lang, "EUR"), Refused("no-spend")
    said = shown(answer, conclusion(reason, cdnow.page.purchases, 12), lang=lang).plain
    total = cdnow.page.purchases.total
    assert count_about(total.estimate, total, words) in said
    assert words("clv-answer-none") in said
    assert shown(answer, conclusion(reason, reason, 12), lang=lang).plain == words("clv-answer-none")
    assert shown(next_step, conclusion(reason, reason, 12), lang=lang).plain == words("clv-next-none")


def test_the_next_step_is_said(demo: Any, shown: Any) -> None:
    assert "owner and a date" in shown(next_step, demo.page.conclusion).plain
