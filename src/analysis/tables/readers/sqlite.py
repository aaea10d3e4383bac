"""SQLite files, read with Python's own module and as data only: no views, no virtual tables, nothing that runs.

SQLite types values, not columns: text in a column of numbers is text. So a column comes in as a spreadsheet's does,
its texts and its numbers apart.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import duckdb

from analysis.errors import Finding, InputError
from analysis.tables.parts import Part
from analysis.tables.raw import Cells, Raw, counted, file_sha256, identifier
from analysis.tables.schema import printable

_BATCH = 50_000
_TABLES = """SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
             AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"""


def tables_of(part: Part, work: Path) -> list[Part]:
    """The tables of the file `part`, each with the names of its columns.

    Raises
    ------
    InputError : the file is damaged or holds no table
    """
    with _opened(part) as connection:
        names = [name for (name,) in connection.execute(_TABLES)]
        found = [replace(part, sheet=name, head=(tuple(_columns(connection, name)),)) for name in names]
    if not found:
        raise InputError(Finding("database-no-tables", "error", file=part.label))
    return found


@contextmanager
def _opened(part: Part) -> Iterator[sqlite3.Connection]:
    # DuckDB asks for rows from a thread of its own, one at a time. Immutable: neither locks nor journals are written beside the file.
    address = f"file:{quote(str(part.path.resolve()))}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True, check_same_thread=False)) as connection:
            connection.text_factory = lambda text: text.decode("utf-8", "replace")
            connection.execute("PRAGMA trusted_schema = OFF")
            yield connection
    except sqlite3.Error as error:
        raise InputError(Finding("unreadable", "error", file=part.label, values={"problem": str(error)})) from None


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({identifier(table)})")]


def read_sqlite(con: duckdb.DuckDBPyConnection, part: Part, name: str, given: dict[str, str]) -> Raw:
    """Read a table of an SQLite file into relation `name`; see `analysis.tables.reading.read`."""
    import pyarrow as pa

    with _opened(part) as connection:
        headers = _columns(connection, part.sheet)
        fields, selected = [], []
        for i, header in enumerate(headers):
            column = identifier(header)
            selected += [_text(column), _number(column)]
            fields += [(f"c{i}", pa.string()), (f"n{i}", pa.float64())]
        rows = connection.execute(f"SELECT {', '.join(selected)} FROM {identifier(part.sheet)}")
        schema = pa.schema(fields)
        con.register(f"{name}_rows", pa.RecordBatchReader.from_batches(schema, _batches(rows, schema)))
        con.execute(f"CREATE TABLE {name} AS SELECT * FROM {name}_rows")
        con.unregister(f"{name}_rows")
    cells = tuple(Cells(printable(header), f"c{i}", f"n{i}") for i, header in enumerate(headers))
    return counted(con, Raw(part, name, cells, 0, file_sha256(part.path), {"encoding": "sqlite"}, header_line=0))


# Whole numbers keep their digits beyond the fifteenth as text: they are numbers of documents.
_LONG = 10**15


def _text(column: str) -> str:
    # Pictures and the like are shown by their first bytes, so that a column of them is seen to be unreadable.
    blob = f"'x:' || hex(substr({column}, 1, 8))"
    long = f"CASE WHEN abs({column}) >= {_LONG} THEN CAST({column} AS TEXT) END"
    return f"CASE typeof({column}) WHEN 'text' THEN {column} WHEN 'blob' THEN {blob} WHEN 'integer' THEN {long} END"


def _number(column: str) -> str:
    short = f"CASE WHEN abs({column}) < {_LONG} THEN CAST({column} AS REAL) END"
    return f"CASE typeof({column}) WHEN 'real' THEN {column} WHEN 'integer' THEN {short} END"


def _batches(rows: sqlite3.Cursor, schema: Any) -> Iterator[Any]:
    import pyarrow as pa

    while batch := rows.fetchmany(_BATCH):
        arrays = [pa.array(column, field.type) for column, field in zip(zip(*batch, strict=True), schema, strict=True)]
        yield pa.record_batch(arrays, schema)
