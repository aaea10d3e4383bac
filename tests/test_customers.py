"""One row per customer: by hand, against pandas, and against what is published of CDNOW."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import ibis
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.customers import customer_frame, customers, gaps_and_amounts, repeats_by_day
from analysis.periods import Period
from analysis.settings import Settings
from analysis.tables.preparation import prepare
from analysis.tables.sources import find_source

COLUMNS = [
    "orders", "x", "t_x", "T", "first", "last", "purchase_amount", "return_amount", "returns", "net_amount",
    "mean_spend", "cost_of_goods",
]  # fmt: skip
YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))


def summarise(rows: Sequence[dict[str, Any]], period: Period = YEAR) -> pd.DataFrame:
    frame = pd.DataFrame(rows)
    if "document_id" in frame:
        frame["document_id"] = frame["document_id"].astype("str")
    return customer_frame(ibis.memtable(frame), period)


def bought(customer: str, day: str, amount: float, **more: Any) -> dict[str, Any]:
    return {"customer_id": customer, "date": date.fromisoformat(day), "net_amount": amount, **more}


# ------------------------------------------------------------------ by hand


def test_a_customer_with_purchases_on_three_days_and_a_return() -> None:
    frame = summarise(
        [
            bought("A", "2024-03-01", 100.0),
            bought("A", "2024-03-31", 30.0),
            bought("A", "2024-03-31", 20.0),
            bought("A", "2024-04-10", -20.0),
            bought("A", "2024-04-30", 70.0),
        ]
    )
    assert list(frame.columns) == COLUMNS
    row = frame.loc["A"]
    assert (row["x"], row["t_x"], row["T"], row["orders"]) == (2, 60, 305, 3)
    assert (row["first"], row["last"]) == (pd.Timestamp("2024-03-01"), pd.Timestamp("2024-04-30"))
    assert (row["purchase_amount"], row["return_amount"], row["returns"], row["net_amount"]) == (220, -20, 1, 200)
    assert row["mean_spend"] == (50 + 70) / 2
    assert pd.isna(row["cost_of_goods"])


def test_one_purchase_has_no_mean_of_repeat_purchases() -> None:
    row = summarise([bought("A", "2024-12-31", 10.0)]).loc["A"]
    assert (row["x"], row["t_x"], row["T"]) == (0, 0, 0)
    assert pd.isna(row["mean_spend"])


def test_who_only_returned_is_no_customer_of_the_period() -> None:
    frame = summarise([bought("A", "2024-05-01", -10.0), bought("B", "2024-05-01", 10.0)])
    assert list(frame.index) == ["B"]


def test_a_day_of_returns_alone_is_no_purchase() -> None:
    row = summarise([bought("A", "2024-05-01", -10.0), bought("A", "2024-05-09", 30.0)]).loc["A"]
    assert (row["x"], row["first"], row["net_amount"]) == (0, pd.Timestamp("2024-05-09"), 20)


def test_the_first_purchase_is_the_first_inside_the_period() -> None:
    rows = [bought("A", day, 10.0) for day in ("2023-06-01", "2024-02-01", "2024-02-11", "2025-01-01")]
    row = summarise(rows, YEAR).loc["A"]
    assert (row["x"], row["t_x"], row["T"], row["first"]) == (1, 10, 334, pd.Timestamp("2024-02-01"))
    assert summarise(rows, Period(date(2023, 1, 1), date(2025, 1, 1))).loc["A", "x"] == 3


def test_both_ends_of_the_period_count() -> None:
    assert summarise([bought("A", "2024-01-01", 1.0), bought("A", "2024-12-31", 1.0)]).loc["A", "t_x"] == 365


def test_a_marked_return_counts_whatever_its_sign() -> None:
    # The cancellation of a return: money comes back, and yet nobody bought.
    rows = [
        bought("A", "2024-01-01", 10.0, is_return=False),
        bought("A", "2024-02-01", -4.0, is_return=True),
        bought("A", "2024-03-01", 4.0, is_return=True),
    ]
    row = summarise(rows).loc["A"]
    assert (row["x"], row["returns"], row["return_amount"], row["net_amount"]) == (0, 2, 0, 10)


def test_orders_are_documents_where_they_are_named() -> None:
    documents = ["R1", "R1", "R2", "R2", None, None, None]
    days = ["2024-01-01", "2024-01-01", "2024-01-01", "2024-01-02", "2024-01-02", "2024-01-02", "2024-01-03"]
    rows = [bought("A", day, 1.0, document_id=one) for day, one in zip(days, documents, strict=True)]
    # R1, R2 over two days, and two days with purchases of which no document is known.
    assert summarise(rows).loc["A", "orders"] == 4
    assert summarise([bought("A", day, 1.0) for day in days]).loc["A", "orders"] == 3


@pytest.mark.parametrize(("costs", "goods"), [((6.0, -2.0), 4.0), ((6.0, None), None)])
def test_the_cost_of_goods_is_known_if_that_of_every_row_is(
    costs: tuple[float | None, ...], goods: float | None
) -> None:
    rows = [
        bought("A", "2024-01-01", 12.0, cost_of_goods=costs[0]),
        bought("A", "2024-01-02", -4.0, cost_of_goods=costs[1]),
        bought("B", "2024-01-01", 5.0, cost_of_goods=3.0),
    ]
    frame = summarise(rows)
    assert frame.loc["B", "cost_of_goods"] == 3
    assert frame["cost_of_goods"].astype(object).where(frame["cost_of_goods"].notna(), None)["A"] == goods


def test_an_empty_period_has_no_customers() -> None:
    frame = summarise([bought("A", "2023-01-01", 1.0)])
    assert frame.empty
    assert list(frame.columns) == COLUMNS


def test_the_result_is_an_expression_until_it_is_wanted() -> None:
    table = ibis.table({"customer_id": "string", "date": "date", "net_amount": "decimal(18, 4)"}, name="t")
    expression = customers(table, YEAR)
    assert list(expression.columns) == ["customer_id", *COLUMNS]
    # Another engine gets the same query in its own words.
    assert "SELECT" in str(ibis.to_sql(expression, dialect="postgres"))


# ------------------------------------------------------------------ gaps and days


def gaps(rows: Sequence[dict[str, Any]], period: Period = YEAR) -> dict[str, float]:
    found = gaps_and_amounts(ibis.memtable(pd.DataFrame(rows)), period).to_pandas()
    return dict(zip(found["customer_id"], found["log_gaps"], strict=True))


def test_gaps_run_from_purchase_to_purchase() -> None:
    rows = [bought("A", day, 1.0) for day in ("2024-01-01", "2024-01-03", "2024-01-03", "2024-01-10")]
    found = gaps([*rows, bought("A", "2024-01-05", -1.0), bought("B", "2024-01-05", 1.0)])
    # A return is no purchase and purchases of a day are one: gaps of 2 and 7 days.
    assert found == {"A": pytest.approx(np.log(2 * 7)), "B": 0.0}


def test_gaps_are_those_inside_the_period() -> None:
    rows = [bought("A", day, 1.0) for day in ("2023-12-01", "2024-02-01", "2024-02-04", "2025-01-01")]
    assert gaps([*rows, bought("B", "2023-01-01", 1.0)]) == {"A": pytest.approx(np.log(3))}


def test_amounts_are_those_of_repeat_purchases_that_were_paid() -> None:
    rows = [bought("A", "2024-01-01", 9.0), bought("A", "2024-01-03", 2.0), bought("A", "2024-01-03", 3.0)]
    rows += [bought("A", "2024-01-04", -1.0), bought("A", "2024-01-10", 0.0), bought("A", "2024-01-12", 4.0)]
    found = gaps_and_amounts(ibis.memtable(pd.DataFrame([*rows, bought("B", "2024-01-05", 1.0)])), YEAR)
    frame = found.to_pandas().set_index("customer_id").sort_index()
    # The first purchase tells nothing, days count as one purchase, and what was free has no logarithm.
    assert frame.loc["A", ["paid", "paid_amount"]].tolist() == [2, 9.0]
    assert frame.loc["A", "log_amounts"] == pytest.approx(np.log(5 * 4))
    assert frame.loc["B", ["paid", "paid_amount", "log_amounts"]].tolist() == [0, 0.0, 0.0]


def test_even_gaps_have_the_larger_sum() -> None:
    even, uneven = (
        [bought(customer, f"2024-01-{day:02d}", 1.0) for day in days]
        for customer, days in (("A", (1, 11, 21)), ("B", (1, 2, 21)))
    )
    found = gaps([*even, *uneven])
    assert found["A"] > found["B"]


def repeats(rows: Sequence[dict[str, Any]], until: str = "2024-06-30", period: Period = YEAR) -> dict[int, int]:
    found = repeats_by_day(ibis.memtable(pd.DataFrame(rows)), period, date.fromisoformat(until)).to_pandas()
    assert found["day"].is_monotonic_increasing
    return {day: number for day, number in zip(found["day"], found["repeats_0"], strict=True) if number}


def test_repeats_are_counted_by_day() -> None:
    rows = [
        bought("A", "2024-01-01", 1.0), bought("A", "2024-01-31", 1.0), bought("A", "2024-01-31", 2.0),
        bought("B", "2024-01-11", 1.0), bought("B", "2024-01-31", 1.0), bought("B", "2024-12-31", 1.0),
        bought("B", "2024-02-01", -1.0), bought("C", "2024-03-01", 1.0),
    ]  # fmt: skip
    assert repeats(rows) == {30: 2, 365: 1}


def test_repeats_of_who_joined_later_are_left_out() -> None:
    rows = [bought("A", "2024-06-30", 1.0), bought("A", "2024-08-01", 1.0)]
    rows += [bought("B", "2024-07-01", 1.0), bought("B", "2024-08-01", 1.0)]
    assert repeats(rows) == {213: 1}
    # Who bought before the period joins with the first purchase inside it.
    assert repeats([bought("A", "2023-05-01", 1.0), *rows[:2]]) == {213: 1}
    assert repeats(rows[2:]) == {}
    both = repeats_by_day(ibis.memtable(pd.DataFrame(rows)), YEAR, date(2024, 6, 30), date(2024, 7, 1)).to_pandas()
    assert both.to_dict("list") == {"day": [213], "repeats_0": [1], "repeats_1": [2]}


# ------------------------------------------------------------------ the same, written in pandas


def with_pandas(rows: pd.DataFrame, period: Period) -> pd.DataFrame:
    rows = rows[(rows["date"] >= period.start) & (rows["date"] <= period.end)]
    result = {}
    for customer, own in rows.groupby("customer_id"):
        purchases = own[~own["is_return"]]
        returned = own[own["is_return"]]
        days = purchases.groupby("date")["net_amount"].sum().sort_index()
        if days.empty:
            continue
        unnamed = purchases[purchases["document_id"].isna()]
        costed = own["cost_of_goods"].notna().all()
        result[customer] = {
            "orders": purchases["document_id"].nunique() + unnamed["date"].nunique(),
            "x": len(days) - 1,
            "t_x": (days.index[-1] - days.index[0]).days,
            "T": (period.end - days.index[0]).days,
            "first": pd.Timestamp(days.index[0]),
            "last": pd.Timestamp(days.index[-1]),
            "purchase_amount": purchases["net_amount"].sum(),
            "return_amount": returned["net_amount"].sum(),
            "returns": len(returned),
            "net_amount": own["net_amount"].sum(),
            "mean_spend": days.iloc[1:].mean() if len(days) > 1 else np.nan,
            "cost_of_goods": own["cost_of_goods"].sum() if costed else np.nan,
        }
    return pd.DataFrame.from_dict(result, orient="index", columns=COLUMNS).sort_index()


ROW = st.fixed_dictionaries(
    {
        "customer_id": st.sampled_from(["1", "01", "a", "B"]),
        "date": st.dates(date(2023, 11, 1), date(2024, 2, 29)),
        # Quarters are exact in binary: both implementations must agree to the last digit.
        "net_amount": st.integers(-400, 4000).map(lambda quarters: quarters / 4),
        "document_id": st.sampled_from([None, "R1", "R2", "R3"]),
        "cost_of_goods": st.sampled_from([None, 0.0, 0.25, 10.0, 10.0, 10.0]),
        "is_return": st.sampled_from([False, False, False, True]),
    }
)


@settings(max_examples=40, deadline=None)
@given(rows=st.lists(ROW, min_size=1, max_size=30), start=st.integers(0, 60), length=st.integers(0, 90))
def test_pandas_says_the_same(rows: list[dict[str, Any]], start: int, length: int) -> None:
    first = date(2023, 11, 1) + timedelta(days=start)
    period = Period(first, first + timedelta(days=length))
    frame = pd.DataFrame(rows).astype({"cost_of_goods": "float64", "document_id": "str"})
    expected = with_pandas(frame, period)
    found = customer_frame(ibis.memtable(frame), period)
    assert list(found.index) == list(expected.index)
    if not expected.empty:
        pd.testing.assert_frame_equal(found, expected, check_dtype=False, check_names=False, check_exact=True)


# ------------------------------------------------------------------ CDNOW


CALIBRATION = Period(date(1997, 1, 1), date(1997, 9, 30))


@pytest.fixture(scope="module")
def cdnow(tmp_path_factory: pytest.TempPathFactory) -> Any:
    source = find_source("cdnow")
    return prepare(source, Settings(**source.defaults), tmp_path_factory.mktemp("cdnow"))


@pytest.fixture(scope="module")
def calibration(cdnow: Any) -> pd.DataFrame:
    return customer_frame(ibis.duckdb.connect().read_parquet(cdnow.path("transactions")), CALIBRATION)


def test_cdnow_has_the_published_customers(cdnow: Any, calibration: pd.DataFrame) -> None:
    assert (cdnow.audit.tie.rows_read, cdnow.audit.tie.rows_used) == (6919, 6919)
    assert (cdnow.audit.currency, cdnow.audit.period) == ("USD", Period(date(1997, 1, 1), date(1998, 6, 30)))
    assert len(calibration) == 2357
    repeaters = calibration[calibration["x"] > 0]
    assert len(repeaters) == 946
    assert repeaters["x"].corr(repeaters["mean_spend"]) == pytest.approx(0.1139, abs=5e-5)


def test_cdnow_holdout_purchases_are_the_published_means(cdnow: Any, calibration: pd.DataFrame) -> None:
    holdout = Period(date(1997, 10, 1), date(1998, 6, 30))
    later = customer_frame(ibis.duckdb.connect().read_parquet(cdnow.path("transactions")), holdout)
    purchases = (later["x"] + 1).reindex(calibration.index).fillna(0)
    means = purchases.groupby(calibration["x"].clip(upper=7)).mean()
    published = [0.237, 0.697, 1.393, 1.560, 2.532, 2.947, 3.862, 6.359]  # BTYD walkthrough
    assert means.tolist() == pytest.approx(published, abs=5e-4)


def test_lifetimes_counts_the_same(cdnow: Any, calibration: pd.DataFrame) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from lifetimes.utils import summary_data_from_transaction_data

        rows = cdnow.frame("transactions").astype({"net_amount": float})
        rows["date"] = pd.to_datetime(rows["date"])
        theirs = summary_data_from_transaction_data(
            rows, "customer_id", "date", "net_amount", observation_period_end=pd.Timestamp(CALIBRATION.end)
        )
    assert list(theirs.index) == list(calibration.index)
    assert theirs["frequency"].tolist() == calibration["x"].tolist()
    assert theirs["recency"].tolist() == calibration["t_x"].tolist()
    assert theirs["T"].tolist() == calibration["T"].tolist()
    repeaters = calibration["x"] > 0
    assert theirs["monetary_value"][repeaters].to_numpy() == pytest.approx(
        calibration["mean_spend"][repeaters].to_numpy()
    )


def test_the_order_of_rows_moves_no_digit(cdnow: Any, calibration: pd.DataFrame, tmp_path: Path) -> None:
    shuffled = cdnow.frame("transactions").sample(frac=1, random_state=1)
    shuffled.to_parquet(tmp_path / "t.parquet")
    found = customer_frame(ibis.duckdb.connect().read_parquet(tmp_path / "t.parquet"), CALIBRATION)
    pd.testing.assert_frame_equal(found, calibration, check_exact=True)
