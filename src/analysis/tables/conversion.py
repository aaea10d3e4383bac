"""From cells as read to canonical typed columns: which header is which, which number and date format a file speaks.

A format is decided by looking at the whole column, and where that leaves it open, at the whole file. Where it is still
open, nothing is guessed: the finding names the setting that decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import duckdb

from analysis.errors import Finding, Severity
from analysis.settings import Settings
from analysis.tables.raw import Cells, Raw, header_key, known_headers, split_currency
from analysis.tables.schema import TABLES, Column, normalise, printable

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

# What stands around a value without being part of it: blanks of all kinds, and marks that nobody sees.
_AROUND = " || ".join(f"chr({code})" for code in (9, 10, 13, 32, 160, 8203, 8206, 8207, 8239, 65279))
_NOTHING = "['', 'null', 'nan', 'nat', 'n/a', '#n/a', '#nv', 'none']"

# A cell of plain signs at both ends, longer than any word for nothing, is taken as it is: nearly all are.
_MACROS = rf"""
CREATE OR REPLACE TEMP MACRO trimmed(t) AS
    CASE WHEN list_contains({_NOTHING}, lower(trim(t, {_AROUND}))) THEN NULL ELSE trim(t, {_AROUND}) END;
CREATE OR REPLACE TEMP MACRO cell(t) AS
    CASE WHEN strlen(t) > 4 AND regexp_full_match(t, '[!-~].*[!-~]') THEN t ELSE trimmed(t) END;
CREATE OR REPLACE TEMP MACRO digits(t) AS
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(replace(
        cell(t), chr(8722), '-'), chr(8211), '-'),
        '(?i)(EURO?|USD|GBP|CHF|[\s\x{{00A0}}\x{{202F}}€$£''’])', '', 'g'),
        '([.,])--?$', '\10'), '^([0-9.,]+)-$', '-\1'), '^\(([0-9.,]+)\)$', '-\1');
CREATE OR REPLACE TEMP MACRO currency_code(t) AS
    CASE upper(t) WHEN '€' THEN 'EUR' WHEN 'EURO' THEN 'EUR' WHEN '$' THEN 'USD' WHEN '£' THEN 'GBP' ELSE upper(t) END;
CREATE OR REPLACE TEMP MACRO currency_of(t) AS
    currency_code(nullif(regexp_extract(t, '(?i)EURO?|USD|GBP|CHF|[€$£]'), ''));
CREATE OR REPLACE TEMP MACRO is_comma(s) AS
    regexp_full_match(s, '[-+]?(\d+|[1-9]\d{{0,2}}(\.\d{{3}})+)(,\d*)?|[-+]?,\d+');
CREATE OR REPLACE TEMP MACRO is_point(s) AS
    regexp_full_match(s, '[-+]?(\d+|[1-9]\d{{0,2}}(,\d{{3}})+)(\.\d*)?([eE][-+]?\d{{1,2}})?|[-+]?\.\d+');
CREATE OR REPLACE TEMP MACRO from_comma(s) AS
    CASE WHEN is_comma(s) THEN try_cast(replace(replace(s, '.', ''), ',', '.') AS DECIMAL(38, 12)) END;
CREATE OR REPLACE TEMP MACRO from_point(s) AS
    CASE WHEN is_point(s) AND contains(lower(s), 'e') THEN try_cast(try_cast(s AS DOUBLE) AS DECIMAL(38, 12))
         WHEN is_point(s) THEN try_cast(replace(s, ',', '') AS DECIMAL(38, 12)) END;
CREATE OR REPLACE TEMP MACRO day_text(t) AS
    regexp_replace(cell(t), '[T ]\d{{1,2}}:\d{{2}}(:\d{{2}}(\.\d+)?)?( ?[AaPp][Mm])?(Z|[+-]\d{{2}}:?\d{{2}})?$', '');
CREATE OR REPLACE TEMP MACRO a_day(d) AS CASE WHEN year(d) BETWEEN 1000 AND 9999 THEN CAST(d AS DATE) END;
CREATE OR REPLACE TEMP MACRO flag(t) AS
    CASE WHEN lower(cell(t)) IN ('1', 'true', 'x', 'ja', 'j', 'yes', 'y', 'wahr') THEN true
         WHEN lower(cell(t)) IN ('0', 'false', 'nein', 'n', 'no', 'falsch') THEN false END;
"""


def define_macros(con: duckdb.DuckDBPyConnection) -> None:
    """Give the connection the functions by which cells are read."""
    con.execute(_MACROS)


# The columns that may tell the currency of a row, the first that is there.
AMOUNTS = ("net_amount", "unit_price", "list_amount")


@dataclass(frozen=True)
class Headers:
    """Which cells hold which canonical column of one part."""

    cells: Mapping[str, Cells]
    unused: tuple[str, ...]
    currency: str
    findings: tuple[Finding, ...]


def map_headers(raw: Raw, given: dict[str, str]) -> Headers:
    """Assign headers to canonical columns; where two headers claim one column, the better-known alias wins."""
    table = TABLES[raw.part.table]
    known = known_headers(table, given)
    rank = {plain: position for position, plain in enumerate(known)}
    claims: dict[str, tuple[int, Cells]] = {}
    for cells in raw.cells:
        plain = header_key(cells.header, known)
        if plain and (known[plain] not in claims or rank[plain] < claims[known[plain]][0]):
            claims[known[plain]] = (rank[plain], cells)
    chosen = {column: cells for column, (_, cells) in claims.items()}
    taken = [id(cells) for cells in chosen.values()]
    unused = tuple(cells.header for cells in raw.cells if id(cells) not in taken and cells.header)
    amount = next((chosen[name] for name in AMOUNTS if name in chosen), None)
    currency = split_currency(amount.header)[1] if amount else ""
    return Headers(chosen, unused, currency, tuple(_contested(raw, chosen, known)))


def _contested(raw: Raw, chosen: Mapping[str, Cells], known: Mapping[str, str]) -> Iterator[Finding]:
    """Required columns that more than one header claims: who reads the report must know which one won."""
    for name in TABLES[raw.part.table].required:
        claiming = [cells for cells in raw.cells if known.get(header_key(cells.header, known)) == name]
        if len(claiming) > 1:
            others = [cells.header for cells in claiming if cells is not chosen[name]]
            same = normalise(chosen[name].header) in [normalise(header) for header in others]
            values = {"name": name, "others": ", ".join(others)}
            severity: Severity = "warning" if same else "note"
            yield Finding("contested-column", severity, raw.part.label, chosen[name].header, values=values)


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
        con.execute(
            f"CREATE OR REPLACE TABLE {_cells_of(raw, column)} AS SELECT cell, cell(cell) AS shown,"
            f" {_reading(column, formats)} AS value,"
            f" {'currency_of(cell)' if column.name in AMOUNTS else 'NULL'} AS currency FROM {_cells_of(raw, column)}"
        )
    return formats


def _typed_text_columns(raw: Raw, headers: Headers) -> list[tuple[Column, Cells]]:
    columns = [c for c in TABLES[raw.part.table].columns if c.kind != "text" and c.name in headers.cells]
    return [(column, headers.cells[column.name]) for column in columns if headers.cells[column.name].text]


def _cells_of(raw: Raw, column: Column) -> str:
    return f"{raw.name}_{column.name}"


def _reading(column: Column, formats: Formats) -> str:
    """SQL that reads the column ``cell`` in the format decided; NULL where it cannot."""
    if column.kind == "flag":
        return "flag(cell)"
    if column.kind == "date":
        # A year in front is never in doubt, also between dates that put it last.
        return f"coalesce({_date('day_text(cell)', formats.orders[column.name])}, {_date('day_text(cell)', 'ymd')})"
    return _fitted(column, f"from_{formats.decimals[column.name]}(digits(cell))")


def _fitted(column: Column, number: str) -> str:
    """The number in the column's type, NULL where it does not fit: a grade of 3.7 is not 4."""
    whole = f"CASE WHEN {number} = trunc({number}) THEN {number} END" if column.kind == "integer" else number
    return f"try_cast({whole} AS {sql_type(column)})"


_Columns = Mapping[str, tuple[Column, Cells]]


def _decide_decimals(
    con: duckdb.DuckDBPyConnection, raw: Raw, columns: _Columns, settings: Settings
) -> tuple[dict[str, Decimal], list[Finding]]:
    evidence = {name: _decimal_evidence(con, _cells_of(raw, column)) for name, (column, _) in columns.items()}
    file_commas = sum(commas for _, commas, _, _ in evidence.values())
    file_points = sum(points for _, _, points, _ in evidence.values())
    decided: dict[str, Decimal] = {}
    findings = []
    for name, (readable, commas, points, undecided) in evidence.items():
        finding = None
        if not commas and not points:
            commas, points = file_commas, file_points
        if max(commas, points) < _DOMINANT * (commas + points):
            finding = _open("mixed-numbers", raw, columns[name][1], commas=commas, points=points)
        elif not commas and not points and undecided:
            finding = _open("ambiguous-numbers", raw, columns[name][1], value=undecided)
        # Whole numbers only: both readings agree.
        decided[name] = "comma" if commas > points else "point"
        if settings.decimal != "auto" and (finding or _reads_as_well(readable, settings.decimal)):
            decided[name] = settings.decimal
        elif finding:
            findings.append(finding)
    return decided, findings


def _reads_as_well(readable: Mapping[str, int], wanted: str) -> bool:
    """A setting decides what is open; it does not turn a column that is plainly written otherwise into nonsense."""
    return readable[wanted] >= _DOMINANT * max(readable.values())


def _decimal_evidence(con: duckdb.DuckDBPyConnection, cells: str) -> tuple[dict[str, int], int, int, str]:
    """Values each sign can read, those that only one can, and a value that both read, differently."""
    row = con.execute(
        f"""SELECT coalesce(sum(n) FILTER (is_comma(s)), 0), coalesce(sum(n) FILTER (is_point(s)), 0),
                   coalesce(sum(n) FILTER (is_comma(s) AND is_point(s)), 0),
                   coalesce(arg_min(cell, first) FILTER (from_comma(s) <> from_point(s)), '')
            FROM (SELECT *, digits(cell) AS s FROM {cells})"""
    ).fetchall()[0]
    commas, points, both = (int(n) for n in row[:3])
    return {"comma": commas, "point": points}, commas - both, points - both, str(row[3])


def _decide_orders(
    con: duckdb.DuckDBPyConnection, raw: Raw, columns: _Columns, settings: Settings
) -> tuple[dict[str, Order], list[Finding]]:
    wanted = settings.date_format
    decided: dict[str, Order] = {}
    findings = []
    for name, (column, cells) in columns.items():
        readable, dmy_only, mdy_only, both = _order_evidence(con, _cells_of(raw, column), dotted_mdy=wanted == "mdy")
        finding = None
        if readable["dmy"] == readable["mdy"] == readable["ymd"]:
            decided[name] = "ymd"
            continue
        if max(dmy_only, mdy_only) < _DOMINANT * (dmy_only + mdy_only):
            finding = _open("mixed-dates", raw, cells, dmy=dmy_only, mdy=mdy_only)
        elif both and not dmy_only and not mdy_only:
            finding = _open("ambiguous-dates", raw, cells, value=both)
        decided[name] = "mdy" if mdy_only > dmy_only else "dmy"
        if wanted != "auto" and (finding or _reads_as_well(readable, wanted)):
            decided[name] = wanted
        elif finding:
            findings.append(finding)
    return decided, findings


def _order_evidence(
    con: duckdb.DuckDBPyConnection, cells: str, dotted_mdy: bool
) -> tuple[dict[str, int], int, int, str]:
    """Values each order can read; those only one of dmy and mdy can; and one that both read, differently.

    Dates with points are German: there, month before day is considered only when the user says so.
    """
    considered = "m0" if dotted_mdy else "CASE WHEN NOT contains(s, '.') THEN m0 END"
    row = con.execute(
        f"""WITH days AS (SELECT s, n, dmy, {considered} AS mdy, ymd FROM (
                SELECT s, n, {_date("s", "dmy")} AS dmy, {_date("s", "mdy")} AS m0, {_date("s", "ymd")} AS ymd
                FROM (SELECT day_text(cell) AS s, sum(n) AS n FROM {cells} GROUP BY 1) WHERE s IS NOT NULL))
            SELECT coalesce(sum(n) FILTER (ymd IS NOT NULL), 0),
                   coalesce(sum(n) FILTER (ymd IS NOT NULL OR dmy IS NOT NULL), 0),
                   coalesce(sum(n) FILTER (ymd IS NOT NULL OR mdy IS NOT NULL), 0),
                   coalesce(sum(n) FILTER (dmy IS NOT NULL AND mdy IS NULL), 0),
                   coalesce(sum(n) FILTER (mdy IS NOT NULL AND dmy IS NULL), 0),
                   coalesce(min(s) FILTER (dmy <> mdy), '') FROM days"""
    ).fetchall()[0]
    readable = dict(zip(("ymd", "dmy", "mdy"), (int(n) for n in row[:3]), strict=True))
    return readable, int(row[3]), int(row[4]), str(row[5])


def _open(key: str, raw: Raw, cells: Cells, **values: object) -> Finding:
    shown = {name: printable(value) if isinstance(value, str) else value for name, value in values.items()}
    return Finding(key, "error", raw.part.label, cells.header, values=shown)


# ------------------------------------------------------------------ expressions


def typed(column: Column, cells: Cells) -> str:
    """SQL for the canonical value of a cell, over the relation of `from_clause`; NULL where it cannot be read."""
    if column.kind == "text":
        return _as_text(cells)
    parts = []
    if cells.day and column.kind == "date":
        parts.append(f"a_day({cells.day})")
    if cells.number and column.kind == "date":
        # Data warehouses keep days as numbers such as 20241231.
        parts.append(f"a_day(try_strptime({_number_text(cells.number)}, '%Y%m%d'))")
    elif cells.number and column.kind == "flag":
        parts.append(f"flag({_number_text(cells.number)})")
    elif cells.number:
        parts.append(_fitted(column, cells.number))
    if cells.text:
        parts.append(f"{column.name}_cells.value")
    return f"coalesce({', '.join(parts)})" if parts else "NULL"


def from_clause(raw: Raw, headers: Headers) -> str:
    """SQL of the rows as read, joined with what each distinct cell was read as."""
    joins = [
        f"LEFT JOIN {_cells_of(raw, column)} AS {column.name}_cells ON {column.name}_cells.cell = {cells.text}"
        for column, cells in _typed_text_columns(raw, headers)
    ]
    return " ".join([raw.name, *joins, "WHERE", raw.any_cell])


def sql_type(column: Column) -> str:
    """DuckDB's type of a canonical column; amounts are exact decimals, so that sums do not depend on their order."""
    return {
        "text": "VARCHAR",
        "date": "DATE",
        "flag": "BOOLEAN",
        "integer": "INTEGER",
        "money": "DECIMAL(18, 4)",
        # The price of a screw has more digits than a sum of money.
        "number": "DECIMAL(18, 6)",
    }[column.kind]


def as_read(column: Column, cells: Cells) -> str:
    """SQL for the cell as people see it, NULL where it is empty; for findings and to tell missing from unreadable.

    Over the relation of `from_clause`.
    """
    return _as_text(cells, f"{column.name}_cells.shown" if column.kind != "text" else "")


def _as_text(cells: Cells, shown: str = "") -> str:
    parts = []
    if cells.text:
        parts.append(shown or f"cell({cells.text})")
    if cells.number:
        parts.append(_number_text(cells.number))
    if cells.day:
        parts.append(f"strftime({cells.day}, '%Y-%m-%d')")
    return f"coalesce({', '.join(parts)})"


def _number_text(number: str) -> str:
    # An identifier that a spreadsheet holds as a number is meant without its ".0".
    return (
        f"CASE WHEN isnan(CAST({number} AS DOUBLE)) THEN NULL"
        f" WHEN {number} = trunc({number}) AND abs({number}) < 1e15"
        f" THEN CAST(CAST({number} AS BIGINT) AS VARCHAR) ELSE CAST({number} AS VARCHAR) END"
    )


def _date(expression: str, order: Order) -> str:
    # Years of two digits come second: "%Y" reads "10" as the year 10, which is not plausible and so leaves the way free.
    attempts = [
        f"a_day(try_strptime({expression}, {list(formats)}))"
        for formats in (_FORMATS[order], _SHORT_FORMATS[order])
        if formats
    ]
    return f"coalesce({', '.join(attempts)})" if len(attempts) > 1 else attempts[0]
