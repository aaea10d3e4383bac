"""What the model in use expected of the holdout, and what came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.clv.tested import Tested
from analysis.clv.validation import LAST_FREQUENCY
from analysis.language import Words
from analysis.presentation.charts import ACCENT, MUTED, plotted
from analysis.presentation.shown import Shown, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def total(found: Tested, words: Words) -> Shown:
    """The total expected and the one that came, beside the two simple rules."""
    text = words(
        "clv-holdout",
        expected=words.number(found.expected),
        actual=words.number(found.actual),
        bias=words.signed_percent(found.judged.bias),
        same=words.signed_percent(found.biases["same_rate"]),
        hiatus=words.signed_percent(found.biases["hiatus"]),
        gap=words.number(found.gap),
    )
    return say(f"{text} {words('clv-rule-better' if found.beaten_by else 'clv-rules-beaten')}")


@plotted(8.0, 3.6)
def by_frequency(found: Tested, axes: Axes, words: Words) -> Axes:
    """Mean purchases in the holdout by repeat purchases before it, expected and actual."""
    frame = found.judged.by_frequency
    labels = [words.number(x) + ("+" if x == LAST_FREQUENCY else "") for x in frame["x"]]
    title = words("frequency-title", customers=words.percent(found.judged.once_share, 0))
    return _calibration(frame, labels, title, words("frequency-x"), axes, words)


@plotted(8.0, 3.6)
def by_decile(found: Tested, axes: Axes, words: Words) -> Axes:
    """Mean purchases in the holdout by tenth of the forecast, expected and actual."""
    frame = found.judged.by_decile
    top: Any = frame.iloc[-1]
    title = words("decile-title", predicted=words.number(top["predicted"], 1), actual=words.number(top["actual"], 1))
    return _calibration(frame, [str(decile) for decile in frame["decile"]], title, words("decile-x"), axes, words)


def _calibration(frame: pd.DataFrame, labels: list[str], title: str, label: str, axes: Axes, words: Words) -> Axes:
    places = np.arange(len(frame))
    axes.bar(places, frame["actual"], color=MUTED, width=0.65, label=words("calibration-actual"))
    axes.plot(places, frame["predicted"], "o-", color=ACCENT, linewidth=2, label=words("calibration-predicted"))
    axes.set_xticks(places, labels)
    axes.set(xlabel=label, ylabel=words("calibration-y"))
    axes.yaxis.set_major_formatter(lambda value, _: words.number(value, 1 if axes.get_ylim()[1] < 5 else 0))
    axes.grid(visible=False, axis="x")
    axes.legend(loc="upper left")
    axes.set_title(title, loc="left")
    return axes
