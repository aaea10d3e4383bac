"""Lists of sales departments, made by hand in Excel, and lists for teaching that people pass on as examples."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import Customer, Document, book, truth
from tests.layouts._writing import Layout, point, text, workbook


def layouts() -> Iterator[Layout]:
    yield _years()
    yield _quarters()
    yield _pipeline()
    yield _online_retail()
    yield _models()
    yield _superstore()


def _sums(documents: list[Document], parts: int) -> dict[Customer, dict[tuple[int, int], Decimal]]:
    found: dict[Customer, dict[tuple[int, int], Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for d in documents:
        found[d.customer][d.day.year, (d.day.month - 1) * parts // 12 + 1] += d.net
    return dict(found)


def _years() -> Layout:
    documents = book("jahre", sales=20, rate="0")
    sums = _sums(documents, 1)
    rows: list[list[object]] = [["Umsatzliste Vertrieb Nord", "", "", "", "Stand: 06.01.2025"], [], ["Kd.-Nr.", "Kunde", "Ort", "AD", "Umsatz 2023", "Umsatz 2024", "Abw. in %"]]  # fmt: skip
    for customer, own in sorted(sums.items(), key=lambda one: one[0].number):
        before, after = own.get((2023, 1), Decimal(0)), own.get((2024, 1), Decimal(0))
        rows.append(
            [
                customer.number,
                customer.name,
                customer.city,
                "Meyer",
                before,
                after,
                (after / before - 1) if before else "",
            ]
        )
    rows.append(
        [
            "",
            "Summe",
            "",
            "",
            *(sum((own.get((year, 1), Decimal(0)) for own in sums.values()), Decimal(0)) for year in (2023, 2024)),
            "",
        ]
    )
    source = (
        "a list of a sales department, a column a year, as templates of Excel have it (Microsoft Create: Umsatzbericht)"
    )
    return Layout("Umsatzliste.xlsx", source, workbook({"Tabelle1": rows}), (truth(documents),))


def _quarters() -> Layout:
    documents = book("quarters", sales=24, rate="0", people=True)
    sums = _sums(documents, 4)
    quarters = [(year, quarter) for year in (2023, 2024) for quarter in (1, 2, 3, 4)]
    rows: list[list[object]] = [
        ["Customer", "Sales rep", *(f"Q{quarter} {year}" for year, quarter in quarters), "Total"]
    ]
    for customer, own in sorted(sums.items(), key=lambda one: one[0].name):
        money = [own.get(one, Decimal(0)) for one in quarters]
        rows.append([customer.name, "Kim", *money, sum(money, Decimal(0))])
    source = "a list of a sales department, a column a quarter, as templates of Excel have it (Microsoft Create: Sales report)"
    return Layout("Sales by customer.xlsx", source, workbook({"Sales": rows}), (truth(documents),))


def _pipeline() -> Layout:
    documents = book("projektliste", sales=14, verloren=3, offen=4, rate="0", most_lines=1)
    words = {"sale": "beauftragt", "verloren": "verloren", "offen": "Angebot läuft"}
    rows: list[list[object]] = [["lfd. Nr.", "Kunde", "Projekt", "Ansprechpartner", "Angebot vom", "Auftragswert netto", "Wahrsch.", "Status", "Auftrag am", "Bemerkung"]]  # fmt: skip
    for i, d in enumerate(documents, 1):
        won = d.kind == "sale"
        rows.append([i, d.customer.name, f"Beleuchtung {d.number}", "Hr. Otto", d.day, d.net, {"sale": 1, "verloren": 0, "offen": 0.5}[d.kind], words[d.kind], d.day if won else None, ""])  # fmt: skip
    source = "a list of projects of a sales department: offers, orders and lost ones with their probability"
    return Layout("Projektliste 2024.xlsx", source, workbook({"Projekte": rows}), (truth(documents),))


def _online_retail() -> Layout:
    documents = book("online-retail", sales=24, credit=3, rate="0", people=True)
    rows = [["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country"]]
    for d in documents:
        for line in d.lines:
            rows.append([f"{'C' if d.sign < 0 else ''}{d.number}", line.product.number, line.product.name.upper(), d.sign * line.quantity, f"{d.day.month}/{d.day.day}/{d.day.year} 8:26", point(line.price), d.customer.number, "United Kingdom"])  # fmt: skip
    source = "UCI Machine Learning Repository: Online Retail, its columns; an invoice with C is a cancellation"
    return Layout("Online Retail.csv", source, text(rows, ",", end="\n"), (truth(documents),))


def _models() -> Layout:
    documents = book("models", sales=22, cancelled=2, hold=2, rate="0")
    states = {"sale": "Shipped", "cancelled": "Cancelled", "hold": "On Hold"}
    rows = [["ORDERNUMBER", "QUANTITYORDERED", "PRICEEACH", "ORDERLINENUMBER", "SALES", "ORDERDATE", "STATUS", "QTR_ID", "MONTH_ID", "YEAR_ID", "PRODUCTLINE", "MSRP", "PRODUCTCODE", "CUSTOMERNAME", "PHONE", "CITY", "STATE", "COUNTRY", "TERRITORY", "CONTACTLASTNAME", "CONTACTFIRSTNAME", "DEALSIZE"]]  # fmt: skip
    for d in documents:
        for i, line in enumerate(d.lines, 1):
            rows.append([d.number, line.quantity, point(min(line.price, Decimal(100))), i, point(line.net), f"{d.day.month}/{d.day.day}/{d.day.year} 0:00", states[d.kind], (d.day.month + 2) // 3, d.day.month, d.day.year, line.product.group, int(line.price * 2), line.product.number, d.customer.name, "2125557818", d.customer.city, "", "Germany", "EMEA", "Yu", "Kwai", "Small"])  # fmt: skip
    source = "a public list for teaching (sales_data_sample): the price is capped at 100, SALES is what was sold for"
    return Layout("sales_data_sample.csv", source, text(rows, ",", "cp1252", end="\n"), (truth(documents),))


def _superstore() -> Layout:
    documents = book("superstore", sales=24, rate="0", people=True, discounts=("0", "20"))
    rows = [["Row ID", "Order ID", "Order Date", "Ship Date", "Ship Mode", "Customer ID", "Customer Name", "Segment", "Country", "City", "State", "Postal Code", "Region", "Product ID", "Category", "Sub-Category", "Product Name", "Sales", "Quantity", "Discount", "Profit"]]  # fmt: skip
    number = 0
    for d in documents:
        for line in d.lines:
            number += 1
            rows.append([number, f"CA-{d.day.year}-{d.number}", f"{d.day.month}/{d.day.day}/{d.day.year}", f"{d.day.month}/{d.day.day}/{d.day.year}", "Second Class", f"CG-{d.customer.number}", d.customer.name, "Consumer", "United States", d.customer.city, "Kentucky", 42420, "South", line.product.number, line.product.group, "Lamps", line.product.name, point(line.net), line.quantity, line.discount / 100, f"{line.net / 5:.4f}"])  # fmt: skip
    source = "Tableau: Sample - Superstore, its columns; sales are after the discount"
    return Layout("Superstore.csv", source, text(rows, ",", "cp1252", end="\n"), (truth(documents),))
