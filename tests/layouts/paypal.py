"""PayPal: the download of activities, German and English. Netto is what is left after the fee; payouts stand among sales."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import Document, book, truth
from tests.layouts._writing import Layout, de, text, us

SHOP = "shop@example.org"
HEADERS = {
    "de": "Datum,Uhrzeit,Zeitzone,Name,Typ,Status,Währung,Brutto,Gebühr,Netto,Absender E-Mail-Adresse,Empfänger E-Mail-Adresse,Transaktionscode,Artikelbezeichnung,Zugehöriger Transaktionscode,Rechnungsnummer,Guthaben,Auswirkung auf Guthaben",
    "en": "Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,Transaction ID,Item Title,Reference Txn ID,Invoice Number,Balance,Balance Impact",
}  # fmt: skip
WORDS = {
    "de": {"sale": "Website-Zahlung", "credit": "Rückzahlung", "payout": "Allgemeine Abbuchung", "done": "Abgeschlossen", "pending": "Ausstehend", "in": "Haben", "out": "Soll"},
    "en": {"sale": "Website Payment", "credit": "Payment Refund", "payout": "General Withdrawal", "done": "Completed", "pending": "Pending", "in": "Credit", "out": "Debit"},
}  # fmt: skip


def layouts() -> Iterator[Layout]:
    yield activity("de")
    yield activity("en")


def activity(language: str) -> Layout:
    words, number = WORDS[language], de if language == "de" else us
    documents = book(f"paypal-{language}", sales=20, credit=2, pending=1, priced_gross=True, people=True)
    rows = [HEADERS[language].split(",")]
    balance = Decimal(0)
    for i, d in enumerate(documents):
        balance += d.sign * d.gross
        rows.append(row(language, d, number, balance))
        if i % 8 == 7:
            rows.append([day(language, d), "23:59:00", "Europe/Berlin", "", words["payout"], words["done"], "EUR", number(-balance), "0,00" if language == "de" else "0.00", number(-balance), SHOP, "", f"W{d.number}", "", "", "", number(Decimal(0)), words["out"]])  # fmt: skip
            balance = Decimal(0)
    title = "Aktivitäten herunterladen" if language == "de" else "Activity download"
    content = text(rows, ",", "utf-8-sig", quote_all=True, end="\n")
    return Layout(f"Download_{language}.CSV", f"PayPal Developer: {title}, column definitions", content, (truth(documents, "gross"),))  # fmt: skip


def day(language: str, d: Document) -> str:
    return f"{d.day:%d.%m.%Y}" if language == "de" else f"{d.day:%m/%d/%Y}"


def row(language: str, d: Document, number: object, balance: Decimal) -> list[str]:
    assert callable(number)
    words = WORDS[language]
    sold = d.kind != "credit"
    fee = -(d.gross * 3 / 100 + Decimal("0.35")).quantize(Decimal("0.01")) if sold else Decimal(0)
    mails = (d.customer.email, SHOP) if sold else (SHOP, d.customer.email)
    return [day(language, d), "10:11:12", "Europe/Berlin", d.customer.name, words["credit"] if not sold else words["sale"], words["pending"] if d.kind == "pending" else words["done"], "EUR", number(d.sign * d.gross), number(fee), number(d.sign * d.gross + fee), *mails, f"T{d.number}", d.lines[0].product.name, "", str(d.number), number(balance), words["in"] if sold else words["out"]]  # fmt: skip
