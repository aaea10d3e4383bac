"""Recurly: the summary of invoices, charges and credits in one list."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("recurly", sales=20, credit=2, failed=2, people=True)
    states = {"sale": "paid", "credit": "closed", "failed": "failed"}
    rows = [["invoice_id", "account_code", "account_name", "invoice_type", "status", "invoice_number", "invoice_date", "due_on", "currency", "invoice_subtotal", "tax_amount", "invoice_total", "line_items_count"]]  # fmt: skip
    for d in documents:
        kind = "credit" if d.kind == "credit" else "charge"
        rows.append([f"q{d.number:x}", f"ACC-{d.customer.number}", d.customer.name, kind, states[d.kind], d.number, f"{d.day:%Y-%m-%d} 08:00:00 UTC", f"{d.day:%Y-%m-%d}", "USD", point(d.sign * d.net), point(d.sign * d.tax), point(d.sign * d.gross), len(d.lines)])  # fmt: skip
    source = "Recurly Docs: Invoices, summary export; filter by type (charge, credit) and status"
    # A bill that was not collected was billed all the same.
    readings = (truth(documents), truth(documents, counted=("sale", "credit", "failed"), meaning="billed"))
    yield Layout("invoices_summary.csv", source, text(rows, ",", end="\n"), readings)
