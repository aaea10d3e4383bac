"""Shopware 5 (a row a position, the order's total on each) and Shopware 6 (a row an order, with tax, by e-mail)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import Reading, book, truth
from tests.layouts._writing import Layout, point, text

SHIPPING = Decimal("4.90")


def layouts() -> Iterator[Layout]:
    documents = book("shopware5", sales=16, cancelled=2, priced_gross=True, people=True)
    states = {"sale": ("completed", 2), "cancelled": ("cancelled_rejected", 4)}
    rows = [["orderId", "number", "customerId", "customerEmail", "status", "statusId", "cleared", "orderTime", "currency", "invoiceAmount", "invoiceAmountNet", "invoiceShipping", "invoiceShippingNet", "articleNumber", "name", "quantity", "price", "tax"]]  # fmt: skip
    shipping_net = Decimal("4.12")
    for d in documents:
        for line in d.lines:
            rows.append([d.number, 20000 + d.number, d.customer.number, d.customer.email, *states[d.kind], "completely_paid", f"{d.day} 11:22:33", "EUR", point(d.gross + SHIPPING), point(d.net + shipping_net), point(SHIPPING), point(shipping_net), line.product.number, line.product.name, line.quantity, point(line.price), "19"])  # fmt: skip
    net = truth(documents)
    orders = sum(d.kind == "sale" for d in documents)
    readings = (net, Reading("net with shipping", net.amount + orders * shipping_net, net.customers))
    source = "Shopware 5 documentation: Import/Export plugin, profile default_orders"
    yield Layout("export.orders.csv", source, text(rows, ";", end="\n"), readings)

    documents = book("shopware6", sales=18, cancelled=2, priced_gross=True, people=True)
    words = {"sale": "completed", "cancelled": "cancelled"}
    rows = [["id", "order_number", "sales_channel_id", "customer_firstname", "customer_lastname", "customer_email", "amount_total", "order_state", "line_items", "order_date_time"]]  # fmt: skip
    for d in documents:
        first, last = d.customer.name.split()
        items = "|".join(f"{line.quantity}x {line.product.name}" for line in d.lines)
        rows.append([f"{d.number:032x}", d.number, "98432def39fc4624b33213a56b8c944d", first, last, d.customer.email, point(d.gross + SHIPPING), words[d.kind], items, f"{d.day}T11:22:33.120+00:00"])  # fmt: skip
    gross = truth(documents, "gross")
    orders = sum(d.kind == "sale" for d in documents)
    readings = (Reading("with tax and shipping", gross.amount + orders * SHIPPING, gross.customers),)
    source = "Shopware 6 documentation: Import/Export, default order profile"
    yield Layout("orders.csv", source, text(rows, ";", end="\n"), readings)
