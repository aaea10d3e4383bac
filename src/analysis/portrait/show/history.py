"""One customer's revenue over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.language import Words
from analysis.portrait.history import History
from analysis.presentation.charts import ACCENT, MUTED, money_axis, plotted

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@plotted(8.0, 2.5)
def months(found: History, axes: Axes, words: Words) -> Axes:
    """Revenue by month, and the sum of the last twelve months, which knows no season."""
    from matplotlib.dates import AutoDateLocator, num2date

    axes.xaxis.set_major_locator(AutoDateLocator(minticks=3, maxticks=7))
    axes.xaxis.set_major_formatter(lambda value, _: f"{num2date(value):%m/%Y}")
    axes.bar(found.months.index, found.months, width=24, color=MUTED, alpha=0.7, label=words("history-month"))
    money_axis(axes.yaxis, words)
    axes.grid(axis="x", visible=False)
    if found.rolling.notna().any():
        right = axes.twinx()
        right.plot(found.rolling.index, found.rolling, color=ACCENT, linewidth=2.2, label=words("history-year"))
        right.set_ylim(0, None)
        money_axis(right.yaxis, words)
        right.grid(visible=False)
        right.spines["right"].set_visible(False)
        right.tick_params(axis="y", colors=ACCENT, length=0)
    handles = [line for axis in axes.figure.axes for line in axis.get_legend_handles_labels()[0]]
    labels = [str(handle.get_label()) for handle in handles]
    axes.legend(handles, labels, loc="lower left", bbox_to_anchor=(0, 1.0), ncols=2, borderaxespad=0)
    axes.set_title(_title(found, words), loc="left")
    return axes


def _title(found: History, words: Words) -> str:
    if found.change != found.change:
        return words("history-title")
    key = "history-title-up" if found.change >= 0 else "history-title-down"
    return words(key, change=words.percent(abs(found.change), 0))
