"""WHMCS: invoices, a row an invoice; what was paid with credit is deducted from its total."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("whmcs", sales=18, unpaid=1, cancelled=2, draft=1, people=True)
    states = {"sale": "Paid", "unpaid": "Unpaid", "cancelled": "Cancelled", "draft": "Draft"}
    rows = [["id", "userid", "clientname", "invoicenum", "date", "duedate", "datepaid", "subtotal", "credit", "tax", "tax2", "total", "balance", "taxrate", "taxrate2", "status", "paymentmethod", "notes"]]  # fmt: skip
    for d in documents:
        paid = f"{d.day} 12:00:00" if d.kind == "sale" else "0000-00-00 00:00:00"
        rows.append([d.number, d.customer.number, d.customer.name, f"H-{d.number}", d.day, d.day, paid, point(d.net), "0.00", point(d.tax), "0.00", point(d.gross), "0.00", "19.00", "0.00", states[d.kind], "stripe", ""])  # fmt: skip
    source = "WHMCS Documentation: Reports, CSV export of invoices; invoice statuses"
    yield Layout("invoices.csv", source, text(rows, ",", end="\n"), (truth(documents, counted=("sale", "unpaid")),))
