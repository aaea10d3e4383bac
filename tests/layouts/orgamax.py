"""orgaMAX: the list of invoices in a workbook, with a title above and a sum below."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, spreadsheet, workbook


def layouts() -> Iterator[Layout]:
    documents = book("orgamax", sales=18, cancelled=1, draft=1)
    states = {"sale": "Bezahlt", "cancelled": "Storniert", "draft": "Entwurf"}
    rows = [["Rechnungsliste 2023 – 2024"], [], ["Rechnungsnr.", "Datum", "Kundennr.", "Kunde", "Ort", "Status", "Netto", "MwSt", "Brutto", "Offen"]]  # fmt: skip
    for d in documents:
        rows.append([d.number, d.day, d.customer.number, d.customer.name, d.customer.city, states[d.kind], d.net, d.tax, d.gross, 0])  # fmt: skip
    rows.append(["Summe", None, None, None, None, None, sum(d.net for d in documents), sum(d.tax for d in documents), sum(d.gross for d in documents), 0])  # fmt: skip
    source = "orgaMAX Hilfe: Listen exportieren nach Excel"
    yield Layout("Rechnungsliste.xlsx", source, workbook({"Rechnungsliste": rows}), (truth(documents),))
    yield Layout("Rechnungsliste.ods", source + ", saved by LibreOffice", spreadsheet("Rechnungsliste", rows), (truth(documents),))  # fmt: skip
