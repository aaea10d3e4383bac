"""What a page comes to in one sentence, and its doubt beside it."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest

from analysis.doubt import Doubt
from analysis.language import LANGUAGES, Words
from analysis.page import Headline
from analysis.presentation.shown import doubt_text
from analysis.presentation.worded import headline

FIGURES = {"share": ("percent0", 0.7)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_headline_carries_its_doubt_through_a_file(lang: str) -> None:
    words, doubt = Words(lang), Doubt("forecast-low", {"share": 0.31})
    plain, doubted = (asdict(Headline("pareto", "revenue", FIGURES, one)) for one in (None, doubt))
    sentence = headline(plain, words)
    assert (
        headline(json.loads(json.dumps(doubted)), words)
        == f"{sentence} {words('doubted', doubt=doubt_text(doubt, words))}."
    )
    # A run of before has no word of doubt.
    del plain["doubt"]
    assert headline(plain, words) == sentence
