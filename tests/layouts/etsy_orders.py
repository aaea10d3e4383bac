"""Etsy: sold orders, a row an order: its value before discounts, its total with shipping, what Etsy pays out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import Reading, book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("etsy-orders", sales=20, rate="0", people=True, discounts=("0", "0", "10"))
    rows = [["Sale Date", "Order ID", "Buyer User ID", "Full Name", "First Name", "Last Name", "Number of Items", "Payment Method", "Date Shipped", "Street 1", "Street 2", "Ship City", "Ship State", "Ship Zipcode", "Ship Country", "Currency", "Order Value", "Coupon Code", "Coupon Details", "Discount Amount", "Shipping Discount", "Shipping", "Sales Tax", "Order Total", "Status", "Card Processing Fees", "Order Net", "Adjusted Order Total", "Adjusted Card Processing Fees", "Adjusted Net Order Amount", "Buyer", "Order Type", "Payment Type", "InPerson Discount", "InPerson Location", "SKU"]]  # fmt: skip
    shipping = Decimal("3.95")
    for d in documents:
        total, fee = d.net + shipping, Decimal("1.10")
        first, last = d.customer.name.split()
        rows.append([f"{d.day:%m/%d/%y}", d.number, f"u{d.customer.number}", d.customer.name, first, last, sum(line.quantity for line in d.lines), "Credit Card", f"{d.day:%m/%d/%y}", "1 Mill Lane", "", d.customer.city, "", "", "Ireland", "EUR", point(d.total("full")), "SAVE10" if d.total("rebate") else "", "", point(d.total("rebate")), "0.00", point(shipping), "0.00", point(total), "", point(fee), point(total - fee), "0.00", "0.00", "0.00", f"{d.customer.name} (u{d.customer.number})", "online", "online_cc", "", "", ""])  # fmt: skip
    goods = truth(documents)
    readings = (goods, Reading("with shipping", goods.amount + shipping * len(documents), goods.customers))
    source = "Etsy Help: Download your sales data, orders CSV"
    yield Layout("EtsySoldOrders2024.csv", source, text(rows, ",", end="\n"), readings)
