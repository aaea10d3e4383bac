"""When should a forecast know an attribute of customers, such as their industry? Two rules at past days, judged on the future.

    python studies/attributes.py      writes attributes.md beside this file (five minutes)

Customers of two industries join during 800 days, buy at random at rates of their own and drop out after a purchase. In A
they buy `more` times as often as in B; in some worlds that ends after half of the window. A model that knows the industry
and one that does not are fitted to 900 days and foretell one year, which is then simulated.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import click
import ibis
import numpy as np
import pandas as pd
from championship import per_cent, table

from analysis.clv.covariates import Covariates
from analysis.clv.forecast import forecast_or_refused
from analysis.clv.informed import informed
from analysis.clv.models import fit, in_weeks, known_of
from analysis.clv.origins import Trial
from analysis.customers import customer_frame
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.settings import Settings

# By how many of its standard errors the squared error at past origins must be smaller.
RULES = {"smaller": 0.0, "by one standard error": 1.0, "by two standard errors": 2.0}
CUSTOMERS, DAYS, AHEAD, REPLICATIONS = 700, 900, 365, 24
START = date(2022, 1, 1)
# How many times as often A buys, and until which day.
WORLDS = {
    "A buys as often as B": (1.0, DAYS + AHEAD),
    "1.5 times": (1.5, DAYS + AHEAD),
    "twice": (2.0, DAYS + AHEAD),
    "four times": (4.0, DAYS + AHEAD),
    "twice, for half of the window": (2.0, 450),
    "four times, for half of the window": (4.0, 450),
}


@click.command()
def main() -> None:
    """Run the study and write its table."""
    lines = []
    for number, (world, (more, until)) in enumerate(WORLDS.items()):
        seeds = np.random.SeedSequence([20240101, number]).spawn(REPLICATIONS)
        found = pd.DataFrame([one for seed in seeds if (one := replicate(more, until, np.random.default_rng(seed)))])
        line = {"world": world, "judged": str(len(found)), "customers differ": f"{found['differs'].sum():.0f}"}
        for rule in RULES:
            line[f"used: {rule}"] = f"{found[rule].sum():.0f}"
            line[f"squared error saved: {rule}"] = per_cent((found["saved"] * found[rule]).mean())
        lines.append(line | {"if always used": per_cent(found["saved"].mean())})
    Path(__file__).with_suffix(".md").write_text(TEXT.format(table=table(lines)), encoding="utf-8")


def replicate(more: float, until: int, rng: np.random.Generator) -> dict[str, float] | None:
    """What each rule says at past days, and which share of the squared error of the future knowing the industry saves."""
    bought, industry = lives(more, until, rng)
    cut = START + timedelta(days=DAYS)
    known, to_come = bought[bought["date"] < cut], bought[bought["date"] >= cut]
    window, rows = Period(START, known["date"].max()), ibis.memtable(known)
    customers = customer_frame(rows, window)
    found = forecast_or_refused(rows, customers, window, Settings(), industry.rename_axis("customer_id").reset_index())
    if isinstance(found, Refused) or isinstance(found.covariates, Refused):
        return None
    family = "mbg_nbd" if found.choice.model == "mbg_cnbd_k" else found.choice.model
    try:
        plain = fit(family, customers)
        knowing = informed(type(plain), customers, industry)
        expected = plain.expected_purchases(AHEAD / 7, *in_weeks(customers))
    except Refused:
        return None
    came = to_come.groupby("customer_id").size().reindex(customers.index, fill_value=0).to_numpy(dtype=float)
    better = knowing.model.expected_purchases(AHEAD / 7, *known_of(knowing.customers))
    return {
        "saved": 1 - float(np.square(better - came).sum() / np.square(expected - came).sum()),
        **_rules(found.covariates, found.trials, family, industry),
    }


def _rules(covariates: Covariates, trials: tuple[Trial, ...], family: str, industry: pd.Series) -> dict[str, bool]:
    one = covariates.influences.get("industry")
    if one is None or not one.differs:
        return dict.fromkeys(("differs", *RULES), False)
    gained = []
    for trial in (trial for trial in trials if family in trial.judged):
        try:
            knowing = informed(type(trial.models[family]), trial.origin.before, industry)
        except Refused:
            continue
        actual = trial.judged[family].actual
        expected = knowing.model.expected_purchases(trial.weeks, *known_of(knowing.customers))
        gained.append(np.square(trial.judged[family].predicted - actual) - np.square(expected - actual))
    every = np.concatenate(gained) if gained else np.zeros(1)
    error = every.std() / np.sqrt(len(every))
    told = {rule: bool(len(gained) > 1 and every.mean() > times * error) for rule, times in RULES.items()}
    return {"differs": True, **told}


def lives(more: float, until: int, rng: np.random.Generator) -> tuple[pd.DataFrame, pd.Series]:
    """Purchases of all customers, and the industry of each."""
    names = [f"c{number:04d}" for number in range(CUSTOMERS)]
    industry = pd.Series(rng.choice(["A", "B"], CUSTOMERS), index=names, name="industry")
    rows = []
    for name in names:
        rate, day, leave = rng.gamma(1.5, 0.01 / 1.5), float(rng.integers(0, 800)), rng.beta(1, 8)
        while day < DAYS + AHEAD:
            rows.append((name, START + timedelta(days=int(day)), 10.0))
            if rng.random() < leave:
                break
            factor = more if industry[name] == "A" and day < until else 1.0
            day += 1 + rng.exponential(1 / (rate * factor))
    return pd.DataFrame(rows, columns=["customer_id", "date", "net_amount"]), industry


TEXT = """# Attributes of customers in a forecast

Written by `python studies/attributes.py`, which tells what is simulated. Bases that could be judged; those in which customers
differ by more than chance (likelihood-ratio test, Holm); in how many each rule uses the industry, and the mean share of the
squared error a customer of the year to come that it saves thereby.

{table}

All rules ask that customers differ, and for two past origins. "Smaller" asks that knowing the industry left a smaller
squared error over all of them, the others that it was smaller by one or two standard errors of the difference; by two models
are told apart. How much a single customer buys is chance above all, so that these hardly ever see a true difference. The
first sees most of those that are large, and leaves out most of those that have faded. It is never worth much: what a
customer has bought says most of what the industry could say, and less than a hundredth of the squared error is to be saved.
The report takes the first.
"""


if __name__ == "__main__":
    main()
