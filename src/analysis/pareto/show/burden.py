"""What is left of a euro of purchases against the load of returns or of service."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analysis.contribution.ladder import Ladder
from analysis.contribution.show.assumed import watermark
from analysis.language import Words
from analysis.pareto.burden import Burden
from analysis.presentation.charts import ACCENT, CONTRAST, INK, percent_axis, plotted
from analysis.presentation.shown import Shown, note, table

if TYPE_CHECKING:
    from matplotlib.axes import Axes
from typing import Any


@plotted(8.0, 3.8)
def curve(found: Burden, ladder: Ladder, axes: Axes, words: Words) -> Axes:
    """What is left of a euro of purchases against the load."""
    fitted = found.curve
    axes.fill_between(fitted["load"], fitted["low"], fitted["high"], color=ACCENT, alpha=0.18, linewidth=0)
    axes.plot(fitted["load"], fitted["rate"], color=ACCENT, linewidth=2.4)
    axes.axhline(0, color=INK, linewidth=0.8)
    axes.set(xlabel=words(f"burden-x-{found.load}"), ylabel=words("burden-y", level=words(f"level-{ladder.level}")))
    percent_axis(axes.xaxis, words, 0 if fitted["load"].iloc[-1] > 0.3 else 1)
    percent_axis(axes.yaxis, words)
    title = words(
        f"burden-title-{found.load}",
        start=words.percent(fitted["rate"].iloc[0], 0),
        best=words.percent(found.best, 0),
        end=words.percent(fitted["load"].iloc[-1], 0),
        rate=words.percent(fitted["rate"].iloc[-1], 0),
    )
    if found.break_even == found.break_even:
        axes.plot([found.break_even], [0], "o", color=CONTRAST)
        axes.annotate(
            words.percent(found.break_even, 1), (found.break_even, 0), xytext=(8, 8), textcoords="offset points",
            color=CONTRAST, weight="bold",
        )  # fmt: skip
        title = words(f"burden-title-{found.load}-loss", limit=words.percent(found.break_even, 1))
    watermark(axes, ladder, words)
    axes.set_title(title, loc="left")
    return axes


def method(found: Burden, words: Words) -> Shown:
    """How the curve is to be read."""
    return note(words("burden-method", load=words(f"load-{found.load}"), level=words.percent(found.level, 0)))


def furthest(found: Burden, names: pd.Series, rows: int, words: Words) -> Shown:
    """Customers ahead of the curve and behind it."""
    shown = found.furthest(max(1, rows // 2))
    shown = shown.assign(name=names.reindex(shown.index)).reset_index()
    load = {"returns": "load_returns", "service": "load_service"}[found.load]
    columns: Any = {
        "customer_id": "text", "name": "text", "purchase_amount": "money0", load: "percent", "rate": "percent",
        "ahead": "money0",
    }  # fmt: skip
    caption = words("burden-caption", load=words(f"load-{found.load}"))
    return table(shown.rename(columns={"purchases": "purchase_amount", "load": load}), words, columns, caption=caption)
