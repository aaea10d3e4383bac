"""What a source is: which files, sheets or tables hold which of the eight tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from analysis.errors import Finding, InputError, Severity, UsageError
from analysis.shipped import DEMO
from analysis.tables.formats import KINDS, has_known_ending, is_packed, kind_of, stem_of
from analysis.tables.headers import month_of_header
from analysis.tables.parts import Part, Source
from analysis.tables.raw import find_header
from analysis.tables.schema import TABLES, normalise, printable

__all__ = ["Part", "Source", "find_source", "table_for"]

# What those who know the demo company's customers believe of visits: a fiction as the company is.
DEMO_BELIEFS = {"visits_none": 0.8, "visits_half_more": 1.08, "visits_unlimited": 1.25}
BUILT_IN = ("demo", "cdnow", "cdnow-master")
# These hold several parts.
_CONTAINERS = ("workbook", "json", "sqlite", "duckdb")


def find_source(given: str) -> Source:
    """Resolve what the user gave: a built-in name, a file of any of `KINDS`, or a folder with one file per table.

    Raises
    ------
    UsageError : nothing is there under this name
    InputError : it is there, but holds no table of transactions
    """
    if given == "demo":
        return replace(_folder(DEMO, "demo", given), defaults=DEMO_BELIEFS)
    if given in BUILT_IN:
        return _cdnow(given)
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", given):
        return _database(given)
    path = _existing(given)
    if path.is_dir():
        return _folder(path, path.resolve().name, given)
    return _file(Part("", path), Source(stem_of(path.name), given, ()))


def _existing(given: str) -> Path:
    try:
        path = Path(given).expanduser()
        if path.is_dir() or path.is_file():
            return path
    except (OSError, RuntimeError, ValueError):  # a name too long or with a NUL, a home of nobody
        pass
    # A misspelled address may hold a password.
    values = {"source": printable(re.sub(r"[^/\s]*@", "…@", given)), "allowed": ", ".join(BUILT_IN)}
    raise UsageError(Finding("source-missing", "error", values=values))


def table_for(name: str) -> str:
    """The table that a file or sheet name announces: its name or an alias, alone or at the front; or nothing."""
    plain = normalise(name)
    for table in TABLES.values():
        if any(plain.startswith(normalise(known)) for known in (table.name, *table.aliases)):
            return table.name
    # Months, quarters and years are what lists of sales are cut by.
    return "transactions" if month_of_header(name) or re.fullmatch(r"(q[1-4])?(19|20)\d\d(q[1-4])?", plain) else ""


def _database(given: str) -> Source:
    from analysis.tables.readers.database import parse_address, tables_of

    address = parse_address(given)
    name = address.tables[0] if len(address.tables) == 1 else address.base
    return _container(Source(name, address.shown, ()), tables_of(address))


# ------------------------------------------------------------------ one file


def _file(part: Part, source: Source) -> Source:
    part = _typed(part, source)
    if not part.kind:
        values = {"allowed": "; ".join(KINDS.values())}
        raise InputError(Finding("source-unknown-type", "error", file=part.label, values=values))
    if part.kind == "archive":
        return _archive(part, source)
    if part.kind in _CONTAINERS:
        return _container(source, _inside(part, source))
    return replace(source, parts=(replace(part, table="transactions"),))


def _typed(part: Part, source: Source) -> Part:
    """The part with its kind; unpacked where its reader cannot do that itself."""
    from analysis.tables.readers.archive import unpacked

    kind = kind_of(part.path)
    if kind not in ("", "text") and is_packed(part.path):
        part = unpacked(part, source.kept.folder)
    return replace(part, kind=kind)


def _inside(part: Part, source: Source) -> list[Part]:
    """The parts that a file of several holds."""
    from analysis.tables.readers import duckdb_file, json_lists, sqlite, workbook

    finders = {
        "workbook": workbook.sheets_of,
        "json": json_lists.lists_of,
        "sqlite": sqlite.tables_of,
        "duckdb": duckdb_file.tables_of,
    }
    return finders[part.kind](part, source.kept.folder)


def _container(source: Source, found: list[Part]) -> Source:
    """The parts whose names announce tables; transactions are also told by their header."""
    parts = _announced(found) if len(found) > 1 else []
    if not any(part.table == "transactions" for part in parts):
        rest = [part for part in found if not _same(part, parts)]
        # Without any name it is a plain list of transactions, behind a cover perhaps.
        if rest and (not parts or _hits(_likeliest(rest)) >= 2):
            parts = [replace(_likeliest(rest), table="transactions"), *parts]
    others = [part for part in found if not _same(part, parts)]
    source = replace(
        source,
        parts=tuple(parts),
        passed_over=tuple(printable(part.sheet) for part in others),
        others=tuple(others),
        findings=tuple(_hidden(parts, others)),
    )
    return _with_transactions(source, [part.sheet for part in found])


def _announced(found: list[Part]) -> list[Part]:
    """The parts that their names give to a table; a hidden one only where no visible one has that table."""
    named = [replace(part, table=table_for(part.sheet)) for part in found if table_for(part.sheet)]
    visible = {part.table for part in named if not part.hidden}
    return [part for part in named if not part.hidden or part.table not in visible]


def _same(part: Part, parts: Iterable[Part]) -> bool:
    return any((part.path, part.sheet) == (one.path, one.sheet) for one in parts)


def _likeliest(found: list[Part]) -> Part:
    """The part that looks most like a table of transactions; of equals the first."""
    return max(found, key=lambda part: (not part.hidden, min(_hits(part), 2), _filled_rows(part)))


def _hits(part: Part) -> int:
    return find_header(part.head, TABLES[part.table or "transactions"], {})[0]


def _filled_rows(part: Part) -> bool:
    # A cover has titles and remarks, a cell or two a row.
    return sum(sum(bool(cell.strip()) for cell in row) >= 3 for row in part.head) >= 2


def _hidden(parts: list[Part], others: list[Part]) -> list[Finding]:
    findings = []
    for key, some in (("hidden-read", parts), ("hidden-passed-over", others)):
        names = [part.sheet for part in some if part.hidden]
        if names:
            values = {"names": printable(", ".join(names))[:1000]}
            severity: Severity = "warning" if key == "hidden-read" else "note"
            findings.append(Finding(key, severity, some[0].shown or some[0].path.name, rows=len(names), values=values))
    return findings


# ------------------------------------------------------------------ many files


def _folder(path: Path, name: str, given: str) -> Source:
    entries = sorted(entry for entry in path.iterdir() if not entry.name.startswith((".", "~")))
    return _one_file_a_table(Source(name, given, ()), [(entry.name, Part("", entry)) for entry in entries])


def _one_file_a_table(source: Source, entries: list[tuple[str, Part]]) -> Source:
    parts: list[Part] = []
    others: list[Part] = []
    passed_over: list[str] = []
    words = next((entry.path for name, entry in entries if name.lower() == "words.csv" and entry.path.is_file()), None)
    for name, entry in entries:
        if entry.path == words:
            continue
        table = table_for(stem_of(name)) if entry.path.is_file() and has_known_ending(name) else ""
        part = _typed(replace(entry, table=table), source) if table else entry
        if part.kind in _CONTAINERS:
            # In a folder of one file per table one sheet counts.
            sheets = _inside(part, source)
            chosen = _likeliest(sheets)
            parts.append(chosen)
            unused = [sheet for sheet in sheets if sheet is not chosen]
            others += [replace(sheet, table="") for sheet in unused]
            passed_over += [sheet.label for sheet in unused]
        elif part.kind and part.kind != "archive":
            parts.append(part)
        else:
            passed_over.append(entry.label + "/" * entry.path.is_dir())
    findings = tuple(_hidden(parts, others))
    source = replace(
        source, parts=tuple(parts), passed_over=tuple(passed_over), others=tuple(others), findings=findings, words=words
    )
    return _with_transactions(source, [name for name, _ in entries])


def _archive(part: Part, source: Source) -> Source:
    """An archive of one file is that file, one of several is a folder."""
    from analysis.tables.readers.archive import members_of

    members = members_of(part, source.kept.folder)
    return _file(members[0][1], source) if len(members) == 1 else _one_file_a_table(source, members)


def _with_transactions(source: Source, found: list[str]) -> Source:
    if not any(part.table == "transactions" for part in source.parts):
        names = ("transactions", *TABLES["transactions"].aliases)
        raise InputError(
            Finding(
                "no-transactions",
                "error",
                file=source.name,
                values={"found": printable(", ".join(found))[:1000] or "–", "allowed": ", ".join(names)},
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
    part = Part("transactions", path, kind="cdnow")
    return Source(given, given, (part,), defaults={"currency": "USD", "zero_amounts": "keep"})
