"""How long contracts are kept, and who is likely active elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analysis.language import Words
from analysis.loyalty.show.labels import cohort_name
from analysis.loyalty.survival import Aging, Survival
from analysis.presentation.charts import ACCENT, CONTRAST, number_axis, percent_axis, plotted
from analysis.presentation.shown import Shown, note

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@plotted(8.0, 4.0)
def contracts(found: Survival, axes: Axes, words: Words) -> Axes:
    """Share of contracts kept, by years since they began."""
    curve = found.curve
    axes.step(curve["years"], curve["share"], where="post", color=ACCENT, linewidth=2.2)
    axes.fill_between(curve["years"], curve["low"], curve["high"], step="post", color=ACCENT, alpha=0.15, linewidth=0)
    axes.set(xlim=(0, None), ylim=(0, 1.02), xlabel=words("loyalty-survival-x"), ylabel=words("loyalty-survival-y"))
    percent_axis(axes.yaxis, words)
    number_axis(axes.xaxis, words, 1)
    kept = found.kept_for(1.0)
    title = words("loyalty-survival-title", share=words.percent(kept, 0))
    axes.set_title(title if kept == kept else words("loyalty-survival-y"), loc="left")
    return axes


def basis(found: Survival, words: Words) -> Shown:
    """How many contracts the curve rests on, and what a renewal is."""
    return note(
        words(
            "loyalty-survival-basis",
            contracts=found.spells,
            ended=words.number(found.ended),
            days=int(found.delay),
            level=words.percent(found.level, 0),
        )
    )


@plotted(8.0, 4.0)
def aging(found: Aging, axes: Axes, words: Words) -> Axes:
    """Of each cohort who is likely active, and who bought in the last twelve months."""
    frame = found.frame
    places = np.arange(len(frame))
    axes.plot(places, frame["likely"], "o-", color=ACCENT, linewidth=2, label=words("loyalty-aging-likely"))
    axes.plot(places, frame["bought"], "s", color=CONTRAST, markersize=6, label=words("loyalty-aging-bought"))
    labels = [cohort_name(int(cohort), found.calendar, words) for cohort in frame.index]
    step = 1 + len(labels) // 8
    axes.set_xticks(places[::step], labels=labels[::step])
    axes.set(ylim=(0, 1.02), xlabel=words("loyalty-layers-legend"))
    percent_axis(axes.yaxis, words)
    axes.legend(loc="lower right")
    apart = float(np.abs(frame["likely"] - frame["bought"]).mean())
    axes.set_title(words("loyalty-aging-title", points=words.number(100 * apart, 1)), loc="left")
    return axes
