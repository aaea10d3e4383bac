"""How values are spread over customers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analysis.clv.distribution import SHOWN, Distribution
from analysis.clv.show.beside import with_doubts
from analysis.language import Words
from analysis.presentation.charts import ACCENT, CONTRAST, INK, money_axis, number_axis, plotted

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@plotted(8.0, 3.8)
def histogram(found: Distribution, axes: Axes, words: Words) -> Axes:
    """Customers by value; losses stand out."""
    edges, kind = found.edges, found.measure
    colours = [CONTRAST if edge < -1e-9 else ACCENT for edge in edges[:-1]]
    axes.bar(edges[:-1], found.counts, width=np.diff(edges) * 0.92, align="edge", color=colours)
    axes.axvline(found.median, color=INK, linewidth=1.2)
    axes.annotate(
        words("values-median", value=words.money(found.median, 0)), (found.median, 0.95),
        xycoords=("data", "axes fraction"), xytext=(6, 0), textcoords="offset points", va="top",
    )  # fmt: skip
    axes.set(xlabel=words(f"values-x-{kind}", share=words.percent(1 - SHOWN, 0)), ylabel=words("values-y"))
    money_axis(axes.xaxis, words)
    number_axis(axes.yaxis, words)
    figures = {"mean": words.money(found.mean, 0), "median": words.money(found.median, 0)}
    title = words(f"values-title-{kind}", **figures)
    if found.negative and kind == "value":
        title = words("values-title-negative", customers=words.number(found.negative), **figures)
    axes.set_title(with_doubts(title, found.doubts, words), loc="left")
    return axes
