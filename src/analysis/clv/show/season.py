"""Season: the factors of the months, and whether they foretell purchases better."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analysis.clv.season import Season
from analysis.language import Words
from analysis.presentation.charts import ACCENT, CONTRAST, INK, MUTED, percent_axis, plotted
from analysis.presentation.shown import Shown, fold, verdict

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def told(found: Season, words: Words) -> Shown:
    """Whether there is a season and whether it helps."""
    factor = found.factors["factor"]
    busiest, quietest = int(np.argmax(factor)) + 1, int(np.argmin(factor)) + 1
    text = words(
        f"season-{'used' if found.used else found.verdict}",
        busiest=words.month(busiest),
        above=words.signed_percent(factor.loc[busiest] - 1, 0),
        quietest=words.month(quietest),
        below=words.signed_percent(factor.loc[quietest] - 1, 0),
        plain=words.percent(found.error("plain")),
        seasonal=words.percent(found.error("seasonal")),
        origins=found.origins,
        start=words.date(found.holdout.start),
        end=words.date(found.holdout.end),
    )
    return verdict(text, "good" if found.won else "neutral")


@plotted(8.0, 3.6)
def factors(found: Season, axes: Axes, words: Words) -> Axes:
    """How much more than in a mean month is bought in each month of the year."""
    above = found.factors - 1
    month = np.arange(len(above))
    spread = np.nan_to_num([above["factor"] - above["low"], above["high"] - above["factor"]])
    colours = [MUTED if low <= 0 <= high else ACCENT for low, high in zip(above["low"], above["high"], strict=True)]
    axes.bar(month, above["factor"], color=colours, yerr=spread, ecolor=INK, error_kw={"linewidth": 1})
    axes.axhline(0, color=INK, linewidth=0.8)
    axes.set_xticks(month, [words.month(number)[:3] for number in above.index])
    axes.grid(visible=False, axis="x")
    percent_axis(axes.yaxis, words)
    axes.set(xlabel=words("season-x"), ylabel=words("season-y"))
    axes.set_title(words(f"season-title-{'some' if found.differs else 'none'}"), loc="left")
    return axes


@plotted(8.0, 3.6)
def holdout(found: Season, axes: Axes, words: Words) -> Axes:
    """Purchases of the holdout month by month, as they came and as expected with and without the season."""
    month = np.arange(len(found.months))
    axes.bar(month, found.months["actual"], color=MUTED, width=0.7, label=words("season-actual"))
    axes.plot(month, found.months["plain"], "o--", color=CONTRAST, label=words("season-plain"))
    axes.plot(month, found.months["seasonal"], "o-", color=ACCENT, label=words("season-seasonal"))
    every = found.origins  # more months, the same room for their names
    axes.set_xticks(month[::every], [words.month(day.month)[:3] for day in found.months.index[::every]])
    axes.grid(visible=False, axis="x")
    axes.set_ylim(bottom=0)
    axes.set(xlabel=words("season-x-holdout"), ylabel=words("season-y-holdout"))
    axes.legend()
    axes.set_title(
        words(
            "season-title-holdout",
            plain=words.percent(found.error("plain")),
            seasonal=words.percent(found.error("seasonal")),
        ),
        loc="left",
    )
    return axes


def method(found: Season, words: Words) -> Shown:
    """How the season was told and judged."""
    text = words(
        "season-method",
        start=words.date(found.calibration.start),
        end=words.date(found.calibration.end),
        gain=words.number(found.gain, 1),
        chance=words.percent(found.chance, 2),
    )
    return fold(words("fold-computed"), text)
