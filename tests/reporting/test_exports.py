"""What goes back into a CRM: exact for machines, and nothing that a spreadsheet would obey."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd
import pytest

from analysis.language import Words
from analysis.reporting.exports import customer_export, write_customers, write_dictionary

FORMULAS = [
    '=HYPERLINK("https://example.org","x")',
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    "a;=1",
    "a; =1",
    'a;"=1',
    "a,=1",
    "a\t=1",
    "a\n=1",
    "a\r\n@x",
]
PLAIN = ["0042", "Müller-Lüdenscheidt", "A; B", "a=b", "C+D", "me@example.org", "<b>&", ""]


def exported(ids: list[str], folder: Path, **columns: object) -> str:
    frame = pd.DataFrame({"net_amount": -1.5, **columns}, index=pd.Index(ids, name="customer_id"))
    write_customers(frame, folder, "en")
    return (folder / "customers.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_no_cell_is_a_formula_however_the_file_is_split(delimiter: str, tmp_path: Path) -> None:
    text = exported(FORMULAS, tmp_path, name=FORMULAS[::-1])
    cells = [cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) for cell in row]
    assert len(cells) >= len(FORMULAS)
    for cell in cells:
        if not cell.replace(",", "").lstrip("-").replace(".", "").isdigit():
            assert not cell.lstrip(" \"'").startswith(tuple("=+-@＝\t\r\n")) or cell.lstrip().startswith("'"), cell


def test_what_is_harmless_stays_as_it_is(tmp_path: Path) -> None:
    text = exported(PLAIN, tmp_path)
    assert [row[0] for row in csv.reader(io.StringIO(text))] == ["customer_id", *PLAIN]
    # A negative number is a number.
    assert [row[1] for row in csv.reader(io.StringIO(text))][1:] == ["-1.5"] * len(PLAIN)


def test_parquet_holds_the_exact_text(tmp_path: Path) -> None:
    exported(FORMULAS + PLAIN, tmp_path)
    assert list(pd.read_parquet(tmp_path / "customers.parquet").index) == FORMULAS + PLAIN


def test_the_file_is_the_same_on_every_system(tmp_path: Path) -> None:
    text = exported(["ä"], tmp_path, first=pd.Timestamp("2024-02-01"), value=[0.1])
    assert (tmp_path / "customers.csv").read_bytes() == text.encode("utf-8-sig")
    assert text == "customer_id,net_amount,first,value\nä,-1.5,2024-02-01,0.1\n"


def test_a_german_spreadsheet_gets_its_own_signs(tmp_path: Path) -> None:
    write_customers(pd.DataFrame({"value": [1.5]}, index=pd.Index(["a"], name="customer_id")), tmp_path, "de")
    assert (tmp_path / "customers.csv").read_bytes() == b"\xef\xbb\xbfcustomer_id;value\na;1,5\n"


def test_columns_of_all_notebooks_join_by_customer() -> None:
    ids = pd.Index(["a", "b"], name="customer_id")
    customers = pd.DataFrame({"orders": [1, 2]}, index=ids)
    classes = pd.DataFrame({"abc": ["B", "A"]}, index=ids[::-1])
    names = pd.Series({"b": "Firma b"})
    joined = customer_export(customers, [classes], names)
    assert list(joined.columns) == ["name", "orders", "abc"]
    assert joined.loc["b", ["name", "orders", "abc"]].tolist() == ["Firma b", 2, "B"]
    assert pd.isna(joined.loc["a", "name"])
    assert list(customer_export(customers, [], None).columns) == ["orders"]


def test_what_is_left_of_a_figure_has_no_sign(tmp_path: Path) -> None:
    frame = pd.DataFrame({"value": [-1e-9, -0.5]}, index=pd.Index(["1", "2"], name="customer_id"))
    write_customers(frame, tmp_path, "en")
    assert (tmp_path / "customers.csv").read_text(encoding="utf-8-sig").splitlines() == [
        "customer_id,value",
        "1,0.0",
        "2,-0.5",
    ]


@pytest.mark.parametrize(("lang", "share"), [("de", "Anteil (1 = 100\u00a0%)"), ("en", "share (1 = 100%)")])
def test_every_column_is_explained_from_the_register(tmp_path, lang, share):
    write_dictionary(["net_amount", "p_alive"], tmp_path, Words(lang))
    rows = pd.read_csv(tmp_path / "customers_columns.csv", sep=";" if lang == "de" else ",", encoding="utf-8-sig")
    assert rows.iloc[:, 0].to_list() == ["net_amount", "p_alive"]
    assert rows.iloc[1, 3] == share
    with pytest.raises(KeyError):
        write_dictionary(["nonsense"], tmp_path, Words(lang))
