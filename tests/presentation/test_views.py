"""What a cell shows: in all languages at once, charts by their data, and a refusal once."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.language import Words
from analysis.presentation.charts import plotted
from analysis.presentation.inline import inlined
from analysis.presentation.shown import NOTHING, Shown, say
from analysis.presentation.views import LANGUAGES_MIME, Show
from analysis.refusal import INAPPLICABLE, Refused

BOTH = [Words("de", "EUR"), Words("en", "EUR")]


def amount(value: float, words: Words) -> Shown:
    return say(words.money(value))


def other(value: float, words: Words) -> Shown:
    return say(words.number(value))


@plotted(4.0, 2.0)
def line(values: list[float], axes: Any, words: Words) -> Any:
    axes.plot(values)
    axes.set_title(words.number(values[0], 1), loc="left")
    return axes


def test_one_language_is_shown_as_ever() -> None:
    data, metadata = Show(BOTH[:1])(amount, 1234.5)._repr_mimebundle_()
    assert data == {"text/html": inlined("<p class='say'>1.234,50\u00a0€</p>"), "text/plain": "1.234,50\u00a0€"}
    assert metadata == {}


def test_the_other_languages_travel_with_the_first() -> None:
    data, _ = Show(BOTH)(amount, 1234.5)._repr_mimebundle_()
    assert data["text/plain"] == "1.234,50\u00a0€"
    assert data[LANGUAGES_MIME]["en"]["data"]["text/plain"] == "€1,234.50"


def test_a_chart_is_drawn_in_each_language_with_its_alternative_text() -> None:
    data, metadata = Show(BOTH)(line, [1.5, 2.0])._repr_mimebundle_()
    english = data[LANGUAGES_MIME]["en"]
    assert metadata["image/svg+xml"]["alt"] == "1,5"
    assert english["metadata"]["image/svg+xml"]["alt"] == "1.5"
    assert data["image/svg+xml"] != english["data"]["image/svg+xml"]


def test_a_refusal_is_told_once_a_page_in_the_same_way_and_again_by_the_same_cell() -> None:
    show, refused = Show(BOTH), Refused("no-revenue")
    first = show(amount, refused).shown
    assert {lang: one.plain for lang, one in first.items() if isinstance(one, Shown)} == {
        words.lang: words("refused-no-revenue") for words in BOTH
    }
    assert show(other, refused).shown["de"] == NOTHING
    assert show(line, refused).shown["en"] == NOTHING
    # A cell that is run again says it again.
    assert show(amount, Refused("no-revenue")).shown == first


def test_what_is_inapplicable_shows_nothing() -> None:
    assert Show(BOTH)(amount, INAPPLICABLE).shown["de"] == NOTHING


def test_a_display_that_breaks_breaks_the_cell() -> None:
    def broken(_: float, __: Words) -> Shown:
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        Show(BOTH)(broken, 1.0)
