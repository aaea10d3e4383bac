"""Customers by recency and frequency."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.language import Words
from analysis.pareto.rfm import Rfm
from analysis.presentation.charts import (
    ACCENT,
    INK,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes
from analysis.presentation.charts import plotted


@plotted(8.0, 4.6)
def grid(found: Rfm, axes: Axes, words: Words) -> Axes:
    """Customers by recency and frequency, coloured by what they bring on average."""
    from matplotlib.colors import LinearSegmentedColormap

    counts, means = found.customers, found.mean_amount
    colours = LinearSegmentedColormap.from_list("money", ["#eef5f4", ACCENT])
    size, mean = counts.to_numpy(), means.to_numpy(dtype=float)
    # By rank: the means are as unequal as the customers.
    ranks = pd.Series(mean.ravel()).rank(pct=True).to_numpy().reshape(mean.shape)
    # Cells, not a picture: pages hold no images in their charts.
    axes.pcolormesh(np.ma.masked_invalid(ranks), cmap=colours, vmin=0, vmax=1, edgecolors="white", linewidth=2)
    axes.invert_yaxis()
    for row, column in np.argwhere(size):
        text = f"{words.number(int(size[row, column]))}\n{words.money(float(mean[row, column]), 0)}"
        colour = "white" if ranks[row, column] > 0.6 else INK
        axes.text(column + 0.5, row + 0.5, text, ha="center", va="center", color=colour, fontsize=9)
    axes.set_xticks(np.arange(counts.shape[1]) + 0.5, labels=[str(score) for score in counts.columns])
    axes.set_yticks(np.arange(counts.shape[0]) + 0.5, labels=[str(score) for score in counts.index])
    axes.set(xlabel=f"{words('rfm-x')}\n{words('rfm-cell')}", ylabel=words("rfm-y"))
    axes.grid(False)
    best = words.number(int(size[0, -1]))
    axes.set_title(words("rfm-title", customers=best, share=words.percent(found.share_of_best, 0)), loc="left")
    return axes
