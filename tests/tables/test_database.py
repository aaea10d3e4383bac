"""PostgreSQL as a source: what is in it comes out exactly, and nobody learns how to log in."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from analysis.errors import AnalysisError, UsageError
from analysis.settings import make_settings
from analysis.tables.preparation import prepare
from analysis.tables.readers.database import parse_address
from analysis.tables.sources import find_source

SECRET = "Kein/Ge@heimnis1"
QUOTED = "Kein%2FGe%40heimnis1"
USER = "vertrieb_leser"


# ------------------------------------------------------------------ the address


def test_what_is_shown_of_an_address_lets_nobody_in() -> None:
    given = f"postgres://{USER}:{QUOTED}@db.example:5433/ver%20trieb?sslmode=require&table=umsatz&password=abc"
    address = parse_address(given)
    assert address.shown == "postgresql://db.example:5433/ver%20trieb?table=umsatz"
    assert (address.base, address.tables, address.query) == ("ver trieb", ("umsatz",), "")
    assert address.uri == f"postgresql://{USER}:{QUOTED}@db.example:5433/ver%20trieb?sslmode=require&password=abc"
    assert not any(secret in repr(address) for secret in (SECRET, QUOTED, USER, "abc"))


@pytest.mark.parametrize(
    ("given", "key"),
    [
        (f"mysql://{USER}:{SECRET}@host/base", "database-unknown"),
        (f"postgresql://{USER}:{SECRET}@host:port/base", "database-address"),
        (f"postgresql://{USER}:{QUOTED}@[host/base", "database-address"),
        (f"postgresql:/{USER}:{QUOTED}@host/base", "source-missing"),
    ],
)
def test_a_wrong_address_is_not_repeated(given: str, key: str, kundenwert: Callable[..., Any]) -> None:
    with pytest.raises(UsageError) as caught:
        find_source(given)
    assert [finding.key for finding in caught.value.findings] == [key]
    result = kundenwert("check", given)
    assert result.exit_code == 2
    assert not any(secret in result.output + str(caught.value) for secret in (SECRET, QUOTED, USER))


def test_a_missing_driver_is_named(monkeypatch: pytest.MonkeyPatch, kundenwert: Callable[..., Any]) -> None:
    monkeypatch.setitem(sys.modules, "adbc_driver_postgresql.dbapi", None)
    result = kundenwert("check", "postgresql://host/base")
    assert result.exit_code == 2
    assert "kundenwert[postgresql]" in result.output


def test_a_database_that_does_not_answer_is_no_traceback(kundenwert: Callable[..., Any]) -> None:
    pytest.importorskip("adbc_driver_postgresql")
    result = kundenwert("check", f"postgresql://{USER}:{QUOTED}@127.0.0.1:1/base?table=umsatz")
    assert result.exit_code == 3
    assert "refused" in result.output
    assert not any(text in result.output for text in (SECRET, QUOTED, USER, "Traceback"))


# ------------------------------------------------------------------ the database

TABLES = """
CREATE TABLE umsatz (kundennr text, datum date, umsatz numeric, bar money, erfasst timestamptz, merkmale text[]);
INSERT INTO umsatz VALUES
    ('0001', '2024-01-13', 10.0004, '1234.50', '2024-01-13 23:30+00', '{a}'),
    ('0001', '2024-01-13', 99999999999.9999, '-5.25', '2024-01-14 12:00+00', NULL),
    ('0002', '2024-02-14', 0.1, '0', NULL, NULL);
CREATE TABLE kunden (kundennr text, firma text);
INSERT INTO kunden VALUES ('0001', 'A');
CREATE TABLE zusatz (x int);
CREATE SCHEMA alt;
CREATE TABLE alt.umsatz AS SELECT * FROM umsatz LIMIT 1;
CREATE ROLE vertrieb_leser LOGIN PASSWORD 'Kein/Ge@heimnis1';
GRANT USAGE ON SCHEMA public, alt TO vertrieb_leser;
GRANT SELECT ON ALL TABLES IN SCHEMA public, alt TO vertrieb_leser;
ALTER DATABASE postgres SET timezone = 'Europe/Berlin';
"""


@pytest.fixture(scope="module")
def server(postgresql: Callable[[str], str]) -> str:
    return postgresql(TABLES)


def prepared(given: str, folder: Path, **settings: Any) -> Any:
    source = find_source(given)
    return prepare(source, make_settings({"currency": "EUR", **settings}, dict(source.defaults)), folder)


@pytest.mark.database
def test_tables_are_told_by_their_names_and_come_out_exactly(server: str, tmp_path: Path) -> None:
    result = prepared(f"postgresql://{USER}:{QUOTED}@{server}/postgres", tmp_path)
    assert result.audit.tie.amount_used == Decimal("100000000010.1003")
    assert {(file.file, file.table) for file in result.audit.files} == {
        ("postgres [umsatz]", "transactions"), ("postgres [kunden]", "customers"),
    }  # fmt: skip
    assert result.audit.passed_over == ("alt.umsatz", "zusatz")
    written = "".join(path.read_text(encoding="utf-8") for path in tmp_path.glob("*.json"))
    assert not any(secret in written for secret in (SECRET, QUOTED, USER))


@pytest.mark.database
def test_money_and_moments_mean_what_the_database_means(server: str, tmp_path: Path) -> None:
    address = f"postgresql://{USER}:{QUOTED}@{server}/postgres?table=umsatz"
    result = prepared(address, tmp_path, columns="net_amount=bar;date=erfasst")
    # The driver hands over cents; 23:30 in London is the day after in Berlin.
    assert result.audit.tie.amount_read == Decimal("1229.25")
    assert {str(day) for day in result.frame("transactions")["date"]} == {"2024-01-14"}


@pytest.mark.database
def test_a_query_is_read_and_can_change_nothing(server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGUSER", USER)
    monkeypatch.setenv("PGPASSWORD", SECRET)
    query = "SELECT kundennr, datum, sum(umsatz) AS umsatz FROM umsatz WHERE kundennr = '0001' GROUP BY 1, 2;"
    result = prepared(f"postgresql://{server}/postgres?query={query}", tmp_path / "a")
    again = prepared(f"postgresql://{server}/postgres?query={query}", tmp_path / "b")
    assert result.audit.tie.amount_used == Decimal("100000000010.0003")
    assert result.audit.files[0].sha256 == again.audit.files[0].sha256
    for wrong in ("DELETE FROM umsatz", "SELECT 1) AS x; DELETE FROM umsatz; SELECT (1"):
        with pytest.raises(AnalysisError):
            prepared(f"postgresql://{server}/postgres?query={wrong}", tmp_path / "c")
    assert prepared(f"postgresql://{server}/postgres?table=umsatz", tmp_path / "d").audit.tie.rows_read == 3


@pytest.mark.database
@pytest.mark.parametrize(
    ("place", "told"), [("?table=nix", "umsatz"), ("?query=SELECT nix", "nix"), ("?table=alt.umsatz", "")]
)
def test_the_command_says_one_sentence_and_no_secret(
    place: str, told: str, server: str, kundenwert: Callable[..., Any]
) -> None:
    result = kundenwert(
        "check", f"postgresql://{USER}:{QUOTED}@{server}/postgres{place}", "--set", "currency=EUR", "--json"
    )
    assert result.exit_code == (3 if told else 0)
    assert told in json.dumps(json.loads(result.stdout))
    assert not any(text in result.output for text in (SECRET, QUOTED, USER, "Traceback"))


@pytest.mark.database
def test_a_wrong_password_is_not_repeated(server: str, kundenwert: Callable[..., Any]) -> None:
    result = kundenwert("check", f"postgresql://{USER}:falsch%21@{server}/postgres")
    assert result.exit_code == 3
    assert "authentication failed" in result.output
    assert not any(text in result.output for text in ("falsch", USER, "Traceback"))
