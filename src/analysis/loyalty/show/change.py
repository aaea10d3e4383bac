"""What moved from one period to the next: customers, and the factors of the money."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.contribution.ladder import Ladder
from analysis.contribution.show.assumed import watermark
from analysis.language import Words
from analysis.loyalty.change import Change
from analysis.presentation.charts import ACCENT, CONTRAST, MUTED, plotted, set_height
from analysis.presentation.shown import Shown, fold, table, verdict
from analysis.presentation.worded import signed_money

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def told(found: Change, words: Words) -> Shown:
    """How many stayed, and what moved the money most."""
    moved = found.customers["change"]
    lost, joined = float(moved["lapsed"]), float(moved["won"] + moved["returned"])
    text = words(
        "loyalty-change-told",
        kept=words.percent(found.kept_share, 0),
        lapsed=int(found.customers["customers"]["lapsed"]),
        lost=signed_money(lost, words),
        joined=signed_money(joined, words),
        measure=words(f"loyalty-measure-{found.measure}"),
    )
    return verdict(text, "neutral")


def customers(found: Change, words: Words) -> Shown:
    """Customers and money by what became of them."""
    frame = found.customers[(found.customers["customers"] > 0) | (found.customers["change"] != 0)]
    total = frame.sum().to_frame().T.assign(status=words("loyalty-status-all"))
    rows = frame.assign(status=[words(f"loyalty-status-{name}") for name in frame.index])
    rows = rows.reset_index(drop=True)
    rows.loc[len(rows)] = total.iloc[0][rows.columns]
    columns: Any = {
        "status": "text", "customers": "integer", "before": "money0", "after": "money0", "change": "money0",
    }  # fmt: skip
    caption = words("loyalty-status-caption", measure=words(f"loyalty-measure-{found.measure}"))
    return table(rows, words, columns, caption=caption, total=True)


@plotted(8.0, 3.4)
def factors(found: Change, ladder: Ladder, axes: Axes, words: Words) -> Axes:
    """From the money of the first period to that of the second, factor by factor."""
    parts = found.factors
    bars = [("before", 0.0, parts.before, MUTED)]
    level = parts.before
    for name, (_, _, part) in parts.factors.items():
        bars.append((name, level, part, ACCENT if part >= 0 else CONTRAST))
        level += part
    bars.append(("after", 0.0, parts.after, MUTED))
    set_height(axes, 1.2 + 0.36 * len(bars))
    reach = max(abs(left + width) for _, left, width, _ in bars)
    for place, (name, left, width, colour) in enumerate(bars):
        axes.barh(place, width, left=left, color=colour, height=0.66)
        edge = max(left, left + width, 0.0)
        text = words.money(width, 0) if name in ("before", "after") else signed_money(width, words)
        axes.text(edge + 0.01 * reach, place, text, va="center", fontsize=10)
    names = {"before": words("loyalty-bar-before"), "after": words("loyalty-bar-after")}
    axes.set_yticks(range(len(bars)), labels=[names.get(name) or words(f"loyalty-line-{name}") for name, *_ in bars])
    axes.invert_yaxis()
    axes.set_xlim(min(0.0, *(left + width for _, left, width, _ in bars)), 1.2 * reach)
    axes.set(xticks=[])
    axes.grid(False)
    axes.spines["bottom"].set_visible(False)
    watermark(axes, ladder, words)
    title = words(
        "loyalty-factors-title",
        measure=words(f"loyalty-measure-{found.measure}"),
        change=signed_money(parts.change, words),
        factor=words(f"loyalty-line-{found.greatest}"),
    )
    axes.set_title(title, loc="left")
    return axes


def convention(found: Change, words: Words) -> Shown:
    """How the change was split, for who wants to recompute it."""
    return fold(words("fold-computed"), words(f"loyalty-convention-{found.factors.convention}"))
