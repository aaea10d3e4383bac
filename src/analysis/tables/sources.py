"""What a source is: which files or sheets hold which of the eight tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from analysis.errors import Finding, InputError, UsageError
from analysis.shipped import DEMO
from analysis.tables.schema import TABLES, normalise, printable

SUFFIXES = (".csv", ".csv.gz", ".parquet", ".xlsx")
BUILT_IN = ("demo", "cdnow", "cdnow-master")


@dataclass(frozen=True)
class Part:
    """One file, or one sheet of a workbook, that holds rows of one table."""

    table: str
    path: Path
    sheet: str = ""

    @property
    def label(self) -> str:
        """How findings name it: never with its folder, which may name a person."""
        return printable(f"{self.path.name} [{self.sheet}]" if self.sheet else self.path.name)


@dataclass(frozen=True)
class Source:
    """A named input: its parts, what was passed over, and settings that hold for it unless the user says otherwise.

    `words` is the dictionary of its words, where it brings one (see `tables.words`).
    """

    name: str
    given: str
    parts: tuple[Part, ...]
    passed_over: tuple[str, ...] = ()
    defaults: Mapping[str, Any] = field(default_factory=dict)
    words: Path | None = None


def find_source(given: str) -> Source:
    """Resolve what the user gave: a built-in name, a file, a workbook, or a folder with one file per table.

    Raises
    ------
    UsageError : nothing is there under this name
    InputError : it is there, but holds no table of transactions
    """
    if given == "demo":
        return _folder(DEMO, "demo", given)
    if given in BUILT_IN:
        return _cdnow(given)
    path = _existing(given)
    if path.is_dir():
        return _folder(path, path.resolve().name, given)
    suffix = suffix_of(path)
    if not suffix:
        raise InputError(
            Finding("source-unknown-type", "error", file=path.name, values={"allowed": ", ".join(SUFFIXES)})
        )
    name = path.name[: -len(suffix)]
    if suffix == ".xlsx":
        return _workbook(path, name, given)
    return Source(name, given, (Part("transactions", path),))


def _existing(given: str) -> Path:
    try:
        path = Path(given).expanduser()
        if path.is_dir() or path.is_file():
            return path
    except (OSError, RuntimeError):  # a name too long, a home of nobody
        pass
    values = {"source": printable(given), "allowed": ", ".join(BUILT_IN)}
    raise UsageError(Finding("source-missing", "error", values=values))


def suffix_of(path: Path) -> str:
    """The file type among `SUFFIXES`, or nothing."""
    return next((suffix for suffix in SUFFIXES if path.name.lower().endswith(suffix)), "")


def table_for(name: str) -> str:
    """The table that a file or sheet name announces: its name or an alias, alone or at the front; or nothing."""
    plain = normalise(name)
    for table in TABLES.values():
        if any(plain.startswith(normalise(known)) for known in (table.name, *table.aliases)):
            return table.name
    return ""


def _folder(path: Path, name: str, given: str) -> Source:
    entries = sorted(entry for entry in path.iterdir() if not entry.name.startswith((".", "~")))
    words = next((entry for entry in entries if entry.name.lower() == "words.csv" and entry.is_file()), None)
    parts = []
    passed_over = []
    for entry in entries:
        if entry == words:
            continue
        suffix = suffix_of(entry) if entry.is_file() else ""
        table = table_for(entry.name[: -len(suffix)]) if suffix else ""
        if table and suffix == ".xlsx":
            # In a folder of one file per table the first sheet counts.
            first, *others = (Part(table, entry, sheet) for sheet in _sheet_names(entry))
            parts.append(first)
            passed_over += [other.label for other in others]
        elif table:
            parts.append(Part(table, entry))
        else:
            passed_over.append(printable(entry.name) + "/" * entry.is_dir())
    source = Source(name, given, tuple(parts), tuple(passed_over), words=words)
    return _with_transactions(source, [entry.name for entry in entries])


def _workbook(path: Path, name: str, given: str) -> Source:
    sheets = _sheet_names(path)
    parts = tuple(Part(table_for(sheet), path, sheet) for sheet in sheets if table_for(sheet))
    if len(sheets) == 1 or not parts:
        # A workbook that names no table is taken as a plain list of transactions on its first sheet.
        return Source(name, given, (Part("transactions", path, sheets[0]),), tuple(sheets[1:]))
    passed_over = tuple(sheet for sheet in sheets if not table_for(sheet))
    return _with_transactions(Source(name, given, parts, passed_over), sheets)


def _sheet_names(path: Path) -> list[str]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with path.open("rb") as stream:
            return CalamineWorkbook.from_filelike(stream).sheet_names
    except (CalamineError, OSError) as error:
        problem = str(error).replace(str(path), path.name)
        raise InputError(
            Finding("unreadable", "error", file=printable(path.name), values={"problem": problem})
        ) from None


def _with_transactions(source: Source, found: list[str]) -> Source:
    if not any(part.table == "transactions" for part in source.parts):
        names = ("transactions", *TABLES["transactions"].aliases)
        raise InputError(
            Finding(
                "no-transactions",
                "error",
                file=source.name,
                values={"found": printable(", ".join(found)) or "–", "allowed": ", ".join(names)},
            )
        )
    return source


def _cdnow(given: str) -> Source:
    # Found without importing it: lifetimes switches off all warnings of the process when imported.
    spec = find_spec("lifetimes")
    assert spec is not None
    assert spec.submodule_search_locations
    file = "CDNOW_sample.txt" if given == "cdnow" else "CDNOW_master.txt"
    path = Path(spec.submodule_search_locations[0]) / "datasets" / file
    # Each line is one order, also the few that cost nothing; the published estimates count them.
    return Source(given, given, (Part("transactions", path),), defaults={"currency": "USD", "zero_amounts": "keep"})
