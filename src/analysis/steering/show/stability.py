"""Whether segments last, beside what chance alone would move; and what they bought, as they were then and as they are."""

from __future__ import annotations

from typing import Any

from analysis.language import Words
from analysis.presentation.shown import Shown, note, table, verdict
from analysis.presentation.transitions import transitions
from analysis.refusal import Refused
from analysis.steering.portfolio import SEGMENTS
from analysis.steering.stability import NEW, Stability


def judged(found: Stability, words: Words) -> Shown:
    """How many are in their segment of then, and whether chance alone explains the rest."""
    chance = found.chance
    same = words("stability-same", then=words.date(found.then), same=words.percent(found.agreement, 0))
    if isinstance(chance, Refused):
        return verdict(same, "neutral")
    compared = words(
        f"stability-{found.against_chance}",
        alike=words.percent(found.alike, 0),
        expected=words.percent(chance.agreement, 0),
        low=words.percent(chance.low, 0),
        high=words.percent(chance.high, 0),
    )
    return verdict(f"{same} {compared}", "neutral" if found.against_chance == "chance" else "warn")


def moves(found: Stability, words: Words) -> Shown:
    """Customers by segment then and today; in brackets how many chance alone would have put there."""
    chance = None if isinstance(found.chance, Refused) else found.chance.matrix
    rows = {name: words(f"segment-{name}") for name in SEGMENTS} | {NEW: words("stability-new")}
    caption = words("stability-caption-alone" if chance is None else "stability-caption", then=words.date(found.then))
    return transitions(found.matrix, chance, rows, "segment_then", words, caption)


def method(found: Stability, words: Words) -> Shown:
    """What chance means here, and what is not known as of then."""
    if isinstance(found.chance, Refused):
        return note(words(f"refused-{found.chance.key}"))
    return note(words("stability-method", draws=words.number(found.chance.draws)))


def money(found: Stability, words: Words) -> Shown:
    """Net amount of the year before and after, by segment then and by segment today."""
    sums = found.money
    rows = sums.assign(
        segment_name=[words(f"segment-{name}") for name in sums.index],
        year_before=sums["before"],
        year_after=sums["after"],
        change_then=sums["after"] / sums["before"].where(sums["before"] > 0) - 1,
        change_today=sums["after_today"] / sums["before_today"].where(sums["before_today"] > 0) - 1,
    )
    columns: Any = {
        "segment_name": "text", "year_before": "money0", "year_after": "money0", "change_then": "percent0",
        "change_today": "percent0",
    }  # fmt: skip
    return table(rows, words, columns, words("stability-money-caption", then=words.date(found.then)))
