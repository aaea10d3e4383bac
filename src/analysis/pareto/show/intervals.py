"""An interval in words, or that there is none."""

from __future__ import annotations

import math

from analysis.language import Words
from analysis.pareto.intervals import Interval


def percent_range(found: Interval, words: Words, digits: int = 1) -> str:
    """The interval as text, or that there is none."""
    if math.isnan(found.low):
        return words("pareto-no-interval")
    level = words.percent(found.level, 0)
    return words(
        "pareto-interval", level=level, low=words.percent(found.low, digits), high=words.percent(found.high, digits)
    )


def number_range(found: Interval, words: Words) -> str:
    if math.isnan(found.low):
        return words("pareto-no-interval")
    return words(
        "pareto-interval",
        level=words.percent(found.level, 0),
        low=words.number(found.low, 2),
        high=words.number(found.high, 2),
    )


def span(found: Interval, words: Words) -> str:
    low, high = words.percent(found.low), words.percent(found.high)
    return "–" if math.isnan(found.low) else words("pareto-span", low=low, high=high)
