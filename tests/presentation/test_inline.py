"""The look that outputs carry for JupyterLab, and that pages take out again."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.language import Words
from analysis.presentation.inline import inlined, not_inlined
from analysis.presentation.shown import Shown, Tile, figures, note, say, table, tiles, verdict

SHOWN = [
    say("a"), note("b <i>"), verdict("c", "good"), verdict("d style='x'", "warn"), figures([("l", "v", "n")]),
    tiles([Tile("gini", 0.66, "n")], Words("de")), table(pd.DataFrame({"customers": [1]}), Words("en"), {"customers": "integer"}),
]  # fmt: skip


@pytest.mark.parametrize("shown", SHOWN)
def test_a_page_gets_what_was_made(shown: Shown) -> None:
    assert not_inlined(shown.bundle()[0]["text/html"]) == shown.html


def test_styles_of_others_stay() -> None:
    theirs = "<p class='note' style='color:red'>x</p>"
    assert not_inlined(theirs) == theirs


def test_a_tile_reads_well_without_any_style() -> None:
    html = inlined(tiles([Tile("gini", 0.66)], Words("en")).html)
    assert "Gini coefficient</span> <span" in html
    assert "display:block" in html
