"""Horizontal bars, as most charts of this page are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
import numpy as np
import pandas as pd
from analysis.description.completeness import by_area
from analysis.description.finances import corridor
from analysis.description.potential import STAGES, Funnel
from analysis.description.principles import scores
from analysis.description.profile import OTHER, UNKNOWN
from analysis.description.satisfaction import Scale
from analysis.description.trend import Trend
from analysis.language import Words
from analysis.presentation.charts import (
    ACCENT,
    CLASS_COLOURS,
    CONTRAST,
    MUTED,
    Chart,
    chart,
    label,
    money_axis,
    number_axis,
    percent_axis,
)
if TYPE_CHECKING:
    from matplotlib.axes import Axes
from analysis.presentation.charts import plotted, set_height


def bars(
    axes: Axes,
    labels: Sequence[str],
    values: Sequence[float],
    texts: Sequence[str],
    colour: Sequence[str] | str = ACCENT,
) -> None:
    """Horizontal bars from the top down, each with its figure at the end."""
    places = np.arange(len(labels))
    axes.barh(places, values, height=0.62, color=colour)
    axes.set_yticks(places, list(labels))
    axes.invert_yaxis()
    axes.grid(axis="y", visible=False)
    widest = max([*(float(value) for value in values), 1e-12])
    for place, (value, text) in enumerate(zip(values, texts, strict=True)):
        axes.text(max(float(value), 0) + 0.012 * widest, place, text, va="center")
    axes.set_xlim(min(0.0, *(float(value) for value in values)), 1.14 * widest)


def share_axis(axes: Axes, words: Words) -> None:
    axes.locator_params(axis="x", steps=[1, 2, 5, 10])
    percent_axis(axes.xaxis, words)
