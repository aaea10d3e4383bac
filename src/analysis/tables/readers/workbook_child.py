"""The process that opens a workbook: it may hang, abort or run out of memory without taking the program with it.

calamine, the only reader of all four formats that is fast enough, holds a sheet as one block of rows times columns. Two
cells far apart make it ask for 550 GB, which aborts the process; an impossible reference makes it panic. Looking at
the XML beforehand would help with .xlsx alone. So a child under a limit of memory and time turns each sheet into a
Parquet file, in which a column's cells stand apart by type: ``c`` text, ``n`` number, ``d`` day.

Run as ``python -m analysis.tables.readers.workbook_child WORKBOOK FOLDER ROWS``; answers in JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any

_MEMORY = 4 << 30
_BATCH = 20_000


def convert(workbook: Path, folder: Path, head_rows: int) -> list[dict[str, Any]]:
    """Write each sheet of `workbook` into `folder`; name, place, visibility, columns and first rows of each."""
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    sheets = []
    with workbook.open("rb") as stream:
        book = CalamineWorkbook.from_filelike(stream)
        for number, meta in enumerate(book.sheets_metadata):
            if meta.typ == SheetTypeEnum.WorkSheet:
                sheet = book.get_sheet_by_index(number)
                file = folder / f"sheet_{number}.parquet"
                columns = _columns(sheet)
                sheets.append(
                    {
                        "name": meta.name,
                        "hidden": meta.visible != SheetVisibleEnum.Visible,
                        "file": str(file),
                        "columns": [[f"{kind}{index}" for kind in kinds] for index, kinds in columns.items()],
                        "head": _head(sheet, columns, head_rows),
                    }
                )
                _write(sheet, columns, file)
    return sheets


def _columns(sheet: Any) -> dict[int, str]:
    """The columns that hold anything, and the kinds of their cells; text always, for the header is one."""
    kinds: dict[int, set[str]] = {}
    for row in sheet.iter_rows():
        for index, cell in enumerate(row):
            if cell != "":
                kinds.setdefault(index, {"c"}).add(_kind(cell))
    return {index: "".join(sorted(kinds[index])) for index in sorted(kinds)}


def _kind(cell: object) -> str:
    if isinstance(cell, bool):
        return "c"
    if isinstance(cell, int | float):
        return "n"
    return "d" if isinstance(cell, date) else "c"


def _head(sheet: Any, columns: dict[int, str], rows: int) -> list[list[str]]:
    return [[str(row[index]) for index in columns] for row in islice(sheet.iter_rows(), rows)]


def _write(sheet: Any, columns: dict[int, str], file: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {"c": pa.string(), "n": pa.float64(), "d": pa.timestamp("s")}
    fields = [(f"{kind}{index}", types[kind]) for index, kinds in columns.items() for kind in kinds]
    schema = pa.schema([("row", pa.int64()), *fields])
    with pq.ParquetWriter(file, schema) as writer:
        for first, rows in _batches(sheet):
            arrays = [pa.array(range(first, first + len(rows)), pa.int64())]
            for index, kinds in columns.items():
                cells = [row[index] for row in rows]
                arrays += [pa.array([_VALUE[kind](cell) for cell in cells], types[kind]) for kind in kinds]
            writer.write_batch(pa.record_batch(arrays, schema))


def _batches(sheet: Any) -> Iterator[tuple[int, list[list[Any]]]]:
    rows = sheet.iter_rows()
    first = 0
    while batch := list(islice(rows, _BATCH)):
        yield first, batch
        first += len(batch)


def _text(cell: object) -> str | None:
    if isinstance(cell, bool):
        return str(cell).lower()
    return None if isinstance(cell, int | float | date) else str(cell)


def _number(cell: object) -> float | None:
    return float(cell) if isinstance(cell, int | float) and not isinstance(cell, bool) else None


def _day(cell: object) -> datetime | None:
    if isinstance(cell, datetime):
        return cell
    return datetime.combine(cell, time()) if isinstance(cell, date) else None


_VALUE: dict[str, Any] = {"c": _text, "n": _number, "d": _day}


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has none; time is limited there as everywhere
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY if hard < 0 else min(_MEMORY, hard), hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    _limit_memory()
    try:
        answer: dict[str, Any] = {"sheets": convert(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))}
    except MemoryError:
        answer = {"key": "workbook-too-large"}
    except Exception as error:
        kind = type(error).__name__
        answer = {"key": "source-encrypted"} if kind == "PasswordError" else {"problem": str(error)}
    except BaseException as error:
        # A panic of the reader is derived from none of the usual exceptions, so that nobody catches it by mistake.
        if type(error).__name__ != "PanicException":
            raise
        answer = {"key": "workbook-damaged"}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
