"""Services: Harvest, Freshsales, Copper, Square Invoices, WooCommerce orders by WebToffee."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text, us


def layouts() -> Iterator[Layout]:
    yield _harvest()
    yield _freshsales()
    yield _copper()
    yield _square_invoices()
    yield _webtoffee()


def _harvest() -> Layout:
    documents = book("harvest", sales=18, draft=1, rate="20", discounts=("0", "0", "10"), people=True, most_lines=1)
    states = {"sale": "paid", "draft": "draft"}
    rows = [["Issue Date", "Last Payment Date", "ID", "PO Number", "Client", "Subject", "Invoice Amount", "Paid Amount", "Balance", "Subtotal", "Discount", "Tax", "Tax2", "Currency", "Currency Symbol", "Document Type", "Client Address", "State"]]  # fmt: skip
    for d in documents:
        rows.append([f"{d.day:%Y-%m-%d}", "", d.number, "", d.customer.name, "Work", us(d.gross), us(d.gross), "0.00", us(d.total("full")), us(d.total("rebate")), us(d.tax), "0.00", "British Pound - GBP", "£", "Invoice", "", states[d.kind]])  # fmt: skip
    source = "Harvest Help Center: Invoices report, export to CSV"
    return Layout("harvest_invoices_report.csv", source, text(rows, ",", end="\n"), (truth(documents), truth(documents, "gross")))  # fmt: skip


def _freshsales() -> Layout:
    documents = book("freshsales", sales=18, lost=3, open=2)
    stages = {"sale": "Won", "lost": "Lost", "open": "Negotiation"}
    rows = [["Deal ID", "Deal name", "Deal value", "Deal value in Base Currency", "Currency", "Deal stage", "Deal pipeline", "Account name", "Sales owner", "Expected close date", "Closed date", "Probability (%)", "Created at"]]  # fmt: skip
    for d in documents:
        rows.append([f"40{d.number}", f"Project {d.number}", point(d.net), point(d.net), "EUR", stages[d.kind], "Default", d.customer.name, "A. Owner", f"{d.day}", f"{d.day}" if d.kind != "open" else "", {"sale": 100, "lost": 0, "open": 50}[d.kind], f"{d.day} 09:00:00"])  # fmt: skip
    return Layout("deals.csv", "Freshsales Support: Exporting deals, fields of a deal", text(rows, ",", end="\n"), (truth(documents),))  # fmt: skip


def _copper() -> Layout:
    documents = book("copper", sales=18, lost=2, abandoned=1, open=2)
    states = {"sale": "Won", "lost": "Lost", "abandoned": "Abandoned", "open": "Open"}
    rows = [["Copper ID", "Name", "Primary Contact", "Company", "Pipeline", "Stage", "Status", "Loss Reason", "Value", "Currency", "Win Probability", "Close Date", "Owned By", "Tags"]]  # fmt: skip
    for d in documents:
        rows.append([d.number, f"Project {d.number}", "", d.customer.name, "Sales", "Contract Review", states[d.kind], "", f"${us(d.net)}", "USD", 80, f"{d.day:%m/%d/%Y}", "A. Owner", ""])  # fmt: skip
    return Layout("opportunities.csv", "Copper Help Center: Exporting opportunities", text(rows, ",", end="\n"), (truth(documents),))  # fmt: skip


def _square_invoices() -> Layout:
    documents = book("square-invoices", sales=18, canceled=1, draft=1, people=True, priced_gross=True)
    states = {"sale": "Paid", "canceled": "Canceled", "draft": "Draft"}
    rows = [["Invoice ID", "Invoice Title", "Customer Name", "Customer Email", "Invoice Date", "Due Date", "Status", "Requested Amount", "Amount Paid", "Last Payment Date", "Location"]]  # fmt: skip
    for d in documents:
        rows.append([f"{d.number}", "Order", d.customer.name, d.customer.email, f"{d.day:%m/%d/%Y}", f"{d.day:%m/%d/%Y}", states[d.kind], f"${us(d.gross)}", f"${us(d.gross)}" if d.kind == "sale" else "$0.00", "", "Main"])  # fmt: skip
    return Layout("invoices-export.csv", "Square Support: Export invoices", text(rows, ",", end="\n"), (truth(documents, "gross"),))  # fmt: skip


def _webtoffee() -> Layout:
    documents = book("webtoffee", sales=18, cancelled=2, people=True, discounts=("0", "0", "10"))
    rows = [["order_id", "order_number", "order_date", "paid_date", "status", "shipping_total", "shipping_tax_total", "fee_total", "fee_tax_total", "tax_total", "cart_discount", "order_discount", "discount_total", "order_total", "order_subtotal", "order_key", "order_currency", "payment_method", "payment_method_title", "shipping_method", "customer_ip_address", "customer_id", "customer_user", "customer_email", "billing_first_name", "billing_last_name", "billing_company", "billing_email", "billing_city", "billing_country", "customer_note", "wt_import_key", "refund_items"]]  # fmt: skip
    for d in documents:
        first, last = d.customer.name.split()
        rows.append([d.number, d.number, f"{d.day} 10:12:13", f"{d.day} 10:12:15", "completed" if d.kind == "sale" else "cancelled", "0.00", "0.00", "0.00", "0.00", point(d.tax), point(d.total("rebate")), point(d.total("rebate")), point(d.total("rebate")), point(d.gross), point(d.total("full")), f"wc_order_{d.number}", "EUR", "paypal", "PayPal", "Flat", "10.0.0.1", d.customer.number, d.customer.number, d.customer.email, first, last, "", d.customer.email, d.customer.city, "IE", "", d.number, ""])  # fmt: skip
    source = "WebToffee documentation: Order Export & Order Import for WooCommerce, columns; the subtotal is before discounts"
    return Layout("Order_export.csv", source, text(rows, ",", end="\n"), (truth(documents), truth(documents, "gross")))  # fmt: skip
