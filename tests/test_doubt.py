"""A doubt travels into files and back, and is worded in both languages, short and long."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import analysis
from analysis.doubt import Doubt
from analysis.language import LANGUAGES, Words
from analysis.presentation.shown import NOTHING, doubt_text, doubts

VALUES = {"share": 0.31, "rate": 0.1, "customers": 40, "least": 500, "expected": 2038508.4, "came": 3088570.6}
# Every doubt has its two sentences, and each sentence a doubt: the keys are read from the words.
KEYS = sorted(
    re.findall(
        r"^doubt-([a-z-]+)-why =",
        (Path(analysis.__file__).parent / "language" / "en" / "doubts.ftl").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
)
PACKAGE = "".join(path.read_text(encoding="utf-8") for path in Path(analysis.__file__).parent.rglob("*.py"))


def test_a_doubt_is_made_again_from_what_is_written() -> None:
    doubt = Doubt("forecast-low", {"share": 0.31})
    assert Doubt(**json.loads(json.dumps(doubt.results))) == doubt


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_every_doubt_is_worded(key: str, lang: str) -> None:
    assert key in PACKAGE or key.rpartition("-")[0] in PACKAGE
    doubt, words = Doubt(key, VALUES), Words(lang)
    assert 10 < len(doubt_text(doubt, words)) < len(doubt_text(doubt, words, why=True))


@pytest.mark.parametrize(("key", "said"), [("forecast-low", "too little"), ("forecast-high", "too much")])
def test_the_direction_is_said(key: str, said: str) -> None:
    text = doubt_text(Doubt(key, {"share": 0.31}), Words("en"))
    assert "31%" in text
    assert said in text


def test_without_doubts_nothing_is_shown() -> None:
    assert doubts([], Words("de")) is NOTHING
    assert len(doubts([Doubt("forecast-untested")] * 2, Words("de")).plain.splitlines()) == 2
