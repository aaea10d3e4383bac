"""One client: skipped, or served, then handed on, and old runs removed. Whatever goes wrong is told, never raised."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.batch.clients import Order
from analysis.batch.retention import retain
from analysis.batch.state import files_of, finished
from analysis.errors import AnalysisError, Finding
from analysis.reporting import notebooks as nb
from analysis.reporting.changes import read_changes
from analysis.reporting.manifest import read_manifest
from analysis.reporting.output import alone
from analysis.reporting.run import failed_pages, run
from analysis.reporting.tasks import Job, Task, fitting_tasks, report_tasks
from analysis.settings import make_settings
from analysis.tables.machine import as_findings
from analysis.tables.sources import find_source

if TYPE_CHECKING:
    from analysis.reporting.fork_server import ForkServer
    from analysis.tables.parts import Source
    from analysis.tables.prepared import Prepared

Kernels = Callable[[], "ForkServer | None"]

# Seconds that a report may be in other hands before its client is left to them.
_PATIENCE = 20.0


@dataclass(frozen=True)
class Served:
    """What became of a client.

    Attributes
    ----------
    status : ``done``, ``unchanged`` (skipped) or ``failed``
    folder : of the run; None where there is none
    findings : why it failed
    pages : that failed
    removed : reference dates of runs that went
    written : what was handed on
    trouble : a mistake of this program, for the log
    """

    name: str
    status: str
    folder: Path | None = None
    findings: tuple[Finding, ...] = ()
    pages: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    trouble: str = ""
    changes: dict[str, Any] | None = field(default=None, repr=False)
    reference_date: str = ""

    @property
    def drifted(self) -> bool:
        """Whether the data are not what they were: found by comparison, or refused by the profile."""
        refused = any(finding.key.startswith("profile-") for finding in self.findings)
        return refused or bool(self.changes and self.changes["drift"])


class _Unchanged(Exception):
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(folder.name)


def serve(order: Order, workers: int, progress: Callable[[str], None], kernels: Kernels) -> Served:
    """Serve one client.

    Parameters
    ----------
    workers : notebooks at once
    progress : is told each step
    kernels : gives what makes kernels, asked only for a client that is not skipped
    """
    served = Served(order.name, "failed")
    try:
        with alone(order.out, order.name, _PATIENCE):
            served = _made(order, workers, progress, kernels)
            assert served.folder
            written = _handed_on(order, served.folder)
            served = replace(served, written=tuple(written))
            if served.status != "failed":
                served = replace(served, removed=tuple(retain(order.out, order.name, order.keep)))
    except Exception as error:
        told = as_findings(error)
        problem = f"{type(error).__name__}: {error}"
        findings = told.findings if told else [Finding("batch-stopped", "error", values={"problem": problem[:300]})]
        trouble = "" if told else traceback.format_exc()
        served = replace(served, status="failed", findings=tuple(findings), trouble=trouble)
    return served


def _made(order: Order, workers: int, progress: Callable[[str], None], kernels: Kernels) -> Served:
    source = replace(_source(order), expected=order.profile)
    chosen = nb.choose(order.notebooks)
    names = tuple(notebook.name for notebook in chosen)
    job = Job(
        kind="report",
        source=source,
        settings=make_settings(order.given, dict(source.defaults)),
        name=order.name,
        languages=order.languages,
        out=order.out,
        workers=workers,
        tasks=lambda prepared: _tasks(order, prepared),
        expected=len(chosen),
        limit=order.minutes * 60,
    )
    files = files_of(source)
    if files is not None and (done := finished(job, names, files, not order.notebooks)):
        return _told(order, "unchanged", done)

    def tasks(prepared: Prepared) -> Sequence[Task]:
        if files is None:
            read = {file.file: file.sha256 for file in prepared.audit.files}
            if same := finished(job, names, read, not order.notebooks):
                raise _Unchanged(same)
        return _tasks(order, prepared)

    try:
        outcome = run(replace(job, tasks=tasks), progress, server=kernels())
    except _Unchanged as unchanged:
        return _told(order, "unchanged", unchanged.folder)
    return _told(order, "failed" if outcome.failed else "done", outcome.folder)


def _tasks(order: Order, prepared: Prepared) -> Sequence[Task]:
    chosen = nb.choose(order.notebooks)
    return report_tasks(chosen) if order.notebooks else fitting_tasks(chosen, prepared)


def _source(order: Order) -> Source:
    try:
        return find_source(order.source)
    except AnalysisError as error:
        # As the user has written it; the folders above it are nobody's business.
        raise type(error)(
            [replace(one, values={**one.values, **_shown(one, order)}) for one in error.findings]
        ) from None


def _shown(finding: Finding, order: Order) -> dict[str, str]:
    return {"source": order.shown} if "source" in finding.values and order.shown else {}


def _told(order: Order, status: str, folder: Path) -> Served:
    manifest = read_manifest(folder)
    assert manifest is not None
    pages = tuple(failed_pages(manifest))
    return Served(
        order.name, status, folder, pages=pages, changes=read_changes(folder), reference_date=manifest["reference_date"]
    )


def _handed_on(order: Order, folder: Path) -> list[str]:
    """Write what goes to others. It is written again for a run that is unchanged: a batch may have been killed before it."""
    from analysis.delivery.handing import hand_on

    return hand_on(folder, order.formats, order.target, order.address, order.template)


def lost(order: Order, finding: Finding) -> Served:
    """What became of a client whose lane is gone."""
    return Served(order.name, "failed", findings=(finding,))
