"""Exact Online and AFAS Profit, Dutch."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, de, text, workbook


def layouts() -> Iterator[Layout]:
    documents = book("exact", sales=18, rate="21", credit=2)
    rows = [["Factuurnr.", "Factuurdatum", "Debiteur", "Naam", "Artikel", "Omschrijving", "Aantal", "Nettoprijs", "Bedrag (excl. btw)", "Btw-bedrag", "Valuta"]]  # fmt: skip
    for d in documents:
        rows += [[d.number, f"{d.day:%d-%m-%Y}", d.customer.number, d.customer.name, line.product.number, line.product.name, d.sign * line.quantity, de(line.price), de(d.sign * line.net), de(d.sign * line.tax), "EUR"] for line in d.lines]  # fmt: skip
    source = "Exact Online Support: Verkoopfacturen, factuurregels exporteren naar Excel/CSV"
    yield Layout("Factuurregels.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents),))

    documents = book("afas", sales=18, rate="21", draft=0)
    rows = [["Factuurnummer", "Factuurdatum", "Debiteurnummer", "Naam debiteur", "Bedrag excl. BTW", "BTW-bedrag", "Bedrag incl. BTW", "Status"]]  # fmt: skip
    rows += [
        [d.number, d.day, d.customer.number, d.customer.name, d.net, d.tax, d.gross, "Definitief"] for d in documents
    ]
    source = "AFAS Help Center: Profit, weergave Facturen exporteren naar Excel"
    yield Layout("Facturen.xlsx", source, workbook({"Facturen": rows}), (truth(documents),))
