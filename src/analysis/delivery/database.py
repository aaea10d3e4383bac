"""Into tables of PostgreSQL, SQLite or DuckDB, in one transaction: stage, upsert, delete what is gone.

Several reports may share the tables; each writes and deletes rows of its own only. Whoever reads them meanwhile sees the
rows of before, and after an error so does everybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

import pandas as pd

from analysis.delivery.address import Target
from analysis.delivery.rows import Layout
from analysis.errors import AnalysisError, Finding, InputError, UsageError
from analysis.tables.raw import identifier, quoted
from analysis.tables.schema import printable

_STAGE = "kundenwert_stage"
# Seconds to wait for others who write.
_PATIENCE = 30.0


class _Transaction(Protocol):
    def execute(self, statement: str) -> Any: ...

    def stage(self, name: str, frame: pd.DataFrame, layout: Layout) -> None: ...


def write_tables(report: str, frames: Mapping[Layout, pd.DataFrame], target: Target) -> None:
    """Make the rows of `report` in the tables of `target` those of `frames`, in all of them or in none.

    Raises
    ------
    UsageError : the driver is not installed
    InputError : the database cannot be reached, refuses, or has another table of this name; nothing has changed then
    """
    try:
        with _OPENED[target.kind](target) as transaction:
            for layout, frame in frames.items():
                transaction.stage(_STAGE + layout.suffix, frame, layout)
                for statement in _statements(target, report, layout):
                    transaction.execute(statement)
    except AnalysisError:
        raise
    except _errors() as error:
        problem = str(error).strip().split("\n")[0]
        for secret in target.secrets:
            problem = problem.replace(secret, "…")
        raise InputError(
            Finding("target-refused", "error", file=target.place, values={"problem": printable(problem)})
        ) from None


def _statements(target: Target, report: str, layout: Layout) -> Sequence[str]:
    named = target.table + layout.suffix
    table = ".".join(identifier(name) for name in (target.schema, named) if name)
    stage = _STAGE + layout.suffix
    columns = ", ".join(identifier(name) for name in layout.columns)
    key = ", ".join(identifier(name) for name in layout.key)
    new = ", ".join(
        f"{identifier(name)} = excluded.{identifier(name)}" for name in layout.columns if name not in layout.key
    )
    same = " AND ".join(f"{stage}.{identifier(name)} = {table}.{identifier(name)}" for name in layout.key)
    lock = [f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE"] if target.kind == "postgresql" else []
    return (
        f"CREATE TABLE IF NOT EXISTS {table} ({_types(layout)}, PRIMARY KEY ({key}))",
        *lock,
        # SQLite takes ON for a join without a WHERE before it.
        f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {stage} WHERE true ON CONFLICT ({key}) DO UPDATE SET {new}",
        f"DELETE FROM {table} WHERE report = {quoted(report)} AND NOT EXISTS (SELECT 1 FROM {stage} WHERE {same})",
    )


def _types(layout: Layout) -> str:
    return ", ".join(f"{identifier(name)} {kind}" for name, kind in layout.columns.items())


class _Sqlite:
    def __init__(self, connection: Any) -> None:
        self.execute = connection.execute
        self._connection = connection

    def stage(self, name: str, frame: pd.DataFrame, layout: Layout) -> None:
        days = [column for column, kind in layout.columns.items() if kind == "DATE"]
        texts = {column: frame[column].dt.strftime("%Y-%m-%d") for column in days}
        plain = frame.assign(**texts).astype(object)
        rows = plain.where(plain.notna(), None).itertuples(index=False, name=None)
        self.execute(f"CREATE TEMP TABLE {name} ({_types(layout)})")
        self._connection.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(layout.columns))})", rows)


class _Duckdb:
    def __init__(self, connection: Any) -> None:
        self.execute = connection.execute
        self._connection = connection

    def stage(self, name: str, frame: pd.DataFrame, layout: Layout) -> None:
        self._connection.register("kundenwert_rows", frame)
        chosen = ", ".join(
            f"CAST({identifier(column)} AS {kind}) AS {identifier(column)}" for column, kind in layout.columns.items()
        )
        self.execute(f"CREATE TEMP TABLE {name} AS SELECT {chosen} FROM kundenwert_rows")


class _Postgresql:
    def __init__(self, cursor: Any) -> None:
        self.execute = cursor.execute
        self._cursor = cursor

    def stage(self, name: str, frame: pd.DataFrame, layout: Layout) -> None:
        import pyarrow as pa

        kinds = {"VARCHAR": pa.string(), "DOUBLE PRECISION": pa.float64(), "DATE": pa.date32(), "BOOLEAN": pa.bool_()}
        schema = pa.schema([(column, kinds[kind]) for column, kind in layout.columns.items()])
        rows = pa.Table.from_pandas(frame, schema=schema, preserve_index=False)
        self._cursor.adbc_ingest(name, rows, mode="create", temporary=True)


@contextmanager
def _sqlite(target: Target) -> Iterator[_Transaction]:
    import sqlite3

    with _no_empty_file(target):
        connection = sqlite3.connect(target.path, timeout=_PATIENCE, isolation_level=None)
        try:
            connection.execute("BEGIN IMMEDIATE")
            # Left without COMMIT, what was done is undone when it closes.
            yield _Sqlite(connection)
            connection.execute("COMMIT")
        finally:
            connection.close()


@contextmanager
def _duckdb(target: Target) -> Iterator[_Transaction]:
    import duckdb

    with _no_empty_file(target), duckdb.connect(str(target.path)) as connection:
        connection.execute("BEGIN")
        yield _Duckdb(connection)
        connection.execute("COMMIT")


@contextmanager
def _postgresql(target: Target) -> Iterator[_Transaction]:
    try:
        import adbc_driver_postgresql.dbapi as driver
    except ImportError:
        raise UsageError(Finding("database-no-driver", "error")) from None
    with driver.connect(target.uri) as connection, connection.cursor() as cursor:
        # A transaction that somebody has left open must not keep a batch waiting for ever.
        cursor.execute(f"SET LOCAL lock_timeout = '{_PATIENCE:.0f}s'")
        # Whoever leaves without commit() has changed nothing.
        yield _Postgresql(cursor)
        connection.commit()


@contextmanager
def _no_empty_file(target: Target) -> Iterator[None]:
    """A database that was not there is not there after an error either."""
    is_new = not target.path.exists()
    try:
        yield
    except BaseException:
        if is_new:
            target.path.unlink(missing_ok=True)
        raise


_OPENED = {"sqlite": _sqlite, "duckdb": _duckdb, "postgresql": _postgresql}


def _errors() -> tuple[type[Exception], ...]:
    """What the drivers raise."""
    import sqlite3

    import duckdb

    try:
        import adbc_driver_postgresql.dbapi as driver
    except ImportError:
        return (sqlite3.Error, duckdb.Error)
    return (sqlite3.Error, duckdb.Error, driver.Error)
