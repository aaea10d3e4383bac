"""The best distribution of 50,000 visits over 100,000 customers against sorting as many gains as there are.

    python benchmarks/allocation.py [--small]

The peer sorts the gain of every single visit, which is the greedy answer and exact on concave curves only; ours, exact on
every shape, may take five times as long on curves of mixed shape. Where all customers have the same S-shape and no order of
them is better than another, the dynamic programme has most to decide; its seconds are told, and may be 5. The last line is
the most memory that the process held. Exit code 1: one takes longer.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import click
import numpy as np
from measure import peak_memory

MOST_VISITS = 52
RATIO, SECONDS = 5.0, 5.0


def curves(customers: int, alike: bool) -> np.ndarray:
    """What each customer brings net, by the number of visits."""
    draw = np.random.default_rng(1)
    visits = np.arange(MOST_VISITS + 1.0)
    if alike:
        return np.repeat((visits**4 / (3**4 + visits**4))[None], customers, axis=0)
    brings, power = draw.lognormal(7, 1.2, customers), draw.uniform(0.6, 3, customers)
    raised = (visits / np.maximum(1, draw.poisson(2, customers))[:, None]) ** power[:, None]
    return np.asarray(brings[:, None] * (0.8 + 0.45 * raised / (1.25 + raised)) - 120 * visits)


def best_of_three(work: Callable[[], object]) -> float:
    """Seconds of the fastest of three."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


@click.command()
@click.option(
    "--small", is_flag=True, help="a hundredth of the customers; what it measures says nothing about the demand"
)
def main(small: bool) -> None:
    """Measure and print a table."""
    from analysis.statistics.allocation import allocate

    customers = 1_000 if small else 100_000
    # Odd, so that the last step of the hulls does not fit.
    capacity = customers // 2 + 3
    mixed, alike = (curves(customers, same) for same in (False, True))
    peer = best_of_three(lambda: np.sort(np.diff(mixed, axis=1), axis=None))
    ours = best_of_three(lambda: allocate(mixed, capacity))
    hardest = best_of_three(lambda: allocate(alike, capacity))
    print(f"{customers:,} customers, {capacity:,} visits, at most {MOST_VISITS} each")
    print(f"mixed shapes: {ours:.2f} s, sorting all gains: {peer:.2f} s, ratio {ours / peer:.2f} of {RATIO:.0f}")
    print(f"all the same S: {hardest:.2f} s of {SECONDS:.0f}")
    print(f"Peak memory: {peak_memory():.0f} MB")
    if not small and (ours > RATIO * peer or hardest > SECONDS):
        sys.exit(1)


if __name__ == "__main__":
    main()
