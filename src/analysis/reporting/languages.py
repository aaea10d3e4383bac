"""The notebook of one language, out of one execution that told everything in all languages of the run.

An output is the ordinary bundle of the main language, and under `LANGUAGES_MIME` it holds the bundle of each other
one: ``{"en": {"data": {"text/html": …}, "metadata": {…}}}``. What holds no such bundle is the same in every language.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from analysis.language import LANGUAGES
from analysis.presentation.views import LANGUAGES_MIME

if TYPE_CHECKING:
    from nbformat import NotebookNode

_INJECTED = "injected-parameters"
_LANG = re.compile(r"^lang = .*$", re.MULTILINE)


def in_language(executed: NotebookNode, lang: str) -> NotebookNode:
    """`executed` as if it had been executed in `lang` alone; `executed` itself stays as it is.

    Raises
    ------
    KeyError : an output was told in several languages, but `lang` is none of them
    """
    from copy import deepcopy

    notebook = deepcopy(executed)
    notebook.cells = [cell for cell in notebook.cells if not _is_foreign(cell, lang)]
    # Before an output is replaced: afterwards nothing says which language was the main one.
    main = main_language(executed)
    for cell in notebook.cells:
        if _INJECTED in cell.metadata.get("tags", []):
            cell.source = _LANG.sub(f"lang = {json.dumps(lang)}", cell.source)
        for output in cell.get("outputs", []):
            _choose(output, lang, main)
    return notebook


def main_language(executed: NotebookNode) -> str:
    """The language that a notebook was executed in; empty where no parameter says so."""
    found = ""
    for cell in executed.cells:
        # Injected parameters stand below the declared ones and override them.
        if {_INJECTED, "parameters"} & set(cell.metadata.get("tags", [])):
            for name in re.findall(r"""^lang(?:\s*:\s*str)?\s*=\s*["'](\w+)["']""", cell.source, re.MULTILINE):
                found = name
    return found


def _is_foreign(cell: NotebookNode, lang: str) -> bool:
    return any(f"lang-{other}" in cell.metadata.get("tags", []) for other in LANGUAGES if other != lang)


def _choose(output: NotebookNode, lang: str, main: str) -> None:
    bundles = output.get("data", {}).pop(LANGUAGES_MIME, None)
    output.get("metadata", {}).pop(LANGUAGES_MIME, None)
    if bundles is not None and lang != main:
        output.data, output.metadata = bundles[lang]["data"], bundles[lang].get("metadata", {})
