"""Two scenarios beside each other: a table of differences and one chart, large enough for the last row."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from analysis.course.scenarios import Answer, Ground
from analysis.language import NOTHING, Words
from analysis.presentation.charts import ACCENT, CONTRAST, money_axis, plotted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Kind = Literal["money", "percent", "number"]
FIGURES: dict[str, Kind] = {
    "total_value": "money", "customer_value": "money", "top_revenue_share": "percent", "class_a": "number",
    "class_b": "number", "class_c": "number", "kept_share": "percent", "kept_worth": "money", "visit_gain": "money",
    "visited": "number", "last_visit": "money",
}  # fmt: skip


def rows(one: Answer, other: Answer, words: Words) -> list[tuple[str, str, str, str]]:
    """Name of a figure, A, B and the difference, of all that both know."""
    told = []
    for name, kind in FIGURES.items():
        a, b = one.figures.get(name, math.nan), other.figures.get(name, math.nan)
        if not (math.isnan(a) and math.isnan(b)):
            told.append(
                (words(f"scenario-{name}"), _told(a, kind, words), _told(b, kind, words), _apart(a, b, kind, words))
            )
    return told


def _told(value: float, kind: Kind, words: Words) -> str:
    if math.isnan(value):
        return NOTHING
    return {"money": lambda: words.money(value, 0), "percent": lambda: words.percent(value)}.get(
        kind, lambda: words.number(value)
    )()


def _apart(a: float, b: float, kind: Kind, words: Words) -> str:
    if math.isnan(a) or math.isnan(b):
        return NOTHING
    sign = "+" if b > a else "−" if b < a else "±"
    if kind == "percent":
        return f"{sign}{words('scenario-points', points=words.number(100 * abs(b - a), 1))}"
    share = f" ({words.signed_percent((b - a) / abs(a))})" if a else ""
    return f"{sign}{_told(abs(b - a), kind, words)}{share}"


def remarks(ground: Ground, words: Words) -> list[str]:
    """What is assumed, and what the data do not carry."""
    told = [words("scenario-assumed"), words("scenario-today", margin=words.percent(ground.margin))]
    if ground.refused:
        told.append(words(f"refused-{ground.refused.key}", **ground.refused.values))
    return told


@plotted(8.0, 3.6)
def curves(one: Answer, other: Answer, axes: Axes, words: Words) -> Axes:
    """Total value up to each month, A and B."""
    for name, answer, colour in (("A", one, CONTRAST), ("B", other, ACCENT)):
        axes.plot(
            answer.months, answer.value, color=colour, label=name, linewidth=3, linestyle="--" if name == "A" else "-"
        )
    axes.set_title(words("scenario-chart"), loc="left")
    axes.set(xlabel=words("scenario-months"), xlim=(0, None))
    money_axis(axes.yaxis, words)
    axes.legend()
    return axes
