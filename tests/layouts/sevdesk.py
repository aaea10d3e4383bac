"""sevDesk: invoices. A cancelled invoice stays, and a cancelling invoice with its amount negative stands beside it."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, de, text


def layouts() -> Iterator[Layout]:
    documents = book("sevdesk", sales=18, draft=2, cancelled=2)
    rows = [["Rechnungsnummer", "Rechnungsdatum", "Rechnungstyp", "Status", "Kundennummer", "Kunde", "Betrag netto", "USt.", "Betrag brutto", "Währung", "Fällig am"]]  # fmt: skip
    states = {"sale": "Bezahlt", "draft": "Entwurf", "cancelled": "Storniert"}
    for d in documents:
        for sign in [1] + [-1] * (d.kind == "cancelled"):
            rows.append([f"{'SR' if sign < 0 else 'RE'}-{d.number}", f"{d.day:%d.%m.%Y}", "Stornorechnung" if sign < 0 else "Rechnung", states[d.kind] if sign > 0 else "Bezahlt", d.customer.number, d.customer.name, de(sign * d.net), de(sign * d.tax), de(sign * d.gross), "EUR", f"{d.day:%d.%m.%Y}"])  # fmt: skip
    source = "sevDesk Hilfe: Rechnungen exportieren (CSV); Stornorechnung"
    yield Layout("Rechnungen.csv", source, text(rows, ";", "utf-8-sig", quote_all=True), (truth(documents),))
