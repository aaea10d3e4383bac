"""Customers older than the window: what does it cost to count them as new, and which way is better?

    python studies/left_truncation.py      writes left_truncation.md beside this file (three minutes)

Simulated: customers join evenly during four years, buy and leave as Pareto/NBD says; the window is the last two years. Of those
who joined before it, only what lies in it is seen. All who bought in it are foretold for one more year. Real: CDNOW, whose
customers joined in the first twelve weeks, as if it were seen from a later week on. The demo company at the past origins of
its report. Ways:

- all, as if new: the first purchase in the window counts as the first of all.
- the new: the same of those who joined in the window, asked for all.
- by age: Pareto/NBD of everyone. Who is alive at age A has a drop-out rate that is gamma (s, β + A): those with high ones
  have left. From the start of the window on, which is W long, an older customer's n purchases in it have the likelihood of a
  history (n, t_n, W) under (r, α, s, β + A), over the chance of one purchase at least: who made none is not in the base.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import click
import numpy as np
import pandas as pd
from championship import per_cent, table
from scipy.optimize import minimize

from analysis.base import CustomerBase
from analysis.clv import MBGNBD, ParetoNBD
from analysis.clv.truncation import acquired_on
from analysis.periods import Period
from analysis.refusal import Refused

WORLDS = {
    "buy seldom, leave early (CDNOW)": {"r": 0.553, "alpha": 10.578, "s": 0.606, "beta": 11.669},
    "buy often, stay": {"r": 1.2, "alpha": 12.0, "s": 1.5, "beta": 150.0},
}
CUSTOMERS = 6_000
REPLICATIONS = 12
START, END, AHEAD = 104.0, 208.0, 52.0  # weeks since the first customer
# Weeks of CDNOW from which and up to which it is seen.
SEEN = [(6, 39), (6, 52), (10, 39), (10, 52), (20, 39), (20, 52)]
# Ages are told apart by as many classes, each at its mean.
AGES = 8


@dataclass(frozen=True)
class Seen:
    """What is seen of customers in a window, in weeks.

    Attributes
    ----------
    x, t_x, T : as if all were new
    age : at the start of the window; 0 of those who joined in it
    window : its length
    came : purchases of each in the weeks `ahead`
    """

    x: np.ndarray
    t_x: np.ndarray
    T: np.ndarray
    age: np.ndarray
    window: float
    came: np.ndarray
    ahead: float

    @property
    def older(self) -> np.ndarray:
        return self.age > 0

    @property
    def classes(self) -> list[tuple[float, np.ndarray]]:
        """Mean age and places of the older customers, class by class."""
        places = np.flatnonzero(self.older)
        order = places[np.argsort(self.age[places], kind="stable")]
        return [(float(self.age[of].mean()), of) for of in np.array_split(order, AGES) if len(of)]

    def history(self, of: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
        """Of older customers: purchases since the start of the window, time of the last, length."""
        last = np.clip(self.window - self.T[of] + self.t_x[of], 1e-2, self.window)
        return self.x[of] + 1, last, self.window


@click.command()
def main() -> None:
    """Run the study and write its tables."""
    lines = []
    for number, (world, parameters) in enumerate(WORLDS.items()):
        seeds = np.random.SeedSequence([20240101, number]).spawn(REPLICATIONS)
        found = pd.concat([judged(simulated(parameters, np.random.default_rng(seed))) for seed in seeds])
        for (model, way), rows in found.groupby(["model", "way"], sort=False):
            lines.append({"customers": world, "judged": str(len(rows)), **line(str(model), str(way), rows)})
    text = TEXT.format(simulated=table(lines), cdnow=table(rows_of(cdnow())), demo=table(rows_of(demo())))
    Path(__file__).with_suffix(".md").write_text(text, encoding="utf-8")


def line(model: str, way: str, rows: pd.DataFrame) -> dict[str, str]:
    """What is said of a way: means over `rows`."""
    means = rows[["all", "older", "new", "mae", "mse"]].mean()
    biases = {f"bias, {who}": per_cent(means[who]) for who in ("all", "older", "new")}
    return {"model": model, "way": way, **biases, "MAE": f"{means['mae']:.3f}", "MSE": f"{means['mse']:.3f}"}


def rows_of(bases: dict[str, Seen]) -> list[dict[str, str]]:
    lines = []
    for name, seen in bases.items():
        counted = {"seen": name, "customers": f"{len(seen.x):,}", "older": per_cent(float(seen.older.mean()), 0)}
        for (model, way), rows in judged(seen, (ParetoNBD,)).groupby(["model", "way"], sort=False):
            lines.append({**counted, **line(str(model), str(way), rows)})
    return lines


def judged(seen: Seen, models: tuple[type[ParetoNBD] | type[MBGNBD], ...] = (MBGNBD, ParetoNBD)) -> pd.DataFrame:
    """Relative error of the total by way, and errors a customer; ways that cannot be fitted are left out."""
    rows, new = [], ~seen.older
    for model in models:
        ways: dict[str, Callable[[], np.ndarray]] = {
            "all, as if new": lambda model=model: as_if_new(model, seen, np.ones(len(seen.x), dtype=bool)),  # type: ignore[misc]
            "the new": lambda model=model: as_if_new(model, seen, new),  # type: ignore[misc]
        }
        if model is ParetoNBD:
            ways["by age"] = lambda: by_age(seen)
        for way, expects in ways.items():
            if way == "the new" and not new.any():
                continue
            try:
                expected = expects()
            except Refused:
                continue
            row: dict[str, object] = {"model": model.__name__, "way": way}
            row |= {"mae": np.abs(expected - seen.came).mean(), "mse": np.square(expected - seen.came).mean()}
            for name, part in (("all", slice(None)), ("older", seen.older), ("new", new)):
                came = seen.came[part].sum()
                row[name] = expected[part].sum() / came - 1 if came else np.nan
            rows.append(row)
    return pd.DataFrame(rows)


def as_if_new(model: type[ParetoNBD] | type[MBGNBD], seen: Seen, of: np.ndarray) -> np.ndarray:
    """Expected of all by a model fitted to customers `of` as if they were new."""
    fitted = model.fit(seen.x[of], seen.t_x[of], seen.T[of])
    return fitted.expected_purchases(seen.ahead, seen.x, seen.t_x, seen.T)


def by_age(seen: Seen) -> np.ndarray:
    """Expected of all by Pareto/NBD that knows their age."""
    new, classes = ~seen.older, seen.classes

    def at(theta: np.ndarray, age: float) -> ParetoNBD:
        r, alpha, s, beta = np.exp(theta)
        return ParetoNBD.from_parameters(r=r, alpha=alpha, s=s, beta=beta + age)

    def loss(theta: np.ndarray) -> float:
        found = at(theta, 0.0).log_likelihood_of(seen.x[new], seen.t_x[new], seen.T[new]).sum() if new.any() else 0.0
        for age, of in classes:
            model = at(theta, age)
            none = float(model.log_likelihood_of(0, 0.0, seen.window))
            found += model.log_likelihood_of(*seen.history(of)).sum() - len(of) * np.log(-np.expm1(none))
        return -float(found)

    start = np.log(list(ParetoNBD.fit(seen.x, seen.t_x, seen.T).parameters.values()))
    theta = minimize(loss, start, method="L-BFGS-B", bounds=[(-9, 9)] * 4).x
    expected = np.empty(len(seen.x))
    if new.any():
        expected[new] = at(theta, 0.0).expected_purchases(seen.ahead, seen.x[new], seen.t_x[new], seen.T[new])
    for age, of in classes:
        expected[of] = at(theta, age).expected_purchases(seen.ahead, *seen.history(of))
    return expected


def simulated(parameters: dict[str, float], rng: np.random.Generator) -> Seen:
    """One base."""
    born = rng.uniform(0, END, CUSTOMERS)
    rate = rng.gamma(parameters["r"], 1 / parameters["alpha"], CUSTOMERS)
    life = rng.exponential(1 / rng.gamma(parameters["s"], 1 / parameters["beta"], CUSTOMERS))
    active = np.minimum(END + AHEAD - born, life)
    number = rng.poisson(rate * active)
    who = np.repeat(np.arange(CUSTOMERS), number)
    when = np.concatenate([born, born[who] + rng.random(len(who)) * active[who]])
    who = np.concatenate([np.arange(CUSTOMERS), who])
    bought = pd.DataFrame({"who": who, "when": when})
    seen = bought[(bought["when"] >= START) & (bought["when"] < END)].groupby("who")["when"].agg(["size", "min", "max"])
    came = bought[bought["when"] >= END].groupby("who").size().reindex(seen.index, fill_value=0).to_numpy()
    x, t_x, T = (values.to_numpy() for values in (seen["size"] - 1, seen["max"] - seen["min"], END - seen["min"]))
    return Seen(x, t_x, T, np.maximum(START - born[seen.index], 0), END - START, came, AHEAD)


def cdnow() -> dict[str, Seen]:
    """CDNOW seen from a later week on."""
    base, bases = CustomerBase("cdnow-master"), {}
    begun, first = base.period.start, base.customers["first"]
    for since, until in SEEN:
        start, cut = begun + timedelta(weeks=since), begun + timedelta(weeks=until)
        before = base.customers_in(Period(start, cut - timedelta(days=1)))
        after = base.customers_in(Period(cut, base.period.end))
        came = (after["x"] + 1).reindex(before.index).fillna(0).to_numpy(dtype=float)
        ahead = ((base.period.end - cut).days + 1) / 7
        bases[f"week {since} to {until}"] = _seen(before, first.reindex(before.index), start, cut, came, ahead)
    return bases


def demo() -> dict[str, Seen]:
    """The demo company at past origins; of whom it is unknown since when they buy counts as new."""
    base = CustomerBase("demo")
    forecast = base.forecast
    assert not isinstance(forecast, Refused)
    bases = {}
    for one in forecast.trials:
        origin, before = one.origin, one.origin.before
        since = acquired_on(base.frame("customers"), before.index)
        start, cut = origin.calibration.start, origin.holdout.start
        bases[f"{start} to {cut}"] = _seen(before, since, start, cut, one.held.actual, one.weeks)
    return bases


def _seen(before: pd.DataFrame, since: pd.Series, start: date, cut: date, came: np.ndarray, ahead: float) -> Seen:
    x, t_x, T = before["x"].to_numpy(), before["t_x"].to_numpy() / 7, before["T"].to_numpy() / 7
    age = (pd.Timestamp(start) - pd.to_datetime(since)).dt.days.fillna(0).clip(lower=0).to_numpy() / 7
    return Seen(x, t_x, T, age, ((cut - start).days - 1) / 7, came, ahead)


TEXT = """# Customers older than the window

Written by `python studies/left_truncation.py`, which tells what is simulated and what the ways are. Bias: expected over actual
total of the time ahead, less one; MAE and MSE: mean absolute and squared error a customer.

## Simulated, means over the bases that a model judged

{simulated}

Counted as new, older customers make the whole base's forecast too high by some per cent. It is above all the new ones of
whom too much is expected: only those of the older ones are seen who have stayed and buy often, and the model takes all
for such. Fitted to the new customers alone and asked for all, it comes closer; of the older ones it then mostly expects too
little, as it does not know that they have stayed so long. Knowing their age, Pareto/NBD is right in total and for both.

## CDNOW from a later week on

{cdnow}

With new customers among them (the first four windows), knowing the age leaves a smaller squared error in each, a smaller bias
in two. Where nobody is new, a fit as if all were is refused; by age there is an answer, but at parameters that run away:
with nearly one age, nothing tells β from it.

## The demo company at past origins

{demo}

Here age misleads: the demo company's older customers begin anew in the first two months of its window, as its generator
has it, so that counting them as new is right by construction. The report counts all as new and says so:
`docs/decisions/0009-older-customers-count-as-new.md`.
"""


if __name__ == "__main__":
    main()
