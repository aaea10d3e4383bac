"""A base that is too small gets one page that says what is missing, why, and how to get it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from analysis.language import LANGUAGES, Words
from analysis.reporting.notebooks import choose
from analysis.reporting.tasks import SMALL, fitting_tasks
from analysis.settings import make_settings
from analysis.tables.preparation import prepare
from analysis.tables.prepared import Prepared
from analysis.tables.show import size as shown
from analysis.tables.size import LEAST_CUSTOMERS, LEAST_DAYS, Size
from analysis.tables.sources import find_source


def of(tmp_path: Path, customers: int, days: int, **settings: str) -> Prepared:
    path = tmp_path / "x.csv"
    dates = [date(2024, 1, 1), date(2024, 1, 1) + timedelta(days - 1)]
    rows = [f"K{number},{day.isoformat()},10.00" for number in range(customers) for day in dates]
    path.write_text("customer_id,date,net_amount\n" + "\n".join(rows) + "\n", encoding="utf-8")
    folder = tmp_path / f"{customers}-{days}"
    folder.mkdir()
    return prepare(find_source(str(path)), make_settings(settings), folder)


def test_few_customers_and_a_short_window_are_too_small() -> None:
    assert not Size(LEAST_CUSTOMERS, LEAST_DAYS).too_small
    assert Size(LEAST_CUSTOMERS - 1, LEAST_DAYS).too_small
    assert Size(LEAST_CUSTOMERS, LEAST_DAYS - 1).too_small
    # Sums per customer have no dates; that has its own refusals.
    assert not Size(LEAST_CUSTOMERS, None).too_small


@pytest.mark.parametrize(("customers", "days", "pages"), [(12, 100, 7), (5, 100, 1), (12, 20, 1)])
def test_a_base_that_is_too_small_gets_one_page(tmp_path: Path, customers: int, days: int, pages: int) -> None:
    tasks = fitting_tasks(choose(()), of(tmp_path, customers, days))
    assert len(tasks) == pages
    assert tasks[0].stem == SMALL


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_says_what_is_missing_why_and_how_to_get_it(lang: str) -> None:
    words = Words(lang)
    few, short = (shown.answer(size, words).plain for size in (Size(5, 500), Size(500, 20)))
    assert "5" in few
    assert str(LEAST_CUSTOMERS) in few
    assert "20" in short
    assert str(LEAST_DAYS) in short
    assert len(shown.needs(Size(5, 20), words).plain.splitlines()) == 2 + 4
    assert "24" in shown.remedies(Size(500, 20), words).plain
    assert "24" not in shown.remedies(Size(5, 500), words).plain
    assert [show(Size(500, 500), words).html for show in (shown.answer, shown.needs, shown.remedies)] == [""] * 3


@pytest.mark.slow
def test_a_run_of_five_customers_is_one_page_and_a_start_page_that_leads_to_it(
    report: Callable[..., Path], tmp_path: Path
) -> None:
    of(tmp_path, 5, 100)
    run = report(tmp_path / "x.csv", "--lang", "de", out=tmp_path / "out")
    assert [path.name for path in (run / "de").glob("[0-9]*.html")] == [f"{SMALL}.html"]
    assert json.loads((run / "results.json").read_text("utf-8"))["data_basis"]["too_small"] is True
    start = (run / "index.html").read_text("utf-8")
    assert "5 Kunden in 100 Tagen sind zu wenig für eine Auswertung" in start
    assert "Für eine Auswertung reichen diese Daten nicht" in (run / "de" / f"{SMALL}.html").read_text("utf-8")
