"""Tickets: pretix (orders, amounts by tax rate) and Eventbrite (attendees)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text, us


def layouts() -> Iterator[Layout]:
    documents = book("pretix", sales=18, canceled=2, expired=2, priced_gross=True, people=True)
    states = {"sale": "paid", "canceled": "canceled", "expired": "expired"}
    rows = [["Event slug", "Order code", "Order total", "Status", "Email", "Order date", "Order time", "Company", "Name", "City", "Country", "Date of last payment", "Fees", "Gross at 19.00 % tax", "Net at 19.00 % tax", "Tax value at 19.00 % tax", "Invoice numbers", "Sales channel"]]  # fmt: skip
    for d in documents:
        rows.append(["fest24", f"Q{d.number}", point(d.gross), states[d.kind], d.customer.email, str(d.day), "12:30:00 UTC", "", d.customer.name, d.customer.city, "DE", str(d.day) if d.kind == "sale" else "", "0.00", point(d.gross), point(d.net), point(d.tax), f"FEST-{d.number}", "Online shop"])  # fmt: skip
    source = "pretix documentation: Data exports, order data"
    yield Layout("fest24_orders.csv", source, text(rows, ",", quote_all=True), (truth(documents),))

    documents = book("eventbrite", sales=20, refunded=2, rate="0", most_lines=1, people=True)
    rows = [["Order #", "Order Date", "First Name", "Last Name", "Email", "Quantity", "Ticket Type", "Order Type", "Currency", "Total Paid", "Eventbrite Fees", "Payment Status", "Attendee Status"]]  # fmt: skip
    for d in documents:
        first, last = d.customer.name.split()
        gone = d.kind == "refunded"
        rows.append([d.number, f"{d.day:%b} {d.day.day}, {d.day.year}", first, last, d.customer.email, d.lines[0].quantity, "Day ticket", "Eventbrite Completed", "EUR", us(d.gross), us(Decimal("1.20")), "Refunded" if gone else "Paid", "Not Attending" if gone else "Attending"])  # fmt: skip
    source = "Eventbrite Help Center: Download your orders report"
    yield Layout("report-orders.csv", source, text(rows, ",", end="\n"), (truth(documents, "gross"),))
