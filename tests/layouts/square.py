"""Square: items of sales. Money carries its sign, refunds are negative, walk-in customers have no number."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, text, us


def money(value: Decimal) -> str:
    return f"-${us(-value)}" if value < 0 else f"${us(value)}"


def layouts() -> Iterator[Layout]:
    documents = book("square", sales=20, credit=2, walk_in=2, people=True, discounts=("0", "0", "10"))
    rows = [["Date", "Time", "Time Zone", "Category", "Item", "Qty", "Price Point Name", "SKU", "Modifiers Applied", "Gross Sales", "Discounts", "Net Sales", "Tax", "Transaction ID", "Payment ID", "Device Name", "Notes", "Details", "Event Type", "Location", "Dining Option", "Customer ID", "Customer Name", "Customer Reference ID", "Unit", "Count"]]  # fmt: skip
    for d in documents:
        known = ("", "") if d.kind == "walk_in" else (f"CUST{d.customer.number}", d.customer.name)
        for line in d.lines:
            rows.append([f"{d.day:%m/%d/%y}", "09:55:16", "Eastern Time (US & Canada)", line.product.group, line.product.name, f"{d.sign * line.quantity}.0", "Regular", line.product.number, "", money(d.sign * line.full), money(-d.sign * line.rebate), money(d.sign * line.net), money(d.sign * line.tax), f"tx{d.number}", f"pay{d.number}", "Till 1", "", "", "Refund" if d.sign < 0 else "Payment", "Main Street", "", *known, "", "ea", d.sign * line.quantity])  # fmt: skip
    source = "Square Support: Item sales, export of items detail CSV"
    yield Layout("items-2023-2024.csv", source, text(rows, ",", end="\n"), (truth(documents),))
