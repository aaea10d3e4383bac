"""Whether a client has been served already: told by a finished run alone, of the same input, settings and program."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analysis.reporting.changes import is_good, runs_of
from analysis.reporting.earlier import read_back
from analysis.reporting.manifest import checksums
from analysis.reporting.program import this_program
from analysis.reporting.tasks import SMALL, Job
from analysis.settings import WITHHELD
from analysis.tables.belonging import belonging
from analysis.tables.raw import file_sha256
from analysis.tables.sources import Source


def finished(job: Job, notebooks: tuple[str, ...], files: Mapping[str, str], whole: bool) -> Path | None:
    """The whole run that `job` would only make again; None where there is none.

    Parameters
    ----------
    files : checksums of the input by name, as a manifest tells them
    whole : whether `notebooks` are all, of which a base that is too small gets but one
    """
    program = this_program()
    wanted = {
        "kind": job.kind,
        "parameters": job.settings.model_dump(mode="json"),
        "languages": list(job.languages),
        "profile": job.source.expected.digest if job.source.expected else "",
        "versions": program["versions"],
        "code": program["code"],
    }
    if wanted["parameters"]["anonymise_salt"] == WITHHELD:
        # No result holds the secret: nobody can tell whether it is the same.
        return None
    good = [run for run in runs_of(job.out, job.name) if is_good(run[2])]
    # Where the data decide when a run ends, it is the newest or one of an older extract, which has to be told.
    for reference_date, folder, manifest in good[:1] if job.settings.reference_date is None else good:
        if (
            manifest["read_back"] == read_back(job, reference_date)
            and all(manifest[key] == value for key, value in wanted.items())
            and [entry["notebook"] for entry in manifest["notebooks"]]
            == list((SMALL,) if whole and _was_small(folder) else notebooks) * len(job.languages)
            and {file["name"]: file["sha256"] for file in manifest["source"]["files"]} == files
            and _is_whole(folder, manifest)
        ):
            return folder
    return None


def _was_small(folder: Path) -> bool:
    try:
        told = json.loads((folder / "results.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(told.get("data_basis", {}).get("too_small"))


def files_of(source: Source) -> dict[str, str] | None:
    """Checksums of the files of `source`, as a manifest tells them; None for a database, which has to be read first."""
    if any(part.kind == "database" for part in source.parts):
        return None
    found = {part.label: file_sha256(part.path) for part in belonging(source).parts}
    return found | ({source.words.name: file_sha256(source.words)} if source.words else {})


def _is_whole(folder: Path, manifest: Mapping[str, Any]) -> bool:
    now = {name: digest for name, digest in checksums(folder).items() if name != "manifest.json"}
    return now == manifest["outputs"]
