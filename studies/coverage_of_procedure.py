"""Does the interval of the total hold too often where a model is true, and nothing is missed but by chance?

    python studies/coverage_of_procedure.py      writes coverage_of_procedure.md beside this file (half an hour on two cores)
    python studies/coverage_of_procedure.py --share 0.1 --out quick.md      a look at a tenth of it

What is added for doubt about the model is what past origins missed beyond chance, and never negative: where nothing is to
be added, something is now and then. Here is how much. The whole procedure runs in every replication, from rows of
purchases to the interval: all models at all origins, the choice, the doubt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import click
import numpy as np
import pandas as pd
from bases import DAYS_PER_WEEK, PublicBase
from championship import LEVEL, Case, Known, procedure, table
from lives import World, purchase_log

from analysis.periods import Period
from analysis.refusal import Refused

SEED = 20240101
START = date(2021, 1, 4)
DAYS = 182
# Those of coverage_of_intervals.py, close to CDNOW's.
PARAMETERS = {
    "BGNBD": {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426},
    "MBGNBD": {"r": 0.525, "alpha": 6.183, "a": 0.891, "b": 1.614},
    "ParetoNBD": {"r": 0.553, "alpha": 10.578, "s": 0.606, "beta": 11.669},
}
NAMES = {"BGNBD": "BG/NBD", "MBGNBD": "MBG/NBD", "ParetoNBD": "Pareto/NBD"}
# Customers join during the first year of two; a year and a half has room for two past origins only.
WORLDS = [
    (World(name, parameters, 1_000, weeks=104, acquisition=52, horizon=26), 100)
    for name, parameters in PARAMETERS.items()
]


@click.command()
@click.option("--share", default=1.0, help="share of the replications")
@click.option("--processes", type=int, help="by default one a core")
@click.option("--out", type=click.Path(path_type=Path), default=Path(__file__).with_suffix(".md"))
def main(share: float, processes: int | None, out: Path) -> None:
    """Run the study and write its table."""
    with ProcessPoolExecutor(processes) as pool:
        rows = []
        for number, (world, replications) in enumerate(WORLDS):
            seeds = np.random.SeedSequence([SEED, number]).spawn(max(2, round(share * replications)))
            rows.append(summary(world, list(pool.map(partial(replicate, world), seeds))))
            click.echo(rows[-1], err=True)
    out.write_text(TEXT.format(table=table(rows)), encoding="utf-8")


def replicate(world: World, seed: np.random.SeedSequence) -> dict[str, float] | str:
    """One base: live, look at it after `weeks`, compare with what came. The reason where nothing is foretold."""
    rng = np.random.default_rng(seed)
    case = Case(Known(base_of(world, rng), int(world.weeks)), DAYS)
    found = procedure(case)
    if isinstance(found, Refused):
        return found.key
    total = case.actual.sum()
    result: dict[str, float] = {"origins": found.model_doubt.origins, "sigma": found.model_doubt.variance**0.5}
    for name, doubt in (("with", True), ("without", False)):
        interval = found.ahead(DAYS, LEVEL, int(rng.integers(1_000_000)), doubt=doubt)
        result[f"held {name}"] = float(interval.low <= total <= interval.high)
        result[f"width {name}"] = (interval.high - interval.low) / interval.estimate
    return result


def base_of(world: World, rng: np.random.Generator) -> PublicBase:
    """Days with a purchase of customers who live as `world` says."""
    customers, moments = purchase_log(world, rng)
    days = np.floor(moments * DAYS_PER_WEEK).astype(int)
    frame = pd.DataFrame({"customer_id": customers, "day": days}).drop_duplicates()
    start = pd.Timestamp(START)
    frame = frame.assign(date=(start + pd.to_timedelta(frame.pop("day"), unit="D")).astype("datetime64[s]"))
    window = Period(START, START + timedelta(days=int((world.weeks + world.horizon) * DAYS_PER_WEEK)))
    return PublicBase(world.model, frame, window, (int(world.weeks),))


def summary(world: World, results: Sequence[Mapping[str, float] | str]) -> dict[str, str]:
    """The row of a table: shares held, with their Monte Carlo standard error."""
    found = pd.DataFrame([result for result in results if not isinstance(result, str)])
    error = found.std() / np.sqrt(len(found))
    return {
        "model": NAMES[world.model],
        "customers": f"{world.customers:,}",
        "replications": f"{len(results):,}",
        "refused": str(len(results) - len(found)),
        "past origins": f"{found['origins'].mean():.1f}",
        "held without doubt": f"{found['held without'].mean():.1%} ± {error['held without']:.1%}",
        "held with doubt": f"{found['held with'].mean():.1%} ± {error['held with']:.1%}",
        "width without": f"{found['width without'].median():.0%}",
        "width with": f"{found['width with'].median():.0%}",
        "no doubt added": f"{(found['sigma'] == 0).mean():.0%}",
    }


TEXT = """# Coverage of the whole procedure where a model is true

Written by `python studies/coverage_of_procedure.py` (seed fixed). Do not edit.

{table}

Customers join evenly during the first of two years and live as the model says (`studies/lives.py`, which uses nothing
of the code under study; parameters as in `coverage_of_intervals.md`). The report's procedure sees their purchases of the
two years, day by day, and foretells the 26 weeks after: all models at all past origins, the choice among them, the doubt
about the model from what was missed at past origins. "Held": share of the 95 % intervals of the total that held what came,
± the Monte Carlo standard error; the model chosen need not be the true one. Width: median, relative to the total.
"""


if __name__ == "__main__":
    main()
