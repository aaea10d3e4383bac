"""Measure speed and memory against what people would use instead: ``python benchmarks/run.py [NAME ...] [--small]``.

Ours and the peer's are measured in the same run, each in a process of its own. Exit code 1: a demand is missed.
"""

from __future__ import annotations

import sys

import batch
import click
import portraits
import report
import rerun
from customers import benchmark

BENCHMARKS = {
    "customers": benchmark.rows,
    "report": report.rows,
    "rerun": rerun.rows,
    "portraits": portraits.rows,
    "batch": batch.rows,
}


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(list(BENCHMARKS)))
@click.option(
    "--small", is_flag=True, help="A size for a quick check; what it measures says nothing about the demands."
)
def main(names: tuple[str, ...], small: bool) -> None:
    """Measure the benchmarks NAMES, by default all."""
    rows = [row for name in names or BENCHMARKS for row in BENCHMARKS[name](small)]
    width = max(len(row.what) for row in rows)
    click.echo(f"{'':{width}} {'ours':>10} {'peer':>10}  ours/peer  demanded")
    for row in rows:
        verdict = "  MISSED" if not (row.met or small) else ""
        click.echo(
            f"{row.what:{width}} {row.ours:10,.{row.digits}f} {row.peer:10,.{row.digits}f} {row.ratio:10.2f}"
            f"    ≤ {row.demanded:.2f}{verdict}"
        )
    sys.exit(0 if small or all(row.met for row in rows) else 1)


if __name__ == "__main__":
    main()
