"""``jupyter nbconvert --to kundenwert FILE.ipynb``: the page that a report gives, of a notebook executed by hand.

A notebook in the folder of a run gets the frame that its run gave it; any other one stands alone, without navigation
and without a provenance, which only a run can vouch for.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbconvert.exporters import Exporter
from traitlets import Enum, default

from analysis.language import LANGUAGES
from analysis.reporting.export import Page, to_html
from analysis.reporting.framing import page_of
from analysis.reporting.languages import in_language, main_language
from analysis.reporting.manifest import read_manifest
from analysis.reporting.notebooks import first_heading

if TYPE_CHECKING:
    from nbformat import NotebookNode


class KundenwertExporter(Exporter):
    """The entry point ``kundenwert`` of ``nbconvert.exporters``."""

    export_from_notebook = "Kundenwert"
    lang = Enum(
        ["", *LANGUAGES], "", help="Language of the page: de or en; by default the one the notebook was executed in."
    ).tag(config=True)

    @default("file_extension")
    def _html(self) -> str:
        return ".html"

    def from_notebook_node(
        self, nb: NotebookNode, resources: Any | None = None, **_: Any
    ) -> tuple[Any, dict[str, Any]]:
        nb, resources = super().from_notebook_node(nb, resources)
        told = resources.get("metadata", {})
        path = Path(told.get("path") or ".") / f"{told.get('name') or 'notebook'}.ipynb"
        lang = self.lang or main_language(nb) or "en"
        return to_html(in_language(nb, lang), _page(nb, path, lang)), resources


def _page(notebook: NotebookNode, path: Path, lang: str) -> Page:
    title = first_heading(notebook.cells, lang) or path.stem
    manifest = read_manifest(path.parent.parent) if path.parent.name == lang else None
    if manifest and any((e["notebook"], e["lang"]) == (path.stem, lang) for e in manifest["notebooks"]):
        return page_of(manifest, path.stem, lang, title)
    return Page(lang, title, path.stem, (), "", (), ())
