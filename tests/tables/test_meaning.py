"""What a list means is told by its headers, words and numbers together: which rows are sales, and which amount is theirs."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.layouts._outcome import Outcome, read


def _read(tmp_path: Path, text: str, name: str = "list.csv") -> Outcome:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return read(file)


def _list(header: str, *lines: str) -> str:
    return (
        "\n".join([f"Kunde;Datum;{header}", *(f"K{i % 2};{i + 13}.02.2024;{line}" for i, line in enumerate(lines))])
        + "\n"
    )


@pytest.mark.parametrize(
    ("header", "sale", "none"),
    [
        ("Complete", "Yes", "No"),
        ("Gebucht", "ja", "nein"),
        ("Is Won", "true", "false"),
        ("Is Deleted", "No", "Yes"),
        ("Stornostatus", "Nicht storniert", "Storniert"),
        ("Status", "Paid", "Cancelled (Non-Paying Buyer)"),
        ("Refund status", "none", "full"),
        ("Artikelpostenart", "Verkauf", "Einkauf"),
        ("Vorgang", "Rechnung", "Angebot"),
    ],
)
def test_rows_that_are_no_sales_are_left_out(header: str, sale: str, none: str, tmp_path: Path) -> None:
    got = _read(tmp_path, _list(f"{header};Netto", f"{sale};10,00", f"{none};7,00", f"{sale};5,00"))
    assert got.amount == Decimal(15), got.detail


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        (("Draft", "Authorised", "Paid"), Decimal(30)),  # approved documents
        (("Refunded", "Authorised", "Paid"), Decimal(20)),  # payments that nobody took
    ],
)
def test_what_is_authorised_depends_on_the_words_beside_it(
    words: tuple[str, ...], amount: Decimal, tmp_path: Path
) -> None:
    money = ("7,00", "10,00", "20,00")
    got = _read(tmp_path, _list("Status;Netto", *(f"{w};{m}" for w, m in zip(words, money, strict=True))))
    assert got.amount == amount, got.detail


def test_part_of_a_refund_without_its_amount_is_asked_for(tmp_path: Path) -> None:
    got = _read(tmp_path, _list("Refund status;Netto", "none;10,00", "partial;7,00", "none;5,00"))
    assert got.kind == "refused"


def test_receipts_beside_invoices_are_payments_where_they_are_negative(tmp_path: Path) -> None:
    got = _read(tmp_path, _list("Type;Goods Value", "Invoice;10,00", "Receipt;-12,00", "Invoice;5,00"))
    assert got.amount == Decimal(15)


def test_words_of_a_stage_that_nobody_knows_are_asked_for_where_deals_have_a_chance(tmp_path: Path) -> None:
    got = _read(
        tmp_path, _list("Betrag;Stage;Probability", "10,00;Handshake;100", "7,00;Talking;40", "5,00;Handshake;100")
    )
    assert got.kind == "refused"


def test_a_price_after_its_discount_is_not_discounted_again(tmp_path: Path) -> None:
    lines = ("50,00;10%;45,00;2", "20,00;5%;19,00;1", "10,00;0%;10,00;3")
    assert _read(tmp_path, _list("Listenpreis;Rabatt;Nettopreis;Menge", *lines)).amount == Decimal(139)


def test_cents_beside_the_amount_are_not_the_amount(tmp_path: Path) -> None:
    lines = ("1050;€10.50", "700;€7.00", "525;€5.25")
    assert _read(tmp_path, _list("value;value_formatted", *lines)).amount == Decimal("22.75")


def test_numbers_of_orders_are_no_money(tmp_path: Path) -> None:
    text = "Customer;Total Spent;Total Orders\nK1;100.50;3\nK2;20.25;1\n"
    assert _read(tmp_path, text).amount == Decimal("120.75")


def test_the_currency_that_a_header_names_is_that_of_all_rows(tmp_path: Path) -> None:
    lines = ("USD;108,00;1,08;100,00", "EUR;50,00;1,00;50,00", "USD;54,00;1,08;50,00")
    got = _read(tmp_path, _list("Währung;Betrag (FW);Kurs;Betrag (EUR)", *lines))
    assert got.amount == Decimal(200), got.detail


def test_quantities_that_leave_the_stock_are_no_returns(tmp_path: Path) -> None:
    assert _read(tmp_path, _list("Menge;Umsatz", "-2;10,00", "-1;7,00", "1;-5,00")).amount == Decimal(12)


def test_a_total_in_each_document_does_not_count_beside_its_lines(tmp_path: Path) -> None:
    lines = [
        f"R{i};{account};{money}" for i in range(4) for account, money in (("1100", 30), ("4000", 10), ("4001", 20))
    ]
    got = _read(tmp_path, _list("Beleg;Account No;Betrag", *lines[:12]))
    assert got.kind == "refused"
    assert "4000,4001" in got.detail


def test_whole_numbers_whose_thousands_are_parted_have_no_decimals(tmp_path: Path) -> None:
    lines = [f"{1 + i}.{100 + i}" for i in range(9)] + ["89", "340", "12"]
    assert _read(tmp_path, _list("Umsatz", *lines)).amount == sum(1100 + 1001 * i for i in range(9)) + 441


def test_of_two_tables_in_a_file_none_is_lost(tmp_path: Path) -> None:
    upper = _list("Netto", "10,00", "7,00", "5,00")
    lower = "Kundennr;Rechnungsdatum;Nettobetrag;Artikel\nK1;13.03.2024;1,00;A\nK2;14.03.2024;1,00;B\n"
    got = _read(tmp_path, f"{upper}\n{lower}")
    assert got.kind == "refused"
    assert "1" in got.detail
