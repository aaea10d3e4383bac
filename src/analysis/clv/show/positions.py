"""Customers seen in their past and in their future."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.clv.position import TOP, Positions
from analysis.clv.show.beside import doubted, with_doubts
from analysis.language import Words
from analysis.presentation.charts import ACCENT, CONTRAST, MUTED, bars_by_group, money_axis, percent_axis, plotted
from analysis.presentation.shown import Shown, table

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@plotted(8.0, 3.8)
def bars(found: Positions, axes: Axes, words: Words) -> Axes:
    """Money a year of those who stay at the top, fade, rise, and of the rest: past beside future."""
    summary = found.summary.set_index("position")
    fading = summary.loc["fades"].to_dict()
    labels = [
        words("positions-label", position=words(f"position-short-{name}"), customers=words.number(n))
        for name, n in summary["customers"].items()
    ]
    columns = {"past": words("head-past"), "future": words("head-future")}
    bars_by_group(axes, summary[list(columns)].rename(columns=columns).set_axis(labels), [MUTED, ACCENT])
    money_axis(axes.xaxis, words)
    axes.locator_params(axis="x", nbins=5)
    axes.grid(visible=False, axis="y")
    axes.legend(loc="lower right")
    title = words(
        "positions-title",
        customers=words.number(fading["customers"]),
        past=words.money(fading["past"], 0),
        future=words.money(fading["future"], 0),
    )
    axes.set_title(with_doubts(title, found.doubts, words), loc="left")
    return axes


def summary(found: Positions, words: Words) -> Shown:
    """Customers and money by position in past and future."""
    frame = found.summary.assign(position=[words(f"position-{name}") for name in found.summary["position"]])
    columns: Any = {"position": "text", "customers": "integer", "past": "money0", "future": "money0"}
    return table(frame, words, columns, caption=". ".join(doubted(found.doubts, words)))


@plotted(7.0, 4.4)
def concentration(found: Positions, axes: Axes, words: Words) -> Axes:
    """Past and future money, cumulated over the customers that have most of it."""
    kind = found.measure
    for column, name, colour in (("earned", "past", MUTED), ("value", "future", ACCENT)):
        curve = found.cumulated(column)
        if curve is not None:
            axes.plot(*curve, color=colour, linewidth=2.2, label=words(f"concentration-{name}-{kind}"))
    axes.axvline(TOP, color=CONTRAST, linewidth=1, linestyle="--")
    axes.set_ylim(bottom=0)
    axes.set(xlim=(0, 1), xlabel=words("concentration-x"), ylabel=words("concentration-y"))
    for axis in (axes.xaxis, axes.yaxis):
        percent_axis(axis, words)
    axes.legend(loc="lower right")
    past, future = (words.percent(found.top_share(column), 0) for column in ("earned", "value"))
    title = words(f"concentration-title-{kind}", past=past, future=future)
    axes.set_title(with_doubts(title, found.doubts, words), loc="left")
    return axes
