"""plentysystems: orders by the elastic export; the state is a number with a name, returns are a type of their own."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, comma, text


def layouts() -> Iterator[Layout]:
    documents = book("plenty", sales=18, credit=2, cancelled=2, offer=1)
    states = {"sale": "[7] Warenausgang gebucht", "credit": "[11] Gutschrift", "cancelled": "[8] Storniert", "offer": "[1] Unvollständige Daten"}  # fmt: skip
    types = {"credit": "Gutschrift", "offer": "Angebot"}
    rows = [["Auftrags-ID", "Auftragstyp", "Auftragsstatus", "Auftragsdatum", "Kontakt-ID", "Firma", "Herkunft", "Nettosumme", "Bruttosumme", "MwSt.-Summe", "Währung"]]  # fmt: skip
    for d in documents:
        rows.append([d.number, types.get(d.kind, "Auftrag"), states[d.kind], f"{d.day:%d.%m.%Y %H:%M:%S}", d.customer.number, d.customer.name, "Mandant (Shop)", comma(d.net), comma(d.gross), comma(d.tax), "EUR"])  # fmt: skip
    source = "plentyknowledge: Aufträge exportieren; Auftragstypen und Auftragsstatus"
    yield Layout("plenty_auftraege.csv", source, text(rows, ";"), (truth(documents),))
