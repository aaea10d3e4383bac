"""eBay's transaction report (a preamble, dashes for nothing, net after fees) and Amazon's fulfilled shipments."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import Reading, book, cents, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("ebay-transactions", sales=20, credit=2, people=True, rate="0", most_lines=1)
    rows: list[list[object]] = [["Transaction creation date", "Type", "Order number", "Legacy order ID", "Buyer username", "Buyer name", "Ship to city", "Ship to country", "Net amount", "Payout currency", "Payout date", "Payout ID", "Payout status", "Item ID", "Item title", "Custom label", "Quantity", "Item subtotal", "Shipping and handling", "Seller collected tax", "eBay collected tax", "Final Value Fee - fixed", "Final Value Fee - variable", "Gross transaction amount", "Transaction currency", "Description"]]  # fmt: skip
    for d in documents:
        line, sign = d.lines[0], d.sign
        fixed, variable = Decimal("0.30"), cents(d.net * Decimal("0.11"))
        net = sign * (d.net - fixed - variable)
        rows.append([f"{d.day:%b} {d.day.day}, {d.day.year}", "Order" if sign > 0 else "Refund", f"12-{d.number}", f"L{d.number}", f"user{d.customer.number}", d.customer.name, d.customer.city, "US", point(net), "USD", f"{d.day:%b} {d.day.day}, {d.day.year}", f"P{d.number}", "Succeeded", line.product.number, line.product.name, "--", line.quantity, point(sign * d.net), "0.00", "--", "--", point(-sign * fixed), point(-sign * variable), point(sign * d.net), "USD", "--"])  # fmt: skip
        if d.number % 5 == 0:
            rows.append([f"{d.day:%b} {d.day.day}, {d.day.year}", "Payout", *["--"] * 6, "-500.00", "USD", f"{d.day:%b} {d.day.day}, {d.day.year}", f"P{d.number}", "Succeeded", *["--"] * 10, "--", "USD", "To bank account"])  # fmt: skip
    before = '"Transaction report"\n\n"Seller","lamps"\n"Start date","Feb 1, 2023"\n"End date","Dec 31, 2024"\n\n'
    source = "eBay Help: Transaction report, columns and types"
    yield Layout("Transaction_report.csv", source, text(rows, ",", "utf-8-sig", end="\n", before=before), (truth(documents),))  # fmt: skip

    documents = book("amazon-fulfilled", sales=20, people=True)
    names = ["amazon-order-id", "merchant-order-id", "shipment-id", "shipment-item-id", "amazon-order-item-id", "merchant-order-item-id", "purchase-date", "payments-date", "shipment-date", "reporting-date", "buyer-email", "buyer-name", "buyer-phone-number", "sku", "product-name", "quantity-shipped", "currency", "item-price", "item-tax", "shipping-price", "shipping-tax", "gift-wrap-price", "gift-wrap-tax", "ship-service-level", "ship-city", "ship-country", "item-promotion-discount", "ship-promotion-discount", "fulfillment-channel", "sales-channel"]  # fmt: skip
    rows = [list(names)]
    for d in documents:
        for i, line in enumerate(d.lines):
            rows.append([f"302-{d.number}", "", f"S{d.number}", f"D{d.number}{i}", f"{d.number}{i}", "", *[f"{d.day}T10:00:00+00:00"] * 4, d.customer.email, d.customer.name, "", line.product.number, line.product.name, line.quantity, "USD", point(line.net), point(line.tax), "0.00", "0.00", "", "", "Standard", d.customer.city, "US", "0.00", "0.00", "AFN", "Amazon.com"])  # fmt: skip
    source = "Amazon Selling Partner API: GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL, columns; item-price is of all pieces, without tax in the US"
    yield Layout("fulfilled_shipments.txt", source, text(rows, "\t", end="\n"), (truth(documents), Reading("with tax", truth(documents, "gross").amount, truth(documents).customers)))  # fmt: skip
