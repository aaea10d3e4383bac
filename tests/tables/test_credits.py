"""What came back in a column, a sheet or a document of its own is deducted once, or asked for."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.layouts._outcome import Outcome, read


def _read(tmp_path: Path, header: str, *cells: str) -> Outcome:
    file = tmp_path / "list.csv"
    lines = [f"K{i % 3};{i + 10}.02.2024;{line}" for i, line in enumerate(cells)]
    file.write_text("\n".join([f"Kunde;Datum;{header}", *lines]) + "\n", encoding="utf-8")
    return read(file)


@pytest.mark.parametrize("header", ["Gutschriften", "Retourenwert", "Credit Amount", "Returns"])
def test_money_that_came_back_beside_the_amount_is_asked_for(header: str, tmp_path: Path) -> None:
    got = _read(tmp_path, f"Umsatz;{header}", "100,00;0,00", "100,00;20,00", "90,00;5,00")
    assert got.kind == "refused"
    assert f"refunded_amount={header}" in got.detail


def test_money_that_came_back_is_not_asked_for_where_a_column_is_before_it(tmp_path: Path) -> None:
    got = _read(
        tmp_path,
        "Gross sales;Discounts;Returns;Net sales",
        "100;-10;-20;70",
        "100;-5;-30;65",
        "50;-1;-9;40",
        "9;-1;0;8",
    )
    assert got.amount == Decimal(183)


def test_numbers_of_credit_notes_are_no_money(tmp_path: Path) -> None:
    assert _read(tmp_path, "Umsatz;Gutschrift Nr.", "100,00;7", "100,00;8", "90,00;9").amount == Decimal(290)


def test_a_sheet_of_credit_notes_counts_as_negative(tmp_path: Path) -> None:
    book, sink = Workbook(), io.BytesIO()
    book.remove(book.active)
    for name, amount in (("Rechnungen", 100), ("Gutschriften", 10)):
        sheet = book.create_sheet(name)
        sheet.append(["Kunde", "Belegdatum", "Netto"])
        for i in range(4):
            sheet.append([f"K{i % 2}", f"2024-03-{i + 13}", amount])
    book.save(sink)
    file = tmp_path / "Belege.xlsx"
    file.write_bytes(sink.getvalue())
    assert read(file).amount == Decimal(360)


def test_both_of_a_pair_of_cancelled_documents_are_left_out(tmp_path: Path) -> None:
    lines = ("10,00;R1;", "20,00;R2;", "20,00;R3;R2", "5,00;R4;")
    assert _read(tmp_path, "Netto;Rechnung;Storno zu", *lines).amount == Decimal(15)


def test_a_cancellation_with_a_negative_amount_is_left_as_it_is(tmp_path: Path) -> None:
    lines = ("10,00;R1;", "20,00;R2;", "-20,00;R3;R2", "5,00;R4;")
    assert _read(tmp_path, "Netto;Rechnung;Storno zu", *lines).amount == Decimal(15)


def test_a_document_with_a_day_of_its_deletion_is_none(tmp_path: Path) -> None:
    lines = ("10,00;", "20,00;2024-03-01 10:00:00", "5,00;")
    assert _read(tmp_path, "Netto;deleted_at", *lines).amount == Decimal(15)
