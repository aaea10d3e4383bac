"""Touch points: who meets the customers, and whether one function knows of the other."""

from __future__ import annotations

from typing import Any

from analysis.language import Words
from analysis.loyalty.touch import CLOSE_DAYS, Touch
from analysis.presentation.shown import Shown, note, table


def points(found: Touch, words: Words) -> Shown:
    """Contacts by function or channel."""
    rows = found.frame.assign(point=[words.term(str(name)) for name in found.frame.index])
    columns: Any = {"point": "text", "contacts": "integer", "customers": "integer", "matched": "percent0"}
    return table(
        rows, words, columns, caption=words(f"loyalty-touch-{'functions' if found.by_function else 'channels'}")
    )


def crossing(found: Touch, words: Words) -> Shown:
    """How many customers are met by several, and within a fortnight."""
    told = words(
        "loyalty-touch-told",
        one=words.number(found.one),
        several=found.several,
        crossed=words.number(found.crossed),
        days=CLOSE_DAYS,
    )
    return note(f"{told} {words('loyalty-touch-twice', same=found.same_name)}" if found.same_name else told)
