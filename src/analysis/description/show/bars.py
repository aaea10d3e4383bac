"""Horizontal bars, as most charts of this page are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from analysis.language import Words
from analysis.presentation.charts import (
    ACCENT,
    percent_axis,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes


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
