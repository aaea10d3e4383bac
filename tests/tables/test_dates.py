"""Every way of writing a date that is read, with the day it means."""

from __future__ import annotations

import duckdb
import pytest

from analysis.tables.conversion import define_macros
from analysis.tables.dates import Order, read_as


@pytest.fixture(scope="module")
def con() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    define_macros(con)
    return con


@pytest.mark.parametrize(
    ("written", "order", "day"),
    [
        ("11-Feb-13", "dmy", "2013-02-11"),
        ("3. März 2024", "dmy", "2024-03-03"),
        ("31. Dez. 2024", "dmy", "2024-12-31"),
        ("15-Mär-2024", "dmy", "2024-03-15"),
        ("January 5, 2024", "mdy", "2024-01-05"),
        ("Mo, 15.01.2024", "dmy", "2024-01-15"),
        ("2024-01-13 09:55:16 +0100", "ymd", "2024-01-13"),
        ("2024-01-13 09:55:16 UTC", "ymd", "2024-01-13"),
        ("1/13/2024 1:05 PM", "mdy", "2024-01-13"),
        ("13012024", "dmy", "2024-01-13"),
        ("13/01/2024 - 10:02:11", "dmy", "2024-01-13"),
        ("13.01.2024 14.30 Uhr", "dmy", "2024-01-13"),
        ("20240113T101112Z", "ymd", "2024-01-13"),
        ("15 juillet 2024", "dmy", "2024-07-15"),
        ("15 juin 2024", "dmy", "2024-06-15"),
        ("5 de enero de 2024", "dmy", "2024-01-05"),
        ("13 gennaio 2024", "dmy", "2024-01-13"),
        ("20240113", "ymd", "2024-01-13"),
        ("02/2024", "month", "2024-02-29"),
        ("Februar 2024", "month", "2024-02-29"),
        ("Q3 2024", "quarter", "2024-09-30"),
        ("2024-W03", "week", "2024-01-21"),
        ("45321", "serial", "2024-01-30"),
        ("1704067200", "epoch", "2024-01-01"),
        ("31.02.2024", "dmy", None),
        ("neulich", "dmy", None),
    ],
)
def test_a_date_is_read(written: str, order: Order, day: str | None, con: duckdb.DuckDBPyConnection) -> None:
    query = f"SELECT CAST({read_as('s', order)} AS VARCHAR) FROM (SELECT day_text($written) AS s)"
    assert con.execute(query, {"written": written}).fetchall() == [(day,)]
