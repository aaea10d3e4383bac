"""bexio: Swiss invoices, amounts with an apostrophe for thousands."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, text, us


def layouts() -> Iterator[Layout]:
    documents = book("bexio", sales=20, draft=2, rate="8.1")
    rows = [["Nr.", "Titel", "Kontakt-Nr.", "Kontakt", "Datum", "Gültig bis", "Total exkl. MWST", "MWST", "Total inkl. MWST", "Währung", "Status"]]  # fmt: skip
    for i, d in enumerate(documents):
        state = "Entwurf" if d.kind == "draft" else ("Offen" if i % 5 == 0 else "Bezahlt")
        amounts = [us(one).replace(",", "\u2019") for one in (d.net, d.tax, d.gross)]
        rows.append([f"RE-{d.number}", "Lieferung", d.customer.number, d.customer.name, f"{d.day:%d.%m.%Y}", f"{d.day:%d.%m.%Y}", *amounts, "CHF", state])  # fmt: skip
    source = "bexio Support: Rechnungen exportieren (Excel, CSV); Status Entwurf, Offen, Bezahlt"
    yield Layout("rechnungen.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents),))
