"""What a list says outside its table: the names of file and sheet, the lines above its header, a remark below it."""

from __future__ import annotations

import re
from collections.abc import Iterable

import duckdb

from analysis.tables.formats import is_packed
from analysis.tables.raw import Raw
from analysis.tables.units import Unit, split_unit

# So many rows at the end may be remarks.
_LAST = 5
_FIRST_COLUMNS = 4
_IN = re.compile(r"(?i)(?<![^\W_])in[\s_]+(\S+(?:[\s_]+(?:€|eur|euro|us-?dollars?|usd|chf|gbp|franken)(?![^\W_]))?)")


def lines_above(raw: Raw) -> list[str]:
    """The names of file and sheet, and the lines above the header."""
    part = raw.part
    above = [" ".join(row) for row in part.head[: raw.header_line - 1]]
    if not above and part.kind == "text" and not is_packed(part.path):
        with part.path.open("rb") as stream:
            encoding = raw.dialect.get("encoding", "utf-8")
            above = [stream.readline(1000).decode(_known(encoding), "replace") for _ in range(raw.header_line - 1)]
    return [part.shown or part.path.name, part.sheet, *above]


def _known(encoding: str) -> str:
    try:
        "".encode(encoding)
    except LookupError:
        return "latin-1"
    return encoding


def unit_of_title(con: duckdb.DuckDBPyConnection, raw: Raw) -> tuple[Unit, str]:
    """The unit in which a list says that its amounts are, other than whole ones, and where it says so.

    ``Alle Angaben in T€`` above the header counts as well as ``(in thousands)`` below the last row, and ``TEUR`` in
    the name of the sheet.
    """
    names, above = lines_above(raw)[:2], lines_above(raw)[2:]
    for line in (*above, *_last_remarks(con, raw)):
        for found in _IN.finditer(line):
            unit = split_unit(f"x {found[1].strip(' ().,;:')}")
            if unit.header == "x" and unit.factor != "1":
                return unit, " ".join(line.strip(" ;,\t\r\n").split())
    for name in names:
        unit = split_unit(re.sub(r"[_\d.\-]+", " ", name))
        if unit.factor in ("1000", "1000000") and unit.currency:
            return unit, name
    return Unit(""), ""


def _last_remarks(con: duckdb.DuckDBPyConnection, raw: Raw) -> Iterable[str]:
    texts = [cells.text for cells in raw.cells if cells.text][:_FIRST_COLUMNS]
    if not texts:
        return []
    rows = con.execute(
        f"SELECT {', '.join(texts)} FROM {raw.name} WHERE rowid > (SELECT max(rowid) - {_LAST} FROM {raw.name})"
    ).fetchall()
    return [str(cell) for row in rows for cell in row if cell and len(str(cell)) > len("in T€")]
