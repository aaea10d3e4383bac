"""Who buys at all: expected and actual."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.clv.buyers import Buyers
from analysis.language import Words
from analysis.presentation.charts import ACCENT, MUTED, percent_axis, plotted
from analysis.presentation.shown import Shown, say, table

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def total(found: Buyers, words: Words) -> Shown:
    """How many were expected to buy and did, and how well buyers were told from others."""
    return say(
        words(
            "buyers-total",
            expected=words.number(found.expected),
            actual=words.number(found.actual),
            customers=words.number(found.customers),
            auc=words.number(100 * found.auc),
            origins=found.origins,
        )
    )


def origins(found: Buyers, words: Words) -> Shown:
    """The same at each past origin."""
    past = found.past
    shown = past.assign(
        holdout=[
            words("interval", low=words.date(start), high=words.date(end))
            for start, end in zip(past["start"], past["end"], strict=True)
        ],
    ).rename(columns={"expected": "buyers_expected", "actual": "buyers_actual", "auc": "buyers_auc"})
    columns: Any = {
        "holdout": "text", "customers": "integer", "buyers_expected": "integer", "buyers_actual": "integer",
        "buyers_auc": "number2",
    }  # fmt: skip
    return table(shown, words, columns)


@plotted(8.0, 3.6)
def calibration(found: Buyers, axes: Axes, words: Words) -> Axes:
    """Share who bought by the probability given to them."""
    frame = found.classes
    axes.plot([0, 1], [0, 1], color=MUTED, linewidth=1.2, linestyle="--", label=words("buyers-perfect"))
    axes.plot(frame["expected"], frame["actual"], "o-", color=ACCENT, linewidth=2, label=words("buyers-actual"))
    for axis in (axes.xaxis, axes.yaxis):
        percent_axis(axis, words)
    axes.set(xlim=(-0.02, 1.02), ylim=(-0.02, 1.02), xlabel=words("buyers-x"), ylabel=words("buyers-y"))
    axes.legend(loc="upper left")
    worst = frame.iloc[int((frame["actual"] - frame["expected"]).abs().mul(frame["customers"] ** 0.5).argmax())]
    title = words(
        "buyers-title", expected=words.percent(worst["expected"], 0), actual=words.percent(worst["actual"], 0)
    )
    axes.set_title(title, loc="left")
    return axes
