"""Every verdict on independence has its sentence and its tone."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.clv.independence import Independence
from analysis.clv.show import independence
from analysis.language import LANGUAGES, Words

NAN = float("nan")
TONES = ["good", "neutral", "good", "warn", "warn"]
FOUND = [
    Independence(0.1, 0.02, -0.05, 0.07, 0.9), Independence(0.1, 0.02, -0.2, 0.2, 0.9),
    Independence(0.1, 0.05, 0.01, 0.09, 0.9), Independence(0.1, 0.4, 0.3, 0.5, 0.9),
    Independence(NAN, NAN, NAN, NAN, 0.9),
]  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_verdict_has_its_sentence(lang: str, shown: Any) -> None:
    said = [shown(independence.assumption, one, lang=lang) for one in FOUND]
    assert len({one.plain for one in said}) == len(FOUND)
    assert [f"verdict {tone}" in one.html for tone, one in zip(TONES, said, strict=True)] == [True] * len(FOUND)
    assert "–" not in said[-1].plain


@pytest.mark.parametrize("one", FOUND[:4])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_could_have_been_missed_is_said(lang: str, one: Independence, shown: Any) -> None:
    said, words = shown(independence.assumption, one, lang=lang).plain, Words(lang)
    assert words.signed_percent(one.low) in said
    assert words.signed_percent(one.high) in said
