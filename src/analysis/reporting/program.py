"""Which program made a run: the versions of what it computes with, its commit, and a digest of its code."""

from __future__ import annotations

import hashlib
import platform
import subprocess
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from analysis.shipped import NOTEBOOKS

_PACKAGES = (
    "kundenwert",
    "pandas",
    "numpy",
    "scipy",
    "duckdb",
    "ibis-framework",
    "lifetimes",
    "papermill",
    "nbconvert",
)


_OF_THE_PROGRAM = (".py", ".ftl", ".toml", ".j2", ".css", ".ipynb", ".csv")


def this_program() -> dict[str, Any]:
    """Versions, commit and digest of the code as a manifest holds them."""
    versions = {"python": platform.python_version(), **{package: version(package) for package in _PACKAGES}}
    # In the order in which a manifest is read again, for pages tell them one after the other.
    return {"versions": dict(sorted(versions.items())), "commit": commit(), "code": code()}


@cache
def code() -> str:
    """A digest of all that this program consists of: two runs with the same one were made by the same program.

    A commit cannot say that: an installed program has none, and a checkout that was changed is ``-dirty`` whatever changed.
    """
    digest = hashlib.sha256()
    for folder in (Path(__file__).parents[1], NOTEBOOKS):
        for path in sorted(path for path in folder.rglob("*") if _is_of_the_program(path.relative_to(folder))):
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _is_of_the_program(path: Path) -> bool:
    return path.suffix in _OF_THE_PROGRAM and not any(part.startswith(".") for part in path.parts)


def commit() -> str | None:
    """The commit of the checkout this program runs from, with ``-dirty`` if it was changed; None outside of one."""
    folder = Path(__file__).parent
    try:
        found = subprocess.run(
            ["git", "describe", "--always", "--dirty", "--abbrev=12", "--match="],
            cwd=folder, capture_output=True, text=True, timeout=20, encoding="utf-8",
        )  # fmt: skip
        owns = subprocess.run(
            ["git", "ls-files", "--error-unmatch", __file__], cwd=folder, capture_output=True, timeout=20
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return found.stdout.strip() if found.returncode == 0 and owns.returncode == 0 else None
