"""What made a run: parameters, checksums of inputs and outputs, versions, commit, timings, status of each page."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from analysis.reporting.tasks import Job, Kind, Task

if TYPE_CHECKING:
    from analysis.tables.prepared import Audit

_Language = Literal["de", "en"]
_Count = Annotated[int, Field(ge=0, strict=True)]


class _Part(BaseModel):
    # What a later version adds is no mistake.
    model_config = ConfigDict(extra="ignore", frozen=True)


class _Window(_Part):
    start: date
    end: date


class _File(_Part):
    name: str
    table: str
    sha256: str
    rows: _Count
    dialect: dict[str, str]


class _Source(_Part):
    label: str
    given: str
    files: list[_File]


class _Rows(_Part):
    read: _Count
    used: _Count
    set_aside: _Count


class _Entry(_Part):
    notebook: str
    lang: _Language
    title: str
    href: str
    status: Literal["done", "failed"]
    seconds: float = Field(ge=0, allow_inf_nan=False)


class Manifest(_Part):
    """What a file called ``manifest.json`` must hold to be one of ours: names and types of all its keys."""

    name: str = Field(pattern=r"^[^./\\][^/\\]*$")
    title: str
    kind: Kind = "report"
    customers: list[str] = []
    reference_date: date
    window: _Window
    source: _Source
    rows: _Rows
    currency: str
    languages: list[_Language] = Field(min_length=1)
    parameters: dict[str, str | bool | int | float | None]
    read_back: dict[str, str] = {}
    versions: dict[str, str]
    commit: str | None
    code: str = ""
    profile: str = ""
    notebooks: list[_Entry]
    outputs: dict[str, str]


def describe_run(
    job: Job, audit: Audit, tasks: Sequence[Task], program: Mapping[str, Any], read_back: Mapping[str, str]
) -> dict[str, Any]:
    """The manifest but for what becomes of the pages and for the outputs, which are added as they are made.

    The customers of portraits are told as the tables know them: where these hold pseudonyms, so does the manifest.

    Parameters
    ----------
    read_back : SHA-256 of the files of earlier statements that were read: the list of actions, the targets
    """
    return {
        "name": job.name,
        "title": job.name,
        "kind": job.kind,
        "customers": [task.parameters["customer"] for task in tasks if "customer" in task.parameters],
        "reference_date": audit.period.end.isoformat(),
        "window": {"start": audit.period.start.isoformat(), "end": audit.period.end.isoformat()},
        "source": {
            "label": audit.source,
            "given": job.source.given,
            "files": [
                {
                    "name": file.file,
                    "table": file.table,
                    "sha256": file.sha256,
                    "rows": file.rows,
                    "dialect": dict(file.dialect),
                }
                for file in audit.files
            ],
        },
        "rows": {"read": audit.tie.rows_read, "used": audit.tie.rows_used, "set_aside": audit.tie.rows_set_aside},
        "currency": audit.currency,
        "languages": list(job.languages),
        "profile": job.source.expected.digest if job.source.expected else "",
        "parameters": job.settings.model_dump(mode="json"),
        "read_back": dict(read_back),
        **program,
        "notebooks": [
            {
                "notebook": task.stem,
                "lang": lang,
                "title": task.subject or task.notebook.title(lang),
                "href": f"{lang}/{task.stem}.html",
            }
            for lang in job.languages
            for task in tasks
        ],
    }


def read_manifest(run_dir: Path) -> dict[str, Any] | None:
    """The manifest in `run_dir`; None where there is none, or that of another program or an unfinished version."""
    try:
        return Manifest.model_validate_json((run_dir / "manifest.json").read_bytes()).model_dump(mode="json")
    except (OSError, ValidationError):
        return None


def checksums(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below `folder`, by its path in it."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): checksum(path) for path in files}


def checksum(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
