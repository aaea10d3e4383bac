"""``forget``: what holds a customer or person is deleted whole, caches, runs with their lists, and copies of inputs.

A run cannot be made to forget one customer and stay true: its figures were computed with him. In its place stays a note
without any name, from which `verify` tells why it is gone.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from analysis.errors import AnalysisError
from analysis.forgetting.traces import in_run, in_tables, in_text, names_of
from analysis.reporting.manifest import read_manifest
from analysis.reporting.output import beside, clean, remove, write_json
from analysis.reporting.removed import NOTE
from analysis.reporting.run import write_overview

# Of a batch, beside the reports.
_BESIDE = "batch.*"


@dataclass
class Forgotten:
    """What `forget` has done.

    Attributes
    ----------
    caches : how many prepared inputs were deleted
    deleted : runs, files and copies of inputs, as people know them
    inputs : sources of the deleted runs, which are the user's own
    unread : copies of inputs that cannot be read any more
    """

    caches: int = 0
    deleted: list[str] = field(default_factory=list)
    inputs: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def forget(given: Sequence[str], outs: Sequence[Path], workshops: Sequence[Path], lang: str) -> Forgotten:
    """Delete what holds one of `given`, numbers or names of customers or persons.

    Parameters
    ----------
    outs : folders of reports
    workshops : folders that ``workshop`` has written
    lang : of the page over all runs, which is written anew
    """
    names, done = names_of(given), Forgotten()
    _forget_caches(names, done)
    for out in outs:
        if out.is_dir():
            _forget_large(out, names, done)
            _forget_runs(out, names, done, lang)
    for folder in workshops:
        _forget_copies(folder, names, done)
    return done


def _forget_caches(names: Collection[str], done: Forgotten) -> None:
    import platformdirs

    cache = Path(platformdirs.user_cache_dir("kundenwert"))
    for entry in sorted(cache.iterdir()) if cache.is_dir() else ():
        if entry.is_dir() and in_tables(entry, names):
            shutil.rmtree(entry)
            done.caches += 1


def _forget_runs(out: Path, names: Collection[str], done: Forgotten, lang: str) -> None:
    # What killed runs have left holds whatever they had read.
    clean(out)
    for path in sorted(out.glob("[!.]*/[!.]*/manifest.json")):
        folder = path.parent
        manifest = read_manifest(folder)
        files = beside(folder)
        if manifest and (in_run(folder, names) or any(in_text(file, names) for file in files)):
            done.inputs.append(manifest["source"]["given"])
            for one in files:
                remove(one, out)
            _forget_folder(folder, out, done)
    for file in sorted(out.glob(_BESIDE)):
        if file.is_file() and in_text(file, names):
            file.unlink()
            done.deleted.append(file.name)
    done.inputs = sorted(set(done.inputs))
    write_overview(out, lang)


def _forget_large(out: Path, names: Collection[str], done: Forgotten) -> None:
    """What ``scale`` has written names customers in the parts of its table alone."""
    from analysis.scale.run import CUSTOMERS, RESULTS

    for path in sorted(out.glob(f"[!.]*/[!.]*/{RESULTS}")):
        folder = path.parent
        if in_tables(folder / CUSTOMERS, names):
            _forget_folder(folder, out, done)


def _forget_folder(folder: Path, out: Path, done: Forgotten) -> None:
    """In its place stays a note."""
    remove(folder, out)
    folder.mkdir()
    write_json(folder / NOTE, {"removed_by": "forget"})
    done.deleted.append(f"{folder.parent.name}/{folder.name}")


def _forget_copies(folder: Path, names: Collection[str], done: Forgotten) -> None:
    """The copy of an input in a workshop's folder is read as ever: it may be of any type."""
    from analysis.course.workshop import DATA
    from analysis.settings import Settings
    from analysis.tables.preparation import prepare
    from analysis.tables.sources import find_source

    data = folder / DATA
    if not data.is_dir():
        return
    files = [file for file in data.iterdir() if file.is_file()]
    given = files[0] if len(files) == 1 else data
    try:
        with tempfile.TemporaryDirectory() as work:
            held = in_tables(prepare(find_source(str(given)), Settings(), Path(work)).folder, names)
    except AnalysisError:
        done.unread.append(f"{folder.name}/{DATA}")
        return
    if held:
        shutil.rmtree(data)
        done.deleted.append(f"{folder.name}/{DATA}")
    for notebook in sorted(folder.rglob("*.ipynb")):
        if in_text(notebook, names):
            notebook.unlink()
            done.deleted.append(f"{folder.name}/{notebook.relative_to(folder).as_posix()}")
