"""WISO MeinBüro: list of documents of all kinds."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, de, text


def layouts() -> Iterator[Layout]:
    documents = book("wiso", sales=18, credit=1, offer=2, delivery=2, order=1)
    kinds = {"sale": "Rechnung", "credit": "Gutschrift", "offer": "Angebot", "delivery": "Lieferschein", "order": "Auftragsbestätigung"}  # fmt: skip
    rows = [["Vorgang", "Vorgangs-Nr.", "Datum", "Kunden-Nr.", "Firma / Name", "Betreff", "Status", "Netto", "USt.", "Brutto", "Offen"]]  # fmt: skip
    for d in documents:
        state = {"sale": "bezahlt", "offer": "offen"}.get(d.kind, "erledigt")
        rows.append([kinds[d.kind], f"{d.number}", f"{d.day:%d.%m.%Y}", d.customer.number, d.customer.name, "Lieferung", state, de(d.sign * d.net), de(d.sign * d.tax), de(d.sign * d.gross), "0,00"])  # fmt: skip
    source = "WISO MeinBüro Hilfe: Vorgangsliste exportieren"
    yield Layout("Vorgaenge.csv", source, text(rows, ";", "cp1252"), (truth(documents),))
