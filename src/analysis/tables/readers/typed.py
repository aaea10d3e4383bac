"""Relations of DuckDB whose columns carry types, as cells: Parquet, DuckDB's own files, what a database hands over."""

from __future__ import annotations

import re

import duckdb

from analysis.errors import Finding, InputError
from analysis.tables.headers import meanings
from analysis.tables.parts import Part
from analysis.tables.raw import Cells, identifier, quoted
from analysis.tables.schema import TABLES, printable

ZONED = "TIMESTAMP WITH TIME ZONE"
_NUMBERS = ("DECIMAL", "DOUBLE", "FLOAT", "REAL", "HUGEINT", "UHUGEINT")
# More columns than any table of sales has; each costs DuckDB time and memory whether it is used or not.
COLUMN_LIMIT = 2000


def take_typed(
    con: duckdb.DuckDBPyConnection, part: Part, name: str, relation: str, given: dict[str, str], zones: dict[str, str]
) -> tuple[Cells, ...]:
    """Copy `relation` into the table `name` and describe its columns as cells.

    Parameters
    ----------
    zones : header -> time zone in which its moments are days; UTC where none is known

    Raises
    ------
    InputError : a column that the tables need holds lists or structures, for which no row has one value
    """
    described = con.execute(f"DESCRIBE SELECT * FROM {relation}").fetchall()
    if len(described) > COLUMN_LIMIT:
        values = {"columns": len(described), "limit": COLUMN_LIMIT}
        raise InputError(Finding("too-many-columns", "error", part.label, values=values))
    table = TABLES[part.table]
    nested = [(header, kind) for header, kind, *_ in described if is_nested(kind) and meanings(header, table, given)]
    if nested:
        raise InputError(
            [
                Finding("nested-column", "error", part.label, printable(header), values={"kind": kind[:80]})
                for header, kind in nested
            ]
        )
    columns, cells = [], []
    for i, (header, kind, *_) in enumerate(described):
        column = identifier(header)
        if kind == ZONED:
            # Days are those of the place: midnight in Berlin is the day before in UTC, or wherever this runs.
            column = _local(column, zones.get(header, "UTC"))
        columns.append(f"{column} AS c{i}")
        cells.append(cells_of(printable(header), f"c{i}", kind))
    con.execute(f"CREATE TABLE {name} AS SELECT {', '.join(columns)} FROM {relation}")
    return tuple(cells)


def _local(column: str, zone: str) -> str:
    """SQL for the moment as the clocks of `zone` show it; DuckDB knows names, Arrow also writes ``+01:00``."""
    if offset := re.fullmatch(r"([+-])(\d\d):?(\d\d)", zone):
        sign, hours, minutes = offset.groups()
        return f"timezone('UTC', {column}) {sign} INTERVAL '{hours}:{minutes}:00'"
    return f"timezone({quoted(zone)}, {column})"


def is_nested(kind: str) -> bool:
    """Whether values of this type of DuckDB are made of others: ``DOUBLE[]``, ``STRUCT(...)``, ``MAP(...)``."""
    return kind.endswith("]") or kind.startswith(("STRUCT", "MAP", "UNION", "VARIANT", "LIST"))


def cells_of(header: str, column: str, kind: str) -> Cells:
    """Which of the three kinds of cells a column of this type of DuckDB is."""
    if not is_nested(kind):
        if kind.startswith(("DATE", "TIMESTAMP")):
            return Cells(header, day=column)
        if kind.startswith(_NUMBERS) or kind.endswith("INT") or "INTEGER" in kind:
            return Cells(header, number=column)
    return Cells(header, text=f"CAST({column} AS VARCHAR)")
