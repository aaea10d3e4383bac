"""The own share of the top 20 % among published ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.language import Words
from analysis.pareto.bases import Measured
from analysis.pareto.published import BENCHMARKS
from analysis.presentation.charts import ACCENT, BEHIND_TEXT, INK, percent_axis, plotted

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@plotted(8.0, 3.0)
def benchmarks(found: Measured, axes: Axes, words: Words) -> Axes:
    """The own share of the top 20 % with its interval among the published ones."""
    own = found.intervals.top20_share
    rows = [
        *((words(f"benchmark-{one.key}", source=one.source), one.share) for one in BENCHMARKS),
        (words("benchmark-rule"), 0.8),
    ]
    rows.sort(key=lambda row: row[1])
    axes.axvspan(own.low, own.high, color=ACCENT, alpha=0.15, linewidth=0)
    axes.axvline(own.estimate, color=ACCENT, linewidth=2)
    for place, (_, share) in enumerate(rows):
        axes.plot([share], [place], "o", color=INK, markersize=8)
        axes.annotate(
            words.percent(share, 0), (share, place), xytext=(9, 0), textcoords="offset points", va="center",
            bbox=BEHIND_TEXT,
        )  # fmt: skip
    axes.set_yticks(range(len(rows)), labels=[name for name, _ in rows])
    axes.set(xlabel=words("benchmark-x"), ylim=(-0.6, len(rows) - 0.4))
    axes.set_xlim(min(0.5, own.estimate - 0.1), max(0.9, own.estimate + 0.1))
    percent_axis(axes.xaxis, words)
    nearest = min(BENCHMARKS, key=lambda one: abs(one.share - own.estimate))
    axes.set_title(
        words(
            "benchmark-title",
            share=words.percent(own.estimate, 0),
            nearest=words(f"benchmark-{nearest.key}-short"),
            published=words.percent(nearest.share, 0),
        ),
        loc="left",
    )
    return axes
