"""One run: prepare once, execute the notebooks side by side, export them, and put the result in place whole."""

from __future__ import annotations

import re
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import Finding, UsageError
from analysis.language import LANGUAGES, Words
from analysis.periods import Period
from analysis.reporting import notebooks as nb
from analysis.reporting.fork_server import ForkServer
from analysis.reporting.output import put_in_place, staging, write_json, write_text
from analysis.settings import Settings
from analysis.tables.sources import Source

if TYPE_CHECKING:
    import pandas as pd

    from analysis.reporting.export import Page
    from analysis.reporting.kernels import ReportKernelManager
    from analysis.tables.prepared import Prepared


@dataclass(frozen=True)
class Job:
    """What to report on and where to.

    Attributes
    ----------
    name : of the report and its folder in `out`
    languages : ``de``, ``en`` or both; the first is the index page's
    workers : how many notebooks run at once
    """

    source: Source
    settings: Settings
    name: str
    languages: tuple[str, ...]
    notebooks: tuple[nb.Source, ...]
    out: Path
    workers: int


@dataclass(frozen=True)
class Outcome:
    """Where the result is and which pages failed, as ``lang/notebook``."""

    folder: Path
    failed: tuple[str, ...]


Progress = Callable[[str], None]


def report_name(wanted: str) -> str:
    """A folder name from what the user or the source is called.

    Raises
    ------
    UsageError : nothing is left of it, or it would lead out of its folder
    """
    name = re.sub(r"[^\w .()+-]", "-", wanted).strip(" .-")
    # The page over all runs lies beside the reports.
    if name in ("", "index.html") or "/" in wanted or "\\" in wanted:
        raise UsageError(Finding("bad-name", "error", values={"name": wanted}))
    return name[:80]


def steps(job: Job) -> int:
    """How often a run of `job` reports progress."""
    return len(job.notebooks) * len(job.languages) + 2


def run(job: Job, progress: Progress) -> Outcome:
    """Make the reports of `job`.

    A notebook that fails leaves a page that says so; the others stand. Unusable input raises before anything is
    written.
    """
    # First of all: while the server imports what the kernels need, this process imports what it needs and reads.
    with (
        ended_by_sigterm(),
        staging(job.out) as folder,
        ForkServer() if ForkServer.available else nullcontext() as server,
    ):
        from analysis.reporting.kernels import kernels_of_run
        from analysis.reporting.manifest import checksums, describe_run
        from analysis.tables.preparation import prepare
        from analysis.workspace import PREPARED_VARIABLE

        # DuckDB reads without Python's lock.
        threading.Thread(target=nb.load_tools).start()
        prepared = prepare(job.source, job.settings, folder / "prepared")
        progress("prepared")
        manifest = describe_run(job.name, job.source.given, prepared.audit, job.settings, job.languages)
        made = folder / "run"
        made.mkdir()
        manager = kernels_of_run(server, {PREPARED_VARIABLE: str(prepared.folder.resolve())})
        results, failed = _execute_all(job, prepared, manifest, made, manager, progress)
        write_json(made / "results.json", results)
        _write_index(made, manifest, results)
        manifest["outputs"] = checksums(made)
        write_json(made / "manifest.json", manifest)
        target = job.out / job.name / manifest["reference_date"]
        put_in_place(made, target)
    write_overview(job.out, job.languages[0])
    progress("written")
    return Outcome(target, tuple(failed))


@contextmanager
def ended_by_sigterm() -> Iterator[None]:
    """A scheduler's SIGTERM ends what is inside like Ctrl-C does: with its kernels and its unfinished files."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _execute_all(
    job: Job,
    prepared: Prepared,
    manifest: dict[str, Any],
    made: Path,
    manager: type[ReportKernelManager],
    progress: Progress,
) -> tuple[dict[str, Any], list[str]]:
    done = []
    with ThreadPoolExecutor(job.workers) as pool:
        running = {
            pool.submit(_execute_one, job, manifest, notebook, lang, made, manager): (lang, notebook.name)
            # The later ones compute more: begun first, they keep nobody waiting in the end.
            for notebook in reversed(job.notebooks)
            for lang in job.languages
        }
        customers = pool.submit(_customers, prepared)
        try:
            for future in as_completed(running):
                done.append(future.result())
                progress("/".join(running[future]))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            manager.end_all()
            raise
    from analysis.reporting.exports import customer_export, write_customers

    write_customers(
        customer_export(customers.result(), _handed_over(prepared, job), _names(prepared, job)), made, job.languages[0]
    )
    done.sort(key=lambda entry: (job.languages.index(entry["lang"]), entry["notebook"]))
    results: dict[str, Any] = {}
    for entry in done:
        for section, figures in entry.pop("results").items():
            # Two languages, one truth: what they compute must not differ by a digit.
            if results.setdefault(section, figures) != figures:
                raise AssertionError(f"the languages disagree on {section}")
    manifest["notebooks"] = done
    return results, [f"{entry['lang']}/{entry['notebook']}" for entry in done if entry["status"] == "failed"]


def _execute_one(
    job: Job, manifest: dict[str, Any], notebook: nb.Source, lang: str, made: Path, manager: type[ReportKernelManager]
) -> dict[str, Any]:
    from analysis.reporting.export import to_html
    from analysis.reporting.pages import failed_page

    start = time.perf_counter()
    folder = made / lang
    folder.mkdir(exist_ok=True)
    page = _page(job, manifest, notebook, lang)
    status, results = "done", {}
    try:
        executed = nb.execute(notebook, lang, job.source.name, job.settings, folder, manager)
        results = nb.results_of(executed)
        html = to_html(executed, page)
    except Exception as error:  # whatever stops one notebook must not stop the others
        status = "failed"
        html = failed_page(page, short(error))
    (folder / f"{notebook.name}.html").write_text(html, encoding="utf-8", newline="\n")
    return {
        "notebook": notebook.name,
        "lang": lang,
        "title": page.title,
        "href": f"{lang}/{notebook.name}.html",
        "status": status,
        "seconds": round(time.perf_counter() - start, 2),
        "results": results,
    }


def short(error: Exception) -> str:
    """The error without its traceback, which names files of this machine."""
    name = getattr(error, "ename", type(error).__name__)
    text = str(getattr(error, "evalue", error)).strip()
    return f"{name}: {text.splitlines()[0] if text else ''}"


def _page(job: Job, manifest: dict[str, Any], notebook: nb.Source, lang: str) -> Page:
    from analysis.reporting.export import Page
    from analysis.reporting.manifest import provenance

    words = Words(lang, manifest["currency"])
    navigation = tuple(
        (other.title(lang), "" if other is notebook else f"{other.name}.html") for other in job.notebooks
    )
    others = tuple(
        (Words(other)("language-name"), f"../{other}/{notebook.name}.html") for other in job.languages if other != lang
    )
    title = notebook.title(lang)
    return Page(lang, title, job.name, navigation, "../index.html", others, provenance(manifest, words))


def _customers(prepared: Prepared) -> pd.DataFrame:
    from analysis.customers import customer_frame, open_transactions

    transactions = open_transactions(prepared.path("transactions"))
    return customer_frame(transactions, Period(prepared.audit.period.start, prepared.audit.period.end))


def _handed_over(prepared: Prepared, job: Job) -> list[pd.DataFrame]:
    import pandas as pd

    folder = prepared.folder / "exports" / job.languages[0]
    return [pd.read_parquet(path) for path in sorted(folder.glob("*.parquet"))]


def _names(prepared: Prepared, job: Job) -> pd.Series | None:
    master = prepared.frame("customers")
    if not job.settings.names_in_exports or master is None or "name" not in master:
        return None
    return master.set_index("customer_id")["name"]


def _write_index(made: Path, manifest: dict[str, Any], results: dict[str, Any]) -> None:
    from analysis.reporting.pages import run_index

    words = Words(manifest["languages"][0], manifest["currency"])
    (made / "index.html").write_text(run_index(manifest, results, words), encoding="utf-8", newline="\n")


def write_overview(out: Path, lang: str) -> None:
    """Write ``index.html`` over all runs in `out`, from their manifests."""
    from analysis.reporting.manifest import read_manifest
    from analysis.reporting.pages import all_runs

    assert lang in LANGUAGES
    folders = [path.parent for path in sorted(out.glob("[!.]*/[!.]*/manifest.json"))]
    found = [(folder, manifest) for folder in folders if (manifest := read_manifest(folder))]
    # A folder that was copied under another name would be linked under its old one.
    runs = [run for folder, run in found if folder == out / run["name"] / run["reference_date"]]
    write_text(out / "index.html", all_runs(runs, Words(lang)))
