"""Squarespace and Wix: orders of small shops, further lines of an order bare."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import Reading, book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("squarespace", sales=18, rate="0", cancelled=1, people=True)
    rows = [["Order ID", "Email", "Financial Status", "Paid at", "Fulfillment Status", "Currency", "Subtotal", "Shipping", "Taxes", "Amount Refunded", "Total", "Discount Code", "Discount Amount", "Created at", "Lineitem quantity", "Lineitem name", "Lineitem price", "Lineitem sku", "Billing Name", "Cancelled at"]]  # fmt: skip
    for d in documents:
        stamp = f"{d.day} 09:55:16 +0000"
        for i, line in enumerate(d.lines):
            head = [
                "PAID",
                stamp,
                "FULFILLED",
                "EUR",
                point(d.net),
                "0.00",
                "0.00",
                "0.00",
                point(d.net),
                "",
                "0.00",
                stamp,
            ]
            tail = [d.customer.name, stamp if d.kind == "cancelled" else ""]
            rows.append([f"{d.number:05d}", d.customer.email, *(head if i == 0 else [""] * 12), line.quantity, line.product.name, point(line.price), line.product.number, *(tail if i == 0 else ["", ""])])  # fmt: skip
    source = "Squarespace Help Center: Exporting orders"
    yield Layout("orders.csv", source, text(rows, ",", end="\n"), (truth(documents),))

    documents = book("wix", sales=18, cancelled=2, unpaid=0, rate="20", people=True)
    shipping = Decimal("6.00")
    rows = [["Order number", "Date created", "Time", "Total order quantity", "Contact email", "Note from customer", "Billing name", "Billing country", "Delivery method", "Item", "Variant", "SKU", "Qty", "Price", "Shipping rate", "Total tax", "Total", "Currency", "Payment status", "Fulfillment status"]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            rows.append([d.number, f"{d.day:%b} {d.day.day}, {d.day.year}", "9:55 AM", sum(x.quantity for x in d.lines), d.customer.email, "", d.customer.name, "GBR", "Standard", line.product.name, "", line.product.number, line.quantity, point(line.price), point(shipping), point(d.tax), point(d.gross + shipping), "GBP", "Paid", "Canceled" if d.kind == "cancelled" else "Fulfilled"])  # fmt: skip
    goods = truth(documents)
    orders = sum(d.kind == "sale" for d in documents)
    readings = (goods, Reading("with shipping", goods.amount + orders * shipping, goods.customers))
    source = "Wix Help Center: Exporting Wix Stores orders to a CSV file"
    yield Layout("wix_orders.csv", source, text(rows, ",", end="\n"), readings)
