"""Why customers leave, and where the competition is ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from analysis.language import Words
from analysis.loyalty.reasons import FEWEST, Advantage, Losses
from analysis.presentation.charts import ACCENT, CONTRAST, MUTED, label, number_axis, plotted, set_height
from analysis.presentation.shown import Shown, note, table

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def losses(found: Losses, words: Words) -> Shown:
    """Customers lost by reason."""
    some = found.frame[found.frame["customers"] >= FEWEST]
    rows = some.assign(
        why_lost=[words(f"loss-{reason}") for reason in some.index], share=some["customers"] / found.customers
    )
    columns: Any = {"why_lost": "text", "customers": "integer", "share": "percent0", "lost_revenue": "money0"}
    caption = words("loyalty-losses-caption", customers=found.customers, unknown=words.number(found.unknown))
    return table(rows.rename(columns={"money": "lost_revenue"}), words, columns, caption=caption)


@plotted(8.0, 4.0)
def advantage(found: Advantage, axes: Axes, words: Words) -> Axes:
    """Our rating less that of the best competitor, by kind of benefit and by item."""
    items, benefits = found.by["item"], found.by["benefit"]
    rows = [(label(words.term(str(name))), row, False) for name, row in items.iterrows()]
    rows += [(words(f"benefit-{name}"), row, True) for name, row in benefits.iterrows()]
    set_height(axes, 1.3 + 0.32 * len(rows))
    for place, (_, row, bold) in enumerate(rows):
        colour = ACCENT if row["low"] > 0 else CONTRAST if row["high"] < 0 else MUTED
        axes.plot([row["low"], row["high"]], [place, place], color=colour, linewidth=2.2)
        axes.plot([row["gap"]], [place], "D" if bold else "o", color=colour, markersize=7)
    axes.axvline(0, color="#60707a", linewidth=1)
    if len(benefits):
        axes.axhline(len(items) - 0.5, color="#60707a", linewidth=0.8, linestyle=":")
    axes.set_yticks(np.arange(len(rows)), labels=[name for name, *_ in rows])
    axes.invert_yaxis()
    axes.grid(visible=False, axis="y")
    axes.set(xlabel=words("loyalty-advantage-x"))
    number_axis(axes.xaxis, words, 1)
    behind = [words.term(item) for item in found.behind]
    axes.set_title(
        words("loyalty-advantage-title", items=words.join(behind)) if behind else words("loyalty-advantage-none"),
        loc="left",
    )
    return axes


def by_customer_group(found: Advantage, words: Words) -> Shown:
    """Item and customer group in which the competition is ahead beyond chance."""
    cells = found.by["customer_group"]
    behind = cells[cells["high"] < 0].sort_values("gap", kind="stable")
    if cells.empty:
        return note(words("loyalty-advantage-no-customer-groups"))
    if behind.empty:
        return note(words("loyalty-advantage-no-cell", cells=words.number(len(cells))))
    rows = behind.assign(
        feature=[words.term(str(item)) for item, _ in behind.index],
        customer_group=[words.term(str(group)) for _, group in behind.index],
    ).rename(columns={"n": "customers", "gap": "points"})
    columns: Any = {
        "feature": "text", "customer_group": "text", "customers": "integer", "ours_rated": "number1", "theirs_rated": "number1",
        "points": "number2",
    }  # fmt: skip
    rows = rows.rename(columns={"ours": "ours_rated", "theirs": "theirs_rated"})
    caption = words("loyalty-advantage-caption", cells=words.number(len(cells)))
    return table(rows, words, columns, caption=caption)
