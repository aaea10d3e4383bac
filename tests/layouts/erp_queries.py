"""Lists that people query from ERP systems: Sage X3, Epicor, Dynamics 365 Finance, and exports of small German programs."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, comma, de, point, text, workbook


def layouts() -> Iterator[Layout]:
    yield _sage_x3()
    yield _epicor()
    yield _finance()
    yield _outgoing()
    yield _repair_shop()
    yield _small_business()
    yield _heads_and_lines()


def _sage_x3() -> Layout:
    documents = book("sage-x3", sales=18, credit=2)
    rows = [["NUM_0", "INVTYP_0", "CPY_0", "FCY_0", "BPR_0", "BPRNAM_0", "ACCDAT_0", "CUR_0", "AMTNOT_0", "AMTATI_0", "STA_0", "SNS_0"]]  # fmt: skip
    for d in documents:
        rows.append([f"FVI{d.number}", 2 if d.sign < 0 else 1, "FR10", "FR011", f"C{d.customer.number}", d.customer.name, f"{d.day:%Y%m%d}", "EUR", point(d.net), point(d.gross), 3, d.sign])  # fmt: skip
    source = "Sage X3 online help: table SINVOICE (INVTYP 1 invoice, 2 credit memo; SNS the sign), query tool"
    return Layout(
        "SINVOICE.csv",
        source,
        text(rows, ";"),
        (truth(documents),),
        "names of fields and kinds that only the manual explains",
    )


def _epicor() -> Layout:
    documents = book("epicor", sales=18, credit=2, rate="0", discounts=("0", "0", "10"))
    rows: list[list[object]] = [["InvcHead_InvoiceNum", "InvcHead_InvoiceDate", "InvcHead_CreditMemo", "InvcHead_Posted", "Customer_CustID", "Customer_Name", "InvcDtl_InvoiceLine", "InvcDtl_PartNum", "InvcDtl_LineDesc", "InvcDtl_SellingShipQty", "InvcDtl_UnitPrice", "InvcDtl_Discount", "InvcDtl_ExtPrice", "InvcHead_CurrencyCode"]]  # fmt: skip
    for d in documents:
        for i, line in enumerate(d.lines, 1):
            rows.append([d.number, d.day, "True" if d.sign < 0 else "False", "True", f"C{d.customer.number}", d.customer.name, i, line.product.number, line.product.name, d.sign * line.quantity, line.price, d.sign * line.rebate, d.sign * line.full - d.sign * line.rebate, "USD"])  # fmt: skip
    source = "Epicor Kinetic Help: BAQ on InvcHead, InvcDtl and Customer, export to Excel; columns are table_field"
    return Layout("BAQ_InvoiceLines.xlsx", source, workbook({"BAQ": rows}), (truth(documents),))


def _finance() -> Layout:
    documents = book("d365-finance", sales=18, credit=2)
    rows: list[list[object]] = [["Invoice", "Invoice account", "Name", "Sales order", "Date", "Due date", "Currency", "Net amount", "Sales tax", "Invoice amount", "Voucher", "Terms of payment"]]  # fmt: skip
    for d in documents:
        rows.append([f"CIV-{d.number}", f"US-{d.customer.number}", d.customer.name, f"SO{d.number}", d.day, d.day, "EUR", d.sign * d.net, d.sign * d.tax, d.sign * d.gross, f"ARIV-{d.number}", "Net30"])  # fmt: skip
    source = "Microsoft Learn: Dynamics 365 Finance, invoice journal (CustInvoiceJour), export to Excel"
    return Layout("Invoice journal.xlsx", source, workbook({"Sheet1": rows}), (truth(documents),))


def _outgoing() -> Layout:
    documents = book("rechnungsausgang", sales=18, credit=2, storno=1)
    rows = [["Belegnummer", "Belegdatum", "Faelligkeitsdatum", "Leistungsdatum", "Kundenkontonummer", "Kundenname", "Buchungstext", "Nettobetrag", "Steuersatz", "Steuerbetrag", "Bruttobetrag", "Waehrung", "Belegtyp"]]  # fmt: skip
    kinds = {"sale": "Rechnung", "credit": "Gutschrift", "storno": "Rechnung"}
    for d in documents:
        for kind, sign in ((kinds[d.kind], d.sign), ("Stornorechnung", -1))[: 1 + (d.kind == "storno")]:
            rows.append([f"{'SR' if kind == 'Stornorechnung' else 'RE'}-{d.number}", f"{d.day:%d.%m.%Y}", f"{d.day:%d.%m.%Y}", f"{d.day:%d.%m.%Y}", d.customer.number, d.customer.name, "Lieferung", comma(sign * d.net), "19,00", comma(sign * d.tax), comma(sign * d.gross), "EUR", kind])  # fmt: skip
    real = truth(documents)
    everyone = len({d.customer.number for d in documents})
    readings = (real, type(real)("net, with who was cancelled", real.amount, everyone))
    source = "a public program of invoices: rechnungsausgang.csv for the tax adviser, a line a tax rate, with its kinds"
    return Layout("rechnungsausgang.csv", source, text(rows, ";"), readings)


def _repair_shop() -> Layout:
    documents = book("werkstatt", sales=20, storniert=1, most_lines=1)
    rows = [["Belegnummer", "Belegdatum", "Kunde", "Leistung_Geraet", "Zahlart", "Zahlstatus", "DATEV_Konto_SKR03", "USt_Satz", "Umsatz_Netto_EUR", "USt_Betrag_EUR", "Umsatz_Brutto_EUR", "Material_EK_EUR", "Rohertrag_EUR"]]  # fmt: skip
    for d in documents:
        cost = d.net / 2
        rows.append([f"W-{d.number}", f"{d.day:%d.%m.%Y}", d.customer.name, d.lines[0].product.name, "EC-Karte", "Storniert" if d.kind == "storniert" else "Bezahlt", 8400, "19 %", comma(d.net), comma(d.tax), comma(d.gross), f"{cost:.2f}".replace(".", ","), f"{d.net - cost:.2f}".replace(".", ",")])  # fmt: skip
    source = "a public program of a workshop: export of its documents for DATEV, header of the CSV"
    return Layout("Belege_Export.csv", source, text(rows, ";", "utf-8-sig", end="\n"), (truth(documents),))


def _small_business() -> Layout:
    documents = book("einnahmen", sales=20, rate="0", most_lines=1)
    rows = [
        [
            "Belegnummer",
            "Belegdatum",
            "Zahldatum",
            "Kunde",
            "Netto",
            "MwSt-Satz",
            "MwSt-Betrag",
            "Brutto",
            "§19-Kennzeichen",
        ]
    ]
    for d in documents:
        rows.append([f"RE-{d.day.year}-{d.number}", f"{d.day:%d.%m.%Y}", f"{d.day:%d.%m.%Y}", d.customer.name, de(d.net), 0, "0,00", de(d.gross), "Ja"])  # fmt: skip
    source = "a public program for small businesses: einnahmen.csv with the mark of § 19 UStG"
    return Layout("einnahmen.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents),))


def _heads_and_lines() -> Layout:
    documents = book("belege-positionen", sales=18, storno=2)
    heads = [["DocumentType", "BelegeID", "BelegTyp", "Belegnummer", "Datum", "RechnungsAdressenID", "WaehrungenID", "NettoPreisEndSumme", "BruttoPreisEndSumme", "IstStorniert", "IstArchiviert", "BestellNummer"]]  # fmt: skip
    lines = [["DocumentType", "Belegnummer", "BelegDatum", "BelegeID", "BelegePositionenID", "ZeilenPosition", "ArtikelNummer", "ArtikelBezeichnung", "PEAnzahl", "NettoPreisEinzel", "NettoPreisGesamt", "BruttoPreisGesamt", "MehrwertSteuerSatz", "RohertragGesamt"]]  # fmt: skip
    for d in documents:
        heads.append(["Rechnung", d.number + 7, "R", f"RE{d.number}", f"{d.day:%d.%m.%Y}", d.customer.number, 1, comma(d.net), comma(d.gross), int(d.kind == "storno"), 0, ""])  # fmt: skip
        for i, line in enumerate(d.lines, 1):
            lines.append(["Rechnung", f"RE{d.number}", f"{d.day:%d.%m.%Y}", d.number + 7, d.number * 10 + i, i, line.product.number, line.product.name, line.quantity, comma(line.price), comma(line.net), comma(line.gross), 19, comma(line.net / 2)])  # fmt: skip
    content = {"Belege.csv": text(heads, ";"), "BelegePositionen.csv": text(lines, ";")}
    source = "a public connector of an ERP: heads and lines of documents in two files, with their headers"
    return Layout("belege", source, content, (truth(documents),))
