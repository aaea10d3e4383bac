"""The mark of an assumed margin, wherever it enters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.contribution.ladder import Ladder
from analysis.language import Words
from analysis.presentation.charts import (
    CONTRAST,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def watermark(axes: Axes, ladder: Ladder, words: Words) -> None:
    """Across the picture, wherever an assumed margin enters it."""
    if ladder.goods == "assumed":
        text = words("watermark", rate=words.percent(ladder.assumed_rate, 0))
        axes.text(
            0.5, 0.5, text, transform=axes.transAxes, ha="center", va="center", rotation=24, fontsize=30,
            color=CONTRAST, alpha=0.22, weight="bold", zorder=5,
        )  # fmt: skip


def assumed(ladder: Ladder, words: Words) -> str:
    """The mark of an assumed margin, where there is one."""
    return words("watermark", rate=words.percent(ladder.assumed_rate, 0)) if ladder.goods == "assumed" else ""
