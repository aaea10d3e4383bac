"""Targets: reached, open, or not to be told."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.language import Words
from analysis.management.targets import Progress, Targets, Untold
from analysis.presentation.shown import Shown, bullets, in_unit, note, table
from analysis.presentation.worded import signed_money
from analysis.quantities import QUANTITIES
from analysis.tables.targets import Target


def lights(found: Targets, words: Words) -> Shown:
    """One row a target."""
    rows = [_row(one, words) for one in found.found]
    columns: Any = dict.fromkeys(rows[0], "text")
    return table(pd.DataFrame(rows), words, columns)


def untold(found: Targets, words: Words) -> Shown:
    """Why nothing can be said of some."""
    told = [
        words("management-target-untold", name=one.target.name, reason=words(f"refused-{one.reason.key}", **one.reason.values))
        for one in found.found
        if isinstance(one, Untold)
    ]  # fmt: skip
    return bullets(told) if told else note(words("management-target-method"))


def _row(one: Progress | Untold, words: Words) -> dict[str, str]:
    target = one.target
    row = {
        "target": target.name,
        "target_group": words(f"management-group-{target.group}"),
        "wanted": _change(target, target.change, words),
    }
    if isinstance(one, Untold):
        return row | dict.fromkeys(("without_action", "after_action", "beyond"), "–") | {
            "target_light": words("management-light-untold")
        }  # fmt: skip
    gain = one.gain
    return row | {
        "without_action": _value(target, one.expected, words),
        "after_action": _value(target, one.after, words),
        "beyond": words(
            "management-target-gain",
            gain=_change(target, gain.estimate, words),
            low=_change(target, gain.low, words),
            high=_change(target, gain.high, words),
        ),
        "target_light": words(f"management-light-{one.light}"),
    }


def _value(target: Target, value: float, words: Words) -> str:
    if target.measure == "satisfaction":
        return words.number(value, 2)
    return words.money(value, 0) if target.measure == "value" else in_unit(target.measure, value, words)


def _change(target: Target, change: float, words: Words) -> str:
    if target.unit == "relative":
        return words.signed_percent(change)
    money = target.measure == "value" or (
        target.measure in QUANTITIES and QUANTITIES[target.measure].unit == "money"
    )  # fmt: skip
    return signed_money(change, words) if money else words.signed(change, 2)
