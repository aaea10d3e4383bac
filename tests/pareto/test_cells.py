"""The cells of the notebook on bases that are hard to say anything about: nothing breaks, nothing undefined is printed."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import nbformat
import pytest

from analysis.language import LANGUAGES
from analysis.presentation.handed import Handed
from analysis.presentation.views import View
from analysis.shipped import NOTEBOOKS

CELLS = [
    cell.source
    for cell in nbformat.read(NOTEBOOKS / "2_pareto_analysis.ipynb", as_version=4).cells
    if cell.cell_type == "code"
]
HEADER = "customer_id;date;net_amount;cost_of_goods"
MANY = [f"{c:03};{2023 + c % 2}-{1 + c % 12:02}-{1 + c % 28:02};{10 + c}.00;{5 + c % 40}.00" for c in range(120)]
BASES = {
    "one customer": [HEADER, "1;2024-01-01;10.00;4.00", "1;2024-05-01;10.00;4.00"],
    "one purchase": [HEADER, "1;2024-01-01;10.00;4.00"],
    "all amounts equal": [HEADER, *(f"{c:03};2024-0{1 + c % 9}-01;10.00;4.00" for c in range(60))],
    "all contributions negative": [HEADER, *(f"{c:03};2024-0{1 + c % 9}-01;10.00;14.00" for c in range(60))],
    "no contribution in sum": [
        HEADER,
        *(f"{c:03};2024-0{1 + c % 9}-01;10.00;{4 + 12 * (c % 2)}.00" for c in range(60)),
    ],
    "ties at the cut": [HEADER, *(f"{c};2024-01-0{c};20.00;10.00" for c in range(1, 6))],
    "returned in full": [HEADER, "1;2024-01-01;10.00;4.00", "1;2024-02-01;-10.00;-4.00", "2;2024-02-03;5.00;1.00"],
    "some costs missing": [HEADER, *MANY, "999;2024-06-01;50.00;"],
    "no costs": ["customer_id;date;net_amount", *(";".join(row.split(";")[:3]) for row in MANY)],
}


def run(source: Path | str, lang: str = "en", **parameters: Any) -> list[Any]:
    """What each cell shows, in order; the last is what the notebook hands over."""
    shown: list[Any] = []
    names: dict[str, Any] = {}
    for number, cell in enumerate(CELLS):
        *body, last = ast.parse(cell).body
        if number == 0:
            exec(compile(ast.parse(cell), "parameters", "exec"), names)  # noqa: S102
            names |= {"source": str(source), "lang": lang, **parameters}
        elif isinstance(last, ast.Expr):
            exec(compile(ast.Module(body, []), f"cell {number}", "exec"), names)  # noqa: S102
            found = eval(compile(ast.Expression(last.value), f"cell {number}", "eval"), names)  # noqa: S307
            shown.append(found.shown[lang] if isinstance(found, View) else found)
        else:
            exec(compile(ast.parse(cell), f"cell {number}", "exec"), names)  # noqa: S102
    return shown


def texts(shown: list[Any]) -> str:
    return "\n".join(getattr(one, "plain", getattr(one, "alt", "")) or "" for one in shown)


def handed(shown: list[Any]) -> dict[str, Any]:
    """The page that the last cell hands over."""
    assert isinstance(shown[-1], Handed)
    return dict(shown[-1].page)


@pytest.fixture
def written(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def write(name: str) -> Path:
        path = tmp_path / "base.csv"
        path.write_text("\n".join(BASES[name]) + "\n", encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", list(BASES))
def test_nothing_breaks_and_nothing_undefined_is_printed(written, name, lang):
    shown = run(written(name), lang)
    assert not re.search(r"\b(nan|inf|None|NaN)\b", texts(shown))
    assert handed(shown)["results"]["customers"] >= 1


@pytest.mark.slow
def test_an_assumed_margin_is_marked_wherever_it_enters(written):
    shown = run(written("no costs"), "en", margin_rate=0.3)
    drawn = [one.svg for one in shown if getattr(one, "svg", "")]
    marked = [svg for svg in drawn if "Assumed margin 30%" in svg]
    assert len(marked) == 2  # the ladder and the whale curve
    assert texts(shown).count("Assumed margin 30%") == 1  # the table of concentrations
    assert texts(shown).count("margin of 30% assumed on 100% of revenue") == 4  # the tiles of the whale curve
    assert handed(shown)["results"]["contribution_basis"]["assumed_margin"] == 0.3
    verdicts = {claim["claim"]: claim["reason"] for claim in handed(shown)["claims"]}
    assert verdicts["contribution_80_20"] == verdicts["dispensable"] == "assumed"


def test_without_costs_the_sections_say_what_is_missing(written):
    said = texts(run(written("no costs"), "en"))
    assert "Without cost of goods no contribution is known" in said
    assert said.count("Without cost of goods no contribution is known") == 1


@pytest.mark.slow
def test_names_are_text_and_no_formula(written, tmp_path):
    path = tmp_path / "base.csv"
    rows = [f"{row};$x$ & <b>" for row in MANY]
    path.write_text("\n".join([HEADER + ";category", *rows]) + "\n", encoding="utf-8")
    drawn = "".join(one.svg for one in run(path) if getattr(one, "svg", ""))
    assert ">$x$ &amp; &lt;b&gt;</text>" in drawn


@pytest.mark.slow
def test_parameters_that_change_nothing_or_the_top_are_said(written):
    said = texts(run(written("all amounts equal"), "en", margin_rate=0.3, top_share=0.1))
    assert "The assumed margin of 30.0% is not used" in said
    assert "Another share was chosen: the top 10%" in said
    plain = texts(run(written("all amounts equal"), "en"))
    assert "is not used" not in plain
    assert "Another share was chosen" not in plain
