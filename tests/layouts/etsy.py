"""Etsy: sold order items, months before days, the order's shipping and tax on each line; a year in an archive."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, packed, point, text


def layouts() -> Iterator[Layout]:
    documents = book("etsy", sales=20, rate="0", people=True)
    rows = [["Sale Date", "Item Name", "Buyer", "Quantity", "Price", "Coupon Code", "Coupon Details", "Discount Amount", "Shipping Discount", "Order Shipping", "Order Sales Tax", "Item Total", "Currency", "Transaction ID", "Listing ID", "Date Paid", "Date Shipped", "Ship Name", "Ship City", "Ship State", "Ship Country", "Order ID", "Variations", "Order Type"]]  # fmt: skip
    for d in documents:
        for i, line in enumerate(d.lines):
            rows.append([f"{d.day:%m/%d/%y}", line.product.name, f"{d.customer.name} ({d.customer.email.split('@')[0]})", line.quantity, point(line.price), "", "", "0", "0", "3.95", "0", point(line.net), "EUR", f"{d.number}{i}", 900 + i, f"{d.day:%m/%d/%y}", "", d.customer.name, d.customer.city, "", "Ireland", d.number, "", "online"])  # fmt: skip
    source = "Etsy Help: Download your sales data, order items CSV"
    content = text(rows, ",", end="\n")
    yield Layout("EtsySoldOrderItems2024.csv", source, content, (truth(documents),))
    yield Layout(
        "etsy.zip", source + ", in an archive", packed({"EtsySoldOrderItems2024.csv": content}), (truth(documents),)
    )
