"""Months, quarters or years in columns: each cell becomes a row of its period."""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping
from dataclasses import dataclass, replace

import duckdb

from analysis.errors import Finding
from analysis.tables.amounts import says_tax
from analysis.tables.headers import is_total_header, meanings, month_of_header, quarter_of_header, year_of_header
from analysis.tables.raw import Cells, Raw, count, quoted
from analysis.tables.schema import TABLES, printable
from analysis.tables.units import split_unit

# Beside the periods a list has few columns: who it is, where, who cares for him.
_BESIDE = 4


@dataclass(frozen=True)
class _Periods:
    """The columns of one kind of period: each with its year, 0 where its header names none, and its number."""

    kind: str
    columns: tuple[tuple[Cells, int, int], ...]

    def text(self, year: int, number: int) -> str:
        """The period as the reader of dates knows it."""
        return {"month": f"{year}-{number:02}", "quarter": f"{year}-Q{number}", "year": f"{year}"}[self.kind]


def periods_to_rows(con: duckdb.DuckDBPyConnection, raw: Raw, given: Mapping[str, str]) -> tuple[Raw, list[Finding]]:
    """The part with one row a customer and period; as it is where no periods stand in its columns."""
    periods = _periods(raw)
    if periods is None:
        return raw, []
    named = [one.column for cells in raw.cells for one in meanings(cells.header, TABLES["transactions"], given)[:1]]
    if "date" in named:
        return raw, []
    label = raw.part.label
    year = _year_of(raw)
    if any(not own for _, own, _ in periods.columns) and not year:
        values = {"headers": printable(", ".join(cells.header for cells, _, _ in periods.columns))[:200]}
        return raw, [Finding("open-year", "error", label, values=values)]
    taken = {id(cells) for cells, _, _ in periods.columns}
    kept = [cells for cells in raw.cells if id(cells) not in taken and not _adds_up(cells, periods)]
    if not any(cells.header for cells in kept):
        # As pivots leave it, who the rows are about stands below no header: the column gets its number for a name.
        kept = [replace(cells, header=f"#{raw.cells.index(cells) + 1}") for cells in kept if cells.text]
    name = f"{raw.name}_long"
    pieces = [
        f"SELECT rowid AS origin, {place} AS place, {quoted(periods.text(own or year, number))} AS period,"
        f" {_text(cells)} AS amount_cell{kept_columns(kept)} FROM {raw.name} WHERE {raw.any_cell}"
        for place, (cells, own, number) in enumerate(periods.columns)
    ]
    con.execute(
        f"CREATE TABLE {name} AS SELECT * FROM ({' UNION ALL '.join(pieces)})"
        " WHERE nullif(trim(amount_cell), '') IS NOT NULL ORDER BY origin, place"
    )
    first, last = periods.columns[0][0].header, periods.columns[-1][0].header
    cells = renamed(kept)
    cells += (
        Cells("year" if periods.kind == "year" else "date", text="period"),
        Cells(_amount_header(first), text="amount_cell"),
    )
    values = {"first": printable(first), "last": printable(last), "kind": periods.kind}
    long = replace(raw, name=name, cells=cells, rows=count(con, name), line_numbers=lines_of(con, raw, name))
    return long, [Finding("months-turned", "note", label, rows=len(periods.columns), values=values)]


def _periods(raw: Raw) -> _Periods | None:
    """The finest periods that stand in the columns, of one unit of money, and most of the columns."""
    for kind, columns in (
        ("month", [(cells, *month) for cells in raw.cells if (month := month_of_header(cells.header))]),
        ("quarter", [(cells, *quarter) for cells in raw.cells if (quarter := quarter_of_header(cells.header))]),
        ("year", [(cells, year, 12) for cells in raw.cells if (year := year_of_header(cells.header))]),
    ):
        different = {(year, number) for _, year, number in columns}
        beside = sum(bool(c.header) for c in raw.cells) - _BESIDE
        units = {(split_unit(c.header).factor, split_unit(c.header).currency) for c, _, _ in columns}
        if len(columns) == len(different) > 1 and len(units) == 1 and len(columns) * 2 >= beside:
            return _Periods(kind, tuple(columns))
    return None


def _adds_up(cells: Cells, periods: _Periods) -> bool:
    """Whether a column beside the periods is the sum of some of them."""
    if is_total_header(cells.header):
        return True
    coarser = {"month": (quarter_of_header, year_of_header), "quarter": (year_of_header,), "year": ()}[periods.kind]
    return any(of_header(cells.header) for of_header in coarser)


def _amount_header(header: str) -> str:
    """A header for the amounts of all periods that says no more of tax and unit than those of the periods."""
    tax = {"net": "net ", "gross": "gross "}.get(says_tax(header), "")
    unit = split_unit(header)
    said = {"1000": "T", "1000000": "Mio. ", "0.01": "Cent "}.get(unit.factor, "") + unit.currency
    return f"{tax}amount ({said.strip()})" if said else f"{tax}amount"


def _year_of(raw: Raw) -> int:
    found = re.search(r"(?<!\d)(20\d\d|19\d\d)(?!\d)", f"{raw.part.sheet} {raw.part.shown or raw.part.path.name}")
    return int(found[1]) if found else 0


def kept_columns(kept: list[Cells]) -> str:
    """SQL of columns that stay, each under a name of its own, see `renamed`."""
    columns = []
    for i, cells in enumerate(kept):
        columns += [
            f"{expr} AS k{i}_{kind}"
            for expr, kind in ((cells.text, "t"), (cells.number, "n"), (cells.day, "d"))
            if expr
        ]
    return "".join(f", {column}" for column in columns)


def renamed(kept: list[Cells]) -> tuple[Cells, ...]:
    """The columns that `kept_columns` made."""
    return tuple(
        Cells(
            one.header,
            f"k{i}_t" if one.text else None,
            f"k{i}_n" if one.number else None,
            f"k{i}_d" if one.day else None,
        )
        for i, one in enumerate(kept)
    )


def _text(cells: Cells) -> str:
    parts = [part for part in (cells.text, f"CAST({cells.number} AS VARCHAR)" if cells.number else None) if part]
    return f"coalesce({', '.join(parts)})" if parts else "NULL"


def lines_of(con: duckdb.DuckDBPyConnection, raw: Raw, name: str) -> array[int]:
    """The lines of the file from which the rows of relation `name` come, told by its column ``origin``."""
    origins = [int(origin) for (origin,) in con.execute(f"SELECT origin FROM {name} ORDER BY rowid").fetchall()]
    lines = raw.lines(set(origins))
    return array("q", (lines[origin] for origin in origins))
