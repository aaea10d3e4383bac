"""How long a changed assumption waits for its answer in the live scenarios: at most 300 ms at any size.

    python benchmarks/scenarios.py [--customers N ...]

Loading, once, is beside it: reading, fit and values. An answer is all figures of one set of assumptions; the slowest of
twenty counts. What drawing takes is not in it. Exit code 1: one takes longer.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import click
from scale import write_rows

from analysis.base import CustomerBase
from analysis.course.scenarios import ground

_LIMIT = 0.3


@click.command()
@click.option("--customers", "sizes", type=click.IntRange(min=1000), multiple=True, default=(1_000, 100_000, 1_000_000))
def main(sizes: tuple[int, ...]) -> None:
    """Measure and print the table."""
    missed = False
    click.echo(f"{'customers':>12}{'loading s':>12}{'slowest ms':>12}{'of the limit':>14}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder, "rows.parquet")
            write_rows(source, size)
            begun = time.perf_counter()
            found = ground(CustomerBase(source))
            loading = time.perf_counter() - begun
        customer = next(iter(found.place), "")
        waits = []
        for number in range(20):
            assumed = replace(found.defaults, discount_rate=0.05 + 0.01 * number, abc_a=0.6 + 0.01 * number)
            begun = time.perf_counter()
            found.answer(assumed, customer)
            waits.append(time.perf_counter() - begun)
        slowest = max(waits)
        missed |= slowest > _LIMIT
        click.echo(f"{size:>12,}{loading:>12.1f}{1000 * slowest:>12.1f}{slowest / _LIMIT:>14.3f}")
    sys.exit(missed)


if __name__ == "__main__":
    main()
