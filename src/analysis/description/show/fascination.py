"""The third action area: recommendation, what delights, and both views of us."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.description.fascination import Fascination, Views
from analysis.language import Words
from analysis.presentation.charts import ACCENT, CONTRAST, MUTED, label, number_axis, plotted, set_height
from analysis.presentation.shown import Shown, say, table

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST_ITEMS = 12


def recommendation(found: Fascination, words: Words) -> Shown:
    """The Net Promoter Score with its interval, or why there is none."""
    nps, scale = found.nps, found.scale
    if nps is None:
        text = words("nps-none")
    else:
        text = words(
            "nps-sentence",
            value=words.signed(nps.value),
            low=words.signed(nps.value - nps.half_width),
            high=words.signed(nps.value + nps.half_width),
            n=words.number(nps.n),
            promoters=words.percent(nps.promoters / nps.n, 0),
            detractors=words.percent(nps.detractors / nps.n, 0),
        )
    if scale is None:
        text += " " + words("scale-unknown")
    elif scale.outside:
        text += " " + words(
            "scale-outside", count=scale.outside, low=words.number(scale.low), high=words.number(scale.high)
        )
    return say(text)


def kano(found: pd.DataFrame, rows: int, words: Words) -> Shown:
    """Category and coefficients with intervals by item."""
    shown = found.head(rows).reset_index().rename(columns={"item": "feature"})
    shown["feature"] = shown["feature"].map(words.term)
    shown["kano"] = [_kano(row, words) for row in shown.itertuples()]
    for name in ("satisfaction", "dissatisfaction"):
        shown[name] = [
            words("with-interval", value=words.number(value, 2), low=words.number(low, 2), high=words.number(high, 2))
            for value, low, high in zip(shown[name], shown[f"{name}_low"], shown[f"{name}_high"], strict=True)
        ]
    columns: Any = {
        "feature": "text", "n": "integer", "kano": "text", "satisfaction": "text", "dissatisfaction": "text",
    }  # fmt: skip
    return table(shown, words, columns, words("kano-caption"))


def _kano(row: Any, words: Words) -> str:
    if not row.category:
        return words("kano-few")
    name = words(f"kano-{row.category}")
    return name if row.clear else words("kano-unclear", name=name)


@plotted(8.0)
def views(found: Views, axes: Axes, words: Words) -> Axes:
    """Their view and ours by item, the greatest overestimate first; the scale is named at the axis."""
    shown = found.gap.head(_MOST_ITEMS)
    set_height(axes, 1.7 + 0.33 * len(shown))
    places = np.arange(len(shown))
    axes.hlines(places, shown["customer"], shown["own"], color=MUTED, linewidth=2)
    axes.plot(shown["customer"], places, "o", color=CONTRAST, label=words("gap-customer"))
    axes.plot(shown["own"], places, "o", color=ACCENT, label=words("gap-own"))
    axes.set_yticks(places, [label(words.term(item)) for item in shown.index])
    axes.invert_yaxis()
    axes.set_xlabel(words("gap-x", low=words.number(found.scale.low), high=words.number(found.scale.high)))
    number_axis(axes.xaxis, words, 1)
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncols=2, borderaxespad=0)
    key = "gap-title-over" if found.over < 0 else "gap-title-under"
    axes.set_title(words(key, points=words.number(abs(found.over), 1)), loc="left")
    return axes
