"""Parquet files."""

from __future__ import annotations

from typing import Any

import duckdb

from analysis.errors import Finding, InputError
from analysis.tables.parts import Part
from analysis.tables.raw import Raw, counted, file_sha256, sql_path
from analysis.tables.readers.typed import ZONED, take_typed
from analysis.tables.schema import printable

# DuckDB and this program hold decimals of at most this many digits.
_DIGITS = 38


def read_parquet(con: duckdb.DuckDBPyConnection, part: Part, name: str, given: dict[str, str]) -> Raw:
    """Read a Parquet file into relation `name`; see `analysis.tables.reading.read`."""
    schema = _schema(part)
    file = f"read_parquet({sql_path(part.path)})"
    zoned = any(kind == ZONED for _, kind, *_ in con.execute(f"DESCRIBE SELECT * FROM {file}").fetchall())
    zones = {field.name: field.type.tz for field in schema if getattr(field.type, "tz", None)} if zoned else {}
    cells = take_typed(con, part, name, file, given, zones)
    # Parquet has no lines; a row's number in the file stands for it.
    return counted(con, Raw(part, name, cells, 0, file_sha256(part.path), {"encoding": "parquet"}, header_line=0))


def _schema(part: Part) -> Any:
    """The columns as Arrow sees them; DuckDB reads decimals of more digits than it has without a word, and wrong."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        schema = pq.read_schema(part.path)
    except (pa.ArrowException, OSError) as error:
        problem = str(error).split("\n")[0].replace(str(part.path), part.path.name)
        raise InputError(Finding("unreadable", "error", file=part.label, values={"problem": problem})) from None
    long = [field for field in schema if pa.types.is_decimal(field.type) and field.type.precision > _DIGITS]
    if long:
        raise InputError(
            [
                Finding(
                    "decimal-too-long", "error", part.label, printable(field.name),
                    values={"digits": field.type.precision, "limit": _DIGITS},
                )
                for field in long
            ]
        )  # fmt: skip
    return schema
