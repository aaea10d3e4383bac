"""Customers by recency and frequency."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analysis.language import Words
from analysis.pareto.rfm import Rfm
from analysis.presentation.charts import ACCENT, heat_map, plotted

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@plotted(8.0, 4.6)
def grid(found: Rfm, axes: Axes, words: Words) -> Axes:
    """Customers by recency and frequency, coloured by what they bring on average."""
    from matplotlib.colors import LinearSegmentedColormap

    counts, means = found.customers, found.mean_amount
    colours = LinearSegmentedColormap.from_list("money", ["#eef5f4", ACCENT])
    size, mean = counts.to_numpy(), means.to_numpy(dtype=float)
    # By rank: the means are as unequal as the customers.
    ranks = pd.Series(mean.ravel()).rank(pct=True).to_numpy().reshape(mean.shape)
    texts = [
        [f"{words.number(n)}\n{words.money(amount, 0)}" if n else "" for n, amount in zip(*row, strict=True)]
        for row in zip(size.tolist(), mean.tolist(), strict=True)
    ]
    heat_map(axes, ranks, texts, colours, 9)
    axes.set_xticklabels([str(score) for score in counts.columns])
    axes.set_yticklabels([str(score) for score in counts.index])
    axes.set(xlabel=f"{words('rfm-x')}\n{words('rfm-cell')}", ylabel=words("rfm-y"))
    best = words.number(int(size[0, -1]))
    axes.set_title(words("rfm-title", customers=best, share=words.percent(found.share_of_best, 0)), loc="left")
    return axes
