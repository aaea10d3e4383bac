"""The share of the top against the length of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.language import Words
from analysis.pareto.windows import Windows
from analysis.presentation.charts import ACCENT, CONTRAST, MUTED, percent_axis, plotted

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@plotted(8.0, 4.4)
def curve(found: Windows, axes: Axes, words: Words) -> Axes:
    """The share of the top against the length of the window, among buyers and over the whole base."""
    shares, top = found.shares, found.top
    last = shares.iloc[-1]
    for column, colour in (("of_base", CONTRAST), ("of_buyers", ACCENT)):
        axes.plot(shares["months"], shares[column], "o-", color=colour, linewidth=2)
        first = shares.iloc[0]
        below = column == "of_buyers"
        axes.annotate(
            f"{words('window-buyers' if below else 'window-base')}: {words.percent(first[column], 0)}",
            (first["months"], first[column]), xytext=(6, -16 if below else 10), textcoords="offset points",
            color=colour, weight="bold",
        )  # fmt: skip
    axes.annotate(
        words.percent(last["of_buyers"], 0), (last["months"], last["of_buyers"]), xytext=(0, -18),
        textcoords="offset points", ha="center", weight="bold",
    )  # fmt: skip
    axes.axhline(0.8, color=MUTED, linestyle="--", linewidth=1)
    axes.set_xscale("log")
    axes.set_xticks(shares["months"], labels=[words.number(months) for months in shares["months"]])
    axes.minorticks_off()
    axes.set(ylim=(min(0.2, shares["of_buyers"].min() - 0.1), 1.08))
    axes.set(xlabel=words("window-x"), ylabel=words("window-y", top=words.percent(top, 0)))
    percent_axis(axes.yaxis, words)
    first = shares.iloc[0]
    axes.set_title(
        words(
            "window-title",
            months=round(first["months"]),
            short=words.percent(first["of_buyers"], 0),
            base=words.percent(first["of_base"], 0),
            long=words.percent(last["of_buyers"], 0),
        ),
        loc="left",
    )
    return axes
