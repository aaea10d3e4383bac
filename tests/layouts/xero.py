"""Xero: sales invoices, a row a line, the invoice's totals on each."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("xero", sales=18, draft=1, voided=2, people=True, discounts=("0", "0", "10"), rate="20")
    states = {"sale": "Paid", "draft": "Draft", "voided": "Voided"}
    rows = [["ContactName", "EmailAddress", "POCity", "POCountry", "InvoiceNumber", "Reference", "InvoiceDate", "DueDate", "PlannedDate", "Total", "TaxTotal", "InvoiceAmountPaid", "InvoiceAmountDue", "InventoryItemCode", "Description", "Quantity", "UnitAmount", "Discount", "LineAmount", "AccountCode", "TaxType", "TaxAmount", "Currency", "Type", "Sent", "Status"]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            rows.append([d.customer.name, d.customer.email, d.customer.city, "GB", f"INV-{d.number}", "", f"{d.day:%d/%m/%Y}", f"{d.day:%d/%m/%Y}", "", point(d.gross), point(d.tax), point(d.gross), "0.00", line.product.number, line.product.name, f"{line.quantity}.0000", point(line.price), f"{line.discount}.00" if line.discount else "", point(line.net), "200", "20% (VAT on Income)", point(line.tax), "GBP", "Sales invoice", "Sent", states[d.kind]])  # fmt: skip
    source = "Xero Central: Export invoices; template of its columns"
    yield Layout("SalesInvoices.csv", source, text(rows, ",", "utf-8-sig"), (truth(documents),))
