"""One task of a run: its notebook is executed once, and becomes a page in each language."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import AnalysisError, Finding
from analysis.language import Words
from analysis.reporting import notebooks as nb
from analysis.reporting.collecting import HandedOver, handed_over
from analysis.reporting.languages import in_language
from analysis.reporting.tasks import Job, Task

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from analysis.reporting.kernels import ReportKernelManager


@dataclass(frozen=True)
class Making:
    """What all tasks of a run share.

    Attributes
    ----------
    manifest : of the run; the pages' frames are told from it
    folder : to write into, with a folder for each language
    kernels : makes the kernels of this run
    """

    job: Job
    manifest: Mapping[str, Any]
    folder: Path
    kernels: type[ReportKernelManager]


@dataclass(frozen=True)
class Made:
    """What became of one task: status and seconds of its page in each language, and what it handed over."""

    stem: str
    pages: Mapping[str, Mapping[str, Any]]
    handed: tuple[HandedOver, ...]


def make(task: Task, making: Making) -> Made:
    """Execute the notebook of `task` and write it and its page in each language.

    What goes wrong makes pages that say so; it never stops the others.
    """
    main, *others = making.job.languages
    start = time.perf_counter()
    handed: tuple[HandedOver, ...] = ()
    told: Callable[[str], NotebookNode]
    kernels = making.kernels.for_one(making.job.limit)
    try:
        executed = _execute(task, making, kernels)
        if making.job.kind == "report":
            handed = tuple(handed_over(executed))
        told = partial(in_language, executed)
    except Exception as error:
        told = _refusal(_overdue(making.job) if kernels.overdue else error)
    pages = {main: _write(task, making, main, told, start)}
    for lang in others:
        pages[lang] = _write(task, making, lang, told, time.perf_counter())
    return Made(task.stem, pages, handed)


def _execute(task: Task, making: Making, kernels: type[ReportKernelManager]) -> NotebookNode:
    job, main = making.job, making.job.languages[0]
    folder = making.folder / main
    return nb.execute(task.notebook, main, job.source.name, job.settings, folder, kernels, task.parameters)


def _overdue(job: Job) -> AnalysisError:
    assert job.limit is not None
    return AnalysisError(Finding("notebook-overdue", "error", values={"seconds": round(job.limit)}))


def _refusal(error: Exception) -> Callable[[str], NotebookNode]:
    def told(_: str) -> NotebookNode:
        raise error

    return told


def _write(task: Task, making: Making, lang: str, told: Callable[[str], NotebookNode], start: float) -> dict[str, Any]:
    from analysis.reporting.export import to_html
    from analysis.reporting.framing import page_of
    from analysis.reporting.pages import failed_page

    page = page_of(making.manifest, task.stem, lang, task.notebook.title(lang))
    folder = making.folder / lang
    status = "done"
    try:
        notebook = told(lang)
        html = to_html(notebook, page)
        nb.write(notebook, folder / f"{task.stem}.ipynb")
    except Exception as error:
        status = "failed"
        html = failed_page(page, short(error, lang))
    (folder / f"{task.stem}.html").write_text(html, encoding="utf-8", newline="\n")
    return {"status": status, "seconds": round(time.perf_counter() - start, 2)}


def short(error: Exception, lang: str) -> str:
    """The error without its traceback, which names files of this machine."""
    if isinstance(error, AnalysisError):
        from analysis.tables.show.findings import finding_text

        return "\n".join(finding_text(finding, Words(lang)) for finding in error.findings)
    name = getattr(error, "ename", type(error).__name__)
    text = str(getattr(error, "evalue", error)).strip()
    return f"{name}: {text.splitlines()[0] if text else ''}"
