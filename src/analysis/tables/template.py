"""Empty tables for a client to fill, with a dictionary that says what belongs where."""

from __future__ import annotations

import csv
from pathlib import Path

from analysis.language import Words
from analysis.tables.schema import TABLES, Column


def write_template(folder: Path, words: Words) -> list[Path]:
    """Write one CSV with headers for each table and ``dictionary.csv``; existing files are not touched.

    Raises
    ------
    UsageError : one of the files exists
    """
    from analysis.errors import Finding, UsageError

    files = {
        f"{name}.csv": [column.name for column in table.columns if column.name != "profit"]
        for name, table in TABLES.items()
    }
    there = [name for name in (*files, "dictionary.csv") if (folder / name).exists()]
    if there:
        raise UsageError(Finding("template-exists", "error", values={"files": ", ".join(there)}))
    folder.mkdir(parents=True, exist_ok=True)
    for name, headers in files.items():
        _write(folder / name, [headers], words)
    _write(folder / "dictionary.csv", _dictionary(words), words)
    return [folder / name for name in (*files, "dictionary.csv")]


def _dictionary(words: Words) -> list[list[str]]:
    rows = [
        [words(f"dictionary-{head}") for head in ("table", "column", "needed", "kind", "allowed", "meaning", "headers")]
    ]
    for table in TABLES.values():
        rows += [
            [
                table.name,
                column.name,
                words("dictionary-yes") if column.required else "",
                words(f"kind-{column.kind}"),
                _allowed(column),
                words(f"column-{column.name}"),
                ", ".join(column.aliases),
            ]
            for column in table.columns
        ]
    return rows


def _allowed(column: Column) -> str:
    from analysis.tables.staging import allowed_values

    return allowed_values(column) if column.allowed or column.low is not None else ""


def _write(path: Path, rows: list[list[str]], words: Words) -> None:
    # With a byte order mark and, for Germans, semicolons: so Excel opens it as it is.
    with path.open("w", encoding="utf-8-sig", newline="") as sink:
        csv.writer(sink, delimiter=";" if words.lang == "de" else ",").writerows(rows)
