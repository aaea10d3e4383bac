"""The whale curve: who earns and who burns money."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analysis.contribution.ladder import Ladder
from analysis.contribution.show.assumed import watermark
from analysis.language import Words
from analysis.pareto.intervals import Interval
from analysis.pareto.show.intervals import percent_range
from analysis.pareto.whale import Whale
from analysis.presentation.charts import ACCENT, CONTRAST, money_axis, percent_axis, plotted
from analysis.presentation.shown import Shown, Tile, tiles

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def figures(found: Whale, share: Interval, ladder: Ladder, words: Words) -> Shown:
    """The whale curve in four tiles."""
    return tiles(
        [
            Tile("contribution", found.total, words(f"level-{ladder.level}"), doubt=ladder.doubt),
            Tile("peak_share", found.peak_share, words("whale-peak-note"), doubt=ladder.doubt),
            Tile(
                "loss_makers",
                found.loss_makers,
                words(
                    "whale-loss-note",
                    share=words.percent(found.loss_makers / found.customers),
                    loss=words.money(found.hidden_loss, 0),
                ),
                doubt=ladder.doubt,
            ),
            Tile(
                "top20_contribution_share",
                share.estimate,
                words("whale-top-note", interval=percent_range(share, words)),
                doubt=ladder.doubt,
            ),
        ],
        words,
    )


@plotted(8.0, 4.4)
def curve(found: Whale, ladder: Ladder, axes: Axes, words: Words) -> Axes:
    """Cumulative contribution over customers, the most profitable first."""
    heights = np.concatenate([[0.0], found.cumulative])
    share = np.linspace(0, 1, len(heights))
    some = np.unique(np.concatenate([np.linspace(0, len(heights) - 1, 1000).astype(int), [heights.argmax()]]))
    axes.plot(share[some], heights[some], color=ACCENT, linewidth=2.4)
    axes.fill_between(share[some], heights[some], color=ACCENT, alpha=0.12, linewidth=0)
    top = int(heights.argmax())
    if found.loss_makers:
        falling = some[some >= top]
        axes.plot(share[falling], heights[falling], color=CONTRAST, linewidth=2.8)
        axes.plot([share[top]], [heights[top]], "o", color=CONTRAST)
        axes.annotate(
            words("whale-peak-mark", peak=words.money(found.peak, 0)), (share[top], heights[top]),
            xytext=(-10, -22), textcoords="offset points", ha="right",
        )  # fmt: skip
        axes.annotate(
            words("whale-end-mark", total=words.money(found.total, 0)), (1, heights[-1]), xytext=(-10, -44),
            textcoords="offset points", ha="right", color=CONTRAST,
        )  # fmt: skip
    axes.set(xlim=(0, 1.005), xlabel=words("whale-x"), ylabel=words("whale-y", level=words(f"level-{ladder.level}")))
    axes.set_ylim(min(0, heights.min() * 1.05), heights.max() * 1.06)
    percent_axis(axes.xaxis, words)
    money_axis(axes.yaxis, words)
    watermark(axes, ladder, words)
    makers, loss = found.loss_makers, words.money(found.hidden_loss, 0)
    axes.set_title(words("whale-title", makers=makers, loss=loss) if makers else words("whale-title-none"), loc="left")
    return axes
