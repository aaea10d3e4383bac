"""Lightspeed Retail (X-Series): the sales history, where the sale, its lines and its payment each have a row."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("lightspeed", sales=14, voided=1, people=True)
    rows = [["Date", "Receipt", "Line Type", "Customer Code", "Customer Name", "Note", "Quantity", "Subtotal", "Sales Tax", "Discount", "Total", "Paid", "Details", "Register", "User", "Status", "Sku"]]  # fmt: skip
    for d in documents:
        state = "VOIDED" if d.kind == "voided" else "CLOSED"
        first = [f"{d.day:%Y-%m-%d} 11:12:13", d.number]
        who = [f"{d.customer.name.split()[1]}-{d.customer.number}", d.customer.name, ""]
        rows.append([*first, "Sale", *who, len(d.lines), point(d.net), point(d.tax), "0.00", point(d.gross), point(d.gross), "", "Main", "Kim", state, ""])  # fmt: skip
        for line in d.lines:
            rows.append([*first, "Sale Line", *who, line.quantity, point(line.net), point(line.tax), "0.00", point(line.gross), "", line.product.name, "Main", "Kim", state, line.product.number])  # fmt: skip
        rows.append([*first, "Payment", *who, "", "", "", "", point(d.gross), point(d.gross), "Card", "Main", "Kim", state, ""])  # fmt: skip
    source = "Lightspeed Retail (X-Series) Help: Exporting your sales history; line types Sale, Sale Line, Payment"
    yield Layout("vend-sales-history.csv", source, text(rows, ",", quote_all=True, end="\n"), (truth(documents),))
