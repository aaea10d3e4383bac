"""Afterbuy: sales, a row each, with tax."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import Reading, book, cents
from tests.layouts._writing import Layout, comma, text


def layouts() -> Iterator[Layout]:
    documents = book("afterbuy", sales=24, most_lines=1, priced_gross=True)
    rows = [["ID", "Kundennummer", "Firma", "KNachname", "KOrt", "Bestelldatum", "Artikelnummer", "Artikelbezeichnung", "Menge", "VK-Preis", "Mwst-Satz", "Netto-VK", "Waehrung"]]  # fmt: skip
    net = gross = documents[0].net * 0
    for d in documents:
        line = d.lines[0]
        each = cents(line.price * 100 / 119)
        net, gross = net + each * line.quantity, gross + line.gross
        rows.append([d.number, d.customer.number, d.customer.name, "", d.customer.city, f"{d.day:%d.%m.%Y}", line.product.number, line.product.name, line.quantity, comma(line.price), "19", comma(each), "EUR"])  # fmt: skip
    buyers = len({d.customer.number for d in documents})
    readings = (Reading("net", net, buyers), Reading("with tax", gross, buyers))
    source = "Afterbuy Online-Hilfe: Verkäufe exportieren"
    yield Layout("afterbuy_verkaeufe.csv", source, text(rows, ";", "cp1252"), readings)
