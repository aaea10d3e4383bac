"""P(active) by purchases so far and time since the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analysis.clv.activity import MONTHS, PURCHASES, Activity
from analysis.clv.show.beside import with_doubts
from analysis.language import Words
from analysis.presentation.charts import ACCENT, CONTRAST, heat_map, plotted

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@plotted(8.0, 4.6)
def grid(found: Activity, axes: Axes, words: Words) -> Axes:
    """Mean P(active) of each class of customers."""
    from matplotlib.colors import LinearSegmentedColormap

    matrix = found.matrix.to_numpy()
    texts = [[words.percent(value, 0) if np.isfinite(value) else "" for value in row] for row in matrix]
    heat_map(axes, matrix, texts, LinearSegmentedColormap.from_list("activity", [CONTRAST, "#f6f1e7", ACCENT]))
    axes.invert_yaxis()
    axes.set_xticklabels(_classes(MONTHS, 0, words))
    axes.set_yticklabels(_classes(PURCHASES, 1, words))
    axes.set(xlabel=words("activity-x"), ylabel=words("activity-y"))
    title = words("activity-title", share=words.percent(found.gone, 0))
    axes.set_title(with_doubts(title, found.doubts, words), loc="left")
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
