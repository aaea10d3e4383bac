"""Header and items in two tables: orders with their customer and date, and lines with products, joined by the document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import duckdb

from analysis.errors import Finding
from analysis.tables.headers import meanings
from analysis.tables.raw import Cells, Raw, count
from analysis.tables.sample import decimal_comma, take_sample
from analysis.tables.schema import TABLES, normalise, printable

_AMOUNTS = {"net_amount", "gross_amount", "document_total", "list_amount"}


def join_items(
    con: duckdb.DuckDBPyConnection, raws: Sequence[Raw], given: Mapping[str, str]
) -> tuple[list[Raw], list[Finding]]:
    """Parts without a customer are the lines of the part with whose documents they share a column; the others stay."""
    sales = [raw for raw in raws if raw.part.table == "transactions"]
    lines = [
        raw
        for raw in sales
        if not _named(raw, given) & {"customer_id", "email", "name"} and "document_id" in _named(raw, given)
    ]
    heads = [
        raw
        for raw in sales
        if _named(raw, given) & {"customer_id", "email", "name"} and "document_id" in _named(raw, given)
    ]
    if len(lines) != 1 or len(heads) != 1:
        return list(raws), []
    head, items = heads[0], lines[0]
    key, own = _key(head, items, given)
    if key is None or own is None:
        return list(raws), []
    joined, orphans, empty = _joined(con, head, items, key, own, given)
    told, tied, against = _tied(con, head, items, key, own, given)
    values = {
        "told": told,
        "tied": tied,
        "against": printable(against) or "none",
        "items": items.part.label,
        "head": head.part.label,
        "key": printable(key.header),
        "orphans": orphans,
        "empty": empty,
    }
    finding = Finding(
        "items-joined", "note" if not (orphans or empty or tied < told) else "warning", rows=joined.rows, values=values
    )
    rest = [raw for raw in raws if raw is not head and raw is not items]
    return [joined, *rest], [finding]


def _tied(
    con: duckdb.DuckDBPyConnection, head: Raw, items: Raw, key: Cells, own: Cells, given: Mapping[str, str]
) -> tuple[int, int, str]:
    """Of how many documents the head tells a total, how many of these the lines add up to, and what it is called."""
    amount = _line_amount(con, items, given)
    best = (0, 0, "")
    for cells in head.cells:
        if not amount or _column(cells, given) not in _AMOUNTS:
            continue
        total = _number(con, head, cells)
        told, tied = con.execute(
            f"""SELECT count(*), count(*) FILTER (abs(h.total - i.total) <= 0.011 * i.lines) FROM
                    (SELECT document, max(total) AS total FROM ({_side(head, [], key, "h", total)}) GROUP BY 1) h
                JOIN (SELECT document, sum(total) AS total, count(*) AS lines
                      FROM ({_side(items, [], own, "i", amount)}) GROUP BY 1) i
                USING (document) WHERE h.total IS NOT NULL AND i.total IS NOT NULL"""
        ).fetchall()[0]
        best = max(best, (int(tied), int(told), cells.header))
    tied, told, header = best
    return told, tied, header


def _line_amount(con: duckdb.DuckDBPyConnection, items: Raw, given: Mapping[str, str]) -> str:
    """SQL of a line's amount; empty where none can be told this early."""
    found = {_column(cells, given): _number(con, items, cells) for cells in items.cells if _column(cells, given)}
    if amount := found.get("net_amount") or found.get("gross_amount"):
        return amount
    discounted = {"discount", "discount_rate"} & found.keys()
    return f"{found['quantity']} * {found['unit_price']}" if {"quantity", "unit_price"} <= found.keys() and not discounted else ""  # fmt: skip


def _number(con: duckdb.DuckDBPyConnection, raw: Raw, cells: Cells) -> str:
    parts = [f"CAST({cells.number} AS DOUBLE)"] if cells.number else []
    if cells.text:
        sign = "comma" if decimal_comma(take_sample(con, raw).of(cells).filled) else "point"
        parts.append(f"CAST(from_{sign}(digits({cells.text})) AS DOUBLE)")
    return f"coalesce({', '.join(parts)})" if parts else "NULL"


def _named(raw: Raw, given: Mapping[str, str]) -> set[str]:
    return {named[0].column for cells in raw.cells if (named := meanings(cells.header, TABLES["transactions"], given))}


def _key(head: Raw, items: Raw, given: Mapping[str, str]) -> tuple[Cells | None, Cells | None]:
    """The column of documents in both: of the same header if there is one."""

    def documents(raw: Raw) -> list[Cells]:
        return [
            c
            for c in raw.cells
            if (m := meanings(c.header, TABLES["transactions"], given)) and m[0].column == "document_id"
        ]

    for one in documents(head):
        for other in documents(items):
            if normalise(one.header) == normalise(other.header):
                return one, other
    theirs, ours = documents(head), documents(items)
    return (theirs[0], ours[0]) if theirs and ours else (None, None)


def _joined(
    con: duckdb.DuckDBPyConnection, head: Raw, items: Raw, key: Cells, own: Cells, given: Mapping[str, str]
) -> tuple[Raw, int, int]:
    """The lines with the fields of their document; without the document's own amounts, which the lines add up to."""
    priced = _priced(items, given)
    kept = [
        c
        for c in head.cells
        if c is not key
        and not (priced and _column(c, given) in _AMOUNTS | {"tax_amount", "shipping_amount", "discount"})
    ]
    columns, cells = [], []
    for side, source in (("i", items.cells), ("h", tuple(kept))):
        for i, one in enumerate(source):
            made = {}
            for kind, expr in (("text", one.text), ("number", one.number), ("day", one.day)):
                if expr:
                    made[kind] = f"{side}{i}_{kind[0]}"
                    columns.append(f"{side}.{side}{i}_{kind[0]}")
            cells.append(Cells(one.header, **made))
    name = f"{items.name}_joined"
    con.execute(
        f"""CREATE TABLE {name} AS SELECT {", ".join(columns)} FROM ({_side(items, items.cells, own, "i")}) i
            LEFT JOIN (SELECT * FROM ({_side(head, kept, key, "h")}) QUALIFY row_number() OVER (PARTITION BY document ORDER BY origin) = 1) h
            USING (document) ORDER BY i.origin"""
    )
    orphans = count(
        con,
        f"(SELECT document FROM ({_side(items, [], own, 'i')}) ANTI JOIN ({_side(head, [], key, 'h')}) USING (document))",
    )
    empty = count(
        con,
        f"(SELECT document FROM ({_side(head, [], key, 'h')}) ANTI JOIN ({_side(items, [], own, 'i')}) USING (document))",
    )
    return replace(items, name=name, cells=tuple(cells), rows=count(con, name)), orphans, empty


def _side(raw: Raw, cells: Sequence[Cells], key: Cells, side: str, total: str = "NULL") -> str:
    columns = [
        f"{expr} AS {side}{i}_{kind}"
        for i, one in enumerate(cells)
        for kind, expr in (("t", one.text), ("n", one.number), ("d", one.day))
        if expr
    ]
    parts = [
        f"cell({key.text})" if key.text else "",
        f"CAST(CAST({key.number} AS BIGINT) AS VARCHAR)" if key.number else "",
    ]
    document = f"customer_key(coalesce({', '.join(filter(None, parts))}))"
    return f"SELECT rowid AS origin, {', '.join([f'{document} AS document', f'{total} AS total', *columns])} FROM {raw.name} WHERE {raw.any_cell}"


def _column(cells: Cells, given: Mapping[str, str]) -> str:
    named = meanings(cells.header, TABLES["transactions"], given)
    return named[0].column if named else ""


def _priced(items: Raw, given: Mapping[str, str]) -> bool:
    named = _named(items, given)
    return bool(named & _AMOUNTS) or {"quantity", "unit_price"} <= named
