"""weclapp: invoices with advance and final invoices (a final one is less the advance) and credit notes."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, de, text


def layouts() -> Iterator[Layout]:
    documents = book("weclapp", sales=18, credit=2, draft=1, cancelled=1)
    sales = [d.number for d in documents if d.kind == "sale"]
    words = {sales[2]: "Anzahlungsrechnung", sales[9]: "Schlussrechnung"}
    states = {"draft": "Entwurf", "cancelled": "Storniert"}
    rows = [["Rechnungsnummer", "Rechnungsdatum", "Rechnungsart", "Status", "Kundennummer", "Kunde", "Nettobetrag", "Bruttobetrag", "Währung", "Zahlungsstatus"]]  # fmt: skip
    for d in documents:
        kind = "Gutschrift" if d.kind == "credit" else words.get(d.number, "Standardrechnung")
        rows.append([d.number, f"{d.day:%d.%m.%Y}", kind, states.get(d.kind, "Abgeschlossen"), f"K{d.customer.number}", d.customer.name, de(d.sign * d.net), de(d.sign * d.gross), "EUR", "Bezahlt"])  # fmt: skip
    source = "weclapp Hilfe: Rechnungen exportieren; Rechnungsarten"
    yield Layout("Rechnung.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents),))
