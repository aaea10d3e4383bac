"""The share of the top against the window: by hand, and with the two denominators."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.base import CustomerBase
from analysis.pareto.windows import share_by_window
from analysis.periods import Period


def test_by_hand(database):
    days = {"a": "2024-12-20", "b": "2024-12-21", "c": "2024-03-01", "d": "2024-03-02", "e": "2024-03-03"}
    rows = [
        {"customer_id": name, "date": day, "net_amount": 10 * (5 - number)}
        for number, (name, day) in enumerate(days.items())
    ]
    found = share_by_window(
        database(transactions=rows)["transactions"], Period(date(2024, 1, 1), date(2024, 12, 31)), 0.2
    )
    month, whole = found.iloc[0], found.iloc[-1]
    # In December a bought for 50 and b for 40: one of two buyers, one of five customers.
    assert (month["buyers"], month["base"]) == (2, 5)
    assert (month["of_buyers"], month["of_base"]) == (pytest.approx(5 / 9), pytest.approx(5 / 9))
    assert (whole["start"], whole["buyers"], whole["of_buyers"]) == (date(2024, 1, 1), 5, pytest.approx(50 / 150))


def test_the_whole_window_of_cdnow_is_the_published_share_under_either_denominator():
    work = CustomerBase("cdnow")
    found = share_by_window(work.transactions, work.period, 0.2)
    assert found.iloc[-1][["of_buyers", "of_base"]].tolist() == pytest.approx([0.6746, 0.6746], abs=5e-5)
    assert (found["of_base"].diff().dropna() <= 1e-12).all()
    assert (found["of_buyers"].diff().dropna() >= 0).all()
    assert found["months"].is_monotonic_increasing


def test_windows_without_a_purchase_are_left_out(database):
    rows = [{"customer_id": "a", "date": "2024-01-05", "net_amount": 10}]
    found = share_by_window(
        database(transactions=rows)["transactions"], Period(date(2024, 1, 1), date(2024, 12, 31)), 0.2
    )
    assert found["start"].tolist() == [date(2024, 1, 1)]


def test_a_window_of_a_month_has_the_days_of_a_month(database):
    # 30 days up to the end of the year begin on 2 December: who bought the day before is no buyer of them.
    rows = [
        {"customer_id": name, "date": day, "net_amount": 10}
        for name, day in (("a", "2024-12-01"), ("b", "2024-12-02"), ("c", "2024-12-31"), ("d", "2024-01-01"))
    ]
    year = Period(date(2024, 1, 1), date(2024, 12, 31))
    month = share_by_window(database(transactions=rows)["transactions"], year, 0.2).iloc[0]
    assert (month["start"], month["buyers"]) == (date(2024, 12, 2), 2)
    assert month["months"] == pytest.approx(30 / 30.4375)


def test_returns_come_off_and_who_only_returned_is_no_buyer(database):
    rows = [
        {"customer_id": name, "date": day, "net_amount": amount}
        for name, day, amount in (
            ("a", "2024-01-05", 100), ("a", "2024-12-20", -40), ("b", "2024-12-20", 40), ("c", "2024-12-20", -9),
        )
    ]  # fmt: skip
    year = Period(date(2024, 1, 1), date(2024, 12, 31))
    found = share_by_window(database(transactions=rows)["transactions"], year, 0.2)
    assert (found.iloc[0]["buyers"], found.iloc[0]["base"], found.iloc[0]["of_buyers"]) == (1, 2, 1)
    assert found.iloc[-1]["of_buyers"] == pytest.approx(60 / 100)
