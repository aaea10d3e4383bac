"""What stops DuckDB without the input being to blame: no memory, a full disk, somebody who interrupts."""

from __future__ import annotations

import errno
import os

import duckdb

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def is_of_the_machine(error: BaseException) -> bool:
    """Whether `error` would have come with any input of that size."""
    if isinstance(error, OSError):
        return error.errno in _FULL
    if isinstance(error, (duckdb.OutOfMemoryException, duckdb.InterruptException, MemoryError)):
        return True
    # DuckDB tells errors of writing by the words of the system.
    told = str(error)
    return isinstance(error, duckdb.IOException) and (
        "Could not write" in told or any(os.strerror(number) in told for number in _FULL)
    )
