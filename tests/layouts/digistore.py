"""Digistore24: transactions. A payment is the sale; what the platform keeps and pays out stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import Reading, book, cents, truth
from tests.layouts._writing import Layout, de, text


def layouts() -> Iterator[Layout]:
    documents = book("digistore", sales=20, back=2, most_lines=1, people=True, priced_gross=True)
    rows = [["Datum", "Bestell-ID", "Transaktions-ID", "Transaktionstyp", "Produkt-ID", "Produktname", "Käufer-Vorname", "Käufer-Nachname", "Käufer-E-Mail", "Zahlungsart", "Währung", "Bruttobetrag", "MwSt.", "Nettobetrag", "Digistore24-Gebühr", "Auszahlungsbetrag"]]  # fmt: skip
    back = Decimal(0)
    for d in documents:
        first, last = d.customer.name.split()
        product = d.lines[0].product
        fee = cents(d.net * Decimal("0.079")) + 1
        for kind, sign in (("Zahlung", 1), ("Rückgabe", -1))[: 1 + (d.kind == "back")]:
            rows.append([f"{d.day:%d.%m.%Y} 10:12", f"B{d.number}", f"{d.number}{sign + 1}", kind, product.number, product.name, first, last, d.customer.email, "Kreditkarte", "EUR", de(sign * d.gross), de(sign * d.tax), de(sign * d.net), de(sign * fee), de(sign * (d.net - fee))])  # fmt: skip
    everyone = len({d.customer.number for d in documents})
    readings = (Reading("net", truth(documents, counted=("sale",)).amount + back, everyone),)
    source = "Digistore24 Hilfe: Berichte, Transaktionen; Transaktionstypen Zahlung und Rückgabe"
    yield Layout("transaktionen.csv", source, text(rows, ";", "utf-8-sig"), readings)
