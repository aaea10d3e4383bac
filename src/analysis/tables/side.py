"""The six optional tables and how they fit the buyers."""

from __future__ import annotations

from pathlib import Path

import duckdb

from analysis.errors import Finding
from analysis.tables.audit import EXAMPLES, locate
from analysis.tables.conversion import as_read, from_clause, sql_type, typed
from analysis.tables.schema import CARRIED_ATTRIBUTES, TABLES, Column
from analysis.tables.staging import StagedPart, unreadable_values


def write_side_table(con: duckdb.DuckDBPyConnection, name: str, parts: list[StagedPart], folder: Path) -> list[Finding]:
    """One of the six optional tables: rows without a required value go, other unreadable values stay empty."""
    con.execute(
        f"CREATE TABLE {name} AS " + " UNION ALL BY NAME ".join(_staged_side(p, i) for i, p in enumerate(parts))
    )
    table = TABLES[name]
    findings: list[Finding] = []
    needed = " OR ".join(f"{column} IS NULL" for column in table.required)
    for number, part in enumerate(parts):
        findings += part.raw.findings
        findings += unreadable_values(con, part, name, number)
        rows = con.execute(f"SELECT count(*) FROM {name} WHERE part = {number} AND ({needed})").fetchall()[0][0]
        if rows:
            missing = con.execute(
                f"""SELECT record, '' FROM {name} WHERE part = {number} AND ({needed}) ORDER BY record LIMIT {EXAMPLES}"""
            ).fetchall()
            findings.append(
                Finding(
                    "incomplete-rows", "set_aside", part.raw.part.label, "", int(rows),
                    values={"table": name, "required": ", ".join(table.required)}, examples=locate(part.raw, "", missing),
                )
            )  # fmt: skip
    con.execute(f"DELETE FROM {name} WHERE {needed}")
    if name == "customers":
        findings += _repeated_customers(con, parts)
    present = [c.name for c in table.columns if any(c.name in part.headers.cells for part in parts)]
    copy_to(con, f"SELECT {', '.join(present)} FROM {name} ORDER BY part, record", folder, name)
    return findings


def _staged_side(part: StagedPart, number: int) -> str:
    chosen = [f"{number} AS part", f"{part.raw.name}.rowid AS record"]
    for column in part.table.columns:
        cells = part.headers.cells.get(column.name)
        expr = typed(column, cells) if cells else "NULL"
        inside = _inside(column, "v")
        if cells and inside:
            expr = f"list_transform([{expr}], lambda v: CASE WHEN {inside} THEN v END)[1]"
        chosen.append(f"CAST({expr} AS {sql_type(column)}) AS {column.name}")
        if column.kind != "text" or column.allowed:
            chosen.append(f"CAST({as_read(cells) if cells else 'NULL'} AS VARCHAR) AS {column.name}__read")
    return f"SELECT {', '.join(chosen)} FROM {from_clause(part.raw, part.headers)}"


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


def write_carried_customers(con: duckdb.DuckDBPyConnection, folder: Path, present: list[str]) -> None:
    """Invoice lines often carry the customer's name or region: they make the table of customers where none was given."""
    carried = [name for name in CARRIED_ATTRIBUTES if name in present]
    if (folder / "customers.parquet").exists() or not carried:
        return
    latest = ", ".join(f"arg_max({name}, (date, part, record)) AS {name}" for name in carried)
    copy_to(
        con, f"SELECT customer_id, {latest} FROM judged WHERE reason IS NULL GROUP BY 1 ORDER BY 1", folder, "customers"
    )


def compare_customers(con: duckdb.DuckDBPyConnection, folder: Path) -> list[Finding]:
    """Customers of the other tables that never bought, and ids that differ by leading zeros only."""
    findings = []
    con.execute("CREATE TABLE buyers AS SELECT DISTINCT customer_id FROM judged WHERE reason IS NULL")
    for name in TABLES:
        path = folder / f"{name}.parquet"
        if name == "transactions" or not path.exists():
            continue
        con.execute(
            f"CREATE OR REPLACE TEMP TABLE ids AS SELECT DISTINCT customer_id FROM '{str(path).replace(chr(39), chr(39) * 2)}'"
        )
        unknown = con.execute(
            "SELECT count(*), min(customer_id) FROM ids ANTI JOIN buyers USING (customer_id)"
        ).fetchall()[0]
        zeros = con.execute(
            """SELECT count(*), min(ids.customer_id) FROM ids ANTI JOIN buyers USING (customer_id)
               JOIN buyers b ON ltrim(b.customer_id, '0') = ltrim(ids.customer_id, '0')"""
        ).fetchall()[0]
        if zeros[0]:
            findings.append(
                Finding("leading-zeros", "warning", rows=int(zeros[0]), values={"table": name, "example": zeros[1]})
            )
        elif unknown[0]:
            findings.append(
                Finding("never-bought", "note", rows=int(unknown[0]), values={"table": name, "example": unknown[1]})
            )
    return findings


def copy_to(con: duckdb.DuckDBPyConnection, query: str, folder: Path, name: str) -> None:
    con.execute(
        f"COPY ({query}) TO '{str(folder / name).replace(chr(39), chr(39) * 2)}.parquet' (FORMAT parquet, COMPRESSION zstd)"
    )
