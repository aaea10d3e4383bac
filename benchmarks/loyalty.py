"""The sums of loyalty and risk on a million customers against one DuckDB aggregation of the same rows.

    python benchmarks/loyalty.py [--small]

The peer is that of `benchmarks/pareto.py`: revenue, orders, first and last day of each customer, one GROUP BY. Ours may
take three times as long each; the last line is the most memory that the process held. Exit code 1: one takes longer.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import duckdb
from pareto import _COSTS, _PEER, _ROWS, COSTS, CUSTOMERS, DEMANDED, TRANSACTIONS, seconds


def sums(transactions: Any, costs: Any, window: Any) -> dict[str, float]:
    """Seconds of each sum that the room asks of the transactions."""
    from analysis.contribution.ladder import ladder
    from analysis.customers import customer_frame
    from analysis.loyalty.calendar import calendar
    from analysis.loyalty.change import change
    from analysis.loyalty.cohorts import cohorts
    from analysis.loyalty.flywheel import categories_bought
    from analysis.loyalty.history import history
    from analysis.loyalty.markets import categories
    from analysis.loyalty.rhythm import overdue
    from analysis.loyalty.whole import whole

    customers = customer_frame(transactions, window)
    steps = ladder(transactions, customers, window, costs=costs)
    took: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        took[name], result = seconds(work)
        return result

    found = timed("history", lambda: history(transactions, calendar(window), steps, {"costs": costs}))
    timed("lenses from it", lambda: (change(found), cohorts(found), whole(found)))
    timed("overdue", lambda: overdue(transactions, window, customers))
    timed("categories", lambda: (categories_bought(transactions, window), categories(found, transactions)))
    return took


@click.command()
@click.option("--small", is_flag=True, help="a hundredth of the rows; what it measures says nothing about the demand")
def main(small: bool) -> None:
    """Measure and print a table."""
    from customers import data

    from analysis.customers import open_transactions
    from analysis.periods import Period

    divisor = 100 if small else 1
    with tempfile.TemporaryDirectory() as name:
        plain, rows, costs = (Path(name) / f"{part}.parquet" for part in ("plain", "rows", "costs"))
        data.write(plain, TRANSACTIONS // divisor, CUSTOMERS // divisor)
        duckdb.execute(_ROWS.format(plain=plain, path=rows))
        duckdb.execute(_COSTS.format(customers=CUSTOMERS // divisor, costs=COSTS // divisor, path=costs))
        peer, _ = seconds(lambda: duckdb.execute(_PEER.format(path=rows)).df())
        transactions = open_transactions(rows)
        table = transactions.get_backend().read_parquet(costs)
        took = sums(transactions, table, Period(data.START, data.END))
    print(f"One aggregation by DuckDB: {peer:.2f} s")
    for family, time_taken in took.items():
        missed = "" if small or time_taken <= DEMANDED * peer else "  MISSED"
        print(f"{family:<20}{time_taken:>8.2f} s{time_taken / peer:>8.2f}  ≤ {DEMANDED:.2f}{missed}")
    print(f"Peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    sys.exit(0 if small or max(took.values()) <= DEMANDED * peer else 1)


if __name__ == "__main__":
    main()
