"""Kaufland Global Marketplace: units of orders, money in cents."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, text


def layouts() -> Iterator[Layout]:
    documents = book("kaufland", sales=18, cancelled=2, most_lines=2, priced_gross=True, people=True)
    rows = [["id_order", "id_order_unit", "ts_created_iso", "status", "id_buyer", "buyer_email", "title", "ean", "price", "revenue_gross", "revenue_net", "vat", "currency", "storefront"]]  # fmt: skip
    unit = 0
    for d in documents:
        state = "cancelled" if d.kind == "cancelled" else "received"
        for line in d.lines:
            unit += 1
            whole = [int(one * 100) for one in (line.gross, line.gross, line.net)]
            rows.append([f"M{d.number}", 31400 + unit, f"{d.day:%Y-%m-%d}T08:09:10Z", state, d.customer.number, d.customer.email, line.product.name, 4000000000000 + unit, *whole, 19, "EUR", "de"])  # fmt: skip
    source = (
        "Kaufland Seller API: order units; price, revenue_gross and revenue_net in cents; status received, cancelled"
    )
    refusal = "amounts in cents, which only the documentation says"
    yield Layout("orders.csv", source, text(rows, ";"), (truth(documents), truth(documents, "gross")), refusal)
