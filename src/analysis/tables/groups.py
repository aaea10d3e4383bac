"""Groups with a heading: a line with the customer alone, his rows, and a line that adds them up.

So accounting programs print what a customer bought. The customer stands in no column of the rows; it is taken from the
heading where the sums below the groups tie out with the rows, and where the report says that it is one of customers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import duckdb

from analysis.errors import Finding
from analysis.tables.headers import meanings
from analysis.tables.period_columns import lines_of
from analysis.tables.raw import WIDE, Cells, Raw, count
from analysis.tables.sample import SampledColumn, number_sql
from analysis.tables.schema import TABLES
from analysis.tables.titles import lines_above

# The heading stands in one of the first columns.
_FIRST_COLUMNS = 4
# Sums tie out with this share of the groups; the others may be groups of groups.
_TIES = 0.9
_TOTAL = "^(grand[ ]total|sub-?total|total|summe|gesamt|zwischensumme|ergebnis)|(total|summe|gesamt|ergebnis)$"
_OF_CUSTOMERS = re.compile(r"(?i)customer|client|contact|buyer|kunde|debitor|kontakt|k[aä]ufer|auftraggeber")
_DATES = ("date", "month", "quarter", "week")
_AMOUNTS = ("net_amount", "gross_amount", "document_total")


def headed_groups(con: duckdb.DuckDBPyConnection, raw: Raw, given: Mapping[str, str]) -> tuple[Raw, list[Finding]]:
    """The part with the heading of its group on each row; as it is where a column names customers, or nothing ties out."""
    if len(raw.cells) > WIDE:
        return raw, []
    named = {cells: own for cells in raw.cells if (own := meanings(cells.header, TABLES["transactions"], given))}
    for cells, own in named.items():
        if own[0].column in _DATES and _heads_of_dates(con, raw, cells):
            return _with_heading(con, raw, cells, cells.header), [
                Finding("filled-down", "warning", raw.part.label, cells.header)
            ]
    if any(one.column in ("customer_id", "name", "email") for own in named.values() for one in own[:1]):
        return raw, []
    amounts = [cells for cells, own in named.items() if any(one.column in _AMOUNTS for one in own)]
    for cells in [one for one in raw.cells if one.text][:_FIRST_COLUMNS]:
        if not _heads(con, raw, cells):
            continue
        groups, tied = max((_ties(con, raw, cells, amount) for amount in amounts), key=lambda t: t[1], default=(0, 0))
        if groups > 1 and tied >= _TIES * groups:
            header = "customer" if _OF_CUSTOMERS.search(f"{cells.header} {' '.join(lines_above(raw))}") else "group"
            grouped = _with_heading(con, raw, cells, header)
            values = {"groups": groups, "tied": tied}
            return grouped, [Finding("groups-headed", "note", raw.part.label, rows=grouped.rows, values=values)]
    return raw, []


def _numbered(raw: Raw, cells: Cells) -> str:
    """SQL of `_rows` with the number of the group; one row after the other, so that it is asked for where it is needed."""
    return (
        f"SELECT *, count(*) FILTER (head IS NOT NULL AND NOT filled) OVER (ORDER BY origin ROWS UNBOUNDED PRECEDING) AS grp"
        f" FROM ({_rows(raw, cells)})"
    )


def _rows(raw: Raw, cells: Cells) -> str:
    """SQL of the rows: the heading's cell, and whether anything else stands there."""
    others = [f"nullif(trim({one.text}), '') IS NOT NULL" for one in raw.cells if one.text and one is not cells] + [
        f"{expr} IS NOT NULL" for one in raw.cells for expr in (one.number, one.day) if expr
    ]
    return (
        f"SELECT rowid AS origin, nullif(trim({cells.text}), '') AS head, ({' OR '.join(others)}) AS filled, *"
        f" FROM {raw.name} WHERE {raw.any_cell}"
    )


def _heads(con: duckdb.DuckDBPyConnection, raw: Raw, cells: Cells) -> bool:
    """Whether the cell stands alone above rows that leave it empty, and beside other cells on lines of sums only."""
    if len(raw.cells) < 2:
        return False
    headings, rows, sums, others = con.execute(
        f"""SELECT count(*) FILTER (head IS NOT NULL AND NOT filled), count(*) FILTER (head IS NULL),
                   count(*) FILTER (head IS NOT NULL AND filled AND total), count(*) FILTER (head IS NOT NULL AND filled AND NOT total)
            FROM (SELECT *, regexp_matches(lower(head), '{_TOTAL}') AS total FROM ({_rows(raw, cells)}))"""
    ).fetchall()[0]
    return bool(headings > 1 and rows >= 2 and sums > 1 and not others)


def _ties(con: duckdb.DuckDBPyConnection, raw: Raw, cells: Cells, amount: Cells) -> tuple[int, int]:
    """Of how many groups a line tells the sum of this amount, and how many of these tie out to the cent."""
    number = number_sql(con, raw.name, amount)
    groups, tied = con.execute(
        f"""SELECT count(*), count(*) FILTER (abs(total - rows) <= 0.006 * n + 0.001) FROM (
                SELECT grp, sum(amount) FILTER (head IS NULL) AS rows, count(amount) FILTER (head IS NULL) AS n,
                       arg_min(amount, origin) FILTER (head IS NOT NULL AND filled) AS total
                FROM (SELECT *, {number} AS amount FROM ({_numbered(raw, cells)})) GROUP BY grp)
            WHERE grp > 0 AND n > 0 AND total IS NOT NULL"""
    ).fetchall()[0]
    return int(groups), int(tied)


def _heads_of_dates(con: duckdb.DuckDBPyConnection, raw: Raw, cells: Cells) -> bool:
    """Whether a month or a day stands alone above rows that leave it empty."""
    if not cells.text or cells.number or cells.day:
        return False
    beside = f"SELECT 1 FROM ({_rows(raw, cells)}) WHERE head IS NOT NULL AND filled LIMIT 1"
    if con.execute(beside).fetchall():
        return False  # as in most lists, whose rows are not counted for nothing
    headings, rows, others = con.execute(
        f"""SELECT count(*) FILTER (head IS NOT NULL AND NOT filled), count(*) FILTER (head IS NULL),
                   count(*) FILTER (head IS NOT NULL AND filled) FROM ({_rows(raw, cells)})"""
    ).fetchall()[0]
    if headings < 2 or rows < headings or others:
        return False
    found = con.execute(f"SELECT head FROM ({_rows(raw, cells)}) WHERE head IS NOT NULL LIMIT 1000").fetchall()
    return SampledColumn(cells, tuple(str(head) for (head,) in found)).dates >= _TIES


def _with_heading(con: duckdb.DuckDBPyConnection, raw: Raw, cells: Cells, header: str) -> Raw:
    """The rows below headings, each with its own, without the headings and the lines of sums."""
    name = f"{raw.name}_groups"
    con.execute(
        f"""CREATE TABLE {name} AS SELECT * EXCLUDE (head, filled) FROM (
                SELECT *, last_value(CASE WHEN NOT filled THEN head END IGNORE NULLS)
                          OVER (ORDER BY origin ROWS UNBOUNDED PRECEDING) AS heading
                FROM ({_rows(raw, cells)}))
            WHERE head IS NULL AND heading IS NOT NULL ORDER BY origin"""
    )
    rest = tuple(one for one in raw.cells if one is not cells)
    return replace(
        raw, name=name, cells=(Cells(header, text="heading"), *rest), rows=count(con, name),
        line_numbers=lines_of(con, raw, name),
    )  # fmt: skip
