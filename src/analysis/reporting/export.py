"""An executed notebook as one HTML file: no script, no request, nothing of the data that could act.

nbconvert turns the cells into the body; the frame around it (navigation, contents, provenance) is a plain
Jinja2 template that the pages without a notebook share.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from mistune import HTMLRenderer, create_markdown

from analysis.language import LANGUAGES, Words
from analysis.presentation.handed import PAGE_MIME
from analysis.presentation.inline import not_inlined
from analysis.presentation.shown import REFUSED, visible
from analysis.reporting.drawing import inlined

if TYPE_CHECKING:
    from mistune import BlockParser, BlockState
    from nbconvert.exporters.templateexporter import TemplateExporter
    from nbformat import NotebookNode

_TEMPLATES = Path(__file__).parent / "templates"

# Parameters are told in the provenance; as cells they may hold paths of the machine.
_HIDDEN_TAGS = {"parameters", "injected-parameters"}

# Of narrative cells whose sections stand behind the fold of a page: how its answer was found, and what else is known.
EVIDENCE = "evidence"

_PREFERRED_FORMATS = ("image/svg+xml", "image/png", "text/html", "text/plain")

# Ids that the frame uses itself.
_FRAME_IDS = frozenset({"content", "contents", "further-data", "provenance"})

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(frozen=True)
class Page:
    """What stands around the cells of one notebook.

    Parameters
    ----------
    lang : ``de`` or ``en``
    title : of this page, its only first-level heading
    company : name of the report
    navigation : title and address of each page of the run in this language, in order; the current one has no address
    index : address of the run's index page
    other_languages : name of the language and address of the same page in it
    provenance : label and value, already in the page's words
    subject : whom the page is about, where it is one of many of the same title
    glossary : address of the page where names of key figures are explained; empty for none
    """

    lang: str
    title: str
    company: str
    navigation: tuple[tuple[str, str], ...]
    index: str
    other_languages: tuple[tuple[str, str], ...]
    provenance: tuple[tuple[str, str], ...]
    subject: str = ""
    glossary: str = ""


def to_html(notebook: NotebookNode, page: Page) -> str:
    """The executed `notebook` as a self-contained page in the language of `page`."""
    from nbformat import NotebookNode

    words = Words(page.lang)
    cells, missing = _told([cell for cell in notebook.cells if _is_shown(cell, page.lang)])
    shown = NotebookNode({**notebook, "cells": _evidence_last(cells)})
    # A lesson is about its code; of a report it is the way to a figure, for those who want to go it.
    told = {"words": words, "outline": _Outline(page.title), "open_code": notebook.metadata.get("code") == "open"}
    body, resources = _exporter().from_notebook_node(shown, told)
    linked = Markup(explained(body, page.glossary) if page.glossary else body)
    headings = resources["outline"].headings
    if missing:
        headings = [*headings, (2, "further-data", words("page-further-data"))]
    return render("notebook.html.j2", words, page=page, body=linked, headings=headings, missing=missing)


# The name of a key figure in its tile (`analysis.presentation.shown.tiles`), whose text is escaped.
_NAMED = re.compile(r"""(<div class='figure' data-quantity="(\w+)"[^>]*>\s*<span class='label'>)([^<]*)""")


def explained(body: str, glossary: str) -> str:
    """HTML in which the name of each key figure, where it first stands, leads to its explanation."""
    seen: set[str] = set()

    def named(found: re.Match[str]) -> str:
        start, quantity, name = found.groups()
        if quantity in seen:
            return found[0]
        seen.add(quantity)
        return f'{start}<a class="term" href="{glossary}#{quantity}">{name}</a>'

    return _NAMED.sub(named, body)


def render(template: str, words: Words, **values: Any) -> str:
    """One of the plain templates, with everything in `values` escaped unless it is Markup."""
    return _environment().get_template(template).render(words=words, **values)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES, encoding="utf-8"),
        autoescape=True,
        finalize=visible,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _exporter() -> TemplateExporter:
    # Imported here: nbconvert takes longer to load than a page takes to make.
    from nbconvert.exporters.templateexporter import TemplateExporter
    from nbconvert.filters.highlight import Highlight2HTML

    exporter = TemplateExporter(
        template_name="cells",
        file_extension=".html",
        # The default would look for templates in the working directory first.
        extra_template_basedirs=[str(_TEMPLATES)],
        # None of them serves a page, and the notebook is validated again after each.
        default_preprocessors=[],
        filters={
            "filter_data_type": _shown_format,
            "markdown": _markdown,
            "python": Highlight2HTML(pygments_lexer="python", extra_formatter_options={"nowrap": True}),
            "drawn_width": _drawn_width,
            "inlined": inlined,
            "for_a_page": _for_a_page,
            "says_nothing": _says_nothing,
        },
    )
    # nbconvert's templates escape nothing by themselves.
    exporter.environment.autoescape = True
    return exporter


def _is_shown(cell: NotebookNode, lang: str) -> bool:
    tags = set(cell.metadata.get("tags", []))
    foreign = {f"lang-{other}" for other in LANGUAGES if other != lang}
    return not tags & (_HIDDEN_TAGS | foreign)


def _told(cells: list[NotebookNode]) -> tuple[list[NotebookNode], list[tuple[str, list[str]]]]:
    """The cells without the sections that have nothing to show on these data, and what these would need.

    A section without any result is gone; one that only says why it has none is told in a line at the end of the page, by
    its heading with its sentences. The first narrative cell is the title and the second the answer: both always stay.
    """
    heads = [number for number, cell in enumerate(cells) if cell.cell_type == "markdown"]
    gone: set[int] = set()
    missing = []
    for head, following in list(pairwise([*heads, len(cells)]))[1:]:
        section = range(head + 1, following)
        results = [number for number in section if cells[number].cell_type == "code" and not _hands_over(cells[number])]
        if not results:
            continue
        refused = [sentence for number in results for sentence in _refused(cells[number])]
        if all(_says_nothing(cells[number]) for number in results):
            gone.add(head)
        elif head != heads[1] and all(_says_nothing(cells[number]) or _refused(cells[number]) for number in results):
            gone |= {head, *results}
            missing.append((_heading(cells[head]), refused))
    # A heading over sections that are all gone heads nothing.
    for number, (head, following) in enumerate(list(pairwise([*heads, len(cells)]))):
        if number > 1 and following - head == 1 and _level(cells[head]) == 2:
            below = heads[number + 1 :]
            parts = [other for other in below if not any(_level(cells[one]) <= 2 for one in below if one <= other)]
            if parts and gone.issuperset(parts):
                gone.add(head)
    return [cell for number, cell in enumerate(cells) if number not in gone], missing


def _evidence_last(cells: list[NotebookNode]) -> list[NotebookNode]:
    """The cells with all sections that are tagged as evidence at the end, between marks of the fold they go into.

    A section that heads no other, below one that is evidence, goes with it.
    """
    from nbformat.v4 import new_raw_cell

    first: list[NotebookNode] = []
    evidence: list[NotebookNode] = []
    within = whole = False
    sections = 0
    for cell in cells:
        if cell.cell_type == "markdown":
            tagged, level = EVIDENCE in cell.metadata.get("tags", ()), _level(cell)
            if level <= 2:
                whole = tagged
            within = whole or tagged
            sections += within
        (evidence if within else first).append(cell)
    if not sections:
        return cells
    begin, end = (new_raw_cell(metadata={"fold": mark, "sections": sections}) for mark in ("begin", "end"))
    return [*first, begin, *evidence, end]


def _level(cell: NotebookNode) -> int:
    """Of the heading that a narrative cell begins with; 9 for none."""
    found = re.match(r"#+(?= )", cell.source)
    return len(found[0]) if found else 9


def _heading(cell: NotebookNode) -> str:
    return cell.source.partition("\n")[0].lstrip("# ")


def _refused(cell: NotebookNode) -> list[str]:
    """The sentences of a cell that only says why there is no answer; none where it says more."""
    shown = [_shown_html(output) for output in cell.outputs if output.get("name") != "stderr"]
    if not shown or not all(html.startswith("<p") and html.count("<p") == 1 and REFUSED in html for html in shown):
        return []
    return [str(Markup(html).striptags()) for html in shown]


def _shown_html(output: NotebookNode) -> str:
    return str(output.get("data", {}).get("text/html", ""))


def _hands_over(cell: NotebookNode) -> bool:
    """Whether the cell is for machines."""
    return any(PAGE_MIME in output.get("data", {}) for output in cell.outputs)


def _says_nothing(cell: NotebookNode) -> bool:
    """Whether the only output of a code cell is the empty one of a function that had nothing to show on these data.

    A warning on stderr is not shown either, and changes nothing.
    """
    outputs = [output for output in cell.outputs if output.get("name") != "stderr"]
    return len(outputs) == 1 and outputs[0].get("data", {}).get("text/html") == ""


def _shown_format(data: Mapping[str, Any]) -> list[str]:
    if PAGE_MIME in data:
        # Figures for machines; their plain text is for whoever works in the notebook.
        return []
    return [name for name in _PREFERRED_FORMATS if name in data][:1]


def _for_a_page(html: str) -> str:
    """HTML of an output without what only JupyterLab needs; the corner of a data frame heads nothing."""
    return not_inlined(html).replace("<th></th>", "<td></td>")


def _drawn_width(svg: str) -> str:
    """The width of a drawing measured in type: 12 pt in matplotlib are 1 rem, however large the page shows it."""
    found = re.search(r'<svg\b[^>]*?\swidth="([0-9.]+)pt"', svg)
    return f"{float(found[1]) / 12:g}rem" if found else ""


class _Outline:
    """The headings of one page: every one gets an id of its own, those of level 2 and 3 make the contents."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._taken = set(_FRAME_IDS)
        self.headings: list[tuple[int, str, str]] = []

    def repeats_title(self, text: str) -> bool:
        return text.split() == self._title.split()

    def add(self, level: int, text: str) -> str:
        stem = re.sub(r"[^a-z0-9]+", "-", text.lower().translate(_UMLAUTS)).strip("-") or "section"
        name, number = stem, 1
        while name in self._taken:
            number += 1
            name = f"{stem}-{number}"
        self._taken.add(name)
        if level <= 3:
            self.headings.append((level, name, text))
        return name


class _Narrative(HTMLRenderer):
    """Markdown cells as HTML: raw markup is shown, not obeyed; nothing is loaded."""

    def __init__(self, outline: _Outline) -> None:
        super().__init__(escape=True)
        self._outline = outline

    def heading(self, text: str, level: int, **attrs: Any) -> str:
        plain = Markup(text).striptags()
        if level == 1 and self._outline.repeats_title(plain):
            # The frame shows the title as the one first-level heading of the page.
            return ""
        level = max(level, 2)
        return f'<h{level} id="{self._outline.add(level, plain)}">{text}</h{level}>\n'

    def image(self, text: str, url: str, title: str | None = None) -> str:
        # A picture in a narrative cell lies beside the notebook or on the web; a single file can load neither.
        return f"[{text}]"

    def formula(self, text: str) -> str:
        from latex2mathml.converter import convert

        # MathML: a page runs no script. It is scrolled where it is wider than a phone.
        return f'<div class="scroll formula" tabindex="0">{convert(text, display="block")}</div>\n'

    def table(self, text: str) -> str:
        return f'<div class="scroll" tabindex="0"><table class="kw">\n{text}</table></div>\n'


def _markdown(source: str, outline: _Outline) -> Markup:
    # Mistune and not nbconvert's own reader of it: that one takes two amounts in $ for a formula.
    convert = create_markdown(renderer=_Narrative(outline), plugins=["strikethrough", "table", "url"])
    # A line between two $$ is a formula; a single $ stays money.
    convert.block.register("formula", r"^\$\$(?P<latex>[^\n]+)\$\$[ \t]*$", _formula, before="list")
    return Markup(convert(source))


def _formula(_: BlockParser, found: re.Match[str], state: BlockState) -> int:
    state.append_token({"type": "formula", "raw": found["latex"]})
    return found.end() + 1
