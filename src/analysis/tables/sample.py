"""A sample of a part's rows in Python: three runs of neighbouring rows, in which documents stay whole.

What a column holds is seen here; what money depends on is settled on all rows, in the database.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cached_property

import duckdb

from analysis.tables.headers import MONTH_NUMBERS
from analysis.tables.raw import Cells, Raw
from analysis.tables.schema import normalise, printable

_RUN = 1000
# So many cells at most: of a table of thousands of columns, fewer rows are seen.
_CELLS = 300_000

_DATE = re.compile(
    r"(\w{2,10}[,.]?\s+)?(\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{8}|\d{1,2}[./\- ]*\s?[^\W\d]{3,10}[.,/\- ]*\d{2,4}|\d{4}[./\- ]+[^\W\d]{3,10}[./\- ]+\d{1,2}|[^\W\d]{3,10}[.\s]+\d{1,2},?\s+\d{4})"
    r"([T ,].*)?",
)
_MONTH = re.compile(r"(\d{1,2}[./-](19|20)\d\d|(19|20)\d\d[./-]?M?(0?[1-9]|1[0-2])|[^\W\d]{3,10}[.\s/-]*\d{2,4}|\d{4}[.\s/-]*[^\W\d]{3,10}|(Q|KW|W)\s?\d{1,2}[./\s-]*\d{2,4}|\d{4}[./\s-]*(Q|KW|W)\s?\d{1,2}|\d\.?\s*Quartal\s*\d{4})", re.IGNORECASE)  # fmt: skip
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
_NOISE = re.compile(r"(?i)\b(eur|euro|usd|gbp|chf|dr|cr)\b|[€$£'’\s\u00a0\u202f%]")
_NUMBER = re.compile(r"[-+−–]?\(?[-+]?[\d.,]*\d[\d.,]*(-{1,2}|\))?([eE][-+]?\d+)?[SHsh]?")
_EMPTY = {"", r"\n", "--", "---", "—", "null", "nan", "nat", "n/a", "#n/a", "#nv", "none"}


@dataclass(frozen=True)
class SampledColumn:
    """The cells of one column in the sample, as text; empty ones are ""."""

    cells: Cells
    values: tuple[str, ...]

    @property
    def header(self) -> str:
        return self.cells.header

    @cached_property
    def filled(self) -> tuple[str, ...]:
        return tuple(value for value in self.values if value)

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(self.filled)

    @property
    def examples(self) -> tuple[str, ...]:
        """Up to three different values as they stand."""
        return tuple(printable(value[:40]) for value in list(self.counts)[:3])

    def share(self, pattern: re.Pattern[str]) -> float:
        hits = sum(n for value, n in self.counts.items() if pattern.fullmatch(value))
        return hits / len(self.filled) if self.filled else 0.0

    @cached_property
    def dates(self) -> float:
        """Share of the filled cells that look like a date or a period."""
        if self.cells.day and not self.cells.text:
            return 1.0
        hits = sum(n for value, n in self.counts.items() if _looks_dated(value))
        return hits / len(self.filled) if self.filled else 0.0

    @cached_property
    def emails(self) -> float:
        return self.share(_EMAIL)

    @cached_property
    def numeric(self) -> float:
        """Share of the filled cells that look like a number."""
        hits = sum(n for value, n in self.counts.items() if _NUMBER.fullmatch(_NOISE.sub("", value)))
        return hits / len(self.filled) if self.filled else 0.0

    @cached_property
    def numbers(self) -> tuple[Decimal | None, ...]:
        """The cells as numbers, by the decimal sign that the column's own values suggest; None where there is none."""
        comma = decimal_comma(self.filled)
        read = {value: _number(value, comma) for value in self.counts}
        return tuple(read[value] if value else None for value in self.values)


@dataclass(frozen=True)
class Sample:
    columns: tuple[SampledColumn, ...]

    def of(self, cells: Cells) -> SampledColumn:
        return next(column for column in self.columns if column.cells is cells)


def take_sample(con: duckdb.DuckDBPyConnection, raw: Raw) -> Sample:
    """The first, the middle and the last rows of `raw`; all of a small part."""
    named = [cells for cells in raw.cells if cells.header]
    if not named:
        return Sample(())
    total = int(con.execute(f"SELECT coalesce(max(rowid) + 1, 0) FROM {raw.name}").fetchall()[0][0])
    run = min(_RUN, max(20, _CELLS // 3 // len(named)))
    starts = sorted({0, max(0, total // 2 - run // 2), max(0, total - run)})
    runs = " OR ".join(f"rowid BETWEEN {start} AND {start + run - 1}" for start in starts)
    shown = ", ".join(_as_text(cells) for cells in named)
    rows = con.execute(f"SELECT {shown} FROM {raw.name} WHERE ({runs}) AND {raw.any_cell} ORDER BY rowid").fetchall()
    return Sample(tuple(SampledColumn(cells, tuple(_cell(row[i]) for row in rows)) for i, cells in enumerate(named)))


def _as_text(cells: Cells) -> str:
    parts = [part for part in (cells.text,) if part]
    if cells.number:
        parts.append(f"CAST({cells.number} AS VARCHAR)")
    if cells.day:
        parts.append(f"strftime({cells.day}, '%Y-%m-%d')")
    return f"coalesce({', '.join(parts)})"


def _cell(value: str | None) -> str:
    text = "" if value is None else str(value).strip().strip("\u200b\u200e\u200f\ufeff").strip()
    return "" if text.casefold() in _EMPTY else text


def _looks_dated(value: str) -> bool:
    if _DATE.fullmatch(value) or _MONTH.fullmatch(value):
        words = re.findall(r"[^\W\d]{3,}", value.split(":")[0])
        return not words or any(normalise(word) in MONTH_NUMBERS or len(word) <= 10 for word in words)
    return False


def decimal_comma(values: Sequence[str]) -> bool:
    """Whether a comma is the decimal sign, as most values that tell suggest."""
    commas = points = 0
    for value in values:
        comma, point = value.rfind(","), value.rfind(".")
        if (comma > point and len(re.sub(r"\D", "", value[comma:])) != 3) or (comma > point >= 0):
            commas += 1
        elif (point > comma and len(re.sub(r"\D", "", value[point:])) != 3) or (point > comma >= 0):
            points += 1
    return commas > points


def number_sql(con: duckdb.DuckDBPyConnection, relation: str, cells: Cells) -> str:
    """SQL of a column as a floating number, by the decimal sign of its first cells: to compare, never to add up money."""
    parts = [f"CAST({cells.number} AS DOUBLE)"] if cells.number else []
    if cells.text:
        some = con.execute(
            f"SELECT {cells.text} FROM {relation} WHERE {cells.text} IS NOT NULL LIMIT {_RUN}"
        ).fetchall()
        sign = "comma" if decimal_comma([str(value) for (value,) in some]) else "point"
        parts.append(f"CAST(from_{sign}(digits({cells.text})) AS DOUBLE)")
    return f"coalesce({', '.join(parts)})" if parts else "CAST(NULL AS DOUBLE)"


def _number(text: str, comma: bool) -> Decimal | None:
    plain = _NOISE.sub("", text).replace("−", "-").replace("–", "-")
    negative = plain.endswith("-") or (plain.startswith("(") and plain.endswith(")")) or bool(re.search(r"(?i)\bcr\s*$", text))  # fmt: skip
    plain = plain.strip("()").rstrip("-SHsh")
    plain = plain.replace(".", "").replace(",", ".") if comma else plain.replace(",", "")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        return None
    if not number.is_finite():
        return None
    return -number if negative else number
