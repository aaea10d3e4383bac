"""Amounts of each rate of tax in columns of their own: ``netto``, ``ust``, ``netto2``, ``ust2``, or ``Umsatz 19 %``, ``Umsatz 7 %``.

One of them alone is too little. They belong together where a total beside them is their sum, with their taxes or
without; with a rate in their headers they do without a total, too. Each rate becomes a row.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import duckdb

from analysis.errors import Finding
from analysis.tables.headers import meanings
from analysis.tables.period_columns import kept_columns, lines_of, renamed
from analysis.tables.raw import WIDE, Cells, Raw, count
from analysis.tables.sample import number_sql
from analysis.tables.schema import TABLES, normalise, printable

_RATE = re.compile(r"[\s_(]*(?P<rate>\d{1,2}(?:[.,]\d+)?)\s*(?:%|prozent|percent|v\.\s?h\.)\)?", re.IGNORECASE)
_PLACE = re.compile(r"(?<=[^\W\d_])[\s_.-]?(?P<place>[1-5])$")
_HOLDS = 0.95
_AMOUNTS = ("net_amount", "gross_amount")

_Group = dict[str, Cells]


def rates_to_rows(con: duckdb.DuckDBPyConnection, raw: Raw, given: Mapping[str, str]) -> tuple[Raw, list[Finding]]:
    """The part with a row for each rate; as it is where amounts stand in one column."""
    if len(raw.cells) > WIDE or {"net_amount", "gross_amount"} & set(given):
        return raw, []
    groups = _groups(raw.cells)
    amounts = next((name for name, own in groups.items() if len(own) > 1 and _meaning(name) in _AMOUNTS), "")
    if not amounts:
        return raw, []
    members = groups[amounts]
    keys = list(members)
    taxes = next((own for name, own in groups.items() if _meaning(name) == "tax_amount" and set(own) == set(keys)), {})
    of_groups = {id(cells) for own in groups.values() if set(own) == set(keys) for cells in own.values()}
    others = [cells for cells in raw.cells if cells.header and id(cells) not in of_groups]
    totals = [cells for cells in others if _meaning(cells.header) in (*_AMOUNTS, "document_total")]
    label = raw.part.label
    headers = printable(", ".join(cells.header for cells in members.values()))[:200]
    for total in totals:
        if _adds_up(con, raw, total, list(members.values())):
            # The sum stands there, so its parts are nothing but parts.
            kept = tuple(cells for cells in raw.cells if id(cells) not in {id(one) for one in members.values()})
            return replace(raw, cells=kept), []
        if taxes and _adds_up(con, raw, total, [*members.values(), *taxes.values()]):
            others = [cells for cells in others if cells is not total]
            break
    else:
        if not all(_RATE.search(cells.header) for cells in members.values()):
            values = {"headers": headers, "header": members[keys[0]].header}
            return raw, [Finding("several-amounts", "error", label, values=values)] if _both(con, raw, members) else []
    sides = [own for own in groups.values() if set(own) == set(keys)]
    name = f"{raw.name}_rates"
    pieces = []
    for place, key in enumerate(keys):
        picked = [*others, *(own[key] for own in sides)]
        filled = f"{number_sql(con, raw.name, members[key])} <> 0"
        pieces.append(
            f"SELECT rowid AS origin, {place} AS place{kept_columns(picked)} FROM {raw.name} WHERE {raw.any_cell} AND {filled}"
        )
    con.execute(f"CREATE TABLE {name} AS SELECT * FROM ({' UNION ALL BY NAME '.join(pieces)}) ORDER BY origin, place")
    shown = [*others, *(replace(own[keys[0]], header=_stripped(own[keys[0]].header)) for own in sides)]
    long = replace(raw, name=name, cells=renamed(shown), rows=count(con, name), line_numbers=lines_of(con, raw, name))
    return long, [Finding("rates-turned", "note", label, rows=long.rows, values={"headers": headers})]


def _stripped(header: str) -> str:
    return _PLACE.sub("", _RATE.sub(" ", header)).strip(" _-()")


def _groups(cells: Sequence[Cells]) -> dict[str, _Group]:
    """Columns by what their headers say beside a rate or a place: the rate or place -> the column."""
    found: dict[str, _Group] = {}
    for one in cells:
        if not one.header:
            continue
        rate, place = _RATE.search(one.header), _PLACE.search(one.header)
        key = rate["rate"] if rate else place["place"] if place else "1"
        found.setdefault(normalise(_stripped(one.header)), {}).setdefault(key, one)
    return found


def _meaning(header: str) -> str:
    named = meanings(header, TABLES["transactions"], {})
    return named[0].column if named else ""


def _adds_up(con: duckdb.DuckDBPyConnection, raw: Raw, total: Cells, parts: list[Cells]) -> bool:
    """Whether a column is the sum of others in the rows in which more than one of them holds anything."""
    numbers = [f"coalesce({number_sql(con, raw.name, one)}, 0)" for one in parts]
    several = " + ".join(f"CAST({number} <> 0 AS INTEGER)" for number in numbers)
    rows, fit = con.execute(
        f"""SELECT count(*), count(*) FILTER (abs({number_sql(con, raw.name, total)} - ({" + ".join(numbers)})) < 0.011 * {len(parts)})
            FROM {raw.name} WHERE ({several}) > 1"""
    ).fetchall()[0]
    return bool(rows) and fit >= _HOLDS * rows


def _both(con: duckdb.DuckDBPyConnection, raw: Raw, members: _Group) -> bool:
    """Whether more than one of the columns holds money that would change a figure."""
    sums = [
        con.execute(f"SELECT coalesce(sum(abs({number_sql(con, raw.name, one)})), 0) FROM {raw.name}").fetchall()[0][0]
        for one in members.values()
    ]
    return sorted(sums)[-2] >= 0.01 * sum(sums) > 0
