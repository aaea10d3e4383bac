"""The list of actions as files: typed, in the words of its language, and nothing in it is obeyed by a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from analysis.language import LANGUAGES, Words
from analysis.reporting.compare import differences
from analysis.reporting.worklists import write_worklist

HOSTILE = [
    '=HYPERLINK("https://example.org","x")',
    "@SUM(1)",
    "+1+1",
    "https://example.org/",
    "mailto:a@example.org",
    "internal:'Alle'!A1",
    "0042",
    "1e5",
    "TRUE",
    "{=1+1}",
    "a\x07b\nc",
    "x" * 40_000,
]


def rows(ids: list[str], **changed: Any) -> pd.DataFrame:
    n = len(ids)
    columns = {
        "customer_id": ids,
        "kind": ["collect", "price"] * (n // 2) + ["keep"] * (n % 2),
        "list": ["overdue-money", "remedy-price"] * (n // 2) + ["at-risk"] * (n % 2),
        "reason": [json.dumps({"overdue_money": 3.0, "remedy_gain": 1234.5, "overdue_ratio": 2.0, "p_buys": None})] * n,
        "money": [1234.5] * n,
        "low": [float("nan")] * n,
        "high": [2000.0] * n,
        "counted": [0.0] * n,
        "evidence": "rule",
        "duty": [True, False] * (n // 2) + [False] * (n % 2),
        "due": pd.Series([pd.Timestamp(2025, 1, 14)] * n).astype("datetime64[s]"),
        "minutes": 15.0,
        "owner": ["O10", "O2"] * (n // 2) + [None] * (n % 2),
        "segment": "star",
        "arm": ["duty", "hold_back"] * (n // 2) + ["act"] * (n % 2),
        "owner_code": ["O10", "O2"] * (n // 2) + [None] * (n % 2),
        "reference_date": "2024-12-31",
    }
    return pd.DataFrame({**columns, **changed})


def book(folder: Path) -> Any:
    return openpyxl.load_workbook(folder / "actions.xlsx")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_workbook_has_typed_columns_filters_and_a_frozen_header_in_its_language(lang: str, tmp_path: Path) -> None:
    write_worklist(rows(["a", "b", "c"]), None, tmp_path, Words(lang, "EUR"))
    found = book(tmp_path)
    first = "Alle Maßnahmen" if lang == "de" else "All actions"
    # All, a sheet for each owner by number, and one for each kind of action.
    kinds = [Words(lang)(f"action-{kind}") for kind in ("collect", "price", "keep")]
    assert found.sheetnames == [first, "O2", "O10", *kinds]
    sheet = found[first]
    heads = [cell.value for cell in sheet[1]]
    assert heads[:3] == (["Kundennr.", "Betreuer", "Maßnahme"] if lang == "de" else ["Customer no.", "Owner", "Action"])
    row = dict(zip(heads, sheet[2], strict=True))
    money, due, arm, low = (row[Words(lang)(f"workbook-{name}")] for name in ("money", "due", "arm", "low"))
    assert (money.value, money.data_type, money.number_format) == (1234.5, "n", "#,##0")
    assert (due.value, due.is_date) == (datetime(2025, 1, 14), True)
    assert due.number_format == ("dd.mm.yyyy" if lang == "de" else "yyyy-mm-dd")
    assert arm.value == Words(lang)("arm-duty")
    assert low.value is None
    for one in found.worksheets:
        assert one.freeze_panes == "B2"
        assert one.auto_filter.ref == f"A1:{one.cell(one.max_row, one.max_column).coordinate}"
    assert {sheet.cell(line, 1).value for line in (2, 3, 4)} == {"a", "b", "c"}
    assert [cell.value for cell in found["O2"]["A"]][1:] == ["b"]


def test_hostile_numbers_names_and_owners_are_text_in_both_files(tmp_path: Path) -> None:
    names = pd.Series(HOSTILE[::-1], index=HOSTILE)
    write_worklist(rows(HOSTILE, owner=HOSTILE), names, tmp_path, Words("en", "EUR"))
    found = book(tmp_path)
    shown = {cell.value for cell in found["All actions"]["A"]}
    assert {one for one in HOSTILE if len(one) < 100 and "\x07" not in one} <= shown
    for sheet in found.worksheets:
        for line in sheet.iter_rows(min_row=2):
            for cell in line:
                assert cell.data_type != "f", cell.value
                assert cell.hyperlink is None
            assert line[0].data_type == "s"
    text = (tmp_path / "actions.csv").read_text(encoding="utf-8-sig")
    for delimiter in ",;\t":
        for cell in (one for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) for one in row):
            assert not cell.lstrip(" \"'").startswith(tuple("=+@\t\r\n")) or cell.lstrip().startswith("'"), cell[:80]


def test_names_stand_there_only_where_they_were_asked_for(tmp_path: Path) -> None:
    for folder, names in (("without", None), ("with", pd.Series({"a": "Firma A"}))):
        (tmp_path / folder).mkdir()
        write_worklist(rows(["a", "b"]), names, tmp_path / folder, Words("en"))
    without, with_names = (pd.read_csv(tmp_path / folder / "actions.csv") for folder in ("without", "with"))
    assert "name" not in without
    assert with_names["name"].fillna("").to_list() == ["Firma A", ""]
    assert "owner_code" not in with_names


def test_without_an_owner_there_is_no_sheet_of_one(tmp_path: Path) -> None:
    write_worklist(rows(["a"], owner=None, owner_code=None), None, tmp_path, Words("en"))
    assert book(tmp_path).sheetnames == ["All actions", "Keep from leaving"]


def test_the_same_rows_make_the_same_bytes_and_others_are_told_apart(tmp_path: Path) -> None:
    for name, money in (("one", 1.0), ("two", 1.0), ("other", 2.0)):
        (tmp_path / name).mkdir()
        write_worklist(rows(["a", "b"], money=money), None, tmp_path / name, Words("de", "EUR"))
    assert (tmp_path / "one/actions.xlsx").read_bytes() == (tmp_path / "two/actions.xlsx").read_bytes()
    assert set(differences(tmp_path / "one", tmp_path / "other")) == {"actions.csv", "actions.parquet", "actions.xlsx"}
