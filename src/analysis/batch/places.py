"""The line of a key in a TOML file, which the standard library's reader does not tell."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from typing import Any


def line_of(text: str, path: Sequence[str | int]) -> int:
    """The line (1-based) at which `path` is complete; the nearest key above it where it is missing.

    The file is read by the same reader as ever, from its beginning to ever later lines: whatever way a key is written in, the
    first beginning that holds it ends with it. Read for a file with mistakes only, which is small.
    """
    lines = text.split("\n")
    wanted = list(path)
    while wanted:
        for number in range(1, len(lines) + 1):
            try:
                told = tomllib.loads("\n".join(lines[:number]))
            except tomllib.TOMLDecodeError:
                # The middle of a value of several lines.
                continue
            if _holds(told, wanted):
                return number
        wanted.pop()
    return 1


def _holds(told: Any, path: Sequence[str | int]) -> bool:
    for step in path:
        try:
            told = told[step]
        except (LookupError, TypeError):
            return False
    return True
