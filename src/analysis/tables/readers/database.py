"""PostgreSQL by its address: ``postgresql://host/base?table=sales`` or ``…?query=SELECT …``; without either, its tables.

The driver (ADBC, an optional extra) hands over columns, not rows, in batches. Who may log in is taken from the address
or from where PostgreSQL's own programs take it (PGUSER, PGPASSWORD, a password file); it is used once and shown nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

import duckdb

from analysis.errors import Finding, InputError, UsageError
from analysis.tables.parts import Part
from analysis.tables.raw import Cells, Raw, counted, identifier
from analysis.tables.readers.typed import take_typed
from analysis.tables.schema import printable

_SCHEMES = ("postgresql", "postgres")
_TABLES = """SELECT c.table_schema, c.table_name, array_agg(c.column_name::text ORDER BY c.ordinal_position)
             FROM information_schema.columns c
             WHERE c.table_schema NOT IN ('pg_catalog', 'information_schema') GROUP BY 1, 2 ORDER BY 1, 2"""


@dataclass(frozen=True)
class Address:
    """Where a database is: `shown` for people and manifests, `uri` with credentials for the driver alone."""

    shown: str
    base: str
    tables: tuple[str, ...]
    query: str
    uri: str = field(repr=False)
    secrets: tuple[str, ...] = field(repr=False)


def parse_address(given: str) -> Address:
    """Take an address apart.

    Raises
    ------
    UsageError : it is of another kind of database, or misspelled; the message does not repeat it
    """
    scheme = given.partition(":")[0].lower()
    if scheme not in _SCHEMES:
        raise UsageError(Finding("database-unknown", "error", values={"scheme": printable(scheme)}))
    try:
        split = urlsplit(given)
        port = f":{split.port}" if split.port else ""
        pairs = parse_qsl(split.query, keep_blank_values=True)
    except ValueError:
        raise UsageError(Finding("database-address", "error")) from None
    mine = [(key, value) for key, value in pairs if key in ("table", "query")]
    base = unquote(split.path.strip("/")) or "postgres"
    host = f"[{split.hostname}]" if ":" in (split.hostname or "") else split.hostname or ""
    shown = f"postgresql://{host}{port}/{quote(base)}" + ("?" + urlencode(mine, quote_via=quote) if mine else "")
    rest = urlencode([pair for pair in pairs if pair not in mine], quote_via=quote)
    uri = urlunsplit(SplitResult("postgresql", split.netloc, split.path, rest, ""))
    return Address(
        printable(shown),
        printable(base),
        tuple(value for key, value in mine if key == "table"),
        next((value.strip().rstrip(";") for key, value in mine if key == "query"), ""),
        uri,
        _secrets(split, pairs),
    )


def _secrets(split: SplitResult, pairs: list[tuple[str, str]]) -> tuple[str, ...]:
    """What no message may repeat, as given and as meant, the longest first."""
    given = [split.username or "", split.password or "", split.netloc.rpartition("@")[0]]
    given += [value for key, value in pairs if key not in ("table", "query", "host", "port", "dbname")]
    return tuple(sorted({one for text in given for one in (text, unquote(text)) if one}, key=len, reverse=True))


def tables_of(address: Address) -> list[Part]:
    """The query, the tables named in the address, or all that the database has.

    Raises
    ------
    UsageError : the driver is not installed
    InputError : the database cannot be reached, refuses the login, or has no such table
    """
    with _cursor(address) as cursor:
        cursor.execute(_TABLES)
        rows = cursor.fetchall()
    if address.query:
        return [_part(address, "query", f"({address.query}\n) AS given", ())]
    found = []
    for schema, table, columns in rows:
        name = table if schema == "public" else f"{schema}.{table}"
        if not address.tables or {name, f"{schema}.{table}"} & set(address.tables):
            found.append(_part(address, name, f"{identifier(schema)}.{identifier(table)}", tuple(columns)))
    if len(found) < len(address.tables) or not found:
        names = ", ".join(table if schema == "public" else f"{schema}.{table}" for schema, table, _ in rows)
        values = {"found": printable(names)[:1000] or "–"}
        raise InputError(Finding("database-no-table", "error", file=address.base, values=values))
    return found


def _part(address: Address, name: str, relation: str, columns: tuple[str, ...]) -> Part:
    head = (columns,) if columns else ()
    return Part("", Path(address.base), name, "database", address.base, head=head, stored=(address, relation))


def read_database(con: duckdb.DuckDBPyConnection, part: Part, name: str, given: dict[str, str]) -> Raw:
    """Read a table or query of a database into relation `name`; see `analysis.tables.reading.read`."""
    address, relation = part.stored
    with _cursor(address) as cursor:
        cursor.execute(f"SELECT * FROM {relation} LIMIT 0")
        types = {one.name: (one.metadata or {}).get(b"POSTGRESQL:type", b"").decode() for one in _schema(cursor)}
        cursor.execute(f"SELECT {', '.join(_selected(column, kind) for column, kind in types.items())} FROM {relation}")
        con.register(f"{name}_rows", cursor.fetch_record_batch())
        try:
            cells = take_typed(con, part, name, f"{name}_rows", given, {})
        finally:
            con.unregister(f"{name}_rows")
    cells = tuple(
        _as_decimal(cell, f"c{i}") if kind in ("numeric", "money") else cell
        for i, (cell, kind) in enumerate(zip(cells, types.values(), strict=True))
    )
    raw = Raw(part, name, cells, 0, _digest(con, name), {"encoding": "postgresql"}, header_line=0)
    return counted(con, raw)


def _schema(cursor: Any) -> Any:
    return cursor.fetch_record_batch().schema


def _selected(column: str, kind: str) -> str:
    # The driver hands over money in cents. A moment's day is that of the database's own time zone.
    cast = {"money": "::numeric", "timestamptz": "::timestamp"}.get(kind, "")
    return f"{identifier(column)}{cast} AS {identifier(column)}"


def _as_decimal(cell: Cells, column: str) -> Cells:
    """Numbers of any length come as text: exact decimals where they fit, text still to be judged where they do not."""
    number = f"try_cast({column} AS DECIMAL(38, 10))"
    return Cells(cell.header, f"CASE WHEN {number} IS NULL THEN {column} END", number)


def _digest(con: duckdb.DuckDBPyConnection, name: str) -> str:
    """A fingerprint of the rows, whatever their order: a database has none. There is no file to take it of."""
    rows = f"(SELECT md5_number_lower(CAST({name} AS VARCHAR)) AS one FROM {name})"
    return str(
        con.execute(f"SELECT sha256(count(*) || ':' || coalesce(sum(CAST(one AS HUGEINT)), 0)) FROM {rows}").fetchall()[
            0
        ][0]
    )


@contextmanager
def _cursor(address: Address) -> Iterator[Any]:
    try:
        import adbc_driver_postgresql.dbapi as driver
    except ImportError:
        raise UsageError(Finding("database-no-driver", "error")) from None
    try:
        with driver.connect(address.uri) as connection, connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION READ ONLY")
            yield cursor
    except driver.Error as error:
        problem = str(error).strip().split("\n")[0]
        for secret in address.secrets:
            problem = problem.replace(secret, "…")
        raise InputError(
            Finding("unreadable", "error", file=address.base, values={"problem": printable(problem)})
        ) from None
