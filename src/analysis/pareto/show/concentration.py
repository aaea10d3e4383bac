"""How concentrated revenue is: verdict, key figures, Lorenz curve, dependence on single customers, published benchmarks."""

from __future__ import annotations

import math
import textwrap
from typing import TYPE_CHECKING

import numpy as np

from analysis.claims import Claim
from analysis.language import Words
from analysis.pareto.bases import Measured
from analysis.pareto.published import BENCHMARKS
from analysis.periods import Period
from analysis.presentation.charts import (
    ACCENT,
    BEHIND_TEXT,
    CONTRAST,
    INK,
    MUTED,
    percent_axis,
)
from analysis.presentation.shown import NOTHING, Shown, Tile, doubts, note, say, tiles, verdict

if TYPE_CHECKING:
    from matplotlib.axes import Axes
from analysis.pareto.show.intervals import number_range, percent_range
from analysis.presentation.charts import plotted

# From this share of revenue on, a firm that reports by IFRS has to name its dependence on a customer (IFRS 8.34).
MAJOR_CUSTOMER = 0.10


def eighty(found: Measured, claim: Claim, words: Words) -> Shown:
    """Whether the rule holds here, judged by the interval."""
    share = found.intervals.top20_share
    text = words(
        f"eighty-{claim.reason}",
        share=words.percent(share.estimate),
        low=words.percent(share.low),
        high=words.percent(share.high),
    )
    if found.top != 0.2:
        text += " " + words("eighty-other-top", top=words.percent(found.top, 0), share=words.percent(found.top_share))
    return verdict(text, "neutral")


def figures(found: Measured, words: Words) -> Shown:
    """The concentration of revenue in four tiles, with intervals where they mean something."""
    intervals, needed = found.intervals, found.customers_for(0.8)
    return tiles(
        [
            Tile(
                "top_revenue_share",
                found.top_share,
                percent_range(intervals.top_share, words),
                values={"top": words.percent(found.top, 0)},
            ),
            Tile(
                "customers_for_80_share",
                needed / found.customers,
                words(
                    "pareto-eighty-note",
                    customers=needed,
                    interval=percent_range(intervals.customers_for_80_share, words),
                ),
            ),
            Tile("gini", found.gini, words("pareto-gini-note", interval=number_range(intervals.gini, words))),
            Tile(
                "largest_share",
                found.share_of_largest(1),
                words("pareto-largest-note", ten=words.percent(found.share_of_largest(10))),
            ),
        ],
        words,
    )


def basis(found: Measured, period: Period, words: Words) -> Shown:
    """Window and denominator, which move every figure of concentration."""
    return note(
        words(
            "pareto-basis",
            start=words.date(period.start),
            end=words.date(period.end),
            months=period.months,
            customers=found.customers,
        )
    )


def reliability(found: Measured, words: Words) -> Shown:
    """What the intervals mean, and a warning where there are too few customers for them."""
    # Without an interval there is nothing to warn of; the tiles say why there is none.
    if math.isnan(found.intervals.top_share.low):
        return NOTHING
    return doubts([found.doubt], words) if found.doubt else note(words("interval-meaning"))


@plotted(7.0, 5.2)
def lorenz(found: Measured, axes: Axes, words: Words) -> Axes:
    """Lorenz curve with the top customers marked."""
    curve = found.lorenz()
    # No eye tells more than a thousand points apart, and the page stays small.
    curve = curve.iloc[np.unique(np.linspace(0, len(curve) - 1, 1000).astype(int))]
    cut = 1 - found.top_customers / found.customers
    axes.plot([0, 1], [0, 1], color=MUTED, linewidth=1, linestyle="--", label=words("lorenz-equal"))
    axes.plot(curve["customers"], curve["amount"], color=ACCENT, linewidth=2.2, label=words("lorenz-curve"))
    axes.axvspan(cut, 1, color=ACCENT, alpha=0.08, linewidth=0)
    axes.plot([cut], [1 - found.top_share], "o", color=CONTRAST)
    mark = words("lorenz-mark", rest=words.percent(cut, 0), share=words.percent(1 - found.top_share))
    # In short lines it stays between the curve and the diagonal.
    axes.annotate(
        textwrap.fill(mark, 22), (cut, 1 - found.top_share), xytext=(-14, 12), textcoords="offset points",
        ha="right", fontsize=10, bbox=BEHIND_TEXT,
    )  # fmt: skip
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel=words("lorenz-x"), ylabel=words("lorenz-y"))
    percent_axis(axes.xaxis, words)
    percent_axis(axes.yaxis, words)
    axes.legend(loc="upper left")
    axes.set_title(
        words("lorenz-title", top=words.percent(found.top, 0), share=words.percent(found.top_share)), loc="left"
    )
    return axes


def lorenz_by_hand(gini: float, words: Words) -> Shown:
    """What a notebook computed of the curve in a few lines."""
    return say(words("lorenz-by-hand", gini=words.number(gini, 3)))


def dependence(found: Measured, words: Words) -> Shown:
    """The risk of single customers: what leaves with the largest, and how many equal customers would be as concentrated."""
    largest = found.share_of_largest(1)
    return verdict(
        words(
            "dependence-high" if largest >= MAJOR_CUSTOMER else "dependence-low",
            largest=words.percent(largest),
            five=words.percent(found.share_of_largest(5)),
            ten=words.percent(found.share_of_largest(10)),
            hhi=words.number(found.hhi, 4),
            equal=round(found.effective_customers),
            customers=words.number(found.customers),
            limit=words.percent(MAJOR_CUSTOMER, 0),
        ),
        "warn" if largest >= MAJOR_CUSTOMER else "good",
    )


@plotted(8.0, 3.0)
def benchmarks(found: Measured, axes: Axes, words: Words) -> Axes:
    """The own share of the top 20 % with its interval among the published ones."""
    own = found.intervals.top20_share
    rows = [
        *((words(f"benchmark-{one.key}", source=one.source), one.share) for one in BENCHMARKS),
        (words("benchmark-rule"), 0.8),
    ]
    rows.sort(key=lambda row: row[1])
    axes.axvspan(own.low, own.high, color=ACCENT, alpha=0.15, linewidth=0)
    axes.axvline(own.estimate, color=ACCENT, linewidth=2)
    for place, (_, share) in enumerate(rows):
        axes.plot([share], [place], "o", color=INK, markersize=8)
        axes.annotate(
            words.percent(share, 0), (share, place), xytext=(9, 0), textcoords="offset points", va="center",
            bbox=BEHIND_TEXT,
        )  # fmt: skip
    axes.set_yticks(range(len(rows)), labels=[name for name, _ in rows])
    axes.set(xlabel=words("benchmark-x"), ylim=(-0.6, len(rows) - 0.4))
    axes.set_xlim(min(0.5, own.estimate - 0.1), max(0.9, own.estimate + 0.1))
    percent_axis(axes.xaxis, words)
    nearest = min(BENCHMARKS, key=lambda one: abs(one.share - own.estimate))
    axes.set_title(
        words(
            "benchmark-title",
            share=words.percent(own.estimate, 0),
            nearest=words(f"benchmark-{nearest.key}-short"),
            published=words.percent(nearest.share, 0),
        ),
        loc="left",
    )
    return axes
