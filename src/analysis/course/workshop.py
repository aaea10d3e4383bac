"""The folder of a workshop: lessons, scenarios and report notebooks in one language, with data and settings.

Everything in it refers to its own folder only, so that it can be moved, copied and opened offline.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.course.lessons import LESSONS, copy_of
from analysis.errors import Finding, UsageError
from analysis.language import Words
from analysis.profile import write_profile
from analysis.settings import Settings
from analysis.shipped import DEMO, NOTEBOOKS
from analysis.tables.preparation import prepare_cached
from analysis.tables.sources import BUILT_IN, Source

if TYPE_CHECKING:
    from nbformat import NotebookNode

SETTINGS = "settings.toml"
DATA = "data"
_REPORT = "report"
# What the demo company's folder holds that no source is read from.
_TRUTH = "truth.csv"


def write_workshop(folder: Path, source: Source, settings: Settings, lang: str, solutions: bool = False) -> None:
    """Write the workshop into `folder`, which must be new or empty; nothing is left there if anything goes wrong.

    Parameters
    ----------
    source : goes through the door first, so that what cannot be read is said before anybody sits in the room
    solutions : whether to keep those of the exercises

    Raises
    ------
    UsageError : the folder holds something
    InputError : the source is not usable
    """
    if folder.is_dir() and any(folder.iterdir()):
        raise UsageError(Finding("folder-not-empty", "error", values={"folder": str(folder)}))
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=folder.resolve().parent, prefix=".making-"))
    try:
        # Into the cache in which the notebooks look: the first one need not read the file again.
        audit = prepare_cached(source, settings).audit
        if source.expected:
            source.expected.hold(audit)
        write_profile(made / SETTINGS, audit, settings, {})
        given = _copy_data(source, made)
        _write_notebooks(made, given, lang, solutions)
        if folder.is_dir():
            folder.rmdir()
        made.rename(folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _copy_data(source: Source, made: Path) -> str:
    """Copy the files of `source`; gives what the notebooks call it, seen from the folder."""
    path = DEMO if source.given == "demo" else Path(source.given).expanduser()
    if (source.given in BUILT_IN and source.given != "demo") or not path.exists():
        # What comes with the program, or a database: nothing to copy.
        return source.given
    data = made / DATA
    data.mkdir()
    if path.is_file():
        shutil.copyfile(path, data / path.name)
        return f"{DATA}/{path.name}"
    for file in sorted(path.iterdir()):
        if file.is_file() and file.name != _TRUTH:
            shutil.copyfile(file, data / file.name)
    return DATA


def _write_notebooks(made: Path, given: str, lang: str, solutions: bool) -> None:
    from analysis.reporting.pages import glossary_page

    here = {"source": given, "lang": lang, "profile": SETTINGS}
    for path in sorted(LESSONS.glob("*.ipynb")):
        _write(made, path, copy_of(_read(path), lang, here, solutions), lang)
    below = {"source": f"../{given}" if given.startswith(DATA) else given, "lang": lang, "profile": f"../{SETTINGS}"}
    (made / _REPORT).mkdir()
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        _write(made / _REPORT, path, copy_of(_read(path), lang, below, solutions), lang)
    (made / "glossary.html").write_text(glossary_page(Words(lang)), encoding="utf-8", newline="\n")


def _read(path: Path) -> NotebookNode:
    import nbformat

    return nbformat.read(path, as_version=4)


def _write(folder: Path, path: Path, notebook: NotebookNode, lang: str) -> None:
    """The notebook; one without code, which there is nothing to run in, is a page as well."""
    import nbformat

    nbformat.write(notebook, folder / path.name)
    if not any(cell.cell_type == "code" for cell in notebook.cells):
        (folder / f"{path.stem}.html").write_text(_page(notebook, lang), encoding="utf-8", newline="\n")


def _page(notebook: NotebookNode, lang: str) -> str:
    from copy import deepcopy

    from analysis.reporting.export import Page, to_html

    shown = deepcopy(notebook)
    title = shown.cells[0].source.splitlines()[0].lstrip("# ")
    for cell in shown.cells:
        # A browser shows the source of a notebook, which helps nobody: there its name stands alone.
        cell.source = re.sub(r"\[([^\]]+)\]\([^)]+\.ipynb\)", r"\1", cell.source)
    return to_html(shown, Page(lang, title, "kundenwert", (), "", (), ()))
