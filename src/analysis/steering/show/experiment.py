"""What the hold-back will be able to show, and what an earlier one has shown."""

from __future__ import annotations

import math
from datetime import timedelta
from typing import Any

import pandas as pd

from analysis.language import Words
from analysis.presentation.shown import Shown, note, table, verdict
from analysis.steering.experiment import Measured, Planned


def plan(found: Planned, words: Words) -> Shown:
    """How many are left alone, and the smallest effect that this can show."""
    if math.isnan(found.smallest):
        return note(words("experiment-plan-none", share=words.percent(found.share, 0)))
    text = words(
        "experiment-plan",
        held=words.number(found.held),
        drawn=words.number(found.held + found.acted),
        duties=words.number(found.duties),
        smallest=words.money(found.smallest, 0),
        outcome=words(f"experiment-outcome-{found.outcome}"),
    )
    return note(text)


def effect(found: Measured, words: Words) -> Shown:
    """Whether the earlier actions have changed anything, and how many customers it would have taken to see it."""
    one = found.effect
    key, tone = (
        ("seen-more", "good") if one.low > 0 else ("seen-less", "bad") if one.high < 0 else ("unseen", "neutral")
    )
    text = words(
        f"experiment-{key}",
        day=words.date(found.period.start - timedelta(days=1)),
        effect=words.money(one.estimate, 0),
        low=words.money(one.low, 0),
        high=words.money(one.high, 0),
        outcome=words(f"experiment-outcome-{found.outcome}"),
        start=words.date(found.period.start),
        end=words.date(found.period.end),
    )
    customers = one.acted + one.held
    if not one.seen and math.isfinite(one.needed):
        needed = words.number(math.ceil(one.needed))
        text = f"{text} {words('experiment-needed', needed=needed, customers=words.number(customers))}"
    return verdict(text, tone)  # type: ignore[arg-type]


def how(found: Measured, words: Words) -> Shown:
    """What was compared with what."""
    return note(words("experiment-how", acted=words.number(found.effect.acted), held=words.number(found.effect.held)))


def kinds(found: Measured, words: Words) -> Shown:
    """The effect of each kind of action."""
    frame = pd.DataFrame(
        [
            {
                "action_kind": words(f"action-{kind}"),
                "acted": one.acted,
                "held": one.held,
                "effect": one.estimate,
                "effect_low": one.low,
                "effect_high": one.high,
            }
            for kind, one in found.by_kind.items()
        ]
    )
    columns: Any = {
        "action_kind": "text", "acted": "integer", "held": "integer", "effect": "money0", "effect_low": "money0",
        "effect_high": "money0",
    }  # fmt: skip
    return table(frame, words, columns, words("experiment-kinds-caption"))
