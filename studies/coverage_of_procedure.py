"""Does the interval of the total hold too often where a model is true, and nothing is missed but by chance?

    python studies/coverage_of_procedure.py      writes coverage_of_procedure.md beside this file (minutes)
    python studies/coverage_of_procedure.py --share 10      with ten times the replications

What is added for doubt about the model is what past origins missed beyond chance, and never negative: where nothing is to
be added, something is now and then. Here is how much: of the rule alone, with errors drawn as the model gives them, and of
the whole procedure, from rows of purchases to the interval: all models at all origins, the choice, the doubt.
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
from scipy.stats import norm

from analysis.clv.model_doubt import NO_DOUBT, Missed, model_doubt
from analysis.clv.uncertainty import drawn_totals, draws_for, interval_of
from analysis.periods import Period
from analysis.refusal import Refused

SEED = 20240101
START = date(2021, 1, 4)
DAYS = 182
# Those of coverage_of_intervals.py, close to CDNOW's.
PARAMETERS = {
    "BGNBD": {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426},
    "ParetoNBD": {"r": 0.553, "alpha": 10.578, "s": 0.606, "beta": 11.669},
}
NAMES = {"BGNBD": "BG/NBD", "ParetoNBD": "Pareto/NBD"}
# Variance of the logarithm of the total under parameters and chance, as bases like CDNOW's have it (half a year ahead).
VARIANCES = {20_000: 0.0006, 2_000: 0.0064, 500: 0.026}
SAMPLES = 400
# Customers join during the first year of two; a year and a half has room for two past origins only.
WORLDS = [
    (World(name, parameters, 1_000, weeks=104, acquisition=52, horizon=26), 30)
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
    text = TEXT.format(alone=table([of_rule(origins) for origins in range(5)]), whole=table(rows))
    out.write_text(text, encoding="utf-8")


def of_rule(origins: int) -> dict[str, str]:
    """How often the interval holds if past errors, and the one to come, are as the model says."""
    rng = np.random.default_rng([SEED, origins])
    shares = {}
    for customers, v in VARIANCES.items():
        found = []
        for errors in rng.normal(0.0, np.sqrt(v), (SAMPLES, origins)):
            doubt = model_doubt([Missed(float(error), v) for error in errors])
            totals = np.exp(np.sqrt(v) * norm.ppf((np.arange(199) + 0.5) / 199))
            interval = interval_of(1.0, doubt.widened(totals), LEVEL)
            found.append(np.diff(norm.cdf(np.log([interval.low, interval.high]) / np.sqrt(v)))[0])
        shares[f"about {customers:,} customers"] = f"{np.mean(found):.1%}"
    return {"past origins": str(origins)} | shares


def replicate(world: World, seed: np.random.SeedSequence) -> dict[str, float] | str:
    """One base: live, look at it after `weeks`, compare with what came. The reason where nothing is foretold."""
    rng = np.random.default_rng(seed)
    case = Case(Known(base_of(world, rng), int(world.weeks)), DAYS)
    found = procedure(case)
    if isinstance(found, Refused):
        return found.key
    total = case.actual.sum()
    history, draws = case.known.history, draws_for(LEVEL, world.customers)
    expected = float(found.model.expected_purchases(case.weeks, *history).sum())
    totals = drawn_totals(found.model, *history, case.weeks, draws, rng)
    result: dict[str, float] = {"origins": found.model_doubt.origins, "sigma": found.model_doubt.variance**0.5}
    for name, doubt in (("with", found.model_doubt), ("without", NO_DOUBT)):
        interval = interval_of(expected, doubt.widened(totals), LEVEL)
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


TEXT = """# Coverage where a model is true

Written by `python studies/coverage_of_procedure.py` (seed fixed). Do not edit.

## The rule alone

{alone}

Share of the 95 % intervals of the total that hold what comes if the errors at past origins, and the one to come, are drawn
with just the variance that the model gives them, so that nothing should be added. Without any past origin the doubt is
that of other bases, and with few it is mixed with it: such intervals are meant to be wide, and hold nearly always if
the model happens to be true. An excess that cannot be negative widens the others a little.

## The whole procedure

{whole}

Customers join evenly during the first of two years and live as the model says (`studies/lives.py`, which uses nothing
of the code under study; parameters as in `coverage_of_intervals.md`). The report's procedure sees their purchases of the
two years, day by day, and foretells the 26 weeks after: all models at all past origins, the choice among them, the doubt
about the model from what was missed at past origins. "Held": share of the 95 % intervals of the total that held what came,
± the Monte Carlo standard error; the model chosen need not be the true one. Width: median, relative to the total.
"""


if __name__ == "__main__":
    main()
