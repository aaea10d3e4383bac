"""The transactions that all sides summarise."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb

START, END = date(2022, 1, 1), date(2024, 12, 31)

# Everyone buys once; the rest of the purchases crowd on a few customers, each within the time since he was won.
# Drawn by hashing, so that the file is the same however many threads write it.
_TRANSACTIONS = """
COPY (
    WITH drawn AS (
        SELECT
            i, hash(4 * i) / 2.0**64 AS u, hash(4 * i + 1) / 2.0**64 AS v, hash(4 * i + 2) / 2.0**64 AS w,
            CASE WHEN i < $customers THEN i ELSE floor($customers * u ** 1.5)::BIGINT END AS customer
        FROM range($transactions) AS t(i)
    ),
    dated AS (
        SELECT *, i >= $customers AND w < 0.03 AS is_return, floor(hash(4 * customer + 3) / 2.0**64 * $days)::INT AS won FROM drawn
    )
    SELECT
        'K' || lpad(customer::VARCHAR, 7, '0') AS customer_id,
        ($start::DATE + CASE WHEN i < $customers THEN won ELSE (won + floor(v * ($days - won)))::INT END)::{date} AS date,
        (round(exp(3 + 2 * w), 2) * if(is_return, -1, 1))::{amount} AS net_amount,
        is_return
    FROM dated
    ORDER BY date, i
) TO '{path}'
"""


def write(path: Path, transactions: int, customers: int, *, date: str = "DATE", amount: str = "DECIMAL(18, 4)") -> None:
    """Write the file in canonical columns, with `date` and `amount` in the given types."""
    values = {
        "transactions": transactions,
        "customers": customers,
        "days": (END - START).days + 1,
        "start": START,
    }
    duckdb.execute(_TRANSACTIONS.format(path=path, date=date, amount=amount), values)
