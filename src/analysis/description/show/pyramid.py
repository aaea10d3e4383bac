"""The fascination pyramid; importance against satisfaction where only ratings exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.description.fascination import Importance, Pyramid
from analysis.language import Words
from analysis.presentation.charts import ACCENT, CLASS_COLOURS, CONTRAST, MUTED, label, plotted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# The layers from the bottom: must-be, one-dimensional, attractive.
_COLOURS = {"M": MUTED, "O": CLASS_COLOURS["B"], "A": ACCENT}
_MOST_NAMED = 5


@plotted(8.0, 4.2)
def pyramid(found: Pyramid, axes: Axes, words: Words) -> Axes:
    """What is taken for granted below, what delights on top; with mean satisfaction."""
    for level, (name, items) in enumerate(found.layers.items()):
        low, high = level, level + 0.94
        left, right = (3 - low) / 3, (3 - high) / 3
        axes.fill([-left, left, right, -right], [low, low, high, high], color=_COLOURS[name], alpha=0.35, linewidth=0)
        axes.text(
            0, level + 0.47, words(f"kano-{name}").replace(" (", "\n("), ha="center", va="center", fontweight="bold"
        )
        rated = [_rated(item, found.satisfaction, words) for item in items] or [words("pyramid-nothing")]
        shown = [*rated[:_MOST_NAMED], *(["…"] if len(rated) > _MOST_NAMED else [])]
        axes.text(1.1, level + 0.47, "\n".join(shown), va="center")
    axes.set(xlim=(-1.05, 2.6), ylim=(0, 3), xticks=[], yticks=[])
    axes.grid(visible=False)
    axes.spines[:].set_visible(False)
    delight = found.layers["A"]
    best = words.join([_rated(item, found.satisfaction, words) for item in delight[:3]])
    axes.set_title(words("pyramid-title", items=best) if delight else words("pyramid-title-none"), loc="left")
    return axes


def _rated(item: str, satisfaction: pd.Series, words: Words) -> str:
    name = label(words.term(item))
    return f"{name} ({words.number(float(satisfaction[item]), 1)})" if item in satisfaction else name


@plotted()
def importance(found: Importance, axes: Axes, words: Words) -> Axes:
    """Importance against satisfaction; what is important and not satisfying is marked."""
    items, middle, wanting = found.items, found.middle, found.wanting
    axes.scatter(items["satisfaction"], items["importance"], c=np.where(wanting, CONTRAST, ACCENT), s=50)
    for item, row in items.head(20).iterrows():
        place = (row["satisfaction"], row["importance"])
        axes.annotate(label(words.term(str(item)), 30), place, xytext=(6, 4), textcoords="offset points", fontsize=9)
    axes.axvline(middle["satisfaction"], color=MUTED, linewidth=1)
    axes.axhline(middle["importance"], color=MUTED, linewidth=1)
    axes.margins(0.15)
    axes.set(xlabel=words("importance-x"), ylabel=words("importance-y"))
    title = words(
        "importance-title",
        count=int(wanting.sum()),
        items=words.join([label(words.term(item)) for item in items.index[wanting]]),
    )
    axes.set_title(title, loc="left")
    return axes
