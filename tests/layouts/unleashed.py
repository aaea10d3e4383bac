"""Unleashed: sales enquiry, a row a line of an order."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, text, us


def layouts() -> Iterator[Layout]:
    documents = book("unleashed", sales=18, deleted=2, parked=1, rate="15", discounts=("0", "0", "10"))
    states = {"sale": "Completed", "deleted": "Deleted", "parked": "Parked"}
    rows = [["Order No.", "Order Date", "Required Date", "Completed Date", "Warehouse", "Customer Code", "Customer Name", "Customer Type", "Product Code", "Product Description", "Product Group", "Status", "Quantity", "Unit Price", "Discount Rate", "Sub Total"]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            rows.append([f"SO-{d.number:08d}", f"{d.day:%d/%m/%Y}", f"{d.day:%d/%m/%Y}", f"{d.day:%d/%m/%Y}" if d.kind == "sale" else "", "Main", f"C{d.customer.number}", d.customer.name, "Trade", line.product.number, line.product.name, line.product.group, states[d.kind], f"{line.quantity}.0000", us(line.price), f"{line.discount}%", us(line.net)])  # fmt: skip
    source = "Unleashed Support: Sales Enquiry, export to CSV; sales order statuses"
    yield Layout("SalesEnquiryList.csv", source, text(rows, ",", "utf-8-sig"), (truth(documents),))
