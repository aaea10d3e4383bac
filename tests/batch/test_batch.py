"""Six clients in one batch: what is left of each, what is skipped, what is killed, and what is said."""

from __future__ import annotations

import errno
import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from analysis.batch import lanes
from analysis.batch.clients import Order
from analysis.batch.serving import Served
from analysis.language import LANGUAGES, Words
from analysis.reporting.output import alone

Command = Callable[..., subprocess.CompletedProcess[str]]

CLIENTS = """
[batch]
notebooks = ["0_data_basis"]
formats = ["message", "hubspot"]
languages = ["de"]

[[client]]
name = "well"
source = "well.csv"
to = "sqlite:///crm.db?table=customers"

[[client]]
name = "again"
source = "well.csv"

[[client]]
name = "missing"
source = "nowhere.csv"

[[client]]
name = "headless"
source = "headless.csv"

[[client]]
name = "changed"
source = "well.csv"
profile = "other.toml"

[[client]]
name = "shut"
source = "well.csv"
to = "sqlite:///headless.csv?table=customers"
"""


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory, thin: Path) -> Path:
    """Two clients that are well, four that are not, each in another way."""
    folder = tmp_path_factory.mktemp("clients")
    (folder / "well.csv").write_bytes(thin.read_bytes())
    (folder / "headless.csv").write_text("no header\n1\n" * 200, encoding="utf-8")
    (folder / "other.toml").write_text(
        '[[reading.files]]\nfile = "x.csv"\ntable = "transactions"\nheaders = ["Datum"]\ncolumns = { date = "Datum" }\n',
        encoding="utf-8",
    )
    (folder / "clients.toml").write_text(CLIENTS, encoding="utf-8")
    return folder / "clients.toml"


def told(clients: Path) -> dict[str, Any]:
    return json.loads((clients.parent / "reports" / "batch.json").read_text(encoding="utf-8"))


def results(clients: Path) -> dict[str, bytes]:
    out = clients.parent / "reports"
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.glob("*/*/manifest.json")}


@pytest.mark.slow
def test_six_clients_killed_run_and_run_again(clients: Path, command: Command) -> None:
    words = [sys.executable, "-m", "analysis", "batch", str(clients)]
    killed = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    log = clients.parent / "reports" / "batch.log"
    while not (log.is_file() and "prepared" in log.read_text(encoding="utf-8")):
        assert killed.poll() is None
        time.sleep(0.05)
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    done = command("batch", clients)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Traceback" not in done.stderr + log.read_text(encoding="utf-8")
    # Who failed and why, and not a word of kernels.
    assert {line.partition(":")[0] for line in done.stderr.splitlines()} == {"missing", "headless", "changed", "shut"}
    assert "“nowhere.csv”" in done.stderr
    states = {one["name"]: (one["status"], one["reference_date"] is not None) for one in told(clients)["clients"]}
    assert {name for name, (status, _) in states.items() if status == "failed"} == {
        "missing",
        "headless",
        "changed",
        "shut",
    }
    # Its pages are there; what failed is the way into the database.
    assert states["shut"] == ("failed", True)
    assert told(clients)["drifted"] == ["changed"]
    assert list((clients.parent / "reports").rglob(".making-*")) == []
    before = results(clients)
    assert {name.partition("/")[0] for name in before} == {"well", "again", "shut"}
    # Nothing has changed: nothing is made, what failed is tried again, and what goes out is there, as if the batch had been
    # killed between a run and the pages over all of them.
    overview = clients.parent / "reports" / "index.html"
    pages = overview.read_bytes()
    overview.unlink()
    for path in clients.parent.glob("reports/well/*.eml"):
        path.unlink()
    again = command("batch", clients, "--lang", "de")
    assert again.returncode == 1
    assert results(clients) == before
    assert overview.read_bytes() == pages
    assert [one["status"] for one in told(clients)["clients"]][:2] == ["unchanged", "unchanged"]
    assert len(list(clients.parent.glob("reports/well/*.eml"))) == 1
    assert "well: unverändert" in log.read_text(encoding="utf-8")
    for lang in LANGUAGES:
        page = (clients.parent / "reports" / f"batch.{lang}.html").read_text(encoding="utf-8")
        soup = BeautifulSoup(page, "html.parser")
        assert soup.html is not None
        assert soup.html["lang"] == lang
        assert not soup.select("script")
        assert [row.th.get_text() for row in soup.select("tbody tr")][:4] == ["changed", "missing", "headless", "shut"]
        assert {link["href"].partition("/")[0] for link in soup.select("tbody a")} == {"shut", "well", "again"}
        assert Words(lang)("batch-failed", count=4) in soup.get_text()


def test_two_batches_at_once(clients: Path, command: Command) -> None:
    out = clients.parent / "reports"
    with alone(out, ".batch", 1):
        done = command("batch", clients)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [f"Error: reports: {Words('en')('finding-batch-busy')}"]


# ------------------------------------------------------------------ lanes, with something else in place of a report


def order(name: str, minutes: float = 30) -> Order:
    return Order(name, "x.csv", "", {}, None, ("de",), (), (), None, Path(), minutes, 0, "")


def served_by_hand(one: Order, *_: Any) -> Served:
    """In place of serving: a client's name says what becomes of its lane."""
    if one.name == "dies":
        os.kill(os.getpid(), signal.SIGKILL)
    if one.name == "hangs":
        time.sleep(600)
    return Served(one.name, "done")


ours = lanes._work


def by_hand(*given: Any) -> None:
    lanes.serve = served_by_hand
    ours(*given)


SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
import test_batch
from analysis.batch import lanes
if __name__ == "__main__":
    lanes._GRACE, lanes._work = 0, test_batch.by_hand
    orders = [test_batch.order(name, 0.02 if name == "hangs" else 30) for name in ("a", "dies", "b", "hangs", "c")]
    for one in lanes.serve_all(orders, 2, 800, 1, print):
        print(one.name, one.status, *[finding.key for finding in one.findings])
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_a_client_that_takes_its_lane_along_or_hangs_costs_nobody_else(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(SCRIPT, encoding="utf-8")
    words = [sys.executable, str(tmp_path / "script.py"), str(Path(__file__).parent)]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", timeout=100, check=False)
    assert sorted(done.stdout.splitlines()) == [
        "a done", "b done", "c done", "dies failed batch-died", "hangs failed batch-silent",
    ], done.stderr  # fmt: skip


# ------------------------------------------------------------------ a full disk


def limited() -> None:
    """No file may grow beyond this: what a full disk does, for this process alone."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


@pytest.mark.slow
def test_a_full_disk_is_one_sentence_and_costs_nothing_that_was_there(
    tmp_path: Path, thin: Path, command: Command
) -> None:
    (tmp_path / "clients.toml").write_text(
        f'[batch]\nnotebooks = ["0_data_basis"]\n[[client]]\nname = "a"\nsource = "{thin.as_posix()}"\n',
        encoding="utf-8",
    )
    (tmp_path / "reports" / "a" / "2020-12-31").mkdir(parents=True)
    (tmp_path / "reports" / "a" / "2020-12-31" / "index.html").write_text("earlier", encoding="utf-8")
    done = command("batch", tmp_path / "clients.toml", preexec_fn=limited)
    assert done.returncode == 1
    # The client, and the summary, which finds no room either.
    problem = Words("en")("finding-refused-by-system", problem=os.strerror(errno.EFBIG))
    client, summary = done.stderr.splitlines()
    # The engine finds it first, and says it at the end of a transaction.
    assert client.startswith(f"a: {Words('en')('finding-machine-exhausted', problem='')}")
    assert os.strerror(errno.EFBIG) in client
    assert summary == f"Error: reports: {problem}"
    assert not list(tmp_path.rglob("*.partial-"))
    kept = [path.relative_to(tmp_path / "reports").as_posix() for path in tmp_path.glob("reports/*/*/*")]
    assert kept == ["a/2020-12-31/index.html"]
