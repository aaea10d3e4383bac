"""The Lorenz curve, and the coefficient that a notebook computed of it by hand."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import numpy as np

from analysis.language import Words
from analysis.pareto.bases import Measured
from analysis.presentation.charts import ACCENT, BEHIND_TEXT, CONTRAST, MUTED, percent_axis, plotted
from analysis.presentation.shown import Shown, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@plotted(7.0, 5.2)
def lorenz(found: Measured, axes: Axes, words: Words) -> Axes:
    """Lorenz curve with the top customers marked."""
    curve = found.lorenz()
    # No eye tells more than a thousand points apart, and the page stays small.
    curve = curve.iloc[np.unique(np.linspace(0, len(curve) - 1, 1000).astype(int))]
    cut = 1 - found.top_customers / found.customers
    axes.plot([0, 1], [0, 1], color=MUTED, linewidth=1, linestyle="--", label=words("lorenz-equal"))
    axes.plot(curve["customers"], curve["amount"], color=ACCENT, linewidth=2.2, label=words("lorenz-curve"))
    axes.axvspan(cut, 1, color=ACCENT, alpha=0.08, linewidth=0)
    axes.plot([cut], [1 - found.top_share], "o", color=CONTRAST)
    mark = words("lorenz-mark", rest=words.percent(cut, 0), share=words.percent(1 - found.top_share))
    # In short lines it stays between the curve and the diagonal.
    axes.annotate(
        textwrap.fill(mark, 22), (cut, 1 - found.top_share), xytext=(-14, 12), textcoords="offset points",
        ha="right", fontsize=10, bbox=BEHIND_TEXT,
    )  # fmt: skip
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel=words("lorenz-x"), ylabel=words("lorenz-y"))
    percent_axis(axes.xaxis, words)
    percent_axis(axes.yaxis, words)
    axes.legend(loc="upper left")
    axes.set_title(
        words("lorenz-title", top=words.percent(found.top, 0), share=words.percent(found.top_share)), loc="left"
    )
    return axes


def lorenz_by_hand(gini: float, words: Words) -> Shown:
    """What a notebook computed of the curve in a few lines."""
    return say(words("lorenz-by-hand", gini=words.number(gini, 3)))
