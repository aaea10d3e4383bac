"""The Pareto analysis of a million customers against one DuckDB aggregation of the same rows, figure family by family.

    python benchmarks/pareto.py [--small]

The peer is that of `benchmarks/families.py`; ours may take three times as long a family. Exit code 1: a family takes longer.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from families import Stopwatch, measure


def families(timed: Stopwatch, rows: Path, costs: Path, period: Any) -> None:
    """Each figure family."""
    import ibis
    import statsmodels.genmod.generalized_linear_model
    import statsmodels.regression.linear_model  # noqa: F401

    from analysis import clv
    from analysis.contribution.ladder import ladder
    from analysis.customers import customer_frame
    from analysis.pareto import ledger
    from analysis.pareto.abc import abc, abc_by_category
    from analysis.pareto.bases import measured
    from analysis.pareto.burden import burden
    from analysis.pareto.foresight import foresight
    from analysis.pareto.losses import losses, remedies
    from analysis.pareto.migration import migration
    from analysis.pareto.ranks import ranks
    from analysis.pareto.rfm import scored
    from analysis.pareto.whale import whale
    from analysis.pareto.windows import share_by_window
    from analysis.refusal import Refused
    from analysis.settings import Settings

    settings = Settings()
    # Loaded before the clock runs.
    _ = clv.ParetoNBD, clv.GammaGamma
    connection = ibis.duckdb.connect()
    transactions, served = (connection.read_parquet(path) for path in (rows, costs))
    customers = timed("customers", lambda: customer_frame(transactions, period))
    steps = timed("contribution ladder", lambda: ladder(transactions, customers, period, costs=served))
    timed("concentration with intervals", lambda: measured(customers, steps, 0.2, 0.95, 1))
    timed("share by window", lambda: share_by_window(transactions, period, 0.2))

    def profit() -> None:
        curve = whale(steps.contribution)
        share = curve.top_share_interval(0.2, 0.95, 1)
        if not isinstance(found := losses(steps), Refused):
            remedies(found, steps)
        ledger.contribution_claim(steps, curve, share)
        ledger.dispensable_claim(steps, curve, 0.95)

    timed("whale curve and loss drivers", profit)

    found = timed("ABC", lambda: abc(customers["net_amount"], 0.8, 0.95))
    timed("ranks by revenue and contribution", lambda: ranks(customers["net_amount"], steps, 0.8, 0.95, 10))
    timed("ABC by category", lambda: abc_by_category(transactions, period, found.classes))
    timed("RFM", lambda: scored(customers, 5))
    timed(
        "migration beside chance",
        lambda: migration(transactions, lambda span: customer_frame(transactions, span), period, settings),
    )
    timed("returns and service curves", lambda: [burden(steps, load, 0.95) for load in ("returns", "service")])
    timed("foresight", lambda: foresight(transactions, period, 0.95))


@click.command()
@click.option("--small", is_flag=True, help="a hundredth of the rows; what it measures says nothing about the demand")
def main(small: bool) -> None:
    """Measure and print a table."""
    measure(families, small)


if __name__ == "__main__":
    main()
