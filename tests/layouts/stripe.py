"""Stripe: payments and invoices from the Dashboard, charges from the API (cents, seconds since 1970)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal

from tests.layouts._company import Document, Reading, book, truth
from tests.layouts._writing import Layout, point, text


def part(document: Document) -> Decimal:
    return Decimal("2.50") if document.kind == "part" else Decimal(0)


def paid(documents: list[Document]) -> Reading:
    real = [d for d in documents if d.kind in ("sale", "part")]
    return Reading("paid, less refunds", sum((d.gross - part(d) for d in real), Decimal(0)), len({d.customer.number for d in real}))  # fmt: skip


def layouts() -> Iterator[Layout]:
    yield payments()
    yield invoices()
    yield charges()


def payments() -> Layout:
    documents = book("stripe", sales=18, failed=2, refunded=1, part=0, people=True, priced_gross=True)
    states = {"sale": "Paid", "failed": "Failed", "refunded": "Refunded"}
    rows = [["id", "Created date (UTC)", "Amount", "Amount Refunded", "Currency", "Captured", "Converted Amount", "Converted Amount Refunded", "Converted Currency", "Decline Reason", "Description", "Fee", "Is Link", "Mode", "Seller Message", "Status", "Customer ID", "Customer Description", "Customer Email", "Invoice ID", "Taxes On Fee"]]  # fmt: skip
    for d in documents:
        dollars = d.number % 5 == 0
        amount = d.gross * 2 if dollars else d.gross
        full = d.kind == "refunded"
        failed = d.kind == "failed"
        rows.append([f"ch_{d.number}", f"{d.day} 18:40:11", point(amount), point(amount) if full else "0.00", "usd" if dollars else "eur", "false" if failed else "true", point(d.gross), point(d.gross) if full else "0.00", "eur", "card_declined" if failed else "", "Subscription update", "0.00" if failed else "0.55", "false", "Live", "Payment complete.", states[d.kind], f"cus_{d.customer.number}", d.customer.name, d.customer.email, "", "0.00"])  # fmt: skip
    source = "Stripe documentation: exporting payments, default columns of the Dashboard"
    return Layout(
        "unified_payments.csv", source, text(rows, ",", end="\n"), (truth(documents, "gross", "paid, in EUR"),)
    )


def invoices() -> Layout:
    documents = book("stripe-invoices", sales=18, open=0, draft=1, void=2, people=True, discounts=("0", "0", "10"))
    states = {"sale": "paid", "draft": "draft", "void": "void"}
    rows = [["id", "Amount Due", "Billing", "Closed", "Currency", "Customer", "Date (UTC)", "Due Date (UTC)", "Number", "Paid", "Subscription", "Subtotal", "Total Discount Amount", "Applied Coupons", "Tax", "Tax Percent", "Total", "Amount Paid", "Status", "Customer Name", "Customer Email"]]  # fmt: skip
    for d in documents:
        done = d.kind == "sale"
        rows.append([f"in_{d.number}", point(d.gross), "charge_automatically", str(done).lower(), "eur", f"cus_{d.customer.number}", f"{d.day} 07:00:03", f"{d.day} 07:00:03", f"A1-{d.number}", str(done).lower(), f"sub_{d.customer.number}", point(d.total("full")), point(d.total("rebate")), "", point(d.tax), "19.0", point(d.gross), point(d.gross) if done else "0.00", states[d.kind], d.customer.name, d.customer.email])  # fmt: skip
    source = "Stripe documentation: Invoicing, exporting invoices"
    return Layout("invoices.csv", source, text(rows, ",", end="\n"), (truth(documents),))


def charges() -> Layout:
    documents = book("stripe-charges", sales=18, failed=1, part=1, people=True, priced_gross=True)
    lines = []
    for d in documents:
        stamp = int(datetime(d.day.year, d.day.month, d.day.day, 9, tzinfo=UTC).timestamp())
        lines.append(json.dumps({"id": f"ch_{d.number}", "object": "charge", "amount": int(d.gross * 100), "amount_refunded": int(part(d) * 100), "currency": "eur", "created": stamp, "customer": f"cus_{d.customer.number}", "description": None, "livemode": True, "paid": d.kind != "failed", "refunded": False, "status": "failed" if d.kind == "failed" else "succeeded"}))  # fmt: skip
    source = "Stripe API reference: the Charge object, list of charges"
    refusal = "amounts in cents, which only the API reference says"
    return Layout("charges.jsonl", source, "\n".join(lines).encode() + b"\n", (paid(documents),), refusal)
