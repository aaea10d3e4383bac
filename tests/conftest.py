"""Runs that many tests look at, made once, and sources small enough to be read in a moment."""

from __future__ import annotations

import csv
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa
import pytest
from click.testing import CliRunner, Result

from analysis.base import PREPARED_VARIABLE, CustomerBase
from analysis.cli import main
from analysis.contribution.ladder import Ladder, ladder
from analysis.periods import Period
from analysis.reporting.manifest import checksums
from analysis.reporting.output import write_json
from tests._skips import pytest_runtest_makereport as pytest_runtest_makereport

ROOT = Path(__file__).parents[1]
Report = Callable[..., Path]


# What takes longest to make, once a process, and what shares it; begun first, so that no process waits for it at the end.
_DEAR = ("demo_run", "small_run")
_VALUES = ("tests/clv/", "tests/loyalty/", "tests/steering/", "tests/management/")


@cache
def _group(file: str) -> str:
    """Tests of one group run in one process: those that share what is dear to make, others by their file."""
    if file.startswith(_VALUES):
        return "values"
    text = (ROOT / file).read_text(encoding="utf-8")
    return next((name for name in _DEAR if name in text), file)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    groups = ("values", *_DEAR)
    items.sort(key=lambda item: groups.index(g) if (g := _group(item.nodeid.split("::")[0])) in groups else len(groups))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """By `_group`, in the order of collection. xdist's own groups (3.8) do not reach its scheduler with pytest 9.2."""
    from xdist.scheduler import LoadScopeScheduling

    class ByGroup(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return _group(nodeid.split("::")[0])

    config.option.loadscopereorder = False
    return ByGroup(config, log)


@pytest.fixture(autouse=True, scope="session")
def _outside_of_any_run() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(PREPARED_VARIABLE, raising=False)
        yield


@pytest.fixture(scope="session")
def kundenwert() -> Callable[..., Result]:
    """The command line in this process; what a user cannot cause is raised."""

    def invoke(*arguments: object) -> Result:
        result = CliRunner().invoke(main, [str(argument) for argument in arguments])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke


@pytest.fixture(scope="session")
def command() -> Callable[..., subprocess.CompletedProcess[str]]:
    """The command line as a program of its own, as everything that starts kernels has to be."""

    def run(*arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
        words = [sys.executable, "-m", "analysis", *(str(argument) for argument in arguments)]
        return subprocess.run(words, capture_output=True, encoding="utf-8", timeout=300, check=False, **options)

    return run


@pytest.fixture(scope="session")
def report(command: Callable[..., subprocess.CompletedProcess[str]]) -> Report:
    """Make a report and give the folder of the run."""

    def make(*arguments: object, out: Path) -> Path:
        done = command("report", *arguments, "--out", out)
        assert done.returncode == 0, done.stderr
        return Path(done.stdout.strip().partition(": ")[2]).parent

    return make


def transactions(customers: int, seed: int = 21) -> list[dict[str, str]]:
    """Purchases of `customers` over two years: some often, some large, some gone early, a few returns."""
    draw = random.Random(seed)
    rows = []
    for number in range(customers):
        day = date(2023, 1, 1) + timedelta(draw.randrange(200))
        gone = day + timedelta(draw.randrange(60, 800))
        gap, size = draw.choice([12, 30, 60]), draw.choice([40, 90, 250])
        while day <= min(gone, date(2024, 12, 31)):
            amount = round(draw.lognormvariate(0, 0.6) * size, 2)
            sign = -1 if draw.random() < 0.03 else 1
            rows.append(
                {
                    "customer_id": f"{number:04d}",
                    "date": day.isoformat(),
                    "net_amount": f"{sign * amount:.2f}",
                    "document_id": f"R{len(rows) + 1:05d}",
                    "cost_of_goods": f"{sign * amount * 0.6:.2f}",
                    "name": f"Firma {number}",
                }
            )
            day += timedelta(draw.randrange(1, 2 * gap))
    return rows


def write_csv(path: Path, rows: Sequence[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as sink:
        writer = csv.DictWriter(sink, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of 60 customers."""
    return write_csv(tmp_path_factory.mktemp("source") / "small.csv", transactions(60))


@pytest.fixture(scope="session")
def shuffled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same file with its rows in another order."""
    rows = transactions(60)
    random.Random(1).shuffle(rows)
    return write_csv(tmp_path_factory.mktemp("source") / "small.csv", rows)


@pytest.fixture(scope="session")
def thin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten customers: enough to describe, too few to estimate."""
    return write_csv(tmp_path_factory.mktemp("source") / "thin.csv", transactions(10))


@pytest.fixture(scope="session")
def demo_run(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo company in both languages, German first."""
    return report("demo", "--lang", "de", "--lang", "en", out=tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="session")
def small_run(report: Report, small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The 60 customers in both languages, English first, two notebooks at once."""
    return report(small, "--lang", "en", "--lang", "de", "--jobs", 2, out=tmp_path_factory.mktemp("small"))


# ------------------------------------------------------------------ small companies as tables of a database

MONEY = pa.decimal128(18, 4)
TYPES = {
    "customer_id": pa.string(), "date": pa.date32(), "period": pa.date32(), "type": pa.string(),
    "cost_type": pa.string(), "document_id": pa.string(), "category": pa.string(), "is_return": pa.bool_(),
    **dict.fromkeys(("net_amount", "list_amount", "cost_of_goods", "cost", "amount"), MONEY),
}  # fmt: skip
Rows = Sequence[Mapping[str, Any]]
Database = Callable[..., dict[str, ir.Table]]


def _value(name: str, value: Any) -> Any:
    if value is None or TYPES[name] != MONEY:
        return date.fromisoformat(value) if isinstance(value, str) and TYPES[name] == pa.date32() else value
    return Decimal(str(value))


@pytest.fixture
def database() -> Database:
    """Tables of rows, in one database: database(transactions=[...], costs=[...])."""

    def make(**tables: Rows) -> dict[str, ir.Table]:
        connection = ibis.duckdb.connect()
        made = {}
        for name, rows in tables.items():
            columns = {column: TYPES[column] for column in rows[0]}
            data = {column: [_value(column, row[column]) for row in rows] for column in columns}
            made[name] = connection.create_table(name, pa.table(data, schema=pa.schema(list(columns.items()))))
        return made

    return make


@pytest.fixture(scope="session")
def demo() -> CustomerBase:
    return CustomerBase("demo")


@pytest.fixture(scope="session")
def demo_ladder(demo: CustomerBase) -> Ladder:
    return ladder(demo.transactions, demo.customers, demo.period, demo.table("activities"), demo.table("costs"))


# ------------------------------------------------------------------ CDNOW as the published fits saw it


@pytest.fixture(scope="session")
def calibration() -> pd.DataFrame:
    """One row a customer of the calibration weeks: x, mean_spend, and t_x and T in weeks (whole days / 7)."""
    frame = CustomerBase("cdnow").customers_in(Period(date(1997, 1, 1), date(1997, 9, 30)))
    return frame.assign(t_x=frame["t_x"] / 7, T=frame["T"] / 7)


@pytest.fixture(scope="session")
def history(calibration) -> tuple:
    """x, t_x, T of these customers."""
    return tuple(calibration[name].to_numpy() for name in ("x", "t_x", "T"))


@pytest.fixture(scope="session")
def holdout(calibration) -> pd.Series:
    """Purchases of each of these customers in the 39 weeks after."""
    whole = CustomerBase("cdnow").customers_in(Period(date(1997, 1, 1), date(1998, 6, 30)))
    return whole["x"].reindex(calibration.index) - calibration["x"]


# ------------------------------------------------------------------ runs by hand, for what only reads them


@pytest.fixture
def written_run() -> Callable[..., Path]:
    """Write a run as a report leaves it: written_run(out, "client", "2024-12-31", customers, figures=…, data=…)."""

    def write(
        out: Path, name: str, day: str, customers: pd.DataFrame, figures: Sequence[Mapping[str, Any]] = (), **more: Any
    ) -> Path:
        folder = out / name / day
        (folder / "de").mkdir(parents=True)
        customers.to_parquet(folder / "customers.parquet")
        page = "".join(f"<td>{customer}</td>" for customer in customers.index)
        (folder / "de" / "0_x.html").write_text(page, encoding="utf-8")
        data = {"headers": {"transactions": ["Datum"]}, "share_set_aside": 0.0, "months": ["2024-01"], "customers": 10}
        told = {"key_figures": list(figures), "data": {**data, **more.pop("data", {})}}
        write_json(folder / "figures.json", told)
        entry = {"notebook": "0_x", "lang": "de", "title": "X", "href": "de/0_x.html", "status": "done", "seconds": 1.0}
        manifest = {
            "name": name, "title": name, "kind": "report", "customers": [], "reference_date": day,
            "window": {"start": "2023-01-01", "end": day},
            "source": {"label": "x", "given": "x.csv", "files": []},
            "rows": {"read": 3, "used": 2, "set_aside": 1}, "currency": "EUR", "languages": ["de"],
            "parameters": {"anonymise": False, "anonymise_salt": ""}, "versions": {}, "commit": None, "code": "1",
            "notebooks": [{**entry, "status": more.pop("status", "done")}], "outputs": checksums(folder), **more,
        }  # fmt: skip
        write_json(folder / "manifest.json", manifest)
        return folder

    return write


@pytest.fixture
def customers() -> Callable[..., pd.DataFrame]:
    """Customers of a run: customers("0001", "=2", risk_reasons=["overdue", ""])."""

    def make(*ids: str, **columns: Sequence[Any]) -> pd.DataFrame:
        count = len(ids)
        given: dict[str, Any] = {
            "abc": ["A"] * count, "value": [10.5] * count, "value_at_risk": [2.5] * count,
            "risk_reasons": ["overdue"] * count, "net_amount": [float("nan")] * count, **columns,
        }  # fmt: skip
        return pd.DataFrame(given, index=pd.Index(ids, name="customer_id"))

    return make


# ------------------------------------------------------------------ PostgreSQL


@pytest.fixture(scope="module")
def postgresql() -> Iterator[Callable[[str], str]]:
    """A cluster of its own, on a port of its own, by a user who is not root: run statements, get host and port."""
    import pwd

    programs = max(Path("/usr/lib/postgresql").glob("*/bin"))
    home = Path(tempfile.mkdtemp(prefix="kundenwert-postgresql-"))
    user = {}
    if os.getuid() == 0:
        # PostgreSQL refuses to run as root.
        owner = pwd.getpwnam("postgres")
        os.chown(home, owner.pw_uid, owner.pw_gid)
        user = {"user": "postgres", "group": owner.pw_gid, "extra_groups": []}
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    def run(program: str, *arguments: str, **more: Any) -> None:
        command = [programs / program, *arguments]
        subprocess.run(command, cwd=home, check=True, stdout=subprocess.DEVNULL, **user, **more)

    def execute(statements: str) -> str:
        run("psql", "-q", "-v", "ON_ERROR_STOP=1", "-h", str(home), "-p", str(port), "-U", "owner", "postgres",
            input=statements, encoding="utf-8")  # fmt: skip
        return f"127.0.0.1:{port}"

    try:
        run("initdb", "-D", "data", "-U", "owner", "--auth-local=trust", "--auth-host=scram-sha-256", "-E", "UTF8")
        run("pg_ctl", "-D", "data", "-w", "-l", "log", "-o", f"-p {port} -k {home} -h 127.0.0.1", "start")
        try:
            yield execute
        finally:
            run("pg_ctl", "-D", "data", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home)
