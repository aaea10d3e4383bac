"""Try the reader on every layout: ``python -m tests.layouts [system ...]``; exit 1 if one is read wrong."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import click

from tests.layouts import layouts, systems
from tests.layouts._outcome import judge, read, write


@click.command()
@click.argument("names", nargs=-1)
@click.option("--keep", type=click.Path(path_type=Path), help="write the files into this folder and leave them there")
@click.option("--verbose", is_flag=True, help="print why a file was refused or failed")
def main(names: tuple[str, ...], keep: Path | None, verbose: bool) -> None:
    """Print for each layout whether it was read right at the first try, refused with the way out, or read wrong."""
    counts = {"right": 0, "refused": 0, "wrong": 0}
    decidable = undecided = 0
    with tempfile.TemporaryDirectory() as temporary:
        base = keep or Path(temporary)
        for system in names or systems():
            (base / system).mkdir(parents=True, exist_ok=True)
            for layout in layouts(system):
                outcome = read(write(layout, base / system))
                verdict = judge(layout, outcome)
                counts[verdict] += 1
                decidable += not layout.refusal
                undecided += bool(layout.refusal) and verdict == "refused"
                wanted = " or ".join(f"{r.amount} {r.customers}" for r in layout.readings) or "a refusal"
                got = f"{outcome.amount:.2f} {outcome.customers}" if outcome.kind == "read" else outcome.kind
                click.echo(
                    f"{verdict:8} {system}/{layout.name}: {got}, true {wanted}{' or refused' * bool(layout.refusal)}"
                )
                if verbose and outcome.detail:
                    click.echo("    " + outcome.detail.replace("\n", "\n    "))
    total = sum(counts.values())
    good = counts["right"] + undecided
    click.echo(
        f"{counts['right']} right, {counts['refused']} refused with the way out, {counts['wrong']} wrong, of {total}"
    )
    click.echo(
        f"first try: {good} of {total} right, or refused where the file leaves it open ({good / total:.0%}); {decidable} can be decided"
    )
    sys.exit(counts["wrong"] > 0)


if __name__ == "__main__":
    main()
