"""Customers older than the window: what does it cost to count them as new, and does it help to fit to the new ones alone?

    python studies/left_truncation.py      writes left_truncation.md beside this file (a minute)

Customers join evenly during four years, buy and leave as Pareto/NBD says; the window is the last two years. Of those who
joined before it, only what lies in it is seen. All who bought in it are foretold for one more year, by a model fitted
to all of them as if they were new, and by one fitted to those who joined in the window.
"""

from __future__ import annotations

from pathlib import Path

import click
import numpy as np
import pandas as pd
from championship import per_cent, table

from analysis.clv import MBGNBD, ParetoNBD
from analysis.refusal import Refused

WORLDS = {
    "buy seldom, leave early (CDNOW)": {"r": 0.553, "alpha": 10.578, "s": 0.606, "beta": 11.669},
    "buy often, stay": {"r": 1.2, "alpha": 12.0, "s": 1.5, "beta": 150.0},
}
CUSTOMERS = 6_000
REPLICATIONS = 12
START, END, AHEAD = 104.0, 208.0, 52.0  # weeks since the first customer


@click.command()
def main() -> None:
    """Run the study and write its table."""
    lines = []
    for number, (world, parameters) in enumerate(WORLDS.items()):
        seeds = np.random.SeedSequence([20240101, number]).spawn(REPLICATIONS)
        found = pd.concat([replicate(parameters, np.random.default_rng(seed)) for seed in seeds])
        for (model, fitted_to), rows in found.groupby(["model", "fitted to"], sort=False):
            means = rows[["all", "older", "new", "mae"]].mean()
            shown = {f"bias, {who}": per_cent(means[who]) for who in ("all", "older", "new")}
            lines.append(
                {"customers": world, "model": model, "fitted to": fitted_to, "judged": len(rows)}
                | shown
                | {"MAE": f"{means['mae']:.3f}"}
            )
    Path(__file__).with_suffix(".md").write_text(TEXT.format(table=table(lines)), encoding="utf-8")


def replicate(parameters: dict[str, float], rng: np.random.Generator) -> pd.DataFrame:
    """One base: relative error of the total by model and what it was fitted to, and the mean absolute error."""
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
    older = born[seen.index] < START
    x, t_x, T = (values.to_numpy() for values in (seen["size"] - 1, seen["max"] - seen["min"], END - seen["min"]))
    rows = []
    for model in (MBGNBD, ParetoNBD):
        for fitted_to, of in (("all, as if new", np.ones(len(x), dtype=bool)), ("the new", ~older)):
            try:
                expected = model.fit(x[of], t_x[of], T[of]).expected_purchases(AHEAD, x, t_x, T)
            except Refused:
                continue
            row = {"model": model.__name__, "fitted to": fitted_to, "mae": np.abs(expected - came).mean()}
            for name, part in (("all", slice(None)), ("older", older), ("new", ~older)):
                row[name] = expected[part].sum() / came[part].sum() - 1
            rows.append(row)
    return pd.DataFrame(rows)


TEXT = """# Customers older than the window

Written by `python studies/left_truncation.py`, which tells what is simulated. Means over the bases that a model judged; bias:
expected over actual total of one year ahead, less one.

{table}

Counted as new, older customers make the whole base's forecast too high by some per cent. It is above all the new ones of
whom too much is expected: only those of the older ones are seen who have stayed and buy often, and the model takes all
for such. Fitted to the new customers alone and asked for all, it comes closer in total and customer by customer in every
row; of the older ones it then mostly expects too little, as it does not know that they have stayed so long. The report counts all as new, says so where `acquired_on` tells that there are such customers, and
does not yet fit to the new ones alone: that would leave few where most are older.
"""


if __name__ == "__main__":
    main()
