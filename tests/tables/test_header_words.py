"""Headers that no list knows as a whole are read by their words; amounts by what stands beside them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from analysis.tables.header_words import said_together, tax_in_words
from tests.layouts._outcome import Outcome, read


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("Verk. an Deb.-Nr.", "customer_id"),
        ("Fakturadato", "date"),
        ("Celkem bez DPH", "net_amount"),
        ("Beløp inkl. mva", "gross_amount"),
        ("Kundenavn", "name"),
        ("orders_status_name", "status"),
        ("Txn subtotal", "net_amount"),
    ],
)
def test_words_of_a_header_say_together_what_it_holds(header: str, column: str) -> None:
    assert [one for one, _ in said_together(header)] == [column]


@pytest.mark.parametrize("header", ["Geburtsdatum", "Due date", "Balance", "Customer Parent ID", "Umsatz Vorjahr"])
def test_one_unknown_word_and_a_header_says_nothing(header: str) -> None:
    assert said_together(header) == ()


def test_tax_is_told_by_words() -> None:
    assert (tax_in_words("Celkem bez DPH"), tax_in_words("Beløp inkl. mva"), tax_in_words("Betrag")) == (
        "net",
        "gross",
        "",
    )


def _read(folder: Path, lines: list[str]) -> Outcome:
    path = folder / "sales.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return read(path)


def test_a_payout_less_two_fees_is_no_revenue(tmp_path: Path) -> None:
    rows = [f"2024-01-{day:02},C{day % 3},{100 + day}.00,1.00,0.50,{98 + day}.50" for day in range(13, 23)]
    got = _read(tmp_path, ["Date,Customer ID,Gross,Fixed Fee,Payment Fee,Net", *rows])
    assert got.amount == sum(Decimal(100 + day) for day in range(13, 23))


def test_a_price_whose_tax_is_that_of_all_pieces_is_not_multiplied(tmp_path: Path) -> None:
    rows = [
        f"2024-01-{day:02},C{day % 3},P1,{1 + day % 4},{10 * (1 + day % 4)}.00,{1 + day % 4}.90"
        for day in range(13, 23)
    ]
    rows = [
        row.rpartition(",")[0] + f",{Decimal('1.90') * (1 + day % 4)}"
        for row, day in zip(rows, range(13, 23), strict=True)
    ]
    got = _read(tmp_path, ["Date,Customer ID,SKU,Quantity,Price,VAT", *rows])
    assert got.amount == sum(Decimal(10 * (1 + day % 4)) for day in range(13, 23))


def test_a_credit_card_is_no_credit_note(tmp_path: Path) -> None:
    rows = [f"2024-01-{day:02},C{day % 3},10.00,{('Credit Card', 'PayPal')[day % 2]}" for day in range(13, 23)]
    got = _read(tmp_path, ["Date,Customer ID,Net Amount,Paid with", *rows])
    assert got.amount == Decimal(100)


def test_the_name_of_a_deal_is_no_customer(tmp_path: Path) -> None:
    rows = [f"2024-01-{day:02},Project {day},Firm {day % 3},10.00" for day in range(13, 23)]
    assert _read(tmp_path, ["Date,Name,Company,Net Amount", *rows]).customers == 3
