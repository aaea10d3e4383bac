"""FastBill: invoices and credits of a small house, the person in two columns."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, de, text


def layouts() -> Iterator[Layout]:
    documents = book("fastbill", sales=18, credit=1, draft=2, cancelled=1)
    states = {"sale": "bezahlt", "credit": "bezahlt", "draft": "Entwurf", "cancelled": "storniert"}
    rows = [["Rechnungsnummer", "Typ", "Kundennummer", "Organisation", "Vorname", "Nachname", "Rechnungsdatum", "Fällig am", "Netto", "MwSt.", "Brutto", "Währung", "Status"]]  # fmt: skip
    for d in documents:
        kind = "Gutschrift" if d.kind == "credit" else "Rechnung"
        rows.append([d.number, kind, d.customer.number, d.customer.name, "", "", f"{d.day:%d.%m.%Y}", f"{d.day:%d.%m.%Y}", de(d.sign * d.net), de(d.sign * d.tax), de(d.sign * d.gross), "EUR", states[d.kind]])  # fmt: skip
    source = "FastBill Hilfe: Einnahmen exportieren; Belegtypen und Status"
    yield Layout("FastBill_Einnahmen.csv", source, text(rows, ";", "utf-8-sig", quote_all=True), (truth(documents),))
