"""The output tree: written beside the others under a hidden name, moved into place whole."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_MAKING = ".making-"
_REPLACED = ".replaced"


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """A hidden folder in `out` for a run to write into; gone afterwards, whatever happens.

    What runs that were killed have left there is removed, and a result that was being replaced is put back.
    """
    import psutil

    out.mkdir(parents=True, exist_ok=True)
    for left in out.glob(f"{_MAKING}*"):
        process = left.name.removeprefix(_MAKING).partition("-")[0]
        if not (process.isdigit() and psutil.pid_exists(int(process))):
            shutil.rmtree(left, ignore_errors=True)
    for replaced in out.glob(f"*/*{_REPLACED}"):
        _settle(replaced)
    folder = Path(tempfile.mkdtemp(prefix=f"{_MAKING}{os.getpid()}-", dir=out))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def put_in_place(made: Path, target: Path) -> None:
    """Replace `target` by `made`. A kill in between leaves the old result under a hidden name; `staging` restores it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    replaced = target.parent / f".{target.name}{_REPLACED}"
    if target.exists():
        target.rename(replaced)
    made.rename(target)
    shutil.rmtree(replaced, ignore_errors=True)


def _settle(replaced: Path) -> None:
    target = replaced.parent / replaced.name.removeprefix(".").removesuffix(_REPLACED)
    if target.exists():
        shutil.rmtree(replaced, ignore_errors=True)
    else:
        replaced.rename(target)


def write_json(path: Path, data: Any) -> None:
    """Sorted keys, one line end, no time: the same data make the same bytes."""
    path.write_text(
        json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n"
    )


def write_text(path: Path, text: str) -> None:
    """Write a single file so that a reader sees the old or the new one, never a part."""
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    partial.write_text(text, encoding="utf-8", newline="\n")
    partial.replace(path)
