"""The segments: a table, and the map of the customers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.language import Words
from analysis.presentation.charts import ACCENT, CONTRAST, MUTED, label, money_axis, plotted
from analysis.presentation.shown import Shown, note, table, verdict
from analysis.steering.portfolio import CLASS_OF, SEGMENTS, Portfolio

if TYPE_CHECKING:
    from matplotlib.axes import Axes

COLOURS = {"star": ACCENT, "cash": "#56b4e9", "question_mark": CONTRAST, "tag_along": MUTED}
_NAMED = 5
# Ticks of a scale that is linear around nought.
_DECADES = [-(10.0**n) for n in range(9, 2, -1)] + [0.0] + [10.0**n for n in range(3, 10)]


def segments(found: Portfolio, words: Words) -> Shown:
    """One row a segment: what it brings and costs, with strategy and goal."""
    # Open potential by itself is what is recorded (`analysis.quantities`); here it is estimated for the others.
    names = {
        "worth": "worth_value" if found.measure == "value" else "worth_revenue",
        "open_potential": "open_with_estimates",
        "contacts": "contacts_share",
    }
    frame = found.table.assign(segment_name=[words(f"segment-{name}") for name in SEGMENTS]).rename(columns=names)
    columns: dict[str, Any] = {"segment_name": "text", "customers": "integer"}
    money = ("net_amount", "contribution", "worth_value", "open_with_estimates", "served")
    columns |= {name: "money0" for name in money if name in frame and frame[name].notna().any()}
    if "contacts_share" in frame:
        columns["contacts_share"] = "percent0"
    return table(frame, words, columns, caption=words("steering-segments-caption"))


def strategies(found: Portfolio, words: Words) -> Shown:
    """Strategy and goal of each segment."""
    frame = pd.DataFrame(
        {
            "segment_name": [words(f"segment-{name}") for name in SEGMENTS],
            "segment_class": [words(f"segment-class-{CLASS_OF[name]}") for name in SEGMENTS],
            "strategy": [words(f"segment-{name}-strategy") for name in SEGMENTS],
            "goal": [words(f"segment-{name}-goal") for name in SEGMENTS],
        }
    )
    return table(frame, words, {"segment_name": "text", "segment_class": "text", "strategy": "text", "goal": "text"})


def rule(found: Portfolio, words: Words) -> Shown:
    """Where the cuts are, and what moves them."""
    potential = found.cuts["open_potential"]
    text = words(
        "steering-segments-rule",
        measure=words(f"steering-measure-{found.measure}"),
        rule=words(f"steering-rule-{found.rule}"),
        worth=words.money(found.cuts["worth"], 0),
    )
    key = "steering-segments-potential" if potential != float("inf") else "steering-segments-no-potential"
    return note(f"{text} {words(key, potential=words.money(potential, 0) if potential != float('inf') else '')}")


@plotted(8.0, 4.8)
def chart(found: Portfolio, names: pd.Series, axes: Axes, words: Words) -> Axes:
    """Value against open potential of those who are still customers; the most valuable carry their names."""
    from matplotlib.ticker import FixedLocator

    frame = found.frame[found.frame["segment"] != "gone"]
    frame = frame.assign(open_potential=frame["open_potential"].fillna(0.0))
    for name in reversed(COLOURS):
        some = frame[frame["segment"] == name]
        axes.scatter(
            some["open_potential"], some["worth"], s=16, alpha=0.6, linewidths=0, color=COLOURS[name],
            label=words(f"segment-{name}"),
        )  # fmt: skip
    axes.set_xscale("symlog", linthresh=1000, linscale=1)
    axes.set_yscale("symlog", linthresh=1000, linscale=1)
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_locator(FixedLocator(_DECADES))
    axes.axhline(found.cuts["worth"], color=MUTED, linewidth=1)
    if found.cuts["open_potential"] != float("inf"):
        axes.axvline(found.cuts["open_potential"], color=MUTED, linewidth=1)
    # One below the other beside the points, so that names of neighbours do not cover each other.
    for place, (customer, row) in enumerate(frame.nlargest(_NAMED, "worth").iterrows()):
        axes.annotate(
            label(names.get(customer, customer), 32), (row["open_potential"], row["worth"]), fontsize=8,
            xytext=(0.01, 0.97 - 0.045 * place), textcoords="axes fraction", va="center",
            arrowprops={"arrowstyle": "-", "color": MUTED, "linewidth": 0.6},
        )  # fmt: skip
    # No potential is negative.
    axes.set_xlim(left=-100)
    axes.set(xlabel=words("steering-map-x"), ylabel=words(f"steering-map-y-{found.measure}"))
    money_axis(axes.xaxis, words)
    money_axis(axes.yaxis, words)
    axes.legend(loc="lower right", fontsize=9)
    axes.set_title(words("steering-map-title", **_counted(found)), loc="left")
    return axes


def answer(found: Portfolio, words: Words) -> Shown:
    """Who matters, and what comes next."""
    share = words.percent(found.important_share, 0)
    return verdict(words(f"steering-answer-{found.measure}", share=share, **_counted(found)), "neutral")


def _counted(found: Portfolio) -> dict[str, int]:
    names = {"important": "important", "build": "to_build"}
    return {word: int(found.of_class(name)["customers"].sum()) for word, name in names.items()}
