"""Customers who were there before the window."""

from __future__ import annotations

from analysis.clv.truncation import Truncation
from analysis.language import Words
from analysis.periods import Period
from analysis.presentation.shown import Shown, note, verdict


def earlier(found: Truncation, window: Period, words: Words) -> Shown:
    """That customers were there before the window, or that nobody knows."""
    values = {
        "start": words.date(window.start),
        "customers": words.number(found.customers),
        "earlier": found.earlier,
        "share": words.percent(found.share, 0),
        "unknown": found.unknown,
    }
    if found.earlier:
        return verdict(words("truncation-some", **values), "warn")
    return note(words("truncation-unknown", **values))
