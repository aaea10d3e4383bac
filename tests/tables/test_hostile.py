"""Files that broke readers: each ends in bounded time and memory, read rightly or refused in one sentence."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from analysis.errors import InputError

HEADER = ["Kundennr", "Datum", "Umsatz"]
ROWS = [[f"K{number}", date(2024, 1, number), number * 1.5] for number in range(1, 9)]
TOTAL = Decimal("54")


def workbook(stray: str = "", columns: int = 0) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([*HEADER, *(f"Feld {number}" for number in range(columns))])
    for row in ROWS:
        sheet.append([*row, *range(columns)])
    if stray:
        sheet[stray] = 5
    sink = io.BytesIO()
    book.save(sink)
    return sink.getvalue()


def altered(content: bytes, member: str, change: Callable[[str], str]) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            inside = old.read(name)
            new.writestr(name, change(inside.decode()).encode() if name == member else inside)
    return sink.getvalue()


def parquet(columns: dict[str, pa.Array]) -> bytes:
    sink = io.BytesIO()
    pq.write_table(pa.table(columns), sink)
    return sink.getvalue()


def amounts(values: pa.Array, days: pa.Array | None = None) -> bytes:
    days = days if days is not None else pa.array([date(2024, 1, 13)] * len(values))
    return parquet({"customer_id": pa.array(["1"] * len(values)), "date": days, "net_amount": values})


@pytest.mark.slow
@pytest.mark.parametrize("stray", ["XFD9", "C1048576"])
def test_a_stray_cell_far_away_costs_no_more_than_its_row_or_column(stray: str, prepared: Callable[..., Any]) -> None:
    tie = prepared(workbook(stray), "x.xlsx").audit.tie
    # Far below it is a row without a customer, far to the right a column without a header.
    assert tie.amount_used == TOTAL
    assert tie.rows_read == (9 if stray.startswith("C") else 8)


@pytest.mark.slow
def test_more_columns_than_an_expression_holds_are_read(prepared: Callable[..., Any]) -> None:
    more = 1500
    header = "Kundennr;Datum;Umsatz;" + ";".join(f"Merkmal {number}" for number in range(more))
    rows = "".join(f"{n};1{n}.01.2024;10,50" + ";x" * more + "\n" for n in range(4))
    assert prepared(f"{header}\n{rows}").audit.tie.amount_used == 42


def test_many_columns_of_a_workbook_are_read(prepared: Callable[..., Any]) -> None:
    assert prepared(workbook(columns=300), "x.xlsx").audit.tie.amount_used == TOTAL


REFUSED: dict[str, tuple[str, bytes]] = {
    "corner.xlsx": ("workbook-too-large", workbook("XFD1048576")),
    "reference.xlsx": (
        "workbook-damaged",
        altered(workbook(), "xl/worksheets/sheet1.xml", lambda text: text.replace('"A2"', '"AAAAAAAAAA99999999999"')),
    ),
    "no sheets.xlsx": (
        "workbook-no-sheets",
        altered(workbook(), "xl/workbook.xml", lambda text: re.sub("<sheets>.*</sheets>", "<sheets/>", text)),
    ),
    "list.parquet": ("nested-column", amounts(pa.array([[1.0, 2.0]]))),
    "structure.parquet": ("nested-column", amounts(pa.array([{"value": 1.0}]))),
    "days.parquet": ("nested-column", amounts(pa.array([1.0]), pa.array([[date(2024, 1, 1)]]))),
    "decimal.parquet": (
        "decimal-too-long", amounts(pa.array([Decimal("16777216.5")], pa.decimal256(50, 10)))
    ),
    "line.csv": ("line-too-long", b"Kundennr;Datum;Umsatz\n" + b"1;2;3;" * 1_000_000),
    "columns.parquet": (
        "too-many-columns", parquet({f"c{number}": pa.array([1]) for number in range(2500)})
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_one_sentence(
    name: str, write: Callable[..., Path], kundenwert: Callable[..., Any], prepared: Callable[..., Any]
) -> None:
    key, content = REFUSED[name]
    path = write(content, name)
    with pytest.raises(InputError) as caught:
        prepared(path)
    assert [finding.key for finding in caught.value.findings] == [key]
    for lang in ("de", "en"):
        result = kundenwert("check", path, "--lang", lang)
        assert (result.exit_code, len(result.output.splitlines())) == (3, 1)
        assert "panicked" not in result.output


def test_nested_columns_that_nobody_needs_are_left_alone(prepared: Callable[..., Any]) -> None:
    content = parquet(
        {
            "customer_id": pa.array(["1"]),
            "date": pa.array([date(2024, 1, 1)]),
            "net_amount": pa.array([1.5]),
            "history": pa.array([[1.0, 2.0]]),
        }
    )
    assert prepared(content, "x.parquet").audit.tie.amount_used == Decimal("1.5")


@pytest.mark.parametrize(("zone", "day"), [("+01:00", 2), ("-0130", 1), ("UTC", 1), ("Europe/Berlin", 2)])
def test_a_moment_is_a_day_of_its_own_zone(zone: str, day: int, prepared: Callable[..., Any]) -> None:
    moment = datetime(2024, 1, 1, 23, 30, tzinfo=UTC)
    content = amounts(pa.array([1.5]), pa.array([moment], pa.timestamp("us", zone)))
    assert list(prepared(content, "x.parquet").frame("transactions")["date"]) == [date(2024, 1, day)]
    assert moment.astimezone(timezone(timedelta(hours=1))).day == 2


def test_a_nul_in_a_cell_is_text(prepared: Callable[..., Any]) -> None:
    files = {
        "orders.csv": "Kundennr;Datum;Umsatz\n1;13.01.2024;10,50\n",
        "kosten.csv": "Kundennr;Monat;Kostenart;Betrag\n1;2024-01-01;a\x00b;5\n1;2024-01-01;Fracht;6\n",
    }
    costs = prepared(files).frame("costs")
    assert sorted(costs["cost_type"]) == ["Fracht", "a\x00b"]
