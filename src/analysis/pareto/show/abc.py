"""The three classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.language import Words
from analysis.pareto.abc import Abc
from analysis.presentation.charts import CLASS_COLOURS, INK, percent_axis, plotted
from analysis.presentation.shown import Shown, note, table

if TYPE_CHECKING:
    from matplotlib.axes import Axes
from typing import Any


@plotted(8.0, 2.8)
def bars(found: Abc, axes: Axes, words: Words) -> Axes:
    """Share of customers against share of revenue, class by class."""
    summary = found.summary
    for place, name in enumerate(("amount_share", "customer_share")):
        stacked(axes, place, dict(zip(summary["abc"], summary[name].clip(lower=0), strict=True)), words)
    axes.set(xlim=(0, 1), yticks=[0, 1])
    axes.set_yticklabels([words("abc-chart-amount"), words("abc-chart-customers")])
    percent_axis(axes.xaxis, words)
    axes.grid(False)
    first = summary.iloc[0]
    axes.set_title(
        words(
            "abc-title",
            customers=words.percent(first["customer_share"], 0),
            amount=words.percent(first["amount_share"], 0),
        ),
        loc="left",
    )
    return axes


def stacked(axes: Axes, place: int, shares: dict[str, float], words: Words) -> None:
    """One bar of shares by class; small ones without lettering."""
    left = 0.0
    for name, share in shares.items():
        axes.barh(place, share, left=left, color=CLASS_COLOURS[name], height=0.62)
        if share > 0.08:
            colour = "white" if name == "A" else INK
            text = f"{name}: {words.percent(share, 0)}"
            axes.text(left + share / 2, place, text, ha="center", va="center", color=colour, weight="bold")
        left += share


def classes(found: Abc, words: Words) -> Shown:
    """The three classes in figures."""
    columns: Any = {
        "abc": "text", "customers": "integer", "customer_share": "percent", "amount": "money0",
        "amount_share": "percent", "mean_amount": "money0",
    }  # fmt: skip
    return table(found.summary, words, columns)


def basis(found: Abc, words: Words) -> Shown:
    """The cuts and the basis of the classes."""
    return note(words("abc-basis", a=words.percent(found.a, 0), b=words.percent(found.b, 0)))
