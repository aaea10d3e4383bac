"""The value bridge: a chart, who is behind its steps, and revenue by the class of a year ago."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.contribution.ladder import Ladder
from analysis.contribution.show.assumed import watermark
from analysis.language import Words
from analysis.loyalty.show.labels import span
from analysis.management.bridge import Bridge, Classes
from analysis.presentation.charts import ACCENT, CONTRAST, MUTED, plotted, set_height
from analysis.presentation.shown import Shown, note, table, verdict
from analysis.presentation.worded import signed_money

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def told(found: Bridge, words: Words) -> Shown:
    """By how much the money changed, and what moved it most in either direction."""
    up, down = (pick(found.steps, key=lambda name: found.steps[name]) for pick in (max, min))
    parts = [
        words(
            "management-bridge-told",
            measure=words(f"loyalty-measure-{found.measure}"),
            change=signed_money(found.change, words),
            percent=words.signed_percent(found.change / found.start, 0) if found.start > 0 else "–",
        )
    ]
    for key, name, moved in (("up", up, found.steps[up] > 0), ("down", down, found.steps[down] < 0)):
        if moved:
            step, money = words(f"management-step-{name}"), signed_money(found.steps[name], words)
            parts.append(words(f"management-bridge-{key}", step=step, money=money))
    return verdict(" ".join(parts), "good" if found.change >= 0 else "warn")


@plotted(8.0, 3.8)
def chart(found: Bridge, ladder: Ladder, axes: Axes, words: Words) -> Axes:
    """From the money of the first period to that of the second, step by step."""
    bars = [("before", 0.0, found.start, MUTED)]
    level = found.start
    for name, part in found.steps.items():
        bars.append((name, level, part, ACCENT if part >= 0 else CONTRAST))
        level += part
    bars.append(("after", 0.0, found.end, MUTED))
    set_height(axes, 1.0 + 0.3 * len(bars))
    ends = [end for _, left, width, _ in bars for end in (left, left + width)]
    low, high = min(0.0, *ends), max(0.0, *ends)
    reach = (high - low) or 1.0
    for place, (name, left, width, colour) in enumerate(bars):
        axes.barh(place, width, left=left, color=colour, height=0.68)
        edge = max(left, left + width, 0.0)
        text = words.money(width, 0) if name in ("before", "after") else signed_money(width, words)
        axes.text(edge + 0.01 * reach, place, text, va="center", fontsize=10)
    axes.set_yticks(range(len(bars)), labels=[_label(name, found, words) for name, *_ in bars])
    axes.invert_yaxis()
    axes.set_xlim(low, high + 0.2 * reach)
    axes.set(xticks=[])
    axes.grid(visible=False)
    axes.spines["bottom"].set_visible(False)
    watermark(axes, ladder, words)
    measure = words(f"loyalty-measure-{found.measure}")
    axes.set_title(
        words("management-bridge-title", measure=measure, change=signed_money(found.change, words)), loc="left"
    )
    return axes


def _label(name: str, found: Bridge, words: Words) -> str:
    if name in ("before", "after"):
        period = found.before if name == "before" else found.after
        return span(period, words)
    label = words(f"management-step-{name}")
    count = found.customers.get(name)
    return words("management-step-counted", step=label, customers=count) if count else label


def basis(found: Bridge, words: Words) -> Shown:
    """How far it is split, and what the steps are."""
    return note(words(f"management-bridge-basis-{found.detail}", kept=found.customers["kept"]))


def classes(found: Classes, words: Words) -> Shown:
    """Revenue of either year by the class of a year ago."""
    total = found.frame.sum()
    rows = found.frame.assign(class_then=[words(f"management-class-{name}") for name in found.frame.index])
    rows = rows.reset_index(drop=True)
    rows.loc[len(rows)] = {**total.to_dict(), "class_then": words("loyalty-status-all")}
    rows["change"] = rows["after"] - rows["before"]
    columns: Any = {
        "class_then": "text", "customers": "integer", "before": "money0", "after": "money0", "change": "money0",
    }  # fmt: skip
    return table(rows, words, columns, words("management-classes-caption", day=words.date(found.day.end)), total=True)


def regression(found: Classes, words: Words) -> Shown:
    """Why the best of a year ago bring less now, without anything having gone wrong."""
    return note(words("management-classes-note")) if len(found.frame) else note("")
