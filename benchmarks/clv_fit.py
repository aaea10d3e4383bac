"""How fast the models are fitted, beside `lifetimes` on the same customers, called as a user calls it.

    python benchmarks/clv_fit.py            all measurements, a table
    python benchmarks/clv_fit.py --quick    without those of lifetimes

Each measurement runs in a process of its own, so that its peak memory is its own: interpreter, libraries and data
included. Times are of `fit` alone, standard errors included; ours are the median of five, those of lifetimes of one.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from datetime import date
from typing import Any

import click
import numpy as np

BASES = ("simulated", "cdnow")
DAYS = 3 * 365


@click.group(invoke_without_command=True)
@click.option("--quick", is_flag=True, help="without lifetimes")
@click.pass_context
def main(context: click.Context, quick: bool) -> None:
    """Measure everything and print a table."""
    if context.invoked_subcommand:
        return
    click.echo(
        f"{'base':<22}{'customers':>11}{'distinct':>10}  {'model':<10}{'ours':>9}{'lifetimes':>11}{'ratio':>7}{'MiB':>8}"
    )
    for model, base, customers, compared in (
        ("BGNBD", "simulated", 1_000_000, True),
        ("BGNBD", "cdnow", 1_001_725, True),
        ("ParetoNBD", "cdnow", 235_700, True),
        ("MBGNBD", "simulated", 1_000_000, False),
        ("MBGCNBDK", "simulated", 1_000_000, False),
        ("ParetoNBD", "simulated", 1_000_000, False),
    ):
        ours = measured("ours", model, base, customers)
        theirs = measured("lifetimes", model, base, customers) if compared and not quick else None
        _line(base, model, ours, theirs)
    click.echo("\nWith a season (a clock of months), beside the plain fit of the same model:")
    for model in ("NBD", "BGNBD", "MBGNBD", "ParetoNBD"):
        plain, clocked = (measured(engine, model, "simulated", 1_000_000) for engine in ("ours", "season"))
        ratio = clocked["seconds"] / plain["seconds"]
        click.echo(f"{model:<22}{plain['seconds']:>8.3f}s{clocked['seconds']:>8.3f}s{ratio:>7.1f}")
    click.echo("\nGrowth, BG/NBD, customers of the same three years:")
    for customers in (100_000, 1_000_000, 10_000_000):
        _line("simulated", "BGNBD", measured("ours", "BGNBD", "simulated", customers), None)


def _line(base: str, model: str, ours: dict[str, Any], theirs: dict[str, Any] | None) -> None:
    other = f"{theirs['seconds']:>10.2f}s{theirs['seconds'] / ours['seconds']:>7.0f}" if theirs else " " * 18
    click.echo(
        f"{base:<22}{ours['customers']:>11,}{ours['distinct']:>10,}  {model:<10}{ours['seconds']:>8.3f}s{other}"
        f"{ours['peak']:>8.0f}"
    )


def measured(engine: str, model: str, base: str, customers: int) -> dict[str, Any]:
    """Run one measurement in a process of its own."""
    command = [sys.executable, __file__, "one", engine, model, base, str(customers)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    return json.loads(done.stdout)


@main.command()
@click.argument("engine", type=click.Choice(["ours", "season", "lifetimes"]))
@click.argument("model")
@click.argument("base", type=click.Choice(BASES))
@click.argument("customers", type=int)
def one(engine: str, model: str, base: str, customers: int) -> None:
    """Fit once (lifetimes) or five times (ours) and print what it took as JSON."""
    history = histories(base, customers)
    times = []
    fit = {"ours": fit_ours, "season": fit_season, "lifetimes": fit_lifetimes}[engine]
    for _ in range(1 if engine == "lifetimes" else 5):
        start = time.perf_counter()
        distinct = fit(model, history)
        times.append(time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    result = {"seconds": statistics.median(times), "peak": peak, "customers": len(history[0]), "distinct": distinct}
    click.echo(json.dumps(result))


def histories(base: str, customers: int) -> tuple[np.ndarray, ...]:
    """x, t_x, T and summed log gaps; whole days.

    ``simulated``: first purchases spread evenly over three years, rates and drop-out like those of CDNOW.
    ``cdnow``: the 2,357 customers of the CDNOW sample, repeated.
    """
    if base == "cdnow":
        from analysis.base import CustomerBase
        from analysis.periods import Period

        sample = CustomerBase("cdnow").customers_in(Period(date(1997, 1, 1), date(1997, 9, 30)))
        repeated = [np.tile(sample[name].to_numpy(), customers // len(sample)) for name in ("x", "t_x", "T")]
        return (*repeated, np.zeros(len(repeated[0])))
    from analysis.clv import BGNBD

    rng = np.random.default_rng(20240101)
    T = rng.integers(0, DAYS + 1, customers)
    model = BGNBD.from_parameters(r=0.2426, alpha=30.9, a=0.793, b=2.426)
    drawn = model.simulate(T, rng)
    return drawn.x, np.ceil(drawn.t_x).astype(np.int64), T, drawn.log_gaps


def fit_ours(model: str, history: tuple[np.ndarray, ...]) -> int:
    """Fit, standard errors included, and the number of distinct histories."""
    from analysis import clv

    x, t_x, T, log_gaps = history
    if model == "MBGCNBDK":
        fitted = clv.MBGCNBDK.fit(x, t_x, T, log_gaps=log_gaps)
    else:
        fitted = getattr(clv, model).fit(x, t_x, T)
    if not all(np.isfinite(list(fitted.standard_errors.values()))):
        raise click.ClickException("the standard errors are not finite")
    return fitted.diagnostics.n_histories


def fit_season(model: str, history: tuple[np.ndarray, ...]) -> int:
    """The same with factors of the months; purchases are told as if spread evenly over the year."""
    from analysis import clv
    from analysis.models.season import fit_seasonal

    x, t_x, T, _ = history
    end = np.datetime64("2024-12-31")
    first = end - T.astype("timedelta64[D]")
    last = first + t_x.astype("timedelta64[D]")
    fitted = fit_seasonal(getattr(clv, model), x, first, last, end, np.bincount(np.arange(x.sum()) % 12, minlength=12))
    return fitted.model.diagnostics.n_histories


def fit_lifetimes(model: str, history: tuple[np.ndarray, ...]) -> int:
    """Fit as the documentation of lifetimes does."""
    from lifetimes import BetaGeoFitter, ParetoNBDFitter

    fitter = {"BGNBD": BetaGeoFitter, "ParetoNBD": ParetoNBDFitter}[model]()
    fitter.fit(*history[:3])
    return len(history[0])


if __name__ == "__main__":
    main()
