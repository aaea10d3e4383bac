"""Whether past intervals held, in words and by origin."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from analysis.clv.reliability import Reliability
from analysis.clv.show import reliability
from analysis.language import Words

EN = Words("en", "EUR")


@pytest.fixture
def found(cdnow: Any) -> Reliability:
    told: Reliability = cdnow.page.reliability
    return told


def test_past_intervals_are_held_against_what_came(found: Reliability, shown: Any) -> None:
    (past,) = found.past
    table = shown(reliability.origins, found).plain
    for value in (past.total.low, past.total.high, past.total.estimate, 1882.0):
        assert EN.number(value) in table
    held, missed = past, replace(past, total=replace(past.total, high=1800.0))
    for pasts, words, tone in (
        ((held,), "contained the actual purchases", "good"),
        ((missed,), "missed the actual purchases", "warn"),
        ((held, held, held), "each time the 95% interval contained", "good"),
        ((held, missed, held), "on 2 of the 3 dates", "warn"),
        ((missed, missed), "on none of them", "warn"),
    ):
        one = shown(reliability.sentence, replace(found, past=pasts))
        assert words in one.plain
        assert f"verdict {tone}" in one.html


def test_where_the_allowance_comes_from_is_said(found: Reliability, shown: Any) -> None:
    said = shown(reliability.method, found).plain
    assert EN.percent(found.doubt.variance**0.5) in said
    assert "33% of it comes from what was missed" in said
    assert "67% from public customer bases" in said
