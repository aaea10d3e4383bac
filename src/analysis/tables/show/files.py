"""Which files were read, how, and what became of their columns."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.language import Words
from analysis.presentation.shown import Shown, note, table
from analysis.tables.prepared import Audit, FileRead
from analysis.tables.show.understood import column_text


def files(audit: Audit, words: Words) -> Shown:
    """Each file with the table it fills, its rows and the dialect found."""
    rows = [
        {
            "file": file.file,
            "table": words(f"table-{file.table}"),
            "rows": file.rows,
            "dialect": dialect_text(file, words),
        }
        for file in audit.files
    ]
    columns: Any = {"file": "text", "table": "text", "rows": "integer", "dialect": "text"}
    return table(pd.DataFrame(rows), words, columns)


def dialect_text(file: FileRead, words: Words) -> str:
    """Encoding, delimiter, decimal sign and date order that were found in a file."""
    return ", ".join(
        words(f"dialect-{key}-{value}") for key, joined in file.dialect.items() for value in joined.split(", ")
    )


def columns(audit: Audit, words: Words) -> Shown:
    """Which header was taken for what, file by file."""
    rows = [
        {"file": file.file, "header": header, "column": column_text(column, words)}
        for file in audit.files
        for column, header in file.columns.items()
    ]
    kinds: Any = {"file": "text", "header": "text", "column": "text"}
    return table(pd.DataFrame(rows), words, kinds)


def unused(audit: Audit, words: Words) -> Shown:
    """Columns and files that nothing was done with."""
    left = [f"{file.file}: {', '.join(file.unused)}" for file in audit.files if file.unused]
    items = [*left, *audit.passed_over]
    return note(words("unused-some", items="; ".join(items)) if items else words("unused-none"))
