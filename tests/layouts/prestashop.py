"""PrestaShop: the list of orders, with tax and a sign of the currency at each amount."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, text, us


def layouts() -> Iterator[Layout]:
    documents = book("prestashop", sales=18, cancelled=2, refunded=1, priced_gross=True, people=True)
    states = {"sale": "Delivered", "cancelled": "Canceled", "refunded": "Refunded"}
    rows = [["ID", "Reference", "New client", "Delivery", "Customer", "Total", "Payment", "Status", "Date"]]
    for d in documents:
        first, last = d.customer.name.split()
        rows.append([d.number, f"XKB{d.number}", 0, "Ireland", f"{first[0]}. {last}", f"€{us(d.gross)}", "Bank transfer", states[d.kind], f"{d.day} 17:20:01"])  # fmt: skip
    source = "PrestaShop documentation: Managing orders, Export (list of orders)"
    yield Layout("order_export.csv", source, text(rows, ";", end="\n"), (truth(documents, "gross"),))
