"""Quarters and years in columns become rows; groups with headings give each row its customer, if their sums tie out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from analysis.tables.headers import month_of_header, quarter_of_header, year_of_header
from tests.layouts._outcome import Outcome, read


def _read(tmp_path: Path, text: str, name: str = "list.csv") -> Outcome:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return read(file)


@pytest.mark.parametrize(
    ("header", "month", "quarter", "year"),
    [
        ("Umsatz netto Q1 2024 (T€)", None, (2024, 1), 0),
        ("2024 Q3", None, (2024, 3), 0),
        ("3. Quartal 2023", None, (2023, 3), 0),
        ("Q4", None, (0, 4), 0),
        ("Umsatz 2023", None, None, 2023),
        ("FY2024", None, None, 2024),
        ("Umsatz netto Jan 2024", (2024, 1), None, 0),
        ("Plan 2024", None, None, 0),
        ("Menge 2024", None, None, 0),
    ],
)
def test_headers_name_periods(
    header: str, month: tuple[int, int] | None, quarter: tuple[int, int] | None, year: int
) -> None:
    assert (month_of_header(header), quarter_of_header(header), year_of_header(header)) == (month, quarter, year)


def test_quarters_in_columns_are_rows(tmp_path: Path) -> None:
    got = _read(tmp_path, "Kunde;Q1 2024 (T€);Q2 2024 (T€);Summe\nAlpha;1,5;2;3,5\nBeta;3;;3\n")
    assert (got.amount, got.customers, got.first, got.last) == (6500, 2, date(2024, 3, 31), date(2024, 6, 30))


def test_years_in_columns_are_rows(tmp_path: Path) -> None:
    got = _read(tmp_path, "Kd.-Nr.;Kunde;Umsatz 2023;Umsatz 2024;Plan 2025\n1;Alpha;100;50;999\n2;Beta;;7;999\n")
    assert (got.amount, got.customers, got.last) == (157, 2, date(2024, 12, 31))


def test_a_column_of_years_is_the_date_where_nothing_finer_stands_there(tmp_path: Path) -> None:
    got = _read(tmp_path, "Kunde;Jahr;Umsatz\nAlpha;2023;100\nAlpha;2024;50\nBeta;2024;7\n")
    assert (got.amount, got.customers, got.first) == (157, 2, date(2023, 12, 31))


_GROUPS = """{title},,,
,Date,Num,Amount
Alpha,,,
,2024-01-05,1,10.00
,2024-02-05,2,5.00
Total for Alpha,,,{first}
Beta,,,
,2024-03-05,3,7.50
,2024-03-17,4,-2.50
Total for Beta,,,5.00
TOTAL,,,20.00
"""


def test_the_heading_of_a_group_is_the_customer_of_its_rows(tmp_path: Path) -> None:
    got = _read(tmp_path, _GROUPS.format(title="Sales by Customer", first="15.00"))
    assert (got.amount, got.customers) == (Decimal("20.00"), 2)


@pytest.mark.parametrize(("title", "first"), [("Sales by Product", "15.00"), ("Sales by Customer", "14.00")])
def test_a_heading_is_no_customer_where_sums_or_title_speak_against_it(title: str, first: str, tmp_path: Path) -> None:
    got = _read(tmp_path, _GROUPS.format(title=title, first=first))
    assert got.kind == "refused"
    assert "customer_id" in got.detail


def test_a_column_of_firms_is_that_of_the_customers(tmp_path: Path) -> None:
    text = "Datum;Betrag;{header}\n01.02.2024;10;Alpha GmbH\n02.02.2024;20;Beta AG\n13.03.2024;30;Gamma KG\n"
    assert _read(tmp_path, text.format(header="Wer")).customers == 3
    assert _read(tmp_path, text.format(header="Lieferant")).kind == "refused"
