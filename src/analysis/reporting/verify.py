"""The proof that a run reproduces: it is made again, from the program's own notebooks and the input as it was.

Nothing of the run's folder is executed or believed: whoever falsifies a figure can falsify its checksum as well.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import Finding, UsageError
from analysis.language import Words
from analysis.reporting import changes
from analysis.reporting import notebooks as nb
from analysis.reporting.compare import differences
from analysis.reporting.figures import read_figures
from analysis.reporting.manifest import checksums, read_manifest
from analysis.reporting.program import this_program
from analysis.reporting.removed import is_removed
from analysis.reporting.tasks import Job, Task, portrait_tasks, report_tasks
from analysis.settings import make_settings
from analysis.tables.sources import Source, find_source

if TYPE_CHECKING:
    from analysis.tables.prepared import Prepared

Say = Callable[[str], None]

# What a manifest tells of the circumstances: another day, place or version, and the same figures.
_CIRCUMSTANCES = ("outputs", "versions", "commit", "code", "profile")


class _Replaced(Exception):
    """The input is not what it was."""

    def __init__(self, files: list[str]) -> None:
        self.files = files
        super().__init__(", ".join(files))


def verify_run(run_dir: Path, source: str | None, workers: int, say: Say) -> bool:
    """Make the run in `run_dir` again and compare all its files.

    Parameters
    ----------
    source : where the input is now, if it has moved
    workers : how many notebooks run at once
    say : is told what was found, in sentences

    Raises
    ------
    UsageError : `run_dir` holds no run, or one that this program cannot make
    """
    if is_removed(run_dir):
        raise UsageError(Finding("removed-by-forget", "error", values={"folder": run_dir.name}))
    manifest = read_manifest(run_dir)
    if manifest is None or not re.fullmatch(r"[\w .()+-]+", manifest["name"]):
        raise UsageError(Finding("not-a-run", "error", values={"folder": run_dir.name}))
    words = Words(manifest["languages"][0])
    now = {name: digest for name, digest in checksums(run_dir).items() if not _is_of_the_folder(name)}
    changed = _differing(manifest["outputs"], now)
    for name in changed:
        say(words("verify-output-changed", file=name))
    if changed:
        return False
    if all(entry["status"] == "failed" for entry in manifest["notebooks"]):
        say(words("verify-nothing"))
        return False
    with tempfile.TemporaryDirectory() as folder:
        try:
            before = _before(run_dir)
            again = _make_again(manifest, _found(manifest, source), Path(folder), workers, before)
        except _Replaced as replaced:
            for name in replaced.files:
                say(words("verify-input-changed", file=name))
            return False
        say(words("verify-inputs", count=len(manifest["source"]["files"])))
        if manifest["versions"] != this_program()["versions"]:
            say(words("verify-other-versions"))
        return _compare(manifest, run_dir, again, words, say, () if before else _of_before(manifest, run_dir))


def _found(manifest: Mapping[str, Any], source: str | None) -> Source:
    try:
        return find_source(source or manifest["source"]["given"])
    except UsageError as error:
        raise UsageError([*error.findings, Finding("source-moved", "error")]) from None


def _before(run_dir: Path) -> Path | None:
    """The run that `run_dir` was compared with; None where it was with none, or with one that is gone."""
    try:
        date = json.loads((run_dir / changes.FILE).read_text(encoding="utf-8"))["before"]
    except (OSError, ValueError, LookupError, TypeError):
        return None
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", str(date)):
        return None
    folder = run_dir.resolve().parent / date
    return folder if read_manifest(folder) and read_figures(folder) else None


def _of_before(manifest: Mapping[str, Any], run_dir: Path) -> Sequence[str]:
    """What tells of the run before: nothing in a run that was compared with none."""
    if not (run_dir / changes.FILE).exists():
        return ()
    return changes.FILE, "index.html", *(f"{lang}/index.html" for lang in manifest["languages"][1:])


def _make_again(manifest: Mapping[str, Any], source: Source, out: Path, workers: int, before: Path | None) -> Path:
    from analysis.reporting.run import run

    chosen = tuple(dict.fromkeys(entry["notebook"] for entry in manifest["notebooks"]))
    notebooks = nb.choose(chosen) if manifest["kind"] == "report" else ()

    def tasks(prepared: Prepared) -> Sequence[Task]:
        then = {file["name"]: file["sha256"] for file in manifest["source"]["files"]}
        now = {file.file: file.sha256 for file in prepared.audit.files}
        replaced = _differing(then, now)
        if replaced:
            raise _Replaced(replaced)
        return report_tasks(notebooks) if notebooks else portrait_tasks(manifest["customers"], prepared)

    job = Job(
        kind=manifest["kind"],
        source=source,
        settings=make_settings(manifest["parameters"]),
        name=manifest["name"],
        languages=tuple(manifest["languages"]),
        out=out,
        workers=workers,
        tasks=tasks,
        expected=len(chosen),
        before=before,
    )
    # The provenance tells which program made the run, and so do its pages.
    program = {"versions": manifest["versions"], "commit": manifest["commit"], "code": manifest["code"]}
    return run(job, lambda _: None, program).folder


def _compare(
    manifest: Mapping[str, Any], run_dir: Path, again: Path, words: Words, say: Say, left_out: Sequence[str]
) -> bool:
    """Whether `run_dir` and `again` say the same, but for the files `left_out`, which nothing is left to compare with."""
    now = read_manifest(again)
    assert now is not None
    told = [key for key in manifest if key not in _CIRCUMSTANCES and _told(manifest, key) != _told(now, key)]
    for name in _differing(manifest["read_back"], now["read_back"]):
        say(words("verify-input-changed", file=Path(manifest["parameters"][name]).name))
    for key in told:
        say(words("verify-differs", file="manifest.json", place=key))
    apart = differences(run_dir, again)
    for name in left_out:
        if apart.pop(name, None) is not None:
            say(words("verify-before-gone", file=name))
    for name, place in apart.items():
        say(words("verify-differs", file=name, place=place) if place else words("verify-more", file=name))
    same = not told and not apart
    pages = sum(entry["status"] == "done" for entry in manifest["notebooks"])
    say(words("verify-same", count=pages) if same else words("verify-different"))
    return same


def _is_of_the_folder(name: str) -> bool:
    """Whether a file belongs to the folder, not to the run: the manifest, and what other programs hide there."""
    return name == "manifest.json" or any(part.startswith(".") for part in name.split("/"))


def _told(manifest: Mapping[str, Any], key: str) -> Any:
    """What a manifest tells of a run but for its place and its time."""
    if key == "source":
        return {name: value for name, value in manifest["source"].items() if name != "given"}
    if key == "notebooks":
        return [{name: value for name, value in entry.items() if name != "seconds"} for entry in manifest["notebooks"]]
    return manifest[key]


def _differing(then: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    """Names whose digest is another one, or which only one of both knows."""
    return sorted(name for name in then.keys() | now.keys() if then.get(name) != now.get(name))
