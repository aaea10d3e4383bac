"""A hundred small clients by one batch: time against one by one, and what is left when it is killed twenty times.

Five of the clients are broken, each in another way: their source is missing, empty, without a header, of dates that can be read
in two ways, or half a workbook. Each of the others has 300 rows and gets one notebook.
"""

from __future__ import annotations

import csv
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from measure import Row

_NOTEBOOK = "2_pareto_analysis"
_ROWS = 300
_ONE_BY_ONE = 6


def rows(small: bool) -> list[Row]:
    """Seconds a client of a batch against those of ``report``; raises where a killed batch ends otherwise than one that was not."""
    clients, kills = (8, 3) if small else (100, 20)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        file = write_clients(home, clients)
        start = time.perf_counter()
        straight = _whole(file, home / "straight")
        ours = time.perf_counter() - start
        start = time.perf_counter()
        killed = _killed(file, home / "killed", kills, ours)
        print(f"{clients} clients: {ours:.0f} s; killed {kills} times: {time.perf_counter() - start:.0f} s", flush=True)
        if straight != killed:
            raise AssertionError(f"a batch that was killed ends otherwise: {straight} ≠ {killed}")
        start = time.perf_counter()
        again = _whole(file, home / "killed")
        print(f"again, all unchanged: {time.perf_counter() - start:.0f} s", flush=True)
        if again != killed:
            raise AssertionError("a batch that had nothing to do did something")
        start = time.perf_counter()
        sources = sorted(home.glob("client_*.csv"))[:_ONE_BY_ONE]
        for source in sources:
            _report(source, home / "single")
        peer = (time.perf_counter() - start) / len(sources)
    return [Row("batch, s a client", ours / clients, peer, 0.6)]


def write_clients(home: Path, clients: int) -> Path:
    """Write sources of `clients` clients, five of them broken, and their ``clients.toml``."""
    draw = random.Random(1)
    broken = {
        "nothing.csv": b"",
        "headless.csv": b"1;2;3\n4;5;6\n",
        "ambiguous.csv": b"customer_id,date,net_amount\n1,03/04/2024,5\n2,05/06/2024,6\n",
        "half.xlsx": b"PK\x03\x04half of it",
    }
    for name, content in broken.items():
        (home / name).write_bytes(content)
    names = ["missing.csv", *broken]
    for number in range(clients - len(names)):
        names.append(f"client_{number:03d}.csv")
        _write_source(home / names[-1], draw)
    draw.shuffle(names)
    told = [f'[batch]\nnotebooks = ["{_NOTEBOOK}"]\n']
    told += [f'[[client]]\nname = "{Path(name).stem}"\nsource = "{name}"\n' for name in names]
    file = home / "clients.toml"
    file.write_text("\n".join(told), encoding="utf-8")
    return file


def _write_source(path: Path, draw: random.Random) -> None:
    with path.open("w", encoding="utf-8", newline="") as sink:
        writer = csv.writer(sink)
        writer.writerow(["customer_id", "date", "net_amount"])
        for _ in range(_ROWS):
            day = date(2023, 1, 1) + timedelta(draw.randrange(730))
            writer.writerow([f"{draw.randrange(40):03d}", day.isoformat(), f"{draw.lognormvariate(4, 0.8):.2f}"])


def _start(file: Path, out: Path) -> subprocess.Popen[bytes]:
    told = file.read_text(encoding="utf-8").replace("[batch]\n", f'[batch]\nout = "{out.name}"\n', 1)
    of_run = file.with_name(f"{out.name}.toml")
    of_run.write_text(told, encoding="utf-8")
    words = [sys.executable, "-m", "analysis", "batch", str(of_run)]
    with of_run.with_suffix(".stderr").open("wb") as told_wrong:
        return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=told_wrong)


def _whole(file: Path, out: Path) -> Mapping[str, str]:
    code = _start(file, out).wait()
    if code != 1 or not (out / "batch.json").is_file():
        raise AssertionError(f"code {code}: " + (file.parent / f"{out.name}.stderr").read_text(encoding="utf-8"))
    return _left(out)


def _killed(file: Path, out: Path, kills: int, seconds: float) -> Mapping[str, str]:
    """Kill the batch `kills` times, on average as far apart as lets it end at last."""
    draw = random.Random(2)
    for _ in range(kills):
        running = _start(file, out)
        try:
            running.wait(timeout=draw.uniform(0, 2.5 * seconds / kills))
        except subprocess.TimeoutExpired:
            os.kill(running.pid, signal.SIGKILL)
            running.wait()
    return _whole(file, out)


def _left(out: Path) -> Mapping[str, str]:
    """What a batch leaves: what became of each client, and the figures of each run; nothing that is half done."""
    told = json.loads((out / "batch.json").read_text(encoding="utf-8"))
    states = {one["name"]: "failed" if one["status"] == "failed" else "made" for one in told["clients"]}
    half = [path.name for path in out.glob(".making-*")]
    assert not half, half
    for path in sorted(out.glob("*/*/results.json")):
        states[path.relative_to(out).as_posix()] = path.read_text(encoding="utf-8")
    return states


def _report(source: Path, out: Path) -> None:
    words = [sys.executable, "-m", "analysis", "report", str(source), "--notebook", _NOTEBOOK, "--out", str(out)]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
