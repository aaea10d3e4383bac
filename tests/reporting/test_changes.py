"""What is new against the run before: outside its intervals, alerts, and data that are not what they were."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis.language import LANGUAGES, Words
from analysis.reporting.changes import changes, read_changes, run_before
from analysis.reporting.figures import read_figures
from analysis.reporting.manifest import read_manifest
from analysis.reporting.told import change_sentences, drift_sentences

Run = Callable[..., Path]
Customers = Callable[..., pd.DataFrame]


def figure(quantity: str, value: float | None, low: float | None = None, high: float | None = None) -> dict[str, Any]:
    return {"quantity": quantity, "value": value, "low": low, "high": high, "doubt": None}


def told(now: Path, before: Path) -> dict[str, Any]:
    manifest, figures = read_manifest(now), read_figures(now)
    assert manifest
    assert figures
    return changes(manifest, figures, pd.read_parquet(now / "customers.parquet"), before)


def two(out: Path, written_run: Run, then: dict[str, Any], now: dict[str, Any], was: Any, is_: Any) -> dict[str, Any]:
    """The changes between two months."""
    before = written_run(out, "a", "2024-11-30", was, **then)
    return told(written_run(out, "a", "2024-12-31", is_, **now), before)


def test_a_figure_has_changed_where_it_leaves_the_interval_of_before(
    tmp_path: Path, written_run: Run, customers: Customers
) -> None:
    then = [
        figure("total_value", 100, 90, 110), figure("expected_purchases", 10, 8, 12), figure("customers", 5),
        figure("top20_revenue_share", 0.7, 0.6, 0.8), figure("total_value_at_risk", 3, 2, 4),
    ]  # fmt: skip
    now = [
        figure("total_value", 110, 100, 120), figure("expected_purchases", 12.01, 11, 14), figure("customers", 50),
        figure("top20_revenue_share", 0.5, 0.4, 0.6), figure("total_value_at_risk", None),
    ]  # fmt: skip
    found = two(tmp_path, written_run, {"figures": then}, {"figures": now}, customers("1"), customers("1"))
    assert found["compared"] == 3
    assert [(one["quantity"], one["before"]) for one in found["key_figures"]] == [
        ("expected_purchases", 10), ("top20_revenue_share", 0.7),
    ]  # fmt: skip
    assert (found["same_settings"], found["same_program"]) == (True, True)
    for lang in LANGUAGES:
        sentences = change_sentences(found, Words(lang, "EUR"))
        assert len(sentences) == 2
        assert ("über" if lang == "de" else "above") in sentences[0]


def test_alerts_come_and_go_for_customers_that_both_runs_know(
    tmp_path: Path, written_run: Run, customers: Customers
) -> None:
    was = customers("1", "2", "gone", risk_reasons=["overdue;contact", None, "falling"])
    is_ = customers("1", "2", "new", risk_reasons=["contact", "complaints;unlikely", "overdue"])
    found = two(tmp_path, written_run, {}, {}, was, is_)
    assert found["alerts"] == {
        "new": [{"customer_id": "2", "alert": "complaints"}],
        "cleared": [{"customer_id": "1", "alert": "overdue"}],
    }


def test_customers_who_are_called_otherwise_are_not_compared(
    tmp_path: Path, written_run: Run, customers: Customers
) -> None:
    hidden = {"parameters": {"anonymise": True, "anonymise_salt": ""}}
    found = two(tmp_path, written_run, {}, hidden, customers("1"), customers("C1"))
    assert found["alerts"] is None
    assert found["same_settings"] is False


DRIFTS: dict[str, tuple[dict[str, Any], dict[str, Any], list[str]]] = {
    "nothing": ({}, {}, []),
    "columns": (
        {"headers": {"transactions": ["Datum", "Umsatz"]}}, {"headers": {"transactions": ["Datum", "Betrag"]}},
        ["columns-gone", "columns-new"],
    ),
    "tables": ({"headers": {"transactions": [], "costs": []}}, {"headers": {"transactions": []}}, ["tables-gone"]),
    "set aside": ({"share_set_aside": 0.01}, {"share_set_aside": 0.07}, ["aside"]),
    "set aside a little": ({"share_set_aside": 0.01}, {"share_set_aside": 0.05}, []),
    "months": (
        {"months": ["2023-01", "2024-09", "2024-10", "2024-11"]}, {"months": ["2023-03", "2024-09", "2024-11", "2025-01"]},
        ["months"],
    ),
    "months that roll on": ({"months": ["2023-01", "2024-11"]}, {"months": ["2023-02", "2024-11", "2024-12"]}, []),
    "a gap as before": ({"months": ["2023-01", "2024-11"]}, {"months": ["2023-01", "2024-11", "2024-12"]}, []),
    "customers": ({"customers": 100}, {"customers": 79}, ["customers"]),
    "some customers": ({"customers": 100}, {"customers": 120}, []),
}  # fmt: skip


@pytest.mark.parametrize("case", DRIFTS)
def test_data_that_are_not_what_they_were(case: str, tmp_path: Path, written_run: Run, customers: Customers) -> None:
    then, now, keys = DRIFTS[case]
    found = two(tmp_path, written_run, {"data": then}, {"data": now}, customers("1"), customers("1"))
    assert [one["key"] for one in found["drift"]] == keys
    if case == "months":
        assert found["drift"][0]["names"] == ["2024-10", "2024-12"]
    for lang in LANGUAGES:
        assert len(drift_sentences(found, Words(lang))) == len(keys)


def test_compared_is_the_newest_whole_run_of_an_earlier_date(
    tmp_path: Path, written_run: Run, customers: Customers
) -> None:
    for day, more in (("2024-09-30", {}), ("2024-10-31", {}), ("2024-11-30", {"status": "failed"}), ("2025-01-31", {})):
        written_run(tmp_path, "a", day, customers("1"), **more)
    assert run_before(tmp_path, "a", "2024-12-31") == tmp_path / "a" / "2024-10-31"
    assert run_before(tmp_path, "a", "2024-09-30") is None
    assert run_before(tmp_path, "b", "2024-12-31") is None


def test_data_that_end_earlier_than_those_of_the_last_run_are_told(
    tmp_path: Path, written_run: Run, customers: Customers
) -> None:
    later = written_run(tmp_path, "a", "2024-12-31", customers("1"), [figure("total_value", 100, 90, 110)])
    written_run(tmp_path, "a", "2022-01-31", customers("1"))
    assert run_before(tmp_path, "a", "2023-02-09", or_later=True) == later
    now = written_run(tmp_path, "a", "2023-02-09", customers("1", "2"), [figure("total_value", 5, 4, 6)])
    found = told(now, later)
    assert found["drift"] == [{"key": "ends-earlier", "now": "2023-02-09", "before": "2024-12-31"}]
    for lang, text in (("de", "abgebrochen"), ("en", "broke off")):
        assert change_sentences(found, Words(lang)) == []
        (sentence,) = drift_sentences(found, Words(lang))
        assert text in sentence


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"before": 1}'])
def test_what_is_not_ours_is_no_change(text: str, tmp_path: Path) -> None:
    (tmp_path / "changes.json").write_text(text, encoding="utf-8")
    assert read_changes(tmp_path) is None
    (tmp_path / "figures.json").write_text(text, encoding="utf-8")
    assert read_figures(tmp_path) is None
