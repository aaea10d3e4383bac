"""The model in use, and why."""

from __future__ import annotations

from analysis.clv.forecast import Forecast
from analysis.clv.origins import LEAST_HOLDOUT
from analysis.language import Words
from analysis.presentation.shown import Shown, verdict


def in_use(found: Forecast, words: Words) -> Shown:
    """The model in use and why."""
    choice, period = found.choice, found.observed.holdout
    text = words(
        f"clv-choice-{choice.reason}",
        model=words(f"model-{found.name}"),
        equals=words.join([words(f"model-{name}") for name in choice.equals]),
        start=words.date(period.start),
        end=words.date(period.end),
        origins=len([one for one in found.trials if one.judged]),
        least=LEAST_HOLDOUT,
    )
    return verdict(text, "good" if choice.settled else "warn")
