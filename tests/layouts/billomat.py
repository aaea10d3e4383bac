"""Billomat: invoices with the field names and states of its interface."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("billomat", sales=20, draft=2, canceled=1)
    states = {"sale": "PAID", "draft": "DRAFT", "canceled": "CANCELED"}
    rows = [["id", "client_id", "client_number", "invoice_number", "date", "due_date", "title", "status", "total_net", "total_gross", "currency_code", "paid_amount", "open_amount"]]  # fmt: skip
    for i, d in enumerate(documents):
        state = "OVERDUE" if d.kind == "sale" and i % 6 == 0 else states[d.kind]
        paid = d.gross if state == "PAID" else 0 * d.gross
        rows.append([4000 + i, 90000 + d.customer.number, f"KD{d.customer.number}", f"RE{d.number}", f"{d.day:%Y-%m-%d}", f"{d.day:%Y-%m-%d}", "Rechnung", state, point(d.net), point(d.gross), "EUR", point(paid), point(d.gross - paid)])  # fmt: skip
    source = "Billomat API: invoices, fields and status DRAFT, OPEN, OVERDUE, PAID, CANCELED"
    yield Layout("invoices.csv", source, text(rows, ";"), (truth(documents),))
