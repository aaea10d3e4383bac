"""The content tells the type of a file; its name does not."""

from __future__ import annotations

import gzip
import io
import zipfile
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
        ("packed.csv", gzip.compress(TEXT.encode(), mtime=0)),
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


def test_an_opendocument_sheet_is_read(prepared: Callable[..., Any]) -> None:
    rows = [("Kundennr", "Datum", "Umsatz"), ("0001", "2024-01-13", "10.5"), ("0002", "2024-01-14", "20.25")]
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="float" office:value="{text}"/>'
            if number == 2 and text[0].isdigit()
            else f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
            for number, text in enumerate(row)
        )
        + "</table:table-row>"
        for row in rows
    )
    names = "".join(
        f' xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"' for one in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{names}><office:body><office:spreadsheet>'
        f'<table:table table:name="Umsatz">{cells}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("META-INF/manifest.xml", "<manifest/>")
        made.writestr("content.xml", content)
    assert total(prepared(sink.getvalue(), "x.zip")) == Decimal("30.75")
