"""Ledgers of the north and east: Visma eEkonomi (Swedish), e-conomic (Danish), Tripletex (Norwegian), Fakturownia (Polish), iDoklad (Czech)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, comma, de, text, workbook


def spaced(value: Decimal) -> str:
    return f"{value:,.2f}".translate(str.maketrans(",.", "\u00a0,"))


def layouts() -> Iterator[Layout]:
    documents = book("visma", sales=18, credit=1, rate="25")
    rows = [["Fakturanr", "Kundnr", "Kundnamn", "Fakturadatum", "Förfallodatum", "Belopp exkl. moms", "Moms", "Totalt", "Valuta", "Status"]]  # fmt: skip
    for d in documents:
        rows.append([d.number, d.customer.number, d.customer.name, f"{d.day}", f"{d.day}", spaced(d.sign * d.net), spaced(d.sign * d.tax), spaced(d.sign * d.gross), "SEK", "Betald"])  # fmt: skip
    source = "Visma eEkonomi, hjälp: exportera kundfakturor"
    yield Layout("kundfakturor.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents),))

    documents = book("e-conomic", sales=18, credit=1, rate="25")
    rows = [["Fakturanr.", "Dato", "Kundenr.", "Kundenavn", "Valuta", "Nettobeløb", "Momsbeløb", "Bruttobeløb", "Restbeløb"]]  # fmt: skip
    for d in documents:
        rows.append([d.number, f"{d.day:%d-%m-%Y}", d.customer.number, d.customer.name, "DKK", de(d.sign * d.net), de(d.sign * d.tax), de(d.sign * d.gross), "0,00"])  # fmt: skip
    source = "e-conomic, hjælp: eksporter bogførte fakturaer"
    yield Layout("fakturaer.csv", source, text(rows, ";", "cp1252"), (truth(documents),))

    documents = book("tripletex", sales=18, credit=1, rate="25")
    sheet: list[list[object]] = [["Fakturanr.", "Fakturadato", "Forfallsdato", "Kundenr.", "Kunde", "Beløp eks. mva", "Mva", "Beløp inkl. mva", "Valuta"]]  # fmt: skip
    for d in documents:
        sheet.append([d.number, d.day, d.day, d.customer.number, d.customer.name, d.sign * d.net, d.sign * d.tax, d.sign * d.gross, "NOK"])  # fmt: skip
    source = "Tripletex, hjelp: fakturaoversikt, eksport til Excel"
    yield Layout("Fakturaoversikt.xlsx", source, workbook({"Faktura": sheet}), (truth(documents),))

    documents = book("fakturownia", sales=18, proforma=2, rate="23")
    kinds = {"sale": "Faktura VAT", "proforma": "Faktura Proforma"}
    rows = [["Numer", "Rodzaj", "Data wystawienia", "Data sprzedaży", "Nabywca", "NIP nabywcy", "Wartość netto", "Kwota VAT", "Wartość brutto", "Waluta", "Status"]]  # fmt: skip
    for d in documents:
        rows.append([f"{d.number}/2024", kinds[d.kind], f"{d.day}", f"{d.day}", d.customer.name, f"525{d.customer.number}", comma(d.net), comma(d.tax), comma(d.gross), "PLN", "opłacona" if d.kind == "sale" else "wystawiona"])  # fmt: skip
    source = "Fakturownia, pomoc: eksport faktur do CSV, rodzaje dokumentów"
    yield Layout("faktury.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents),))

    documents = book("idoklad", sales=18, storno=1, rate="21")
    sheet = [["Číslo dokladu", "Odběratel", "IČ", "Datum vystavení", "Datum splatnosti", "Celkem bez DPH", "DPH", "Celkem s DPH", "Měna", "Stav úhrady"]]  # fmt: skip
    for d in documents:
        sheet.append([f"{d.number}", d.customer.name, f"{d.customer.number}", d.day, d.day, d.net, d.tax, d.gross, "CZK", "Stornováno" if d.kind == "storno" else "Uhrazeno"])  # fmt: skip
    source = "iDoklad, nápověda: export vydaných faktur do Excelu"
    yield Layout("vydane_faktury.xlsx", source, workbook({"Faktury": sheet}), (truth(documents),))
