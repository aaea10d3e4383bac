"""The whole base over the calendar: who brings the money, by the year of the first purchase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analysis.contribution.ladder import Ladder
from analysis.contribution.show.assumed import watermark
from analysis.language import Words
from analysis.loyalty.history import EARLIER
from analysis.loyalty.show.labels import period_name
from analysis.loyalty.whole import Whole
from analysis.presentation.charts import MUTED, money_axis, plotted

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@plotted(8.0, 4.2)
def layers(found: Whole, ladder: Ladder, axes: Axes, words: Words) -> Axes:
    """Money of each period, one layer a year of first purchases."""
    import seaborn

    years = list(found.money.columns)
    shades = seaborn.light_palette("#0b6e6e", len(years) + 1)[1:]
    up, down = np.zeros(len(found.money)), np.zeros(len(found.money))
    places = np.arange(len(found.money))
    for year, shade in zip(years, [MUTED, *shades] if years[0] == EARLIER else shades, strict=False):
        height = found.money[year].to_numpy()
        bottom = np.where(height >= 0, up, down)
        name = words("loyalty-earlier") if year == EARLIER else str(year)
        axes.bar(places, height, bottom=bottom, color=shade, width=0.86, label=name)
        up, down = up + np.maximum(height, 0), down + np.minimum(height, 0)
    labels = [period_name(period, words) for period in found.calendar.periods]
    step = 1 + len(labels) // 9
    axes.set_xticks(places[::step], labels=labels[::step])
    axes.set(ylabel=words(f"loyalty-y-{found.measure}"))
    axes.set_ylim(top=1.18 * max(up.max(), 1e-9))
    axes.grid(axis="x", visible=False)
    money_axis(axes.yaxis, words)
    axes.legend(title=words("loyalty-layers-legend"), ncols=min(6, len(years)), loc="upper right")
    watermark(axes, ladder, words)
    axes.set_title(
        words(
            "loyalty-layers-title",
            share=words.percent(found.from_new, 0),
            measure=words(f"loyalty-measure-{found.measure}"),
        ),
        loc="left",
    )
    return axes
