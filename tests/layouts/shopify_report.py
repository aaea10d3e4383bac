"""Shopify Analytics: sales by day and customer; gross sales are before discounts, discounts and returns are negative."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("shopify-report", sales=20, people=True, discounts=("0", "0", "10"))
    rows = [["Day", "Customer ID", "Customer name", "Customer email", "Orders", "Gross sales", "Discounts", "Returns", "Net sales", "Shipping charges", "Taxes", "Total sales"]]  # fmt: skip
    for d in documents:
        shipping = Decimal("4.90")
        rows.append([d.day, 6000000 + d.customer.number, d.customer.name, d.customer.email, 1, point(d.total("full")), point(-d.total("rebate")), "0.00", point(d.net), point(shipping), point(d.tax), point(d.net + shipping + d.tax)])  # fmt: skip
    source = "Shopify Help Center: Sales reports, sales by customer; gross sales, net sales, total sales"
    yield Layout("Sales by customer - 2023-02-01 - 2024-12-31.csv", source, text(rows, ","), (truth(documents),))
