"""NetSuite: a saved search of transactions."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("netsuite", sales=18, credit=2, order=3, quote=2, people=True)
    kinds = {"sale": ("Invoice", "Paid In Full"), "credit": ("Credit Memo", "Fully Applied"), "order": ("Sales Order", "Billed"), "quote": ("Quote", "Open")}  # fmt: skip
    rows = [["*", "Date", "Type", "Document Number", "Name", "Customer ID", "Status", "Amount (Net)", "Amount (Tax)", "Amount (Gross)", "Currency"]]  # fmt: skip
    for d in documents:
        kind, state = kinds[d.kind]
        rows.append(["", f"{d.day:%m/%d/%Y}", kind, f"{d.number}", d.customer.name, f"CUST{d.customer.number}", state, point(d.sign * d.net), point(d.sign * d.tax), point(d.sign * d.gross), "EUR"])  # fmt: skip
    rows.append(["", "Overall Total", "", "", "", "", "", point(sum(d.sign * d.net for d in documents)), "", "", ""])
    source = "Oracle NetSuite Help: Saved searches, transaction results, export to CSV"
    yield Layout("TransactionSearchResults.csv", source, text(rows, ","), (truth(documents),))
