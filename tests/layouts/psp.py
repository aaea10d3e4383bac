"""Payment services: what was paid, what came back, what the service kept; some of them know no buyers."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import book, cents, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    yield _mollie()
    yield _stripe_balance()
    yield _airwallex()
    yield _gocardless()
    yield _adyen()


def _mollie() -> Layout:
    documents = book("mollie", sales=20, refunded=2, expired=2, failed=1, people=True, rate="21", priced_gross=True)
    states = {"sale": "paid", "refunded": "paid", "expired": "expired", "failed": "failed"}
    rows = [["Date", "Payment method", "Currency", "Amount", "Status", "ID", "Description", "Consumer name", "Consumer bank account", "Consumer BIC", "Settlement currency", "Settlement amount", "Settlement reference", "Amount refunded"]]  # fmt: skip
    for d in documents:
        paid = states[d.kind] == "paid"
        rows.append([f"{d.day} 10:21:07", "iDEAL", "EUR", point(d.gross), states[d.kind], f"tr_{d.number}", f"Order {d.number}", d.customer.name, f"NL00BANK{d.customer.number}", "BANKNL2A", "EUR" if paid else "", point(d.gross) if paid else "", "1234567.2402.01" if paid else "", point(d.gross) if d.kind == "refunded" else "0.00"])  # fmt: skip
    source = "Mollie Help Center: export of payments from the Dashboard; payment statuses of the API reference"
    readings = (truth(documents, "gross", counted=("sale",)),)
    return Layout("mollie-payments.csv", source, text(rows, ",", quote_all=True, end="\n"), readings)


def _stripe_balance() -> Layout:
    documents = book("stripe-balance", sales=20, credit=2, people=True, priced_gross=True)
    rows = [["balance_transaction_id", "created_utc", "created", "available_on_utc", "currency", "gross", "fee", "net", "reporting_category", "source_id", "description", "customer_facing_amount", "customer_facing_currency", "customer_id", "customer_email", "customer_name", "charge_id"]]  # fmt: skip
    for d in documents:
        fee = cents(d.gross * Decimal("0.015")) + Decimal("0.25") if d.kind == "sale" else Decimal(0)
        gross = d.sign * d.gross
        rows.append([f"txn_{d.number}", f"{d.day} 08:00:00", f"{d.day} 10:00:00", f"{d.day} 00:00:00", "eur", point(gross), point(fee), point(gross - fee), "charge" if d.kind == "sale" else "refund", f"src_{d.number}", f"Order {d.number}", point(gross), "eur", f"cus_{d.customer.number}", d.customer.email, d.customer.name, f"ch_{d.number}"])  # fmt: skip
        if d.number % 6 == 0:
            rows.append([f"txn_f{d.number}", f"{d.day} 09:00:00", f"{d.day} 11:00:00", f"{d.day} 00:00:00", "eur", "-2.10", "0.00", "-2.10", "fee", "", "Radar for Fraud Teams", "", "", "", "", "", ""])  # fmt: skip
    source = "Stripe documentation: Balance change from activity, itemized; reporting categories"
    return Layout(
        "Itemized_balance_change_from_activity.csv", source, text(rows, ",", end="\n"), (truth(documents, "gross"),)
    )


def _airwallex() -> Layout:
    documents = book("airwallex", sales=20, cancelled=2, asked=1, people=True, priced_gross=True)
    states = {"sale": "SUCCEEDED", "cancelled": "CANCELLED", "asked": "REQUIRES_PAYMENT_METHOD"}
    rows = [["Account", "Time zone", "Payment created time", "Payment ID", "Payment attempt ID", "Order ID", "Request ID", "Descriptor", "Payment status", "Payment currency", "Payment amount", "Refunded amount", "Payment method", "Customer ID", "Customer name", "Customer email"]]  # fmt: skip
    for d in documents:
        rows.append(["Lamps Ltd", "UTC", f"{d.day}T09:12:44+0000", f"int_{d.number}", f"att_{d.number}", f"W{d.number}", f"req_{d.number}", "LAMPS", states[d.kind], "GBP", point(d.gross), "0.00", "Card", f"cus_{d.customer.number}", d.customer.name, d.customer.email])  # fmt: skip
    source = "Airwallex documentation: Payment activity export, field names; payment intent statuses"
    return Layout("payment_activity.csv", source, text(rows, ",", end="\n"), (truth(documents, "gross"),))


def _gocardless() -> Layout:
    documents = book("gocardless", sales=20, failed=2, charged_back=1, people=True, priced_gross=True)
    states = {"sale": "paid_out", "failed": "failed", "charged_back": "charged_back"}
    rows = [["id", "created_at", "charge_date", "amount", "description", "currency", "status", "amount_refunded", "reference", "transaction_fee", "payout_date", "links.mandate", "customers.id", "customers.given_name", "customers.family_name", "customers.company_name", "customers.email"]]  # fmt: skip
    for d in documents:
        first, last = d.customer.name.split()
        rows.append([f"PM{d.number}", f"{d.day}T07:01:02.000Z", f"{d.day}", point(d.gross), f"Order {d.number}", "GBP", states[d.kind], "0.00", "", "0.20", f"{d.day}", f"MD{d.customer.number}", f"CU{d.customer.number}", first, last, "", d.customer.email])  # fmt: skip
    source = "GoCardless Support: Exporting payments; payment statuses of the API reference"
    return Layout("payments-export.csv", source, text(rows, ",", end="\n"), (truth(documents, "gross"),))


def _adyen() -> Layout:
    documents = book("adyen", sales=20, credit=2, priced_gross=True)
    rows = [["Company Account", "Merchant Account", "Psp Reference", "Merchant Reference", "Payment Method", "Creation Date", "TimeZone", "Type", "Modification Reference", "Gross Currency", "Gross Debit (GC)", "Gross Credit (GC)", "Exchange Rate", "Net Currency", "Net Debit (NC)", "Net Credit (NC)", "Commission (NC)", "Markup (NC)", "Scheme Fees (NC)", "Interchange (NC)", "Payment Method Variant", "Modification Merchant Reference", "Batch Number"]]  # fmt: skip
    for d in documents:
        sold = d.kind == "sale"
        rows.append(["LampsCo", "LampsDE", f"88{d.number}", f"W{d.number}", "visa", f"{d.day} 10:11:12", "CET", "Settled" if sold else "Refunded", f"M{d.number}", "EUR", "" if sold else point(d.gross), point(d.gross) if sold else "", "1", "EUR", "" if sold else point(d.gross), point(d.gross - 1) if sold else "", "1.00" if sold else "", "", "", "", "visacredit", "", "41"])  # fmt: skip
    source = "Adyen documentation: Settlement details report, columns and journal types"
    return Layout("settlement_detail_report_batch_41.csv", source, text(rows, ","), (), "no buyers")
