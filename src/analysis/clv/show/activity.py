"""P(active) by purchases so far and time since the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analysis.clv.activity import MONTHS, PURCHASES, Activity
from analysis.language import Words
from analysis.presentation.charts import ACCENT, CONTRAST, INK, plotted

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@plotted(8.0, 4.6)
def grid(found: Activity, axes: Axes, words: Words) -> Axes:
    """Mean P(active) of each class of customers."""
    from matplotlib.colors import LinearSegmentedColormap

    matrix = found.matrix.to_numpy()
    colours = LinearSegmentedColormap.from_list("activity", [CONTRAST, "#f6f1e7", ACCENT])
    axes.pcolormesh(matrix, cmap=colours, vmin=0, vmax=1, edgecolor="white", linewidth=2)
    for (row, column), value in np.ndenumerate(matrix):
        if np.isfinite(value):
            ink = "white" if value > 0.8 or value < 0.15 else INK
            axes.text(column + 0.5, row + 0.5, words.percent(value, 0), ha="center", va="center", color=ink)
    axes.set_xticks(np.arange(len(MONTHS)) + 0.5, _classes(MONTHS, 0, words))
    axes.set_yticks(np.arange(len(PURCHASES)) + 0.5, _classes(PURCHASES, 1, words))
    axes.set(xlabel=words("activity-x"), ylabel=words("activity-y"))
    axes.grid(visible=False)
    axes.set_title(words("activity-title", share=words.percent(found.gone, 0)), loc="left")
    return axes


def _classes(ends: tuple[float, ...], step: int, words: Words) -> list[str]:
    """Labels of classes by their upper ends: whole numbers where `step` is 1, spans of time where it is 0."""
    labels, low = [], 0.0
    for end in ends:
        first = low + step
        if np.isinf(end):
            labels.append(words("class-over", low=words.number(low)))
        elif first == end:
            labels.append(words.number(end))
        else:
            labels.append(words("class-between", low=words.number(first), high=words.number(end)))
        low = end
    return labels
