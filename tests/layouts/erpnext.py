"""ERPNext: the list of sales invoices, and a data export in which further lines repeat nothing of the invoice."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("erpnext", sales=18, credit=2, draft=1, cancelled=2, people=True)
    states = {"sale": "Paid", "credit": "Return", "draft": "Draft", "cancelled": "Cancelled"}
    rows = [["ID", "Status", "Customer", "Date", "Is Return (Credit Note)", "Net Total", "Total Taxes and Charges", "Grand Total", "Currency", "Company"]]  # fmt: skip
    for d in documents:
        rows.append([f"ACC-SINV-{d.day:%Y}-{d.number}", states[d.kind], d.customer.name, str(d.day), int(d.kind == "credit"), point(d.sign * d.net), point(d.sign * d.tax), point(d.sign * d.gross), "EUR", "Kite Works"])  # fmt: skip
    source = "ERPNext documentation: Sales Invoice, report view, export"
    yield Layout("Sales Invoice.csv", source, text(rows, ",", quote_all=True), (truth(documents),))

    documents = book("erpnext-lines", sales=16, draft=1, cancelled=2, people=True)
    rows = [["ID", "Customer", "Date", "Status", "Grand Total", "Item Code (Items)", "Quantity (Items)", "Rate (Items)", "Amount (Items)"]]  # fmt: skip
    for d in documents:
        for i, line in enumerate(d.lines):
            head = [f"SINV-{d.number}", d.customer.name, str(d.day), states[d.kind], point(d.gross)]
            rows.append([*(head if i == 0 else [""] * 5), line.product.number, line.quantity, point(line.price), point(line.net)])  # fmt: skip
    source = "ERPNext documentation: Data Export, Sales Invoice with child table Items"
    yield Layout("Sales Invoice with items.csv", source, text(rows, ",", quote_all=True), (truth(documents),))
