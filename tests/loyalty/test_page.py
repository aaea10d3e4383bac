"""The page as a whole: every cell of the notebook on bases that lack something, and what goes to the outside."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.language import Words
from analysis.presentation.charts import Chart
from analysis.presentation.views import Show
from analysis.quantities import QUANTITIES
from analysis.shipped import NOTEBOOKS


def shown(base: CustomerBase, langs: Sequence[str] = ("de",)) -> dict[str, dict[str, Any]]:
    """What the cells of the notebook show, by their last line."""
    notebook = nbformat.read(NOTEBOOKS / "4_loyalty_and_risk.ipynb", 4)
    _parameters, _opening, *sources, _handed = (c.source for c in notebook.cells if c.cell_type == "code")
    given: dict[str, Any] = {
        "page": base.loyalty, "base": base, "show": Show([Words(lang, base.currency) for lang in langs])
    }  # fmt: skip
    found = {}
    for source in sources:
        *body, last = ast.parse(source).body
        assert isinstance(last, ast.Expr)
        # Our own notebook, as Jupyter would run it.
        exec(compile(ast.Module(body, []), "cell", "exec"), given)
        view = eval(compile(ast.Expression(last.value), "cell", "eval"), given)
        found[ast.unparse(last)] = dict(view.shown)
    return found


def source(path: Path, rows: list[tuple[str, str, float, float | None]]) -> str:
    frame = pd.DataFrame(rows, columns=["customer_id", "date", "net_amount", "cost_of_goods"])
    frame = frame.dropna(axis="columns", how="all")
    frame.to_csv(path, index=False)
    return str(path)


def days(count: int, start: str, end: str, seed: int = 3) -> list[str]:
    drawn = np.random.default_rng(seed).choice(pd.date_range(start, end).strftime("%Y-%m-%d"), count)
    return [str(day) for day in drawn]


POOR = {
    "one_month": [(f"{n % 20}", day, 50.0, None) for n, day in enumerate(days(60, "2024-03-01", "2024-03-30"))],
    "one_day": [(f"{n}", "2024-03-05", 50.0, 20.0) for n in range(12)],
    "one_cohort": [
        *[(f"{n}", f"2022-01-{1 + n % 28:02}", 80.0, 20.0) for n in range(40)],
        *[(f"{n % 40}", day, 60.0, 20.0) for n, day in enumerate(days(200, "2022-02-01", "2024-12-31"))],
    ],
    "one_time_buyers": [(f"{n}", day, 40.0, 10.0) for n, day in enumerate(days(90, "2021-01-01", "2024-12-31"))],
    "losses": [(f"{n % 60}", day, 50.0, 90.0) for n, day in enumerate(days(600, "2021-01-01", "2024-12-31"))],
}


QUICK = ("one_day",)


@pytest.mark.parametrize("name", [pytest.param(one, marks=[] if one in QUICK else pytest.mark.slow) for one in POOR])
def test_a_poor_base_gets_words_and_no_empty_chart(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A cache of their own: these sources must not push out those that other tests still read.
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    base = CustomerBase(source(tmp_path / "sales.csv", POOR[name]), lang="de")
    cells = shown(base)
    charts = {line: one["de"] for line, one in cells.items() if isinstance(one["de"], Chart)}
    for line, one in charts.items():
        # Marks of data, not axes alone: what lies within the axes and is no line of the grid.
        within = re.findall(r"<(?:path|use|g)\b[^>]*clip-path[^>]*>", one.svg)
        assert [mark for mark in within if "#e3e8ea" not in mark], line
        assert not re.search(r"\bnan\b", one.alt.lower()), line
    texts = {line: one["de"].plain for line, one in cells.items() if not isinstance(one["de"], Chart)}
    assert not [line for line, text in texts.items() if re.search(r"\bnan\b", text.lower())]
    told = " ".join(texts.values())
    assert "Kontakte sind nicht erfasst" in told
    assert not re.search(r"[-−+][-−+]", told)
    page, results = base.loyalty, base.loyalty.results()
    assert results["repeat_rate"] == pytest.approx((base.customers["x"] > 0).mean())
    if name in ("one_month", "one_day"):
        assert charts == {}
        assert "nur einen Monat" in told
        assert results["share_active_12m"] is results["cohorts"] is results["change"] is None
    if name == "one_cohort":
        assert "im selben Abschnitt" in told
        assert page.whole.from_new == 0
    if name == "one_time_buyers":
        assert results["change"]["customers"]["kept"]["customers"] == results["repeat_rate"] == 0
    if name == "losses":
        assert page.change.factors.convention == "shapley"
        assert results["change"]["after"]["money"] < 0
        assert page.whole.from_new != page.whole.from_new


def test_customers_without_a_first_purchase_are_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    rows = [*POOR["one_cohort"], ("only-returns", "2023-05-05", -30.0, -10.0)]
    page = CustomerBase(source(tmp_path / "sales.csv", rows)).loyalty
    assert "only-returns" not in page.history.lives.index
    assert "only-returns" not in page.export().index


def test_what_the_demo_company_hands_to_the_outside(demo: CustomerBase) -> None:
    page = demo.loyalty
    results = page.results()
    assert {
        "share_active_12m", "repeat_rate", "cohorts", "change", "value_at_risk", "risk_validation", "acquisition",
        "marginal_cost_ratio",
    } <= set(results)  # fmt: skip
    assert set(results["value_at_risk"]) >= {"estimate", "low", "high"}
    assert set(results["risk_validation"]) >= {"auc", "lift_top_decile", "hiatus"}
    assert set(results["acquisition"]) >= {"costs", "payback"}
    assert set(page.export().columns) <= set(QUANTITIES)
    lists = {one.key: one.frame for one in page.lists()}
    assert set(lists) == {"at-risk", "overdue-contact", "win-back", "complaints"}
    assert all(len(frame) and set(frame.columns) <= set(QUANTITIES) for frame in lists.values())
    assert {figure.quantity for figure in page.key_figures()} == {"share_active_12m", "total_value_at_risk"}


@pytest.mark.slow
def test_every_cell_of_the_demo_company_is_shown_in_both_languages(demo: CustomerBase) -> None:
    for line, views in shown(demo, ("de", "en")).items():
        assert set(views) == {"de", "en"}
        if not isinstance(views["de"], Chart) and views["de"].plain:
            assert views["de"].plain != views["en"].plain, line
