"""The forecast of a year ago knows nothing of the year since, and is held against what its customers did."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.management.review import Review
from analysis.periods import Period
from analysis.refusal import Refused
from tests.conftest import transactions, write_csv


@pytest.fixture(scope="module")
def reviewed(demo: CustomerBase) -> Review:
    found = demo.management.review
    assert isinstance(found, Review)
    return found


def test_what_came_is_counted_from_the_transactions(demo: CustomerBase, reviewed: Review) -> None:
    assert (reviewed.day, reviewed.period) == (date(2023, 12, 31), Period(date(2024, 1, 1), date(2024, 12, 31)))
    rows = pd.read_parquet(demo.prepared.path("transactions"))
    bought = rows[~rows["is_return"].astype(bool)]
    days = pd.to_datetime(bought["date"])
    known = set(bought["customer_id"][days < "2024-01-01"])
    since = bought[(days >= "2024-01-01") & bought["customer_id"].isin(known)]
    assert reviewed.customers == len(known)
    assert reviewed.actual == len(since.drop_duplicates(["customer_id", "date"]))
    assert reviewed.newcomers == len(set(bought["customer_id"]) - known)


def test_it_is_the_forecast_that_the_base_of_that_day_makes(demo: CustomerBase, reviewed: Review) -> None:
    then = demo.as_of(reviewed.day)
    assert reviewed.purchases == then.forecast.ahead(366, demo.settings.level, demo.settings.seed)
    # A year later the planted truth of the demo has not fallen out of the range.
    assert reviewed.outcome == "held"
    assert reviewed.money is not None
    assert reviewed.money.customers == reviewed.customers


@pytest.mark.slow
def test_the_year_since_changes_what_came_and_not_what_was_foretold(tmp_path: Path) -> None:
    """The same past with every purchase of the second year twice as large."""
    rows = transactions(60)
    one = CustomerBase(str(write_csv(tmp_path / "as.csv", rows))).management.review
    assert isinstance(one, Review)
    money = ("net_amount", "cost_of_goods")
    later = [
        {**row, **{name: f"{2 * float(row[name]):.2f}" for name in money}} if row["date"] > one.day.isoformat() else row
        for row in rows
    ]
    other = CustomerBase(str(write_csv(tmp_path / "other.csv", later))).management.review
    assert isinstance(other, Review)
    assert one.purchases == other.purchases
    assert one.money is not None
    assert other.money is not None
    assert one.money.total == other.money.total
    assert other.money.actual == pytest.approx(2 * one.money.actual)


def test_without_a_forecast_there_is_none_to_review(thin: Path) -> None:
    assert isinstance(CustomerBase(str(thin)).management.review, Refused)
