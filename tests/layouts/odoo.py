"""Odoo: sales analysis, customer invoices, journal items."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text, workbook


def layouts() -> Iterator[Layout]:
    yield sale_report()
    yield invoices()
    yield journal_items()


def sale_report() -> Layout:
    documents = book("odoo", sales=16, offer=2, sent=1, cancelled=2, people=True, discounts=("0", "0", "10"))
    states = {"sale": "Sales Order", "offer": "Quotation", "sent": "Quotation Sent", "cancelled": "Cancelled"}
    rows = [["Order Date", "Order #", "Customer", "Product Variant", "Qty Ordered", "Discount %", "Untaxed Total", "Total", "Status"]]  # fmt: skip
    for d in documents:
        rows += [[f"{d.day} 10:12:31", f"S{d.number}", d.customer.name, f"[{line.product.number}] {line.product.name}", f"{line.quantity}.0", f"{line.discount}.0", point(line.net), point(line.gross), states[d.kind]] for line in d.lines]  # fmt: skip
    source = "Odoo documentation: Sales analysis (model sale.report), export of selected fields"
    return Layout("Sales Analysis (sale.report).csv", source, text(rows, ",", quote_all=True), (truth(documents),))


def invoices() -> Layout:
    documents = book("odoo-invoices", sales=18, credit=2, draft=1, cancelled=1, people=True)
    rows = [["Number", "Invoice Partner Display Name", "Invoice/Bill Date", "Due Date", "Untaxed Amount Signed", "Total Signed", "Payment Status", "Status"]]  # fmt: skip
    states = {"draft": "Draft", "cancelled": "Cancelled"}
    for d in documents:
        number = "/" if d.kind == "draft" else f"{'R' * (d.kind == 'credit')}INV/{d.day:%Y}/{d.number}"
        rows.append([number, d.customer.name, d.day, d.day, d.sign * d.net, d.sign * d.gross, "Paid" if d.kind in ("sale", "credit") else "Not Paid", states.get(d.kind, "Posted")])  # fmt: skip
    source = "Odoo documentation: customer invoices (model account.move), export to Excel"
    return Layout("Journal Entry (account.move).xlsx", source, workbook({"Sheet1": rows}), (truth(documents),))


def journal_items() -> Layout:
    """Debit and credit of receivables, taxes and revenue together: as much debit as credit."""
    documents = book("odoo-items", sales=14, credit=1, most_lines=1, people=True)
    rows = [["Date", "Journal Entry", "Account", "Partner", "Label", "Debit", "Credit", "Balance"]]
    for d in documents:
        items = (
            ("121000 Account Receivable", d.gross),
            ("251000 Tax Received", -d.tax),
            ("400000 Product Sales", -d.net),
        )
        for account, amount in items:
            amount *= d.sign
            rows.append([str(d.day), f"INV/{d.day:%Y}/{d.number}", account, d.customer.name, d.lines[0].product.name, point(max(amount, Decimal(0))), point(max(-amount, Decimal(0))), point(amount)])  # fmt: skip
    source = "Odoo documentation: journal items (model account.move.line), export"
    refusal = "bookings: receivables, tax and revenue in one list"
    return Layout("Journal Item (account.move.line).csv", source, text(rows, ",", quote_all=True), (truth(documents),), refusal)  # fmt: skip
