"""FreshBooks: the report of invoice details, one row a line, the client by name."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("freshbooks", sales=18, draft=2, discounts=("0", "10"), people=True)
    rows = [["Client Name", "Invoice #", "Date Issued", "Invoice Status", "Date Paid", "Item Name", "Item Description", "Rate", "Quantity", "Discount Percentage", "Line Subtotal", "Tax 1 Type", "Tax 1 Amount", "Line Total", "Currency"]]  # fmt: skip
    for d in documents:
        state = "Draft" if d.kind == "draft" else "Paid"
        for line in d.lines:
            rows.append([d.customer.name, f"{d.number}", f"{d.day:%Y-%m-%d}", state, f"{d.day:%Y-%m-%d}" if state == "Paid" else "", line.product.name, "", point(line.price), line.quantity, line.discount, point(line.net), "VAT", point(line.tax), point(line.gross), "USD"])  # fmt: skip
    source = "FreshBooks Help Center: Invoice Details report, export to CSV"
    yield Layout("invoice_details.csv", source, text(rows, ",", end="\n"), (truth(documents),))
