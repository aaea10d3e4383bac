"""All that is asked for beside the pages, written beside the folder of the run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from analysis.delivery.address import Target


def check_formats(formats: Sequence[str], template: Path | None) -> None:
    """Whether this machine can write them, asked before a run that takes its time.

    Raises
    ------
    UsageError : a program or package is missing, or the template of the slides is none
    """
    from analysis.delivery.printing import browser
    from analysis.delivery.slides import check_slides

    if "pptx" in formats or template:
        check_slides(template)
    if "pdf" in formats:
        browser()


def hand_on(
    run_dir: Path, formats: Sequence[str], target: Target | None, address: str, template: Path | None = None
) -> list[str]:
    """Write what is asked for; gives the names of files and tables.

    Beside the folder and not in it: the folder is what `verify` makes again. The pages (``html``) are there always.

    Parameters
    ----------
    template : of the slides; None for our own
    """
    from analysis.delivery.database import write_tables
    from analysis.delivery.imports import SYSTEMS, write_import
    from analysis.delivery.message import write_message
    from analysis.delivery.rows import ACTIONS, CUSTOMERS, actions_of, customers_of

    written = _taken_away(run_dir, formats, template)
    if any(name.startswith("message") for name in formats):
        path = run_dir.with_name(f"{run_dir.name}.eml")
        write_message(run_dir, path, address, "message-customers" in formats)
        written.append(path.name)
    for system in (name for name in formats if name in SYSTEMS):
        path = run_dir.with_name(f"{run_dir.name}.{system}.csv")
        write_import(run_dir, system, path)
        written.append(path.name)
    if target:
        frames = {CUSTOMERS: customers_of(run_dir), ACTIONS: actions_of(run_dir)}
        write_tables(run_dir.parent.name, frames, target)
        written.append(target.place)
    return written


def _taken_away(run_dir: Path, formats: Sequence[str], template: Path | None) -> list[str]:
    """Workbook, slides and PDF: for people."""
    from analysis.delivery.deck import deck
    from analysis.delivery.printing import write_pdfs
    from analysis.delivery.slides import drawn
    from analysis.delivery.workbook import workbook
    from analysis.reporting.manifest import read_manifest
    from analysis.reporting.output import write_bytes

    written = []
    if "xlsx" in formats:
        written.append(f"{run_dir.name}.xlsx")
        write_bytes(run_dir.with_name(written[-1]), workbook(run_dir))
    manifest = read_manifest(run_dir)
    for lang in manifest["languages"] if manifest and "pptx" in formats else ():
        written.append(f"{run_dir.name}.{lang}.pptx")
        write_bytes(run_dir.with_name(written[-1]), drawn(deck(run_dir, lang), template))
    return [*written, *(write_pdfs(run_dir) if "pdf" in formats else ())]
