"""The folder of a workshop: complete, in one language, moved at will; nothing is left where something goes wrong."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from analysis.base import open_base
from analysis.language import LANGUAGES, Words
from analysis.presentation.glossary import glossary
from analysis.quantities import QUANTITIES
from tests.course._running import read, run, text


@pytest.fixture(scope="module")
def folder(kundenwert: Callable[..., Any], small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("workshop") / "de"
    done = kundenwert("workshop", made, "--lang", "de", "--source", small, "--set", "discount_rate=0.07")
    assert done.exit_code == 0, done.output
    assert "start.ipynb" in done.output
    return made


def test_it_holds_lessons_reports_data_settings_and_a_start_page(folder: Path) -> None:
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert {"start.html", "start.ipynb", "agenda.html", "hour.ipynb", "scenarios.ipynb", "glossary.html"} <= names
    assert {"settings.toml", "data/small.csv", "report/2_pareto_analysis.ipynb", "8_management.ipynb"} <= names
    start = (folder / "start.ipynb").read_text(encoding="utf-8")
    linked = set(re.findall(r"\]\(([^)]+)\)", start))
    assert {target for target in linked if not (folder / target).is_file()} == set()
    assert len(linked) > 10
    pages = [
        BeautifulSoup((folder / name).read_text("utf-8"), "html.parser") for name in names if name.endswith(".html")
    ]
    assert all(page.html["lang"] == "de" and not page.select("script") for page in pages)


def test_no_notebook_speaks_the_other_language(folder: Path) -> None:
    told = [cell.source for path in folder.rglob("*.ipynb") for cell in read(path).cells]
    assert [source for source in told if "Run the cells" in source or "the order of" in source] == []
    parameters = next(
        cell for cell in read(folder / "1_data_basis.ipynb").cells if "parameters" in cell.metadata.get("tags", [])
    )
    assert 'source: str = "data/small.csv"' in parameters.source
    assert "language of" not in parameters.source


def test_the_command_that_takes_saved_assumptions_names_the_data_that_are_there(
    folder: Path, kundenwert: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    told = read(folder / "scenarios.ipynb").cells[-1].source
    (words,) = [shlex.split(found) for found in re.findall(r"`kundenwert report ([^`]+)`", told)]
    assert words == ["data/small.csv", "--settings", "settings.toml"]
    assert kundenwert("check", *words).exit_code == 0


def test_it_works_wherever_it_is_moved_and_takes_its_settings(folder: Path, tmp_path: Path, monkeypatch: Any) -> None:
    moved = shutil.copytree(folder, tmp_path / "moved")
    monkeypatch.chdir(moved)
    shown = run(read(moved / "1_data_basis.ipynb"), "lesson")
    assert text(shown[-1][1], "de").startswith("Aufgabe 1.3: Setzen Sie Ihre Antwort")
    assert (
        open_base({"source": "data/small.csv", "profile": "settings.toml", "discount_rate": 0.1}).settings.discount_rate
        == 0.07
    )
    # What a cell says itself goes before the file.
    assert (
        open_base({"source": "data/small.csv", "profile": "settings.toml", "discount_rate": 0.3}).settings.discount_rate
        == 0.3
    )
    hour = run(read(moved / "hour.ipynb"), "hour")
    told = [text(view, "de") for cell, view in hour if "against" in cell.source]
    assert len(told) == 3
    assert all("Vermutet wurden" in one for one in told)
    assert (moved / "beliefs.toml").is_file()


def test_a_folder_that_holds_something_is_left_alone(kundenwert: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "answers.txt").write_text("mine", encoding="utf-8")
    done = kundenwert("workshop", tmp_path, "--lang", "de")
    assert done.exit_code == 2
    assert "ist nicht leer" in done.output
    assert [path.name for path in tmp_path.iterdir()] == ["answers.txt"]


def test_what_cannot_be_read_is_said_at_the_door_and_leaves_nothing(
    kundenwert: Callable[..., Any], tmp_path: Path
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("a;b\n1;2\n", encoding="utf-8")
    done = kundenwert("workshop", tmp_path / "new", "--source", bad)
    assert done.exit_code == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.csv"]


@pytest.mark.slow
def test_a_missing_package_is_said_in_words(folder: Path) -> None:
    cells = read(folder / "1_data_basis.ipynb").cells
    source = next(cell.source for cell in cells if cell.cell_type == "code")
    done = subprocess.run([sys.executable, "-S", "-c", source], capture_output=True, encoding="utf-8", check=False)
    assert "Dieses Notebook braucht das Programm kundenwert" in done.stderr


# ------------------------------------------------------------------ glossary


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_glossary_explains_every_quantity(lang: str) -> None:
    entries = glossary(Words(lang))
    assert {one.key for one in entries} == set(QUANTITIES)
    assert all(one.name and one.definition for one in entries)


def test_a_term_is_explained_by_its_key_or_its_name(kundenwert: Callable[..., Any]) -> None:
    assert "Gini coefficient (gini)" in kundenwert("explain", "gini").output
    assert "Gini-Koeffizient (gini)" in kundenwert("explain", "Gini coefficient", "--lang", "de").output
    unknown = kundenwert("explain", "ginni")
    assert unknown.exit_code == 2
    assert "gini" in unknown.output
