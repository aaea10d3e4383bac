"""Small sources, written and prepared in one call."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from analysis.settings import make_settings
from analysis.tables.preparation import prepare
from analysis.tables.prepared import Prepared
from analysis.tables.sources import find_source

Content = str | bytes
Prepare = Callable[..., Prepared]


@pytest.fixture(scope="session")
def write(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Write a file, or a folder of files, of its own."""
    base = tmp_path_factory.mktemp("sources")

    def made(content: Content | Mapping[str, Content], name: str = "orders.csv") -> Path:
        folder = Path(tempfile.mkdtemp(dir=base))
        files = content if isinstance(content, Mapping) else {name: content}
        for file, inside in files.items():
            (folder / file).write_bytes(inside.encode() if isinstance(inside, str) else inside)
        return folder if isinstance(content, Mapping) else folder / name

    return made


@pytest.fixture(scope="session")
def prepared(write: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Prepare:
    """Write a file, or a folder of files, and prepare it; a path is prepared as it is."""
    base = tmp_path_factory.mktemp("prepared")

    def made(content: Content | Mapping[str, Content] | Path, name: str = "orders.csv", **settings: Any) -> Prepared:
        source = find_source(str(content if isinstance(content, Path) else write(content, name)))
        return prepare(source, make_settings(settings, dict(source.defaults)), Path(tempfile.mkdtemp(dir=base)))

    return made
