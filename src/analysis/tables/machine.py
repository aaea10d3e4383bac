"""What stops DuckDB without the input being to blame: no memory, a full disk, somebody who interrupts."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

import duckdb

from analysis.errors import AnalysisError, Finding

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


# Beyond this, tables go to the disk: memory is bounded whatever the input.
_MOST_MEMORY = 4 << 30
_LEAST_MEMORY = 512 << 20
# With its tables in a file, preparation is not faster with more.
_MOST_STAGING = 1 << 30
_SLOW_COMPRESSION = "alp,alprd,chimp,dict_fsst,dictionary,fsst,patas,zstd"
# MB that the engine may take at most.
SHARE_VARIABLE = "KUNDENWERT_MEMORY"


def engine(work: Path) -> duckdb.DuckDBPyConnection:
    """DuckDB with its tables in a file in the folder `work`, where what does not fit into memory goes, too.

    Tables in a file are let go and read again as memory is needed; those in memory would be written out first, and as
    wide as they are. They are read a few times only: what compresses letters best costs more time than it saves.
    """
    con = duckdb.connect(str(work / "staging.duckdb"), config=dict(bounded(work, _of_staging())))
    con.execute(f"SET disabled_compression_methods = '{_SLOW_COMPRESSION}'")
    # In a notebook it would stand between the results. Without ipywidgets there is none, and no such setting to change.
    with contextlib.suppress(duckdb.InvalidInputException):
        con.execute("SET enable_progress_bar = false")
    return con


@contextlib.contextmanager
def with_all_memory(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Give `con`, of `engine`, the whole share of the machine meanwhile."""
    con.execute(f"SET memory_limit = '{share() >> 20}MiB'")
    yield
    con.execute(f"SET memory_limit = '{_of_staging() >> 20}MiB'")


def _of_staging() -> int:
    return min(share(), _MOST_STAGING)


def bounded(work: Path, memory: int | None = None) -> dict[str, str]:
    """Settings of a DuckDB that takes at most so much, or its share of the machine, and puts the rest into `work`."""
    return {"temp_directory": str(work), "memory_limit": f"{(memory or share()) >> 20}MiB"}


def share() -> int:
    """The memory that an engine may take, in bytes; what it needs beyond goes to the disk."""
    most = min(_MOST_MEMORY, max(_LEAST_MEMORY, installed() // 3))
    # One of several programs side by side is told how much is its own.
    if told := os.environ.get(SHARE_VARIABLE):
        most = min(most, int(told) << 20)
    return most


def installed() -> int:
    """The memory that this process may use, in bytes: a container often allows less than the machine has."""
    import psutil

    installed = int(psutil.virtual_memory().total)
    for name in ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"):
        try:
            return min(installed, int(Path(name).read_text(encoding="ascii")))
        except (OSError, ValueError):
            continue
    return installed


def is_of_the_machine(error: BaseException) -> bool:
    """Whether `error` would have come with any input of that size."""
    if isinstance(error, OSError):
        return error.errno in _FULL
    if isinstance(error, (duckdb.OutOfMemoryException, duckdb.InterruptException, MemoryError)):
        return True
    # DuckDB tells errors of writing by the words of the system.
    told = str(error)
    return isinstance(error, duckdb.IOException | duckdb.TransactionException) and (
        "Could not write" in told or any(os.strerror(number) in told for number in _FULL)
    )


def as_findings(error: BaseException) -> AnalysisError | None:
    """What a user is told of an error that he or the machine has caused; None for a mistake of this program."""
    if isinstance(error, AnalysisError):
        return error
    if isinstance(error, OSError):
        # A full disk, a folder that may not be written: the system's own words name the reason best.
        values = {"problem": error.strerror or str(error)}
        return AnalysisError(Finding("refused-by-system", "error", file=str(error.filename or ""), values=values))
    if isinstance(error, (duckdb.Error, MemoryError)):
        key = "machine-exhausted" if is_of_the_machine(error) else "engine-stopped"
        return AnalysisError(Finding(key, "error", values={"problem": str(error).strip().split("\n")[0]}))
    return None
