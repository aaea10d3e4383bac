"""Magento / Adobe Commerce: the grid of orders."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import Reading, book, truth
from tests.layouts._writing import Layout, text

SHIPPING = Decimal("5.00")


def layouts() -> Iterator[Layout]:
    documents = book("magento", sales=18, cancelled=2, pending=1, refunded=1, people=True)
    states = {"sale": "Complete", "cancelled": "Canceled", "pending": "Pending Payment", "refunded": "Closed"}
    rows = [["ID", "Purchase Point", "Purchase Date", "Bill-to Name", "Ship-to Name", "Grand Total (Base)", "Grand Total (Purchased)", "Status", "Billing Address", "Shipping Information", "Customer Email", "Customer Group", "Subtotal", "Shipping and Handling", "Customer Name", "Payment Method", "Total Refunded"]]  # fmt: skip
    for d in documents:
        total = f"{d.gross + SHIPPING:.4f}"
        back = total if d.kind == "refunded" else "0.0000"
        stamp = f"{d.day:%b} {d.day.day}, {d.day.year} {d.number % 12 or 12}:05:16 {'AM' if d.number % 2 else 'PM'}"
        rows.append([f"{d.number:09d}", "Main Website", stamp, d.customer.name, d.customer.name, total, total, states[d.kind], f"Mill Lane 1,{d.customer.city}", "Flat Rate - Fixed", d.customer.email, "General", f"{d.net:.4f}", f"{SHIPPING:.4f}", d.customer.name, "checkmo", back])  # fmt: skip
    net = truth(documents)
    orders = sum(d.kind == "sale" for d in documents)
    readings = (net, Reading("with shipping", net.amount + orders * SHIPPING, net.customers))
    source = "Adobe Commerce Merchant documentation: Orders grid, export; order status"
    yield Layout("export.csv", source, text(rows, ",", quote_all=True, end="\n"), readings)
