"""Which program made a run: the versions of what it computes with, and its commit."""

from __future__ import annotations

import platform
import subprocess
from importlib.metadata import version
from pathlib import Path
from typing import Any

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


def this_program() -> dict[str, Any]:
    """The versions and the commit as a manifest holds them."""
    versions = {"python": platform.python_version(), **{package: version(package) for package in _PACKAGES}}
    # In the order in which a manifest is read again, for pages tell them one after the other.
    return {"versions": dict(sorted(versions.items())), "commit": commit()}


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
