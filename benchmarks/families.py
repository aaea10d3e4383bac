"""What figures of a million customers cost against what a controller would run first, family by family.

The peer is revenue, orders and first and last day of each customer: one GROUP BY by DuckDB, its result in a data frame.
Imports and the making of the data do not count.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
from customers import data

TRANSACTIONS, CUSTOMERS, COSTS = 10_000_000, 1_000_000, 2_000_000
DEMANDED = 3.0

_ROWS = """
COPY (
    SELECT
        customer_id, date, net_amount, is_return, (net_amount * 0.7)::DECIMAL(18, 4) AS cost_of_goods,
        (net_amount * (1.05 + 0.2 * (hash(customer_id) % 100) / 100))::DECIMAL(18, 4) AS list_amount,
        'category ' || hash(net_amount) % 8 AS category
    FROM read_parquet('{plain}')
) TO '{path}'
"""
_COSTS = """
COPY (
    SELECT
        'K' || lpad(floor({customers} * (hash(i) / 2.0**64) ** 1.5)::BIGINT::VARCHAR, 7, '0') AS customer_id,
        DATE '2022-01-01' + (hash(i + 7) % 1096)::INT AS period,
        ['Fracht', 'Reklamation', 'Besuch', 'Werbung'][1 + (hash(i + 3) % 4)::INT] AS cost_type,
        (hash(i + 5) % 4000 / 100.0)::DECIMAL(18, 4) AS amount
    FROM range({costs}) AS t(i)
) TO '{path}'
"""
_PEER = """
SELECT customer_id, sum(net_amount)::DOUBLE AS revenue, count(DISTINCT date) AS orders, min(date) AS first, max(date) AS last
FROM read_parquet('{path}') GROUP BY customer_id ORDER BY customer_id
"""


class Stopwatch:
    """Least wall time of each piece of work, by name."""

    def __init__(self) -> None:
        self.took: dict[str, float] = {}

    def __call__(self, name: str, work: Callable[[], Any], repeats: int = 2) -> Any:
        """Time `work`; returns its result."""
        times = []
        for _ in range(repeats):
            start = time.perf_counter()
            result = work()
            times.append(time.perf_counter() - start)
        self.took[name] = min(times)
        return result


def measure(families: Callable[[Stopwatch, Path, Path, Any], None], small: bool) -> None:
    """Time `families` on transactions and costs in Parquet, print a table, and end: 1 where a family takes too long.

    Parameters
    ----------
    small : a hundredth of the rows, and no demand
    """
    from analysis.periods import Period

    divisor = 100 if small else 1
    timed = Stopwatch()
    with tempfile.TemporaryDirectory() as name:
        plain, rows, costs = (Path(name) / f"{part}.parquet" for part in ("plain", "rows", "costs"))
        data.write(plain, TRANSACTIONS // divisor, CUSTOMERS // divisor)
        duckdb.execute(_ROWS.format(plain=plain, path=rows))
        duckdb.execute(_COSTS.format(customers=CUSTOMERS // divisor, costs=COSTS // divisor, path=costs))
        timed("peer", lambda: duckdb.execute(_PEER.format(path=rows)).df())
        families(timed, rows, costs, Period(data.START, data.END))
    peer = timed.took.pop("peer")
    print(f"One aggregation by DuckDB: {peer:.2f} s")
    for family, seconds in timed.took.items():
        missed = "" if small or seconds <= DEMANDED * peer else "  MISSED"
        print(f"{family:<34}{seconds:>8.2f} s{seconds / peer:>8.2f}  ≤ {DEMANDED:.2f}{missed}")
    sys.exit(0 if small or max(timed.took.values()) <= DEMANDED * peer else 1)
