"""The kinds of rows that a list of transactions may hold, and what each counts as."""

from __future__ import annotations

from typing import Literal

Counts = Literal["sale", "return", "aside", "open"]

# Kind -> what it counts as. "open": the data must tell, or the user.
KINDS: dict[str, Counts] = {
    "sale": "sale",
    # A billed amount that is not paid yet: a sale among bills, undecided among orders.
    "unpaid": "open",
    # A sale unless invoices of the same business stand beside it.
    "order": "open",
    "return": "return",
    # Cancels another row: negative, or out together with the row it cancels.
    "reversal": "return",
    "cancelled": "aside",
    "refunded": "aside",
    # How much came back must be told by a column of its own.
    "part_refunded": "open",
    # Approved, where the column tells drafts, too; else a payment that nobody has taken yet.
    "authorised": "open",
    # Not yet a sale: payment or approval is pending.
    "open": "aside",
    "draft": "aside",
    "offer": "aside",
    "lost": "aside",
    "proforma": "aside",
    "delivery": "aside",
    "payment": "aside",
    # What a till writes of a sale, or what came in for a bill: the signs of the amounts tell.
    "receipt": "open",
    "dunning": "aside",
    "test": "aside",
    "plan": "aside",
    # Bought, not sold, where the same column tells sales; to the buyer each sale is one.
    "purchase": "open",
    # Another row of the same document holds this money already.
    "document-line": "aside",
    # Billed in advance and again in the final invoice, or not: nobody can tell from outside.
    "advance": "open",
    "final": "open",
}

# Kinds of customers who are many, or none.
CUSTOMER_KINDS = ("collective", "test", "internal")

# Kind of a row that is no sale -> why it is set aside.
REASONS = {
    "cancelled": "kind-cancelled",
    "refunded": "kind-refunded",
    "open": "kind-open",
    "draft": "kind-draft",
    "offer": "kind-offer",
    "lost": "kind-lost",
    "order": "kind-order",
    "proforma": "kind-proforma",
    "delivery": "kind-delivery",
    "payment": "kind-payment",
    "dunning": "kind-dunning",
    "purchase": "kind-purchase",
    "test": "kind-test",
    "plan": "kind-plan",
    "undecided": "kind-undecided",
    "not-chosen": "kind-not-chosen",
    "document-line": "kind-document-line",
}

# What stands in a line that adds up others, in small letters.
TOTAL_WORDS = ("gesamt", "gesamtsumme", "gesamtergebnis", "summe", "zwischensumme", "endsumme", "ergebnis", "total", "grand total", "subtotal", "sub total", "sum", "totals", "teilergebnis", "übertrag", "summe:", "gesamt:", "total:", "*", "**", "***", "****")  # fmt: skip
