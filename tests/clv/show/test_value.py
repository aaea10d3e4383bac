"""What the base is worth: as computed, with its interval, its doubts and what it rests on."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pandas as pd

from analysis.clv.show import purchases, value
from analysis.clv.show.beside import about
from analysis.doubt import Doubt
from analysis.language import Words

EN = Words("en", "EUR")
NAMES = pd.Series(dtype="str", name="name")


def test_the_total_stands_in_tiles_and_table(demo: Any, shown: Any) -> None:
    total = demo.value.total
    tiles = shown(value.figures, demo.value)
    for figure in (total.estimate, total.low, total.high):
        assert about(figure, total, EN) in tiles.plain
    assert EN.money(demo.value.frame["value"].median(), 0) in tiles.plain
    assert f'data-quantity="total_value" data-value="{total.estimate!r}"' in tiles.html.replace("'", '"')
    table = shown(value.groups, demo.value).plain.splitlines()
    assert table[-1].split(" | ")[1:] == ["1,200", *(EN.money(v, 0) for v in (total.estimate, total.low, total.high))]
    assert len(table) == 1 + 3 + 1


def test_a_doubt_stands_beside_every_figure_it_concerns(cdnow: Any, demo: Any, shown: Any) -> None:
    assert not demo.value.doubts
    low = Doubt("forecast-low", {"share": 0.162})
    of_cdnow = replace(cdnow.value, doubts=(low, *cdnow.value.doubts))
    ahead = replace(cdnow.page.purchases, doubts=(low,))
    for lang, missed, assumed in (("en", "16% too little", "30% assumed"), ("de", "16 % zu wenig", "30 % angenommen")):
        for display in (value.figures, value.groups_method, value.top_method):
            said = shown(display, of_cdnow, lang=lang).plain.replace("\u00a0", " ").replace("\u202f", " ")
            assert missed in said, (lang, display)
            assert assumed in said, (lang, display)
        said = shown(purchases.figures, ahead, lang=lang).plain.replace("\u00a0", " ")
        # No margin is in purchases.
        assert missed in said
        assert assumed not in said
    for display in (value.figures, value.groups_method, value.top_method):
        assert "Caution" not in shown(display, demo.value).plain


def test_the_assumptions_name_what_was_used(demo: Any, cdnow: Any, revalued: Any, shown: Any) -> None:
    money = demo.value.economics
    said = shown(value.assumptions, demo.value, demo.window).plain
    for figure in (
        EN.percent(money.margin.rate),
        EN.percent(1 - money.margin.kept),
        EN.money(money.cost_a_purchase),
        "10.0%",
        "95%",
    ):
        assert figure in said
    said = shown(value.assumptions, cdnow.value, cdnow.window).plain
    assert "30.0% is ASSUMED on 100% of revenue" in said
    assert "cost to serve unknown" in said
    revenue = revalued(cdnow, margin_rate=None)
    said = shown(value.assumptions, revenue, cdnow.window).plain
    assert "revenue, not value" in said
    assert "cost to serve not subtracted" in said
    assert "total_expected_revenue" in shown(value.figures, revenue).html


def test_the_best_are_listed_with_exact_values_and_names(demo: Any, shown: Any) -> None:
    best = demo.value.frame["value"].nlargest(10)
    top = shown(value.top, demo.value, NAMES, 10)
    rows = [line.split(" | ") for line in top.plain.splitlines()[1:]]
    assert [row[0] for row in rows] == list(best.index)
    assert [row[4] for row in rows] == [EN.money(one, 0) for one in best]
    assert 'data-quantity="value"' in top.html.replace("'", '"')
    names = pd.Series({best.index[0]: "<b>Firma</b>"}, name="name")
    named = shown(value.top, demo.value, names, 3)
    assert "&lt;b&gt;Firma" in named.html
    assert len(named.plain.splitlines()) == 4


def test_the_factor_by_hand_is_printed(shown: Any) -> None:
    assert "0.9091" in shown(value.discount_by_hand, math.exp(-math.log(1.1))).plain
