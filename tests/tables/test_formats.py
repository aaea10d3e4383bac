"""The content tells the type of a file; its name does not."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis.tables.formats import stem_of

TEXT = "Kundennr;Datum;Umsatz;Artikel\n0001;13.01.2024;10,50;Tür\n0002;14.01.2024;20,25;Öl\n"


def total(prepared: Any) -> Decimal:
    return prepared.audit.tie.amount_used


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("list", TEXT.encode()),
        ("list.txt", TEXT.encode()),
        ("list.tsv", TEXT.replace(";", "\t").encode()),
        ("list.xls", TEXT.replace(";", "\t").encode("cp1252")),
        ("list.xlsx", TEXT.encode()),
        ("list.parquet", TEXT.encode()),
        ("packed.csv", gzip.compress(TEXT.encode())),
        ("plain.csv.gz", TEXT.encode()),
    ],
)
def test_text_is_read_under_any_name(name: str, content: bytes, prepared: Callable[..., Any]) -> None:
    result = prepared(content, name)
    assert total(result) == Decimal("30.75")
    assert list(result.frame("transactions")["product"]) == ["Tür", "Öl"]


def test_typed_files_are_read_under_any_name(prepared: Callable[..., Any], write: Callable[..., Path]) -> None:
    frame = pd.DataFrame({"customer_id": ["1"], "date": [pd.Timestamp("2024-01-31")], "net_amount": [1.5]})
    path = write(b"", "data.csv")
    frame.to_parquet(path)
    assert total(prepared(path)) == Decimal("1.5")
    packed = write(gzip.compress(path.read_bytes()), "data.parquet.gz")
    assert total(prepared(packed)) == Decimal("1.5")
    frame.to_excel(path, index=False, engine="openpyxl")
    assert total(prepared(path)) == Decimal("1.5")


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("orders.csv", "orders"), ("orders.csv.gz", "orders"), ("Umsatz 2024.1", "Umsatz 2024.1"),
        ("Umsatz 2024.1.TXT", "Umsatz 2024.1"), (".csv", ".csv"), ("orders", "orders"),
    ],
)  # fmt: skip
def test_a_name_loses_the_endings_of_its_type(name: str, stem: str) -> None:
    assert stem_of(name) == stem
