"""From a source to prepared tables: read, convert, audit, write.

A run prepares once and its notebooks open the result. A notebook that is started by hand prepares for itself, into a
cache named by the content of the input, the settings and this program's version.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import duckdb

from analysis.errors import Finding, InputError
from analysis.settings import OF_ANALYSES, Settings
from analysis.tables.apply import StagedPart
from analysis.tables.audit import Judged, audit_transactions
from analysis.tables.belonging import belonging
from analysis.tables.conversion import define_macros
from analysis.tables.machine import engine
from analysis.tables.prepared import WORDS_FILE, Audit, FileRead, Prepared, write_prepared
from analysis.tables.pseudonyms import pseudonymise, secret_of, withheld
from analysis.tables.raw import count
from analysis.tables.schema import TABLES
from analysis.tables.side import compare_customers, contacts_ahead, copy_to, write_carried_customers, write_side_table
from analysis.tables.sources import Source
from analysis.tables.staging import read_parts, stage_transactions, unreadable_values
from analysis.tables.understood import coarsest, common_vat, settings_lines, understood, without_examples
from analysis.tables.words import Dictionary, read_words

# How many prepared inputs the cache keeps; more while they were asked for within the hour: a notebook may still read them.
_KEPT_ENTRIES, _IN_USE_SECONDS = 4, 3600


def prepare(source: Source, settings: Settings, folder: Path) -> Prepared:
    """Read and audit `source` and write the prepared tables into the empty `folder`.

    Raises
    ------
    InputError : with everything that stands against any report, found in all files
    """
    return _prepare(source, settings, folder, rows=True)


def only_audited(source: Source, settings: Settings) -> Audit:
    """What `prepare` would say of `source`; its rows are written nowhere, which takes a good part of the time.

    Raises
    ------
    InputError : as `prepare`
    """
    with tempfile.TemporaryDirectory() as folder:
        return _prepare(source, settings, Path(folder), rows=False).audit


def _prepare(source: Source, settings: Settings, folder: Path, rows: bool) -> Prepared:
    source = belonging(source)
    folder.mkdir(parents=True, exist_ok=True)
    # What does not fit into memory goes into the same folder, not into one that happens to be current.
    with tempfile.TemporaryDirectory(dir=folder) as work, engine(Path(work)) as con:
        define_macros(con)
        parts, dictionary = _read(con, source, settings, Path(work))
        audit = _write_tables(con, source, parts, settings, folder, rows)
        if source.expected:
            source.expected.hold(audit)
        if dictionary:
            (folder / WORDS_FILE).write_text(json.dumps(dictionary.pairs, ensure_ascii=False), encoding="utf-8")
            file = FileRead(
                "words", dictionary.file, dictionary.sha256, len(dictionary.pairs), dictionary.dialect, {}, ()
            )
            audit = replace(audit, files=(*audit.files, file))
        if settings.anonymise:
            secret = secret_of(settings)
            if rows:
                pseudonymise(con, folder, secret)
            audit = replace(
                audit,
                findings=tuple(withheld(finding) for finding in audit.findings),
                files=tuple(replace(file, understood=without_examples(file.understood)) for file in audit.files),
            )
    return write_prepared(folder, audit, settings)


def _read(
    con: duckdb.DuckDBPyConnection, source: Source, settings: Settings, work: Path
) -> tuple[list[StagedPart], Dictionary | None]:
    """The parts and the dictionary; what stands against either is told at once."""
    dictionary = read_words(source.words) if source.words else None
    problems = list(dictionary.findings) if dictionary else []
    try:
        parts = read_parts(con, source, settings, work)
    except InputError as error:
        raise InputError([*error.findings, *problems]) from None
    if problems:
        raise InputError(problems)
    return parts, dictionary


def prepare_cached(source: Source, settings: Settings) -> Prepared:
    """Prepared tables from the user's cache, made if need be; the oldest entries give way once nobody can be using them."""
    import platformdirs

    cache = Path(platformdirs.user_cache_dir("kundenwert"))
    cache.mkdir(parents=True, exist_ok=True)
    cache.chmod(0o700)  # customer data
    entry = cache / _content_key(source, settings)
    if not (entry / "audit.json").is_file():
        made = Path(tempfile.mkdtemp(dir=cache, prefix=".making-"))
        try:
            prepare(source, settings, made)
            made.rename(entry)
        except OSError:
            # Another notebook was faster; its result is the same.
            if not (entry / "audit.json").is_file():
                raise
        finally:
            shutil.rmtree(made, ignore_errors=True)
    entry.touch()
    with contextlib.suppress(FileNotFoundError):  # another notebook clears up, too
        # What was killed while it was made goes, too.
        unmade = [path for path in cache.iterdir() if path.name.startswith(".")]
        entries = sorted((path for path in cache.iterdir() if path not in unmade), key=os.path.getmtime)
        for old in [*unmade, *entries[:-_KEPT_ENTRIES]]:
            if old.stat().st_mtime < entry.stat().st_mtime - _IN_USE_SECONDS:
                shutil.rmtree(old, ignore_errors=True)
    return Prepared(entry)


def _content_key(source: Source, settings: Settings) -> str:
    digest = hashlib.sha256(version("kundenwert").encode())
    digest.update(settings.model_dump_json(exclude=set(OF_ANALYSES)).encode())
    if settings.anonymise:
        # Not among the settings as they are written.
        digest.update(secret_of(settings).encode())
    digest.update(repr((source.name, source.passed_over)).encode())
    for code in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(code.read_bytes())
    files = [(part.label, part.path) for part in source.parts if part.kind != "database"]
    if len(files) < len(source.parts):
        # A database may change at any moment, and telling whether it has costs as much as reading it.
        digest.update(os.urandom(16))
    if source.words:
        files.append((source.words.name, source.words))
    for label, path in files:
        digest.update(label.encode())
        with path.open("rb") as stream:
            digest.update(hashlib.file_digest(stream, "sha256").digest())
    return digest.hexdigest()[:32]


def _write_tables(
    con: duckdb.DuckDBPyConnection,
    source: Source,
    parts: list[StagedPart],
    settings: Settings,
    folder: Path,
    rows: bool,
) -> Audit:
    sales = [part for part in parts if part.table.name == "transactions"]
    findings = stage_transactions(con, sales, settings)
    headers = {column.name: [part.header(column.name) for part in sales] for column in TABLES["transactions"].columns}
    headers["net_amount"] = [
        h or p.header("gross_amount") or p.header("unit_price")
        for h, p in zip(headers["net_amount"], sales, strict=True)
    ]
    judged = audit_transactions(con, [part.raw for part in sales], headers, settings)
    findings = [
        *judged.findings,
        *findings,
        *source.findings,
        *(finding for part in parts for finding in part.decision.findings),
    ]
    if source.passed_over:
        values = {"names": ", ".join(source.passed_over)}
        findings.append(Finding("passed-over", "note", rows=len(source.passed_over), values=values))
    for part in sales:
        findings += unreadable_values(con, part, "judged", sales.index(part))
    # Without any date of its own, each row has the day that stands for none.
    present = ["is_return", "date", *(c for c in headers if c not in ("is_return", "date") and any(headers[c]))]
    for derived, needs in (("net_amount", "customer_id"), ("cost_of_goods", "profit")):
        if derived not in present and needs in present:
            present.append(derived)
    columns = [c.name for c in TABLES["transactions"].columns if c.name in present]
    if rows:
        query = f"SELECT {', '.join(columns)} FROM judged WHERE reason IS NULL ORDER BY part, record"
        copy_to(con, query, folder, "transactions")
    for name in TABLES:
        of_table = [part for part in parts if part.table.name == name]
        if name != "transactions" and of_table:
            findings += write_side_table(con, name, of_table, folder)
    write_carried_customers(con, folder, present)
    findings += compare_customers(con, folder)
    findings += contacts_ahead(con, folder, judged.period.end)
    return _summary(con, source, parts, judged, findings)


def _summary(
    con: duckdb.DuckDBPyConnection, source: Source, parts: list[StagedPart], judged: Judged, findings: Sequence[Finding]
) -> Audit:
    customers = count(con, "buyers")
    first, last = con.execute("SELECT min(date), max(date) FROM judged WHERE reason IS NULL").fetchall()[0]
    sales = [part for part in parts if part.table.name == "transactions"]
    files = tuple(
        FileRead(
            part.table.name,
            part.raw.part.label,
            part.raw.sha256,
            part.raw.rows,
            {**part.raw.dialect, **part.formats.dialect},
            {name: cells.header for name, cells in part.decision.cells.items()},
            tuple(one.header for one in part.decision.unused),
            understood(con, part, sales.index(part) if part in sales else None, judged.currency),
        )
        for part in parts
    )
    return Audit(
        source.name, files, source.passed_over, tuple(findings), judged.tie, judged.period, judged.currency,
        customers, first, last, common_vat(sales), coarsest(sales), tuple(settings_lines(sales)),
    )  # fmt: skip
