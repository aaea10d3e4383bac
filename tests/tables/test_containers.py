"""Files that hold several tables: archives, workbooks, JSON, SQLite and DuckDB files."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pytest

from analysis.errors import InputError
from analysis.tables.readers import archive

ROWS = [("0001", "2024-01-13", 10.5), ("0002", "2024-02-14", 1.234), ("0003", "2024-03-15", 300)]
TEXT = "Kundennr;Datum;Umsatz\n0001;13.01.2024;10,50\n0002;14.01.2024;20,25\n"
HEADER = ["Kundennr", "Datum", "Umsatz"]


def total(prepared: Any) -> Decimal:
    return prepared.audit.tie.amount_used


def keys(caught: pytest.ExceptionInfo[InputError]) -> list[str]:
    return [finding.key for finding in caught.value.findings]


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return sink.getvalue()


def workbook(sheets: Mapping[str, list[list[Any]]], hidden: tuple[str, ...] = ()) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        if name in hidden:
            sheet.sheet_state = "hidden"
    sink = io.BytesIO()
    book.save(sink)
    return sink.getvalue()


# ------------------------------------------------------------------ archives


def test_an_archive_of_one_file_is_that_file(prepared: Callable[..., Any]) -> None:
    result = prepared(zipped({"export/list.csv": TEXT, "__MACOSX/._list.csv": "x"}), "export.zip")
    assert (total(result), result.audit.source) == (Decimal("30.75"), "export")
    assert [file.file for file in result.audit.files] == ["export.zip [list.csv]"]


def test_an_archive_of_several_files_is_a_folder(prepared: Callable[..., Any]) -> None:
    book = workbook({"Stamm": [["Kundennr", "Firma"], ["0001", "A"]]})
    result = prepared(zipped({"umsatz.csv": TEXT, "kunden.xlsx": book, "lies mich.txt": "x"}), "export.zip")
    assert {file.table for file in result.audit.files} == {"transactions", "customers"}
    assert result.audit.passed_over == ("export.zip [lies mich.txt]",)
    assert list(result.frame("customers")["name"].dropna()) == ["A"]


@pytest.mark.parametrize("name", ["../../evil.csv", "/etc/evil.csv", "C:\\evil.csv", "a\x00b.csv"])
def test_names_inside_an_archive_are_no_paths(
    name: str, prepared: Callable[..., Any], write: Callable[..., Path]
) -> None:
    path = write(zipped({name: TEXT}), "export.zip")
    assert total(prepared(path)) == Decimal("30.75")
    assert [entry.name for entry in path.parent.iterdir()] == ["export.zip"]


def test_an_archive_that_unpacks_to_too_much_is_refused(
    prepared: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "_FREE", 1 << 20)
    bomb = zipped({"umsatz.csv": b"0" * (20 << 20)})
    # A directory that lies about the size does not help: what comes out is counted.
    lying = bomb.replace((20 << 20).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    for content in (bomb, lying):
        with pytest.raises(InputError) as caught:
            prepared(content, "bomb.zip")
        assert keys(caught) in (["unpacks-too-large"], ["unreadable"])
    assert keys(caught) != []


# ------------------------------------------------------------------ workbooks


COVER = [["Umsatzbericht"], ["Stand", "31.12.2024"], [], ["vertraulich"]]
DATA = [HEADER, *([customer, date.fromisoformat(day), amount] for customer, day, amount in ROWS)]


def test_the_data_are_found_behind_a_cover(prepared: Callable[..., Any]) -> None:
    result = prepared(workbook({"Deckblatt": COVER, "Tabelle2": DATA, "Legende": [["a"]]}), "x.xlsx")
    assert total(result) == Decimal("311.734")
    assert [file.file for file in result.audit.files] == ["x.xlsx [Tabelle2]"]
    assert result.audit.passed_over == ("Deckblatt", "Legende")


def test_the_header_may_stand_far_below(prepared: Callable[..., Any]) -> None:
    rows = [[f"Hinweis {number}"] for number in range(60)]
    assert total(prepared(workbook({"Tabelle1": rows + DATA}), "x.xlsx")) == Decimal("311.734")
    text = "\n".join(f"Hinweis {number};;" for number in range(60)) + "\n" + TEXT
    assert total(prepared(text)) == Decimal("30.75")


def test_hidden_sheets_are_named_and_read_last(prepared: Callable[..., Any]) -> None:
    result = prepared(workbook({"Umsatz alt": DATA, "Umsatz neu": DATA[:2]}, hidden=("Umsatz alt",)), "x.xlsx")
    assert total(result) == Decimal("10.5")
    assert [(f.key, f.severity, f.values["names"]) for f in result.audit.findings if "hidden" in f.key] == [
        ("hidden-passed-over", "note", "Umsatz alt")
    ]
    result = prepared(workbook({"Deckblatt": COVER, "Umsatz": DATA}, hidden=("Umsatz",)), "x.xlsx")
    assert [(f.key, f.severity) for f in result.audit.findings if "hidden" in f.key] == [("hidden-read", "warning")]


def test_columns_without_header_are_counted(prepared: Callable[..., Any]) -> None:
    declared = {"columns": "customer_id=#1;date=#2;net_amount=#3"}
    assert total(prepared(workbook({"Tabelle1": DATA[1:]}), "x.xlsx", **declared)) == Decimal("311.734")
    result = prepared(TEXT.split("\n", 1)[1], **declared)
    assert total(result) == Decimal("30.75")
    assert dict(result.audit.files[0].columns) == {"customer_id": "#1", "date": "#2", "net_amount": "#3"}
    with pytest.raises(InputError) as caught:
        prepared(TEXT.split("\n", 1)[1], columns="customer_id=#1;date=#2;net_amount=#4")
    assert keys(caught) == ["missing-column"]


# ------------------------------------------------------------------ JSON

OBJECTS = [
    {"customer": {"id": "0001"}, "date": "2024-01-13", "amount": 1.234, "tags": ["a", "b"], "paid": True},
    {"customer": {"id": 123456789012345678}, "date": "2024-02-14", "amount": "20.25"},
]


@pytest.mark.parametrize(
    "content",
    [
        json.dumps(OBJECTS),
        "\n".join(json.dumps(one) for one in OBJECTS),
        "\ufeff" + json.dumps({"orders": OBJECTS, "total": 2}, indent=1),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_json_is_read_value_by_value(content: str, encoding: str, prepared: Callable[..., Any]) -> None:
    columns = "customer_id=customer.id;net_amount=amount"
    result = prepared(content.encode(encoding), "x.txt", columns=columns)
    # 1.234 is a number, not a thousand.
    assert total(result) == Decimal("21.484")
    assert sorted(result.frame("transactions")["customer_id"]) == ["0001", "123456789012345678"]


def test_json_of_several_lists_is_one_table_a_list(prepared: Callable[..., Any]) -> None:
    orders = [
        {"customer_id": "1", "date": "2024-01-31", "net_amount": 1},
        {"customer_id": "2", "date": "2024-01-31", "net_amount": 2},
    ]
    result = prepared(json.dumps({"orders": orders, "customers": [{"customer_id": "1", "name": "A"}]}), "x.json")
    assert {file.table for file in result.audit.files} == {"transactions", "customers"}


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ('[{"customer_id": "1", "date": "2024-01-31", "net_amount": [1, 2]}]', "nested-column"),
        ('{"customer_id": ', "unreadable"),
        ("[]", "json-no-list"),
        ("{}", "json-no-list"),
    ],
)
def test_json_that_is_no_table_is_refused(content: str, key: str, prepared: Callable[..., Any]) -> None:
    with pytest.raises(InputError) as caught:
        prepared(content, "x.json")
    assert keys(caught) == [key]


# ------------------------------------------------------------------ database files


def sqlite_file(path: Path) -> None:
    with sqlite3.connect(path) as con:
        con.execute("CREATE TABLE umsatz (kundennr, datum TEXT, umsatz NUMERIC, bild BLOB)")
        con.executemany("INSERT INTO umsatz VALUES (?, ?, ?, x'00ff')", ROWS)
        con.execute("INSERT INTO umsatz VALUES (123456789012345678, '2024-04-01', '1,5', NULL)")
        con.execute("CREATE TABLE kunden (kundennr TEXT, firma TEXT)")
        con.execute("INSERT INTO kunden VALUES ('0001', 'A')")
        con.execute("CREATE TABLE protokoll (x)")
        con.execute("CREATE VIEW umsatz_alt AS SELECT * FROM umsatz")
    con.close()


def duckdb_file(path: Path) -> None:
    path.unlink()
    with duckdb.connect(path) as con:
        con.execute("CREATE TABLE umsatz (kundennr VARCHAR, datum DATE, umsatz DECIMAL(12, 4))")
        con.executemany("INSERT INTO umsatz VALUES (?, ?, ?)", ROWS)
        con.execute("CREATE TABLE kunden AS SELECT '0001' AS kundennr, 'A' AS firma")
        con.execute("CREATE SCHEMA alt")
        con.execute("CREATE TABLE alt.umsatz AS FROM umsatz")
        con.execute("CREATE VIEW umsatz_passwd AS SELECT * FROM read_text('/etc/hostname')")


@pytest.mark.parametrize(
    ("make", "amount", "others"),
    [(sqlite_file, "313.234", ("protokoll",)), (duckdb_file, "311.734", ("alt.umsatz",))],
)
def test_tables_of_a_database_file_are_told_by_their_names(
    make: Callable[[Path], None], amount: str, others: tuple[str, ...],
    prepared: Callable[..., Any], write: Callable[..., Path],
) -> None:  # fmt: skip
    path = write(b"", "base.bin")
    make(path)
    before = path.read_bytes()
    result = prepared(path)
    assert total(result) == Decimal(amount)
    assert [(file.file, file.table) for file in result.audit.files] == [
        ("base.bin [kunden]", "customers"), ("base.bin [umsatz]", "transactions"),
    ]  # fmt: skip
    assert result.audit.passed_over == others
    # Read as a file: nothing is written into it or beside it.
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == ["base.bin"]


def test_long_whole_numbers_of_sqlite_keep_their_digits(
    prepared: Callable[..., Any], write: Callable[..., Path]
) -> None:
    path = write(b"", "base.db")
    sqlite_file(path)
    assert "123456789012345678" in set(prepared(path).frame("transactions")["customer_id"])


def test_a_database_without_tables_is_refused(prepared: Callable[..., Any], write: Callable[..., Path]) -> None:
    path = write(b"", "base.db")
    with sqlite3.connect(path) as con:
        con.execute("CREATE VIEW umsatz AS SELECT 1 AS kundennr, 2 AS datum, 3 AS umsatz")
    con.close()
    with pytest.raises(InputError) as caught:
        prepared(path)
    assert keys(caught) == ["database-no-tables"]
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(InputError) as caught:
        prepared(path)
    assert keys(caught) == ["unreadable"]
