"""Customers older than the window are counted, and said."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis.clv.show.truncation import earlier
from analysis.clv.truncation import Truncation, acquired_on, truncation
from analysis.language import LANGUAGES, Words
from analysis.periods import Period
from analysis.refusal import INAPPLICABLE

WINDOW = Period(date(2021, 1, 1), date(2024, 12, 31))
BASE = pd.DataFrame({"x": 0}, index=pd.Index(["a", "b", "c", "d"], name="customer_id"))


def test_the_beginning_is_counted_against_the_window() -> None:
    master = pd.DataFrame(
        {"customer_id": ["c", "a", "b", "b", "z"],
         "acquired_on": [None, date(2020, 12, 31), date(2021, 1, 1), date(2019, 1, 1), date(2000, 1, 1)]}
    )  # fmt: skip
    assert truncation(BASE, master, WINDOW) == Truncation(customers=4, earlier=1, unknown=2)
    assert acquired_on(master, BASE.index)["b"] == pd.Timestamp("2021-01-01")


@pytest.mark.parametrize("master", [None, pd.DataFrame({"customer_id": ["a"]})])
def test_without_dates_all_are_unknown(master: pd.DataFrame | None) -> None:
    assert truncation(BASE, master, WINDOW) == Truncation(customers=4, earlier=0, unknown=4)


def test_where_all_began_in_the_window_there_is_nothing_to_say() -> None:
    assert Truncation(200, 0, 0).or_inapplicable is INAPPLICABLE
    for some in (Truncation(200, 1, 0), Truncation(200, 0, 1)):
        assert some.or_inapplicable is some


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_known_decides_what_is_said(lang: str) -> None:
    words = Words(lang, "EUR")
    some = earlier(Truncation(200, 50, 3), WINDOW, words)
    assert "verdict warn" in some.html
    for figure in ("50", "200", words.percent(0.25, 0), "3", words.date(WINDOW.start)):
        assert figure in some.plain
    unknown = earlier(Truncation(200, 0, 200), WINDOW, words)
    assert "class='note'" in unknown.html
    assert "acquired_on" in unknown.plain
