"""One run: prepare once, execute the tasks side by side, collect what they hand over, put the result in place whole."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.language import LANGUAGES, Words
from analysis.periods import Period
from analysis.reporting import notebooks as nb
from analysis.reporting.fork_server import ForkServer
from analysis.reporting.making import Made, Making, make
from analysis.reporting.output import guarded, put_in_place, staging, write_json, write_text
from analysis.reporting.tasks import Job, Outcome, Task

if TYPE_CHECKING:
    import pandas as pd

    from analysis.reporting.collecting import HandedOver
    from analysis.tables.prepared import Prepared

Progress = Callable[[str], None]


def run(
    job: Job, progress: Progress, program: Mapping[str, Any] | None = None, server: ForkServer | None = None
) -> Outcome:
    """Make what `job` asks for.

    A notebook that fails leaves pages that say so; the others stand. Unusable input raises before anything is
    written.

    Parameters
    ----------
    progress : is told each step
    program : versions and commit for the provenance, where a run of another version is made again; by default ours
    server : makes the kernels of several runs, one after the other; by default one is started for this run
    """
    # First of all: while the server imports what the kernels need, this process imports what it needs and reads.
    with staging(job.out) as folder, _server(server) as server:
        from analysis.base import LANGUAGES_VARIABLE, PREPARED_VARIABLE
        from analysis.reporting.kernels import kernels_of_run
        from analysis.reporting.manifest import checksums, describe_run
        from analysis.reporting.program import this_program
        from analysis.tables.preparation import prepare

        # DuckDB reads without Python's lock.
        threading.Thread(target=nb.load_tools).start()
        prepared = prepare(job.source, job.settings, folder / "prepared")
        read_back = _keep_earlier(job, prepared) if job.kind == "report" else {}
        tasks = job.tasks(prepared)
        progress("prepared")
        manifest = describe_run(job, prepared.audit, tasks, program or this_program(), read_back)
        made = folder / "run"
        for lang in job.languages:
            (made / lang).mkdir(parents=True)
        kernels = kernels_of_run(
            server,
            {PREPARED_VARIABLE: str(prepared.folder.resolve()), LANGUAGES_VARIABLE: ",".join(job.languages)},
        )
        handed = _make_all(tasks, prepared, Making(job, manifest, made, kernels), progress)
        _write_indexes(made, manifest, handed, prepared)
        manifest["outputs"] = checksums(made)
        write_json(made / "manifest.json", manifest)
        target = job.out / job.name / manifest["reference_date"]
        put_in_place(made, target, job.out)
    odd = write_overview(job.out, job.languages[0])
    progress("written")
    return Outcome(target, tuple(failed_pages(manifest)), tuple(odd))


@contextmanager
def _server(given: ForkServer | None) -> Iterator[ForkServer | None]:
    if given or not ForkServer.available:
        yield given
    else:
        with ForkServer() as own:
            yield own


def failed_pages(manifest: Mapping[str, Any]) -> list[str]:
    """The pages that failed, as ``lang/stem``."""
    return [f"{entry['lang']}/{entry['notebook']}" for entry in manifest["notebooks"] if entry["status"] == "failed"]


def _keep_earlier(job: Job, prepared: Prepared) -> dict[str, str]:
    """Lay an earlier list of actions and the targets beside the prepared tables, for the notebooks; SHA-256 of their files."""
    from analysis.reporting.earlier import earlier_actions, read_back

    reference_date = prepared.audit.period.end.isoformat()
    if actions := earlier_actions(job, reference_date):
        from analysis.tables.worklists import PREVIOUS, read_actions

        read_actions(actions, prepared).to_parquet(prepared.path(PREVIOUS))
    _keep_targets(job, prepared)
    return read_back(job, reference_date)


def _keep_targets(job: Job, prepared: Prepared) -> None:
    """Lay the targets of profile and settings beside the prepared tables, for the notebooks."""
    from analysis.tables.targets import TARGETS, as_frame, read_targets, targets_of_profile

    profile = job.source.expected
    told = targets_of_profile(profile.targets, profile.name) if profile else ()
    told += read_targets(Path(job.settings.targets)) if job.settings.targets else ()
    if told:
        as_frame(told).to_parquet(prepared.path(TARGETS))


def _make_all(
    tasks: Sequence[Task], prepared: Prepared, making: Making, progress: Progress
) -> Mapping[str, Sequence[HandedOver]]:
    """Make all pages, note in the manifest what became of them, and give what they handed over, by notebook."""
    done: dict[str, Made] = {}
    with ThreadPoolExecutor(making.job.workers) as pool:
        # The later ones compute more: begun first, they keep nobody waiting in the end.
        running = [pool.submit(make, task, making) for task in reversed(tasks)]
        customers = pool.submit(_customers, prepared) if making.job.kind == "report" else None
        try:
            for future in as_completed(running):
                made = future.result()
                done[made.stem] = made
                progress(made.stem)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            making.kernels.end_all()
            raise
    for entry in making.manifest["notebooks"]:
        entry.update(done[entry["notebook"]].pages[entry["lang"]])
    handed = {task.stem: done[task.stem].handed for task in tasks}
    if customers:
        _write_collected(handed, customers.result(), prepared, making)
    return handed


def _customers(prepared: Prepared) -> pd.DataFrame:
    from analysis.customers import customer_frame, open_transactions

    transactions = open_transactions(prepared.path("transactions"))
    return customer_frame(transactions, Period(prepared.audit.period.start, prepared.audit.period.end))


def _write_collected(
    handed: Mapping[str, Sequence[HandedOver]], customers: pd.DataFrame, prepared: Prepared, making: Making
) -> None:
    from analysis.reporting.collecting import export_columns, results_json, worklist
    from analysis.reporting.exports import customer_export, write_customers, write_dictionary

    lang = making.job.languages[0]
    write_json(making.folder / "results.json", results_json(page for some in handed.values() for page in some))
    columns = export_columns(prepared.folder)
    frame = customer_export(customers, columns, _names(prepared, making.job))
    _write_figures(handed, frame, prepared, making)
    write_customers(frame, making.folder, lang)
    write_dictionary([str(column) for column in frame], making.folder, Words(lang))
    rows = worklist(prepared.folder)
    if rows is not None:
        from analysis.reporting.worklists import write_worklist

        words = Words(lang, prepared.audit.currency, prepared.dictionary(lang))
        write_worklist(rows, _names(prepared, making.job), making.folder, words)


def _write_figures(
    handed: Mapping[str, Sequence[HandedOver]], frame: pd.DataFrame, prepared: Prepared, making: Making
) -> None:
    """Write what the next run is compared with, and what has changed since the last one, where there is one."""
    from analysis.reporting import changes, figures
    from analysis.reporting.collecting import told as collected

    job, manifest = making.job, making.manifest
    told = figures.figures_of(prepared, collected(handed), job.settings.names_in_exports)
    write_json(making.folder / figures.FILE, told)
    # Where the end was not chosen, it is that of the data, which should not go back.
    by_data = job.settings.reference_date is None
    before = job.before or changes.run_before(job.out, job.name, manifest["reference_date"], or_later=by_data)
    if before:
        write_json(making.folder / changes.FILE, changes.changes(manifest, told, frame, before))


def _names(prepared: Prepared, job: Job) -> pd.Series | None:
    master = prepared.frame("customers")
    if not job.settings.names_in_exports or master is None or "name" not in master:
        return None
    return master.set_index("customer_id")["name"]


def _write_indexes(
    made: Path, manifest: Mapping[str, Any], handed: Mapping[str, Sequence[HandedOver]], prepared: Prepared
) -> None:
    """The start page: that of the main language in the folder of the run, each other one in that of its language."""
    from analysis.reporting.changes import read_changes
    from analysis.reporting.collecting import told
    from analysis.reporting.pages import GLOSSARY, glossary_page, run_index

    found = told(handed)
    files = [*(path.name for path in made.iterdir() if path.is_file()), "manifest.json"]
    for place, lang in enumerate(manifest["languages"]):
        words = Words(lang, manifest["currency"], prepared.dictionary(lang))
        page = made / lang / "index.html" if place else made / "index.html"
        write_text(page, run_index(manifest, found, words, files, read_changes(made)))
        back = (manifest["title"], "index.html" if place else "../index.html")
        write_text(made / lang / GLOSSARY, glossary_page(words, back))


def write_overview(out: Path, lang: str) -> list[Path]:
    """Write the page over all runs in `out`, in each language, from their manifests; gives those that are none of ours.

    ``index.html`` is in `lang`, which is that of the last run.

    A folder that was copied under another name is left out: it would be linked under its old one.
    """
    from analysis.reporting.manifest import read_manifest
    from analysis.reporting.pages import all_runs, overview_file

    runs, odd = [], []
    # Guarded: of two runs that end at once the second one has to see both.
    with guarded(out):
        for path in sorted(out.glob("[!.]*/[!.]*/manifest.json")):
            manifest = read_manifest(path.parent)
            if manifest is None:
                odd.append(path)
            elif path.parent == out / manifest["name"] / manifest["reference_date"]:
                runs.append(manifest)
        for other in LANGUAGES:
            write_text(out / overview_file(other, lang), all_runs(runs, Words(other), lang))
    return odd
