"""Customers older than the window are counted, and said."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis.clv.truncation import Truncation, acquired_on, truncation
from analysis.periods import Period

WINDOW = Period(date(2021, 1, 1), date(2024, 12, 31))
BASE = pd.DataFrame({"x": 0}, index=pd.Index(["a", "b", "c", "d"], name="customer_id"))


def test_the_beginning_is_counted_against_the_window() -> None:
    master = pd.DataFrame(
        {"customer_id": ["c", "a", "b", "b", "z"],
         "acquired_on": [None, date(2020, 12, 31), date(2021, 1, 1), date(2019, 1, 1), date(2000, 1, 1)]}
    )  # fmt: skip
    assert truncation(BASE, master, WINDOW) == Truncation(customers=4, earlier=1, unknown=2)
    assert acquired_on(master, BASE.index)["b"] == pd.Timestamp("2021-01-01")


@pytest.mark.parametrize("master", [None, pd.DataFrame({"customer_id": ["a"]})])
def test_without_dates_all_are_unknown(master: pd.DataFrame | None) -> None:
    assert truncation(BASE, master, WINDOW) == Truncation(customers=4, earlier=0, unknown=4)
