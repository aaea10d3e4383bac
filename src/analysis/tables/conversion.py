"""From cells as read to canonical typed columns: which header is which, which number and date format a file speaks.

A format is decided by looking at the whole column, and where that leaves it open, at the whole file. Where it is still
open, nothing is guessed: the finding names the setting that decides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

import duckdb

from analysis.errors import Finding
from analysis.settings import Settings
from analysis.tables import dates
from analysis.tables.dates import NUMBERED, PERIODS, Order, read_as, read_day
from analysis.tables.decision import Decision
from analysis.tables.raw import Cells, Raw
from analysis.tables.schema import Column, printable
from analysis.tables.units import CURRENCIES

Decimal = Literal["comma", "point"]

# One reading must explain at least this share of the values that tell two readings apart; else the column is mixed.
_DOMINANT = 0.9

# What stands around a value without being part of it: blanks of all kinds, and marks that nobody sees.
_AROUND = " || ".join(f"chr({code})" for code in (9, 10, 13, 32, 160, 8203, 8206, 8207, 8239, 65279))
_NOTHING = r"['', '\n', '--', '---', '—', 'null', 'nan', 'nat', 'n/a', '#n/a', '#nv', 'none']"

# Longer signs first: "R$" is no "$".
_SPELLED = sorted(CURRENCIES, key=lambda sign: (-len(sign), sign))
_CODES = [CURRENCIES[sign] for sign in _SPELLED]
_SIGNS = (
    "|".join(rf"\b{sign}\b" if sign.isalpha() and sign.isascii() else re.escape(sign) for sign in _SPELLED)
    .replace(r"\bEURO\b|", r"EUROS?\b|")
    .replace(r"\bEUR\b", "EUR")
)

# A cell of plain signs at both ends, longer than any word for nothing, is taken as it is: nearly all are.
_MACROS = rf"""
CREATE OR REPLACE TEMP MACRO trimmed(t) AS
    CASE WHEN list_contains({_NOTHING}, lower(trim(t, {_AROUND}))) THEN NULL ELSE trim(t, {_AROUND}) END;
CREATE OR REPLACE TEMP MACRO cell(t) AS
    CASE WHEN strlen(t) > 4 AND regexp_full_match(t, '[!-~].*[!-~]') THEN t ELSE trimmed(t) END;
CREATE OR REPLACE TEMP MACRO digits(t) AS
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(replace(
        cell(t), chr(8722), '-'), chr(8211), '-'),
        '(?i)({_SIGNS}|[\s\x{{00A0}}\x{{202F}}''’])', '', 'g'),
        '([.,])--?$', '\10'), '^([0-9.,]+)(-|cr|h|haben)$', '-\1', 'i'), '^\(([0-9.,]+)\)$', '-\1'), '^([-+]?[0-9.,]+)(dr|s|soll)$', '\1', 'i');
CREATE OR REPLACE TEMP MACRO customer_key(t) AS
    CASE WHEN regexp_full_match(t, '[A-Za-z0-9_/-]+') THEN t
         WHEN regexp_full_match(t, '\d+\.0+') THEN regexp_extract(t, '^(\d+)', 1)
         ELSE nullif(trim(regexp_replace(regexp_replace(nfc_normalize(t), '[\x{{200B}}-\x{{200F}}\x{{2060}}\x{{FEFF}}\x{{00AD}}]', '', 'g'), '[\s\x{{00A0}}\x{{202F}}]+', ' ', 'g')), '') END;
CREATE OR REPLACE TEMP MACRO currency_code(t) AS
    CASE WHEN regexp_full_match(t, '[A-Z]{{3}}') THEN t ELSE coalesce(list_extract({_CODES}, list_position({_SPELLED}, upper(t))), upper(t)) END;
CREATE OR REPLACE TEMP MACRO currency_of(t) AS
    currency_code(nullif(regexp_extract(t, '(?i){_SIGNS}'), ''));
CREATE OR REPLACE TEMP MACRO is_comma(s) AS
    regexp_full_match(s, '[-+]?(\d+|[1-9]\d{{0,2}}(\.\d{{3}})+)(,\d*)?|[-+]?,\d+');
CREATE OR REPLACE TEMP MACRO is_point(s) AS
    regexp_full_match(s, '[-+]?(\d+|[1-9]\d{{0,2}}(,\d{{3}})+)(\.\d*)?([eE][-+]?\d{{1,2}})?|[-+]?\.\d+');
CREATE OR REPLACE TEMP MACRO from_comma(s) AS
    CASE WHEN is_comma(s) THEN try_cast(replace(replace(s, '.', ''), ',', '.') AS DECIMAL(38, 12)) END;
CREATE OR REPLACE TEMP MACRO from_point(s) AS
    CASE WHEN is_point(s) AND contains(lower(s), 'e') THEN try_cast(try_cast(s AS DOUBLE) AS DECIMAL(38, 12))
         WHEN is_point(s) THEN try_cast(replace(s, ',', '') AS DECIMAL(38, 12)) END;
CREATE OR REPLACE TEMP MACRO flag(t) AS
    CASE WHEN lower(cell(t)) IN ('1', 'true', 'x', 'ja', 'j', 'yes', 'y', 'wahr') THEN true
         WHEN lower(cell(t)) IN ('0', 'false', 'nein', 'n', 'no', 'falsch') THEN false END;
"""


def define_macros(con: duckdb.DuckDBPyConnection) -> None:
    """Give the connection the functions by which cells are read."""
    con.execute(_MACROS)
    con.execute(dates.MACROS)


# The columns that may tell the currency of a row, the first that is there.
AMOUNTS = ("net_amount", "unit_price", "list_amount")


@dataclass(frozen=True)
class Formats:
    """The formats decided for one part: a decimal sign and a date order a column, and what stayed open."""

    decimals: Mapping[str, Decimal]
    orders: Mapping[str, Order]
    findings: tuple[Finding, ...]
    # Whether amounts have more than four digits after the sign; then twelve are kept.
    fine: bool = False

    @property
    def dialect(self) -> dict[str, str]:
        found = {}
        if self.decimals:
            found["decimal"] = ", ".join(sorted(set(self.decimals.values())))
        if self.orders:
            found["dates"] = ", ".join(sorted(set(self.orders.values())))
        return found


def decide_formats(con: duckdb.DuckDBPyConnection, decision: Decision, settings: Settings) -> Formats:
    """Look at every cell of the typed columns, decide how to read them, and read each distinct cell once.

    Leaves behind one relation a column (see `from_clause`): reading a cell is costly, and cells repeat.
    """
    raw = decision.raw
    columns = _typed_text_columns(decision)
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
    # Read as wide as numbers may be: how many digits are needed shows only then.
    for column, _ in columns:
        # Named once: a macro would write its argument out wherever it is used.
        day = "day_text(cell)" if column.kind == "date" else "NULL"
        con.execute(
            f"CREATE OR REPLACE TABLE {_cells_of(raw, column)} AS SELECT cell, cell(cell) AS shown,"
            f" {_reading(column, formats)} AS value,"
            f" {'currency_of(cell)' if column.name in AMOUNTS else 'NULL'} AS currency"
            f" FROM (SELECT cell, {day} AS day FROM {_cells_of(raw, column)})"
        )
    formats = replace(formats, fine=_needs_more_digits(con, decision))
    for column, _ in columns:
        if column.kind in ("money", "number"):
            kept = sql_type(column, formats.fine)
            con.execute(f"ALTER TABLE {_cells_of(raw, column)} ALTER value TYPE {kept} USING try_cast(value AS {kept})")
    return formats


def _needs_more_digits(con: duckdb.DuckDBPyConnection, decision: Decision) -> bool:
    """Whether four digits of an amount, or six of a price, are too few for what the cells hold or come to together."""
    digits = {
        column.name: _digits(con, decision.raw, column, decision.cells[column.name])
        for column in decision.table.columns
        if column.kind in ("money", "number") and column.name in decision.cells
    }
    amount = decision.amount
    together = digits.get("quantity", 0) + digits.get("unit_price", 0) if amount.method == "quantity-price" else 0
    if amount.discount in ("percent", "share"):
        together += digits.get("discount_rate", digits.get("discount", 0)) + 2 * (amount.discount == "percent")
    money = max((digits[c.name] for c in decision.table.columns if c.kind == "money" and c.name in digits), default=0)
    cents = 2 * (amount.factor == "0.01")
    return max(money + cents, together) > 4 or max(digits.values(), default=0) > 6


def _digits(con: duckdb.DuckDBPyConnection, raw: Raw, column: Column, cells: Cells) -> int:
    """How many digits after the sign the values have: 0, 2, 4, 6 or more, which is 12."""
    read = [(f"{_cells_of(raw, column)}", "value")] if cells.text else []
    read += [(raw.name, cells.number)] if cells.number else []
    found = 0
    for relation, value in read:
        # What a float is away from so many digits may be its own noise.
        steps = " ".join(
            f"WHEN abs(v - round(v, {digits})) <= 1e-14 * greatest(1, abs(v)) THEN {digits}" for digits in (0, 2, 4, 6)
        )
        (most,) = con.execute(
            f"SELECT max(CASE WHEN isnan(v) OR isinf(v) THEN 0 {steps} ELSE 12 END)"
            f" FROM (SELECT CAST({value} AS DOUBLE) AS v FROM {relation} WHERE {value} IS NOT NULL)"
        ).fetchall()[0]
        found = max(found, int(most or 0))
    return found


def _typed_text_columns(decision: Decision) -> list[tuple[Column, Cells]]:
    columns = [c for c in decision.table.columns if c.kind != "text" and c.name in decision.cells]
    return [(column, decision.cells[column.name]) for column in columns if decision.cells[column.name].text]


def _cells_of(raw: Raw, column: Column) -> str:
    return f"{raw.name}_{column.name}"


def _reading(column: Column, formats: Formats) -> str:
    """SQL that reads the column ``cell`` in the format decided; NULL where it cannot."""
    if column.kind == "flag":
        return "flag(cell)"
    if column.kind == "date":
        return read_as("day", formats.orders[column.name])
    # A rate may carry its sign; an amount in per cent is none.
    shown = "replace(cell, '%', '')" if column.name in ("discount", "discount_rate") else "cell"
    number = f"from_{formats.decimals[column.name]}(digits({shown}))"
    return _fitted(column, number) if column.kind == "integer" else number


def _fitted(column: Column, number: str, fine: bool = False) -> str:
    """The number in the column's type, NULL where it does not fit: a grade of 3.7 is not 4."""
    whole = f"CASE WHEN {number} = trunc({number}) THEN {number} END" if column.kind == "integer" else number
    return f"try_cast({whole} AS {sql_type(column, fine)})"


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
            if grouped := _grouped_thousands(con, _cells_of(raw, columns[name][0])):
                decided[name] = grouped
                continue
            finding = _open("ambiguous-numbers", raw, columns[name][1], value=undecided)
        # Whole numbers only: both readings agree.
        decided[name] = "comma" if commas > points else "point"
        if settings.decimal != "auto" and (finding or _reads_as_well(readable, settings.decimal)):
            decided[name] = settings.decimal
        elif finding:
            findings.append(finding)
    return decided, findings


# So many values with a sign that parts thousands, and without one below a thousand, are no chance.
_GROUPED, _UNGROUPED = 8, 3


def _grouped_thousands(con: duckdb.DuckDBPyConnection, cells: str) -> Decimal | None:
    """The decimal sign of whole numbers in which three digits follow each sign, and none of four stands without it.

    What writes decimals would write fewer than three somewhere, or three beside each small number, too.
    """
    with_sign, below, above, points = con.execute(
        f"""SELECT count(*) FILTER (regexp_matches(s, '[.,]')), count(*) FILTER (regexp_full_match(s, '[-+]?\\d{{1,3}}')),
                   count(*) FILTER (regexp_full_match(s, '[-+]?\\d{{4,}}')), count(*) FILTER (contains(s, '.'))
            FROM (SELECT digits(cell) AS s FROM {cells})"""
    ).fetchall()[0]
    if with_sign < _GROUPED or below < _UNGROUPED or above:
        return None
    return "comma" if points else "point"


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
        if other := _other_order(con, _cells_of(raw, column), max(readable.values())):
            decided[name] = other
            continue
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
                SELECT s, n, {read_day("s", "dmy")} AS dmy, {read_day("s", "mdy")} AS m0, {read_day("s", "ymd")} AS ymd
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


def _other_order(con: duckdb.DuckDBPyConnection, cells: str, days: int) -> Order | None:
    """A period or a numbering by which more than half of the values are read, where days read fewer."""
    orders: tuple[Order, ...] = (*PERIODS, *NUMBERED)
    counted = ", ".join(f"coalesce(sum(n) FILTER ({read_as('s', order)} IS NOT NULL), 0)" for order in orders)
    total, *read = con.execute(
        f"SELECT sum(n), {counted} FROM (SELECT day_text(cell) AS s, n FROM {cells} WHERE cell(cell) IS NOT NULL)"
    ).fetchall()[0]
    best = max(read)
    return orders[read.index(best)] if total and best > days and 2 * best > total else None


def _open(key: str, raw: Raw, cells: Cells, **values: object) -> Finding:
    shown = {name: printable(value) if isinstance(value, str) else value for name, value in values.items()}
    return Finding(key, "error", raw.part.label, cells.header, values=shown)


# ------------------------------------------------------------------ expressions


def typed(column: Column, cells: Cells, fine: bool = False) -> str:
    """SQL for the canonical value of a cell, over the relation of `from_clause`; NULL where it cannot be read.

    Parameters
    ----------
    fine : whether numbers keep twelve digits after the sign, see `Formats`
    """
    if column.kind == "text":
        return _as_text(cells)
    parts = []
    if cells.day and column.kind == "date":
        parts.append(f"a_day({cells.day})")
    if cells.number and column.kind == "date":
        # Data warehouses keep days as numbers such as 20241231, spreadsheets as days since 1900.
        parts.append(f"number_day({cells.number})")
    elif cells.number and column.kind == "flag":
        parts.append(f"flag({_number_text(cells.number)})")
    elif cells.number:
        # A float is written out first: so it has the digits that people see, and none of its own.
        number = f"CAST({cells.number} AS VARCHAR)" if fine and column.kind != "integer" else cells.number
        parts.append(_fitted(column, number, fine))
    if cells.text:
        parts.append(f"{column.name}_cells.value")
    return f"coalesce({', '.join(parts)})" if parts else "NULL"


def from_clause(decision: Decision) -> str:
    """SQL of the rows as read, joined with what each distinct cell was read as."""
    joins = [
        f"LEFT JOIN {_cells_of(decision.raw, column)} AS {column.name}_cells ON {column.name}_cells.cell = {cells.text}"
        for column, cells in _typed_text_columns(decision)
    ]
    return " ".join([decision.raw.name, *joins])


def sql_type(column: Column, fine: bool = False) -> str:
    """DuckDB's type of a canonical column; amounts are exact decimals, so that sums do not depend on their order.

    Eighteen digits are summed twice as fast as more, so more are kept only where the data have them.
    """
    if fine and column.kind in ("money", "number"):
        return "DECIMAL(30, 12)"
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
