"""The lessons: told twice, solved by their own solutions on any data, and copies that cannot disagree with them."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from analysis.course.exercises import EXERCISES
from analysis.course.lessons import LESSONS, SOLUTION, copy_of, lessons
from analysis.language import LANGUAGES
from analysis.presentation.views import View
from tests.course._running import read, run, text
from tests.test_notebooks import figures, headings, tags, twins

FILES = sorted(LESSONS.glob("*.ipynb"))
each_notebook = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
each_lesson = pytest.mark.parametrize("path", lessons(), ids=lambda path: path.stem)
HERE = {"source": "demo", "lang": "en", "profile": ""}


def test_there_are_eight() -> None:
    assert [path.stem[0] for path in lessons()] == list("12345678")


@each_notebook
def test_twins_say_the_same_and_nothing_has_run(path: Path) -> None:
    cells = read(path).cells
    for german, english in twins(cells):
        assert [level for level, _ in headings(german)] == [level for level, _ in headings(english)]
        assert re.findall(r"\]\(([^)]*)\)", german) == re.findall(r"\]\(([^)]*)\)", english)
        prose = [re.sub(r"\$\$.*?\$\$|`[^`]*`|\]\([^)]*\)|\*\*\d\.\d\*\*", "", one) for one in (german, english)]
        assert figures(prose[0], "de") == figures(prose[1], "en"), german
    assert all(cell.outputs == [] and cell.execution_count is None for cell in cells if cell.cell_type == "code")


@each_lesson
def test_a_lesson_has_every_part(path: Path) -> None:
    cells = read(path).cells
    for lang, parts in (("de", "Ziel|Was wir sehen|Stolperstein|Aufgaben|Das nehmen Sie mit|Quellen"),
                        ("en", "Goal|What we see|Pitfall|Exercises|What you take with you|Sources")):  # fmt: skip
        told = "\n".join(cell.source for cell in cells if f"lang-{lang}" in tags(cell))
        assert [part for part in parts.split("|") if part not in told] == []
        sources = told[told.index(parts.split("|")[-1]) :]
        assert len(re.findall(r"^- .+, (?:18|19|20)\d\d$", sources, re.MULTILINE)) >= 2
    solved = [cell for cell in cells if SOLUTION in tags(cell)]
    assert [ast.parse(cell.source).body[-1].value.args[0].value for cell in solved] == [
        key.replace("-", ".") for key in EXERCISES if key[0] == path.stem[0]
    ]
    assert len(solved) in (2, 3)


def test_most_cells_show_a_computation() -> None:
    code = [cell for path in lessons() for cell in read(path).cells if cell.cell_type == "code"]
    opening = [c for c in code if "parameters" in tags(c) or "open_course" in c.source or "borrowed" in c.source]
    packaged = [cell for cell in code if "base.show(" in cell.source]
    assert (len(code) - len(opening) - len(packaged)) / len(code) > 0.7
    assert all(
        isinstance(ast.parse(c.source).body[-1], ast.Expr)
        for c in code
        if "base.show(" not in c.source and c not in opening
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@each_notebook
def test_a_copy_is_the_source_in_one_language_without_the_solutions(path: Path, lang: str) -> None:
    source = read(path)
    copy = copy_of(source, lang, {**HERE, "lang": lang}, solutions=False)
    foreign = {f"lang-{other}" for other in LANGUAGES if other != lang}
    kept = [cell for cell in source.cells if not foreign & tags(cell)]
    copied = [cell for cell in copy.cells if cell.get("id") != "package"]
    assert len(kept) == len(copied)
    for before, after in zip(kept, copied, strict=True):
        if SOLUTION in tags(before):
            assert after.source.startswith("answer = ...")
            assert after.source.splitlines()[1:] == before.source.splitlines()[-1:]
        elif "parameters" not in tags(before):
            # The command that makes a report names the data that are there.
            assert after.source == before.source.replace("report data ", f"report {HERE['source']} ")
    whole = copy_of(source, lang, {**HERE, "lang": lang}, solutions=True)
    assert [c.source for c in whole.cells if SOLUTION in tags(c)] == [c.source for c in kept if SOLUTION in tags(c)]


@pytest.mark.slow
@each_lesson
def test_every_solution_is_right_on_the_demo_company(path: Path) -> None:
    for cell, shown in run(read(path), path.stem, lang="de"):
        if SOLUTION in tags(cell):
            assert text(shown, "de").endswith(": richtig."), (cell.source, text(shown, "de"))


@pytest.mark.slow
@each_lesson
def test_answers_follow_the_data_and_what_is_missing_is_said(path: Path, small: Path) -> None:
    """A file of transactions alone: no ratings, no contacts, no costs to serve."""
    for cell, shown in run(read(path), path.stem, source=str(small)):
        if SOLUTION in tags(cell):
            assert ": right." in text(shown), (cell.source, text(shown))
        elif isinstance(shown, View) and "borrowed" in cell.source:
            assert bool(text(shown)) == (path.stem[0] == "2")


@each_lesson
def test_a_lesson_as_a_page_has_formulas_without_script(path: Path) -> None:
    from analysis.reporting.export import Page, to_html

    page = to_html(read(path), Page("de", "x", "x", (), "", (), ()))
    soup = BeautifulSoup(page, "html.parser")
    source = "".join(cell.source for cell in read(path).cells if "lang-de" in tags(cell))
    assert len(soup.select("math")) == source.count("$$") // 2
    assert soup.select("script") == []
    assert "$$" not in soup.get_text()
