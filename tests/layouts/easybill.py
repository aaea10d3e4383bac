"""easybill: the book of outgoing invoices with cancellations and credit notes."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import Reading, book, truth
from tests.layouts._writing import Layout, comma, text


def layouts() -> Iterator[Layout]:
    documents = book("easybill", sales=18, credit=2, reversed=2)
    kinds = {"sale": "Rechnung", "credit": "Gutschrift", "reversed": "Rechnung"}
    rows = [["Dokumentennr.", "Dokumententyp", "Dokumentdatum", "Kundennr.", "Kunde", "Land", "Betrag netto", "USt. Betrag", "Betrag brutto", "Währung", "Bezahlt am"]]  # fmt: skip
    for d in documents:
        who = [d.customer.number, d.customer.name, "DE"]
        rows.append([f"RE{d.number}", kinds[d.kind], f"{d.day:%d.%m.%Y}", *who, comma(d.sign * d.net), comma(d.sign * d.tax), comma(d.sign * d.gross), "EUR", ""])  # fmt: skip
        if d.kind == "reversed":
            rows.append([f"ST{d.number}", "Storno", f"{d.day:%d.%m.%Y}", *who, comma(-d.net), comma(-d.tax), comma(-d.gross), "EUR", ""])  # fmt: skip
    source = "easybill Hilfe: Rechnungsausgangsbuch, Rechnungen, Stornos und Gutschriften als CSV"
    buyers = truth(documents, counted=("sale", "credit", "reversed")).customers
    amount = truth(documents).amount
    readings = (truth(documents), Reading("with the cancelled and their cancellations", amount, buyers))
    yield Layout("Rechnungsausgangsbuch.csv", source, text(rows, ";", "utf-8-sig"), readings)
