"""The command line: ``kundenwert`` or ``python -m analysis``.

Exit codes: 0 done, 1 a page or client failed or the machine could not go on, 2 wrong usage, 3 the input is not usable,
4 the data are not what they were (if asked for), 130 ended by Ctrl-C, 143 ended by SIGTERM.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from analysis.delivery import FORMATS
from analysis.errors import AnalysisError, Finding, UsageError
from analysis.language import LANGUAGES, Words
from analysis.scale import ENGINES
from analysis.settings import Settings, describe_range, make_settings, meaning
from analysis.stopping import EXIT_CODES, Stopped, stoppable
from analysis.usage import spoken, told

if TYPE_CHECKING:
    from analysis.delivery.address import Target
    from analysis.reporting.notebooks import Source as Notebook
    from analysis.reporting.tasks import Job, Outcome, Task
    from analysis.tables.prepared import Audit, Prepared
    from analysis.tables.sources import Source

_DRIFT = 4
_LANG = click.Choice(LANGUAGES)


def _settings_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--set",
        "pairs",
        multiple=True,
        metavar="KEY=VALUE",
        help="Set a parameter; may be given more than once. The command `parameters` lists them.",
    )(command)


def _profile_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--settings",
        "profile",
        type=click.Path(path_type=Path, dir_okay=False, exists=True),
        help="Profile that says how SOURCE is read; what no longer fits it is refused.",
    )(command)


def _with_profile(given: dict[str, str], path: Path | None) -> tuple[dict[str, Any], Any]:
    """The settings of a profile under those given beside it, and the profile."""
    from analysis.profile import read_profile

    profile = read_profile(path) if path else None
    return {**(profile.settings if profile else {}), **given}, profile


class _Formats(click.ParamType):
    """One of the formats, or several parted by commas."""

    name = "formats"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return f"[{','.join(FORMATS)}]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> list[str]:
        one = click.Choice(FORMATS)
        return [one.convert(name.strip(), param, ctx) for name in str(value).split(",")]


class _Group(click.Group):
    """Turns what users and machines cause into messages and exit codes; shows a traceback only with --debug."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.obj = {"lang": spoken(args)}
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            with stoppable():
                return super().invoke(ctx)
        except BrokenPipeError:
            # Whoever read our output has left: click knows what to do.
            raise
        except Stopped as stopped:
            interrupted = stopped.by == signal.SIGINT
            click.echo(_words(ctx)("cli-stopped-sigint" if interrupted else "cli-stopped-sigterm"), err=True)
            ctx.exit(EXIT_CODES[stopped.by])
        except click.UsageError as error:
            if _words(ctx).lang == "en":
                raise
            _say(f"{_words(ctx)('cli-error')}: {told(error, _words(ctx))}", err=True)
            ctx.exit(error.exit_code)
        except click.exceptions.ClickException:
            raise
        except Exception as error:
            finding = _told(error)
            if ctx.params.get("debug"):
                traceback.print_exc()
            elif finding is None:
                raise
            if finding:
                _print_findings(finding.findings, _words(ctx))
            ctx.exit(finding.exit_code if finding else 1)


def _words(ctx: click.Context) -> Words:
    return Words(ctx.obj["lang"])


def _told(error: Exception) -> AnalysisError | None:
    """What a user is told of `error`; None for a mistake of this program, whose traceback is what mends it."""
    if isinstance(error, OSError | MemoryError) or "duckdb" in sys.modules:
        from analysis.tables.machine import as_findings

        return as_findings(error)
    return error if isinstance(error, AnalysisError) else None


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kundenwert")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def main(debug: bool) -> None:
    """From a customer base to reports: who carries the business and what each customer is worth."""
    for stream in (sys.stdout, sys.stderr):
        # Windows consoles default to a code page without "–" or "€"; a report must not fail on its last line.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


@main.command()
@click.argument("source", default="demo")
@click.option("--name", help="Name of the report and its folder; by default that of the source.")
@click.option(
    "--lang", "languages", type=_LANG, multiple=True, help="Language; may be given more than once.  [default: en]"
)
@click.option(
    "--notebook", "notebooks", multiple=True, metavar="NB", help="Only this notebook; may be given more than once."
)
@_settings_option
@_profile_option
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("reports"), show_default=True)
@click.option("--jobs", type=click.IntRange(min=1), help="Notebooks at once; by default one a core, at most 4.")
@click.option("--to", metavar="ADDRESS", help="Write classes, values and segments into this table of a database.")
@click.option(
    "--format",
    "formats",
    type=_Formats(),
    multiple=True,
    help="Also what to take away (xlsx, pptx, pdf), a message to send, or a list for a CRM; several parted by commas.",
)
@click.option(
    "--template",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="PowerPoint file whose layouts, fonts and colours the slides take.",
)
@click.option("--fail-on", type=click.Choice(["drift"]), help="Exit with 4 where data are not what they were.")
@click.pass_obj
def report(
    obj: dict[str, str],
    source: str,
    name: str | None,
    languages: tuple[str, ...],
    notebooks: tuple[str, ...],
    pairs: tuple[str, ...],
    profile: Path | None,
    out: Path,
    jobs: int | None,
    to: str | None,
    formats: tuple[list[str], ...],
    template: Path | None,
    fail_on: str | None,
) -> None:
    """Make the reports of SOURCE: demo, cdnow, cdnow-master, a file (.csv, .csv.gz, .parquet, .xlsx), or a folder.

    A workbook may hold one sheet per table, a folder one file per table.
    """
    from analysis.reporting import notebooks as nb
    from analysis.reporting.output import alone
    from analysis.reporting.tasks import Job, fitting_tasks, report_tasks

    target: list[Target] = []
    beside = list(dict.fromkeys(name for some in formats for name in some))

    def choose() -> list[Notebook]:
        if beside or template:
            from analysis.delivery.handing import check_formats

            check_formats(beside, template)
        if to:
            from analysis.delivery.address import parse_target

            target.append(parse_target(to, Path()))
        return nb.choose(notebooks)

    asked = _asked(obj, source, name, languages, pairs, profile, choose)
    job = Job(
        "report",
        asked.source,
        asked.settings,
        asked.label,
        asked.languages,
        out,
        jobs or _workers(),
        lambda prepared: report_tasks(asked.chosen) if notebooks else fitting_tasks(asked.chosen, prepared),
        len(asked.chosen),
    )
    with alone(out, job.name, 0):
        outcome = _finish(job)
        if to or beside:
            from analysis.delivery.handing import hand_on

            for name in hand_on(outcome.folder, beside, target[0] if target else None, "", template):
                _say(name)
    sys.exit(1 if outcome.failed else _DRIFT if fail_on and _drifted(outcome.folder) else 0)


@main.command()
@click.argument("source", default="demo")
@click.option("--engine", type=click.Choice(ENGINES), default="duckdb", show_default=True, help="What computes.")
@click.option("--connect", metavar="ADDRESS", help="Server of Spark Connect, sc://host:port; by default $SPARK_REMOTE.")
@click.option("--name", help="Name of the folder; by default that of the source.")
@_settings_option
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("scale"), show_default=True)
@click.option("--lang", type=_LANG, default="en", show_default=True)
@click.pass_obj
def scale(
    obj: dict[str, str],
    source: str,
    engine: str,
    connect: str | None,
    name: str | None,
    pairs: tuple[str, ...],
    out: Path,
    lang: str,
) -> None:
    """Class and value the customers of a SOURCE too large for reports: canonical Parquet, or a table of the engine.

    What `report` takes is prepared on this machine first. Writes results.json and the customers as Parquet.
    """
    from analysis.reporting.tasks import report_name
    from analysis.scale.run import Order
    from analysis.scale.run import scale as compute

    obj["lang"] = lang
    words = Words(lang)
    errors: list[AnalysisError] = []
    given: dict[str, Any] = _parse_pairs(pairs, errors)
    with _collected(errors):
        make_settings(given)
    with _collected(errors):
        label = report_name(name or Path(source).stem)
    _raise_all(errors)
    order = Order(source, engine, connect, given, label, out)
    folder = compute(order, lambda step: click.echo(words(f"scale-step-{step}"), err=True))
    _say(words("cli-scale-done", path=str(folder)))


@main.command()
@click.argument("clients", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--keep", type=click.IntRange(min=1), help="Runs of a client that stay; older ones are removed.")
@click.option("--fail-on", type=click.Choice(["drift"]), help="Exit with 4 where data are not what they were.")
@click.option("--lang", type=_LANG, default="en", show_default=True)
@click.pass_obj
def batch(obj: dict[str, str], clients: Path, keep: int | None, fail_on: str | None, lang: str) -> None:
    """Make the reports of all clients in CLIENTS, a TOML file; says nothing where all goes well."""
    from analysis.batch.clients import read_clients
    from analysis.batch.running import run_batch, told

    obj["lang"] = lang
    words = Words(lang)
    asked = read_clients(clients)
    if keep:
        asked = replace(asked, orders=tuple(replace(order, keep=keep) for order in asked.orders))
    done = run_batch(asked, words, _say, fail_on == "drift")
    for served in done.served:
        if served.status == "failed":
            for line in told(served, words)[1:]:
                _say(line, err=True)
    _print_findings(done.unwritten, words)
    sys.exit(done.exit_code(fail_on == "drift"))


@main.command()
@click.argument("source", default="demo")
@click.option(
    "--customer", "customers", multiple=True, metavar="ID", help="This customer; may be given more than once."
)
@click.option("--top", type=click.IntRange(min=1), help="The N customers with the most revenue.  [default: 1]")
@click.option("--name", help="Name of the portraits and their folder; by default that of the source.")
@click.option(
    "--lang", "languages", type=_LANG, multiple=True, help="Language; may be given more than once.  [default: en]"
)
@_settings_option
@_profile_option
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("reports"), show_default=True)
@click.option("--jobs", type=click.IntRange(min=1), help="Portraits at once; by default one a core, at most 4.")
@click.pass_obj
def portrait(
    obj: dict[str, str],
    source: str,
    customers: tuple[str, ...],
    top: int | None,
    name: str | None,
    languages: tuple[str, ...],
    pairs: tuple[str, ...],
    profile: Path | None,
    out: Path,
    jobs: int | None,
) -> None:
    """Portray customers of SOURCE, a page each: those given by --customer and the --top N."""
    from analysis.reporting.output import alone
    from analysis.reporting.tasks import Job, chosen_customers, portrait_tasks

    asked = _asked(obj, source, name, languages, pairs, profile)
    first = top or (0 if customers else 1)

    def tasks(prepared: Prepared) -> list[Task]:
        return portrait_tasks(chosen_customers(customers, first, prepared, asked.settings), prepared)

    job = Job(
        "portraits",
        asked.source,
        asked.settings,
        f"{asked.label}-portraits",
        asked.languages,
        out,
        jobs or _workers(),
        tasks,
        len(customers) + first,
    )
    with alone(out, job.name, 0):
        outcome = _finish(job)
    sys.exit(1 if outcome.failed else 0)


@main.command()
@click.argument("source", default="demo")
@_settings_option
@_profile_option
@click.option("--save", type=click.Path(path_type=Path, dir_okay=False), help="Write a profile for later runs.")
@click.option("--lang", type=_LANG, default="en", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Write the audit as JSON.")
@click.pass_obj
def check(
    obj: dict[str, str],
    source: str,
    pairs: tuple[str, ...],
    profile: Path | None,
    save: Path | None,
    lang: str,
    as_json: bool,
) -> None:
    """Read and audit SOURCE without reporting: what was understood, and what would decide otherwise."""
    from analysis.profile import write_profile
    from analysis.tables.preparation import only_audited
    from analysis.tables.show.findings import finding_json
    from analysis.tables.sources import find_source

    obj["lang"] = lang
    errors: list[AnalysisError] = []
    expected = None
    try:
        given: dict[str, Any] = _parse_pairs(pairs, errors)
        with _collected(errors):
            given, expected = _with_profile(given, profile)
            make_settings(given)
        with _collected(errors):
            found = find_source(source)
        _raise_all(errors)
        settings = make_settings(given, dict(found.defaults))
        # What is saved anew need not be what it was.
        audit = only_audited(replace(found, expected=None if save else expected), settings)
    except AnalysisError as error:
        if not as_json:
            raise
        words = Words(lang)
        click.echo(
            json.dumps({"findings": [finding_json(f, words) for f in error.findings]}, ensure_ascii=False, indent=2)
        )
        sys.exit(error.exit_code)
    words = Words(lang, audit.currency)
    if save:
        write_profile(save, audit, settings, expected.targets if expected else {})
    click.echo(_audit_json(audit, words)) if as_json else _say_audit(audit, words)
    if save:
        click.echo(words("cli-saved", path=str(save)), err=True)


def _audit_json(audit: Audit, words: Words) -> str:
    from analysis.tables.results import data_basis
    from analysis.tables.show.findings import finding_json

    told = {
        "data_basis": data_basis(audit),
        "understood": [{"file": file.file, "table": file.table, **file.understood} for file in audit.files],
        "settings": list(audit.lines),
        "findings": [finding_json(finding, words) for finding in audit.findings],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _say_audit(audit: Audit, words: Words) -> None:
    from analysis.tables.show.files import dialect_text
    from analysis.tables.show.findings import finding_text
    from analysis.tables.show.understood import understood_lines, vat_text

    tie = audit.tie
    click.echo(
        words(
            "cli-tie",
            read=words.number(tie.rows_read),
            used=words.number(tie.rows_used),
            aside=words.number(tie.rows_set_aside),
            amount_read=words.money(tie.amount_read),
            amount_used=words.money(tie.amount_used),
            amount_aside=words.money(tie.amount_set_aside),
        )
    )
    for file in audit.files:
        _say(f"{file.file}: {words(f'table-{file.table}')}, {words.number(file.rows)}, {dialect_text(file, words)}")
    for line in [vat_text(audit, words), *understood_lines(audit, words)]:
        _say(f"  {line}")
    for finding in audit.findings:
        _say(f"- {finding_text(finding, words)}")
    if audit.lines:
        _say(words("understood-settings"))
        for line in audit.lines:
            _say(f"  {line}")


@main.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--lang", type=_LANG, default="en", show_default=True)
@click.pass_obj
def template(obj: dict[str, str], folder: Path, lang: str) -> None:
    """Write the eight empty tables and a data dictionary for the client into FOLDER."""
    from analysis.tables.template import write_template

    obj["lang"] = lang
    written = write_template(folder, Words(lang))
    click.echo("\n".join(str(path) for path in written))


@main.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--lang", type=_LANG, default="en", show_default=True)
@click.option("--source", default="demo", show_default=True, help="What `report` takes; a file is copied.")
@click.option("--solutions", is_flag=True, help="Keep the solutions of the exercises.")
@_settings_option
@_profile_option
@click.pass_obj
def workshop(
    obj: dict[str, str],
    folder: Path,
    lang: str,
    source: str,
    solutions: bool,
    pairs: tuple[str, ...],
    profile: Path | None,
) -> None:
    """Write course, workshop and report notebooks in one language into FOLDER, with data and settings, to work in."""
    from analysis.course.workshop import write_workshop

    asked = _asked(obj, source, None, (lang,), pairs, profile)
    write_workshop(folder, asked.source, asked.settings, lang, solutions)
    click.echo(Words(lang)("cli-workshop", path=str(folder / "start.html")))
    click.echo(Words(lang)("cli-workshop-open", path=str(folder / "start.ipynb")))


@main.command()
@click.argument("term")
@click.option("--lang", type=_LANG, default="en", show_default=True)
@click.pass_obj
def explain(obj: dict[str, str], term: str, lang: str) -> None:
    """Say what a figure means: its key (gini) or its name."""
    from analysis.presentation.glossary import entry, look_up
    from analysis.quantities import QUANTITIES

    obj["lang"] = lang
    words = Words(lang)
    key, nearest = look_up(term)
    if not key:
        values = {"name": term, "nearest": ", ".join(nearest) or words("cli-empty")}
        raise UsageError(Finding("unknown-term", "error", values=values))
    told = entry(key, words)
    click.echo(f"{told.name} ({key})\n    {told.definition}")
    if told.denominator:
        click.echo(f"    {words('glossary-of', of=told.denominator)}")
    click.echo(f"    {words('cli-explain-unit', unit=words(f'explained-unit-{QUANTITIES[key].unit}'))}")


@main.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def demo(folder: Path) -> None:
    """Write the demo company into FOLDER, with the truth behind it."""
    from analysis.demo import write_demo

    folder.mkdir(parents=True, exist_ok=True)
    write_demo(folder)
    click.echo(str(folder))


@main.command()
@click.option("--lang", type=_LANG, default="en", show_default=True)
def parameters(lang: str) -> None:
    """List every parameter with its range, default and meaning."""
    defaults = Settings().model_dump(mode="json")
    for name in Settings.model_fields:
        default = defaults[name] if defaults[name] not in (None, "") else Words(lang)("cli-empty")
        click.echo(f"{name}\n    {describe_range(name)}  [{default}]\n    {meaning(name, lang)}")


@main.command()
@click.argument("run_dir", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option("--source", help="Where the input is now, if it has moved.")
@click.pass_obj
def verify(obj: dict[str, str], run_dir: Path, source: str | None) -> None:
    """Prove that the run in RUN_DIR reproduces: it is made again from the same input, and every file says the same."""
    from analysis.reporting.verify import verify_run

    sys.exit(0 if verify_run(run_dir, source, _workers(), _say) else 1)


@main.command()
@click.argument("customers", nargs=-1, required=True, metavar="CUSTOMER...")
@click.option(
    "--out",
    "outs",
    type=click.Path(path_type=Path, file_okay=False),
    multiple=True,
    default=[Path("reports")],
    show_default=True,
    help="Folder of reports; may be given more than once.",
)
@click.option(
    "--workshop",
    "workshops",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    multiple=True,
    help="Folder of a workshop; may be given more than once.",
)
@click.option("--lang", type=_LANG, default="en", show_default=True)
@click.pass_obj
def forget(
    obj: dict[str, str], customers: tuple[str, ...], outs: tuple[Path, ...], workshops: tuple[Path, ...], lang: str
) -> None:
    """Delete caches, runs, lists and copies of inputs that hold a CUSTOMER or person (number or name), for good."""
    from analysis.forgetting.forget import forget as delete

    obj["lang"] = lang
    words = Words(lang)
    done = delete(customers, outs, workshops, lang)
    click.echo(words("forget-caches", count=done.caches))
    for name in done.deleted:
        _say(words("forget-deleted", name=name))
    if not done.deleted:
        click.echo(words("forget-none"))
    for name in done.unread:
        _say(words("forget-unread", name=name))
    for name in done.inputs:
        _say(words("forget-input", name=name))
    click.echo(words("forget-beyond"))


@dataclass(frozen=True)
class _Asked:
    """What `report` and `portrait` were called with, checked."""

    source: Source
    settings: Settings
    label: str
    languages: tuple[str, ...]
    chosen: list[Notebook]


def _asked(
    obj: dict[str, str],
    source: str,
    name: str | None,
    languages: tuple[str, ...],
    pairs: tuple[str, ...],
    profile: Path | None,
    choose: Callable[[], list[Notebook]] = list,
) -> _Asked:
    """Check everything that can be checked before the input is read, and tell all mistakes at once."""
    from analysis.reporting.tasks import report_name
    from analysis.tables.sources import find_source

    languages = tuple(dict.fromkeys(languages)) or ("en",)
    obj["lang"] = languages[0]
    errors: list[AnalysisError] = []
    given: dict[str, Any] = _parse_pairs(pairs, errors)
    expected = None
    with _collected(errors):
        given, expected = _with_profile(given, profile)
        make_settings(given)
    with _collected(errors):
        chosen = choose()
    with _collected(errors):
        found = find_source(source)
    with _collected(errors):
        if name is not None:
            label = report_name(name)
        elif not errors:
            label = report_name(found.name)
    _raise_all(errors)
    found = replace(found, expected=expected)
    return _Asked(found, make_settings(given, dict(found.defaults)), label, languages, chosen)


def _workers() -> int:
    return min(4, os.cpu_count() or 1)


def _drifted(run_dir: Path) -> bool:
    from analysis.reporting.changes import read_changes

    changes = read_changes(run_dir)
    return bool(changes and changes["drift"])


def _finish(job: Job) -> Outcome:
    """Do the work with a bar or lines of progress, and say where the result is."""
    from analysis.reporting.run import run
    from analysis.reporting.tasks import steps

    words = Words(job.languages[0])
    if sys.stderr.isatty():
        with click.progressbar(length=steps(job), label=job.name, file=sys.stderr) as bar:
            outcome = run(job, lambda _: bar.update(1))
    else:
        outcome = run(job, lambda step: click.echo(f"{job.name}: {step}", err=True))
    for path in outcome.odd:
        _say(words("cli-odd-manifest", path=str(path)), err=True)
    for page in outcome.failed:
        click.echo(words("cli-failed", page=page), err=True)
    click.echo(words("cli-done", path=str(outcome.folder / "index.html")))
    return outcome


def _parse_pairs(pairs: tuple[str, ...], errors: list[AnalysisError]) -> dict[str, str]:
    """The pairs that are some; the others make an error."""
    wrong = [pair for pair in pairs if "=" not in pair]
    if wrong:
        errors.append(UsageError([Finding("not-a-pair", "error", values={"text": pair}) for pair in wrong]))
    return dict(pair.split("=", 1) for pair in pairs if pair not in wrong)


@contextmanager
def _collected(errors: list[AnalysisError]) -> Iterator[None]:
    """Note an error instead of raising it, so that a user is told everything at once."""
    try:
        yield
    except AnalysisError as error:
        errors.append(error)


def _raise_all(errors: list[AnalysisError]) -> None:
    if errors:
        # A wrong call (2) comes before an input that is not usable (3).
        kind = type(min(errors, key=lambda error: error.exit_code))
        raise kind([finding for error in errors for finding in error.findings])


def _print_findings(findings: Sequence[Finding], words: Words) -> None:
    from analysis.tables.show.findings import finding_text

    for finding in findings:
        _say(f"{words('cli-error')}: {finding_text(finding, words)}", err=True)


def _say(text: str, err: bool = False) -> None:
    """Print text that holds words of the data: they must not steer the terminal."""
    from analysis.presentation.shown import visible

    click.echo(visible(text), err=err)
