"""Sage 50 (customer activity) and Sage 100 (list of documents)."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, comma, point, text

TYPES = {"sale": "SI", "credit": "SC", "payment": "SR"}
WORDS = {"sale": "Rechnung", "credit": "Gutschrift", "offer": "Angebot", "order": "Auftragsbestätigung"}


def layouts() -> Iterator[Layout]:
    documents = book("sage50", sales=20, credit=2, payment=0, people=True)
    rows = [["No", "Type", "A/C", "Name", "Date", "Ref", "Details", "Net", "Tax", "Gross"]]
    for d in documents:
        rows.append([d.number, TYPES[d.kind], f"{d.customer.name[:5].upper().strip()}{d.customer.number % 1000:03d}", d.customer.name, f"{d.day:%d/%m/%Y}", f"R{d.number}", "Goods", point(d.net), point(d.tax), point(d.gross)])  # fmt: skip
        if d.kind == "sale" and d.number % 3 == 0:
            rows.append([d.number + 500, "SR", f"{d.customer.name[:5].upper().strip()}{d.customer.number % 1000:03d}", d.customer.name, f"{d.day:%d/%m/%Y}", "BACS", "Sales Receipt", point(d.gross), "0.00", point(d.gross)])  # fmt: skip
    source = "Sage UKI Help: Sage 50 Accounts, customer activity; transaction types SI, SC, SR, SA"
    yield Layout("customer_activity.csv", source, text(rows, ","), (truth(documents),))

    documents = book("sage100", sales=18, credit=2, offer=2, order=2)
    rows = [
        [
            "Belegart",
            "Belegnummer",
            "Belegdatum",
            "Kunde",
            "Matchcode",
            "Nettobetrag",
            "Steuerbetrag",
            "Bruttobetrag",
            "WKz",
        ]
    ]
    for d in documents:
        rows.append([WORDS[d.kind], f"{d.day:%Y}-{d.number}", f"{d.day:%d.%m.%Y}", f"D{d.customer.number}", d.customer.name, comma(d.sign * d.net), comma(d.sign * d.tax), comma(d.sign * d.gross), "EUR"])  # fmt: skip
    source = "Sage Wissensdatenbank: Sage 100, Verkaufsbelege, Liste exportieren"
    yield Layout("Verkaufsbelege.csv", source, text(rows, ";", "cp850"), (truth(documents),))
