"""Billbee: orders, with tax; articles and shipping stand in the sum of the order."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, comma, text


def layouts() -> Iterator[Layout]:
    documents = book("billbee", sales=18, cancelled=2, offered=1, priced_gross=True, people=True)
    states = {"sale": "Abgeschlossen", "cancelled": "Storniert", "offered": "Angeboten"}
    rows = [["Bestellnummer", "Rechnungsnummer", "Bestelldatum", "Status", "Shop", "Kundennummer", "Kundenname", "E-Mail", "Land", "Währung", "Gesamtsumme", "MwSt", "Versandkosten", "Anzahl Positionen"]]  # fmt: skip
    for d in documents:
        rows.append([d.number, f"RE{d.number}", f"{d.day:%d.%m.%Y %H:%M}", states[d.kind], "Etsy", d.customer.number, d.customer.name, d.customer.email, "DE", "EUR", comma(d.gross), comma(d.tax), "0,00", len(d.lines)])  # fmt: skip
    source = "Billbee Hilfe: Bestellungen exportieren; Bestellstatus"
    readings = (truth(documents), truth(documents, "gross"))
    yield Layout("Bestellungen.csv", source, text(rows, ";", "utf-8-sig"), readings)
