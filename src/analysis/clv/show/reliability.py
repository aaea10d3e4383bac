"""How far to trust the intervals."""

from __future__ import annotations

import math
from typing import Any

from analysis.clv.reliability import Reliability
from analysis.language import Words
from analysis.presentation.shown import NOTHING, Shown, note, table, verdict


def sentence(found: Reliability, words: Words) -> Shown:
    """How often intervals like those of this page held on this base."""
    text = words(
        f"reliability-{found.verdict}",
        held=found.held,
        origins=len(found.past),
        level=words.percent(found.level, 0),
    )
    return verdict(text, "good" if found.verdict == "all" else "warn")


def origins(found: Reliability, words: Words) -> Shown:
    """What was foretold at each past origin, and what came."""
    frame = found.frame
    shown = frame.assign(
        holdout=[
            words("interval", low=words.date(start), high=words.date(end))
            for start, end in zip(frame["start"], frame["end"], strict=True)
        ],
        range=[
            words("interval", low=words.number(low), high=words.number(high))
            for low, high in zip(frame["low"], frame["high"], strict=True)
        ],
        contained=[words("yes" if held else "no") for held in frame["held"]],
    )
    columns: Any = {
        "holdout": "text", "buyers": "integer", "customers": "integer", "expected": "integer", "range": "text", "actual": "integer",
        "bias": "percent", "contained": "text",
    }  # fmt: skip
    return table(shown, words, columns)


def trend(found: Reliability, words: Words) -> Shown:
    """Whether the base grows or shrinks, by buyers a period."""
    if found.trend is None:
        return NOTHING
    first, last = (words.number(found.frame["buyers"].iloc[place]) for place in (0, -1))
    change = words.signed_percent(found.growth, 0)
    return note(words(f"reliability-{found.trend}", first=first, last=last, change=change))


def method(found: Reliability, words: Words) -> Shown:
    """What the intervals carry, and where that comes from."""
    return note(
        words(
            "reliability-method",
            spread=words.percent(math.sqrt(found.doubt.variance)),
            own=words.percent(found.doubt.own, 0),
            others=words.percent(1 - found.doubt.own, 0),
            origins=len(found.past),
            days=found.past[-1].trial.held.days,
        )
    )
