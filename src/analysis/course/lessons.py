"""The lessons as they stand in the project, and the copies that people work in.

A lesson is one notebook: narrative cells in both languages, and below each question the cell that solves it (tag
``solution``), whose last line checks the answer. A copy speaks one language; in a student's copy each solution gives way to
three dots. The solutions are the source, so that a copy cannot disagree with them.
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.language import LANGUAGES, Words
from analysis.settings import Settings, meaning
from analysis.shipped import NOTEBOOKS

if TYPE_CHECKING:
    from nbformat import NotebookNode

LESSONS = NOTEBOOKS / "course"
SOLUTION = "solution"


def lessons() -> list[Path]:
    """The sources of all lessons, in order."""
    return sorted(LESSONS.glob("[0-9]_*.ipynb"))


def copy_of(source: NotebookNode, lang: str, values: Mapping[str, str], solutions: bool) -> NotebookNode:
    """A notebook in one language; `source` itself stays as it is.

    Parameters
    ----------
    values : what its cell of parameters is to say; names that it does not declare are added
    solutions : whether to keep them
    """
    from copy import deepcopy

    notebook = deepcopy(source)
    foreign = {f"lang-{other}" for other in LANGUAGES if other != lang}
    notebook.cells = [cell for cell in notebook.cells if not foreign & _tags(cell)]
    for cell in notebook.cells:
        if "parameters" in _tags(cell):
            cell.source = _told(with_values(cell.source, values), lang)
        elif SOLUTION in _tags(cell) and not solutions:
            cell.source = _asked(cell.source, Words(lang))
        elif cell.cell_type == "markdown" and "source" in values:
            # A command to be typed names the data that are there.
            cell.source = cell.source.replace("report data ", f"report {shlex.quote(values['source'])} ")
        cell.metadata["tags"] = sorted(_tags(cell) & {"parameters", SOLUTION, f"lang-{lang}"})
    if any(SOLUTION in _tags(cell) for cell in notebook.cells):
        # A lesson: on its page the code is seen, other than a report's.
        notebook.metadata["code"] = "open"
    if any(cell.cell_type == "code" for cell in notebook.cells):
        first = next(number for number, cell in enumerate(notebook.cells) if cell.cell_type == "code")
        notebook.cells.insert(first, _package(Words(lang)))
    return notebook


def with_values(parameters: str, values: Mapping[str, str]) -> str:
    """The source of a cell of parameters that says `values`; remarks stay."""
    rest = dict(values)
    lines = []
    for line in parameters.splitlines():
        found = re.match(r'(\w+)(: \w+) = (?:"[^"]*"|[^\s#]+)(.*)$', line)
        if found and found[1] in rest:
            line = f"{found[1]}{found[2]} = {json.dumps(rest.pop(found[1]), ensure_ascii=False)}{found[3]}"
        lines.append(line)
    return "\n".join(
        [*lines, *(f"{name}: str = {json.dumps(value, ensure_ascii=False)}" for name, value in rest.items())]
    )


def _told(parameters: str, lang: str) -> str:
    """The cell with its remarks in `lang`."""
    words = Words(lang)
    lines = [f"# {words('course-parameters')}"]
    for line in parameters.splitlines():
        if found := re.match(r'((\w+): \w+ = (?:"[^"]*"|[^\s#]+))', line):
            name = found[2]
            told = meaning(name, lang) if name in Settings.model_fields else words(f"course-parameter-{name}")
            lines.append(f"{found[1]}  # {told}")
    return "\n".join(lines)


def _package(words: Words) -> NotebookNode:
    """A first cell, folded, that says what is missing, where it is; the others would only name a module."""
    from nbformat.v4 import new_code_cell

    source = (
        f"import importlib.util\n\nassert importlib.util.find_spec('analysis'), {words('course-missing-package')!r}"
    )
    return new_code_cell(source, id="package", metadata={"jupyter": {"source_hidden": True}})


def _asked(solution: str, words: Words) -> str:
    """What stands in a student's copy: the check of an answer that is not there yet."""
    check = solution.rstrip().splitlines()[-1]
    return f"answer = ...  # {words('course-your-answer')}\n{check}"


def _tags(cell: NotebookNode) -> set[str]:
    return set(cell.metadata.get("tags", []))
