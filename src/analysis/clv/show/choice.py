"""The model in use, and why."""

from __future__ import annotations

from analysis.clv.forecast import LEAST_HOLDOUT, Forecast
from analysis.language import Words
from analysis.presentation.shown import Shown, doubt_text, verdict


def in_use(found: Forecast, words: Words) -> Shown:
    """The model in use and why."""
    choice, period = found.choice, found.observed.holdout
    text = words(
        f"clv-choice-{choice.reason}",
        model=words(f"model-{choice.model}"),
        equals=words.join([words(f"model-{name}") for name in choice.equals]),
        start=words.date(period.start),
        end=words.date(period.end),
        least=LEAST_HOLDOUT,
    )
    if choice.reason == "untrusted" and found.doubt:
        text = f"{text} {doubt_text(found.doubt, words, why=True)}"
    return verdict(text, "good" if choice.settled else "warn")
