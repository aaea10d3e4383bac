"""The fifth action area: contribution and discounts by size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.contribution.ladder import Ladder
from analysis.description.discounts import Discounts
from analysis.description.sizes import Sizes
from analysis.language import Words
from analysis.presentation.charts import ACCENT, CONTRAST, MUTED, money_axis, percent_axis, plotted
from analysis.presentation.shown import Shown, note, say, table

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def contribution(steps: Ladder, words: Words) -> Shown:
    """Contribution I, what is left of it after the cost to serve, and who costs more than they bring."""
    text = words(
        f"contribution-{'known' if steps.goods == 'all' else steps.goods}",
        rate=words.percent(steps.margin_rate),
        amount=words.money(steps.complete["db1"].sum(), 0),
        assumed=words.percent(steps.assumed_rate),
        share=words.percent(steps.assumed_share, 0),
        left=len(steps.frame) - len(steps.complete),
        customers=words.number(len(steps.frame)),
    )
    if steps.served is not None:
        after = steps.contribution
        text += " " + words(
            "contribution-served",
            parts=_causes(steps, words),
            cost=words.money(steps.served.sum(), 0),
            left=words.money(after.sum(), 0),
            count=words.number((after < 0).sum()),
            loss=words.money(-after[after < 0].sum(), 0),
        )
    return say(text)


def _causes(steps: Ladder, words: Words) -> str:
    """What the cost to serve is made of here; the bonus reduces net sales and is no part of it."""
    causes = [cause for cause, types in steps.types.items() if types and cause != "bonus"]
    return words.join([words(f"step-{cause}").removeprefix("– ") for cause in causes])


def sizes(found: Sizes, words: Words) -> Shown:
    """Revenue, contribution, cost to serve and discounts by size of the customers, the largest first."""
    shown = found.frame.assign(size=[words("size-class", number=int(number)) for number in found.frame.index])
    columns: Any = {"size": "text", "customers": "integer", "amount": "money0"}
    columns |= dict.fromkeys((name for name in shown if name not in columns), "percent")
    caption = words("size-caption")
    if found.left_out:
        caption += ". " + words("size-left-out", count=found.left_out)
    return table(shown, words, columns, caption)


@plotted()
def corridor(found: Discounts, axes: Axes, words: Words) -> Axes:
    """Discount against revenue with the corridor of each size; who lies above is marked."""
    for above, colour, size, alpha in ((False, MUTED, 9, 0.6), (True, CONTRAST, 12, 0.8)):
        some = found.known[found.known["above"] == above]
        axes.scatter(some["revenue"], some["rate"], s=size, color=colour, alpha=alpha, linewidth=0, rasterized=True)
    for name, row in found.usual.iterrows():
        inside = found.known.loc[found.known["size"] == name, "revenue"]
        axes.fill_between([inside.min(), inside.max()], row["low"], row["high"], color=ACCENT, alpha=0.15, linewidth=0)
        axes.hlines(row["median"], inside.min(), inside.max(), color=ACCENT, linewidth=2)
    axes.set_xscale("log")
    axes.xaxis.set_minor_formatter(lambda value, _: "")
    axes.set(xlabel=words("corridor-x"), ylabel=words("corridor-y"))
    money_axis(axes.xaxis, words)
    percent_axis(axes.yaxis, words)
    axes.set_title(words("corridor-title", count=len(found.conspicuous)), loc="left")
    return axes


def conspicuous(_: Discounts, words: Words) -> Shown:
    """What the area of the chart is, and what counts as conspicuous."""
    return note(words("corridor-note"))
