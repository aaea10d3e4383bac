"""Zoho Books: invoices, a row an item, sub-total and total of the invoice on each."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("zoho", sales=18, draft=1, void=2, people=True)
    states = {"sale": "Closed", "draft": "Draft", "void": "Void"}
    rows = [["Invoice Date", "Invoice ID", "Invoice Number", "Invoice Status", "Customer ID", "Customer Name", "Due Date", "Currency Code", "SubTotal", "Total", "Balance", "Item Name", "SKU", "Quantity", "Item Price", "Discount", "Item Total", "Item Tax %", "Item Tax Amount"]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            rows.append([str(d.day), 4600000000 + d.number, f"INV-{d.number}", states[d.kind], 460000000 + d.customer.number, d.customer.name, str(d.day), "EUR", point(d.net), point(d.gross), "0.00", line.product.name, line.product.number, f"{line.quantity}.00", point(line.price), "0.00", point(line.net), "19", point(line.tax)])  # fmt: skip
    source = "Zoho Books Help: Export invoices, fields of the CSV"
    yield Layout("Invoice.csv", source, text(rows, ",", end="\n"), (truth(documents),))
