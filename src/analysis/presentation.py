"""What a notebook cell shows: sentences, key figures, tables and charts. All text from data is escaped here, once.

Objects, not markup: each knows how to show itself in JupyterLab and in a report, and nothing else does.
"""

from __future__ import annotations

import io
import json
import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from jinja2 import Environment

from analysis.doubt import Doubt
from analysis.language import Words

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis

RESULTS_MIME = "application/vnd.kundenwert+json"

Tone = Literal["good", "warn", "bad", "neutral"]
# How a column is formatted; the name of a method of Words, or text.
Kind = Literal[
    "text", "integer", "number", "number1", "number2", "number3", "money", "money0", "percent", "percent0", "date"
]  # fmt: skip

_FORMATS: Mapping[Kind, Callable[[Words, Any], str]] = {
    "text": lambda words, value: "–" if value is None or value != value else str(value),
    "integer": lambda words, value: words.number(value),
    "number": lambda words, value: words.number(value),
    "number1": lambda words, value: words.number(value, 1),
    "number2": lambda words, value: words.number(value, 2),
    "number3": lambda words, value: words.number(value, 3),
    "money": lambda words, value: words.money(value),
    "money0": lambda words, value: words.money(value, 0),
    "percent": lambda words, value: words.percent(value),
    "percent0": lambda words, value: words.percent(value, 0),
    "date": lambda words, value: words.date(value),
}

_TEMPLATES = {
    "say": "<p class='say'>{{ text }}</p>",
    "note": "<p class='note'>{{ text }}</p>",
    "verdict": "<p class='verdict {{ tone }}'>{{ text }}</p>",
    "figures": """<div class='figures'>{% for label, value, note in figures %}<div class='figure'>
<span class='label'>{{ label }}</span><span class='value'>{{ value }}</span><span class='note'>{{ note }}</span></div>
{% endfor %}</div>""",
    "table": """<table class='kw'>{% if caption %}<caption>{{ caption }}</caption>{% endif %}
<thead><tr>{% for head, numeric in heads %}<th scope='col'{% if numeric %} class='num'{% endif %}>{{ head }}</th>{% endfor %}
</tr></thead><tbody>
{% for row in rows %}<tr{% if loop.last and total %} class='total'{% endif %}>{% for cell, numeric in row -%}
<td{% if numeric %} class='num'{% endif %}>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}</tbody></table>""",
    "list": "<ul class='findings'>{% for item in items %}<li>{{ item }}</li>{% endfor %}</ul>",
}


# Control characters move the cursor of a terminal; direction marks make a text read other than it is and turn around
# what follows it.
_MISLEADING = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def visible(text: Any) -> Any:
    """The text with a visible sign for each character that would act on its surroundings; markup stays markup."""
    if not isinstance(text, str) or not _MISLEADING.search(text):
        return text
    return type(text)(_MISLEADING.sub("\N{REPLACEMENT CHARACTER}", text))


@cache
def _template(name: str) -> Any:
    return Environment(autoescape=True, finalize=visible).from_string(_TEMPLATES[name])


@dataclass(frozen=True)
class Shown:
    """Escaped HTML with its plain-text twin."""

    html: str
    plain: str

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/html": self.html, "text/plain": self.plain}


NOTHING = Shown("", "")


def say(text: str) -> Shown:
    """A sentence with figures."""
    return Shown(_template("say").render(text=text), text)


def note(text: str) -> Shown:
    """A small remark: assumptions, windows, denominators."""
    return Shown(_template("note").render(text=text), text)


def verdict(text: str, tone: Tone) -> Shown:
    """A sentence that judges."""
    return Shown(_template("verdict").render(text=text, tone=tone), text)


def bullets(items: Sequence[str]) -> Shown:
    """A list of sentences."""
    return Shown(_template("list").render(items=items), "\n".join(f"- {item}" for item in items))


def doubt_text(doubt: Doubt, words: Words, why: bool = False) -> str:
    """The doubt in a few words, as for a tile, or in a sentence that says why and what to do."""
    shown = {
        name: words.percent(value, 0) if name.endswith(("share", "rate")) else words.number(value)
        for name, value in doubt.values.items()
    }
    return words(f"doubt-{doubt.key}-why", **shown) if why else words(f"doubt-{doubt.key}", **shown)


def doubts(found: Sequence[Doubt], words: Words) -> Shown:
    """A warning of each doubt; nothing where there is none."""
    shown = [verdict(doubt_text(doubt, words, why=True), "warn") for doubt in found]
    return Shown("".join(one.html for one in shown), "\n".join(one.plain for one in shown)) if shown else NOTHING


def figures(items: Sequence[tuple[str, str, str]]) -> Shown:
    """Key figures as tiles: (label, value, remark)."""
    plain = "\n".join(f"{label}: {value} {remark}".rstrip() for label, value, remark in items)
    return Shown(_template("figures").render(figures=items), plain)


def table(
    frame: pd.DataFrame, words: Words, columns: Mapping[str, Kind], caption: str = "", total: bool = False
) -> Shown:
    """The named columns of `frame` as a table; headers are the words ``head-<column>``, `total` marks the last row.

    A column ``name`` is left out where the source knows no names.
    """
    if "name" in columns and frame["name"].isna().all():
        columns = {column: kind for column, kind in columns.items() if column != "name"}
    heads = [(words(f"head-{name}"), kind not in ("text", "date")) for name, kind in columns.items()]
    rows = [
        [
            (_FORMATS[kind](words, value), kind not in ("text", "date"))
            for value, kind in zip(row, columns.values(), strict=True)
        ]
        for row in frame[list(columns)].itertuples(index=False, name=None)
    ]
    html = _template("table").render(caption=caption, heads=heads, rows=rows, total=total)
    lines = [" | ".join(head for head, _ in heads), *(" | ".join(cell for cell, _ in row) for row in rows)]
    return Shown(html, "\n".join(filter(None, [caption, *lines])))


# ------------------------------------------------------------------ charts

ACCENT = "#0b6e6e"
# Okabe & Ito's palette, told apart by colour-blind readers; A, B, C have the same colour everywhere.
CLASS_COLOURS = {"A": "#0b6e6e", "B": "#e69f00", "C": "#9aa5ab"}
CONTRAST = "#d55e00"
MUTED = "#9aa5ab"
INK = "#1d2a31"

_STYLE: Any = {
    "font.size": 11,
    "figure.titlesize": 13,
    "figure.titleweight": "bold",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": "#60707a",
    "axes.labelcolor": "#33424b",
    "xtick.color": "#33424b",
    "ytick.color": "#33424b",
    "text.color": INK,
    "axes.grid": True,
    "grid.color": "#e3e8ea",
    "axes.axisbelow": True,
    "legend.frameon": False,
    "svg.hashsalt": "kundenwert",
    # Dollar signs are money, or part of a name; never formulas.
    "text.parse_math": False,
}


@dataclass(frozen=True)
class Chart:
    """A drawn chart with its alternative text."""

    svg: str
    alt: str

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, str], dict[str, Any]]:
        return {"image/svg+xml": self.svg, "text/plain": self.alt}, {"image/svg+xml": {"alt": self.alt}}


def chart(draw: Callable[[Axes], Axes], size: tuple[float, float] = (8.0, 4.4)) -> Chart:
    """Run `draw` on fresh axes. Its title and axis labels become the alternative text."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=size, layout="constrained")
        axes = draw(figure.subplots())
        title = axes.get_title(loc="left")
        # A title is a sentence: it starts at the edge of the picture, not of the axes, and breaks where the picture ends.
        axes.set_title("", loc="left")
        figure.suptitle(_wrap(title, int(size[0] * 8)), x=0.005, ha="left")
        sink = io.StringIO()
        figure.savefig(sink, format="svg", metadata={"Date": None, "Creator": None})
    labels = [label for label in (axes.get_xlabel(), axes.get_ylabel()) if label]
    return Chart(sink.getvalue(), " – ".join([title, *labels]))


def label(text: Any, longest: int = 40) -> str:
    """A word of the data as the label of a chart: short, and without signs that no font can draw."""
    return str(visible(str(text)))[:longest]


def percent_axis(axis: Axis, words: Words, digits: int = 0) -> None:
    """Label the ticks of `axis` with per cent."""
    axis.set_major_formatter(lambda value, _: words.percent(value, digits))


def money_axis(axis: Axis, words: Words) -> None:
    """Label the ticks of `axis` with money."""
    axis.set_major_formatter(lambda value, _: words.money(value, 0))


def number_axis(axis: Axis, words: Words, digits: int = 0) -> None:
    """Label the ticks of `axis` with numbers."""
    axis.set_major_formatter(lambda value, _: words.number(value, digits))


def _wrap(text: str, width: int) -> str:
    import textwrap

    return "\n".join(textwrap.wrap(text, width))


# ------------------------------------------------------------------ results


@dataclass(frozen=True)
class Results:
    """Key figures of a notebook for machines; the run collects them into ``results.json``."""

    section: str
    figures: Mapping[str, Any]

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        data = {self.section: _defined(self.figures)}
        return {RESULTS_MIME: data, "text/plain": json.dumps(data, indent=1, ensure_ascii=False)}


def _defined(data: Any) -> Any:
    """`data` with null for what is no number: JSON knows neither NaN nor infinity."""
    if isinstance(data, Mapping):
        return {key: _defined(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [_defined(value) for value in data]
    return None if isinstance(data, float) and not math.isfinite(data) else data
