"""Sentences, key figures and tables as escaped HTML with a plain twin. All text from data is escaped here, once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from jinja2 import Environment
from markupsafe import Markup

from analysis.doubt import Doubt
from analysis.language import Words
from analysis.presentation.inline import inlined
from analysis.presentation.rounding import rounded
from analysis.quantities import QUANTITIES, Unit

if TYPE_CHECKING:
    import pandas as pd

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

# How a quantity is written where nothing else is said.
FORMAT_OF: Mapping[Unit, Kind] = {
    "money": "money0", "share": "percent", "count": "integer", "number": "number2", "days": "integer",
    "months": "integer", "date": "date", "text": "text", "score": "number1",
}  # fmt: skip

_TEMPLATES = {
    "say": "<p class='say'>{{ text }}</p>",
    "note": "<p class='note'>{{ text }}</p>",
    "verdict": "<p class='verdict {{ tone }}'{{ tags|xmlattr }}>{{ text }}</p>",
    "figures": """<div class='figures'>{% for label, value, note in figures %}<div class='figure'>
<span class='label'>{{ label }}</span> <span class='value'>{{ value }}</span> <span class='note'>{{ note }}</span></div>
{% endfor %}</div>""",
    "tiles": """<div class='figures'>{% for tile in tiles %}<div class='figure'{{ tile.tags|xmlattr }}>
<span class='label'>{{ tile.label }}</span> <span class='value'>{{ tile.text }}</span> \
{% if tile.note %}<span class='note'>{{ tile.note }}</span>{% endif %}{{ tile.trend }}{% if tile.doubt %} <span class='doubt'>{{ tile.doubt }}</span>{% endif %}</div>
{% endfor %}</div>""",
    "table": """<table class='kw'>{% if caption %}<caption>{{ caption }}</caption>{% endif %}
<thead><tr>{% for head, numeric in heads %}<th scope='col'{% if numeric %} class='num'{% endif %}>{{ head }}</th>{% endfor %}
</tr></thead><tbody>
{% for row in rows %}<tr{% if loop.last and total %} class='total'{% endif %}>{% for cell, numeric, tags in row -%}
<td{% if numeric %} class='num'{% endif %}{{ tags|xmlattr }}>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}</tbody></table>""",
    "fold": "<details class='fold'><summary>{{ summary }}</summary><p class='note'>{{ text }}</p></details>",
    "folded": "<details class='fold'><summary>{{ summary }}</summary><div{{ tags|xmlattr }}>{{ inner|safe }}</div></details>",
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

    def bundle(self) -> tuple[dict[str, str], dict[str, Any]]:
        """Data by type, and metadata; with its look in it, for what has no style sheet."""
        return {"text/html": inlined(self.html), "text/plain": self.plain}, {}

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, str], dict[str, Any]]:
        return self.bundle()


NOTHING = Shown("", "")


def say(text: str) -> Shown:
    """A sentence with figures."""
    return Shown(_template("say").render(text=text), _plain(text))


def note(text: str) -> Shown:
    """A small remark: assumptions, windows, denominators."""
    return Shown(_template("note").render(text=text), text)


def fold(summary: str, text: str) -> Shown:
    """What only some want to know, behind a click: the definition one needs to recompute a figure."""
    return Shown(_template("fold").render(summary=summary, text=text), f"{summary}: {text}")


def folded(summary: str, inner: Shown, anchor: str = "") -> Shown:
    """Something shown already, behind a click; a link to its `anchor` opens it."""
    html = _template("folded").render(summary=summary, inner=inner.html, tags={"id": anchor or None})
    return Shown(html, f"{summary}\n{inner.plain}")


# Marks a sentence that stands where there is no answer.
REFUSED = "data-refused"


def verdict(text: str, tone: Tone, mark: str = "") -> Shown:
    """A sentence that judges; with a `mark` for whoever makes a page of it."""
    return Shown(_template("verdict").render(text=text, tone=tone, tags={mark: ""} if mark else {}), text)


def bullets(items: Sequence[str]) -> Shown:
    """A list of sentences."""
    return Shown(_template("list").render(items=items), "\n".join(f"- {_plain(item)}" for item in items))


def _plain(text: str) -> str:
    """A sentence without the links in it."""
    return text.striptags() if isinstance(text, Markup) else text


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

    A column ``name`` is left out where the source knows no names. Columns that are quantities of customers carry their
    exact value, so that a test can hold it against every other place where it stands.
    """
    if "name" in columns and frame["name"].isna().all():
        columns = {column: kind for column, kind in columns.items() if column != "name"}
    heads = [(heading(name, words), kind not in ("text", "date")) for name, kind in columns.items()]
    rows = [
        [
            (_FORMATS[kind](words, row[name]), kind not in ("text", "date"), _tags(name, row))
            for name, kind in columns.items()
        ]
        for row in _records(frame[list(columns)])
    ]
    html = _template("table").render(caption=caption, heads=heads, rows=rows, total=total)
    lines = [" | ".join(head for head, _ in heads), *(" | ".join(cell for cell, *_ in row) for row in rows)]
    return Shown(html, "\n".join(filter(None, [caption, *lines])))


def heading(column: str, words: Words) -> str:
    """The name of a column: that of its quantity where it is one of customers, else a word of its own."""
    return words(f"quantity-{column}" if column in QUANTITIES else f"head-{column}")


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [dict(zip(frame.columns, row, strict=True)) for row in frame.itertuples(index=False, name=None)]


def _tags(column: str, row: Mapping[str, Any]) -> dict[str, str]:
    """What a machine reads of a cell: of which customer which quantity, exactly."""
    if column not in QUANTITIES or "customer_id" not in row:
        return {}
    return {"data-quantity": column, "data-value": _exact(row[column]), "data-customer": str(row["customer_id"])}


def _exact(value: Any) -> str:
    return repr(float(value)) if isinstance(value, (int, float)) else str(value)


@dataclass(frozen=True)
class Tile:
    """A key figure under the name that the register gives it.

    Attributes
    ----------
    quantity : its name in `analysis.quantities`
    value : in the unit of the quantity; None or NaN where it is not known
    note : what stands beside it: interval, denominator, assumption
    text : the value as written, where rounded otherwise than its unit is
    values : what its name needs, such as which share the top is
    doubt : why it is doubtful; None where it is not
    trend : a drawing of its way
    """

    quantity: str
    value: float | None
    note: str = ""
    text: str = ""
    doubt: Doubt | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    trend: Markup = field(default_factory=Markup)


def tiles(items: Sequence[Tile], words: Words, customer: str = "") -> Shown:
    """Key figures, of one `customer` or of the base; a quantity has the same name and format wherever it stands."""
    shown = [
        {
            "tags": {
                "data-quantity": item.quantity,
                "data-value": _exact(item.value),
                "data-customer": customer or None,
            },
            "label": words(f"quantity-{item.quantity}", **item.values),
            "text": item.text or in_unit(item.quantity, item.value, words),
            "note": item.note,
            "trend": item.trend,
            "doubt": doubt_text(item.doubt, words) if item.doubt else "",
        }
        for item in items
    ]
    plain = "\n".join(f"{one['label']}: {one['text']} {one['note']} {one['doubt']}".rstrip() for one in shown)
    return Shown(_template("tiles").render(tiles=shown), plain)


def in_unit(quantity: str, value: Any, words: Words) -> str:
    """The value as its quantity is written."""
    return formatted(FORMAT_OF[QUANTITIES[quantity].unit], value, words)


def within(quantity: str, low: float | None, high: float | None, words: Words) -> Callable[[Any], str]:
    """How the figures of an interval are written: money and counts no more exactly than it allows, all else in its unit."""
    if low is None or high is None or QUANTITIES[quantity].unit not in ("money", "count"):
        return lambda value: in_unit(quantity, value, words)
    return lambda value: in_unit(quantity, rounded(value, low, high), words)


def formatted(kind: Kind, value: Any, words: Words) -> str:
    """The value as a column of that kind is written."""
    return _FORMATS[kind](words, value)
