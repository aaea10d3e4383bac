"""The third action area: how this customer sees us."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.language import Words
from analysis.presentation.charts import ACCENT, CONTRAST, MUTED, label, number_axis, plotted, set_height

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_ORDER = {"A": 0, "O": 1, "M": 2}
_MOST_ITEMS = 12


@plotted(8.0)
def views(found: pd.DataFrame, axes: Axes, words: Words) -> Axes:
    """The customer's view, our own and that of all customers, by item in the layers of the pyramid."""
    layer = found["category"].map(_ORDER).fillna(3)
    shown = found.assign(layer=layer).sort_values("layer", kind="stable").head(_MOST_ITEMS)
    set_height(axes, 1.5 + 0.27 * len(shown))
    rated = shown["customer"].dropna().sort_values(kind="stable")
    places = np.arange(len(shown))
    axes.hlines(places, shown["customer"], shown["own"], color=MUTED, linewidth=2)
    axes.plot(shown["satisfaction"], places, "|", color="#33424b", markersize=14, label=words("views-all"))
    axes.plot(shown["own"], places, "o", color=ACCENT, label=words("gap-own"))
    axes.plot(shown["customer"], places, "o", color=CONTRAST, label=words("views-customer"))
    names = [label(words.term(item), 30) for item in shown.index]
    labels = [
        f"{name} ({words(f'layer-{category}')})" if category in _ORDER else name
        for name, category in zip(names, shown["category"], strict=True)
    ]
    axes.set_yticks(places, labels)
    axes.invert_yaxis()
    number_axis(axes.xaxis, words, 1)
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncols=3, borderaxespad=0)
    low, high = (words.number(found[name].max()) for name in ("low", "high"))
    axes.set_xlabel(words("views-x", low=low, high=high))
    if rated.empty:
        axes.set_title(words("views-title-none"), loc="left")
    else:
        value = words.number(float(rated.iloc[0]), 1)
        axes.set_title(words("views-title", item=label(words.term(rated.index[0])), value=value), loc="left")
    return axes
