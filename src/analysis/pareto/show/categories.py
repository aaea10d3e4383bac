"""How much of each product category each class buys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analysis.language import Words
from analysis.pareto.show.abc import stacked
from analysis.presentation.charts import label, percent_axis, plotted, set_height

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST_CATEGORIES = 10


@plotted(8.0)
def bars(amounts: pd.DataFrame, axes: Axes, words: Words) -> Axes:
    """How much of each product category each class buys."""
    largest = amounts[amounts.sum(axis=1) > 0].head(_MOST_CATEGORIES)
    shares = largest.clip(lower=0).div(largest.clip(lower=0).sum(axis=1), axis=0).iloc[::-1]
    set_height(axes, 1.4 + 0.42 * len(shares))
    for place, row in enumerate(shares.to_numpy()):
        stacked(axes, place, dict(zip("ABC", row.tolist(), strict=True)), words)
    labels = [label(words.term(str(name)), 28) or words("category-unnamed") for name in shares.index]
    axes.set_yticks(range(len(shares)), labels=labels)
    axes.set(xlim=(0, 1), xlabel=words("category-x"))
    percent_axis(axes.xaxis, words)
    axes.grid(False)
    least, most = words.percent(shares["A"].min(), 0), words.percent(shares["A"].max(), 0)
    axes.set_title(words("category-title", least=least, most=most), loc="left")
    return axes
