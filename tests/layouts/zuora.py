"""Zuora: a data source of invoices, the objects named in front of the fields."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("zuora", sales=20, draft=2, reversed=1, people=True)
    states = {"sale": "Posted", "draft": "Draft", "reversed": "Canceled"}
    rows = [["Account.AccountNumber", "Account.Name", "Invoice.InvoiceNumber", "Invoice.InvoiceDate", "Invoice.DueDate", "Invoice.Status", "Invoice.AmountWithoutTax", "Invoice.TaxAmount", "Invoice.Amount", "Invoice.Balance", "Account.Currency"]]  # fmt: skip
    for d in documents:
        rows.append([f"A{d.customer.number:08}", d.customer.name, f"INV{d.number:08}", f"{d.day:%m/%d/%Y}", f"{d.day:%m/%d/%Y}", states[d.kind], point(d.net), point(d.tax), point(d.gross), "0.00", "USD"])  # fmt: skip
    source = "Zuora documentation: Invoice data source, fields AmountWithoutTax, TaxAmount, Amount, Status"
    yield Layout("Invoice.csv", source, text(rows, ",", quote_all=True, end="\n"), (truth(documents),))
