"""The forecast of a year ago beside what came."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from analysis.clv.uncertainty import Interval
from analysis.language import Words
from analysis.management.review import Review
from analysis.presentation.shown import Shown, note, table, verdict


def told(found: Review, words: Words) -> Shown:
    """Whether the forecast held."""
    outcomes = {found.outcome, found.outcome_of_money or found.outcome}
    whole = "held" if outcomes == {"held"} else "missed" if "held" not in outcomes else "partly"
    text = words(f"management-review-{whole}", day=words.date(found.day))
    return verdict(text, "good" if whole == "held" else "warn")


def rows(found: Review, words: Words) -> Shown:
    """Purchases and money: expected, with the range, and as they came."""

    def money(value: float) -> str:
        return words.money(value, 0)

    lines: list[tuple[str, Interval, float, str | None, Callable[[float], str]]] = [
        ("purchases", found.purchases, found.actual, found.outcome, words.number)
    ]
    if found.money:
        lines.append((found.measure, found.money.total, found.money.actual, found.outcome_of_money, money))
    frame = pd.DataFrame(
        [
            {
                "foretold": words(f"management-foretold-{key}"),
                "review_expected": form(total.estimate),
                "review_range": words("tile-interval", low=form(total.low), high=form(total.high)),
                "came": form(actual),
                "outcome": words(f"management-outcome-{outcome}"),
            }
            for key, total, actual, outcome, form in lines
        ]
    )
    columns: Any = dict.fromkeys(frame, "text")
    return table(frame, words, columns, words("management-review-caption", end=words.date(found.period.end)))


def basis(found: Review, words: Words) -> Shown:
    """Whom it was made for, and how well it told the best in advance."""
    return note(
        words(
            "management-review-basis",
            customers=found.customers,
            newcomers=found.newcomers,
            found=words.percent(found.top_found, 0),
        )
    )
