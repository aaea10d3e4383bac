"""What stands beside a figure: level, bounds, and what it is doubted for."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.clv.uncertainty import Interval
from analysis.doubt import Doubt
from analysis.language import Words
from analysis.presentation.rounding import rounded
from analysis.presentation.shown import doubt_text


def about(value: float, found: Interval, words: Words) -> str:
    """Money as exactly as its interval `found` allows."""
    return words.money(rounded(value, found.low, found.high), 0)


def count_about(value: float, found: Interval, words: Words) -> str:
    """The same of a number of purchases."""
    return words.number(rounded(value, found.low, found.high))


def between(found: Interval, words: Words) -> str:
    """Level and bounds of money."""
    return words("clv-total-note", level=words.percent(found.level, 0), interval=span(found, words))


def span(found: Interval, words: Words) -> str:
    """Bounds of money, rounded."""
    return words("interval", low=about(found.low, found, words), high=about(found.high, found, words))


def count_span(found: Interval, words: Words) -> str:
    """Bounds of a number of purchases, rounded."""
    return words("interval", low=count_about(found.low, found, words), high=count_about(found.high, found, words))


def gravest(doubts: Sequence[Doubt]) -> Doubt | None:
    """The one that a tile names as its doubt."""
    return doubts[0] if doubts else None


def noted(note: str, doubts: Sequence[Doubt], words: Words) -> str:
    """The note of a tile with all further doubts."""
    return ". ".join([note, *doubted(doubts[1:], words)])


def with_doubts(text: str, doubts: Sequence[Doubt], words: Words) -> str:
    """The title of a chart, or a note, with all doubts: no tile beside it names them."""
    return ". ".join([text.removesuffix("."), *doubted(doubts, words)]) if doubts else text


def doubted(doubts: Sequence[Doubt], words: Words) -> list[str]:
    """Each doubt in a few words."""
    return [words("doubted", doubt=doubt_text(doubt, words)) for doubt in doubts]
