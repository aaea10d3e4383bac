"""German programs of small houses: Papierkram, CAO-Faktura, TAIFUN, proALPHA."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, comma, de, text, workbook


def layouts() -> Iterator[Layout]:
    documents = book("papierkram", sales=18, cancelled=1, draft=1)
    states = {"sale": "bezahlt", "cancelled": "storniert", "draft": "Entwurf"}
    rows = [["Rechnungsnummer", "Name", "Datum", "Fällig am", "Status", "Kunde", "Kundennummer", "Gesamt netto", "Gesamt brutto", "Bezahlt am"]]  # fmt: skip
    for d in documents:
        rows.append([f"R-{d.number}", "Lieferung", f"{d.day:%d.%m.%Y}", f"{d.day:%d.%m.%Y}", states[d.kind], d.customer.name, f"K-{d.customer.number}", comma(d.net), comma(d.gross), f"{d.day:%d.%m.%Y}"])  # fmt: skip
    source = "Papierkram Hilfe: Rechnungen als CSV exportieren"
    yield Layout("papierkram_rechnungen.csv", source, text(rows, ";"), (truth(documents),))

    documents = book("cao", sales=18, credit=1, discounts=("0", "5"))
    rows = [["VRENUM", "RDATUM", "QUELLE", "KUN_NUM", "KUN_NAME1", "ARTNUM", "MATCHCODE", "BEZEICHNUNG", "MENGE", "EPREIS", "RABATT", "NSUMME", "MSUMME", "BSUMME", "STADIUM"]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            rows.append([d.number, f"{d.day:%d.%m.%Y}", "3", d.customer.number, d.customer.name, line.product.number, line.product.name[:8], line.product.name, d.sign * line.quantity, comma(line.price), comma(line.discount), comma(d.sign * line.net), comma(d.sign * line.tax), comma(d.sign * line.gross), "9"])  # fmt: skip
    source = "CAO-Faktura Wiki: Tabellen JOURNAL und JOURNALPOS, Export des SQL-Werkzeugs"
    yield Layout("journalpos.csv", source, text(rows, ";", "cp1252"), (truth(documents),), "names of fields that only the manual explains")  # fmt: skip

    documents = book("taifun", sales=16, partial=2)
    sheet: list[list[object]] = [["Rechnungsausgangsbuch"], ["Zeitraum: 01.01.2023 - 31.12.2024"], []]
    sheet.append(["Beleg-Nr.", "Belegart", "Datum", "Adr.-Nr.", "Suchname", "Projekt", "Nettobetrag €", "MwSt-Betrag €", "Bruttobetrag €", "Skonto %", "bezahlt"])  # fmt: skip
    for d in documents:
        sheet.append([f"RG{d.number}", "Teilrechnung" if d.kind == "partial" else "Rechnung", d.day, d.customer.number, d.customer.name, f"P{d.number}", d.net, d.tax, d.gross, 2, "ja"])  # fmt: skip
    sheet.append(["Summe", "", "", "", "", "", sum(d.net for d in documents), sum(d.tax for d in documents), sum(d.gross for d in documents)])  # fmt: skip
    source = "TAIFUN Hilfe: Rechnungsausgangsbuch, Ausgabe nach Excel"
    yield Layout("Rechnungsausgangsbuch.xlsx", source, workbook({"RAB": sheet}), (truth(documents, counted=("sale", "partial")),))  # fmt: skip

    documents = book("proalpha", sales=18, credit=1)
    rows = [["Firma", "Kunde", "Kundenname", "Fakt.-Datum", "Rech.-Nr.", "Pos", "Teil", "Teilebezeichnung", "Menge", "ME", "Warenwert", "Rabatte", "Umsatz", "Wareneinsatz", "DB I", "Währ."]]  # fmt: skip
    for d in documents:
        for i, line in enumerate(d.lines, 1):
            net = d.sign * line.net
            rows.append(["100", d.customer.number, d.customer.name, f"{d.day:%d.%m.%y}", d.number, i, line.product.number, line.product.name, d.sign * line.quantity, "ST", de(d.sign * line.full), de(d.sign * line.rebate), de(net), de(net / 2), de(net - net / 2), "EUR"])  # fmt: skip
    source = "proALPHA: Umsatzstatistik, Ausgabe der Positionen in eine Datei"
    yield Layout("umsatzstatistik.csv", source, text(rows, ";", "cp1252"), (truth(documents),))
