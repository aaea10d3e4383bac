"""What a run reads back of earlier statements: a list of actions whose effect it measures, and the targets."""

from __future__ import annotations

from pathlib import Path

from analysis.reporting.changes import run_before
from analysis.reporting.manifest import checksum
from analysis.reporting.tasks import Job
from analysis.settings import OF_RUN_BEFORE


def earlier_actions(job: Job, reference_date: str) -> Path | None:
    """The list that the setting ``actions`` names: that of the run before where it says so, and where there is one."""
    if job.settings.actions != OF_RUN_BEFORE:
        return Path(job.settings.actions) if job.settings.actions else None
    before = job.before or run_before(job.out, job.name, reference_date)
    return before / "actions.csv" if before and (before / "actions.csv").is_file() else None


def read_back(job: Job, reference_date: str) -> dict[str, str]:
    """SHA-256 of these files by the setting that names them; those that are not there are left out."""
    if job.kind != "report":
        return {}
    files = {
        "actions": earlier_actions(job, reference_date),
        "targets": Path(job.settings.targets) if job.settings.targets else None,
    }
    return {name: checksum(path) for name, path in files.items() if path and path.is_file()}
