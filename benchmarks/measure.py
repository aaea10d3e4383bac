"""Time and peak memory of a function or a command, in a process of its own."""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import psutil

_EACH = 0.05


@dataclass(frozen=True)
class Row:
    """A line of the table: ours against the peer's, and how much of it ours may be."""

    what: str
    ours: float
    peer: float
    demanded: float
    digits: int = 2

    @property
    def ratio(self) -> float:
        return self.ours / self.peer

    @property
    def met(self) -> bool:
        return self.ratio <= self.demanded


@dataclass(frozen=True)
class Cost:
    """Seconds of wall time and peak memory in MB."""

    seconds: float
    memory: float


def best(costs: Sequence[Cost]) -> Cost:
    """The least of each: whatever else the machine did only adds."""
    return Cost(min(cost.seconds for cost in costs), min(cost.memory for cost in costs))


def call(module: str, source: Path, result: Path) -> Cost:
    """Cost of ``module.frame(source)`` without the imports at its top; the frame is left in `result`."""
    done = subprocess.run(
        [sys.executable, __file__, module, str(source), str(result)], stdout=subprocess.PIPE, check=True
    )
    return Cost(**json.loads(done.stdout))


@dataclass(frozen=True)
class Spent:
    """Seconds from start to end, and seconds of processors in all processes that took part."""

    wall: float
    processor: float

    def __add__(self, other: Spent) -> Spent:
        return Spent(self.wall + other.wall, self.processor + other.processor)


def least(spent: Sequence[Spent]) -> Spent:
    """The least of each, as `best`."""
    return Spent(min(one.wall for one in spent), min(one.processor for one in spent))


def command(words: Sequence[str], environment: Mapping[str, str]) -> Spent:
    """What a command takes from start to end.

    Processors' time is looked up while it runs, `_EACH` seconds apart: nobody waits for forked kernels, so that the
    system's own sum over children lacks them.
    """
    start = time.perf_counter()
    used: dict[int, float] = {}
    with tempfile.TemporaryFile() as errors:
        process = psutil.Popen(words, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=errors)
        while process.poll() is None:
            with suppress(psutil.NoSuchProcess):
                for one in (process, *process.children(recursive=True)):
                    with suppress(psutil.NoSuchProcess):
                        used[one.pid] = sum(one.cpu_times()[:2])
            time.sleep(_EACH)
        wall = time.perf_counter() - start
        if process.returncode:
            errors.seek(0)
            raise RuntimeError(f"{' '.join(words)}\n{errors.read().decode(errors='replace')}")
    return Spent(wall, sum(used.values()))


def _main(module: str, source: str, result: str) -> None:
    frame = import_module(module).frame
    start = time.perf_counter()
    made = frame(Path(source))
    seconds = time.perf_counter() - start
    # Before the frame is written, which takes memory again.
    json.dump({"seconds": seconds, "memory": peak_memory()}, sys.stdout)
    made.to_parquet(result)


def peak_memory() -> float:
    """Peak of this process so far, in MB."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    # Linux hands the number of getrusage down to the processes one starts: it may be the peak of this one's parent.
    return int(re.findall(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii"))[0]) / 1e3


if __name__ == "__main__":
    _main(*sys.argv[1:])
