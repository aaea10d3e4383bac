"""What the user may give as a source, and what stays of it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import platformdirs
import pytest

from analysis.errors import UsageError
from analysis.language import LANGUAGES, Words
from analysis.settings import Settings
from analysis.tables.preparation import prepare, prepare_cached
from analysis.tables.prepared import Prepared
from analysis.tables.schema import TABLES, normalise
from analysis.tables.sources import find_source, table_for
from analysis.tables.template import write_template

ORDERS = "Kundennr;Datum;Umsatz\n0001;13.01.2024;10,50\n0002;14.01.2024;20,50\n"


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("Umsätze 2024", "transactions"), ("UMSATZ", "transactions"), ("orders_1", "transactions"),
        ("Umsa\u0308tze", "transactions"), ("Kundenstamm", "customers"), ("Ansprechpartner", "contacts"),
        ("buying-centre", "contacts"), ("Kosten", "costs"), ("truth", ""), ("Tabelle1", ""),
    ],
)  # fmt: skip
def test_a_name_announces_a_table(name: str, table: str) -> None:
    assert table_for(name) == table


@pytest.mark.parametrize("name", TABLES)
def test_no_header_means_two_columns_of_a_table(name: str) -> None:
    met: dict[str, str] = {}
    for column in TABLES[name].columns:
        for header in {normalise(one) for one in (column.name, *column.aliases)}:
            assert met.setdefault(header, column.name) == column.name


def test_the_built_in_sources_are_read_as_published() -> None:
    source = find_source("cdnow")
    assert (source.name, len(source.parts), dict(source.defaults)["currency"]) == ("cdnow", 1, "USD")
    assert {part.table for part in find_source("demo").parts} == set(TABLES)


def test_the_audit_survives_being_written(prepared: Callable[..., Any]) -> None:
    result = prepared(
        {"orders.csv": ORDERS + "0003;;1,50\n", "readme.txt": "x"}, currency="EUR", reference_date="2024-01-31"
    )
    again = Prepared(result.folder)
    assert again.audit == result.audit
    assert again.settings == result.settings
    assert json.loads((result.folder / "audit.json").read_text(encoding="utf-8"))["tie"]["amount_used"] == "31.0000"


def test_preparing_leaves_tables_and_nothing_else(prepared: Callable[..., Any]) -> None:
    folder = prepared({"orders.csv": ORDERS.encode("utf-16"), "kunden.csv": "Kundennr;Firma\n0001;A\n"}).folder
    assert sorted(path.name for path in folder.iterdir()) == [
        "audit.json", "customers.parquet", "settings.json", "transactions.parquet"
    ]  # fmt: skip


def test_the_cache_knows_input_settings_and_name(
    write: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda _: str(tmp_path / "cache"))
    folder = write({"orders.csv": ORDERS})

    def cached(**given: Any) -> Path:
        return prepare_cached(find_source(str(folder)), Settings(**given)).folder

    made = [cached(), cached(list_length=5), cached(currency="EUR")]
    (folder / "notes.txt").write_text("x", encoding="utf-8")
    made.append(cached())
    (folder / "orders.csv").write_text(ORDERS + "3;15.01.2024;1,50\n", encoding="utf-8")
    made += [cached(), cached(currency="CHF")]
    assert made[0] == made[1]
    assert len(set(made)) == 5
    # None has given way while a notebook may still read it, and no half-made one is left.
    assert set((tmp_path / "cache").iterdir()) == set(made)
    for one in set(made):
        os.utime(one, (0, made.index(one)))
    made.append(cached(currency="GBP"))
    assert set((tmp_path / "cache").iterdir()) == set(made[3:])


def test_nothing_is_written_beside_the_source(write: Callable[..., Path], tmp_path: Path) -> None:
    folder = write({"orders.csv": ORDERS.encode("utf-16"), "kunden.csv": 'Kundennr;Firma\n1;"A\nB"\n'})
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    prepare(find_source(str(folder)), Settings(), tmp_path / "made")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


# ------------------------------------------------------------------ the template for clients


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_filled_template_is_read_column_by_column(lang: str, tmp_path: Path, prepared: Callable[..., Any]) -> None:
    words = Words(lang)
    written = write_template(tmp_path / "new", words)
    assert [path.stem for path in written] == [*TABLES, "dictionary"]
    values = {"text": "1", "date": "2024-01-31", "money": "1", "number": "1", "integer": "1", "flag": "0"}
    for path in written[:-1]:
        [header] = path.read_text(encoding="utf-8-sig").splitlines()
        delimiter = ";" if lang == "de" else ","
        columns = [TABLES[path.stem].column(name) for name in header.split(delimiter)]
        row = delimiter.join(column.allowed[0] if column.allowed else values[column.kind] for column in columns)
        path.write_text(f"{header}\n{row}\n", encoding="utf-8-sig")
    result = prepared(tmp_path / "new")
    assert [finding.key for finding in result.audit.findings] == ["passed-over"]
    for name, table in TABLES.items():
        expected = [column.name for column in table.columns if column.name != "profit"]
        assert list(result.frame(name).columns) == expected


def test_the_dictionary_explains_every_column(tmp_path: Path) -> None:
    *_, dictionary = write_template(tmp_path, Words("en"))
    frame = pd.read_csv(dictionary, encoding="utf-8-sig")
    assert list(frame["column"]) == [column.name for table in TABLES.values() for column in table.columns]
    with pytest.raises(UsageError):
        write_template(tmp_path, Words("en"))


def test_values_are_stored_in_their_types(prepared: Callable[..., Any]) -> None:
    path = prepared("Kundennr;Datum;Umsatz;Menge;Einzelpreis\n1;13.01.2024;10,50;2,5;4,2\n").path("transactions")
    described = duckdb.connect().execute(f"DESCRIBE SELECT * FROM read_parquet('{path}')").fetchall()
    assert {name: kind for name, kind, *_ in described} == {
        "customer_id": "VARCHAR", "date": "DATE", "net_amount": "DECIMAL(18,4)", "quantity": "DECIMAL(18,6)",
        "unit_price": "DECIMAL(18,6)", "is_return": "BOOLEAN",
    }  # fmt: skip
