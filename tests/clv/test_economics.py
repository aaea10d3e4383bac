"""Margin and cost to serve on tables small enough to add up by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.clv.economics import Economics

# The window has 30 days; the last ten are held out.
BOUGHT = [
    ("A", 0, 100.0), ("A", 10, 50.0), ("A", 25, 50.0),
    ("B", 5, 40.0), ("B", 22, 60.0),
    ("C", 12, 80.0), ("C", 24, -20.0),
    ("D", 29, 10.0),
]  # fmt: skip


Priced = Callable[..., Economics]


def activities(*rows: tuple[str, str, Any]) -> dict[str, pd.DataFrame]:
    frame = pd.DataFrame(rows, columns=["customer_id", "date", "cost"])
    frame["date"] = [date.fromisoformat(day) for day in frame["date"]]
    return {"activities": frame.assign(type="Besuch")}


def costs(*rows: tuple[str, str, Any]) -> dict[str, pd.DataFrame]:
    return {
        "costs": activities(*rows)["activities"].rename(
            columns={"date": "period", "type": "cost_type", "cost": "amount"}
        )
    }


# ------------------------------------------------------------------ the margin


def test_margin_is_known_assumed_or_none(priced: Priced) -> None:
    bought = [("A", 0, 100.0), ("A", 20, -20.0), ("B", 5, 60.0), ("B", 29, -20.0)]

    def found(goods: list[float | None], rate: float | None) -> tuple[str, float, float | None, float, float]:
        margin = priced(bought, rate=rate, more={"cost_of_goods": goods}).margin
        return margin.kind, margin.rate, margin.assumed_rate, margin.assumed_share, margin.unknown_share

    known: list[float | None] = [75.0, -15.0, 54.0, -18.0]
    assert found(known, 0.9) == ("known", pytest.approx(24 / 120), None, 0, 0)
    # Without an assumption the rate of whose cost is complete stands for the others; an assumption fills the gaps.
    some = [75.0, -15.0, None, -18.0]
    assert found(some, None) == ("some", pytest.approx(20 / 80), None, 0, pytest.approx(40 / 120))
    # B's first purchase of 60 has no cost: 10 % of it is left, and 20 - 18 go back.
    assert found(some, 0.1) == ("assumed", pytest.approx((20 + 6 - 2) / 120), 0.1, pytest.approx(60 / 120), 0)
    none: list[float | None] = [None] * 4
    assert found(none, 0.3) == ("assumed", pytest.approx(0.3), 0.3, 1.0, 0)
    assert found(none, None) == ("none", 1.0, None, 0, 0)
    assert priced(bought).margin.kept == pytest.approx(120 / 160)


def test_more_returned_than_bought_keeps_nothing(priced: Priced) -> None:
    assert priced([("A", 0, 100.0), ("A", 5, -130.0), ("B", 29, 1.0)]).margin.kept == 0.0


def test_bonus_is_a_deduction_from_sales_and_no_cost_to_serve(priced: Priced) -> None:
    bonus = costs(("A", "2023-01-05", 10.0), ("B", "2023-01-25", 10.0))
    bonus["costs"]["cost_type"] = "Bonus"
    plain, less = priced(BOUGHT, {}, 0.5), priced(BOUGHT, bonus, 0.5)
    assert (less.cost_known, less.cost.tolist(), less.mean_cost, less.cost_a_purchase) == (True, [0.0] * 4, 0.0, 0.0)
    assert less.margin.bonus == pytest.approx(20 / 370)
    assert less.margin.rate == pytest.approx((185 - 20) / (370 - 20))
    assert less.mean_share < plain.mean_share
    revenue = priced(BOUGHT, bonus)
    assert (revenue.measure, revenue.earned.sum()) == ("revenue", pytest.approx(370))
    assert revenue.mean_share == pytest.approx(350 / 390, abs=0.05)


def test_an_assumed_margin_is_taken_of_what_is_not_returned(priced: Priced) -> None:
    plain, assumed = (priced(BOUGHT, {}, rate) for rate in (None, 0.5))
    assert (plain.measure, assumed.measure) == ("revenue", "value")
    assert assumed.share == pytest.approx(0.5 * plain.share)
    assert assumed.mean_share == pytest.approx(0.5 * plain.mean_share)
    assert plain.margin.kept == pytest.approx(370 / 390)


def test_without_returns_everything_is_kept(priced: Priced) -> None:
    found = priced([row for row in BOUGHT if row[2] > 0])
    assert found.share.tolist() == [1.0] * 4
    assert found.mean_share == 1.0


def test_returns_of_who_bought_nothing_after_the_split_are_not_lost(priced: Priced) -> None:
    rows = [(f"c{i}", day, 100.0) for i in range(40) for day in (i % 10, 10 + i % 5)] + [("late", 29, 100.0)]
    returned = [*rows, *((f"c{i}", 25, -50.0) for i in range(40))]
    kept, less = (priced(bought).share[:40] for bought in (rows, returned))
    assert kept == pytest.approx(np.ones(40))
    # A quarter of what each bought came back; nothing tells the customers apart.
    assert less == pytest.approx(np.full(40, 0.75), abs=0.01)


def test_the_known_margin_is_each_customers_own_as_far_as_it_carries(priced: Priced) -> None:
    rows, goods = [], []
    for i in range(60):
        margin = 0.5 if i < 30 else 0.1
        for day in (i % 10, 10 + i % 5, 20 + i % 9, 29):
            rows.append((f"c{i:02d}", day, 100.0 + day))
            goods.append((100.0 + day) * (1 - margin - 0.01 * (day % 3)))
    found = priced(rows, rate=0.9, more={"cost_of_goods": goods})
    assert found.margin.kind == "known"
    sold, kept = sum(amount for *_, amount in rows), sum(row[2] - cost for row, cost in zip(rows, goods, strict=True))
    assert found.margin.rate == pytest.approx(kept / sold)
    assert found.share[:30] == pytest.approx(np.full(30, 0.51), abs=0.015)
    assert found.share[30:] == pytest.approx(np.full(30, 0.11), abs=0.015)


def test_who_has_no_cost_of_goods_gets_the_mean(priced: Priced) -> None:
    rows = [(f"c{i:02d}", day, 100.0) for i in range(40) for day in (i % 10, 10 + i % 5, 20 + i % 9, 29)]
    goods = [None if customer == "c07" else 40.0 + int(customer[1:]) for customer, *_ in rows]
    found = priced(rows, more={"cost_of_goods": goods})
    assert found.margin.kind == "some"
    assert np.isnan(found.earned[7])
    assert found.earned[8] == pytest.approx(4 * 52.0)
    assert found.share[7] == pytest.approx(found.mean_share)
    assert found.share[8] == pytest.approx(0.52, abs=0.02)


# ------------------------------------------------------------------ the cost to serve


def test_costs_of_activities_and_costs_add_up(priced: Priced) -> None:
    tables = activities(("A", "2023-01-05", 3.0), ("A", "2023-01-28", 6.0), ("B", "2023-01-01", 4.0))
    found = priced(BOUGHT, tables | costs(("B", "2023-01-30", 2.0), ("C", "2023-01-15", 2.0)), 0.5)
    assert found.cost_known
    # Purchases A 3, B 2, C 1, D 1. Periods with purchases: A 2 and 1, B 1 and 1, C 1 and 0, D 0 and 1.
    weights = np.array([[2, 1], [1, 1], [1, 0], [0, 1]])
    amounts = np.array([[3.0, 6.0], [4.0, 2.0], [2.0, 0.0], [0.0, 0.0]])
    own, m = amounts.sum(axis=1) / weights.sum(axis=1), weights.sum(axis=1)
    # s²: A 2·(1.5 - 3)² + (6 - 3)², B (4 - 3)² + (2 - 3)², over one degree of freedom each.
    within = (13.5 + 2.0) / 2
    between = (m @ (own - m @ own / 7) ** 2 - 3 * within) / (7 - m @ m / 7)
    assert between < 0  # so that all get the mean of the sum
    assert found.cost == pytest.approx(np.full(4, 17 / 7))
    assert found.mean_cost == pytest.approx(17 / 7)


def test_customers_who_cost_more_are_charged_more(priced: Priced) -> None:
    rows = [(f"c{i:02d}", day, 100.0) for i in range(40) for day in (i % 10, 10 + i % 5, 20 + i % 9, 29)]
    paid = [(f"c{i:02d}", day, 80.0 if i < 20 else 8.0) for i in range(40) for day in ("2023-01-10", "2023-01-25")]
    found = priced(rows, activities(*paid), 0.5)
    # Two purchases before and two after the split, one activity each: 40 and 4 a purchase, the same in both halves.
    assert found.cost == pytest.approx([40.0] * 20 + [4.0] * 20)
    assert found.mean_cost == pytest.approx(22.0)


def test_only_dates_inside_the_window_and_known_customers_count(priced: Priced) -> None:
    inside = [("A", "2023-01-01", 7.0), ("D", "2023-01-30", 7.0)]
    outside = [("A", "2022-12-31", 900.0), ("A", "2023-01-31", 900.0), ("Z", "2023-01-10", 900.0)]
    one, other = (priced(BOUGHT, activities(*rows), 0.5) for rows in (inside, inside + outside))
    assert other.cost.tolist() == one.cost.tolist()
    # What all cost together is charged to all (see the balance of credibility).
    assert one.cost @ [3, 2, 1, 1] == pytest.approx(14.0)
    alone = priced(BOUGHT, activities(*outside[:2]), 0.5)
    assert (alone.cost_known, alone.mean_cost, alone.cost.tolist()) == (False, 0.0, [0.0] * 4)


def test_exact_amounts_with_holes_are_added(priced: Priced) -> None:
    rows = [("A", "2023-01-05", Decimal("3.10")), ("A", "2023-01-06", None), ("D", "2023-01-30", Decimal("3.90"))]
    assert priced(BOUGHT, activities(*rows), 0.5).cost @ [3, 2, 1, 1] == pytest.approx(7.0)
    holes = activities(("A", "2023-01-05", 3.0))["activities"].assign(date=[pd.NaT])
    assert not priced(BOUGHT, {"activities": holes}, 0.5).cost_known


@pytest.mark.parametrize(
    "tables",
    [
        {},
        {"activities": None, "costs": None, "customers": None},
        {"activities": pd.DataFrame({"customer_id": ["A"], "date": [date(2023, 1, 5)]})},
        {"costs": pd.DataFrame({"customer_id": ["A"], "amount": [5.0]})},
        {"activities": pd.DataFrame({"customer_id": [], "date": [], "cost": []})},
        {"customers": pd.DataFrame({"customer_id": ["A"]})},
    ],
)
def test_what_is_missing_is_unknown_and_not_nought(tables: dict[str, Any], priced: Priced) -> None:
    found = priced(BOUGHT, tables, 0.5)
    assert (found.cost_known, found.cost.tolist(), found.acquired) == (False, [0.0] * 4, 0)
    assert np.isnan(found.acquisition_cost)


def test_no_cost_is_taken_off_revenue(priced: Priced) -> None:
    found = priced(BOUGHT, activities(("A", "2023-01-05", 50.0)), None)
    assert (found.measure, found.cost_known, found.mean_cost, found.cost.tolist()) == ("revenue", False, 0.0, [0.0] * 4)


def test_acquisition_cost_is_the_mean_of_those_given(priced: Priced) -> None:
    table = pd.DataFrame(
        {"customer_id": ["A", "B", "C", "Z"], "acquisition_cost": [Decimal("10"), None, Decimal("40"), Decimal("999")]}
    )
    found = priced(BOUGHT, {"customers": table}, None)
    assert (found.acquisition_cost, found.acquired) == (25.0, 2)


def test_the_demo_company_is_plausible(demo: Any) -> None:
    money = demo.value.economics
    assert (money.margin.kind, money.cost_known, money.measure) == ("known", True, "value")
    assert 0.15 < money.margin.rate < 0.4
    assert 0.9 < money.margin.kept < 1.0
    # The mean over customers and that over money are near one another.
    assert money.mean_share == pytest.approx(money.margin.rate * money.margin.kept, rel=0.1)
    assert np.all((money.share > -0.2) & (money.share < 0.7))
    bought = demo.customers
    whole = float((money.share * bought["purchase_amount"]).sum() / bought["purchase_amount"].sum())
    assert whole == pytest.approx(money.margin.rate * money.margin.kept, rel=0.02)
    assert 10 < money.mean_cost < 0.2 * bought["purchase_amount"].sum() / (bought["x"] + 1).sum()
    assert np.all(money.cost >= 0)
    assert (money.acquired > 100, 100 < money.acquisition_cost < 2000) == (True, True)


def test_the_cost_of_a_purchase_is_over_all_purchases_and_not_the_repeated(priced: Priced) -> None:
    found = priced(BOUGHT, activities(("A", "2023-01-05", 14.0)), 0.5)
    # Seven days with a purchase; of four of them it was the first.
    assert found.cost_a_purchase == pytest.approx(2.0)


def test_one_margin_on_all_pages_where_half_of_the_costs_are_missing(priced: Priced) -> None:
    """The case of 300 customers, half of them without cost of goods, under an assumed margin of 10 %."""
    rows = [(f"c{i:03}", day, 100.0) for i in range(300) for day in (i % 10, 10 + i % 5, 20 + i % 9, 29)]
    goods = [50.0 if int(customer[1:]) < 150 else None for customer, *_ in rows]
    more = {"cost_of_goods": goods}
    assumed, some = priced(rows, rate=0.1, more=more), priced(rows, more=more)
    assert (assumed.margin.kind, some.margin.kind) == ("assumed", "some")
    assert assumed.margin.rate == pytest.approx(0.3)
    assert assumed.mean_share == pytest.approx(0.3, abs=0.01)
    assert assumed.share[[0, 299]].tolist() == pytest.approx([0.5, 0.1], abs=0.01)
    assert (some.margin.rate, some.margin.unknown_share) == (pytest.approx(0.5), pytest.approx(0.5))
    assert some.share == pytest.approx(np.full(300, 0.5))
