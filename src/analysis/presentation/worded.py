"""Figures of a sentence: each with its kind, so that what computes needs no words, and every language has its own formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from analysis.doubt import Doubt
from analysis.language import Words
from analysis.presentation.rounding import rounded
from analysis.presentation.shown import doubt_text


def worded(figures: Mapping[str, tuple[str, Any]], words: Words) -> dict[str, Any]:
    """The figures, each (kind, value) as its kind is written; a count stays a number, which plurals depend on.

    What is known within an interval (``about``, ``about_number``) has value, low and high as its value.
    """
    formats: Mapping[str, Callable[[Any], Any]] = {
        "percent": words.percent,
        "percent0": lambda value: words.percent(value, 0),
        "signed_percent": lambda value: words.signed_percent(value, 0),
        "number": words.number,
        "number1": lambda value: words.number(value, 1),
        "number2": lambda value: words.number(value, 2),
        "count": int,
        "money": lambda value: words.money(value, 0),
        "about": lambda value: words.money(rounded(*value), 0),
        "about_number": lambda value: words.number(rounded(*value)),
        "signed_money": lambda value: signed_money(value, words),
        "date": lambda value: words.date(date.fromisoformat(value)),
    }
    return {name: formats[kind](value) for name, (kind, value) in figures.items()}


def headline(told: Mapping[str, Any], words: Words) -> str:
    """What a page comes to (`analysis.page.Headline`, as a run writes it), in one sentence and one more where it is doubted."""
    text = words(f"headline-{told['key']}-{told['of']}", **worded(told["figures"], words))
    doubt = told.get("doubt")
    return f"{text} {words('doubted', doubt=doubt_text(Doubt(**doubt), words))}." if doubt else text


def signed_money(value: float, words: Words) -> str:
    """A change of money with its sign, + or −."""
    text = words.money(abs(value), 0)
    return text if not any(sign in "123456789" for sign in text) else f"{'−' if value < 0 else '+'}{text}"
