"""Our estimates beside those of lifetimes."""

from __future__ import annotations

from typing import Any

from analysis.clv.forecast import Forecast
from analysis.clv.referee import Comparison
from analysis.language import Words
from analysis.presentation.shown import NOTHING, Shown, note, table, verdict


def agreement(found: Comparison, words: Words) -> Shown:
    """The largest relative difference between the two."""
    largest = found.largest
    if largest is None:
        return verdict(words("referee-silent"), "warn")
    text = words(
        "referee-difference",
        customers=words.number(found.customers),
        largest=words.percent(largest["difference"], 4),
        model=words(f"model-{largest['model']}"),
        figure=_figure(largest["figure"], words),
        failed=found.unanswered,
    )
    return verdict(text, "good" if found.agree else "warn")


def other_model(found: Comparison, forecast: Forecast, words: Words) -> Shown:
    """That the model in use is not among those compared, where it is not."""
    used = forecast.name
    return NOTHING if found.covers(used) else note(words("referee-other-model", model=words(f"model-{used}")))


def side_by_side(found: Comparison, words: Words) -> Shown:
    """Every figure of both."""
    frame = found.frame
    shown = frame.assign(
        model=[words(f"model-{name}") for name in frame["model"]],
        figure=[_figure(name, words) for name in frame["figure"]],
        # Parts per million.
        apart=[words.number(value * 1e6, 1) for value in frame["difference"]],
    )
    columns: Any = {"model": "text", "figure": "text", "ours": "number3", "theirs": "number3", "apart": "text"}
    return table(shown, words, columns)


def _figure(name: str, words: Words) -> str:
    return words("referee-purchases") if name == "purchases" else name
