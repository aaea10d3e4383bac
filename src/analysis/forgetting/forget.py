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
from analysis.forgetting.traces import PAGES, in_run, in_tables, in_text, names_of
from analysis.reporting.manifest import read_manifest
from analysis.reporting.output import alone, beside, clean, remove, write_json
from analysis.reporting.removed import NOTE
from analysis.reporting.run import write_overview

# Of a batch, beside the reports; and the page over all runs, which `scale` does not write.
_BESIDE, _OVERVIEW = "batch.*", "index.html"
# What tells a run, and what is in the folder of a base too large for one.
_OF_SCALE = "customers"
_OURS = ("manifest.json", _OF_SCALE)
# Seconds to wait for whoever is making a report.
_PATIENCE = 60.0


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
    outs : folders of reports, or of what ``scale`` has written
    workshops : folders that ``workshop`` has written
    lang : of the page over all runs, which is written anew

    Raises
    ------
    AnalysisError : a report is being made, for longer than one waits
    """
    names, done = names_of(given), Forgotten()
    _forget_caches(names, done)
    for out in outs:
        if out.is_dir():
            _forget_runs(out, names, done, lang)
    for folder in workshops:
        _forget_copies(folder, names, done)
    return done


def _forget_caches(names: Collection[str], done: Forgotten) -> None:
    import platformdirs

    cache = Path(platformdirs.user_cache_dir("kundenwert"))
    for entry in sorted(cache.iterdir()) if cache.is_dir() else ():
        # What was killed while it was made cannot be read, and nobody will.
        if entry.is_dir() and (entry.name.startswith(".") or in_tables(entry, names)):
            shutil.rmtree(entry)
            done.caches += 1


def _forget_runs(out: Path, names: Collection[str], done: Forgotten, lang: str) -> None:
    # What killed runs have left holds whatever they had read.
    clean(out)
    for report in sorted({path.parent.parent for name in _OURS for path in out.glob(f"[!.]*/[!.]*/{name}")}):
        # A run that is being made would come after its customer was forgotten.
        with alone(out, report.name, _PATIENCE):
            for folder in sorted(path for path in report.glob("[!.]*") if path.is_dir()):
                _forget_run(folder, out, names, done)
    for file in sorted(out.glob(_BESIDE)):
        if file.is_file() and in_text(file, names):
            file.unlink()
            done.deleted.append(file.name)
    done.inputs = sorted(set(done.inputs))
    if any(out.glob(_OVERVIEW)):
        write_overview(out, lang)


def _forget_run(folder: Path, out: Path, names: Collection[str], done: Forgotten) -> None:
    """Delete a run of a report, or what `scale` has written, and leave a note in its place."""
    manifest, files = read_manifest(folder), beside(folder)
    if manifest:
        held = in_run(folder, names) or any(in_text(file, names) for file in files)
    else:
        held = in_tables(folder / _OF_SCALE, names)
    if not held:
        return
    if manifest:
        done.inputs.append(manifest["source"]["given"])
    for one in [*files, folder]:
        remove(one, out)
    folder.mkdir()
    write_json(folder / NOTE, {"removed_by": "forget"})
    done.deleted.append(f"{folder.parent.name}/{folder.name}")


def _forget_copies(folder: Path, names: Collection[str], done: Forgotten) -> None:
    """The copy of an input in a workshop's folder, and what was worked out there."""
    from analysis.course.workshop import DATA

    if (folder / DATA).is_dir() and _is_held(folder, names, done):
        shutil.rmtree(folder / DATA)
        done.deleted.append(f"{folder.name}/{DATA}")
    for path in sorted(folder.rglob("*")):
        if path.suffix in PAGES and folder / DATA not in path.parents and in_text(path, names):
            path.unlink()
            done.deleted.append(f"{folder.name}/{path.relative_to(folder).as_posix()}")


def _is_held(folder: Path, names: Collection[str], done: Forgotten) -> bool:
    """Whether the copy holds one of `names`: it is read as ever, for it may be of any type."""
    from analysis.course.workshop import DATA, SETTINGS
    from analysis.profile import read_profile
    from analysis.settings import make_settings
    from analysis.tables.preparation import prepare
    from analysis.tables.sources import find_source

    data = folder / DATA
    files = [file for file in data.iterdir() if file.is_file()]
    # Rows that were set aside are in no table.
    if any(in_text(file, names) for file in files if file.suffix in PAGES):
        return True
    try:
        given = dict(read_profile(folder / SETTINGS).settings) if (folder / SETTINGS).is_file() else {}
        source = find_source(str(files[0] if len(files) == 1 else data))
        with tempfile.TemporaryDirectory() as work:
            return in_tables(
                prepare(source, make_settings(dict(given), dict(source.defaults)), Path(work)).folder, names
            )
    except AnalysisError:
        done.unread.append(f"{folder.name}/{DATA}")
        return False
