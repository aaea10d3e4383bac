"""Contribution, cost to serve, discount corridor, payments, and the trend without its season."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.contribution.ladder import ladder
from analysis.customers import customer_frame
from analysis.description.finances import above_corridor, by_size, corridor, size_class
from analysis.description.payments import dso, ledger, mean_days_late, payments
from analysis.description.rhythm import own_gap
from analysis.description.trend import decompose, whole_months, year_on_year
from analysis.periods import Period
from analysis.tables.typed import as_typed

PERIOD = Period(date(2022, 1, 1), date(2024, 12, 31))
END = PERIOD.end


def test_dso_by_hand() -> None:
    assert dso(60, 180, 90) == 30
    assert np.isnan(dso(60, 0, 90))


def test_rates_of_a_size_are_over_those_whose_contribution_is_known(database: Callable[..., dict[str, Any]]) -> None:
    sold = {"date": "2024-03-01", "net_amount": 100}
    tables = database(
        transactions=[
            {"customer_id": "A", "cost_of_goods": 60, **sold},
            {"customer_id": "B", "cost_of_goods": None, **sold},
            {"customer_id": "C", "cost_of_goods": 90, **sold},
        ],
        costs=[
            {"customer_id": "B", "period": "2024-03-01", "cost_type": kind, "amount": amount}
            for kind, amount in (("Bonus", 10), ("Fracht", 5))
        ],
    )
    customers = customer_frame(tables["transactions"], PERIOD)
    size = pd.Series([1.0, 1.0, 2.0], index=customers.index)
    found = by_size(ladder(tables["transactions"], customers, PERIOD, None, tables["costs"]), size)
    assert found["net_amount"].tolist() == [200, 100]
    # Bonus is no cost to serve: it takes 10 off the revenue of B, and freight is over what is left of both.
    assert found["margin_rate"].tolist() == pytest.approx([0.4, 0.1])
    assert found["served_rate"].tolist() == pytest.approx([5 / 190, 0])
    alone = by_size(ladder(tables["transactions"], customers, PERIOD), size)
    assert alone["served_rate"].isna().all()


def test_size_classes_are_fifths_of_those_with_sales() -> None:
    found = size_class(pd.Series(np.arange(-10, 100.0)))
    assert found.isna().sum() == 11
    assert found.value_counts().between(19, 20).all()
    assert found.iloc[-1] == 5
    assert size_class(pd.Series(np.arange(1, 50.0))).isna().all()


def test_a_corridor_may_leave_nobody_outside() -> None:
    size = pd.Series(1.0, index=range(20))
    even = pd.Series(np.linspace(0.0, 0.2, 20))
    assert above_corridor(even, size).isna().all()
    # Quartiles .05 and .15, so that the fence stands at .30.
    inside, beyond = (pd.Series([*np.linspace(0.0, 0.2, 99), last]) for last in (0.299, 0.31))
    many = pd.Series(1.0, index=range(100))
    assert corridor(beyond, many).loc[1, "fence"] == pytest.approx(0.3, abs=0.005)
    assert above_corridor(inside, many).isna().all()
    assert above_corridor(beyond, many).dropna().tolist() == pytest.approx([0.31 - 0.1505], abs=0.005)
    one = even.copy()
    one.iloc[-1] = 0.9
    assert above_corridor(one, size).dropna().index.tolist() == [19]
    assert corridor(even, size).loc[1, "median"] == pytest.approx(0.1)
    assert corridor(even.head(9), size).empty


# ------------------------------------------------------------------ payments


def rows(**columns: object) -> pd.DataFrame:
    given = {"customer_id": "1", "cost_type": "x", "amount": 1, **columns}
    found = ledger(as_typed("costs", pd.DataFrame(given)))
    assert found is not None
    return found


def invoiced(**amounts: float) -> pd.Series:
    keys = [(name.split("_")[0], pd.Timestamp(f"{name.split('_')[1]}-01")) for name in amounts]
    return pd.Series(list(amounts.values()), index=pd.MultiIndex.from_tuples(keys))


def test_days_late_are_weighted_by_amount() -> None:
    table = rows(
        period=["2024-01-01", "2024-02-01"],
        due_date=["2024-02-10", "2024-03-10"],
        paid_date=["2024-02-20", "2024-03-08"],
    )
    found = payments(table, invoiced(**{"1_2024-01": 300, "1_2024-02": 100}), END).loc["1"]
    assert found["days_late"] == pytest.approx((300 * 10 - 100 * 2) / 400)
    assert (found["open"], found["overdue"], found["invoiced"]) == (0, 0, 400)


def test_the_mean_of_all_customers_weighs_only_what_is_counted() -> None:
    """Customer 2 has much that is not due yet: it says nothing of how late anything is paid."""
    table = rows(
        customer_id=["1", "2", "2"], period=["2024-01-01", "2024-01-01", "2024-12-01"],
        due_date=["2024-02-10", "2024-02-10", "2025-01-30"], paid_date=["2024-02-20", "2024-02-12", None],
    )  # fmt: skip
    found = payments(table, invoiced(**{"1_2024-01": 100, "2_2024-01": 300, "2_2024-12": 9000}), END)
    assert found["counted"].tolist() == [100, 300]
    assert mean_days_late(found) == pytest.approx((100 * 10 + 300 * 2) / 400)
    assert np.isnan(mean_days_late(found.assign(counted=0.0)))


def test_what_is_open_counts_as_late_only_when_due() -> None:
    table = rows(
        period=["2024-10-01", "2024-12-01"], due_date=["2024-11-30", "2025-01-30"], paid_date=[None, "2025-01-15"],
        credit_limit=[500, 400], payment_terms=[30, 60],
    )  # fmt: skip
    found = payments(table, invoiced(**{"1_2024-10": 200, "1_2024-12": 300}), END).loc["1"]
    assert (found["open"], found["overdue"], found["days_late"]) == (500, 200, 31)
    assert (found["credit_use"], found["terms"]) == (1.25, 60)


def test_rows_of_one_month_share_its_invoices() -> None:
    table = rows(period=["2024-01-01"] * 2, due_date=["2024-02-10"] * 2, paid_date=["2024-02-20", None])
    found = payments(table, invoiced(**{"1_2024-01": 100}), END).loc["1"]
    assert (found["invoiced"], found["open"]) == (100, 50)


def test_without_due_dates_there_is_no_ledger() -> None:
    assert ledger(None) is None
    assert ledger(as_typed("costs", pd.DataFrame({"customer_id": ["1"], "period": "2024-01-01"}))) is None


# ------------------------------------------------------------------ time


def monthly(growth: float, season: np.ndarray, years: int = 5) -> pd.Series:
    months = pd.date_range("2020-01-01", periods=12 * years, freq="MS", unit="s")
    values = 1000 * (1 + growth) ** (np.arange(len(months)) / 12) * np.tile(season, years)
    return pd.Series(values, index=months)


def test_trend_and_season_are_recovered() -> None:
    season = 1 + 0.3 * np.sin(np.arange(12) / 12 * 2 * np.pi)
    found = decompose(monthly(0.1, season))
    assert found is not None
    assert found.change == pytest.approx(0.1)
    assert found.season.to_numpy() == pytest.approx(season / season.mean(), abs=0.02)
    assert found.peak == 4


def test_chance_makes_no_season() -> None:
    rng = np.random.default_rng(0)
    noise = [decompose(monthly(0, np.ones(12), 3) * np.exp(rng.normal(0, 0.1, 36))) for _ in range(60)]
    assert sum(found is not None and found.peak is not None for found in noise) <= 6
    short = decompose(monthly(0, 1 + np.arange(12) / 10, 2))
    assert short is not None
    assert short.peak is None


def test_the_change_is_that_of_the_years_and_not_of_the_trends_end() -> None:
    """Revenue is up by a tenth on the year; that its last months are weak moves the end of the trend below that."""
    values = np.concatenate([np.full(24, 1000.0), np.full(9, 1250.0), np.full(3, 650.0)])
    found = decompose(pd.Series(values, index=pd.date_range("2022-01-01", periods=36, freq="MS", unit="s")))
    assert found is not None
    assert found.change == pytest.approx((9 * 1250 + 3 * 650) / 12_000 - 1)
    assert found.trend.iloc[-1] / found.trend.iloc[-13] - 1 < found.change


def test_short_or_empty_histories_have_no_trend() -> None:
    series = monthly(0, np.ones(12))
    assert decompose(series.head(23)) is None
    assert decompose(series.where(series.index != series.index[3], 0)) is None


def test_only_whole_months_are_compared() -> None:
    series = monthly(0.2, np.ones(12), years=3)
    period = Period(date(2020, 1, 2), date(2022, 12, 30))
    assert len(whole_months(series, period)) == 34
    assert year_on_year(series) == pytest.approx(0.2)
    assert np.isnan(year_on_year(series.head(23)))


def test_gaps_of_ones_own_need_four_of_them() -> None:
    days = pd.to_datetime(["2024-01-01", "2024-01-11", "2024-01-21", "2024-01-31", "2024-03-01"])
    assert own_gap(pd.DatetimeIndex(days)) == pytest.approx(np.quantile([10, 10, 10, 30], 0.9))
    assert np.isnan(own_gap(pd.DatetimeIndex(days[:4])))
