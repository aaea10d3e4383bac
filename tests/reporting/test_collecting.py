"""What notebooks hand over by the contract, and that nothing vanishes silently."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook, new_output

from analysis.errors import AnalysisError
from analysis.presentation.handed import PAGE_MIME
from analysis.reporting.collecting import HandedOver, export_columns, handed_over, key_figures, results_json, told

FIGURE = {"quantity": "revenue", "value": 5.0, "low": None, "high": None, "doubt": "", "before": None}


def executed(*bundles: dict[str, Any]) -> NotebookNode:
    outputs = [new_output("display_data", data=bundle) for bundle in bundles]
    return new_notebook(cells=[new_code_cell("1", outputs=outputs)])


def test_a_page_is_collected_under_its_name_whatever_its_keys() -> None:
    page = {"page": "x", "results": {"any": {"key": 1}}, "claims": [{"key": "c"}], "key_figures": [FIGURE], "lists": []}
    (found,) = handed_over(executed({"text/html": "shown"}, {PAGE_MIME: page}))
    assert found == HandedOver("x", {"any": {"key": 1}}, [{"key": "c"}], [FIGURE], lists=[])
    assert results_json([found]) == {"x": {"any": {"key": 1}, "claims": [{"key": "c"}]}}
    assert key_figures([found]) == [FIGURE]


def test_a_page_of_results_only_is_enough() -> None:
    assert handed_over(executed({PAGE_MIME: {"page": "x", "results": {}}})) == [HandedOver("x", {})]
    assert results_json([HandedOver("x", {})]) == {"x": {}}


@pytest.mark.parametrize(
    "bundles",
    [[], [{"text/plain": "1"}], [{PAGE_MIME: {"results": {}}}], [{PAGE_MIME: {"page": "x"}}], [{PAGE_MIME: {"page": "", "results": {}}}]],
)  # fmt: skip
def test_a_notebook_that_hands_over_nothing_has_failed(bundles: list[dict[str, Any]]) -> None:
    with pytest.raises(AnalysisError) as caught:
        handed_over(executed(*bundles))
    assert [finding.key for finding in caught.value.findings] == ["nothing-handed-over"]


def test_two_pages_of_one_name_are_an_error() -> None:
    with pytest.raises(AssertionError, match="'x'"):
        results_json([HandedOver("x", {}), HandedOver("x", {"a": 1})])


def test_a_quantity_has_one_value() -> None:
    pages = [HandedOver("x", {}, (), [FIGURE]), HandedOver("y", {}, (), [FIGURE, {**FIGURE, "quantity": "profit"}])]
    assert [figure["quantity"] for figure in key_figures(pages)] == ["revenue", "profit"]
    with pytest.raises(AssertionError, match="'revenue'"):
        key_figures([*pages, HandedOver("z", {}, (), [{**FIGURE, "value": 6.0}])])


def test_what_is_compared_with_a_year_ago_comes_first() -> None:
    compared = {"quantity": "profit", "value": 2.0, "before": 1.0, "trend": [1.0, 2.0]}
    pages = [
        HandedOver("x", {}, (), [FIGURE, {**FIGURE, "quantity": "profit", "value": 2.0}]),
        HandedOver("y", {}, (), [compared]),
    ]
    assert [(figure["quantity"], figure["before"]) for figure in key_figures(pages)] == [
        ("profit", 1.0),
        ("revenue", None),
    ]


def test_the_start_page_is_told_by_notebook() -> None:
    page = HandedOver(
        "x",
        {},
        headline={"key": "k"},
        proposals=[{"kind": "a"}],
        lists=[{"key": "l", "customers": 2}, {"key": "m", "customers": 0}],
    )
    found = told({"0_x": [page], "1_y": [HandedOver("y", {})]})
    assert found.headlines == {"0_x": {"key": "k"}}
    assert found.proposals == [{"kind": "a"}]
    # Empty lists lead nowhere.
    assert found.lists == [{"notebook": "0_x", "key": "l", "customers": 2}]


def test_export_columns_are_read_page_by_page_each_once(tmp_path: Path) -> None:
    def lay_down(name: str, **columns: list[float]) -> None:
        path = tmp_path / "exports" / f"{name}.parquet"
        path.parent.mkdir(parents=True, exist_ok=True)
        pd.DataFrame(columns, index=pd.Index(["a", "b"], name="customer_id")).to_parquet(path)

    assert export_columns(tmp_path) == []
    lay_down("page_1", value=[1.0, 2.0])
    lay_down("page_2", value=[1.0, 2.0], share=[0.5, float("nan")])
    lay_down("page_0", abc=[1.0, 1.0])
    columns = pd.concat(export_columns(tmp_path), axis=1)
    assert columns.columns.to_list() == ["abc", "value", "share"]
    assert columns["abc"].to_list() == [1.0, 1.0]
    lay_down("page_3", value=[1.0, 3.0])
    with pytest.raises(AssertionError, match="'value'"):
        export_columns(tmp_path)
