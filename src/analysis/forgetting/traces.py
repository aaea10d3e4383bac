"""Whether prepared tables, or a run, hold somebody."""

from __future__ import annotations

import html
import re
from collections.abc import Collection
from pathlib import Path

import duckdb

from analysis.reporting.manifest import read_manifest
from analysis.tables.pseudonyms import KINDS, pseudonym, secret_if_there
from analysis.tables.raw import identifier, sql_path

# Columns that name somebody.
_NAMING = {name for name, kind in KINDS.items() if kind != "document"} | {"name", "report", "contact"}
PAGES = (".html", ".ipynb", ".csv", ".json", ".log", ".eml", ".txt")


def names_of(given: Collection[str]) -> list[str]:
    """What somebody may be called in stored data: as given, and the pseudonyms that this machine gives."""
    secret = secret_if_there()
    hidden = [pseudonym(kind, name, secret) for name in given for kind in ("customer", "person")] if secret else []
    return [*given, *hidden]


def in_tables(folder: Path, names: Collection[str]) -> bool:
    """Whether a Parquet file in `folder` names one of `names` in a column that names somebody."""
    with duckdb.connect() as con:
        for path in sorted(folder.glob("*.parquet")):
            relation = f"read_parquet({sql_path(path)})"
            columns = [row[0] for row in con.execute(f"DESCRIBE SELECT * FROM {relation}").fetchall()]
            for column in sorted(_NAMING & set(columns)):
                found = f"SELECT 1 FROM {relation} WHERE CAST({identifier(column)} AS VARCHAR) IN (SELECT unnest(?)) LIMIT 1"
                if con.execute(found, [list(names)]).fetchall():
                    return True
    return False


def in_run(run_dir: Path, names: Collection[str]) -> bool:
    """Whether a run knows one of `names`: among its customers, or on any of its pages."""
    manifest = read_manifest(run_dir)
    if manifest and set(manifest["customers"]) & set(names):
        return True
    if in_tables(run_dir, names):
        return True
    return any(in_text(path, names) for path in sorted(run_dir.rglob("*")) if path.suffix in PAGES)


def in_text(path: Path, names: Collection[str]) -> bool:
    """Whether a file of text names one of `names`.

    A number is looked for as the whole content of a cell or a quoted text, and at the front of a printed row of a notebook:
    within a sentence it is a figure like any other.
    """
    text = path.read_text(encoding="utf-8", errors="replace")
    apart = ""
    if path.suffix == ".csv":
        # A German list has commas inside its numbers.
        apart = ";" if ";" in text.partition("\n")[0] else ","
    after = "[ ]{2}|" if path.suffix == ".ipynb" else ""
    return any(re.search(_pattern(name, apart, after), text) for name in names)


def _pattern(name: str, apart: str, after: str) -> str:
    written = "|".join(
        sorted({re.escape(name), re.escape(html.escape(name)), re.escape(html.escape(name, quote=False))})
    )
    if name.isdigit():
        begin, end = rf"(?:^|[>\"{apart}\n])", rf"(?:{after}$|[<\\\"{apart}\r\n])"
        return rf"{begin}[ \t]*(?:{written})[ \t]*{end}"
    return rf"(?<!\w)(?:{written})(?!\w)"
