"""The moves between classes as bands, and the overlap of the top on a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analysis.language import Words
from analysis.pareto.migration import COLUMNS, ROWS, Chance, Migration, same_class
from analysis.periods import Period
from analysis.presentation.charts import CLASS_COLOURS, CONTRAST, INK, MUTED, percent_axis, plotted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Beside the classes: customers who come and customers who go.
FLOW_COLOURS = {**CLASS_COLOURS, "new": "#56b4e9", "lost": CONTRAST}


@plotted(8.0, 5.0)
def bands(found: Migration, axes: Axes, words: Words) -> Axes:
    """Who moved from which class to which, as bands as thick as the number of customers."""
    moved = found.moves
    matrix = moved.matrix.to_numpy(dtype=float)
    total = matrix.sum()
    gap = 0.03 * total
    starts = np.concatenate([[0], np.cumsum(matrix.sum(axis=1) + gap)[:-1]])
    ends = np.concatenate([[0], np.cumsum(matrix.sum(axis=0) + gap)[:-1]])
    for side, names, sums, edges in ((0, ROWS, matrix.sum(axis=1), starts), (1, COLUMNS, matrix.sum(axis=0), ends)):
        for name, size, edge in zip(names, sums, edges, strict=True):
            if size:
                axes.barh(
                    edge + size / 2, 0.05, left=side - 0.025, height=size, color=FLOW_COLOURS[name], align="center"
                )
                word = name if name in CLASS_COLOURS else words(f"class-{name}")
                axes.text(
                    side + (-0.04 if side == 0 else 0.04), edge + size / 2, f"{word}: {words.number(size)}",
                    ha="right" if side == 0 else "left", va="center", weight="bold",
                )  # fmt: skip
    path = np.linspace(0, 1, 40)
    bend = path * path * (3 - 2 * path)
    at_start, at_end = starts.copy(), ends.copy()
    for row in range(4):
        for column in range(4):
            size = matrix[row, column]
            if size:
                low = at_start[row] + (at_end[column] - at_start[row]) * bend
                same = row == column
                axes.fill_between(
                    0.025 + 0.95 * path, low, low + size, color=FLOW_COLOURS[ROWS[row]],
                    alpha=0.55 if same else 0.25, linewidth=0,
                )  # fmt: skip
                at_start[row] += size
                at_end[column] += size
    axes.set(xlim=(-0.3, 1.3), xticks=[0, 1], yticks=[])
    axes.set_xticklabels([_span(moved.before, words), _span(moved.after, words)])
    axes.invert_yaxis()
    axes.grid(False)
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.tick_params(length=0)
    axes.set_title(words("flow-title", same_class=words.percent(same_class(moved.matrix), 0)), loc="left")
    return axes


def _span(period: Period, words: Words) -> str:
    return f"{words.date(period.start)} – {words.date(period.end)}"


@plotted(8.0, 2.5)
def overlap(found: Chance, moved: Migration, axes: Axes, words: Words) -> Axes:
    """The observed overlap of the top beside what unchanged customers would leave, and a lottery."""
    observed = moved.moves.overlap
    axes.barh(0, found.high - found.low, left=found.low, color=MUTED, alpha=0.5, height=0.5)
    axes.plot([found.overlap] * 2, [-0.25, 0.25], color=INK, linewidth=2)
    axes.plot([observed], [0], "D", color=CONTRAST, markersize=11, zorder=4)
    axes.annotate(
        words("overlap-observed", share=words.percent(observed, 0)), (observed, 0), xytext=(0, 22),
        textcoords="offset points", ha="center", color=CONTRAST, weight="bold",
    )  # fmt: skip
    axes.annotate(
        words("overlap-by-chance", low=words.percent(found.low, 0), high=words.percent(found.high, 0)),
        (found.overlap, 0), xytext=(0, -32), textcoords="offset points", ha="center",
    )  # fmt: skip
    axes.set(xlim=(0, 1), ylim=(-0.9, 0.9), yticks=[], xlabel=words("overlap-x"))
    percent_axis(axes.xaxis, words)
    axes.spines["left"].set_visible(False)
    inside = found.low <= observed <= found.high
    axes.set_title(
        words(
            "overlap-title-inside" if inside else "overlap-title-outside",
            observed=words.percent(observed, 0),
            expected=words.percent(found.overlap, 0),
        ),
        loc="left",
    )
    return axes
