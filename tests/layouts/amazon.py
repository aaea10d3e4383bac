"""Amazon Seller Central: transactions of a range of dates (no buyers), and the report of orders."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, de, point, text


def layouts() -> Iterator[Layout]:
    yield date_range()
    yield orders()


def date_range() -> Layout:
    documents = book("amazon", sales=20, credit=2, priced_gross=True, most_lines=1)
    before = (
        '"Enthält Amazon Marketplace-, Versand durch Amazon (FBA)- und Amazon Webstore-Transaktionen"\r\n'
        '"Alle Beträge in EUR sofern nicht anders gekennzeichnet"\r\n"Definitionen:"\r\n'
        '"Umsatzsteuer auf Produktverkäufe: Umfasst die von Käufern eingezogene Umsatzsteuer."\r\n'
        '"Verkaufsgebühren: Umfassen variable Abschlussgebühren."\r\n"Andere: Umfasst nicht bestellungsbezogene Beträge."\r\n'
        '"Gesamt: Summe aller Beträge der Zeile."\r\n'
    )
    rows = [["Datum/Uhrzeit", "Abrechnungsnummer", "Typ", "Bestellnummer", "SKU", "Beschreibung", "Menge", "Marketplace", "Versand", "Ort der Bestellung", "Bundesland", "Postleitzahl", "Steuererhebungsmodell", "Umsätze", "Produktumsatzsteuer", "Gutschrift für Versandkosten", "Verkaufsgebühren", "Gebühren zu Versand durch Amazon", "Andere Transaktionsgebühren", "Andere", "Gesamt"]]  # fmt: skip
    for d in documents:
        line = d.lines[0]
        fee = -(line.net * 15 / 100).quantize(Decimal("0.01"))
        amounts = [line.net, line.tax, Decimal(0), fee, Decimal("-3.00"), Decimal(0), Decimal(0), line.gross + fee - 3]
        rows.append([f"{d.day:%d.%m.%Y} 04:05:06 UTC", "15512345678", "Erstattung" if d.sign < 0 else "Bestellung", f"304-{d.number}-1234567", line.product.number, line.product.name, line.quantity, "amazon.de", "Amazon", d.customer.city, "", "34117", "", *(de(d.sign * a) for a in amounts)])  # fmt: skip
        if d.number % 6 == 0:
            rows.append([f"{d.day:%d.%m.%Y} 23:05:06 UTC", "15512345678", "Übertrag", "", "", "Auf Konto", "", "", "", "", "", "", "", *[de(Decimal(0))] * 7, "-512,00"])  # fmt: skip
    source = "Amazon Seller Central: Date Range Reports, transaction report"
    return Layout(
        "2024MonthlyTransaction.csv", source, text(rows, ",", "utf-8-sig", True, before=before), (), "no buyers"
    )


def orders() -> Layout:
    documents = book("amazon-orders", sales=18, most_lines=2, people=True)
    rows = [["order-id", "order-item-id", "purchase-date", "payments-date", "buyer-email", "buyer-name", "buyer-phone-number", "sku", "product-name", "quantity-purchased", "currency", "item-price", "item-tax", "shipping-price", "shipping-tax", "ship-service-level", "recipient-name", "ship-city", "ship-state", "ship-country"]]  # fmt: skip
    for d in documents:
        for i, line in enumerate(d.lines):
            rows.append([f"113-{d.number}-7654321", f"{d.number}{i}", f"{d.day}T09:55:16-07:00", f"{d.day}T09:56:16-07:00", d.customer.email, d.customer.name, "", line.product.number, line.product.name, line.quantity, "USD", point(line.net), point(line.tax), "0.00", "0.00", "Standard", d.customer.name, d.customer.city, "TX", "US"])  # fmt: skip
    source = "Amazon Seller Central: Order reports, new orders (flat file)"
    return Layout("orders.txt", source, text(rows, "\t", "cp1252"), (truth(documents),))
