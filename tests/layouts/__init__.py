"""Exports of real systems, after their public documentation, with what is true of them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

from tests.layouts._writing import Layout


def systems() -> list[str]:
    """Names of the modules that write the exports of a system each."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return [name for name in names if not name.startswith(("_", "test_"))]


def layouts(system: str) -> Iterator[Layout]:
    yield from importlib.import_module(f"{__name__}.{system}").layouts()
