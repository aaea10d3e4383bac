"""The fourth action area: what is bought here, of the potential where one is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analysis.description.show.bars import bars
from analysis.language import Words
from analysis.portrait.facts import Bought, Facts
from analysis.portrait.show.company import text_of
from analysis.presentation.charts import ACCENT, CLASS_COLOURS, label, money_axis, plotted, set_height
from analysis.presentation.shown import Shown, note

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST_CATEGORIES = 8


@plotted(8.0)
def wallet(found: Bought, axes: Axes, words: Words) -> Axes:
    """What is bought here of the potential, by category; without an estimate what is bought."""
    shown = found.frame.head(_MOST_CATEGORIES)
    set_height(axes, 1.2 + 0.27 * len(shown))
    names = [label(words.term(name), 30) for name in shown.index]
    places = np.arange(len(shown))
    if "potential" in shown:
        axes.barh(
            places, shown["potential"], height=0.62, color=CLASS_COLOURS["B"], alpha=0.45,
            label=words("wallet-potential"),
        )  # fmt: skip
        axes.barh(places, shown["sales"].fillna(0), height=0.3, color=ACCENT, label=words("wallet-sales"))
        axes.set_yticks(places, names)
        axes.invert_yaxis()
        axes.grid(axis="y", visible=False)
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncols=2, borderaxespad=0)
        title = words("wallet-title", share=words.percent(found.share))
    else:
        bars(axes, names, shown["sales"].to_list(), [words.money(value, 0) for value in shown["sales"]])
        axes.set_xlim(0, 1.3 * max(shown["sales"].max(), 1e-9))
        title = words("bought-title", count=int((shown["sales"] > 0).sum()))
    axes.locator_params(axis="x", nbins=5)
    money_axis(axes.xaxis, words)
    axes.set_title(title, loc="left")
    return axes


def source(known: Facts, words: Words) -> Shown:
    """Where the potential comes from: entered by whom and when, or estimated."""
    if known.wallets is not None:
        latest = known.wallets.sort_values("as_of", na_position="first").iloc[-1]
        return note(
            words("portrait-entered", source=text_of(latest["source"], words), date=words.date(latest["as_of"]))
        )
    estimate = None if known.base is None else known.base["wallet"]
    if estimate is None or estimate != estimate:
        return note(words("estimate-none"))
    return note(words("portrait-estimated", amount=words.money(estimate, 0)))
