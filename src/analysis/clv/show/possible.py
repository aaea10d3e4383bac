"""What single customers may be worth: 20 equally likely values each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.clv.possible import DOTS, Possible
from analysis.clv.show.beside import with_doubts
from analysis.language import Words
from analysis.presentation.charts import ACCENT, MUTED, label, money_axis, plotted, set_height
from analysis.presentation.shown import Shown, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Dots nearer than this part of the axis stand on top of one another.
_BINS = 50
_LONGEST_NAME = 28


def compared(found: Possible, names: pd.Series, words: Words) -> Shown:
    """In how many of 100 possible futures the first of the list is worth more than the second, and than the last."""
    text = words(
        "possible-compared",
        best=named(found.best, names),
        second=named(found.second, names),
        over=words.number(100 * found.over_second),
    )
    if found.last != found.second:
        last = words("possible-last", last=named(found.last, names), over=words.number(100 * found.over_last))
        text = f"{text} {last}"
    return say(text)


@plotted(8.0, 5.0)
def dots(found: Possible, names: pd.Series, axes: Axes, words: Words) -> Axes:
    """Each customer's possible values as dots, of which each is as likely as any other."""
    values = found.dots.to_numpy()
    width = max(float(np.ptp(values)), 1e-9) / _BINS
    for row, of_customer in enumerate(values):
        bins = np.floor(of_customer / width)
        above = [int((bins[:place] == one).sum()) for place, one in enumerate(bins)]
        axes.axhline(row, color=MUTED, linewidth=0.6, zorder=0)
        axes.scatter((bins + 0.5) * width, row - 0.13 * np.array(above), s=16, color=ACCENT, linewidths=0)
    # A name may be cut, the number may not.
    short = names.map(lambda name: label(name, _LONGEST_NAME), na_action="ignore")
    axes.set_yticks(range(len(values)), [label(named(customer, short)) for customer in found.dots.index])
    axes.set_ylim(len(values) - 0.5, -1.2)
    axes.grid(visible=False, axis="y")
    money_axis(axes.xaxis, words)
    axes.set(xlabel=words(f"possible-x-{found.measure}"))
    axes.set_title(with_doubts(words("possible-title", dots=DOTS), found.doubts, words), loc="left")
    set_height(axes, 1.4 + 0.5 * len(values))
    return axes


def named(customer: str, names: pd.Series) -> str:
    """The name, where one is known, and the number."""
    name = names.get(customer)
    return customer if name is None or pd.isna(name) else f"{name} ({customer})"
