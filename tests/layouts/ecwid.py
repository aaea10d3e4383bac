"""Ecwid by Lightspeed: orders, one row an item, the order's own fields on its first row."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("ecwid", sales=18, cancelled=2, people=True)
    rows = [["order_number", "order_date", "email", "customer_name", "payment_status", "fulfillment_status", "order_subtotal", "order_discount", "order_shipping", "order_tax", "order_total", "currency", "item_name", "item_sku", "item_quantity", "item_price"]]  # fmt: skip
    for d in documents:
        state = "CANCELLED" if d.kind == "cancelled" else "PAID"
        for i, line in enumerate(d.lines):
            own = [point(d.net), "0.00", "0.00", point(d.tax), point(d.gross)] if i == 0 else [""] * 5
            rows.append([d.number, f"{d.day:%Y-%m-%d} 10:11:12 +0000", d.customer.email, d.customer.name, state, "SHIPPED", *own, "EUR", line.product.name, line.product.number, line.quantity, point(line.price)])  # fmt: skip
    source = "Ecwid Help Center: Exporting orders to CSV; payment statuses PAID, CANCELLED, REFUNDED"
    readings = (truth(documents), truth(documents, "gross"))
    yield Layout("orders.csv", source, text(rows, ";", end="\n"), readings)
