"""Portraits: one page a customer from one notebook, over tables that are prepared once."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import UsageError
from analysis.language import Words
from analysis.reporting import notebooks as nb
from analysis.reporting.fork_server import ForkServer
from analysis.reporting.output import put_in_place, staging, write_json
from analysis.reporting.run import Outcome, Progress, ended_by_sigterm, short, write_overview
from analysis.settings import Settings
from analysis.tables.sources import Source

if TYPE_CHECKING:
    from analysis.reporting.export import Page
    from analysis.reporting.kernels import ReportKernelManager
    from analysis.tables.prepared import Prepared


@dataclass(frozen=True)
class PortraitJob:
    """Whom to portray and where to; see `Job`.

    Attributes
    ----------
    customers : numbers as the user gives them
    top : how many of the customers with the most revenue besides
    """

    source: Source
    settings: Settings
    name: str
    languages: tuple[str, ...]
    customers: tuple[str, ...]
    top: int
    out: Path
    workers: int


@dataclass(frozen=True)
class Subject:
    """One of the customers portrayed: its number, what it is called, and the stem of its files.

    Files are counted, not called by the customer: a number is data and could be any path.
    """

    customer: str
    title: str
    stem: str


def run_portraits(job: PortraitJob, progress: Progress) -> Outcome:
    """Make the pages of `job` and a page that leads to them.

    Raises
    ------
    UsageError : customers that no table knows, all of them at once; nothing is written then
    """
    with (
        ended_by_sigterm(),
        staging(job.out) as folder,
        ForkServer() if ForkServer.available else nullcontext() as server,
    ):
        from analysis.reporting.kernels import kernels_of_run
        from analysis.reporting.manifest import checksums, describe_run
        from analysis.reporting.pages import portrait_index
        from analysis.tables.preparation import prepare
        from analysis.workspace import PREPARED_VARIABLE

        threading.Thread(target=nb.load_tools).start()
        prepared = prepare(job.source, job.settings, folder / "prepared")
        subjects = _subjects(job, prepared)
        progress("prepared")
        manifest = describe_run(job.name, job.source.given, prepared.audit, job.settings, job.languages)
        made = folder / "run"
        made.mkdir()
        manager = kernels_of_run(server, {PREPARED_VARIABLE: str(prepared.folder.resolve())})
        manifest["notebooks"] = _portray_all(job, subjects, manifest, made, manager, progress)
        index = portrait_index(manifest, Words(job.languages[0], manifest["currency"]))
        (made / "index.html").write_text(index, encoding="utf-8", newline="\n")
        manifest["outputs"] = checksums(made)
        write_json(made / "manifest.json", manifest)
        target = job.out / job.name / manifest["reference_date"]
        put_in_place(made, target)
    write_overview(job.out, job.languages[0])
    progress("written")
    failed = [entry["href"] for entry in manifest["notebooks"] if entry["status"] == "failed"]
    return Outcome(target, tuple(failed))


def _subjects(job: PortraitJob, prepared: Prepared) -> list[Subject]:
    from analysis.customers import customer_frame, open_transactions
    from analysis.tables.lookup import find_customer

    chosen, unknown = [], []
    for wanted in job.customers:
        try:
            chosen.append(find_customer(wanted, prepared, job.settings))
        except UsageError as error:
            unknown += error.findings
    if unknown:
        raise UsageError(unknown)
    if job.top:
        frame = customer_frame(open_transactions(prepared.path("transactions")), prepared.audit.period)
        chosen += frame["net_amount"].sort_values(ascending=False, kind="stable").index[: job.top].to_list()
    chosen = list(dict.fromkeys(chosen))
    master = prepared.frame("customers")
    names = {}
    if master is not None and "name" in master:
        of_chosen = master[master["customer_id"].isin(chosen)].drop_duplicates("customer_id")
        names = of_chosen.set_index("customer_id")["name"].dropna().to_dict()
    width = max(3, len(str(len(chosen))))
    return [
        Subject(
            customer, f"{names[customer]} ({customer})" if customer in names else customer, f"portrait_{n:0{width}d}"
        )
        for n, customer in enumerate(chosen, 1)
    ]


def _portray_all(
    job: PortraitJob,
    subjects: list[Subject],
    manifest: dict[str, Any],
    made: Path,
    manager: type[ReportKernelManager],
    progress: Progress,
) -> list[dict[str, Any]]:
    notebook = nb.portrait()
    for lang in job.languages:
        (made / lang).mkdir()
    with ThreadPoolExecutor(job.workers) as pool:
        running = {
            pool.submit(_portray, job, subject, notebook, lang, manifest, made, manager): (subject, lang)
            for subject in subjects
            for lang in job.languages
        }
        try:
            for future in as_completed(running):
                future.result()
                progress(f"{running[future][1]}/{running[future][0].stem}")
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            manager.end_all()
            raise
    done = [future.result() for future in running]
    return sorted(done, key=lambda entry: (job.languages.index(entry["lang"]), entry["notebook"]))


def _portray(
    job: PortraitJob,
    subject: Subject,
    notebook: nb.Source,
    lang: str,
    manifest: dict[str, Any],
    made: Path,
    manager: type[ReportKernelManager],
) -> dict[str, Any]:
    from analysis.reporting.export import to_html
    from analysis.reporting.pages import failed_page

    start = time.perf_counter()
    page = _page(job, subject, notebook, lang, manifest)
    status = "done"
    try:
        executed = nb.execute(
            notebook, lang, job.source.name, job.settings, made / lang, manager, subject.customer, subject.stem
        )
        html = to_html(executed, page)
    except Exception as error:  # whatever stops one portrait must not stop the others
        status = "failed"
        html = failed_page(page, short(error))
    (made / lang / f"{subject.stem}.html").write_text(html, encoding="utf-8", newline="\n")
    return {
        "notebook": subject.stem,
        "lang": lang,
        "title": subject.title,
        "href": f"{lang}/{subject.stem}.html",
        "status": status,
        "seconds": round(time.perf_counter() - start, 2),
    }


def _page(job: PortraitJob, subject: Subject, notebook: nb.Source, lang: str, manifest: dict[str, Any]) -> Page:
    from analysis.reporting.export import Page
    from analysis.reporting.manifest import provenance

    words = Words(lang, manifest["currency"])
    others = tuple(
        (Words(other)("language-name"), f"../{other}/{subject.stem}.html") for other in job.languages if other != lang
    )
    facts = provenance(manifest, words)
    return Page(lang, notebook.title(lang), job.name, (), "../index.html", others, facts, subject.title)


def portrait_steps(job: PortraitJob) -> int:
    """At least how often a run of `job` reports progress."""
    return max(1, len(job.customers) + job.top) * len(job.languages) + 2
