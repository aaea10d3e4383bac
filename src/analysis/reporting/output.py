"""The output tree: written beside the others under a hidden name, moved into place whole.

Several runs may share the tree, also from several containers or machines. Who is alive is told by locks of the system,
which end with their holder, and not by the number of a process: in containers all have the same.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import AnalysisError, Finding

if TYPE_CHECKING:
    from filelock import FileLock

_MAKING = ".making-"
_REPLACED = ".replaced-"
_PARTIAL = ".partial-"
_REMOVED = ".removed-"
# Held in the tree for moments, in the folder of a run as long as the run lives.
_LOCK = ".lock"


@contextmanager
def guarded(out: Path) -> Iterator[None]:
    """Nobody else moves anything in `out` meanwhile; whoever comes second waits."""
    with _lock(out / _LOCK):
        yield


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """A hidden folder in `out` for a run to write into; gone afterwards, whatever happens.

    What runs that were killed have left there is removed, and a result that was being replaced is put back.
    """
    out.mkdir(parents=True, exist_ok=True)
    # Guarded, so that nobody finds the new folder before it is locked.
    with guarded(out):
        _clean_up(out)
        folder = Path(tempfile.mkdtemp(prefix=_MAKING, dir=out))
        alive = _lock(folder / _LOCK)
        alive.acquire()
    try:
        yield folder
    finally:
        alive.release()
        shutil.rmtree(folder, ignore_errors=True)


def put_in_place(made: Path, target: Path, out: Path) -> None:
    """Replace `target`, somewhere in `out`, by `made`; of two that come at once the second one stays.

    A kill in between leaves the old result under a hidden name; `staging` restores it.
    """
    with guarded(out):
        target.parent.mkdir(parents=True, exist_ok=True)
        replaced = target.with_name(f".{target.name}{_REPLACED}")
        _restore(replaced, target)
        try:
            if target.exists():
                target.rename(replaced)
            made.rename(target)
        except BaseException:
            if replaced.exists() and not target.exists():
                replaced.rename(target)
            raise
        shutil.rmtree(replaced, ignore_errors=True)


@contextmanager
def alone(out: Path, name: str, patience: float) -> Iterator[None]:
    """Nobody else makes the report `name` in `out` meanwhile, nor writes anything beside its runs.

    Raises
    ------
    AnalysisError : somebody did, for longer than `patience` seconds
    """
    from filelock import Timeout

    out.mkdir(parents=True, exist_ok=True)
    lock = _lock(out / f".{name}{_LOCK}")
    try:
        lock.acquire(timeout=patience)
    except Timeout:
        raise AnalysisError(Finding("report-busy", "error", values={"name": name})) from None
    try:
        # Whoever had begun these beside a run held the report, and has it no more.
        _unlink_partials(out / name)
        yield
    finally:
        lock.release()


def clean(out: Path) -> None:
    """Remove what killed runs have left in `out`; what lives stays."""
    with guarded(out):
        _clean_up(out)


def beside(run_dir: Path) -> list[Path]:
    """Files that belong to a run and lie beside it: messages and lists for other systems, called by its date."""
    return sorted(path for path in run_dir.parent.glob(f"{run_dir.name}.*") if path.is_file())


def remove(path: Path, out: Path) -> None:
    """Remove a run or a file in `out`; killed in between, it is hidden already and goes with the next run."""
    with guarded(out):
        hidden = path.with_name(f".{path.name}{_REMOVED}")
        path.rename(hidden)
        _delete(hidden)


def _delete(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def write_json(path: Path, data: Any) -> None:
    """Sorted keys, one line end, no time: the same data make the same bytes."""
    write_text(path, json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False) + "\n")


def write_text(path: Path, text: str) -> None:
    """Write a single file so that a reader sees the old or the new one, never a part."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, data: bytes) -> None:
    """The same of what is no text."""
    partial = path.with_name(f".{path.name}{_PARTIAL}")
    try:
        partial.write_bytes(data)
        partial.replace(path)
    except OSError:
        # What a full disk has taken of it would only keep the disk full.
        partial.unlink(missing_ok=True)
        raise


def _lock(path: Path) -> FileLock:
    from filelock import FileLock

    # Without the system's locks it would fall back to a file that outlives a killed run and keeps all others waiting.
    return FileLock(path, fallback_to_soft=False)


def _clean_up(out: Path) -> None:
    for folder in out.glob(f"{_MAKING}????????"):
        if _is_orphan(folder):
            shutil.rmtree(folder, ignore_errors=True)
    # Whoever had begun to replace held the guard, and has it no more.
    _unlink_partials(out)
    for removed in out.glob(f"[!.]*/.*{_REMOVED}"):
        _delete(removed)
    for replaced in out.glob(f"[!.]*/.*{_REPLACED}"):
        _restore(replaced, replaced.with_name(replaced.name[1:].removesuffix(_REPLACED)))


def _unlink_partials(folder: Path) -> None:
    for partial in folder.glob(f".*{_PARTIAL}"):
        partial.unlink(missing_ok=True)


def _restore(replaced: Path, target: Path) -> None:
    if replaced.exists() and not target.exists():
        replaced.rename(target)
    shutil.rmtree(replaced, ignore_errors=True)


def _is_orphan(folder: Path) -> bool:
    """Whether a run made `folder` and lives no more. Folders of others hold no lock of ours."""
    from filelock import Timeout

    if not (folder / _LOCK).is_file():
        # Killed before it could lock its folder, which then is empty.
        with suppress(OSError):
            folder.rmdir()
        return False
    try:
        with _lock(folder / _LOCK).acquire(blocking=False):
            return True
    except Timeout:
        return False
