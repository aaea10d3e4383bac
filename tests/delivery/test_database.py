"""Customers in a table of a database: all or nothing, identifiers and values quoted, no secret told."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

from analysis.delivery import database
from analysis.delivery.address import parse_target
from analysis.delivery.database import write_tables
from analysis.delivery.handing import hand_on
from analysis.delivery.rows import ACTIONS, CUSTOMERS, customers_of
from analysis.errors import AnalysisError, InputError, UsageError

KINDS = ("sqlite", "duckdb")
TABLE = 'kun"den; DROP'
Run = Callable[..., Path]
Customers = Callable[..., pd.DataFrame]


def rows(folder: Path, kind: str, what: str = "*", table: str = TABLE) -> list[tuple[Any, ...]]:
    path, name = folder / f"crm.{kind}", table.replace('"', '""')
    query = f'SELECT {what} FROM "{name}" ORDER BY 1, 2'
    with sqlite3.connect(path) if kind == "sqlite" else duckdb.connect(str(path)) as connection:
        return connection.execute(query).fetchall()


def put(frame: pd.DataFrame, to: Any) -> None:
    write_tables(str(frame["report"].iloc[0]), {CUSTOMERS: frame}, to)


def target(folder: Path, kind: str, table: str = TABLE) -> Any:
    from urllib.parse import quote

    return parse_target(f"{kind}:///crm.{kind}?table={quote(table)}", folder)


@pytest.mark.parametrize("kind", KINDS)
def test_a_run_replaces_its_own_rows_and_no_others(
    kind: str, tmp_path: Path, written_run: Run, customers: Customers
) -> None:
    to = target(tmp_path, kind)
    other = written_run(tmp_path, "other's", "2024-11-30", customers("1", "x"))
    first = written_run(tmp_path, "a", "2024-11-30", customers("1", "gone", "0'3"))
    second = written_run(tmp_path, "a", "2024-12-31", customers("1", "0'3", "new", value=[11.5, 12.5, 13.5]))
    for run in (other, first, second, second):
        put(customers_of(run), to)
    found = rows(tmp_path, kind, "report, customer_id, value, net_amount, risk_reasons")
    assert found == [
        ("a", "0'3", 12.5, None, "overdue"), ("a", "1", 11.5, None, "overdue"), ("a", "new", 13.5, None, "overdue"),
        ("other's", "1", 10.5, None, "overdue"), ("other's", "x", 10.5, None, "overdue"),
    ]  # fmt: skip
    names = rows(tmp_path, kind, "report, CAST(reference_date AS VARCHAR), run_id")
    assert {(report, day) for report, day, _ in names} == {("a", "2024-12-31"), ("other's", "2024-11-30")}
    assert len({run for _, _, run in names}) == 2


def with_actions(run: Path, *actions: tuple[str, str]) -> Path:
    """A run with a list: customer and kind of each action."""
    rows = pd.DataFrame(actions, columns=["customer_id", "kind"])
    rows = rows.assign(money=5.5, duty=True, due=pd.Timestamp("2025-01-31"), reason="=x'", arm="act", list="unused")
    rows.to_parquet(run / "actions.parquet")
    return run


@pytest.mark.parametrize("kind", KINDS)
def test_actions_are_written_with_the_customers_or_neither(
    kind: str, tmp_path: Path, written_run: Run, customers: Customers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hand_over(run: Path) -> None:
        hand_on(run, [], target(tmp_path, kind), "")

    hand_over(with_actions(written_run(tmp_path, "other", "2024-11-30", customers("1")), ("1", "keep")))
    hand_over(with_actions(written_run(tmp_path, "a", "2024-11-30", customers("1", "2")), ("1", "keep"), ("2", "keep")))
    hand_over(with_actions(written_run(tmp_path, "a", "2024-12-31", customers("1")), ("1", "keep"), ("1", "win_back")))
    what, table = (
        "report, customer_id, kind, money, CAST(due AS VARCHAR), CAST(duty AS INTEGER), reason",
        f"{TABLE}_actions",
    )
    ours = [("a", "1", kind, 5.5, "2025-01-31", 1, "=x'") for kind in ("keep", "win_back")]
    theirs = ("other", "1", "keep", 5.5, "2025-01-31", 1, "=x'")
    assert sorted(rows(tmp_path, kind, what, table)) == [*ours, theirs]
    # The list fails, and the customers are not written either.
    bad = with_actions(written_run(tmp_path, "a", "2025-01-31", customers("9")), ("9", "keep"))
    with monkeypatch.context() as patch:
        own = database._statements
        patch.setattr(
            database, "_statements", lambda *of: [*own(*of), *(["SELECT nothing"] if of[2] is ACTIONS else [])]
        )
        with pytest.raises(InputError):
            hand_over(bad)
    assert [row[1] for row in rows(tmp_path, kind, "report, customer_id")] == ["1", "1"]
    # A run without a list has nothing to do: what is told of earlier ones goes.
    hand_over(written_run(tmp_path, "a", "2025-02-28", customers("1")))
    assert rows(tmp_path, kind, what, table) == [theirs]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("step", range(4))
def test_an_error_at_any_step_leaves_all_as_it_was(
    kind: str, step: int, tmp_path: Path, written_run: Run, customers: Customers, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = target(tmp_path, kind)
    put(customers_of(written_run(tmp_path, "a", "2024-11-30", customers("1", "gone"))), to)
    before = rows(tmp_path, kind)
    ours = database._statements
    monkeypatch.setattr(database, "_statements", lambda *given: [*ours(*given)[:step], "SELECT nothing", "SELECT 1"])
    frame = customers_of(written_run(tmp_path, "a", "2024-12-31", customers("1", "new")))
    with pytest.raises(InputError) as caught:
        put(frame, to)
    assert [finding.key for finding in caught.value.findings] == ["target-refused"]
    assert rows(tmp_path, kind) == before
    # Nor does an error make a database that was not there.
    nowhere = tmp_path / "new"
    nowhere.mkdir()
    with pytest.raises(InputError):
        put(frame, target(nowhere, kind))
    assert list(nowhere.iterdir()) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_of_somebody_else_is_left_alone(
    kind: str, tmp_path: Path, written_run: Run, customers: Customers
) -> None:
    path = tmp_path / f"crm.{kind}"
    with sqlite3.connect(path) if kind == "sqlite" else duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE theirs AS SELECT 1 AS a, 2 AS b")
    with pytest.raises(InputError):
        put(customers_of(written_run(tmp_path, "a", "2024-11-30", customers("1"))), target(tmp_path, kind, "theirs"))
    assert rows(tmp_path, kind, table="theirs") == [(1, 2)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_is_no_database_stays(kind: str, tmp_path: Path, written_run: Run, customers: Customers) -> None:
    (tmp_path / f"crm.{kind}").write_text("letters " * 1000, encoding="utf-8")
    with pytest.raises(AnalysisError):
        put(customers_of(written_run(tmp_path, "a", "2024-11-30", customers("1"))), target(tmp_path, kind))
    assert (tmp_path / f"crm.{kind}").read_text(encoding="utf-8") == "letters " * 1000


WRONG = [
    "mysql://u:secret@host/b?table=t", "postgresql://u:secret@host/b", "postgresql://u:secret@host/b?query=SELECT 1",
    "postgresql://u:secret@host/b?table=a&table=b", "sqlite:///?table=t", "sqlite:///x.db", "sqlite:///x.db?table=",
    "sqlite:///x.db?table=a&secret=b", "sqlite://secret/x.db?table=t", "x.db", "duckdb:///x.db?table=a%0Ab", "",
]  # fmt: skip


@pytest.mark.parametrize("address", WRONG)
def test_a_wrong_address_is_told_without_repeating_it(address: str, kundenwert: Callable[..., Any]) -> None:
    with pytest.raises(UsageError):
        parse_target(address, Path())
    if address:
        result = kundenwert("report", "demo", "--to", address)
        assert result.exit_code == 2
        assert "secret" not in result.output


def test_the_parts_of_an_address(tmp_path: Path) -> None:
    one = parse_target("duckdb:////data/my%20crm.db?table=a.b", tmp_path)
    assert (one.kind, one.path, one.schema, one.table) == ("duckdb", Path("/data/my crm.db"), "a", "b")
    assert parse_target("sqlite:///x.db?table=t", tmp_path).path == tmp_path / "x.db"
    other = parse_target("postgres://u:secret@host/base?table=s.t&sslmode=require", tmp_path)
    assert (other.place, other.schema, other.table) == ("base.t", "s", "t")
    assert "secret" not in repr(other)


# ------------------------------------------------------------------ PostgreSQL

SETUP = """
CREATE ROLE crm_writer LOGIN PASSWORD 'Kein/Ge@heimnis2';
CREATE SCHEMA "My CRM" AUTHORIZATION crm_writer;
CREATE TABLE theirs (a int);
INSERT INTO theirs VALUES (1);
GRANT ALL ON theirs TO crm_writer;
"""
SECRETS = ("Kein/Ge@heimnis2", "Kein%2FGe%40heimnis2", "crm_writer")


@pytest.fixture(scope="module")
def crm(postgresql: Callable[[str], str]) -> str:
    return f"postgresql://crm_writer:{SECRETS[1]}@{postgresql(SETUP)}/postgres"


@pytest.mark.database
def test_postgresql_is_written_in_one_transaction(
    crm: str, tmp_path: Path, written_run: Run, customers: Customers, monkeypatch: pytest.MonkeyPatch
) -> None:
    import adbc_driver_postgresql.dbapi as driver

    to = parse_target(f"{crm}?table=My%20CRM.kun%22den", tmp_path)

    def found() -> list[tuple[Any, ...]]:
        with driver.connect(to.uri) as connection, connection.cursor() as cursor:
            cursor.execute(
                'SELECT report, customer_id, value, reference_date::text, run_id FROM "My CRM"."kun""den" ORDER BY 1, 2'
            )
            return cursor.fetchall()

    put(customers_of(written_run(tmp_path, "o'b", "2024-11-30", customers("1"))), to)
    put(customers_of(written_run(tmp_path, "a", "2024-11-30", customers("1", "gone"))), to)
    latest = customers_of(written_run(tmp_path, "a", "2024-12-31", customers("1", "ne'w")))
    put(latest, to)
    before = found()
    assert [row[:4] for row in before] == [
        ("a", "1", 10.5, "2024-12-31"), ("a", "ne'w", 10.5, "2024-12-31"), ("o'b", "1", 10.5, "2024-11-30"),
    ]  # fmt: skip
    ours = database._statements
    # The database goes in the middle: its own end of the connection is closed.
    gone = "SELECT pg_terminate_backend(pg_backend_pid())"
    for broken in ("SELECT nothing", gone):
        for step in range(5):
            monkeypatch.setattr(database, "_statements", lambda *given, n=step, b=broken: [*ours(*given)[:n], b])
            with pytest.raises(InputError) as caught:
                put(latest.assign(value=99.0), to)
            assert not any(secret in str(caught.value) for secret in SECRETS)
            assert found() == before
    # Somebody holds the table; then a run that has a list of actions, and one without.
    monkeypatch.setattr(database, "_statements", ours)
    monkeypatch.setattr(database, "_PATIENCE", 1.0)
    with driver.connect(to.uri) as connection, connection.cursor() as cursor:
        cursor.execute('LOCK TABLE "My CRM"."kun""den"')
        with pytest.raises(InputError, match="lock timeout"):
            put(latest.assign(value=99.0), to)
    assert found() == before
    hand_on(with_actions(written_run(tmp_path, "a", "2025-01-31", customers("1")), ("1", "keep")), [], to, "")
    hand_on(written_run(tmp_path, "a", "2025-02-28", customers("7")), [], to, "")
    assert next(row[:4] for row in found()) == ("a", "7", 10.5, "2025-02-28")


@pytest.mark.database
def test_postgresql_says_what_is_wrong_and_no_secret(
    crm: str, tmp_path: Path, written_run: Run, customers: Customers
) -> None:
    frame = customers_of(written_run(tmp_path, "a", "2024-11-30", customers("1")))
    wrong = crm.replace("heimnis2", "falsch")
    for address in (f"{crm}?table=theirs", f"{crm}?table=nowhere.x", f"{wrong}?table=x"):
        with pytest.raises(InputError) as caught:
            put(frame, parse_target(address, tmp_path))
        assert not any(secret in str(caught.value) for secret in (*SECRETS, "falsch"))


def test_the_columns_are_registered() -> None:
    from analysis.quantities import QUANTITIES

    assert set(CUSTOMERS.columns) - {"report", "customer_id", "run_id", "reference_date"} <= set(QUANTITIES)
