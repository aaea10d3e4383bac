"""Gumroad: the list of sales, with fees, and refunds marked beside them."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("gumroad", sales=20, refunded=2, most_lines=1, people=True)
    rows = [["Purchase ID", "Item Name", "Buyer Name", "Purchase Email", "Buyer Email", "Purchase Date", "Purchase Time (US Pacific)", "Subtotal ($)", "Taxes ($)", "Tax Type", "Shipping ($)", "Sale Price ($)", "Fees ($)", "Net Total ($)", "Tax Included in Price?", "Country", "Refunded?", "Partial Refund ($)", "Fully Refunded?", "Disputed?", "Variants"]]  # fmt: skip
    for d in documents:
        gone = int(d.kind == "refunded")
        fee = d.net / 10
        rows.append([f"P{d.number}==", d.lines[0].product.name, d.customer.name, d.customer.email, d.customer.email, f"{d.day:%Y-%m-%d}", "10:11", point(d.net), point(d.tax), "VAT", "0.0", point(d.gross), point(fee), point(d.net - fee), 0, "Germany", gone, "0.0", gone, 0, ""])  # fmt: skip
    source = "Gumroad Help Center: Export your sales data to CSV"
    yield Layout("Sales.csv", source, text(rows, ",", end="\n"), (truth(documents),))
