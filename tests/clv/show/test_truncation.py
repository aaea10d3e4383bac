"""What is said of customers older than the window."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from analysis.clv.show import truncation
from analysis.clv.truncation import Truncation
from analysis.language import LANGUAGES, Words
from analysis.periods import Period
from analysis.refusal import INAPPLICABLE

WINDOW = Period(date(2021, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_known_decides_what_is_said(lang: str, shown: Any) -> None:
    words = Words(lang, "EUR")
    some = shown(truncation.earlier, Truncation(200, 50, 3), WINDOW, lang=lang)
    assert "verdict warn" in some.html
    for figure in ("50", "200", words.percent(0.25, 0), "3", words.date(WINDOW.start)):
        assert figure in some.plain
    unknown = shown(truncation.earlier, Truncation(200, 0, 200), WINDOW, lang=lang)
    assert "class='note'" in unknown.html
    assert "acquired_on" in unknown.plain


def test_where_all_began_in_the_window_nothing_is_said() -> None:
    assert Truncation(200, 0, 0).or_inapplicable is INAPPLICABLE
    assert Truncation(200, 1, 0).or_inapplicable == Truncation(200, 1, 0)
