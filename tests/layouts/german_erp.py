"""More German programs: microtech büro+, SelectLine, Haufe X360."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, comma, de, text, workbook


def layouts() -> Iterator[Layout]:
    documents = book("microtech", sales=18, credit=1, offer=1)
    kinds = {"sale": "Rechnung", "credit": "Gutschrift", "offer": "Angebot"}
    rows = [["VorArt", "BelegNr", "Datum", "AdrNr", "Na2", "GesNetto", "GesUSt", "GesBrutto", "WaehrBez"]]
    for d in documents:
        rows.append([kinds[d.kind], f"{d.number}", f"{d.day:%d.%m.%Y}", d.customer.number, d.customer.name, comma(d.sign * d.net), comma(d.sign * d.tax), comma(d.sign * d.gross), "EUR"])  # fmt: skip
    source = "microtech Wiki: büro+, Datenbanktabelle Vorgänge, Export der Felder unter ihren kurzen Namen"
    yield Layout("Vorgang.csv", source, text(rows, ";", "cp1252"), (truth(documents),))

    documents = book("selectline", sales=18, credit=1, order=1)
    kinds = {"sale": "R", "credit": "G", "order": "A"}
    rows = [["Belegtyp", "Belegnummer", "Datum", "Kundennummer", "Firma", "Ort", "Netto", "Steuer", "Brutto", "Währung", "Status"]]  # fmt: skip
    for d in documents:
        rows.append([kinds[d.kind], f"{d.number}", f"{d.day:%d.%m.%Y}", d.customer.number, d.customer.name, d.customer.city, de(d.sign * d.net), de(d.sign * d.tax), de(d.sign * d.gross), "EUR", "9"])  # fmt: skip
    source = "SelectLine Handbuch: Belegliste exportieren; Belegtypen R, G, A"
    yield Layout("Belege.csv", source, text(rows, ";", "cp1252"), (truth(documents),), "kinds are letters that only the manual explains")  # fmt: skip

    documents = book("x360", sales=18, credit=1, rate="0")
    sheet: list[list[object]] = [["Typ", "Referenznr.", "Status", "Datum", "Buchungsperiode", "Debitor", "Debitorname", "Beschreibung", "Währung", "Betrag", "Saldo", "Fälligkeitsdatum"]]  # fmt: skip
    for d in documents:
        sheet.append(["Gutschrift" if d.kind == "credit" else "Rechnung", f"AR{d.number}", "Geschlossen", d.day, f"{d.day:%m-%Y}", f"D{d.customer.number}", d.customer.name, "", "EUR", d.net, 0, d.day])  # fmt: skip
    source = "Haufe X360 Hilfe: Rechnungen und Gutschriften, Export nach Excel; Beträge ohne Vorzeichen"
    yield Layout("Rechnungen und Gutschriften.xlsx", source, workbook({"Data": sheet}), (truth(documents),))
