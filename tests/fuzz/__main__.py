"""Give the reader inputs with a known total: ``python -m tests.fuzz [--inputs 600] [--seed 0]``.

Prints how many were read right, refused, read with a difference, ended in a traceback or did not end; exit 1 if one of the
last three happened. Two worker processes read; one that dies or is silent too long is stopped, and its input told.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from typing import IO

import click

from tests.fuzz._choices import OPTIONS, drawn
from tests.fuzz._files import make, settled
from tests.fuzz._trial import KINDS, attempt, write

PATIENCE = 30  # seconds for one input; the slowest take a tenth of it


@dataclass
class Result:
    seed: int
    kind: str
    detail: str = ""


@dataclass
class Tally:
    results: list[Result] = field(default_factory=list)

    def add(self, result: Result) -> None:
        self.results.append(result)


def work(first: int, last: int) -> None:
    """A worker: one line for each seed, as soon as it is known."""
    for seed in range(first, last):
        kind, detail = attempt(make(seed, drawn(seed)))
        click.echo(json.dumps([seed, kind, detail]))
        sys.stdout.flush()


def watch(first: int, last: int, tally: Tally) -> None:
    """Run a worker over the seeds from `first` to `last`, and another after each input that it does not survive."""
    while first < last:
        command = [sys.executable, "-m", "tests.fuzz", "--work", str(first), str(last)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        lines: Queue[str] = Queue()
        reader = threading.Thread(target=_pump, args=(process.stdout, lines), daemon=True)
        reader.start()
        while first < last:
            try:
                line = lines.get(timeout=PATIENCE)
            except Empty:
                process.kill()
                tally.add(Result(first, "hang", f"no answer within {PATIENCE} s"))
                first += 1
                break
            if not line:
                process.wait()
                said = process.stderr.read()[-800:] if process.stderr else ""
                tally.add(Result(first, "traceback", f"the process ended with {process.returncode}: {said}"))
                first += 1
                break
            seed, kind, detail = json.loads(line)
            tally.add(Result(seed, kind, detail))
            first = seed + 1
        process.wait()


def _pump(stream: IO[str], into: Queue[str]) -> None:
    """Lines of a process, and an empty one at its end, to be waited for with patience."""
    for line in stream:
        into.put(line)
    into.put("")


def tried(inputs: int, seed: int) -> list[Result]:
    """Results of `inputs` seeds from `seed` on, in their order."""
    tally = Tally()
    half = seed + inputs // 2
    threads = [threading.Thread(target=watch, args=(*span, tally)) for span in ((seed, half), (half, seed + inputs))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(tally.results, key=lambda result: result.seed)


def odd(seed: int) -> str:
    """The choices of a seed that are not the plainest."""
    chosen = settled(drawn(seed))
    return ", ".join(f"{name}: {value!r}" for name, value in chosen.items() if value != OPTIONS[name][0]) or "all plain"


@click.command()
@click.option("--inputs", default=600, show_default=True, help="how many inputs to make")
@click.option("--seed", default=0, show_default=True, help="seed of the first; the following count up")
@click.option("--keep", type=click.Path(path_type=Path), help="write the input of --seed into this folder, and stop")
@click.option("--refusals", is_flag=True, help="print why inputs were refused, too")
@click.option("--work", "worker", nargs=2, type=int, hidden=True)
def main(inputs: int, seed: int, keep: Path | None, refusals: bool, worker: tuple[int, int] | None) -> None:
    """Give the reader inputs with a known total."""
    if worker:
        return work(*worker)
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        click.echo(f"{write(make(seed, drawn(seed)), keep)}: {odd(seed)}")
        return None
    results = tried(inputs, seed)
    for result in results:
        if result.kind not in ("right", "refused") or (refusals and result.kind == "refused"):
            click.echo(f"{result.kind} at seed {result.seed} ({odd(result.seed)})\n    {result.detail[:1500]}")
    counts = Counter(result.kind for result in results)
    click.echo(", ".join(f"{counts[kind]} {kind}" for kind in KINDS) + f" of {len(results)} inputs")
    sys.exit(any(counts[kind] for kind in KINDS[2:]))


if __name__ == "__main__":
    main()
