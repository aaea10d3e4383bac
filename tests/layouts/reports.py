"""Printed reports saved as files: QuickBooks by customer, Xero's income by contact, a pivot table, Power BI, monday.com."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from tests.layouts._company import CENT, Document, book, truth
from tests.layouts._writing import Layout, text, us, workbook


def layouts() -> Iterator[Layout]:
    yield _quickbooks_online()
    yield _quickbooks_desktop()
    yield _income_by_contact()
    yield _pivot()
    yield _power_bi()
    yield _monday()


def _by_customer(documents: list[Document]) -> list[tuple[str, list[Document]]]:
    ordered = sorted(documents, key=lambda d: (d.customer.name, d.day, d.number))
    return [(name, list(own)) for name, own in groupby(ordered, key=lambda d: d.customer.name)]


def _quickbooks_online() -> Layout:
    documents = book("qbo-groups", sales=18, credit=2, people=True, rate="0")
    rows: list[list[object]] = [["Sales by Customer Detail"], ["Lamps Ltd"], ["January 2023 - December 2024"], []]
    rows.append(["", "Transaction date", "Transaction type", "Num", "Product/Service full name", "Memo/Description", "Quantity", "Sales price", "Amount", "Balance"])  # fmt: skip
    whole = Decimal(0)
    for name, own in _by_customer(documents):
        rows.append([name])
        total = Decimal(0)
        for d in own:
            for line in d.lines:
                total += d.sign * line.net
                rows.append(["", f"{d.day:%m/%d/%Y}", "Credit Memo" if d.sign < 0 else "Invoice", d.number, line.product.name, "", f"{d.sign * line.quantity}.00", us(line.price), us(d.sign * line.net), us(total)])  # fmt: skip
        rows.append([f"Total for {name}", "", "", "", "", "", "", "", f"${us(total)}", ""])
        whole += total
    rows += [
        ["TOTAL", "", "", "", "", "", "", "", f"${us(whole)}", ""],
        [],
        ["Accrual Basis Monday, January 6, 2025 10:02 AM GMT+01:00"],
    ]
    source = "QuickBooks Online Help: Sales by Customer Detail, groups as public programs read them: a line with the customer, his rows, Total for"
    return Layout("Sales by Customer Detail.csv", source, text(rows, ",", "utf-8-sig"), (truth(documents),))


def _quickbooks_desktop() -> Layout:
    documents = book("qbd-groups", sales=18, credit=2, rate="0")
    rows: list[list[object]] = [["", "", "", "Type", "", "Date", "", "Num", "", "Memo", "", "Name", "", "Item", "", "Qty", "", "Sales Price", "", "Amount", "", "Balance"]]  # fmt: skip
    whole = Decimal(0)
    for name, own in _by_customer(documents):
        rows.append(["", name])
        total = Decimal(0)
        for d in own:
            for line in d.lines:
                total += d.sign * line.net
                rows.append(["", "", "", "Credit Memo" if d.sign < 0 else "Invoice", "", d.day, "", f"{d.number}", "", line.product.name, "", name, "", line.product.number, "", d.sign * line.quantity, "", line.price, "", d.sign * line.net, "", total])  # fmt: skip
        rows.append(
            [
                "",
                f"Total {name}",
                *[""] * 13,
                sum(d.sign * line.quantity for d in own for line in d.lines),
                "",
                "",
                "",
                total,
                "",
                total,
            ]
        )
        whole += total
    rows.append(["TOTAL", *[""] * 18, whole, "", whole])
    source = "QuickBooks Desktop: Sales by Customer Detail, export to Excel with empty columns between, as public programs read it"
    return Layout("Sales by Customer Detail.xlsx", source, workbook({"Sheet1": rows}), (truth(documents),))


def _income_by_contact() -> Layout:
    documents = book("xero-income", sales=24, credit=1, rate="0")
    months = [(year, month) for year in (2023, 2024) for month in range(1, 13)]
    names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    sums: dict[str, dict[tuple[int, int], Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for d in documents:
        sums[d.customer.name][d.day.year, d.day.month] += d.sign * d.net
    rows: list[list[object]] = [["Income by Contact"], ["Lamps Ltd"], ["For the 24 months ended 31 December 2024"], []]
    rows.append(["Contact", *(f"{names[month - 1]} {year}" for year, month in months), "Total"])
    for name in sorted(sums):
        own = [sums[name].get(one, Decimal(0)) for one in months]
        rows.append([name, *own, sum(own, Decimal(0))])
    totals = [sum((own.get(one, Decimal(0)) for own in sums.values()), Decimal(0)) for one in months]
    rows.append(["Total", *totals, sum(totals, Decimal(0))])
    source = "Xero Central: Income by Contact report, compared by month, export to Excel"
    return Layout(
        "Lamps_Ltd_-_Income_by_Contact.xlsx", source, workbook({"Income by Contact": rows}), (truth(documents),)
    )


def _pivot() -> Layout:
    documents = book("pivot-de", sales=24, rate="0")
    sums: dict[str, dict[int, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for d in documents:
        sums[f"{d.customer.number} {d.customer.name}"][d.day.year] += d.net
    rows: list[list[object]] = [["Region", "(Alle)"], [], ["Summe von Umsatz netto", "Spaltenbeschriftungen"], ["Zeilenbeschriftungen", 2023, 2024, "Gesamtergebnis"]]  # fmt: skip
    for name in sorted(sums):
        own = [sums[name].get(year) for year in (2023, 2024)]
        rows.append([name, *own, sum(filter(None, own), Decimal(0))])
    totals = [sum((own.get(year, Decimal(0)) for own in sums.values()), Decimal(0)) for year in (2023, 2024)]
    rows.append(["Gesamtergebnis", *totals, sum(totals, Decimal(0))])
    source = (
        "Microsoft Support: PivotTable in Excel (German words), saved as it stands: years in columns, sums at the edge"
    )
    return Layout("Umsatz je Kunde.xlsx", source, workbook({"Pivot": rows}), (truth(documents),))


def _power_bi() -> Layout:
    documents = book("power-bi", sales=24, credit=1, rate="0", most_lines=1)
    rows: list[list[object]] = [
        ["Customer Name", "Year", "Month", "Category", "Sum of Sales Amount", "Sum of Quantity"]
    ]
    for d in sorted(documents, key=lambda d: d.day):
        rows.append([d.customer.name, d.day.year, f"{d.day:%B}", d.lines[0].product.group, d.sign * d.net, d.sign * d.lines[0].quantity])  # fmt: skip
    rows += [[], ["Applied filters:\nYear is 2023 or 2024\nCompany is not (Blank)"]]
    source = "Microsoft Learn: Power BI, export data from a visual to Excel; the filters stand below the rows"
    return Layout("data.xlsx", source, workbook({"Export": rows}), (truth(documents),))


def _monday() -> Layout:
    documents = book("monday", sales=14, lost=3, open=4, rate="0", most_lines=1)
    header = ["Name", "Owner", "Stage", "Accounts", "Deal Value", "Close Probability", "Close Date", "Item ID"]
    stages = {"sale": "Won", "lost": "Lost", "open": "Negotiation"}
    rows: list[list[object]] = [["Deals"], []]
    for group, kinds in (("Active Deals", ("open",)), ("Closed Won", ("sale",)), ("Closed Lost", ("lost",))):
        rows += [[group], list(header)]
        own = [d for d in documents if d.kind in kinds]
        for d in own:
            rows.append(
                [
                    f"Deal {d.number}",
                    "Kim",
                    stages[d.kind],
                    d.customer.name,
                    d.net.quantize(CENT),
                    100,
                    f"{d.day}",
                    f"18{d.number}",
                ]
            )
        rows += [["", "", "", "", sum((d.net for d in own), Decimal(0)), "", "", ""], []]
    source = "monday.com Support: export a board to Excel; groups one below the other, each with its header and sum"
    return Layout("Deals.xlsx", source, workbook({"deals": rows}), (truth(documents, counted=("sale",)),))
