"""The notebooks: clean, thin, told twice, and running; and a report that speaks one language only."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup, Tag
from nbformat import NotebookNode

from analysis.language import LANGUAGES
from analysis.settings import Settings
from analysis.shipped import NOTEBOOKS

FILES = sorted(NOTEBOOKS.glob("*.ipynb"))
OWN_PARAMETERS = {"source": "demo", "lang": "en"}
OF_ONE_CUSTOMER = {"customer": ""}
CELL_SECONDS = 120
MOST_LINES = 12

each_notebook = pytest.mark.parametrize("notebook", FILES, ids=lambda path: path.stem)


@pytest.fixture
def cells(notebook: Path) -> list[NotebookNode]:
    return nbformat.read(notebook, as_version=4).cells


def tags(cell: NotebookNode) -> set[str]:
    return set(cell.metadata.get("tags", []))


def code(cells: list[NotebookNode]) -> list[NotebookNode]:
    return [cell for cell in cells if cell.cell_type == "code"]


def twins(cells: list[NotebookNode]) -> list[tuple[str, str]]:
    """The German and the English text of each narrative cell."""
    told = [cell for cell in cells if cell.cell_type == "markdown"]
    return [(german.source, english.source) for german, english in zip(told[::2], told[1::2], strict=True)]


def headings(text: str) -> list[tuple[int, str]]:
    return [(len(signs), title) for signs, title in re.findall(r"^(#+) +(.+)$", text, re.MULTILINE)]


def figures(text: str, lang: str) -> list[float]:
    thousands, decimal = (".", ",") if lang == "de" else (",", ".")
    found = re.findall(r"\d+(?:[.,]\d+)*", text)
    return sorted(float(number.replace(thousands, "").replace(decimal, ".")) for number in found)


def test_there_are_notebooks_and_all_are_valid() -> None:
    assert [path.stem for path in FILES if path.stem[0].isdigit()][:4] == [
        "0_data_basis",
        "1_customer_description",
        "2_pareto_analysis",
        "3_customer_lifetime_value",
    ]
    for path in FILES:
        nbformat.validate(nbformat.read(path, as_version=4))


# ------------------------------------------------------------------ as they stand in the repository


@each_notebook
def test_no_outputs_and_no_trace_of_a_run(cells: list[NotebookNode]) -> None:
    for cell in code(cells):
        assert cell.outputs == []
        assert cell.execution_count is None
    for cell in cells:
        assert set(cell.metadata) <= {"tags"}


@each_notebook
def test_every_text_is_told_in_both_languages_side_by_side(cells: list[NotebookNode]) -> None:
    kinds = [
        "code" if cell.cell_type == "code" else "".join(tags(cell) & {f"lang-{lang}" for lang in LANGUAGES})
        for cell in cells
    ]
    told = " ".join(kinds)
    assert set(kinds) == {"code", "lang-de", "lang-en"}
    assert told.replace("lang-de lang-en", "").split() == ["code"] * kinds.count("code")


@each_notebook
def test_twins_say_the_same(cells: list[NotebookNode]) -> None:
    for german, english in twins(cells):
        assert german != english
        assert [level for level, _ in headings(german)] == [level for level, _ in headings(english)]
        links = [re.findall(r"\]\(([^)]*)\)", text) for text in (german, english)]
        assert links[0] == links[1]
        assert german.count("\n") == english.count("\n")
        without_links = [re.sub(r"\]\([^)]*\)", "]", text) for text in (german, english)]
        assert figures(without_links[0], "de") == figures(without_links[1], "en"), german


@each_notebook
def test_the_first_sentence_asks_and_the_first_section_answers(notebook: Path, cells: list[NotebookNode]) -> None:
    told = twins(cells)
    for number, answer in ((0, "Antwort"), (1, "Answer")):
        texts = [pair[number] for pair in told]
        title, question = texts[0].split("\n\n", 1)
        assert headings(title)[0][0] == 1
        assert re.match(r"[^.!?]+\?", question), question
        outline = [heading for text in texts for heading in headings(text)]
        assert [level for level, _ in outline].count(1) == 1
        # A portrait begins with the customer at a glance.
        assert outline[-1 if notebook.stem == "customer_portrait" else 1][1].startswith(answer)


def declarations(cell: NotebookNode) -> dict[str, tuple[str, object]]:
    """Type and default of each parameter that a cell declares; nothing else stands in it."""
    body = ast.parse(cell.source).body
    assert all(isinstance(node, ast.AnnAssign) for node in body), cell.source
    typed = [node for node in body if isinstance(node, ast.AnnAssign) and node.value is not None]
    return {ast.unparse(n.target): (ast.unparse(n.annotation), ast.literal_eval(n.value)) for n in typed if n.value}


@each_notebook
def test_parameters_are_settings_with_their_defaults_and_types(cells: list[NotebookNode]) -> None:
    (cell,) = (cell for cell in cells if "parameters" in tags(cell))
    assert cell is code(cells)[0]
    declared = declarations(cell)
    defaults = Settings().model_dump(mode="json") | OWN_PARAMETERS | OF_ONE_CUSTOMER
    # A parameters cell holds plain scalars: an empty text stands for "not given".
    values = {name: "" if defaults[name] is None else defaults[name] for name in declared}
    assert declared == {name: (type(value).__name__, value) for name, value in values.items()}
    assert {*OWN_PARAMETERS, "anonymise"} <= set(declared)
    assert all("#" in line for line in cell.source.splitlines())


@each_notebook
def test_no_cell_takes_the_name_of_a_parameter_for_something_else(cells: list[NotebookNode]) -> None:
    """Or all cells would not run a second time in the same kernel, as they do in JupyterLab."""
    names = {*OWN_PARAMETERS, *OF_ONE_CUSTOMER, *Settings.model_fields}
    taken = [name for cell in code(cells) if "parameters" not in tags(cell) for name in bound(cell.source)]
    assert names.intersection(taken) == set()


def bound(source: str) -> list[str]:
    """The names that a cell gives to something."""
    nodes = list(ast.walk(ast.parse(source)))
    imported = [one for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom)) for one in node.names]
    stored = [node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    return [*stored, *(one.asname or one.name for one in imported)]


@each_notebook
def test_papermill_shows_the_parameters_with_their_types(notebook: Path, cells: list[NotebookNode]) -> None:
    import papermill

    shown = papermill.inspect_notebook(notebook)
    declared = declarations(code(cells)[0])
    assert {name: one["inferred_type_name"] for name, one in shown.items()} == {n: t for n, (t, _) in declared.items()}
    assert all(one["help"] for one in shown.values())


@each_notebook
def test_a_notebook_opens_the_base_and_hands_its_page_over(cells: list[NotebookNode]) -> None:
    opening, *_, last = code(cells)[1:]
    assert "base = open_base(globals())" in opening.source.splitlines()
    assert last.source.splitlines()[-1] == "handed(page)"


@each_notebook
def test_code_cells_are_thin(cells: list[NotebookNode]) -> None:
    logic = (
        ast.FunctionDef, ast.ClassDef, ast.For, ast.While, ast.Try, ast.With, ast.Global, ast.If, ast.IfExp,
        ast.ListComp, ast.DictComp, ast.Lambda,
    )  # fmt: skip
    parameters, opening, *others = code(cells)
    assert len(ast.parse(opening.source).body) == 3  # an import, the base, its page
    for cell in others:
        assert len(cell.source.splitlines()) <= MOST_LINES, cell.source
    for cell in (parameters, opening, *others):
        assert not re.search(r"^\s*[%!]", cell.source, re.MULTILINE), cell.source
        # A trailing semicolon hides an output, and nbval then finds it missing.
        assert not cell.source.rstrip().endswith(";")
        assert not [node for node in ast.walk(ast.parse(cell.source)) if isinstance(node, logic)], cell.source


@pytest.mark.slow
def test_the_notebooks_run_as_they_are(tmp_path: Path) -> None:
    import matplotlib

    # A cache of its own: what a notebook prepares for itself must not come from a run before. The fonts may.
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "MPLCONFIGDIR": matplotlib.get_cachedir()}
    command = [
        sys.executable, "-m", "pytest", "--nbval-lax", "--nbval-current-env",
        f"--nbval-cell-timeout={CELL_SECONDS}", "-q", "-p", "no:cacheprovider", "-c", os.devnull,
    ]  # fmt: skip
    halves = [
        subprocess.Popen(
            [*command, *map(str, half)], env=environment, cwd=tmp_path, stdout=subprocess.PIPE, encoding="utf-8"
        )
        for half in (FILES[::2], FILES[1::2])
    ]
    outputs = [half.communicate(timeout=10 * CELL_SECONDS)[0] for half in halves]
    assert [half.returncode for half in halves] == [0, 0], "\n".join(outputs)


# ------------------------------------------------------------------ a report speaks one language

# Words that no sentence does without and that mean nothing in the other language.
COMMON = {
    "de": {
        "der", "das", "und", "ist", "sind", "mit", "für", "von", "nicht", "ein", "eine", "wird", "werden", "auf", "bei",
        "aus", "wie", "oder", "dem", "zu", "zum", "zur", "sich", "als", "nach", "über", "keine", "kein", "je",
    },
    "en": {
        "the", "and", "of", "with", "which", "from", "is", "are", "this", "that", "these", "for", "by", "not", "be",
        "were", "what", "who", "how", "to", "it", "or", "on", "no", "each", "than",
    },
}  # fmt: skip
OTHER = {"de": "en", "en": "de"}


def foreign_words(text: str, lang: str) -> set[str]:
    # What hyphens join is one word (IT-Unterstützung), and letters between the digits of a checksum are none.
    return set(re.findall(r"\b[a-zäöüß]+(?:-[a-zäöüß]+)*\b", text.lower())) & COMMON[OTHER[lang]]


def drawn_texts(drawing: Tag) -> list[str]:
    """The texts of a chart."""
    return [text.get_text() for text in drawing.select("text")]


def visible_texts(page: Path, lang: str) -> list[tuple[str, int]]:
    """Each text of the page with the number of foreign words it may hold: a cell of a table may hold a firm's name."""
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
    for element in soup.select(f"details.code, style, code, .languages, body [lang={OTHER[lang]}]"):
        element.decompose()
    texts = [(str(image["alt"]), 0) for image in soup.select("img")]
    # A bar may be labelled by an industry of the data; the title of its chart is told again as the alternative text.
    texts += [(str(element["aria-label"]), 0) for element in soup.select("[aria-label]")]
    for drawing in soup.select(".chart svg"):
        texts += [(text, 1) for text in drawn_texts(drawing)]
        drawing.decompose()
    for leaf in soup.find_all(string=True):
        parent = leaf.parent
        assert parent is not None
        if leaf.strip():
            texts.append((leaf.strip(), 1 if parent.name == "td" else 0))
    return texts


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_report_holds_no_sentence_of_the_other_language(demo_run: Path, lang: str) -> None:
    pages = sorted((demo_run / lang).glob("*.html"))
    if lang == "de":  # the language asked for first is that of the pages over all
        pages += [demo_run / "index.html", demo_run.parents[1] / "index.html"]
    assert len(pages) >= 4
    foreign = [
        (page.stem, text, found)
        for page in pages
        for text, most in visible_texts(page, lang)
        if len(found := foreign_words(text, lang)) > most
    ]
    assert foreign == []


@pytest.mark.slow
def test_the_search_for_the_other_language_finds_it(demo_run: Path) -> None:
    texts = visible_texts(demo_run / "de" / "2_pareto_analysis.html", "de")
    strange = [text for text, most in texts if len(foreign_words(text, "en")) > most]
    assert len(strange) > 20
