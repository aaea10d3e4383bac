"""What DuckDB says when the machine, not the input, is at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from analysis.errors import AnalysisError, Finding


def own_failure(error: BaseException) -> str:
    """The key of the message if memory or disk ran out; nothing for all else."""
    text = str(error)
    if isinstance(error, duckdb.OutOfMemoryException):
        # Spilling to a full disk is told as a lack of memory.
        return "engine-disk" if re.search("temp(orary)? director|max_temp_directory_size", text) else "engine-memory"
    full = isinstance(error, duckdb.Error) and re.search(
        "no space left|disk (is )?full|could not write all", text, re.I
    )
    return "engine-disk" if full else ""


@contextmanager
def engine_failures() -> Iterator[None]:
    """Turn a full disk and a lack of memory into one sentence that does not blame the input.

    Raises
    ------
    AnalysisError : memory or disk ran out
    """
    try:
        yield
    except duckdb.Error as error:
        if key := own_failure(error):
            raise AnalysisError(Finding(key, "error")) from None
        raise
