"""Teamleader Focus: invoices and credit notes, the client by name and number."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, workbook


def layouts() -> Iterator[Layout]:
    documents = book("teamleader", sales=18, credit=2, rate="21")
    rows = [["Invoice number", "Type", "Date", "Expiry date", "Client", "Client number", "Amount excl. VAT", "VAT amount", "Amount incl. VAT", "Paid", "Department"]]  # fmt: skip
    for d in documents:
        kind = "Credit note" if d.kind == "credit" else "Invoice"
        rows.append([f"{d.day:%Y} / {d.number}", kind, d.day, d.day, d.customer.name, d.customer.number, d.sign * d.net, d.sign * d.tax, d.sign * d.gross, "Yes", "Gent"])  # fmt: skip
    source = "Teamleader Focus Support: Export invoices to Excel"
    yield Layout("invoices.xlsx", source, workbook({"Invoices": rows}), (truth(documents),))
