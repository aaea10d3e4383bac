"""Into a table of PostgreSQL, SQLite or DuckDB, in one transaction: stage, upsert, delete what is gone.

Several reports may share a table; each writes and deletes rows of its own only. Whoever reads the table meanwhile sees the
rows of before, and after an error so does everybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

import pandas as pd

from analysis.delivery.address import Target
from analysis.delivery.customers import COLUMNS, KEY
from analysis.errors import AnalysisError, Finding, InputError, UsageError
from analysis.tables.raw import identifier, quoted
from analysis.tables.schema import printable

_STAGE = "kundenwert_stage"
# Seconds to wait for others who write.
_PATIENCE = 30.0


class _Transaction(Protocol):
    def execute(self, statement: str) -> Any: ...

    def stage(self, frame: pd.DataFrame) -> None: ...


def write_table(frame: pd.DataFrame, target: Target) -> int:
    """Make the rows of this report in the table of `target` those of `frame`; gives their number.

    Raises
    ------
    UsageError : the driver is not installed
    InputError : the database cannot be reached, refuses, or has another table of this name; nothing has changed then
    """
    report = str(frame["report"].iloc[0])
    try:
        with _OPENED[target.kind](target) as transaction:
            transaction.stage(frame)
            for statement in _statements(target, report):
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
    return len(frame)


def _statements(target: Target, report: str) -> Sequence[str]:
    table = ".".join(identifier(name) for name in (target.schema, target.table) if name)
    columns = ", ".join(identifier(name) for name in COLUMNS)
    types = ", ".join(f"{identifier(name)} {kind}" for name, kind in COLUMNS.items())
    key = ", ".join(identifier(name) for name in KEY)
    new = ", ".join(f"{identifier(name)} = excluded.{identifier(name)}" for name in COLUMNS if name not in KEY)
    lock = [f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE"] if target.kind == "postgresql" else []
    return (
        f"CREATE TABLE IF NOT EXISTS {table} ({types}, PRIMARY KEY ({key}))",
        *lock,
        # SQLite takes ON for a join without a WHERE before it.
        f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {_STAGE} WHERE true ON CONFLICT ({key}) DO UPDATE SET {new}",
        f"DELETE FROM {table} WHERE report = {quoted(report)} AND customer_id NOT IN (SELECT customer_id FROM {_STAGE})",
    )


class _Sqlite:
    def __init__(self, connection: Any) -> None:
        self.execute = connection.execute
        self._connection = connection

    def stage(self, frame: pd.DataFrame) -> None:
        plain = frame.assign(reference_date=frame["reference_date"].dt.strftime("%Y-%m-%d")).astype(object)
        rows = plain.where(plain.notna(), None).itertuples(index=False, name=None)
        types = ", ".join(f"{identifier(name)} {kind}" for name, kind in COLUMNS.items())
        self.execute(f"CREATE TEMP TABLE {_STAGE} ({types})")
        self._connection.executemany(f"INSERT INTO {_STAGE} VALUES ({', '.join('?' * len(COLUMNS))})", rows)


class _Duckdb:
    def __init__(self, connection: Any) -> None:
        self.execute = connection.execute
        self._connection = connection

    def stage(self, frame: pd.DataFrame) -> None:
        self._connection.register("kundenwert_rows", frame)
        chosen = ", ".join(
            f"CAST({identifier(name)} AS {kind}) AS {identifier(name)}" for name, kind in COLUMNS.items()
        )
        self.execute(f"CREATE TEMP TABLE {_STAGE} AS SELECT {chosen} FROM kundenwert_rows")


class _Postgresql:
    def __init__(self, cursor: Any) -> None:
        self.execute = cursor.execute
        self._cursor = cursor

    def stage(self, frame: pd.DataFrame) -> None:
        import pyarrow as pa

        kinds = {"VARCHAR": pa.string(), "DOUBLE PRECISION": pa.float64(), "DATE": pa.date32()}
        schema = pa.schema([(name, kinds[kind]) for name, kind in COLUMNS.items()])
        rows = pa.Table.from_pandas(frame, schema=schema, preserve_index=False)
        self._cursor.adbc_ingest(_STAGE, rows, mode="create", temporary=True)


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
