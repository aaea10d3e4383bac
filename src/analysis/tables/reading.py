"""One way into DuckDB for every type of file."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import duckdb

from analysis.errors import Finding, InputError
from analysis.tables.delimited import read_delimited
from analysis.tables.machine import is_of_the_machine
from analysis.tables.parts import Part
from analysis.tables.raw import Raw
from analysis.tables.readers.cdnow import read_cdnow
from analysis.tables.readers.database import read_database
from analysis.tables.readers.duckdb_file import read_duckdb
from analysis.tables.readers.json_lists import read_json
from analysis.tables.readers.parquet import read_parquet
from analysis.tables.readers.sqlite import read_sqlite
from analysis.tables.readers.workbook import read_sheet

_Reader = Callable[[duckdb.DuckDBPyConnection, Part, str, dict[str, str]], Raw]
_READERS: dict[str, _Reader] = {
    "parquet": read_parquet,
    "workbook": read_sheet,
    "json": read_json,
    "sqlite": read_sqlite,
    "duckdb": read_duckdb,
    "database": read_database,
    "cdnow": read_cdnow,
}


def read(con: duckdb.DuckDBPyConnection, part: Part, name: str, work: Path, given: dict[str, str]) -> Raw:
    """Read `part` into DuckDB as relation `name`. Nothing is interpreted but what a reader needs.

    Parameters
    ----------
    work : folder for converted copies; they must outlive the result
    given : canonical column -> header that the user declared for it

    Raises
    ------
    InputError : the part cannot be read
    duckdb.Error : memory or disk ran out, which is not the input's fault
    """
    try:
        if part.kind == "text":
            return read_delimited(con, part, name, work, given)
        return _READERS[part.kind](con, part, name, given)
    except (duckdb.Error, OSError, EOFError, UnicodeError, zlib.error) as error:
        if is_of_the_machine(error):
            raise
        # Folders may name a person: a message shows the file alone.
        problem = str(error).strip().split("\n")[0].replace(str(part.path), part.path.name)
        raise InputError(Finding("unreadable", "error", file=part.label, values={"problem": problem})) from None
