"""WooCommerce: orders of its analytics, and a row an item by the order export extension."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import Reading, book, truth
from tests.layouts._writing import Layout, point, text

STATES = {
    "sale": "completed",
    "cancelled": "cancelled",
    "failed": "failed",
    "pending": "pending",
    "refunded": "refunded",
}
SHIPPING = Decimal("4.50")


def layouts() -> Iterator[Layout]:
    documents = book("woo", sales=18, cancelled=2, failed=1, people=True)
    rows = [["Date", "Order #", "N. Revenue (formatted)", "N. Revenue", "Status", "Customer", "Customer type", "Product(s)", "Items sold", "Coupon(s)", "Attribution"]]  # fmt: skip
    for d in documents:
        items = ", ".join(f"{line.quantity}× {line.product.name}" for line in d.lines)
        rows.append([f"{d.day} 15:02:09", d.number, f"€{d.net:,.2f}", point(d.net), STATES[d.kind], d.customer.name, "returning", items, sum(line.quantity for line in d.lines), "", "Direct"])  # fmt: skip
    source = "WooCommerce documentation: Analytics, Orders report, download"
    yield Layout("orders-analytics.csv", source, text(rows, ",", end="\n"), (truth(documents),))

    documents = book("woo-items", sales=16, cancelled=1, failed=1, pending=1, people=True)
    rows = [["order_id", "order_number_formatted", "date", "status", "shipping_total", "tax_total", "order_total", "refunded_total", "order_currency", "customer_id", "billing_first_name", "billing_last_name", "billing_email", "item_name", "item_sku", "item_quantity", "item_subtotal", "item_total", "item_total_tax"]]  # fmt: skip
    for d in documents:
        first, last = d.customer.name.split()
        for line in d.lines:
            rows.append([d.number, f"#{d.number}", f"{d.day} 15:02:09", STATES[d.kind], point(SHIPPING), point(d.tax), point(d.gross + SHIPPING), "0.00", "EUR", d.customer.number % 1000, first, last, d.customer.email, line.product.name, line.product.number, line.quantity, point(line.net), point(line.net), point(line.tax)])  # fmt: skip
    net = truth(documents)
    orders = sum(d.kind == "sale" for d in documents)
    readings = (net, Reading("with shipping", net.amount + orders * SHIPPING, net.customers))
    source = "WooCommerce documentation: Customer/Order/Coupon Export, CSV one row per item"
    yield Layout("orders-export.csv", source, text(rows, ",", end="\n"), readings)
