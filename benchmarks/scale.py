"""How time and memory grow with the rows: the plain aggregation, `check`, `scale` on DuckDB and on Sail, and the report.

    python benchmarks/scale.py                          100 thousand, 1 and 10 million rows
    python benchmarks/scale.py --rows 100000000         so many; may be given more than once
    python benchmarks/scale.py --what check --what scale   only these

Customers who buy and leave as the Pareto/NBD has it, over four years, twelve rows each, in one Parquet file that is deleted
afterwards. The aggregation is what nobody can do without: rows, money and last day of each customer, by DuckDB. Everything is
a command of its own, beside others on the machine judged by the processors' time; its memory is the peak of the sum over its processes, each page that several share counted once (PSS).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
import psutil
import pyarrow as pa
import pyarrow.parquet as pq

_ROWS = (100_000, 1_000_000, 10_000_000)
_A_CUSTOMER = 12.3
_DAYS = 4 * 365
_AT_ONCE = 100_000
_EACH = 0.2

AGGREGATION = """
import sys, duckdb
duckdb.sql("COPY (SELECT customer_id, count(*), sum(net_amount), max(date) FROM read_parquet(?) GROUP BY ALL) TO '"
           + sys.argv[2] + "' (FORMAT parquet)", params=[sys.argv[1]])
"""


@dataclass(frozen=True)
class Taken:
    """Seconds from start to end and of processors, and peak memory, of all processes in MB."""

    seconds: float
    processor: float
    memory: float


def commands(source: Path, out: Path) -> dict[str, list[str]]:
    program = [sys.executable, "-m", "analysis"]
    return {
        "aggregation": [sys.executable, "-c", AGGREGATION, str(source), str(out / "aggregated.parquet")],
        "check": [*program, "check", str(source)],
        "scale": [*program, "scale", str(source), "--out", str(out)],
        "sail": [*program, "scale", str(source), "--out", str(out), "--engine", "sail"],
        "report": [*program, "report", str(source), "--out", str(out)],
    }


@click.command()
@click.option("--rows", "sizes", type=click.IntRange(min=1000), multiple=True, default=_ROWS, help="Rows, about.")
@click.option(
    "--what", "asked", type=click.Choice(["check", "scale", "sail", "report"]), multiple=True,
    default=("check", "scale", "sail"), show_default=True,
)  # fmt: skip
def main(sizes: tuple[int, ...], asked: tuple[str, ...]) -> None:
    """Measure and print the table."""
    head = "".join(f"{name:>11}" for name in ("seconds", "ratio", "processor", "ratio", "peak MB"))
    click.echo(f"{'rows':>12}{'customers':>12}  {'':<12}{head}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder, "rows.parquet")
            customers = round(size / _A_CUSTOMER)
            rows = write_rows(source, customers)
            wanted = commands(source, Path(folder))
            bare: Taken | None = None
            for name in ("aggregation", *asked):
                taken = measured(wanted[name])
                bare = bare or taken
                times = [(taken.seconds, bare.seconds), (taken.processor, bare.processor)]
                told = "".join(f"{ours:>11.1f}{ours / theirs:>11.1f}" for ours, theirs in times)
                click.echo(f"{rows:>12,}{customers:>12,}  {name:<12}{told}{taken.memory:>11.0f}")


def write_rows(path: Path, customers: int, seed: int = 1) -> int:
    """The rows of so many customers; how many they are.

    Pareto/NBD: rates gamma(1.2) around one purchase in 50 days, lives gamma-exponential around two years; amounts
    gamma-gamma. One purchase in 25 comes back.
    """
    rng = np.random.default_rng(seed)
    count = 0
    kind = pa.decimal128(18, 2)
    fields = [("customer_id", pa.string()), ("date", pa.date32()), ("net_amount", kind), ("cost_of_goods", kind)]
    schema = pa.schema([*fields, ("document_id", pa.string())])
    with pq.ParquetWriter(path, schema) as sink:
        for first in range(0, customers, _AT_ONCE):
            n = min(_AT_ONCE, customers - first)
            begun = rng.integers(0, _DAYS, n)
            rate = rng.gamma(1.2, 1 / 50, n)
            life = rng.exponential(1 / rng.gamma(1.5, 1 / 700, n))
            span = np.minimum(_DAYS - begun, life)
            bought = 1 + rng.poisson(rate * span)
            who = np.repeat(np.arange(n), bought)
            at = np.zeros(len(who))
            later = np.ones(len(who), dtype=bool)
            later[np.cumsum(bought) - bought] = False
            at[later] = rng.uniform(0, 1, int(later.sum())) * span[who[later]]
            day = (np.datetime64("2021-01-01") + (begun[who] + at).astype(int)).astype("datetime64[D]")
            level = 3.0 / rng.gamma(4.0, 1 / 60, n)
            cents = np.rint(rng.gamma(6.0, 1 / 6, len(who)) * level[who] * 10_000).astype(np.int64) + 100
            back = later & (rng.random(len(who)) < 0.04)
            order = rng.permutation(len(who))
            money = [np.where(back, -cents, cents), np.where(back, -cents, cents) * 6 // 10]
            sink.write_table(pa.table(
                [
                    pa.array([f"K{first + number:09d}" for number in who[order]]),
                    pa.array(day[order]),
                    *(_decimal(values[order], kind) for values in money),
                    pa.array([f"B{count + number}" for number in order]),
                ],
                schema=schema,
            ))  # fmt: skip
            count += len(who)
    return count


def _decimal(cents: np.ndarray, kind: pa.DataType) -> pa.Array:
    """Cents as decimals, without a detour by floats."""
    words = np.empty((len(cents), 2), dtype=np.int64)
    words[:, 0], words[:, 1] = cents, cents >> 63
    return pa.Array.from_buffers(kind, len(cents), [None, pa.py_buffer(words.tobytes())])


def measured(words: list[str]) -> Taken:
    """Run a command to its end."""
    start, peak = time.perf_counter(), 0.0
    used: dict[int, float] = {}
    with tempfile.TemporaryFile() as errors:
        # A cache of its own: what was prepared before is not to be found.
        with tempfile.TemporaryDirectory() as cache:
            environment = {**os.environ, "XDG_CACHE_HOME": cache}
            process = psutil.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=errors)
            while process.poll() is None:
                peak = max(peak, _held(process, used))
                time.sleep(_EACH)
            seconds = time.perf_counter() - start
        if process.returncode:
            errors.seek(0)
            raise click.ClickException(f"{' '.join(words)}\n{errors.read().decode(errors='replace')}")
    return Taken(seconds, sum(used.values()), peak)


def _held(process: psutil.Process, used: dict[int, float]) -> float:
    """Memory of a process and all below it, in MB; what each has used of processors is noted in `used`."""
    total = 0
    with suppress(psutil.NoSuchProcess):
        for one in (process, *process.children(recursive=True)):
            with suppress(psutil.NoSuchProcess, psutil.AccessDenied):
                used[one.pid] = sum(one.cpu_times()[:2])
                found = one.memory_full_info()
                total += getattr(found, "pss", found.uss)
    return total / 1e6


if __name__ == "__main__":
    main()
