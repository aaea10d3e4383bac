"""Shopify: the export of orders. Further lines of an order repeat its number and e-mail, and nothing else of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import Document, Reading, book, truth
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
    yield without_tax()
    yield with_tax()


def with_tax() -> Layout:
    """A shop of the European Union: every price is with tax, the tax of goods and shipping stands beside the total."""
    documents = book("shopify-eu", sales=18, refunded=1, voided=1, priced_gross=True, people=True, first_number=2001)
    shipping, shipping_tax, back, back_tax = map(Decimal, ("5.95", "0.95", "11.90", "1.90"))
    parts = {d.number for d in documents if d.kind == "sale" and d.gross > 100} & set(range(2001, 2100, 5))
    rows: list[list[object]] = [HEADERS]
    for d in documents:
        state = "partially_refunded" if d.number in parts else {"sale": "paid"}.get(d.kind, d.kind)
        stamp = f"{d.day} 21:05:46 {'+0200' if 4 <= d.day.month <= 9 else '+0100'}"
        total = d.gross + shipping
        returned = total if d.kind == "refunded" else back if d.number in parts else Decimal(0)
        for i, line in enumerate(d.lines):
            row = dict.fromkeys(HEADERS, "")
            row |= {"Name": f"#{d.number}", "Email": d.customer.email, "Created at": stamp, "Lineitem quantity": str(line.quantity), "Lineitem name": line.product.name, "Lineitem price": point(line.price), "Lineitem sku": line.product.number, "Vendor": "Kite Works", "Lineitem discount": "0.00"}  # fmt: skip
            if i == 0:
                row |= {"Financial Status": state, "Currency": "EUR", "Subtotal": point(d.gross), "Shipping": point(shipping), "Taxes": point(d.tax + shipping_tax), "Total": point(total), "Discount Amount": "0.00", "Billing Name": d.customer.name, "Billing Country": "DE", "Cancelled at": stamp if d.kind == "voided" else "", "Refunded Amount": point(returned), "Id": str(6_000_000_000 + d.number)}  # fmt: skip
            rows.append([row[h] for h in HEADERS])
    gross, net = truth(documents, "gross"), truth(documents, "net")
    orders, refunds = sum(d.kind == "sale" for d in documents), len(parts)
    goods_gross, goods_net = gross.amount - refunds * back, net.amount - refunds * (back - back_tax)
    readings = (
        Reading("goods without tax", goods_net, net.customers),
        Reading("goods and shipping without tax", goods_net + orders * (shipping - shipping_tax), net.customers),
        Reading("goods with tax", goods_gross, net.customers),
        Reading("goods and shipping with tax", goods_gross + orders * shipping, net.customers),
    )
    source = "Shopify Help Center: Exporting orders to a CSV file; including taxes in product prices"
    return Layout("orders_export_eu.csv", source, text(rows, ",", end="\n"), readings)


def without_tax() -> Layout:
    """A shop that adds tax, here none: what came back in part is net for certain."""
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
    return Layout("orders_export.csv", source, text(rows, ",", end="\n"), readings)
