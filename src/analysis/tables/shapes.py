"""Shapes that are not one row a sale: periods in columns, groups with headings, a customer only on the first row of his group.

Each is turned into plain rows of the same part before its columns are decided; what was done is said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

import duckdb

from analysis.errors import Finding
from analysis.settings import Settings
from analysis.tables.full_names import with_full_names
from analysis.tables.groups import headed_groups
from analysis.tables.headers import meanings
from analysis.tables.period_columns import lines_of, periods_to_rows
from analysis.tables.rates_in_columns import rates_to_rows
from analysis.tables.raw import WIDE, Cells, Raw, count, quoted
from analysis.tables.recognise import FITS
from analysis.tables.sample import Sample, SampledColumn, take_sample
from analysis.tables.schema import TABLES, normalise
from analysis.tables.systems import recognise_system

_TOTALS = re.compile(r"(gesamt|summe|total|ergebnis|zwischensumme)", re.IGNORECASE)


def plain_rows(
    con: duckdb.DuckDBPyConnection, raw: Raw, given: Mapping[str, str], settings: Settings
) -> tuple[Raw, list[Finding]]:
    """The part with one row a sale, what was done, and as errors what stays open."""
    if raw.part.table != "transactions":
        return raw, []
    raw, turned = periods_to_rows(con, raw, given)
    raw, headed = headed_groups(con, raw, given)
    raw, rated = rates_to_rows(con, raw, given)
    raw, filled = _filled_down(con, raw, given, settings)
    raw, carried = _documents_filled(con, raw)
    raw = with_full_names(con, raw, given)
    return _without_headers(con, raw), [*turned, *headed, *rated, *filled, *carried]


# ------------------------------------------------------------------ groups


def _filled_down(
    con: duckdb.DuckDBPyConnection, raw: Raw, given: Mapping[str, str], settings: Settings
) -> tuple[Raw, list[Finding]]:
    """A customer, a date or a document that stands on the first row of its group only, as pivots and merged cells leave it."""
    findings: list[Finding] = []
    if settings.gaps == "set_aside":
        return raw, findings
    sample = take_sample(con, raw)
    columns = _columns(sample, given)
    for column in ("customer_id", "name", "document_id", "date"):
        for one in sample.columns:
            named = meanings(one.header, TABLES["transactions"], given)
            own = column in ("customer_id", "name")
            wanted = own and settings.gaps == "fill" and len(one.filled) < len(one.values)
            if named and named[0].column == column and (wanted or _grouped(one)):
                if own and not wanted:
                    groups = _are_groups(one, columns)
                    if groups is None:
                        findings.append(Finding("open-gaps", "error", raw.part.label, one.header))
                    if not groups:
                        continue
                raw = _fill(con, raw, one.cells)
                findings.append(Finding("filled-down", "warning", raw.part.label, one.header))
    return raw, findings


def _documents_filled(con: duckdb.DuckDBPyConnection, raw: Raw) -> tuple[Raw, list[Finding]]:
    """What a system writes on the first line of a document only, where its amounts are those of the lines."""
    system = recognise_system(cells.header for cells in raw.cells)
    if not (system and system.facts.get("first_line") and system.facts.get("amounts") == "line"):
        return raw, []
    findings = []
    for column in _OF_THE_DOCUMENT:
        known = system.headers.get(column, ())
        for cells in raw.cells:
            if normalise(cells.header) in known and any((cells.text, cells.number, cells.day)):
                raw = _fill(con, raw, cells)
                findings.append(Finding("filled-down", "warning", raw.part.label, cells.header))
    return raw, findings


_OF_THE_DOCUMENT = ("document_id", "customer_id", "name", "email", "date", "status", "document_type", "currency")


def _without_headers(con: duckdb.DuckDBPyConnection, raw: Raw) -> Raw:
    """Without rows that repeat the header, as each page of a printed list does: they are no rows of the data."""
    texts = [cells for cells in raw.cells if cells.text and cells.header][:WIDE]
    # The length tells most cells apart, and sooner.
    same = " + ".join(
        f"CASE WHEN strlen({c.text}) >= {len(c.header.encode())} AND trim({c.text}) = {quoted(c.header)} THEN 1 ELSE 0 END"
        for c in texts
    )
    if len(texts) < 2 or not count(con, f"{raw.name} WHERE {same} >= 2"):
        return raw
    name = f"{raw.name}_once"
    con.execute(f"CREATE TABLE {name} AS SELECT *, rowid AS origin FROM {raw.name} WHERE {same} < 2 ORDER BY rowid")
    return replace(raw, name=name, rows=count(con, name), line_numbers=lines_of(con, raw, name))


def _grouped(column: SampledColumn) -> bool:
    """Whether each value stands on top of its rows, or once more on their sum; a row of units may stand before all."""
    filled = [value for value in column.filled if not _TOTALS.search(value)]
    tops = [value for value, _ in groupby(filled)]
    empty = sum(not value for value in column.values)
    return (
        len(tops) >= 2
        and any(column.values[:2])
        and len(set(tops)) == len(tops)
        and not _goes_on(column.values)
        and empty >= len(tops)
        and empty >= FITS * (len(column.values) - (len(filled) - len(tops)))
    )


# With fewer groups, one that begins after the other has ended may be chance.
_GROUPS_THAT_TELL = 4


def _columns(sample: Sample, given: Mapping[str, str]) -> dict[str, SampledColumn]:
    """The best known column of each meaning."""
    found: dict[str, SampledColumn] = {}
    for one in sample.columns:
        if named := meanings(one.header, TABLES["transactions"], given):
            found.setdefault(named[0].column, one)
    return found


def _are_groups(customers: SampledColumn, columns: Mapping[str, SampledColumn]) -> bool | None:
    """Whether rows without a customer are his of the row above; None where the list may as well be a journal with gaps.

    Lines of one document are. In a journal each row is a document of its own, and numbers or days go on through the
    whole list; groups begin anew with each customer.
    """
    gaps = [i for i, value in enumerate(customers.values) if i and not value]
    groups = len(set(customers.filled))
    documents, days = (columns.get(name) for name in ("document_id", "date"))
    if documents and len(documents.filled) == len(customers.values):
        values = documents.values
        if groups < _GROUPS_THAT_TELL or all(values[i] == values[i - 1] for i in gaps):
            return True
        if len(set(values)) == len(values) and _ascends([_number_of(value) for value in values]):
            return False
    if (
        groups >= _GROUPS_THAT_TELL
        and days
        and len(days.filled) == len(customers.values)
        and _ascends([_day_of(value) for value in days.values])
    ):
        return None
    return True


def _ascends(keys: Sequence[tuple[int, ...] | None]) -> bool:
    """Whether the keys never fall, and rise at least twice."""
    known = [key for key in keys if key is not None]
    return len(known) == len(keys) and len(set(known)) > 2 and all(a <= b for a, b in pairwise(known))


def _number_of(document: str) -> tuple[int, ...] | None:
    return tuple(map(int, re.findall(r"\d+", document))) or None


def _day_of(text: str) -> tuple[int, ...] | None:
    if found := re.match(r"(\d{4})-(\d{2})-(\d{2})", text):
        return tuple(map(int, found.groups()))
    found = re.match(r"(\d{1,2})\.(\d{1,2})\.(\d{2,4})", text)
    return tuple(map(int, reversed(found.groups()))) if found else None


def _goes_on(values: Sequence[str]) -> bool:
    """Whether a value that stood before is followed by an empty cell: a sum ends its group, a gap in a plain list does not."""
    last, again = "", False
    for number, value in enumerate(values):
        if value:
            last, again = value, value == last
        elif again and any(values[number:]):
            return True
    return False


def _fill(con: duckdb.DuckDBPyConnection, raw: Raw, cells: Cells) -> Raw:
    exprs = [expr for expr in (cells.text, cells.number, cells.day) if expr]
    name = f"{raw.name}_f{exprs[0]}"
    filled = []
    for expr in exprs:
        value = f"nullif(trim({expr}), '')" if expr == cells.text else expr
        # A value of another type, or a total, ends the group.
        filled.append(f"last_value({value} IGNORE NULLS) OVER (ORDER BY rowid) AS {expr}")
    con.execute(f"CREATE TABLE {name} AS SELECT * REPLACE ({', '.join(filled)}) FROM {raw.name} ORDER BY rowid")
    return replace(raw, name=name)
