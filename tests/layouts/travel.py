"""Stays: Booking.com (prices with the currency in the cell) and Airbnb (payouts between reservations)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import book, cents, truth
from tests.layouts._writing import Layout, point, text, workbook


def layouts() -> Iterator[Layout]:
    documents = book("booking-com", sales=20, cancelled=2, no_show=1, people=True, priced_gross=True, most_lines=1)
    states = {"sale": "ok", "cancelled": "cancelled_by_guest", "no_show": "no_show"}
    rows: list[list[object]] = [["Book number", "Booked by", "Guest name(s)", "Check-in", "Check-out", "Booked on", "Status", "Rooms", "Persons", "Adults", "Price", "Commission %", "Commission Amount", "Payment status", "Booker country", "Duration (nights)"]]  # fmt: skip
    for d in documents:
        fee = cents(d.gross * Decimal("0.15"))
        rows.append([d.number, d.customer.name, d.customer.name, f"{d.day}", f"{d.day}", f"{d.day} 10:00:00", states[d.kind], 1, 2, 2, f"{point(d.gross)} EUR", "15", f"{point(fee)} EUR", "", "gb", 2])  # fmt: skip
    source = "Booking.com Partner Hub: downloading reservations; statuses ok, cancelled_by_guest, no_show"
    yield Layout("Check-in 2023-02-01 to 2024-12-31.xlsx", source, workbook({"Sheet": rows}), (truth(documents, "gross"),), "whether a no-show is paid is not in the file")  # fmt: skip

    documents = book("airbnb", sales=20, people=True, rate="0", most_lines=1)
    rows = [["Date", "Type", "Confirmation Code", "Start Date", "Nights", "Guest", "Listing", "Details", "Reference", "Currency", "Amount", "Paid Out", "Host Fee", "Cleaning Fee"]]  # fmt: skip
    for d in documents:
        fee = cents(d.net * Decimal("0.03"))
        rows.append([f"{d.day:%m/%d/%Y}", "Payout", "", "", "", "", "", "Transfer to IBAN 1234", f"G-{d.number}", "EUR", "", point(d.net - fee), "", ""])  # fmt: skip
        rows.append([f"{d.day:%m/%d/%Y}", "Reservation", f"HM{d.number}", f"{d.day:%m/%d/%Y}", 2, d.customer.name, "Attic", "", "", "EUR", point(d.net - fee), "", point(fee), "20.00"])  # fmt: skip
    source = "Airbnb Help Center: transaction history, completed payouts CSV; the amount is after the host fee"
    earned = truth(documents)
    paid = sum((d.net - cents(d.net * Decimal("0.03")) for d in documents), Decimal(0))
    readings = (type(earned)("after the fee", paid, earned.customers),)
    yield Layout("airbnb_completed.csv", source, text(rows, ",", "utf-8-sig", end="\n"), readings)
