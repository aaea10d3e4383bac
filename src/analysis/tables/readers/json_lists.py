"""JSON: a list of objects, an object a line, or an object whose keys hold such lists.

DuckDB parses. Types are taken value by value: what a shop writes as text in one row is a number in the next.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb

from analysis.errors import Finding, InputError
from analysis.tables.encoding import plain_utf8
from analysis.tables.headers import meanings
from analysis.tables.machine import is_of_the_machine, with_all_memory
from analysis.tables.parts import Part
from analysis.tables.raw import Cells, Raw, counted, file_sha256, quoted, sql_path
from analysis.tables.readers.typed import COLUMN_LIMIT
from analysis.tables.schema import TABLES, printable

# One object: a row, or the whole file where lists stand under keys.
_OBJECT_BYTES = 256 << 20
# Objects inside objects become columns, `customer.id`, down to this depth.
_DEPTH = 3


def lists_of(part: Part, work: Path) -> list[Part]:
    """The lists of objects in the file `part`: the one it is, or those under the keys of its only object.

    Raises
    ------
    InputError : it is no JSON, or holds no list of objects
    """
    file = plain_utf8(part.path, Path(tempfile.mkdtemp(dir=work)) / "unicode.json")
    try:
        with duckdb.connect() as con:
            structure, rows = con.execute(
                f"SELECT json_group_structure(json), count(*) FROM {_objects(file)}"
            ).fetchall()[0]
    except duckdb.Error as error:
        if is_of_the_machine(error):
            raise
        problem = str(error).split("\n")[0].replace(str(file), part.path.name)
        raise InputError(Finding("unreadable", "error", file=part.label, values={"problem": problem})) from None
    found = json.loads(structure) if structure else None
    if not isinstance(found, dict) or not found:
        raise InputError(Finding("json-no-list", "error", file=part.label))
    lists = {key: kind[0] for key, kind in found.items() if isinstance(kind, list) and isinstance(kind[0], dict)}
    if rows == 1 and lists:
        return [_list(part, key, file, kind) for key, kind in lists.items()]
    return [_list(part, "", file, found)]


def _list(part: Part, key: str, file: Path, structure: dict[str, Any]) -> Part:
    leaves = list(_leaves(structure))
    return replace(part, sheet=key, head=(tuple(".".join(path) for path, _ in leaves),), stored=(file, leaves))


def _leaves(structure: dict[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    for key, kind in structure.items():
        path = (*above, key)
        if isinstance(kind, dict) and len(path) < _DEPTH:
            yield from _leaves(kind, path)
        else:
            yield path, kind


def _objects(file: Path) -> str:
    # So much is taken at once, by each thread.
    most = min(_OBJECT_BYTES, max(file.stat().st_size, 1 << 20))
    return f"read_json_objects({sql_path(file)}, maximum_object_size={most})"


def read_json(con: duckdb.DuckDBPyConnection, part: Part, name: str, given: dict[str, str]) -> Raw:
    """Read a list of objects into relation `name`; see `analysis.tables.reading.read`."""
    file, leaves = part.stored
    _refuse(part, leaves, given)
    rows = f"SELECT json FROM {_objects(file)}"
    if part.sheet:
        rows = f"SELECT unnest(json_extract(json, {_pointer((part.sheet,))})::JSON[]) AS json FROM {_objects(file)}"
    columns, cells = [], []
    for i, (path, _) in enumerate(leaves):
        pointer = _pointer(path)
        shown = f"json_extract_string(json, {pointer})"
        # Whole numbers keep their digits beyond the fifteenth as text: they are numbers of documents.
        numeric = (
            f"coalesce(json_type(json, {pointer}) = 'DOUBLE' OR"
            f" json_type(json, {pointer}) IN ('BIGINT', 'UBIGINT') AND length({shown}) <= 15, false)"
        )
        columns.append(f"CASE WHEN NOT {numeric} THEN {shown} END AS c{i}")
        columns.append(f"CASE WHEN {numeric} THEN try_cast({shown} AS DOUBLE) END AS n{i}")
        cells.append(Cells(printable(".".join(path)), f"c{i}", f"n{i}"))
    # An object may be the whole file, and is held as text and as values.
    with with_all_memory(con):
        con.execute(f"CREATE TABLE {name} AS SELECT {', '.join(columns)} FROM ({rows})")
    raw = Raw(part, name, tuple(cells), 0, file_sha256(part.path), {"encoding": "json"}, header_line=0)
    return counted(con, raw)


def _refuse(part: Part, leaves: list[tuple[tuple[str, ...], Any]], given: dict[str, str]) -> None:
    table = TABLES[part.table]
    nested = [
        Finding("nested-column", "error", part.label, printable(".".join(path)), values={"kind": "[…]"})
        for path, kind in leaves
        if isinstance(kind, list | dict) and meanings(".".join(path), table, given)
    ]
    if len(leaves) > COLUMN_LIMIT:
        values = {"columns": len(leaves), "limit": COLUMN_LIMIT}
        nested = [Finding("too-many-columns", "error", part.label, values=values)]
    if nested:
        raise InputError(nested)


def _pointer(path: tuple[str, ...]) -> str:
    """A key by its path in SQL; the notation (RFC 6901) has two signs of its own."""
    return quoted("".join("/" + key.replace("~", "~0").replace("/", "~1") for key in path))
