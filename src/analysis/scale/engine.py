"""The engines that a large base is computed on: DuckDB on this machine, Sail on it, Spark by the address of its server.

Both of the latter are spoken to by the protocol of Spark Connect. What is written goes through the engine, in parts.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import AnalysisError, Finding, UsageError

if TYPE_CHECKING:
    import ibis.expr.types as ir

# Where a Spark Connect server is, by Spark's own convention.
REMOTE = "SPARK_REMOTE"
_RETRIES, _LONGEST_WAIT = 5, 2000  # milliseconds


@dataclass(frozen=True)
class Engine:
    """An open connection.

    Attributes
    ----------
    name : one of `analysis.scale.ENGINES`
    connection : of Ibis
    work : folder for what is laid down on the way; engine and program both reach it
    """

    name: str
    connection: Any
    work: Path

    def read(self, path: Path | str) -> ir.Table:
        """A Parquet file, or a folder of its parts."""
        folder = self.name == "duckdb" and Path(path).is_dir()
        return self.connection.read_parquet(f"{path}/*.parquet" if folder else str(path))

    def table(self, name: str) -> ir.Table | None:
        """A table of the engine, ``name`` or ``database.name``; None where it has none."""
        from ibis.common.exceptions import TableNotFound
        from pyspark.errors import AnalysisException

        *database, table = name.split(".")
        try:
            return self.connection.table(table, database=tuple(database) or None)
        except (TableNotFound, AnalysisException):
            return None

    def write(self, table: ir.Table, folder: Path) -> ir.Table:
        """`table` as parts in the new `folder`, and what was written."""
        if self.name == "duckdb":
            folder.mkdir(parents=True)
            place = str(folder).replace("'", "''")
            sql = self.connection.compile(table)
            self.connection.con.execute(f"COPY ({sql}) TO '{place}' (FORMAT parquet, PER_THREAD_OUTPUT, OVERWRITE)")
        else:
            self.connection.to_parquet(table, folder)
        return self.read(folder)

    def lay_down(self, table: ir.Table, name: str) -> ir.Table:
        """`table` computed once, for all that is asked of it."""
        return self.write(table, self.work / name)


def real(number: float) -> ir.FloatingScalar:
    """A float as an expression. Engines read what is written with a point as a decimal, and go on in decimals from there."""
    import ibis

    return ibis.literal(repr(float(number))).cast("float64")


@contextmanager
def opened(name: str, work: Path, address: str | None = None) -> Iterator[Engine]:
    """The engine `name`.

    Parameters
    ----------
    work : an empty folder
    address : of a Spark Connect server, ``sc://host:port``; by default that of the environment (`REMOTE`)

    Raises
    ------
    UsageError : the packages of the engine are not installed, Spark without an address
    AnalysisError : the engine does not answer, or is lost on the way; in the words of the first line of its message
    """
    if name == "duckdb":
        yield Engine(name, _duckdb(work), work)
        return
    address = address or os.environ.get(REMOTE)
    if name == "spark" and not address:
        raise UsageError(Finding("engine-address", "error", values={"variable": REMOTE}))
    try:
        import ibis
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession

        server = _sail() if name == "sail" else None
    except ImportError:
        raise UsageError(Finding("engine-missing", "error", values={"engine": name})) from None
    from grpc import RpcError
    from pyspark.sql.connect.client.retries import DefaultPolicy

    session = None
    try:
        remote = f"sc://127.0.0.1:{server.listening_address[1]}" if server else str(address)
        session = SparkSession.builder.remote(remote).create()
        # Its own patience is ten minutes; who has gone does not come back with the same tables.
        session.client.set_retry_policies([DefaultPolicy(max_retries=_RETRIES, max_backoff=_LONGEST_WAIT)])
        yield Engine(name, ibis.pyspark.connect(session), work)
    except (PySparkException, RpcError, ConnectionError) as error:
        problem = next((line for line in str(error).splitlines() if line.strip()), type(error).__name__)
        raise AnalysisError(Finding("engine-lost", "error", values={"engine": name, "problem": problem})) from error
    finally:
        if session is not None:
            _quietly(session.stop)
        if server is not None:
            _quietly(server.stop)


def _duckdb(work: Path) -> Any:
    import ibis

    from analysis.tables.machine import bounded

    connection = ibis.duckdb.connect(**bounded(work))
    # Rows are put back together by what they say, never by where they stood.
    connection.con.execute("SET preserve_insertion_order = false")
    return connection


def _sail() -> Any:
    from analysis.tables.machine import share

    # It tells every step; what matters comes back as an error. Of memory it takes all there is unless it is told.
    told = {
        "RUST_LOG": "error",
        "SAIL_RUNTIME__MEMORY_POOL__TYPE": "fair",
        "SAIL_RUNTIME__MEMORY_POOL__FAIR__MAX_SIZE": str(share()),
    }
    for name, value in told.items():
        os.environ.setdefault(name, value)
    from pysail.spark import SparkConnectServer

    server = SparkConnectServer()
    server.start(background=True)
    return server


def _quietly(stop: Any) -> None:
    """End what may have ended by itself."""
    import contextlib

    with contextlib.suppress(Exception):
        stop()
