"""Files that carry their types: Parquet and Excel; and the CDNOW data as lifetimes ships them."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, time
from pathlib import Path

import duckdb
import pandas as pd

from analysis.errors import Finding, InputError
from analysis.tables.raw import HEADER_WITHIN, Cells, Raw, counted, find_header, quoted, sql_path, unknown_header
from analysis.tables.schema import TABLES, printable
from analysis.tables.sources import Part

_ZONED = "TIMESTAMP WITH TIME ZONE"


def read_parquet(con: duckdb.DuckDBPyConnection, part: Part, name: str) -> Raw:
    """Read a Parquet file into relation `name`; see `analysis.tables.reading.read`."""
    file = f"read_parquet({sql_path(part.path)})"
    described = con.execute(f"DESCRIBE SELECT * FROM {file}").fetchall()
    zoned = any(kind == _ZONED for _, kind, *_ in described)
    zones = _time_zones(part.path) if zoned else {}
    columns, cells = [], []
    for i, (header, kind, *_) in enumerate(described):
        column = '"' + header.replace('"', '""') + '"'
        if kind == _ZONED:
            # Days are those of the place: midnight in Berlin is the day before in UTC, or wherever this runs.
            column = f"timezone({quoted(zones.get(header, 'UTC'))}, {column})"
        columns.append(f"{column} AS c{i}")
        cells.append(_typed(printable(header), f"c{i}", kind))
    con.execute(f"CREATE TABLE {name} AS SELECT {', '.join(columns)} FROM {file}")
    # Parquet has no lines; a row's number in the file stands for it.
    return counted(con, Raw(part, name, tuple(cells), 0, _sha256(part.path), {"encoding": "parquet"}, header_line=0))


def _time_zones(path: Path) -> dict[str, str]:
    import pyarrow.parquet

    return {field.name: field.type.tz for field in pyarrow.parquet.read_schema(path) if getattr(field.type, "tz", None)}


def _typed(header: str, column: str, kind: str) -> Cells:
    if kind.startswith(("DATE", "TIMESTAMP")):
        return Cells(header, day=column)
    if kind.startswith(("DECIMAL", "DOUBLE", "FLOAT", "REAL", "HUGEINT")) or kind.endswith("INT") or "INTEGER" in kind:
        return Cells(header, number=column)
    return Cells(header, text=f"CAST({column} AS VARCHAR)")


def read_sheet(con: duckdb.DuckDBPyConnection, part: Part, name: str, given: dict[str, str]) -> Raw:
    """Read a sheet of a workbook into relation `name`; see `analysis.tables.reading.read`."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with part.path.open("rb") as stream:
            rows = CalamineWorkbook.from_filelike(stream).get_sheet_by_name(part.sheet).to_python(skip_empty_area=False)
    except CalamineError as error:
        raise InputError(Finding("unreadable", "error", file=part.label, values={"problem": str(error)})) from None
    head = [[str(cell) for cell in row] for row in rows[:HEADER_WITHIN]]
    if not any(cell.strip() for row in head for cell in row):
        raise InputError(Finding("empty-file", "error", file=part.label))
    hits, index = find_header(head, TABLES[part.table], given)
    if hits < 2:
        raise unknown_header(part, TABLES[part.table], " ".join(next(row for row in head if any(row))))
    headers = [printable(cell.strip()) for cell in head[index]]
    frame = pd.DataFrame()
    cells = []
    for i, header in enumerate(headers):
        column = [row[i] for row in rows[index + 1 :]]
        frame[f"c{i}"] = pd.Series([_sheet_text(cell) for cell in column], dtype="str")
        frame[f"n{i}"] = pd.Series([_sheet_number(cell) for cell in column], dtype="float64")
        frame[f"d{i}"] = pd.Series([_sheet_day(cell) for cell in column], dtype="datetime64[s]")
        cells.append(Cells(header, f"c{i}", f"n{i}", f"d{i}"))
    _store(con, frame, name)
    return counted(con, Raw(part, name, tuple(cells), 0, _sha256(part.path), {"encoding": "xlsx"}, index + 1))


def _sheet_text(cell: object) -> str | None:
    if isinstance(cell, bool):
        return str(cell).lower()
    return None if isinstance(cell, (int, float, date)) else str(cell)


def _sheet_number(cell: object) -> float | None:
    return float(cell) if isinstance(cell, (int, float)) and not isinstance(cell, bool) else None


def _sheet_day(cell: object) -> datetime | None:
    if isinstance(cell, datetime):
        return cell
    return datetime.combine(cell, time()) if isinstance(cell, date) else None


def read_cdnow(con: duckdb.DuckDBPyConnection, part: Part, name: str) -> Raw:
    """The two files that lifetimes carries: fields padded with blanks, the sample without a header line."""
    sample = part.path.name == "CDNOW_sample.txt"
    headers = ["master_id"] * sample + ["customer_id", "date", "quantity", "net_amount"]
    frame = pd.read_csv(part.path, sep=r"\s+", header=None, skiprows=0 if sample else 1, dtype=str, encoding="ascii")
    frame.columns = pd.Index([f"c{i}" for i in range(len(headers))])
    _store(con, frame, name)
    cells = tuple(Cells(header, text=f"c{i}") for i, header in enumerate(headers))
    line = 0 if sample else 1
    return counted(con, Raw(part, name, cells, 0, _sha256(part.path), {"encoding": "ascii"}, header_line=line))


def _store(con: duckdb.DuckDBPyConnection, frame: pd.DataFrame, name: str) -> None:
    con.register("frame", frame)
    con.execute(f"CREATE TABLE {name} AS SELECT * FROM frame")
    con.unregister("frame")


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
