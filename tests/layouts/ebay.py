"""eBay: the orders report. An order of several items has a row of its own, without an item, before those of its items."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import Reading, book, truth
from tests.layouts._writing import Layout, text, us

HEADERS = (
    "Sales Record Number,Order Number,Buyer Username,Buyer Name,Buyer Email,Buyer Note,Buyer City,Buyer State,Buyer Zip,Buyer Country,"
    "Item Number,Item Title,Custom Label,Sold Via Promoted Listings,Quantity,Sold For,Shipping And Handling,Seller Collected Tax,"
    "eBay Collected Tax,Total Price,Payment Method,Sale Date,Paid On Date,Shipped On Date,Tracking Number,Transaction ID"
).split(",")


def layouts() -> Iterator[Layout]:
    documents = book("ebay", sales=18, rate="0", most_lines=2, people=True)
    rows: list[list[object]] = [HEADERS, [""] * len(HEADERS)]
    for d in documents:
        single = len(d.lines) == 1
        head = {
            "Sales Record Number": d.number,
            "Order Number": f"12-{d.number}-98765",
            "Buyer Username": f"user_{d.customer.number}",
        }
        whole = {"Buyer Name": d.customer.name, "Buyer Email": d.customer.email, "Buyer City": d.customer.city, "Buyer State": "TX", "Buyer Country": "United States", "Shipping And Handling": "$4.00", "Seller Collected Tax": "$0.00", "eBay Collected Tax": "$0.00", "Total Price": f"${us(d.net + 4)}", "Payment Method": "Other", "Sale Date": f"{d.day:%b-%d-%y}", "Paid On Date": f"{d.day:%b-%d-%y}"}  # fmt: skip
        items = [{"Item Number": 1100 + i, "Item Title": line.product.name, "Custom Label": line.product.number, "Sold Via Promoted Listings": "No", "Quantity": line.quantity, "Sold For": f"${us(line.price)}", "Sale Date": f"{d.day:%b-%d-%y}", "Transaction ID": f"{d.number}{i}"} for i, line in enumerate(d.lines)]  # fmt: skip
        parts = [head | whole | items[0]] if single else [head | whole | {"Quantity": sum(line.quantity for line in d.lines)}, *(head | item for item in items)]  # fmt: skip
        rows += [[part.get(h, "") for h in HEADERS] for part in parts]
    after = f'\r\n"{len(documents)}","record(s) downloaded"," from Feb-03-23 to Dec-28-24"\r\n\r\n"Seller ID : kiteworks"\r\n'
    goods = truth(documents, "net", "goods")
    readings = (goods, Reading("with shipping", goods.amount + 4 * len(documents), goods.customers))
    source = "eBay Help: Seller Hub Reports, orders report (download)"
    yield Layout(
        "eBay-OrdersReport.csv", source, text(rows, ",", "utf-8-sig", True, before="\r\n", after=after), readings
    )
