"""Shopify: the export of orders. Further lines of an order repeat its number and e-mail, and nothing else of it.

A shop that adds tax: prices are net. Refunds in part are of orders without tax, so that their net is certain.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import Document, Reading, book
from tests.layouts._writing import Layout, point, text

SHIPPING = Decimal("5.00")
HEADERS = (
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,"
    "Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,"
    "Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing City,Billing Country,"
    "Cancelled at,Payment Method,Refunded Amount,Vendor,Id,Tags,Source,Lineitem discount"
).split(",")


def refunded(document: Document) -> Decimal:
    """Goods of an order that were paid back in part."""
    return document.lines[0].price if document.kind == "part" else Decimal(0)


def layouts() -> Iterator[Layout]:
    documents = book(
        "shopify", sales=17, rate="0", part=2, refunded=2, voided=1, people=True, first_number=1001, buyers=8
    )
    # The part that is refunded belongs to buyers: the stranger takes the voided order.
    documents = [d for d in documents if d.kind != "part" or d.customer.number in {s.customer.number for s in documents if s.kind == "sale"}]  # fmt: skip
    rows: list[list[object]] = [HEADERS]
    states = {"sale": "paid", "part": "partially_refunded", "refunded": "refunded", "voided": "voided"}
    for d in documents:
        stamp = f"{d.day} 09:55:16 {'+0200' if 4 <= d.day.month <= 9 else '+0100'}"
        total = d.net + SHIPPING
        back = total if d.kind == "refunded" else refunded(d)
        for i, line in enumerate(d.lines):
            row = dict.fromkeys(HEADERS, "")
            row |= {"Name": f"#{d.number}", "Email": d.customer.email, "Created at": stamp, "Lineitem quantity": str(line.quantity), "Lineitem name": line.product.name, "Lineitem price": point(line.price), "Lineitem sku": line.product.number, "Lineitem requires shipping": "true", "Lineitem taxable": "true", "Lineitem fulfillment status": "fulfilled", "Vendor": "Kite Works", "Lineitem discount": "0.00"}  # fmt: skip
            if i == 0:
                row |= {"Financial Status": states[d.kind], "Paid at": stamp, "Fulfillment Status": "fulfilled", "Accepts Marketing": "no", "Currency": "EUR", "Subtotal": point(d.net), "Shipping": point(SHIPPING), "Taxes": "0.00", "Total": point(total), "Discount Amount": "0.00", "Billing Name": d.customer.name, "Billing City": d.customer.city, "Billing Country": "DE", "Cancelled at": stamp if d.kind == "voided" else "", "Payment Method": "Shopify Payments", "Refunded Amount": point(back), "Id": str(5_000_000_000 + d.number), "Source": "web"}  # fmt: skip
            rows.append([row[h] for h in HEADERS])
    real = [d for d in documents if d.kind in ("sale", "part")]
    buyers = len({d.customer.number for d in real})
    goods = sum((d.net - refunded(d) for d in real), Decimal(0))
    readings = (
        Reading("goods, less refunds", goods, buyers),
        Reading("goods and shipping, less refunds", goods + SHIPPING * len(real), buyers),
    )
    source = "Shopify Help Center: Exporting orders to a CSV file"
    yield Layout("orders_export.csv", source, text(rows, ",", end="\n"), readings)
