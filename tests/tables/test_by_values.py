"""What no header names, values tell: the day, the amount, the tax, the rows that are cancelled or came back."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.layouts._outcome import Outcome, read


def _read(tmp_path: Path, text: str) -> Outcome:
    file = tmp_path / "list.csv"
    file.write_text(text, encoding="utf-8")
    return read(file)


_LINES = ((119, 100, 19), (238, 200, 38), (357, 300, 57), (59.5, 50, 9.5), (71.4, 60, 11.4), (11.9, 10, 1.9))


def _rows(*columns: int, header: str) -> str:
    lines = [
        ";".join([f"K{i % 3};{i + 10}.02.2024", *(f"{line[c]:.2f}" for c in columns)]) for i, line in enumerate(_LINES)
    ]
    return "\n".join([header, *lines]) + "\n"


def test_an_amount_with_tax_and_one_without_tell_each_other(tmp_path: Path) -> None:
    got = _read(tmp_path, _rows(0, 1, 2, header="Kunde;Datum;Xa;Xb;Xc"))
    assert got.amount == Decimal(720)


def test_a_tax_that_no_word_knows_makes_an_amount_gross(tmp_path: Path) -> None:
    got = _read(tmp_path, _rows(0, 1, 2, header="Kunde;Datum;Amount;Value;Xc"))
    assert got.amount == Decimal(720)


@pytest.mark.parametrize(("header", "read_so"), [("AB vom", True), ("gültig bis", False)])
def test_the_only_column_of_days_is_the_date(header: str, read_so: bool, tmp_path: Path) -> None:
    got = _read(tmp_path, f"Kunde;{header};Umsatz\nA;13.02.2024;10\nA;14.02.2024;20\n")
    assert (got.kind == "read") == read_so
    assert read_so or f'"columns=date={header}"' in got.detail


def test_of_two_columns_of_days_none_is_chosen(tmp_path: Path) -> None:
    assert _read(tmp_path, "Kunde;Xa;Xb;Umsatz\nA;13.02.2024;15.02.2024;10\n").kind == "refused"


def test_halves_of_a_tax_are_not_deducted_one_without_the_other(tmp_path: Path) -> None:
    text = "Customer,Date,CGST,SGST,Invoice Value\nA,2024-01-13,9,9,118\nB,2024-01-14,18,18,236\nB,2024-01-15,9,9,118\n"
    assert "--set vat=included" in _read(tmp_path, text).detail


def test_taxes_of_two_kinds_make_the_total_gross(tmp_path: Path) -> None:
    text = "Customer,Date,Taxable Value,CGST,SGST,IGST,Invoice Value\nA,2024-01-13,100,9,9,,118\nB,2024-01-14,200,,,36,236\n"
    assert _read(tmp_path, text).amount == 300


_RATES = "Kunde;Datum;{0};ust;{1};ust2;brutto\nA;13.02.2024;100,00;19,00;50,00;3,50;{2}\nB;14.02.2024;200,00;38,00;;;238,00\n"


def test_amounts_of_two_rates_are_added_up_where_the_total_says_so(tmp_path: Path) -> None:
    assert _read(tmp_path, _RATES.format("netto", "netto2", "172,50")).amount == 350


def test_amounts_in_two_columns_are_asked_for_where_no_total_ties(tmp_path: Path) -> None:
    assert "netto2" in _read(tmp_path, _RATES.format("netto", "netto2", "180,00")).detail


@pytest.mark.parametrize(
    ("header", "marked", "free"),
    [
        ("Refunded", "true", "false"),
        ("Refunded?", "1", "0"),
        ("Bemerkung", "STORNO", ""),
        ("Notiz", "storniert", "eilig"),
    ],
)
def test_rows_that_are_only_marked_are_no_sales(header: str, marked: str, free: str, tmp_path: Path) -> None:
    text = f"Kunde;Datum;Umsatz;{header}\nA;13.02.2024;10;{marked}\nB;14.02.2024;20;{free}\nB;15.02.2024;30;{free}\n"
    assert _read(tmp_path, text).amount == 50


def test_a_month_above_its_rows_is_their_date(tmp_path: Path) -> None:
    text = "Monat;Kunde;Umsatz\nJanuar 2024;;\n;A;10\n;B;20\nFebruar 2024;;\n;A;5\n;Summe;5\n"
    got = _read(tmp_path, text)
    assert (got.amount, got.customers, str(got.last)) == (35, 2, "2024-02-29")


def test_first_and_last_name_are_the_customer(tmp_path: Path) -> None:
    text = "Datum;Vorname;Nachname;Umsatz\n13.02.2024;Ada;Quill;10\n14.02.2024;Ben;Quill;20\n"
    assert _read(tmp_path, text).customers == 2


@pytest.mark.parametrize("form", ["Summe {}", "Total {}", "{} Ergebnis", "Zwischensumme {}"])
def test_a_sum_that_carries_the_name_of_its_customer_is_no_sale(form: str, tmp_path: Path) -> None:
    a, b = form.format("Alpha"), form.format("Beta")
    text = f"Kunde;Datum;Umsatz\nAlpha;13.01.2024;10\nAlpha;14.01.2024;20\n{a};;30\nBeta;15.01.2024;5\n{b};;5\nGesamt;;35\n"
    got = _read(tmp_path, text)
    assert (got.amount, got.customers) == (35, 2)


def test_a_customer_called_total_is_one(tmp_path: Path) -> None:
    text = "Kunde;Datum;Umsatz\nAlpha;13.01.2024;10\nTotal Energy;14.01.2024;20\nTotal Energy;15.01.2024;7\n"
    assert _read(tmp_path, text).customers == 2


def test_money_beside_a_discount_is_not_taken_for_the_amount(tmp_path: Path) -> None:
    text = "Kunde;Datum;Xa (EUR);Rabatt %\nA;13.02.2024;100;10\nB;14.02.2024;200;0\nB;15.02.2024;50;20\n"
    assert _read(tmp_path, text).kind == "refused"


def test_a_unit_below_a_header_that_has_one_changes_nothing(tmp_path: Path) -> None:
    text = "Customer;Date;List Amount (EUR);Discount %\n;;EUR;\nA;2024-01-13;100;10\nB;2024-01-14;200;0\n"
    assert _read(tmp_path, text).amount == 290
