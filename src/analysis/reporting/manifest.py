"""What made a run: parameters, checksums of inputs and outputs, versions, commit, timings, status of each notebook."""

from __future__ import annotations

import hashlib
import json
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path
from typing import Any

from analysis.language import Words
from analysis.settings import Settings
from analysis.tables.prepared import Audit

_PACKAGES = (
    "kundenwert",
    "pandas",
    "numpy",
    "scipy",
    "duckdb",
    "ibis-framework",
    "lifetimes",
    "papermill",
    "nbconvert",
)

_KEYS = {
    "name", "title", "reference_date", "window", "source", "languages", "parameters", "versions", "commit", "notebooks",
    "outputs",
}  # fmt: skip


def describe_run(name: str, given: str, audit: Audit, settings: Settings, languages: tuple[str, ...]) -> dict[str, Any]:
    """The manifest but for the notebooks and the outputs, which are added as they are made."""
    return {
        "name": name,
        "title": name,
        "reference_date": audit.period.end.isoformat(),
        "window": {"start": audit.period.start.isoformat(), "end": audit.period.end.isoformat()},
        "source": {
            "label": audit.source,
            "given": given,
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
        "languages": list(languages),
        "parameters": settings.model_dump(mode="json"),
        "versions": {"python": platform.python_version(), **{package: version(package) for package in _PACKAGES}},
        "commit": commit(),
        "notebooks": [],
    }


def read_manifest(run_dir: Path) -> dict[str, Any] | None:
    """The manifest in `run_dir`; None where there is none, or that of another program or an unfinished version."""
    try:
        found = json.loads((run_dir / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and found.keys() >= _KEYS else None


def checksums(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below `folder`, by its path in it."""
    digests = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        with path.open("rb") as stream:
            digests[path.relative_to(folder).as_posix()] = hashlib.file_digest(stream, "sha256").hexdigest()
    return digests


def commit() -> str | None:
    """The commit of the checkout this program runs from, with ``-dirty`` if it was changed; None outside of one."""
    folder = Path(__file__).parent
    try:
        found = subprocess.run(
            ["git", "describe", "--always", "--dirty", "--abbrev=12", "--match="],
            cwd=folder, capture_output=True, text=True, timeout=20, encoding="utf-8",
        )  # fmt: skip
        owns = subprocess.run(
            ["git", "ls-files", "--error-unmatch", __file__], cwd=folder, capture_output=True, timeout=20
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return found.stdout.strip() if found.returncode == 0 and owns.returncode == 0 else None


def provenance(manifest: dict[str, Any], words: Words) -> tuple[tuple[str, str], ...]:
    """The footer of a page: what its figures come from, as label and value."""
    from datetime import date

    files = "; ".join(f"{file['name']} (SHA-256 {file['sha256'][:12]}…)" for file in manifest["source"]["files"])
    start, end = (words.date(date.fromisoformat(manifest["window"][key])) for key in ("start", "end"))
    used, read = (words.number(manifest["rows"][key]) for key in ("used", "read"))
    defaults = Settings().model_dump(mode="json")
    changed = [f"{name} = {value}" for name, value in manifest["parameters"].items() if value != defaults[name]]
    versions = ", ".join(f"{name} {number}" for name, number in manifest["versions"].items())
    return (
        (words("provenance-source"), files),
        (words("provenance-rows"), words("provenance-rows-value", used=used, read=read)),
        (words("provenance-window"), f"{start} – {end}"),
        (words("provenance-settings"), "; ".join(changed) or words("provenance-defaults")),
        (words("provenance-versions"), versions),
        (words("provenance-commit"), manifest["commit"] or "–"),
    )
