"""Workbooks: Excel's formats and OpenDocument. A process of its own opens them, see `workbook_child`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import duckdb

from analysis.errors import Finding, InputError
from analysis.tables.parts import Part
from analysis.tables.raw import HEADER_WITHIN, Cells, Raw, choose_header, counted, file_sha256, sql_path
from analysis.tables.schema import TABLES, printable

_SECONDS = 300


def sheets_of(part: Part, work: Path) -> list[Part]:
    """The sheets of the workbook `part`, in its order, converted into files of the folder `work`.

    Raises
    ------
    InputError : it cannot be opened, holds no sheet, or needs more memory or time than a table would
    """
    folder = Path(tempfile.mkdtemp(dir=work))
    answer = _converted(part, folder)
    if "sheets" not in answer:
        key = answer.get("key", "unreadable")
        problem = str(answer.get("problem", "")).replace(str(part.path), part.path.name)
        raise InputError(Finding(key, "error", file=part.label, values={"problem": problem} if problem else {}))
    if not answer["sheets"]:
        raise InputError(Finding("workbook-no-sheets", "error", file=part.label))
    return [
        Part(
            part.table, part.path, sheet["name"], "workbook", part.shown, sheet["hidden"],
            tuple(tuple(row) for row in sheet["head"]), sheet,
        )
        for sheet in answer["sheets"]
    ]  # fmt: skip


def _converted(part: Part, folder: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "analysis.tables.readers.workbook_child"]
    # The child finds what this process finds, however it was started.
    paths = os.pathsep.join(path or "." for path in sys.path)
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"}
    try:
        done = subprocess.run(
            [*command, str(part.path), str(folder), str(HEADER_WITHIN)],
            capture_output=True, timeout=_SECONDS, encoding="utf-8", env=environment, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return {"key": "workbook-too-large"}
    # Killed, or aborted because an allocation failed: nothing was answered.
    return json.loads(done.stdout) if done.returncode == 0 else {"key": "workbook-too-large"}


def read_sheet(con: duckdb.DuckDBPyConnection, part: Part, name: str, given: dict[str, str]) -> Raw:
    """Read a sheet of a workbook into relation `name`; see `analysis.tables.reading.read`."""
    if not any(cell.strip() for row in part.head for cell in row):
        raise InputError(Finding("empty-file", "error", file=part.label))
    index, headers = choose_header(part, part.head, TABLES[part.table], given)
    sheet = part.stored
    cells = []
    for header, columns in zip(headers, sheet["columns"], strict=True):
        of = {column[0]: column for column in columns}
        cells.append(Cells(printable(header.strip()), of["c"], of.get("n"), of.get("d")))
    columns = [column for columns in sheet["columns"] for column in columns]
    con.execute(
        f"CREATE TABLE {name} AS SELECT {', '.join(columns)} FROM read_parquet({sql_path(Path(sheet['file']))}) "
        f"WHERE row > {index} ORDER BY row"
    )
    return counted(con, Raw(part, name, tuple(cells), 0, file_sha256(part.path), {"encoding": "xlsx"}, index + 1))
