"""The sums of loyalty and risk on a million customers against one DuckDB aggregation of the same rows.

    python benchmarks/loyalty.py [--small]

The peer is that of `benchmarks/families.py`; ours may take three times as long each. The last line is the most memory
that the process held. Exit code 1: one takes longer.
"""

from __future__ import annotations

import atexit
from pathlib import Path
from typing import Any

import click
from families import Stopwatch, measure
from measure import peak_memory


def sums(timed: Stopwatch, rows: Path, costs: Path, window: Any) -> None:
    """Each sum that the room asks of the transactions."""
    from analysis.contribution.ladder import ladder
    from analysis.customers import customer_frame, open_transactions
    from analysis.loyalty.calendar import calendar
    from analysis.loyalty.change import change
    from analysis.loyalty.cohorts import cohorts
    from analysis.loyalty.flywheel import categories_bought
    from analysis.loyalty.history import history
    from analysis.loyalty.markets import categories
    from analysis.loyalty.rhythm import overdue
    from analysis.loyalty.whole import whole

    transactions = open_transactions(rows)
    served = transactions.get_backend().read_parquet(costs)
    customers = customer_frame(transactions, window)
    steps = ladder(transactions, customers, window, costs=served)
    found = timed("history", lambda: history(transactions, calendar(window), steps, {"costs": served}))
    timed("lenses from it", lambda: (change(found), cohorts(found), whole(found)))
    timed("overdue", lambda: overdue(transactions, window, customers))
    timed("categories", lambda: (categories_bought(transactions, window), categories(found, transactions)))


@click.command()
@click.option("--small", is_flag=True, help="a hundredth of the rows; what it measures says nothing about the demand")
def main(small: bool) -> None:
    """Measure and print a table."""
    atexit.register(lambda: print(f"Peak memory: {peak_memory():.0f} MB"))
    measure(sums, small)


if __name__ == "__main__":
    main()
