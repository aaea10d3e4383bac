"""What a file becomes at first: a table of unconverted cells in DuckDB, its headers, and the way back to its lines."""

from __future__ import annotations

import hashlib
import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import duckdb

from analysis.errors import Finding, InputError
from analysis.tables.header_rows import whole_header
from analysis.tables.headers import named_columns
from analysis.tables.parts import Part
from analysis.tables.schema import Table, printable

# With more columns than that, an expression over all of them costs DuckDB memory by the gigabyte: each operation in it
# holds a vector of its own.
WIDE = 100
# So many rows below a header make a table of their own.
_ROWS_OF_A_TABLE = 3
# How far down a header may stand.
HEADER_WITHIN = 100


@dataclass(frozen=True)
class Cells:
    """One column as read. `text` is a string still to be interpreted; the others are what a typed file already holds."""

    header: str
    text: str | None = None
    number: str | None = None
    day: str | None = None


@dataclass(frozen=True)
class Raw:
    """A part of the input inside DuckDB: relation `name` with the columns named in `cells`, in file order by rowid."""

    part: Part
    name: str
    cells: tuple[Cells, ...]
    rows: int
    sha256: str
    dialect: dict[str, str] = field(default_factory=dict)
    header_line: int = 1
    line_numbers: array[int] | None = None
    findings: tuple[Finding, ...] = ()

    def lines(self, records: Iterable[int]) -> dict[int, int]:
        """File line (1-based) of each record number (0-based)."""
        if self.line_numbers is None:
            return {record: record + self.header_line + 1 for record in records}
        return {record: self.line_numbers[record] for record in records}

    @property
    def any_cell(self) -> str:
        """SQL condition that a row holds anything: spreadsheets leave rows of empty cells behind."""
        texts = [cells.text for cells in self.cells if cells.text]
        if len(texts) > WIDE:
            kept = [f"nullif(trim(concat({', '.join(texts)})), '')"]
        else:
            kept = [f"nullif(trim({text}), '')" for text in texts]
        # What needs no look at letters first: it answers for most rows.
        typed = [one for cells in self.cells for one in (cells.number, cells.day) if one]
        return f"({' OR '.join(f'{one} IS NOT NULL' for one in [*typed, *kept])})"


def counted(con: duckdb.DuckDBPyConnection, raw: Raw) -> Raw:
    """The same with its number of rows, the empty ones left out."""
    return replace(raw, rows=count(con, f"{raw.name} WHERE {raw.any_cell}"))


# ------------------------------------------------------------------ headers


def find_header(rows: Sequence[Sequence[str]], table: Table, given: Mapping[str, str]) -> tuple[int, int]:
    """How many columns the best of `rows` names, and which it is."""
    hits = [len(named_columns(row, table, given)) for row in rows]
    best = max(hits, default=0)
    return best, hits.index(best) if best else 0


def choose_header(
    part: Part, rows: Sequence[Sequence[str]], table: Table, given: dict[str, str]
) -> tuple[int, list[str]]:
    """Which of `rows` is the last of the header, and its names; -1 where there are none and the user counts the columns.

    Raises
    ------
    InputError : there is neither a header nor columns declared by their number
    """
    hits, index = find_header(rows, table, given)
    if hits >= 2:
        if (other := another_table_above(rows, index, table, given)) >= 0:
            raise two_tables(part, other + 1, index + 1)
        return whole_header(rows, index, table, given)
    if counts_columns(table, given):
        return -1, numbered(max(map(len, rows)))
    raise unknown_header(part, table, " ".join(next((row for row in rows if any(row)), ())))


def counts_columns(table: Table, given: dict[str, str]) -> bool:
    """Whether the user names all that `table` needs by position: ``customer_id=#1`` is the first column."""
    return all(re.fullmatch(r"#\d+", given.get(name, "")) for name in table.required)


def numbered(width: int) -> list[str]:
    """Headers for columns that have none."""
    return [f"#{number}" for number in range(1, width + 1)]


def two_tables(part: Part, first: int, second: int) -> InputError:
    return InputError(Finding("two-tables", "error", file=part.label, values={"first": first, "second": second}))


def unknown_header(part: Part, table: Table, found: str) -> InputError:
    values = {"table": table.name, "found": printable(found)[:200], "required": ", ".join(table.required)}
    return InputError(Finding("unknown-header", "error", file=part.label, values=values))


def another_table_above(rows: Sequence[Sequence[str]], index: int, table: Table, given: Mapping[str, str]) -> int:
    """The first of `rows` above the header `index` that is the header of another table with rows of its own; -1 for none.

    Its rows would be lost without a word.
    """
    for first in range(index):
        names = [cell for cell in rows[first] if cell.strip()]
        if len(named_columns(rows[first], table, given)) < max(2, len(table.required)):
            continue
        below = [row for row in rows[first + 1 : index] if sum(bool(cell.strip()) for cell in row) >= len(names) - 1]
        if len(below) >= _ROWS_OF_A_TABLE and any(re.search(r"\d", cell) for row in below for cell in row):
            return first
    return -1


# ------------------------------------------------------------------ SQL


def sql_path(path: Path) -> str:
    """A path for SQL, DuckDB's wildcards made plain: a file may be called ``Umsatz [2023].csv``."""
    return quoted("".join(f"[{sign}]" if sign in "*?[" else sign for sign in str(path)))


def file_sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """A column's name for SQL: some, as ``end``, are words of the language itself."""
    return '"' + name.replace('"', '""') + '"'


def count(con: duckdb.DuckDBPyConnection, rows: str) -> int:
    return int(con.execute(f"SELECT count(*) FROM {rows}").fetchall()[0][0])
