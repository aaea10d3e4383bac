"""Parts of a source as canonical rows in DuckDB: read, headers mapped, formats decided, values typed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

from analysis.errors import Finding, InputError
from analysis.settings import Settings
from analysis.tables.audit import EXAMPLES, locate
from analysis.tables.conversion import (
    AMOUNTS,
    Formats,
    Headers,
    as_read,
    decide_formats,
    from_clause,
    map_headers,
    sql_type,
    typed,
)
from analysis.tables.raw import Raw, identifier, split_currency
from analysis.tables.reading import read
from analysis.tables.schema import TABLES, Column, Table, normalise, printable
from analysis.tables.sources import Source


@dataclass(frozen=True)
class StagedPart:
    raw: Raw
    headers: Headers
    formats: Formats

    @property
    def table(self) -> Table:
        return TABLES[self.raw.part.table]

    def header(self, column: str) -> str:
        return self.headers.cells[column].header if column in self.headers.cells else ""


def read_parts(con: duckdb.DuckDBPyConnection, source: Source, settings: Settings, work: Path) -> list[StagedPart]:
    given = declared_columns(settings)
    parts: list[StagedPart] = []
    problems: list[Finding] = []
    for number, part in enumerate(source.parts):
        try:
            raw = read(con, part, f"raw_{number}", work, given)
        except InputError as error:
            problems += error.findings
            continue
        headers = map_headers(raw, given)
        formats = decide_formats(con, raw, headers, settings)
        problems += [*formats.findings, *_missing_columns(raw, headers)]
        parts.append(StagedPart(raw, headers, formats))
    if problems := problems or _undeclared(given, parts):
        raise InputError(problems)
    return parts


def _undeclared(given: dict[str, str], parts: list[StagedPart]) -> list[Finding]:
    """Headers that the user declared and no file has: another column must not slip into their place."""
    headers = [cells.header for part in parts for cells in part.raw.cells if cells.header]
    found = {normalise(form) for header in headers for form in (header, split_currency(header)[0])}
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
    names = {column.name for table in TABLES.values() for column in table.columns}
    wrong = [name for name, header in declared.items() if name not in names or not header]
    if wrong:
        values = {"found": printable(", ".join(wrong)), "allowed": ", ".join(sorted(names))}
        raise InputError(Finding("unknown-column-name", "error", values=values))
    return declared


# What may stand in for a required column of the transactions.
_STAND_INS = {"net_amount": (("quantity", "unit_price"), ("list_amount", "discount"))}


def _missing_columns(raw: Raw, headers: Headers) -> list[Finding]:
    missing = []
    for name in TABLES[raw.part.table].required:
        stand_ins = _STAND_INS.get(name, ()) if raw.part.table == "transactions" else ()
        if name not in headers.cells and not any(all(n in headers.cells for n in pair) for pair in stand_ins):
            missing.append(
                Finding(
                    "missing-column",
                    "error",
                    raw.part.label,
                    values={
                        "name": name,
                        "found": ", ".join(cells.header for cells in raw.cells if cells.header)[:300],
                        "allowed": ", ".join(TABLES[raw.part.table].column(name).aliases[:6]),
                    },
                )
            )
    return missing


def stage_transactions(con: duckdb.DuckDBPyConnection, parts: list[StagedPart]) -> list[Finding]:
    """The rows of all parts as view ``staged``: canonical columns, and beside each typed one its cell as read."""
    selects = [_staged(part, number) for number, part in enumerate(parts)]
    con.execute("CREATE TABLE staged_cells AS " + " UNION ALL BY NAME ".join(selects))
    # A booking marked as return but with positive sign everywhere is a system that keeps signs apart (SAP): turn it.
    # Where marked rows occur with both signs, a positive one is the cancellation of a return and stays.
    positive, negative, amount = con.execute(
        """SELECT count(*) FILTER (net_amount > 0), count(*) FILTER (net_amount < 0), coalesce(sum(net_amount), 0)
           FROM staged_cells WHERE is_return"""
    ).fetchall()[0]
    turned = positive > 0 and not negative
    sign = "CASE WHEN is_return THEN -1 ELSE 1 END * " if turned else ""
    con.execute(
        f"""
        CREATE VIEW staged AS SELECT * REPLACE (
            CAST({sign}net_amount AS DECIMAL(18, 4)) AS net_amount,
            CAST({sign}cost_of_goods AS DECIMAL(18, 4)) AS cost_of_goods,
            coalesce(is_return, false) OR coalesce(net_amount < 0, false) AS is_return,
            currency_code(currency) AS currency)
        FROM staged_cells"""
    )
    return [Finding("returns-turned", "warning", rows=int(positive), amount=str(-amount))] if turned else []


def _staged(part: StagedPart, number: int) -> str:
    cells = part.headers.cells
    chosen = [
        f"{number} AS part",
        f"{part.raw.name}.rowid AS record",
        f"hash({', '.join(_all_cells(part.raw))}) AS fingerprint",
    ]
    exprs = {c.name: typed(c, cells[c.name]) for c in part.table.columns if c.name in cells}
    reads = {name: as_read(part.table.column(name), cells[name]) for name in exprs}
    if "is_return" in exprs:
        # What is not marked is no return, so the flag is never empty: only what cannot be read is kept beside it.
        reads["is_return"] = f"CASE WHEN {exprs['is_return']} IS NULL THEN {reads['is_return']} END"
    if "net_amount" not in exprs:
        _stand_in(exprs, reads)
    if "cost_of_goods" not in exprs and "profit" in exprs:
        exprs["cost_of_goods"] = _exact(f"{_wide(exprs['net_amount'])} - {exprs['profit']}")
    if "currency" not in exprs:
        exprs["currency"] = _currency(part)
    for column in part.table.columns:
        chosen.append(f"CAST({exprs.get(column.name, 'NULL')} AS {sql_type(column)}) AS {column.name}")
        if column.kind != "text":
            chosen.append(f"CAST({reads.get(column.name, 'NULL')} AS VARCHAR) AS {column.name}__read")
    return f"SELECT {', '.join(chosen)} FROM {from_clause(part.raw, part.headers)}"


def _stand_in(exprs: dict[str, str], reads: dict[str, str]) -> None:
    """Net amount from what else the rows say, rounded once, to a hundredth of a cent; NULL where it does not fit."""
    if "quantity" in exprs and "unit_price" in exprs:
        exprs["net_amount"] = _exact(f"{_wide(exprs['quantity'])} * {_wide(exprs['unit_price'])}")
        reads["net_amount"] = f"{reads['quantity']} || ' * ' || {reads['unit_price']}"
    else:
        # Some write a discount with the sign of the amount, some against it; no discount is often an empty cell.
        given = f"CASE WHEN {reads['discount']} IS NULL THEN 0 ELSE abs({exprs['discount']}) END"
        exprs["net_amount"] = _exact(f"{_wide(exprs['list_amount'])} - sign({exprs['list_amount']}) * {_wide(given)}")
        reads["net_amount"] = f"{reads['list_amount']} || ' - ' || coalesce({reads['discount']}, '0')"


def _wide(number: str) -> str:
    # DuckDB multiplies decimals within 18 digits unless told otherwise.
    return f"CAST({number} AS DECIMAL(38, 6))"


def _exact(number: str) -> str:
    # Rounding apart from casting is twice as fast.
    return f"try_cast(round({number}, 4) AS DECIMAL(18, 4))"


def _currency(part: StagedPart) -> str:
    """Currency where no column tells it: from the signs beside the amounts, else from their header."""
    told = [f"'{part.headers.currency}'"] if part.headers.currency else []
    amount = next((name for name in AMOUNTS if name in part.headers.cells), "")
    if amount and part.headers.cells[amount].text:
        told.insert(0, f"{amount}_cells.currency")
    return f"coalesce({', '.join(told)})" if told else "NULL"


def _all_cells(raw: Raw) -> list[str]:
    return [expr for cells in raw.cells for expr in (cells.text, cells.number, cells.day) if expr]


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
    for column in part.table.columns:
        watched = column.kind != "text" or column.allowed
        if not watched or column.name not in part.headers.cells or (relation == "judged" and column.required):
            continue
        if (
            relation == "judged"
            and column.name in ("quantity", "unit_price")
            and "net_amount" not in part.headers.cells
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
