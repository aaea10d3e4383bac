"""The output tree: written beside the others under a hidden name, moved into place whole."""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# Hidden names, each with the process that made it: what a living one works on is left alone.
_MAKING = ".making-"
_REPLACED = ".replaced-"
_PARTIAL = ".partial-"


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """A hidden folder in `out` for a run to write into; gone afterwards, whatever happens.

    What runs that were killed have left there is removed, and a result that was being replaced is put back.
    """
    out.mkdir(parents=True, exist_ok=True)
    _clean_up(out)
    folder = Path(tempfile.mkdtemp(prefix=f"{_MAKING}{os.getpid()}-", dir=out))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _clean_up(out: Path) -> None:
    for left in [*out.glob(f"{_MAKING}*"), *out.glob(f".*{_PARTIAL}*")]:
        if _is_orphan(left) and left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        elif _is_orphan(left):
            left.unlink(missing_ok=True)
    for replaced in out.glob(f"[!.]*/.*{_REPLACED}*"):
        if _is_orphan(replaced):
            target = replaced.with_name(replaced.name[1:].rpartition(_REPLACED)[0])
            if not target.exists():
                replaced.rename(target)
            shutil.rmtree(replaced, ignore_errors=True)


def _is_orphan(path: Path) -> bool:
    import psutil

    found = re.search(rf"(?:{_MAKING}|{_REPLACED}|{_PARTIAL})(\d+)(?:-|$)", path.name)
    # In a container every run may have the same number: at its start a run has left nothing itself.
    return found is not None and (int(found[1]) == os.getpid() or not psutil.pid_exists(int(found[1])))


def put_in_place(made: Path, target: Path) -> None:
    """Replace `target` by `made`. A kill in between leaves the old result under a hidden name; `staging` restores it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    replaced = target.with_name(f".{target.name}{_REPLACED}{os.getpid()}")
    try:
        if target.exists():
            target.rename(replaced)
        made.rename(target)
    except BaseException:
        if replaced.exists() and not target.exists():
            replaced.rename(target)
        raise
    shutil.rmtree(replaced, ignore_errors=True)


def write_json(path: Path, data: Any) -> None:
    """Sorted keys, one line end, no time: the same data make the same bytes."""
    text = json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def write_text(path: Path, text: str) -> None:
    """Write a single file so that a reader sees the old or the new one, never a part."""
    partial = path.with_name(f".{path.name}{_PARTIAL}{os.getpid()}")
    partial.write_text(text, encoding="utf-8", newline="\n")
    partial.replace(path)
