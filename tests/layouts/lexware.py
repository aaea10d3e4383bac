"""Lexware faktura+auftrag and Lexware Office (lexoffice)."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, de, text, workbook

WORDS = {
    "sale": "Rechnung",
    "credit": "Rechnungskorrektur",
    "offer": "Angebot",
    "order": "Auftragsbestätigung",
    "delivery": "Lieferschein",
}


def layouts() -> Iterator[Layout]:
    documents = book("lexware", sales=18, credit=2, offer=2, order=2, delivery=2)
    rows = [
        ["Auftragsart", "Auftragsnr.", "Datum", "Kunden-Nr.", "Matchcode", "Ort", "Netto", "USt", "Brutto", "Währung"]
    ]
    for d in documents:
        rows.append([WORDS[d.kind], d.number, f"{d.day:%d.%m.%Y}", d.customer.number, d.customer.name, d.customer.city, de(d.sign * d.net), de(d.sign * d.tax), de(d.sign * d.gross), "EUR"])  # fmt: skip
    source = "Lexware Hilfe: faktura+auftrag, Auftragsliste exportieren"
    yield Layout("Auftragsliste.txt", source, text(rows, "\t", "cp1252"), (truth(documents),))

    documents = book("lexoffice", sales=16, credit=1, draft=1, cancelled=1)
    states = {"sale": "Bezahlt", "credit": "Bezahlt", "draft": "Entwurf", "cancelled": "Storniert"}
    rows = [["Belegtyp", "Belegnummer", "Belegdatum", "Kundennummer", "Kontakt", "Status", "Betrag netto", "Betrag brutto", "Offener Betrag", "Währung"]]  # fmt: skip
    for d in documents:
        rows.append([WORDS.get(d.kind, "Rechnung"), f"RE{d.number}", d.day, d.customer.number, d.customer.name, states[d.kind], d.sign * d.net, d.sign * d.gross, 0, "EUR"])  # fmt: skip
    source = "Lexware Office Hilfe: Belegliste als Excel-Datei herunterladen"
    yield Layout("Belegliste.xlsx", source, workbook({"Belege": rows}), (truth(documents),))
