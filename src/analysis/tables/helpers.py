"""Columns that help to understand a transaction and do not travel: what kind of row it is, and what its amount means.

They are met in exports beside the columns of `analysis.tables.schema` and are read like them.
"""

from __future__ import annotations

from dataclasses import replace

from analysis.tables.schema import TRANSACTIONS, Column

HELPERS: tuple[Column, ...] = (
    # What kind of row it is.
    Column("status", "text"),
    Column("stage", "text"),
    Column("document_type", "text"),
    Column("debit_credit", "text"),
    Column("cancelled_flag", "text"),
    Column("refunded_flag", "text"),
    Column("refund_status", "text"),
    Column("posted_flag", "text"),
    Column("won_flag", "text"),
    Column("cancelled_on", "date"),
    Column("refunded_on", "date"),
    Column("reversed_document", "text"),
    Column("test_flag", "flag"),
    Column("scenario", "text"),
    # What the amount means.
    Column("gross_amount", "money"),
    Column("tax_amount", "money"),
    Column("tax_rate", "text"),
    Column("shipping_amount", "money"),
    Column("refunded_amount", "money"),
    Column("returned_quantity", "number"),
    Column("fee_amount", "money"),
    Column("document_total", "money"),
    Column("discount_rate", "number"),
    Column("converted_amount", "money"),
    Column("converted_currency", "text"),
    Column("unit_cost", "number"),
    Column("line_quantity", "number"),
    Column("line_price", "number"),
    # Who, and when, where nothing better says it.
    Column("email", "text"),
    Column("account", "text"),
    Column("contra_account", "text"),
    Column("year", "integer"),
    Column("month", "text"),
    Column("quarter", "text"),
    Column("week", "text"),
)

# The table of transactions as it is read.
READ_TRANSACTIONS = replace(TRANSACTIONS, columns=(*TRANSACTIONS.columns, *HELPERS))
