"""How often intervals of concentration hold the truth: the study behind `analysis.pareto.intervals`.

    python studies/coverage_of_concentration.py            writes coverage_of_concentration.md beside itself, 30 minutes
    python studies/coverage_of_concentration.py --quick    prints a table from few samples

Samples of customers are drawn from distributions whose concentration is known exactly. For each method: the share of
samples whose interval holds the truth (nominal 95 %), and the mean width of the interval.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click
import numpy as np
from scipy import optimize, stats

from analysis.pareto import intervals as used

LEVEL = 0.95
SIZES = (200, 1_000, 5_000)
SAMPLES = {200: 1_000, 1_000: 1_000, 5_000: 400}
Z = float(stats.norm.ppf((1 + LEVEL) / 2))
Floats = np.ndarray
Bounds = tuple[float, float]

DISTRIBUTIONS = {
    "lognormal, σ = 1.0": stats.lognorm(1.0),
    "lognormal, σ = 1.5": stats.lognorm(1.5),
    "gamma, shape 0.5": stats.gamma(0.5),
    "Lomax, tail index 2.5": stats.lomax(2.5),
}
MEASURES = {"S20": used.top_share(0.2), "customers for 80 %": used.customers_for(0.8), "Gini": used.gini}


def truth(distribution: stats.rv_continuous) -> dict[str, float]:
    """The three measures of the distribution itself, by numerical integration of its quantile function."""

    def held(share: float) -> float:
        return distribution.expect(lb=distribution.isf(share)) / distribution.mean()

    area = distribution.expect(lambda x: x * distribution.cdf(x)) / distribution.mean()
    return {
        "S20": held(0.2),
        "customers for 80 %": optimize.brentq(lambda share: held(share) - 0.8, 0.01, 0.99),
        "Gini": 2 * area - 1,
    }


# ------------------------------------------------------------------ the methods, each on amounts in descending order


def percentile(x: Floats, measure: used.Measure, rng: np.random.Generator) -> Bounds:
    """The plain percentile bootstrap."""
    found = np.concatenate([measure(x, weights)[0] for weights in used._resampled(len(x), rng)])
    return tuple(np.quantile(found, [0.025, 0.975]))


def m_out_of_n(x: Floats, measure: used.Measure, rng: np.random.Generator) -> Bounds:
    """Resamples of m = n^0.8 customers; their deviations shrunk by √(m/n)."""
    n = len(x)
    m = round(n**0.8)
    drawn = np.stack([np.bincount(rng.integers(0, n, m), minlength=n) for _ in range(used.REPLICATES)])
    (estimate,), _ = measure(x, np.ones((1, n)))
    deviation = np.quantile(np.sqrt(m / n) * (measure(x, drawn.astype(float))[0] - estimate), [0.025, 0.975])
    return estimate - deviation[1], estimate - deviation[0]


def wald_logit(x: Floats, measure: used.Measure, rng: np.random.Generator) -> Bounds:
    """Normal on the logit, with the standard error from the influence function."""
    (estimate,), (error,) = measure(x, np.ones((1, len(x))))
    return _on_logit(estimate, error, -Z, Z)


def jackknife_logit(x: Floats, measure: used.Measure, rng: np.random.Generator) -> Bounds:
    """Normal on the logit, with the standard error from leaving out each of 50 groups of customers."""
    n, groups = len(x), 50
    group = rng.permutation(n) % groups
    left = measure(x, (group[None, :] != np.arange(groups)[:, None]).astype(float))[0]
    error = np.sqrt((groups - 1) / groups * ((left - left.mean()) ** 2).sum())
    (estimate,), _ = measure(x, np.ones((1, n)))
    return _on_logit(estimate, error, -Z, Z)


def t_logit(x: Floats, measure: used.Measure, rng: np.random.Generator) -> Bounds:
    """Bootstrap-t on the logit."""
    (estimate,), (error,) = measure(x, np.ones((1, len(x))))
    t = []
    for weights in used._resampled(len(x), rng):
        value, spread = measure(x, weights)
        value, spread = value[spread > 0], spread[spread > 0]
        t.append((_logit(value) - _logit(estimate)) * value * (1 - value) / spread)
    low, high = np.quantile(np.concatenate(t), [0.025, 0.975])
    return _on_logit(estimate, error, low, high)


def t_tail(x: Floats, measure: used.Measure, rng: np.random.Generator) -> Bounds:
    """Bootstrap-t that draws the largest √n customers from a Pareto tail fitted to them (Davidson & Flachaire 2007)."""
    n = len(x)
    k = max(10, round(n**0.5))
    start, index = x[k], min(float(np.mean(np.log(x[:k] / x[k]))), 0.9)
    ones = np.ones((1, n))
    fine = np.sort(np.concatenate([start * ((np.arange(100 * k) + 0.5) / (100 * k)) ** -index, np.repeat(x[k:], 100)]))
    (centre,), _ = measure(fine[::-1], np.ones((1, len(fine))))
    t = []
    for _ in range(used.REPLICATES // 2):
        drawn = rng.integers(0, n, n)
        sample = np.where(drawn < k, start * rng.random(n) ** -index, x[drawn])
        (value,), (spread,) = measure(np.sort(sample)[::-1], ones)
        t.append((value - centre) / spread)
    (estimate,), (error,) = measure(x, ones)
    low, high = np.quantile(t, [0.025, 0.975])
    return max(estimate - high * error, 0.0), min(estimate - low * error, 1.0)


def t_used(x: Floats, measure: used.Measure, rng: np.random.Generator) -> Bounds:
    """The bootstrap-t of `analysis.pareto.intervals`, which reports print."""
    found = used.interval(x, measure, LEVEL, int(rng.integers(2**31)), highest=1.0)
    return found.low, found.high


def _logit(share: Floats) -> Floats:
    return np.log(share / (1 - share))


def _on_logit(estimate: float, error: float, low: float, high: float) -> Bounds:
    step = error / (estimate * (1 - estimate))
    return tuple(1 / (1 + np.exp(-(_logit(estimate) - t * step))) for t in (high, low))


Method = Callable[[Floats, used.Measure, np.random.Generator], Bounds]
STUDIED: dict[str, tuple[Method, ...]] = {
    "S20": (percentile, m_out_of_n, wald_logit, jackknife_logit, t_logit, t_tail, t_used),
    "customers for 80 %": (percentile, wald_logit, t_used),
    "Gini": (percentile, wald_logit, t_used),
}
NAMES: dict[Method, str] = {
    percentile: "percentile bootstrap",
    m_out_of_n: "m out of n, m = n^0.8",
    wald_logit: "normal on the logit, influence function",
    jackknife_logit: "normal on the logit, grouped jackknife",
    t_logit: "bootstrap-t on the logit",
    t_tail: "bootstrap-t with a Pareto tail",
    t_used: "**bootstrap-t (used)**",
}


def coverage(name: str, size: int, samples: int) -> list[str]:
    """Lines of the table: for each measure and method the coverage and the mean width."""
    distribution = DISTRIBUTIONS[name]
    true = truth(distribution)
    found: dict[tuple[str, Method], list[Bounds]] = {}
    for number in range(samples):
        # Uniform numbers are named by sample, so that all distributions and methods look at the same ones.
        draw = np.random.default_rng([number, size])
        amounts = np.sort(distribution.ppf(draw.random(size)))[::-1]
        for measure, methods in STUDIED.items():
            for method in methods:
                bounds = method(amounts, MEASURES[measure], np.random.default_rng([number, size, 1]))
                found.setdefault((measure, method), []).append(bounds)
    lines = []
    for (measure, method), bounds in found.items():
        low, high = np.array(bounds).T
        held = float(((low <= true[measure]) & (true[measure] <= high)).mean())
        lines.append(
            f"| {measure} | {name} | {true[measure]:.1%} | {size:,} | {NAMES[method]} | {held:.1%} | {(high - low).mean():.3f} |"
        )
    return lines


INTRODUCTION = """# How often intervals of concentration hold the truth

Written by `studies/coverage_of_concentration.py`. Nominal 95 %; {samples} samples of 200 and 1,000 customers each and
{large} of 5,000, so that a coverage of 95 % is known to ± {error:.1f} (± {error_large:.1f}) points.

What follows from it for the reports: see the end.

| measure | distribution | truth | customers | method | coverage | mean width |
|---|---|---:|---:|---|---:|---:|
"""


@click.command()
@click.option("--quick", is_flag=True, help="20 samples of 200 customers, printed only")
def main(quick: bool) -> None:
    """Run the study and write its table."""
    if quick:
        click.echo("\n".join(line for name in DISTRIBUTIONS for line in coverage(name, 200, 20)))
        return
    lines = []
    for name in DISTRIBUTIONS:
        for size in SIZES:
            lines += coverage(name, size, SAMPLES[size])
            click.echo(lines[-1])
    lines.sort(key=lambda line: list(MEASURES).index(line.split(" | ")[0].removeprefix("| ")))
    path = Path(__file__).with_suffix(".md")
    kept = path.read_text(encoding="utf-8").partition("\n## ") if path.exists() else ("", "", "")
    introduction = INTRODUCTION.format(
        samples=f"{SAMPLES[200]:,}",
        large=SAMPLES[5_000],
        error=196 * (0.95 * 0.05 / SAMPLES[200]) ** 0.5,
        error_large=196 * (0.95 * 0.05 / SAMPLES[5_000]) ** 0.5,
    )
    path.write_text(introduction + "\n".join(lines) + "\n" + kept[1] + kept[2], encoding="utf-8")


if __name__ == "__main__":
    main()
