"""BigCommerce: orders, with totals with and without tax."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import Reading, book, truth
from tests.layouts._writing import Layout, point, text

SHIPPING = Decimal("7.50")


def layouts() -> Iterator[Layout]:
    documents = book("bigcommerce", sales=18, cancelled=1, incomplete=1, refunded=1, people=True)
    states = {"sale": "Completed", "cancelled": "Cancelled", "incomplete": "Incomplete", "refunded": "Refunded"}
    rows = [["Order ID", "Customer ID", "Customer Name", "Customer Email", "Order Date", "Order Status", "Subtotal (inc tax)", "Subtotal (ex tax)", "Tax Total", "Shipping Cost (inc tax)", "Shipping Cost (ex tax)", "Order Total (inc tax)", "Order Total (ex tax)", "Payment Method", "Total Quantity", "Refund Amount", "Order Currency Code"]]  # fmt: skip
    for d in documents:
        total = d.gross + SHIPPING
        rows.append([d.number, d.customer.number % 1000, d.customer.name, d.customer.email, f"{d.day:%d/%m/%Y}", states[d.kind], point(d.gross), point(d.net), point(d.tax), point(SHIPPING), point(SHIPPING), point(total), point(d.net + SHIPPING), "Card", sum(x.quantity for x in d.lines), point(total if d.kind == "refunded" else Decimal(0)), "EUR"])  # fmt: skip
    net = truth(documents)
    orders = sum(d.kind == "sale" for d in documents)
    readings = (net, Reading("with shipping", net.amount + orders * SHIPPING, net.customers))
    source = "BigCommerce Support: Exporting orders, default template"
    yield Layout("orders-export.csv", source, text(rows, ",", quote_all=True, end="\n"), readings)
