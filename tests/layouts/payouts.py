"""What is paid out and booked: settlements of Amazon and Klarna, Wave's transactions of all accounts, orders of Magento 1."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import book, cents, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    yield _amazon()
    yield _klarna()
    yield _wave()
    yield _magento_one()


def _amazon() -> Layout:
    documents = book("settlement", sales=15, people=True, priced_gross=True, most_lines=1)
    rows = [["settlement-id", "settlement-start-date", "settlement-end-date", "deposit-date", "total-amount", "currency", "transaction-type", "order-id", "merchant-order-id", "adjustment-id", "shipment-id", "marketplace-name", "amount-type", "amount-description", "amount", "fulfillment-id", "posted-date", "posted-date-time", "order-item-code", "sku", "quantity-purchased"]]  # fmt: skip
    period = ["18906543210", "2024-03-01T00:00:00+00:00", "2024-03-15T00:00:00+00:00", "2024-03-17"]
    rows.append([*period, "1847.32", "GBP", *[""] * 15])
    for d in documents:
        for kind, what, amount in (
            ("ItemPrice", "Principal", d.gross),
            ("ItemPrice", "Shipping", Decimal("3.99")),
            ("ItemFees", "Commission", -cents(d.gross * Decimal("0.15"))),
        ):
            rows.append([*period, "", "GBP", "Order", f"206-1234567-{d.number}", "", "", f"FBA{d.number}", "amazon.co.uk", kind, what, point(amount), "AFN", f"{d.day}", f"{d.day}T14:23:00+00:00", f"{d.number}01", d.lines[0].product.number, d.lines[0].quantity])  # fmt: skip
    rows.append(
        [
            *period,
            "",
            "GBP",
            "Transfer",
            *[""] * 7,
            "-1847.32",
            "",
            "2024-03-17",
            "2024-03-17T06:00:00+00:00",
            "",
            "",
            "",
        ]
    )
    source = "Amazon Selling Partner API: settlement report V2, header and words in public programs that read it"
    return Layout(
        "settlement.txt",
        source,
        text(rows, "\t", end="\n"),
        (),
        "no buyer stands in it, and fees are rows among prices",
    )


def _klarna() -> Layout:
    documents = book("klarna", sales=15, credit=2, people=True, priced_gross=True)
    rows = [["type", "capture_date", "sale_date", "short_order_id", "order_id", "merchant_reference1", "merchant_reference2", "capture_id", "refund_id", "purchase_country", "currency_code", "amount", "vat_amount", "payout", "payment_reference", "initial_payment_method_type"]]  # fmt: skip
    for d in documents:
        kind = "RETURN" if d.sign < 0 else "SALE"
        rows.append([kind, f"{d.day}T08:15:30Z", f"{d.day}T07:52:26Z", f"K{d.number}", f"a{d.number}-klarna", f"{d.number}", "", "c1", "", "DE", "EUR", point(d.sign * d.gross), "", "", "P1", "INVOICE"])  # fmt: skip
        rows.append(["FEE", f"{d.day}T08:15:30Z", f"{d.day}T07:52:26Z", f"K{d.number}", f"a{d.number}-klarna", f"{d.number}", "", "c1", "", "DE", "EUR", point(-cents(d.gross * Decimal("0.0299"))), "0.10", "", "P1", "INVOICE"])  # fmt: skip
    source = "Klarna Docs: Settlement report types, fields of the transactions and their types SALE, RETURN, FEE"
    return Layout("settlement_klarna.csv", source, text(rows, ",", end="\n"), (), "no buyer stands in it")


def _wave() -> Layout:
    documents = book("wave", sales=15, people=True, rate="10", most_lines=1)
    rows = [["Transaction ID", "Transaction Date", "Account Name", "Transaction Description", "Transaction Line Description", "Amount (One column)", " ", "Debit Amount (Two Column Approach)", "Credit Amount (Two Column Approach)", "Other Accounts for this Transaction", "Customer", "Vendor", "Invoice Number", "Bill Number", "Notes / Memo", "Amount Before Sales Tax", "Sales Tax Amount", "Sales Tax Name", "Transaction Date Added", "Transaction Date Last Modified", "Account Group", "Account Type", "Account ID"]]  # fmt: skip
    for d in documents:
        for account, debit, credit, group, kind in (
            ("Accounts Receivable", d.gross, None, "Asset", "System Receivable Invoice"),
            ("Sales", None, d.net, "Income", "Income"),
            ("Sales Tax", None, d.tax, "Liability", "Sales Tax on Sales and Purchases"),
        ):
            amount = debit or -credit if group == "Asset" else (credit or -debit)
            rows.append([d.number, f"{d.day}", account, f"{d.customer.name} - {d.number}", d.lines[0].product.name, point(amount), "", point(debit) if debit else "", point(credit) if credit else "", "", d.customer.name, "", d.number, "", "", point(d.net), point(d.tax), "GST", f"{d.day}", f"{d.day}", group, kind, ""])  # fmt: skip
    source = "Wave Help Center: exporting transactions for an accountant, header of accounting.csv"
    return Layout(
        "accounting.csv",
        source,
        text(rows, ",", "utf-8-sig"),
        (truth(documents),),
        "bookings: receivables, tax and revenue in one list",
    )


def _magento_one() -> Layout:
    documents = book("magento-one", sales=18, canceled=2, closed=1, people=True)
    states = {"sale": "complete", "canceled": "canceled", "closed": "closed"}
    rows = [["entity_id", "state", "status", "increment_id", "store_id", "customer_id", "customer_email", "customer_firstname", "customer_lastname", "base_currency_code", "order_currency_code", "base_subtotal", "subtotal", "base_discount_amount", "discount_amount", "base_tax_amount", "tax_amount", "base_shipping_amount", "shipping_amount", "base_grand_total", "grand_total", "base_total_refunded", "total_refunded", "total_qty_ordered", "created_at", "updated_at"]]  # fmt: skip
    for d in documents:
        first, last = d.customer.name.split()
        ship = Decimal("4.90")
        whole = d.gross + ship
        money = [point(one) for pair in (d.net, Decimal(0), d.tax, ship, whole) for one in (pair, pair)]
        back = f"{whole:.4f}" if d.kind == "closed" else "NULL"
        rows.append([d.number - 240000, states[d.kind], states[d.kind], f"1000{d.number}", 1, d.customer.number, d.customer.email, first, last, "EUR", "EUR", *money, back, back, f"{sum(line.quantity for line in d.lines)}.0000", f"{d.day} 09:12:44", f"{d.day} 19:12:44"])  # fmt: skip
    goods = truth(documents, counted=("sale",))
    source = "Magento 1: table sales_flat_order, export of a database tool; state closed is refunded"
    return Layout("sales_flat_order.csv", source, text(rows, ",", quote_all=True, end="\n"), (goods,))
