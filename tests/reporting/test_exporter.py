"""``jupyter nbconvert --to kundenwert``: the page that a report gives, of a notebook on its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.presentation.views import LANGUAGES_MIME
from analysis.reporting.exporter import KundenwertExporter

pytestmark = pytest.mark.slow

BASIS = "0_data_basis"
PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


@pytest.fixture(scope="module")
def made(report: Callable[..., Path], thin: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    options = ("--notebook", BASIS, "--lang", "en", "--lang", "de", "--set", "list_length=7", "--set", "level=0.9")
    return report(thin, *options, out=tmp_path_factory.mktemp("made"))


@pytest.fixture
def alone(tmp_path: Path) -> Path:
    """A notebook as papermill leaves it, its outputs in two languages."""
    english = {"en": {"data": {"text/html": "<p>said in English</p>"}, "metadata": {}}}
    said = new_output("display_data", data={"text/html": "<p>auf Deutsch</p>", LANGUAGES_MIME: english})
    notebook = new_notebook(
        cells=[
            new_markdown_cell("# Titel <b>", metadata={"tags": ["lang-de"]}),
            new_markdown_cell("# Title", metadata={"tags": ["lang-en"]}),
            new_code_cell('lang: str = "en"', metadata={"tags": ["parameters"]}),
            new_code_cell('lang = "de"', metadata={"tags": ["injected-parameters"]}),
            new_code_cell("say()", outputs=[said]),
        ]
    )
    nbformat.write(notebook, tmp_path / "mine.ipynb")
    return tmp_path / "mine.ipynb"


def exported(path: Path, lang: str = "") -> str:
    html, resources = KundenwertExporter(lang=lang).from_filename(str(path))
    assert resources["output_extension"] == ".html"
    return html


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_notebook_of_a_run_gives_the_page_of_the_run_to_the_byte(lang: str, made: Path) -> None:
    html = exported(made / lang / f"{BASIS}.ipynb")
    assert html == (made / lang / f"{BASIS}.html").read_text(encoding="utf-8")


def test_away_from_its_run_it_has_the_same_content_and_no_provenance(made: Path, tmp_path: Path) -> None:
    copied = shutil.copy(made / "de" / f"{BASIS}.ipynb", tmp_path)
    there, here = (
        BeautifulSoup(html, "html.parser")
        for html in ((made / "de" / f"{BASIS}.html").read_text(encoding="utf-8"), exported(Path(copied)))
    )
    assert here.select_one("main .body") == there.select_one("main .body")
    assert here.html["lang"] == "de"
    assert not here.select(".provenance, .pages, .languages, .path a")
    assert there.select_one(".provenance")


@pytest.mark.parametrize(
    ("asked", "lang", "text", "title"),
    [
        ("", "de", "auf Deutsch", "Titel <b>"),
        ("de", "de", "auf Deutsch", "Titel <b>"),
        ("en", "en", "said in English", "Title"),
    ],
)
def test_the_language_is_the_one_it_was_executed_in_or_asked_for(
    asked: str, lang: str, text: str, title: str, alone: Path
) -> None:
    page = BeautifulSoup(exported(alone, asked), "html.parser")
    assert page.html["lang"] == lang
    assert page.h1.get_text() == title
    assert page.select_one(".output p").get_text() == text
    assert len(page.select(".output")) == 1


def test_a_notebook_of_any_origin_is_shown(tmp_path: Path) -> None:
    notebook: NotebookNode = new_notebook(cells=[new_code_cell("1")])
    nbformat.write(notebook, tmp_path / "any.ipynb")
    page = BeautifulSoup(exported(tmp_path / "any.ipynb"), "html.parser")
    assert (page.h1.get_text(), page.html["lang"]) == ("any", "en")


def test_nbconvert_finds_it_by_its_name(alone: Path) -> None:
    points = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]["entry-points"]["nbconvert.exporters"]
    module, _, name = points["kundenwert"].partition(":")
    assert getattr(import_module(module), name) is KundenwertExporter
    command = [sys.executable, "-m", "nbconvert", "--to", "kundenwert", "--KundenwertExporter.lang=en", str(alone)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert "said in English" in alone.with_suffix(".html").read_text(encoding="utf-8")
