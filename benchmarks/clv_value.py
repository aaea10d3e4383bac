"""How long values with 95 % intervals take, beside values without any by `lifetimes`, called as a user calls it.

    python benchmarks/clv_value.py            all measurements, a table; exit code 1 where a demand is missed
    python benchmarks/clv_value.py --quick    a tenth of the customers, which says nothing of the demands

Ours: expected value, bounds of each customer, bounds of the total, of ten groups and of the number of purchases. Theirs:
`customer_lifetime_value`. The same simulated customers, all models fitted beforehand; the least of three runs, each
in a process of its own, so that its peak memory is its own: interpreter, libraries and data included.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import click
import numpy as np
from clv_fit import histories
from measure import peak_memory

DEMANDED_RATIO = 5.0
DEMANDED_MEMORY = 2 * 1024**3 / 1e6  # MB
# Aimed at, and told.
AIMED_RATIO, AIMED_SECONDS = 1.0, 10.0
REPEATS = 3
YEAR = 360.0  # the twelve months of lifetimes
DELTA = float(np.log(1.01)) / 30
MODELS = ("NBD", "BGNBD", "MBGNBD", "ParetoNBD", "MBGCNBDK")


@click.group(invoke_without_command=True)
@click.option("--quick", is_flag=True, help="a tenth of the customers")
@click.pass_context
def main(context: click.Context, quick: bool) -> None:
    """Measure everything and print a table."""
    if context.invoked_subcommand:
        return
    size = 10_000 if quick else 100_000
    candidates = [("lifetimes", "BGNBD"), *(("ours", model) for model in MODELS)]
    # In turns, so that whatever else the machine does meets all of them alike.
    rounds = [[measured(*candidate, size) for candidate in candidates] for _ in range(REPEATS)]
    costs = [
        {key: min(cost[key] for cost in runs) for key in ("seconds", "peak")} for runs in zip(*rounds, strict=True)
    ]
    click.echo(f"{'customers':>10}  {'':<10}{'model':<10}{'seconds':>9}{'of lifetimes':>14}{'peak MB':>9}")
    ratios = [cost["seconds"] / costs[0]["seconds"] for cost in costs]
    for (engine, model), cost, ratio in zip(candidates, costs, ratios, strict=True):
        click.echo(f"{size:>10,}  {engine:<10}{model:<10}{cost['seconds']:>9.2f}{ratio:>14.2f}{cost['peak']:>9.0f}")
    large = measured("ours", "BGNBD", 10 * size)
    met = max(ratios) <= DEMANDED_RATIO and large["peak"] <= DEMANDED_MEMORY
    click.echo(f"{10 * size:>10,}  {'ours':<10}{'BGNBD':<10}{large['seconds']:>9.2f}{'':>14}{large['peak']:>9.0f}")
    click.echo(f"\ndemanded: at most {DEMANDED_RATIO:g} times lifetimes, at most {DEMANDED_MEMORY:.0f} MB")
    click.echo(f"aimed at: {AIMED_RATIO:g} times lifetimes, {AIMED_SECONDS:g} seconds for {10 * size:,} customers")
    sys.exit(0 if met or quick else 1)


def measured(engine: str, model: str, customers: int) -> dict[str, Any]:
    """Run one measurement in a process of its own."""
    command = [sys.executable, __file__, "one", engine, model, str(customers)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return json.loads(done.stdout)


@main.command()
@click.argument("engine", type=click.Choice(["ours", "lifetimes"]))
@click.argument("model", type=click.Choice(MODELS))
@click.argument("customers", type=int)
def one(engine: str, model: str, customers: int) -> None:
    """Fit, then value, and print what the latter took as JSON."""
    x, t_x, T, log_gaps = histories("simulated", customers)
    rng = np.random.default_rng(20240101)
    # CDNOW's Gamma-Gamma.
    nu = rng.gamma(3.74, 1 / 15.44, customers)
    mean_spend = np.divide(rng.gamma(np.maximum(6.25 * x, 1.0)) / nu, x, out=np.zeros(customers), where=x > 0)
    base = (x, t_x, T, mean_spend)
    valued = theirs(*base) if engine == "lifetimes" else ours(model, *base, log_gaps)
    start = time.perf_counter()
    valued()
    click.echo(json.dumps({"seconds": time.perf_counter() - start, "peak": peak_memory()}))


def ours(
    model: str, x: np.ndarray, t_x: np.ndarray, T: np.ndarray, mean_spend: np.ndarray, log_gaps: np.ndarray
) -> Callable[[], None]:
    """The call that is measured."""
    from analysis import clv
    from analysis.clv.uncertainty import LEVEL, Base, bounds, draw_futures

    more = {"log_gaps": log_gaps} if model == "MBGCNBDK" else {}
    purchases = getattr(clv, model).fit(x, t_x, T, **more)
    spend = clv.GammaGamma.fit(x[x > 0], mean_spend[x > 0])
    base = Base(x, t_x, T, mean_spend, np.full(len(x), 0.4), np.full(len(x), 2.0))
    groups = np.arange(len(x)) % 10

    def valued() -> None:
        expected = purchases.discounted_purchases(YEAR, DELTA, x, t_x, T)
        value = expected * (base.margin * spend.expected_spend(x, mean_spend) - base.cost)
        futures = draw_futures(purchases, spend, base, YEAR, DELTA, groups, LEVEL, np.random.default_rng(1))
        low, high = futures.interval(futures.totals)
        if not low < value.sum() < high:
            raise click.ClickException("the total lies outside of its interval")
        futures.interval(futures.purchases)
        bounds(futures.groups, LEVEL)

    return valued


def theirs(x: np.ndarray, t_x: np.ndarray, T: np.ndarray, mean_spend: np.ndarray) -> Callable[[], object]:
    """The same of lifetimes, as its documentation does it."""
    import pandas as pd
    from lifetimes import BetaGeoFitter, GammaGammaFitter

    purchases, spend = BetaGeoFitter(), GammaGammaFitter()
    purchases.fit(x, t_x, T)
    spend.fit(x[x > 0], mean_spend[x > 0])
    columns = [pd.Series(values) for values in (x, t_x, T, mean_spend)]
    return lambda: spend.customer_lifetime_value(purchases, *columns, time=12, discount_rate=0.01, freq="D")


if __name__ == "__main__":
    main()
