"""Intervals in words, as they stand beside a figure."""

from __future__ import annotations

from analysis.clv.uncertainty import Interval
from analysis.language import Words


def between(found: Interval, words: Words) -> str:
    """Level and bounds of money."""
    return words("clv-total-note", level=words.percent(found.level, 0), interval=span(found, words))


def span(found: Interval, words: Words) -> str:
    """Bounds of money."""
    return words("interval", low=words.money(found.low, 0), high=words.money(found.high, 0))
