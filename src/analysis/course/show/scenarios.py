"""Two scenarios beside each other: a table of differences and one chart, large enough for the last row."""

from __future__ import annotations

import base64
import math
from typing import Literal

from markupsafe import escape

from analysis.course.scenarios import Answer, Ground
from analysis.language import NOTHING, Words
from analysis.presentation.charts import ACCENT, CONTRAST, MUTED

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
    today = (
        words("scenario-today", margin=words.percent(ground.margin))
        if ground.costs_known
        else words("scenario-no-costs")
    )
    told = [words("scenario-assumed"), today, words("scenario-saves")]
    if ground.refused:
        told.append(words(f"refused-{ground.refused.key}", **ground.refused.values))
    return told


def curves(one: Answer, other: Answer, words: Words) -> str:
    """Total value up to each month, A and B, as a picture: drawn here, for a chart of the pages takes longer than it may."""
    high = max(float(one.value.max()), float(other.value.max()), 1e-9)
    low = min(float(one.value.min()), float(other.value.min()), 0.0)
    end = max(int(one.months[-1]), int(other.months[-1]))

    def line(answer: Answer) -> str:
        across, up = 20 + 700 * answer.months / end, 290 - 250 * (answer.value - low) / (high - low)
        return " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(across, up, strict=True))

    texts = [(20, 24, words("scenario-chart")), (20, 60, words.money(high, 0)), (20, 314, words.money(low, 0))]
    texts.append((560, 314, words("scenario-months", months=words.number(end))))
    drawn = "".join(f'<text x="{x}" y="{y}">{escape(text)}</text>' for x, y, text in texts)
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 740 320" font-family="sans-serif" font-size="17">'
        f'<path d="M20 40V290H720" fill="none" stroke="{MUTED}"/>{drawn}'
        f'<polyline points="{line(one)}" fill="none" stroke="{CONTRAST}" stroke-width="4" stroke-dasharray="10 7"/>'
        f'<polyline points="{line(other)}" fill="none" stroke="{ACCENT}" stroke-width="4"/></svg>'
    )
    data = base64.b64encode(svg.encode("utf-8")).decode("ascii")
    return f'<img style="width:30em" alt="{escape(words("scenario-chart"))}" src="data:image/svg+xml;base64,{data}">'
