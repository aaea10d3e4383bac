"""From cells as read to canonical typed columns: which header is which, which number and date format a file speaks.

A format is decided by looking at the whole column, and where that leaves it open, at the whole file. Where it is still
open, nothing is guessed: the finding names the setting that decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import duckdb

from analysis.errors import Finding
from analysis.settings import Settings
from analysis.tables.raw import Cells, Raw, header_key, known_headers, split_currency
from analysis.tables.schema import TABLES, Column

Decimal = Literal["comma", "point"]
Order = Literal["dmy", "mdy", "ymd"]

# One reading must explain at least this share of the values that tell two readings apart; else the column is mixed.
_DOMINANT = 0.9

_FORMATS: dict[Order, tuple[str, ...]] = {
    "ymd": ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d"),
    "dmy": ("%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y", "%d-%b-%Y", "%d %b %Y"),
    "mdy": ("%m/%d/%Y", "%m-%d-%Y", "%m.%d.%Y", "%b %d, %Y"),
}
_SHORT_FORMATS: dict[Order, tuple[str, ...]] = {
    "ymd": (),
    "dmy": ("%d.%m.%y", "%d/%m/%y", "%d-%m-%y"),
    "mdy": ("%m/%d/%y", "%m-%d-%y"),
}

_MACROS = r"""
CREATE OR REPLACE TEMP MACRO cell(t) AS
    CASE WHEN lower(trim(t, ' ' || chr(9) || chr(10) || chr(13) || chr(160))) IN ('', 'null', 'nan', 'nat', 'n/a', '#n/a', '#nv', 'none') THEN NULL
         ELSE trim(t, ' ' || chr(9) || chr(10) || chr(13) || chr(160)) END;
CREATE OR REPLACE TEMP MACRO digits(t) AS
    regexp_replace(regexp_replace(regexp_replace(replace(replace(
        cell(t), chr(8722), '-'), chr(8211), '-'),
        '(EUR|USD|GBP|CHF|[\s\x{00A0}\x{202F}€$£''’])', '', 'g'),
        '^([0-9.,]+)-$', '-\1'), '^\(([0-9.,]+)\)$', '-\1');
CREATE OR REPLACE TEMP MACRO is_comma(s) AS
    regexp_full_match(s, '[-+]?(\d+|\d{1,3}(\.\d{3})+)(,\d*)?|[-+]?,\d+');
CREATE OR REPLACE TEMP MACRO is_point(s) AS
    regexp_full_match(s, '[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?([eE][-+]?\d{1,2})?|[-+]?\.\d+');
CREATE OR REPLACE TEMP MACRO from_comma(s) AS
    CASE WHEN is_comma(s) THEN try_cast(replace(replace(s, '.', ''), ',', '.') AS DECIMAL(18, 4)) END;
CREATE OR REPLACE TEMP MACRO from_point(s) AS
    CASE WHEN is_point(s) AND contains(lower(s), 'e') THEN try_cast(try_cast(s AS DOUBLE) AS DECIMAL(18, 4))
         WHEN is_point(s) THEN try_cast(replace(s, ',', '') AS DECIMAL(18, 4)) END;
CREATE OR REPLACE TEMP MACRO day_text(t) AS
    regexp_replace(cell(t), '[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AaPp][Mm])?(Z|[+-]\d{2}:?\d{2})?$', '');
CREATE OR REPLACE TEMP MACRO plausible(d) AS CASE WHEN year(d) BETWEEN 1900 AND 2199 THEN CAST(d AS DATE) END;
CREATE OR REPLACE TEMP MACRO flag(t) AS
    CASE WHEN lower(cell(t)) IN ('1', 'true', 'x', 'ja', 'j', 'yes', 'y', 'wahr') THEN true
         WHEN lower(cell(t)) IN ('0', 'false', 'nein', 'n', 'no', 'falsch') THEN false END;
"""


def define_macros(con: duckdb.DuckDBPyConnection) -> None:
    """Give the connection the functions by which cells are read."""
    con.execute(_MACROS)


@dataclass(frozen=True)
class Headers:
    """Which cells hold which canonical column of one part."""

    cells: Mapping[str, Cells]
    unused: tuple[str, ...]
    currency: str


def map_headers(raw: Raw, given: dict[str, str]) -> Headers:
    """Assign headers to canonical columns; where two headers claim one column, the better-known alias wins."""
    table = TABLES[raw.part.table]
    known = known_headers(table, given)
    rank = {plain: position for position, plain in enumerate(known)}
    claims: dict[str, tuple[int, Cells]] = {}
    for cells in raw.cells:
        plain = header_key(cells.header)
        column = known.get(plain)
        if column and (column not in claims or rank[plain] < claims[column][0]):
            claims[column] = (rank[plain], cells)
    taken = {cells.header for _, cells in claims.values()}
    unused = tuple(cells.header for cells in raw.cells if cells.header not in taken and cells.header)
    chosen = {column: cells for column, (_, cells) in claims.items()}
    amount = chosen.get("net_amount") or chosen.get("unit_price")
    return Headers(chosen, unused, split_currency(amount.header)[1] if amount else "")


@dataclass(frozen=True)
class Formats:
    """The formats decided for one part: a decimal sign and a date order a column, and what stayed open."""

    decimals: Mapping[str, Decimal]
    orders: Mapping[str, Order]
    findings: tuple[Finding, ...]

    @property
    def dialect(self) -> dict[str, str]:
        found = {}
        if self.decimals:
            found["decimal"] = ", ".join(sorted(set(self.decimals.values())))
        if self.orders:
            found["dates"] = ", ".join(sorted(set(self.orders.values())))
        return found


def decide_formats(con: duckdb.DuckDBPyConnection, raw: Raw, headers: Headers, settings: Settings) -> Formats:
    """Look at every cell of the typed columns, decide how to read them, and read each distinct cell once.

    Leaves behind one relation a column (see `from_clause`): reading a cell is costly, and cells repeat.
    """
    columns = _typed_text_columns(raw, headers)
    for column, cells in columns:
        con.execute(
            f"CREATE TABLE {_cells_of(raw, column)} AS SELECT {cells.text} AS cell, count(*) AS n, min(rowid) AS first"
            f" FROM {raw.name} WHERE {cells.text} IS NOT NULL GROUP BY 1"
        )
    numbers = {c.name: (c, cells) for c, cells in columns if c.kind in ("money", "number", "integer")}
    days = {c.name: (c, cells) for c, cells in columns if c.kind == "date"}
    decimals, open_numbers = _decide_decimals(con, raw, numbers, settings)
    orders, open_dates = _decide_orders(con, raw, days, settings)
    formats = Formats(decimals, orders, (*open_numbers, *open_dates))
    for column, _ in columns:
        con.execute(f"ALTER TABLE {_cells_of(raw, column)} ADD COLUMN value {sql_type(column)}")
        con.execute(f"UPDATE {_cells_of(raw, column)} SET value = {_reading(column, formats)}")
    return formats


def _typed_text_columns(raw: Raw, headers: Headers) -> list[tuple[Column, Cells]]:
    columns = [c for c in TABLES[raw.part.table].columns if c.kind != "text" and c.name in headers.cells]
    return [(column, headers.cells[column.name]) for column in columns if headers.cells[column.name].text]


def _cells_of(raw: Raw, column: Column) -> str:
    return f"{raw.name}_{column.name}"


def _reading(column: Column, formats: Formats) -> str:
    """SQL that reads the column ``cell`` in the format decided; NULL where it cannot, or where that stayed open."""
    if column.kind == "flag":
        return "flag(cell)"
    if column.kind == "date":
        return _date("day_text(cell)", formats.orders[column.name]) if column.name in formats.orders else "NULL"
    return f"from_{formats.decimals[column.name]}(digits(cell))" if column.name in formats.decimals else "NULL"


_Columns = Mapping[str, tuple[Column, Cells]]


def _decide_decimals(
    con: duckdb.DuckDBPyConnection, raw: Raw, columns: _Columns, settings: Settings
) -> tuple[dict[str, Decimal], list[Finding]]:
    if settings.decimal != "auto":
        return dict.fromkeys(columns, settings.decimal), []
    evidence = {name: _decimal_evidence(con, _cells_of(raw, column)) for name, (column, _) in columns.items()}
    file_commas = sum(commas for commas, _, _ in evidence.values())
    file_points = sum(points for _, points, _ in evidence.values())
    decided: dict[str, Decimal] = {}
    findings = []
    for name, (commas, points, undecided) in evidence.items():
        if not commas and not points:
            commas, points = file_commas, file_points
        if commas or points:
            decided[name] = "comma" if commas > points else "point"
            if max(commas, points) < _DOMINANT * (commas + points):
                findings.append(_open("mixed-numbers", raw, columns[name][1], commas=commas, points=points))
        elif undecided:
            findings.append(_open("ambiguous-numbers", raw, columns[name][1], value=undecided))
        else:
            decided[name] = "point"  # whole numbers only: both readings agree
    return decided, findings


def _decimal_evidence(con: duckdb.DuckDBPyConnection, cells: str) -> tuple[int, int, str]:
    """How many values only a decimal comma explains, only a decimal point, and one that reads differently under both."""
    row = con.execute(
        f"""SELECT coalesce(sum(n) FILTER (is_comma(s) AND NOT is_point(s)), 0),
                   coalesce(sum(n) FILTER (is_point(s) AND NOT is_comma(s)), 0),
                   coalesce(arg_min(cell, first) FILTER (from_comma(s) <> from_point(s)), '')
            FROM (SELECT *, digits(cell) AS s FROM {cells})"""
    ).fetchall()[0]
    return int(row[0]), int(row[1]), str(row[2])


def _decide_orders(
    con: duckdb.DuckDBPyConnection, raw: Raw, columns: _Columns, settings: Settings
) -> tuple[dict[str, Order], list[Finding]]:
    decided: dict[str, Order] = {}
    findings = []
    for name, (column, cells) in columns.items():
        if settings.date_format != "auto":
            decided[name] = settings.date_format
            continue
        counts, dmy_only, mdy_only, both = _order_evidence(con, _cells_of(raw, column))
        decided[name] = max(counts, key=lambda order: counts[order])
        if decided[name] == "ymd":
            continue
        if both and not dmy_only and not mdy_only:
            findings.append(_open("ambiguous-dates", raw, cells, value=both))
        elif dmy_only or mdy_only:
            decided[name] = "dmy" if dmy_only > mdy_only else "mdy"
            if max(dmy_only, mdy_only) < _DOMINANT * (dmy_only + mdy_only):
                findings.append(_open("mixed-dates", raw, cells, dmy=dmy_only, mdy=mdy_only))
    return decided, findings


def _order_evidence(con: duckdb.DuckDBPyConnection, cells: str) -> tuple[dict[Order, int], int, int, str]:
    """Values each order can read; those only one of dmy and mdy can; and one that both read, differently.

    Dates with points are German: there, month before day is considered only when the user says so.
    """
    con.execute(
        f"""CREATE OR REPLACE TEMP TABLE days AS
            SELECT *, CASE WHEN contains(s, '.') THEN NULL ELSE m0 END AS mdy FROM (
                SELECT s, n, {_date("s", "dmy")} AS dmy, {_date("s", "mdy")} AS m0, {_date("s", "ymd")} AS ymd
                FROM (SELECT day_text(cell) AS s, sum(n) AS n FROM {cells} GROUP BY 1) WHERE s IS NOT NULL)"""
    )
    row = con.execute(
        """SELECT coalesce(sum(n) FILTER (ymd IS NOT NULL), 0), coalesce(sum(n) FILTER (dmy IS NOT NULL), 0),
                  coalesce(sum(n) FILTER (mdy IS NOT NULL), 0),
                  coalesce(sum(n) FILTER (dmy IS NOT NULL AND mdy IS NULL), 0),
                  coalesce(sum(n) FILTER (mdy IS NOT NULL AND dmy IS NULL), 0),
                  coalesce(min(s) FILTER (dmy <> mdy), '') FROM days"""
    ).fetchall()[0]
    counts: dict[Order, int] = {"ymd": int(row[0]), "dmy": int(row[1]), "mdy": int(row[2])}
    return counts, int(row[3]), int(row[4]), str(row[5])


def _open(key: str, raw: Raw, cells: Cells, **values: object) -> Finding:
    return Finding(key, "error", raw.part.label, cells.header, values=values)


# ------------------------------------------------------------------ expressions


def typed(column: Column, cells: Cells) -> str:
    """SQL for the canonical value of a cell, over the relation of `from_clause`; NULL where it cannot be read."""
    if column.kind == "text":
        return _as_text(cells)
    parts = []
    if column.kind == "date" and cells.day:
        parts.append(f"plausible({cells.day})")
    elif column.kind == "flag" and not cells.text:
        parts.append(f"flag({_as_text(cells)})")
    elif cells.number:
        parts.append(f"try_cast({cells.number} AS DECIMAL(18, 4))")
    if cells.text:
        parts.append(f"{column.name}_cells.value")
    return f"coalesce({', '.join(parts)})" if parts else "NULL"


def from_clause(raw: Raw, headers: Headers) -> str:
    """SQL of the rows as read, joined with what each distinct cell was read as."""
    joins = [
        f"LEFT JOIN {_cells_of(raw, column)} AS {column.name}_cells ON {column.name}_cells.cell = {cells.text}"
        for column, cells in _typed_text_columns(raw, headers)
    ]
    return " ".join([raw.name, *joins])


def sql_type(column: Column) -> str:
    """DuckDB's type of a canonical column; amounts are exact decimals, so that sums do not depend on their order."""
    return {"text": "VARCHAR", "date": "DATE", "flag": "BOOLEAN", "integer": "INTEGER"}.get(
        column.kind, "DECIMAL(18, 4)"
    )


def as_read(cells: Cells) -> str:
    """SQL for the cell as people see it, NULL where it is empty; for findings and to tell missing from unreadable."""
    return _as_text(cells)


def _as_text(cells: Cells) -> str:
    parts = []
    if cells.text:
        parts.append(f"cell({cells.text})")
    if cells.number:
        # An identifier that a spreadsheet holds as a number is meant without its ".0".
        parts.append(
            f"CASE WHEN isnan(CAST({cells.number} AS DOUBLE)) THEN NULL"
            f" WHEN {cells.number} = trunc({cells.number}) AND abs({cells.number}) < 1e15"
            f" THEN CAST(CAST({cells.number} AS BIGINT) AS VARCHAR) ELSE CAST({cells.number} AS VARCHAR) END"
        )
    if cells.day:
        parts.append(f"strftime({cells.day}, '%Y-%m-%d')")
    return f"coalesce({', '.join(parts)})"


def _date(expression: str, order: Order) -> str:
    # Years of two digits come second: "%Y" reads "10" as the year 10, which is not plausible and so leaves the way free.
    attempts = [
        f"plausible(try_strptime({expression}, {list(formats)}))"
        for formats in (_FORMATS[order], _SHORT_FORMATS[order])
        if formats
    ]
    return f"coalesce({', '.join(attempts)})" if len(attempts) > 1 else attempts[0]
