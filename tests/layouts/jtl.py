"""JTL-Wawi: orders by JTL-Ameise, a line each; the amount is quantity times net price less a discount in per cent."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, comma, text


def layouts() -> Iterator[Layout]:
    documents = book("jtl", sales=16, cancelled=2, discounts=("0", "0", "0", "10"))
    rows = [["Auftragsnummer", "Erstelldatum", "Kundennummer", "Firma", "Ort", "Auftrag storniert", "Positionstyp", "Artikelnummer", "Positionsbezeichnung", "Menge", "Netto-VK", "Brutto-VK", "USt. in %", "Rabatt in %", "Währung"]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            rows.append([f"AU-{d.number}", f"{d.day:%d.%m.%Y} 08:30", d.customer.number, d.customer.name, d.customer.city, "Ja" if d.kind == "cancelled" else "Nein", "Artikel", line.product.number, line.product.name, line.quantity, comma(line.price), comma(line.price * 119 / 100), comma(line.rate), comma(line.discount), "EUR"])  # fmt: skip
    source = "JTL-Guide: JTL-Ameise, Export Aufträge (Auftragspositionen)"
    yield Layout("Auftraege.csv", source, text(rows, ";", "cp1252", quote_all=True), (truth(documents),))
