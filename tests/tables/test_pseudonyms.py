"""Pseudonyms: stable, the same in every table, of no use without the secret, and nothing true is left."""

from __future__ import annotations

import hashlib
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from analysis.errors import UsageError
from analysis.settings import WITHHELD, make_settings
from analysis.tables.lookup import find_customer
from analysis.tables.preparation import prepare
from analysis.tables.prepared import Prepared
from analysis.tables.pseudonyms import KINDS, pseudonym, secret_of
from analysis.tables.schema import TABLES
from analysis.tables.sources import find_source

SECRET = "a secret of the workshop"


def demo(folder: Path) -> Prepared:
    settings = make_settings({"anonymise": True, "anonymise_salt": SECRET})
    return prepare(find_source("demo"), settings, folder)


@pytest.fixture(scope="module")
def hidden(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    return demo(tmp_path_factory.mktemp("hidden"))


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    return prepare(find_source("demo"), make_settings({}), tmp_path_factory.mktemp("plain"))


def test_every_column_that_names_somebody_has_a_kind() -> None:
    named = {
        c.name
        for t in TABLES.values()
        for c in t.columns
        if c.name.endswith("_id") or c.name in ("owner", "parent", "reports_to")
    }
    assert named == set(KINDS)


@pytest.mark.slow
def test_nothing_true_is_left_and_the_tables_still_fit(hidden: Prepared, plain: Prepared) -> None:
    for name in TABLES:
        true, false = plain.frame(name), hidden.frame(name)
        assert true is not None
        assert false is not None
        assert len(true) == len(false)
        for column in set(KINDS) & set(true.columns) | {"name"} & set(true.columns):
            assert not set(true[column].dropna()) & set(false[column].dropna()), (name, column)
            assert true[column].nunique() >= false[column].nunique()
            assert true[column].isna().sum() == false[column].isna().sum()
            if column != "name":
                assert true[column].nunique() == false[column].nunique()
    contacts, master = hidden.frame("contacts"), hidden.frame("customers")
    assert set(contacts["customer_id"]) <= set(master["customer_id"])
    assert set(contacts["reports_to"].dropna()) <= set(contacts["contact_id"])
    amounts = [frame.frame("transactions")["net_amount"].tolist() for frame in (hidden, plain)]
    assert amounts[0] == amounts[1]


def test_pseudonyms_depend_on_the_secret_alone(write: Callable[..., Path], tmp_path: Path) -> None:
    rows = "".join(f"{n};{n}.01.2024;{n},50;Kunde {n}\n" for n in range(1, 10))
    source = find_source(str(write("Kundennr;Datum;Umsatz;Firma\n" + rows)))
    first, again, other = (
        prepare(source, make_settings({"anonymise": True, "anonymise_salt": secret}), tmp_path / str(place))
        for place, secret in enumerate([SECRET, SECRET, "another secret of it"])
    )
    pd.testing.assert_frame_equal(again.frame("customers"), first.frame("customers"))
    ids = [set(prepared.frame("customers")["customer_id"]) for prepared in (first, other)]
    assert not ids[0] & ids[1]


def test_the_tables_and_the_function_agree(hidden: Prepared) -> None:
    digest = hashlib.sha256(f"{SECRET}\x1fcustomer\x1f092080".encode()).hexdigest()
    assert pseudonym("customer", "092080", SECRET) == "C" + digest[:14]
    assert pseudonym("customer", "092080", SECRET) in set(hidden.frame("customers")["customer_id"])
    assert pseudonym("person", "AD-01", SECRET) in set(hidden.frame("customers")["owner"])


def test_findings_keep_no_word_of_the_data(tmp_path: Path) -> None:
    source = tmp_path / "sales.csv"
    source.write_text("customer;date;amount\n0815;2024-01-01;5\n815;2024-01-02;7\nMeier;soon;9\n", encoding="utf-8")
    settings = make_settings({"anonymise": True, "anonymise_salt": SECRET})
    audit = prepare(find_source(str(source)), settings, tmp_path / "prepared").audit
    assert {finding.key for finding in audit.findings} >= {"unreadable-date", "same-but-zeros"}
    text = repr(audit.findings)
    assert not any(word in text for word in ("0815", "815", "Meier", "soon"))
    assert [example.line for f in audit.findings if f.key == "unreadable-date" for example in f.examples] == [4]


def test_the_secret_is_in_no_file(hidden: Prepared) -> None:
    assert not [path for path in hidden.folder.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]


def test_the_machines_own_secret_is_made_once_and_for_its_user_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    first = secret_of(make_settings({}))
    assert len(first) == 64
    assert secret_of(make_settings({})) == first
    (path,) = (path for path in tmp_path.rglob("*") if path.is_file())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("left", ["", "short", "a" * 63])
def test_a_secret_that_was_not_written_whole_is_refused(
    left: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    secret_of(make_settings({}))
    (path,) = (path for path in tmp_path.rglob("*") if path.is_file())
    path.write_text(left, encoding="ascii")
    with pytest.raises(UsageError, match="secret-damaged") as caught:
        secret_of(make_settings({}))
    assert caught.value.findings[0].values == {"file": str(path)}
    assert path.read_text(encoding="ascii") == left


def test_simultaneous_first_uses_agree(tmp_path: Path) -> None:
    code = (
        "import sys; from analysis.tables.pseudonyms import secret_of; from analysis.settings import Settings\n"
        "print('ready', flush=True); sys.stdin.readline(); print(secret_of(Settings()))"
    )
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    users = [
        subprocess.Popen(
            [sys.executable, "-c", code],
            env=environment,
            encoding="utf-8",
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for _ in range(4)
    ]
    assert [user.stdout.readline() for user in users if user.stdout] == ["ready\n"] * 4
    secrets = {user.communicate("go\n")[0] for user in users}
    assert len(secrets) == 1
    assert len(secrets.pop().strip()) == 64
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


def test_who_comes_second_takes_the_secret_of_the_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    link = os.link

    def late(made: str, path: Path) -> None:
        # Between our look and our link somebody else has been here.
        path.write_text("f" * 64, encoding="ascii")
        link(made, path)

    monkeypatch.setattr(os, "link", late)
    assert secret_of(make_settings({})) == "f" * 64


def test_the_mask_of_a_secret_is_none() -> None:
    with pytest.raises(UsageError, match="secret-withheld"):
        secret_of(make_settings({"anonymise_salt": WITHHELD}))


def test_a_customer_is_found_by_its_true_number_and_by_its_pseudonym(hidden: Prepared) -> None:
    settings = make_settings({"anonymise": True, "anonymise_salt": SECRET})
    found = find_customer("092080", hidden, settings)
    assert found == pseudonym("customer", "092080", SECRET)
    assert find_customer(found, hidden, settings) == found


def test_an_unknown_customer_is_told_the_nearest(plain: Prepared) -> None:
    with pytest.raises(UsageError) as caught:
        find_customer("92080", plain, make_settings({}))
    assert caught.value.findings[0].values == {"name": "92080", "nearest": "092080"}


def test_where_no_number_is_near_none_is_named(plain: Prepared) -> None:
    with pytest.raises(UsageError) as caught:
        find_customer("NOPE", plain, make_settings({}))
    assert [(one.key, one.values) for one in caught.value.findings] == [("unknown-customer-alone", {"name": "NOPE"})]
