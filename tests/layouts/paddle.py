"""Paddle: the report of transactions, with drafts and cancelled ones."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("paddle", sales=20, canceled=2, draft=2, people=True)
    states = {"sale": "completed", "canceled": "canceled", "draft": "draft"}
    rows = [["transaction_id", "status", "customer_id", "customer_name", "customer_email", "origin", "collection_mode", "invoice_number", "currency_code", "subtotal", "discount", "tax", "total", "fee", "earnings", "created_at", "billed_at"]]  # fmt: skip
    for d in documents:
        fee = d.net / 20
        rows.append([f"txn_{d.number}", states[d.kind], f"ctm_{d.customer.number}", d.customer.name, d.customer.email, "web", "automatic", f"{d.number}", "EUR", point(d.net), "0.00", point(d.tax), point(d.gross), point(fee), point(d.net - fee), f"{d.day:%Y-%m-%d}T10:11:12.131Z", f"{d.day:%Y-%m-%d}T10:11:14.131Z" if d.kind == "sale" else ""])  # fmt: skip
    source = "Paddle Developer: Transaction reports; statuses completed, paid, draft, ready, billed, past due, canceled"
    yield Layout("transactions.csv", source, text(rows, ",", quote_all=True, end="\n"), (truth(documents),))
