"""Lists of controllers and sales: SAP BW, NetSuite's report, lists by month with headings, this year beside the year before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from tests.layouts._company import Customer, book, truth
from tests.layouts._writing import Layout, de, text, us, workbook


def layouts() -> Iterator[Layout]:
    yield _business_warehouse()
    yield _netsuite()
    yield _month_headings()
    yield _year_before()
    yield _thousands()


def _business_warehouse() -> Layout:
    documents = book("sap-bw", sales=24, credit=1, rate="0", most_lines=1)
    sums: dict[tuple[Customer, str], Decimal] = defaultdict(Decimal)
    for d in documents:
        sums[d.customer, f"{d.day:%m.%Y}"] += d.sign * d.net
    rows: list[list[object]] = [["Kunde", "", "Kalenderjahr/Monat", "Nettoumsatz"], ["", "", "", "EUR"]]
    ordered = sorted(sums.items(), key=lambda one: (one[0][0].number, one[0][1][3:], one[0][1]))
    for customer, own in groupby(ordered, key=lambda one: one[0][0]):
        total = Decimal(0)
        for i, ((_, month), amount) in enumerate(own):
            rows.append(
                [f"{customer.number:010}" if i == 0 else "", customer.name if i == 0 else "", month, de(amount)]
            )
            total += amount
        rows.append(["", "", "Ergebnis", de(total)])
    rows.append(["Gesamtergebnis", "", "", de(sum(sums.values(), Decimal(0)))])
    source = "SAP Help: BEx Analyzer and Analysis for Office, crosstab with key and text, results below each customer"
    return Layout("BW_Umsatz.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents),))


def _netsuite() -> Layout:
    documents = book("netsuite-report", sales=18, credit=2, rate="0")
    rows: list[list[object]] = [["Lamps Ltd"], ["Lamps Ltd"], ["Sales by Customer Detail"], ["Jan 2023 through Dec 2024"], [], ["Customer", "Type", "Date", "Document Number", "Item", "Qty. Sold", "Sales Price", "Revenue"]]  # fmt: skip
    ordered = sorted(documents, key=lambda d: (d.customer.name, d.day, d.number))
    whole = Decimal(0)
    for name, own in groupby(ordered, key=lambda d: d.customer.name):
        rows.append([name])
        total = Decimal(0)
        for d in own:
            for line in d.lines:
                rows.append(["", "Credit Memo" if d.sign < 0 else "Invoice", f"{d.day.day}/{d.day.month}/{d.day.year}", d.number, line.product.name, d.sign * line.quantity, f"€{us(line.price)}", f"€{us(d.sign * line.net)}" if d.sign > 0 else f"(€{us(line.net)})"])  # fmt: skip
                total += d.sign * line.net
        rows.append([f"Total - {name}", "", "", "", "", "", "", f"€{us(total)}"])
        whole += total
    rows.append(["Total", "", "", "", "", "", "", f"€{us(whole)}"])
    source = (
        "Oracle NetSuite Help: Sales by Customer Detail report, export to CSV; the customer as a heading, Total - below"
    )
    return Layout("SalesbyCustomerDetail.csv", source, text(rows, ",", quote_all=True), (truth(documents),))


def _month_headings() -> Layout:
    documents = book("monatslisten", sales=24, rate="0", most_lines=1)
    names = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]  # fmt: skip
    rows: list[list[object]] = [["Umsätze Innendienst"], [], ["Monat", "Kunde", "Auftrag", "Betrag netto"]]
    for (year, month), own in groupby(sorted(documents, key=lambda d: d.day), key=lambda d: (d.day.year, d.day.month)):
        rows.append([f"{names[month - 1]} {year}"])
        total = Decimal(0)
        for d in own:
            rows.append(["", d.customer.name, d.number, d.net])
            total += d.net
        rows.append(["", "Summe", "", total])
    source = "a list of a sales department: the month as a heading, its orders and their sum below"
    return Layout("Umsätze Innendienst.xlsx", source, workbook({"Liste": rows}), (truth(documents),))


def _year_before() -> Layout:
    documents = book("vorjahr", sales=20, rate="0")
    this, before = ({c: Decimal(0) for c in {d.customer for d in documents}} for _ in range(2))
    for d in documents:
        (this if d.day.year == 2024 else before)[d.customer] += d.net
    rows: list[list[object]] = [["Kd-Nr", "Name", "PLZ", "Ort", "Umsatz lfd. Jahr", "Umsatz Vorjahr", "Veränderung %"]]
    for customer in sorted(this, key=lambda c: c.number):
        change = (this[customer] / before[customer] - 1) * 100 if before[customer] else Decimal(0)
        rows.append([customer.number, customer.name, "34117", customer.city, this[customer], before[customer], change])
    sold = [customer for customer in this if this[customer]]
    reading = type(truth(documents))("this year", sum(this.values(), Decimal(0)), len(sold))
    source = "Lexware Hilfe: faktura+auftrag, Kundenumsatzliste mit Vorjahresvergleich, Ausgabe nach Excel"
    return Layout("Kundenumsaetze.xlsx", source, workbook({"Kundenumsätze": rows}), (reading,), "this year or both")


def _thousands() -> Layout:
    documents = book("tausend", sales=20, rate="0")
    sums: dict[tuple[Customer, str], Decimal] = defaultdict(Decimal)
    for d in documents:
        sums[d.customer, f"{d.day:%Y-%m}"] += d.net
    rows: list[list[object]] = [
        ["Umsatzbericht Vertrieb", "", "", "Angaben in TEUR"],
        [],
        ["Kunden-Nr.", "Kunde", "Monat", "Umsatz"],
    ]
    for (customer, month), amount in sorted(sums.items(), key=lambda one: (one[0][1], one[0][0].number)):
        rows.append([customer.number, customer.name, month, f"{amount / 1000:.5f}".replace(".", ",")])
    source = "a report of a sales department: the unit of its amounts stands above the table"
    return Layout("Umsatzbericht.csv", source, text(rows, ";", "cp1252"), (truth(documents),))
