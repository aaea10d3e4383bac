"""How customers pay, and revenue over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.description.paying import Paying
from analysis.description.trend import Trend
from analysis.language import Words
from analysis.presentation.charts import ACCENT, MUTED, money_axis, plotted
from analysis.presentation.named_lists import leading
from analysis.presentation.shown import Shown, fold, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def payments(found: Paying, words: Words) -> Shown:
    """How late the customers of the ledger pay, what is open and how long sales stay outstanding."""
    text = words(
        "payment-sentence",
        customers=words.number(len(found.customers)),
        days=words.number(found.days_late, 1),
        open=words.money(found.open, 0),
        overdue=words.money(found.overdue, 0),
        dso=words.number(found.dso, 0),
        limit=words.number(found.over_limit),
    )
    for key, some in (("overdue-money", found.overdue), ("over-limit", found.over_limit)):
        text = leading(text, key, words) if some else text
    said = say(text)
    behind = fold(words("fold-computed"), words("payment-definition"))
    return Shown(said.html + behind.html, f"{said.plain}\n{behind.plain}")


@plotted(8.0, 3.2)
def trend(found: Trend, axes: Axes, words: Words) -> Axes:
    """Monthly revenue with its trend."""
    axes.bar(found.observed.index, found.observed, width=24, color=MUTED, alpha=0.6, label=words("trend-observed"))
    axes.plot(found.trend.index, found.trend, color=ACCENT, linewidth=2.4, label=words("trend-line"))
    money_axis(axes.yaxis, words)
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncols=2, borderaxespad=0)
    axes.grid(axis="x", visible=False)
    key = "trend-title-up" if found.change >= 0 else "trend-title-down"
    season = words("season-none") if found.peak is None else words("season-peak", month=words.month(found.peak))
    axes.set_title(words(key, change=words.percent(abs(found.change)), season=season), loc="left")
    return axes
