"""Parts of a source as canonical rows in DuckDB: read, headers mapped, formats decided, values typed."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import duckdb

from analysis.errors import Finding, InputError
from analysis.settings import Settings
from analysis.tables.apply import StagedPart, stage
from analysis.tables.audit import EXAMPLES, locate
from analysis.tables.conversion import decide_formats
from analysis.tables.decide import decide
from analysis.tables.decision import Decision
from analysis.tables.helpers import READ_TRANSACTIONS
from analysis.tables.joining import join_items
from analysis.tables.raw import Raw, identifier
from analysis.tables.reading import read
from analysis.tables.schema import TABLES, Column, normalise, printable
from analysis.tables.shapes import plain_rows
from analysis.tables.sources import Source
from analysis.tables.units import split_unit
from analysis.tables.verdicts import missing_rules, settle_kinds


def read_parts(con: duckdb.DuckDBPyConnection, source: Source, settings: Settings, work: Path) -> list[StagedPart]:
    given = declared_columns(settings)
    raws: list[Raw] = []
    problems: list[Finding] = []
    for number, part in enumerate(source.parts):
        try:
            raws.append(read(con, part, f"raw_{number}", work, given))
        except InputError as error:
            problems += error.findings
    raws, said = join_items(con, raws, given)
    parts: list[StagedPart] = []
    for raw in raws:
        shaped, told = plain_rows(con, raw, given, settings)
        decision = decide(con, shaped, given, settings)
        decision = replace(decision, findings=(*said, *decision.findings, *(f for f in told if f.severity != "error")))
        problems += [finding for finding in told if finding.severity == "error"]
        said = []
        formats = decide_formats(con, decision, settings)
        problems += _stopping(decision, formats.findings)
        parts.append(StagedPart(decision, formats, settle_kinds(decision, settings)))
    if problems := problems or [*_undeclared(given, parts), *missing_rules(settings, raws)]:
        raise InputError(problems)
    return parts


def _undeclared(given: dict[str, str], parts: list[StagedPart]) -> list[Finding]:
    """Headers that the user declared and no file has: another column must not slip into their place."""
    headers = [cells.header for part in parts for cells in part.raw.cells if cells.header]
    found = {normalise(form) for header in headers for form in (header, split_unit(header).header)}
    values = {"found": ", ".join(headers)[:300]}
    return [
        Finding("declared-header-missing", "error", values={"name": name, "header": printable(header), **values})
        for name, header in given.items()
        if normalise(header) not in found
    ]


def declared_columns(settings: Settings) -> dict[str, str]:
    """The user's own headers: canonical column -> header."""
    pairs = (pair.partition("=") for pair in settings.columns.split(";") if pair.strip())
    declared = {name.strip(): header.strip() for name, _, header in pairs}
    names = {column.name for table in (*TABLES.values(), READ_TRANSACTIONS) for column in table.columns}
    wrong = [name for name, header in declared.items() if name not in names or not header]
    if wrong:
        values = {"found": printable(", ".join(wrong)), "allowed": ", ".join(sorted(names))}
        raise InputError(Finding("unknown-column-name", "error", values=values))
    return declared


def _stopping(decision: Decision, formats: tuple[Finding, ...]) -> list[Finding]:
    """What stands against a part: of a system that holds no sales this alone, else all that is missing or open."""
    if decision.system and decision.system.refuse:
        return [one for one in decision.questions if one.key == decision.system.refuse]
    return [*decision.questions, *formats, *_missing_columns(decision)]


def _missing_columns(decision: Decision) -> list[Finding]:
    """Required columns that nothing stands in for; what fits by its values is offered to be declared."""
    raw = decision.raw
    missing = []
    for name in TABLES[raw.part.table].required:
        if name in decision.cells or _stood_in(name, decision):
            continue
        values = {
            "name": name,
            "found": ", ".join(cells.header for cells in raw.cells if cells.header)[:300],
            "allowed": ", ".join(TABLES[raw.part.table].column(name).aliases[:6]),
            "likely": _likely(name, decision) or "none",
        }
        missing.append(Finding("missing-column", "error", raw.part.label, values=values))
    return missing


_HOLDS = {"customer_id": ("text", "email"), "date": ("dates",), "net_amount": ("numbers",)}
_OF_MONEY = re.compile(
    r"(?i)umsatz|ums[aä]tze|betrag|erl[oö]s|netto|wert|summe|total|amount|revenue|sales|net\b|value|turnover|price|preis"
)
_OF_WHOM = re.compile(r"(?i)name|kund|cust|client|buyer|account|firm|company|contact|kontakt|adress|partner|wer\b|who")


_OF_NONE = re.compile(
    r"(?i)market|product|produkt|article|artikel|item|brand|marke|suppl|liefer|vendor|seller|verk[aä]ufer|rep\b|tax|ust|mwst|vat|%|menge|qty|quantity|cost|kosten|zahl|paid|due|f[aä]llig"
)


def _likely(name: str, decision: Decision) -> str:
    """The unused header that most likely is what is missing, by its words and values; empty where none is."""
    words = {"customer_id": _OF_WHOM, "net_amount": _OF_MONEY}.get(name)
    for one in decision.unused:
        if (
            one.guess in _HOLDS.get(name, ())
            and ";" not in one.header
            and not _OF_NONE.search(one.header)
            and (words is None or words.search(one.header))
        ):
            return printable(one.header)
    return ""


def _stood_in(name: str, decision: Decision) -> bool:
    if decision.raw.part.table != "transactions":
        return False
    return (name == "net_amount" and decision.amount.method != "none") or (
        name == "date" and decision.dates != "column"
    )


def stage_transactions(con: duckdb.DuckDBPyConnection, parts: list[StagedPart], settings: Settings) -> list[Finding]:
    """The rows of all parts as view ``staged``: canonical columns, and beside each typed one its cell as read.

    Reasons are noted in the table ``held``. The rows of a part alone are asked of it again and again: of a large base a copy
    would cost more. Those of many parts are put together once: there each question costs more than the copy.

    Raises
    ------
    InputError : what the rows leave open
    """
    alone = len(parts) == 1
    staged = [
        stage(con, part, number, settings, "held" if alone else f"held_{number}") for number, part in enumerate(parts)
    ]
    if questions := [finding for one in staged for finding in one.questions]:
        raise InputError(questions)
    query = " UNION ALL BY NAME ".join(one.query for one in staged)
    if not alone:
        con.execute(f"CREATE TABLE held AS {query}")
        query = "SELECT * FROM held"
    con.execute(f"CREATE VIEW staged AS {query}")
    return [finding for one in staged for finding in one.findings]


def allowed_values(column: Column) -> str:
    """What a column may hold, in a notation that needs no language."""
    if column.allowed:
        return " | ".join(column.allowed)
    if column.low is not None:
        return f"{column.low:g} … {column.high:g}" if column.high is not None else f"≥ {column.low:g}"
    return {"date": "YYYY-MM-DD", "flag": "0 | 1"}.get(column.kind, "1234.56")


def unreadable_values(con: duckdb.DuckDBPyConnection, part: StagedPart, relation: str, number: int) -> list[Finding]:
    """Values of optional columns that are there but cannot be read or lie outside their range: they stay empty."""
    findings = []
    for column in TABLES[part.table.name].columns:
        watched = column.kind != "text" or column.allowed
        if not watched or column.name not in part.decision.cells or (relation == "judged" and column.required):
            continue
        if (
            relation == "judged"
            and column.name in ("quantity", "unit_price")
            and "net_amount" not in part.decision.cells
        ):
            continue  # they make the amount, and the row was judged by it
        # Of the transactions' flag only what cannot be read is kept (see `_staged`): there it is never empty.
        flagged = relation == "judged" and column.kind == "flag"
        empty = "true" if flagged else f"{identifier(column.name)} IS NULL"
        bad = f"part = {number} AND {empty} AND {column.name}__read IS NOT NULL"
        if relation == "judged":
            bad += " AND reason IS NULL"
        rows = con.execute(f"SELECT count(*) FROM {relation} WHERE {bad}").fetchall()[0][0]
        if rows:
            found = con.execute(
                f"SELECT record, {column.name}__read FROM {relation} WHERE {bad} ORDER BY record LIMIT {EXAMPLES}"
            ).fetchall()
            header = part.header(column.name)
            findings.append(
                Finding(
                    "unreadable-values", "warning", part.raw.part.label, header, int(rows),
                    values={"allowed": allowed_values(column)}, examples=locate(part.raw, header, found),
                )
            )  # fmt: skip
    return findings
