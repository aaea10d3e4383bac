"""The newcomer's value, the cap on winning one, and the payback."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from analysis.clv.show import newcomer
from analysis.clv.show.beside import about
from analysis.language import LANGUAGES, Words

EN = Words("en", "EUR")


def test_tiles_and_titles(demo: Any, shown: Any) -> None:
    found = demo.page.newcomer
    tiles = shown(newcomer.figures, found).plain
    for value in (found.value.estimate, found.value.low, found.value.high):
        assert about(value, found.value, EN) in tiles
    for value in (found.acquisition_cost, found.net):
        assert EN.money(value, 0) in tiles
    assert f"in month {found.payback_month}" in shown(newcomer.monthly, found).alt
    assert EN.money(found.equity, 0) in shown(newcomer.assumptions, found).plain
    never = replace(found, acquisition_cost=1e9)
    assert "does not pay back" in shown(newcomer.monthly, never).alt
    assert "not within the horizon" in shown(newcomer.figures, never).plain
    unknown = replace(found, acquisition_cost=float("nan"))
    assert "back" not in shown(newcomer.monthly, unknown).alt
    assert "Payback" not in shown(newcomer.figures, unknown).plain


def test_revenue_has_no_cap_on_acquisition_cost(demo: Any, shown: Any) -> None:
    tiles = shown(newcomer.figures, replace(demo.page.newcomer, measure="revenue"))
    assert "at most" not in tiles.plain
    assert "newcomer_expected_revenue" in tiles.html


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_printed_means_give_the_printed_value(lang: str, demo: Any, shown: Any) -> None:
    found, words = demo.page.newcomer, Words(lang, "EUR")
    means, said = found.means, shown(newcomer.computed, found, lang=lang).plain
    first, spend, cost = (round(value, 2) for value in (means.first_spend, means.mean_spend, means.cost))
    repeats, share = round(means.repeats, 4), round(means.share, 4)
    for printed in (words.money(first), words.money(spend), words.number(repeats, 4), words.percent(share, 2)):
        assert printed in said
    again = first * share - cost + repeats * (spend * share - cost)
    assert again == pytest.approx(found.value.estimate, rel=2e-4)
    assert words.money(found.value.estimate, 0) in said
