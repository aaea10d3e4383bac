"""Chargebee: invoices and credit notes of subscriptions, the folder of an export."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("chargebee", sales=22, voided=2, pending=0, people=True)
    rows = [["Invoice Number", "Subscription Id", "Customer Id", "Customer First Name", "Customer Last Name", "Invoice Date", "Start Date", "Amount", "Tax Total", "Sub Total", "Currency", "Status", "Paid On"]]  # fmt: skip
    for d in documents:
        first, last = d.customer.name.split()
        rows.append([d.number, f"S{d.customer.number}", f"C{d.customer.number}", first, last, f"{d.day:%d-%b-%Y %H:%M}", f"{d.day:%d-%b-%Y %H:%M}", point(d.gross), point(d.tax), point(d.net), "EUR", "Voided" if d.kind == "voided" else "Paid", f"{d.day:%d-%b-%Y %H:%M}"])  # fmt: skip
    source = "Chargebee Docs: Export data, invoices"
    yield Layout("Invoices.csv", source, text(rows, ",", quote_all=True, end="\n"), (truth(documents),))
