"""DuckDB's own files, read as data: their tables, not their views, which could read other files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import duckdb

from analysis.errors import Finding, InputError
from analysis.tables.machine import is_of_the_machine
from analysis.tables.parts import Part
from analysis.tables.raw import Raw, counted, file_sha256, identifier, quoted
from analysis.tables.readers.typed import take_typed

_TABLES = """SELECT schema_name, table_name, list(column_name ORDER BY column_index) FROM duckdb_columns()
             SEMI JOIN (SELECT * FROM duckdb_tables()) USING (database_oid, table_oid)
             WHERE database_name = 'given' GROUP BY ALL ORDER BY 1, 2"""


def tables_of(part: Part, work: Path) -> list[Part]:
    """The tables of the database file `part`, each with the names of its columns.

    Raises
    ------
    InputError : another program has it open, a newer DuckDB wrote it, or it holds no table
    """
    try:
        with duckdb.connect() as con:
            con.execute(f"ATTACH {quoted(str(part.path))} AS given (TYPE duckdb, READ_ONLY)")
            rows = con.execute(_TABLES).fetchall()
    except duckdb.Error as error:
        if is_of_the_machine(error):
            raise
        problem = str(error).split("\n")[0].replace(str(part.path), part.path.name)
        raise InputError(Finding("unreadable", "error", file=part.label, values={"problem": problem})) from None
    if not rows:
        raise InputError(Finding("database-no-tables", "error", file=part.label))
    # The schema is named where it is not the one that everybody has.
    return [
        replace(
            part,
            sheet=table if schema == "main" else f"{schema}.{table}",
            head=(tuple(columns),),
            stored=(schema, table),
        )
        for schema, table, columns in rows
    ]


def read_duckdb(con: duckdb.DuckDBPyConnection, part: Part, name: str, given: dict[str, str]) -> Raw:
    """Read a table of a DuckDB file into relation `name`; see `analysis.tables.reading.read`."""
    con.execute(f"ATTACH {quoted(str(part.path))} AS {name}_file (TYPE duckdb, READ_ONLY)")
    try:
        table = ".".join(identifier(one) for one in (f"{name}_file", *part.stored))
        cells = take_typed(con, part, name, table, given, {})
    finally:
        con.execute(f"DETACH {name}_file")
    return counted(con, Raw(part, name, cells, 0, file_sha256(part.path), {"encoding": "duckdb"}, header_line=0))
