"""One way into DuckDB for every type of file."""

from __future__ import annotations

import zlib
from pathlib import Path

import duckdb

from analysis.errors import Finding, InputError
from analysis.tables.binary import read_cdnow, read_parquet, read_sheet
from analysis.tables.delimited import read_delimited
from analysis.tables.machine import is_of_the_machine
from analysis.tables.raw import Raw
from analysis.tables.sources import Part, suffix_of


def read(con: duckdb.DuckDBPyConnection, part: Part, name: str, work: Path, given: dict[str, str]) -> Raw:
    """Read `part` into DuckDB as relation `name`. Nothing is interpreted but what a reader needs.

    Parameters
    ----------
    work : folder for converted copies; they must outlive the result
    given : canonical column -> header that the user declared for it
    """
    kind = suffix_of(part.path)
    try:
        if kind == ".parquet":
            return read_parquet(con, part, name)
        if kind == ".xlsx":
            return read_sheet(con, part, name, given)
        if kind:
            return read_delimited(con, part, name, work, given)
        return read_cdnow(con, part, name)
    except (duckdb.Error, OSError, EOFError, UnicodeError, zlib.error) as error:
        if is_of_the_machine(error):
            raise
        # Folders may name a person: a message shows the file alone.
        problem = str(error).strip().split("\n")[0].replace(str(part.path), part.path.name)
        raise InputError(Finding("unreadable", "error", file=part.label, values={"problem": problem})) from None
