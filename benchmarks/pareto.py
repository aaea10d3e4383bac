"""The Pareto analysis of a million customers against one DuckDB aggregation of the same rows, figure family by family.

    python benchmarks/pareto.py [--small]

The peer is what a controller would run first: revenue, orders and first and last day of each customer, one GROUP BY, its
result in a data frame. Ours may take three times as long a family; imports and the making of the data do not count.
Exit code 1: a family takes longer.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import duckdb

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


def seconds(work: Callable[[], Any], repeats: int = 2) -> tuple[float, Any]:
    """Least wall time of `work`, and its result."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return min(times), result


def families(transactions: Any, costs: Any, period: Any) -> dict[str, float]:
    """Seconds of each figure family."""
    from analysis.contribution.ladder import ladder
    from analysis.customers import customer_frame
    from analysis.pareto import ledger
    from analysis.pareto.abc import abc_by_category, abc_by_contribution, abc_classes, abc_summary, overrated
    from analysis.pareto.bases import measured
    from analysis.pareto.burden import burden
    from analysis.pareto.foresight import foresight
    from analysis.pareto.losses import losses, remedies
    from analysis.pareto.migration import chance_of, moves
    from analysis.pareto.rfm import recency_by_frequency, rfm
    from analysis.pareto.whale import whale
    from analysis.pareto.windows import share_by_window
    from analysis.settings import Settings

    settings = Settings()
    took: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        took[name], result = seconds(work)
        return result

    customers = timed("customers", lambda: customer_frame(transactions, period))
    steps = timed("contribution ladder", lambda: ladder(transactions, customers, period, costs=costs))
    timed("concentration with intervals", lambda: measured(customers, steps, 0.2, 0.95, 1))
    timed("share by window", lambda: share_by_window(transactions, period, 0.2))

    def profit() -> None:
        curve = whale(steps.contribution)
        share = curve.top_share_interval(0.2, 0.95, 1)
        found = losses(steps)
        remedies(found, steps)
        ledger.contribution_claim(steps, curve, share)
        ledger.dispensable_claim(steps, curve, 0.95)

    timed("whale curve and loss drivers", profit)

    def classes() -> None:
        found = abc_classes(customers["net_amount"])
        abc_summary(customers["net_amount"], found)
        abc_by_contribution(customers["net_amount"], steps.contribution)
        overrated(customers["net_amount"], steps.contribution, 10)

    timed("ABC by revenue and contribution", classes)
    found = abc_classes(customers["net_amount"])
    timed("ABC by category", lambda: abc_by_category(transactions, period, found))
    timed("RFM", lambda: recency_by_frequency(rfm(customers, 5), customers["net_amount"], 5))
    moved = timed("migration", lambda: moves(transactions, period, 0.8, 0.95))
    timed(
        "migration by chance",
        lambda: chance_of(moved, lambda span: customer_frame(transactions, span), period, settings),
    )
    timed("returns and service curves", lambda: [burden(steps, load, 0.95) for load in ("returns", "service")])
    timed("foresight", lambda: foresight(transactions, period, 0.95))
    return took


@click.command()
@click.option("--small", is_flag=True, help="a hundredth of the rows; what it measures says nothing about the demand")
def main(small: bool) -> None:
    """Measure and print a table."""
    sys.path.insert(0, str(Path(__file__).parent))
    import ibis
    import statsmodels.genmod.generalized_linear_model
    import statsmodels.regression.linear_model  # noqa: F401
    from customers import data

    from analysis import clv
    from analysis.periods import Period

    divisor = 100 if small else 1
    with tempfile.TemporaryDirectory() as name:
        plain, rows, costs = (Path(name) / f"{part}.parquet" for part in ("plain", "rows", "costs"))
        data.write(plain, TRANSACTIONS // divisor, CUSTOMERS // divisor)
        duckdb.execute(_ROWS.format(plain=plain, path=rows))
        duckdb.execute(_COSTS.format(customers=CUSTOMERS // divisor, costs=COSTS // divisor, path=costs))
        peer, _ = seconds(lambda: duckdb.execute(_PEER.format(path=rows)).df())
        _ = clv.ParetoNBD, clv.GammaGamma
        connection = ibis.duckdb.connect()
        tables = [connection.read_parquet(path) for path in (rows, costs)]
        took = families(*tables, Period(data.START, data.END))
    print(f"One aggregation by DuckDB: {peer:.2f} s")
    for family, time_taken in took.items():
        missed = "" if small or time_taken <= DEMANDED * peer else "  MISSED"
        print(f"{family:<34}{time_taken:>8.2f} s{time_taken / peer:>8.2f}  ≤ {DEMANDED:.2f}{missed}")
    sys.exit(0 if small or max(took.values()) <= DEMANDED * peer else 1)


if __name__ == "__main__":
    main()
