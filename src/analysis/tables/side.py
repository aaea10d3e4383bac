"""The seven optional tables and how they fit the buyers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb

from analysis.errors import Finding, Severity
from analysis.tables.apply import StagedPart
from analysis.tables.audit import EXAMPLES, locate
from analysis.tables.conversion import as_read, from_clause, sql_type, typed
from analysis.tables.raw import count, identifier, quoted, sql_path
from analysis.tables.schema import CARRIED_ATTRIBUTES, TABLES, Column, printable
from analysis.tables.staging import unreadable_values


def write_side_table(con: duckdb.DuckDBPyConnection, name: str, parts: list[StagedPart], folder: Path) -> list[Finding]:
    """One of the seven optional tables: rows without a required value go, other unreadable values stay empty."""
    con.execute(
        f"CREATE TABLE {name} AS " + " UNION ALL BY NAME ".join(_staged_side(p, i) for i, p in enumerate(parts))
    )
    table = TABLES[name]
    findings: list[Finding] = []
    needed = " OR ".join(f"{identifier(column)} IS NULL" for column in table.required)
    for number, part in enumerate(parts):
        findings += part.raw.findings
        findings += unreadable_values(con, part, name, number)
        rows = count(con, f"{name} WHERE part = {number} AND ({needed})")
        if rows:
            missing = con.execute(
                f"""SELECT record, '' FROM {name} WHERE part = {number} AND ({needed}) ORDER BY record LIMIT {EXAMPLES}"""
            ).fetchall()
            findings.append(
                Finding(
                    "incomplete-rows", "set_aside", part.raw.part.label, "", rows,
                    values={"table": name, "required": ", ".join(table.required)}, examples=locate(part.raw, "", missing),
                )
            )  # fmt: skip
    con.execute(f"DELETE FROM {name} WHERE {needed}")
    if name == "customers":
        findings += _repeated_customers(con, parts)
    if name == "contracts":
        findings += _ended_before_start(con, parts)
    present = [identifier(c.name) for c in table.columns if any(c.name in part.decision.cells for part in parts)]
    copy_to(con, f"SELECT {', '.join(present)} FROM {name} ORDER BY part, record", folder, name)
    return findings


def _staged_side(part: StagedPart, number: int) -> str:
    chosen = [f"{number} AS part", f"{part.raw.name}.rowid AS record"]
    for column in part.table.columns:
        cells = part.decision.cells.get(column.name)
        fine = part.formats.fine
        expr = typed(column, cells, fine) if cells else "NULL"
        if cells and column.allowed:
            words = " ".join(f"WHEN {quoted(met)} THEN {quoted(allowed)}" for met, allowed in column.spelled)
            expr = f"CASE lower({expr}) {words} ELSE lower({expr}) END" if words else f"lower({expr})"
        inside = _inside(column, "v")
        if cells and inside:
            expr = f"list_transform([{expr}], lambda v: CASE WHEN {inside} THEN v END)[1]"
        chosen.append(f"CAST({expr} AS {sql_type(column, fine)}) AS {identifier(column.name)}")
        if column.kind != "text" or column.allowed:
            chosen.append(f"CAST({as_read(column, cells) if cells else 'NULL'} AS VARCHAR) AS {column.name}__read")
    return f"SELECT {', '.join(chosen)} FROM {from_clause(part.decision)} WHERE {part.raw.any_cell}"


def _inside(column: Column, value: str) -> str:
    """SQL condition of the column's range; empty where it has none."""
    conditions = []
    if column.low is not None:
        conditions.append(f"{value} >= {column.low}")
    if column.high is not None:
        conditions.append(f"{value} <= {column.high}")
    if column.allowed:
        conditions.append(f"{value} IN ({', '.join(repr(one) for one in column.allowed)})")
    return " AND ".join(conditions)


def _repeated_customers(con: duckdb.DuckDBPyConnection, parts: list[StagedPart]) -> list[Finding]:
    again = con.execute(
        """SELECT part, record, customer_id FROM customers
           QUALIFY row_number() OVER (PARTITION BY customer_id ORDER BY part, record) > 1 ORDER BY 1, 2"""
    ).fetchall()
    findings = []
    for number, part in enumerate(parts):
        mine = [(record, customer) for p, record, customer in again if p == number]
        if mine:
            header = part.header("customer_id")
            examples = locate(part.raw, header, mine[:EXAMPLES])
            findings.append(
                Finding("repeated-customer", "set_aside", part.raw.part.label, header, len(mine), examples=examples)
            )
    con.execute(
        """DELETE FROM customers WHERE (part, record) IN (SELECT (part, record) FROM customers
           QUALIFY row_number() OVER (PARTITION BY customer_id ORDER BY part, record) > 1)"""
    )
    return findings


def _ended_before_start(con: duckdb.DuckDBPyConnection, parts: list[StagedPart]) -> list[Finding]:
    findings = []
    for number, part in enumerate(parts):
        wrong = con.execute(
            'SELECT record, CAST("end" AS VARCHAR) FROM contracts WHERE part = ? AND "end" < start ORDER BY 1', [number]
        ).fetchall()
        if wrong:
            header = part.header("end")
            examples = locate(part.raw, header, wrong[:EXAMPLES])
            findings.append(
                Finding("contract-ends-first", "set_aside", part.raw.part.label, header, len(wrong), examples=examples)
            )
    con.execute('DELETE FROM contracts WHERE "end" < start')
    return findings


def write_carried_customers(con: duckdb.DuckDBPyConnection, folder: Path, present: list[str]) -> None:
    """Invoice lines often carry the customer's name or region: they complete the table of customers, or make it."""
    table = folder / "customers.parquet"
    given = []
    if table.exists():
        con.execute(f"CREATE TABLE given_customers AS SELECT * FROM read_parquet({sql_path(table)})")
        given = [name for name, *_ in con.execute("DESCRIBE given_customers").fetchall()]
    carried = [name for name in CARRIED_ATTRIBUTES if name in present and name not in given]
    if not carried:
        return
    latest = ", ".join(f"arg_max({name}, (date, part, record)) AS {name}" for name in carried)
    query = f"SELECT customer_id, {latest} FROM judged WHERE reason IS NULL GROUP BY 1"
    if given:
        query = f"SELECT * FROM given_customers LEFT JOIN ({query}) USING (customer_id)"
    copy_to(con, f"{query} ORDER BY customer_id", folder, "customers")


def contacts_ahead(con: duckdb.DuckDBPyConnection, folder: Path, end: date) -> list[Finding]:
    """Last contacts after the window's `end`: nobody can have met then, or nobody may know it yet."""
    path = folder / "contacts.parquet"
    if not path.exists():
        return []
    held = con.execute(f"SELECT column_name FROM (DESCRIBE SELECT * FROM read_parquet({sql_path(path)}))").fetchall()
    if ("last_contact",) not in held:
        return []
    rows, latest = con.execute(
        f"SELECT count(*), max(last_contact) FROM read_parquet({sql_path(path)}) WHERE last_contact > ?", [end]
    ).fetchall()[0]
    values = {"example": str(latest)}
    return [Finding("contact-ahead", "note", rows=int(rows), values=values)] if rows else []


def compare_customers(con: duckdb.DuckDBPyConnection, folder: Path) -> list[Finding]:
    """Customers of the other tables that never bought, and ids that differ by leading zeros only."""
    findings = []
    twins = con.execute(
        "SELECT count(*), min(customer_id) FROM buyers SEMI JOIN (SELECT ltrim(customer_id, '0') AS bare FROM buyers GROUP BY 1 HAVING count(*) > 1) ON ltrim(customer_id, '0') = bare"
    ).fetchall()[0]
    if twins[0]:
        values = {"example": printable(twins[1])}
        findings.append(Finding("same-but-zeros", "warning", rows=int(twins[0]), values=values))
    cases = con.execute(
        "SELECT count(*), min(customer_id) FROM buyers SEMI JOIN (SELECT lower(customer_id) AS low FROM buyers GROUP BY 1 HAVING count(*) > 1) ON lower(customer_id) = low"
    ).fetchall()[0]
    if cases[0]:
        values = {"example": printable(cases[1])}
        findings.append(Finding("same-but-case", "warning", rows=int(cases[0]), values=values))
    for name in TABLES:
        path = folder / f"{name}.parquet"
        if name == "transactions" or not path.exists():
            continue
        cut, example, unknown, stranger = con.execute(
            f"""SELECT count(*) FILTER (zeros), min(customer_id) FILTER (zeros),
                       count(*) FILTER (NOT zeros), min(customer_id) FILTER (NOT zeros)
                FROM (SELECT customer_id, ltrim(customer_id, '0') IN (SELECT ltrim(customer_id, '0') FROM buyers) AS zeros
                      FROM (SELECT DISTINCT customer_id FROM read_parquet({sql_path(path)}))
                      ANTI JOIN buyers USING (customer_id))"""
        ).fetchall()[0]
        told: list[tuple[str, Severity, int, str]] = [
            ("leading-zeros", "warning", cut, example),
            ("never-bought", "note", unknown, stranger),
        ]
        for key, severity, rows, one in told:
            if rows:
                values = {"table": name, "example": printable(one)}
                findings.append(Finding(key, severity, rows=int(rows), values=values))
    return findings


def copy_to(con: duckdb.DuckDBPyConnection, query: str, folder: Path, name: str) -> None:
    con.execute(f"COPY ({query}) TO {quoted(str(folder / f'{name}.parquet'))} (FORMAT parquet, COMPRESSION zstd)")
