"""Xentral: the list of invoices with drafts and cancellations."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("xentral", sales=18, draft=2, cancelled=2)
    states = {"sale": "versendet", "draft": "angelegt", "cancelled": "storniert"}
    rows = [
        [
            "belegnr",
            "datum",
            "kundennummer",
            "name",
            "land",
            "zahlungsweise",
            "soll",
            "umsatz_netto",
            "waehrung",
            "status",
        ]
    ]
    for d in documents:
        rows.append(["" if d.kind == "draft" else d.number, str(d.day), d.customer.number, d.customer.name, "DE", "rechnung", point(d.gross), point(d.net), "EUR", states[d.kind]])  # fmt: skip
    source = "Xentral Hilfe: Berichte und Exportvorlagen, Rechnungen"
    yield Layout("rechnungen_export.csv", source, text(rows, ";", quote_all=True), (truth(documents),))
