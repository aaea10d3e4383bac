"""Collmex: invoices in its record type, where kinds and states are numbers."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, comma, text


def layouts() -> Iterator[Layout]:
    documents = book("collmex", sales=18, credit=2, deleted=1, discounts=("0", "0", "5"))
    rows = [["Satzart", "Rechnungsnummer", "Position", "Rechnungsart", "Firma Nr", "Auftrag Nr", "Kunden-Nr", "Kunde-Firma", "Rechnungsdatum", "Währung", "Status", "Positionstyp", "Produktnummer", "Produktbeschreibung", "Menge", "Einzelpreis", "Positionsrabatt", "Positionswert"]]  # fmt: skip
    for d in documents:
        for i, line in enumerate(d.lines, 1):
            rows.append(["CMXINV", d.number, i, int(d.kind == "credit"), 1, "", d.customer.number, d.customer.name, f"{d.day:%d.%m.%Y}", "EUR", 100 if d.kind == "deleted" else 40, 0, line.product.number, line.product.name, line.quantity, comma(line.price), comma(line.discount), comma(line.net)])  # fmt: skip
    source = "Collmex Handbuch: Satzbeschreibung Rechnung (CMXINV): Rechnungsart 1 = Gutschrift, Status 100 = gelöscht"
    refusal = "kinds and states are numbers that only the manual explains"
    yield Layout("Rechnungen.csv", source, text(rows, ";", "cp1252"), (truth(documents),), refusal)
