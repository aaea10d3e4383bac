"""Margin and cost to serve on tables small enough to add up by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.clv.economics import Margin, base_margin, economics
from analysis.clv.observation import Observation

# The window has 30 days; the last ten are held out.
BOUGHT = [
    ("A", 0, 100.0), ("A", 10, 50.0), ("A", 25, 50.0),
    ("B", 5, 40.0), ("B", 22, 60.0),
    ("C", 12, 80.0), ("C", 24, -20.0),
    ("D", 29, 10.0),
]  # fmt: skip


@pytest.fixture
def history(observed: Callable[..., Observation]) -> Observation:
    return observed(BOUGHT)


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


def test_margin_is_known_assumed_or_none() -> None:
    costed = pd.DataFrame({"purchase_amount": [100.0, 60.0], "net_amount": [80.0, 40.0], "margin": [20.0, np.nan]})
    assert base_margin(costed, 0.9) == Margin(0.25, "known", 0.75)
    uncosted = costed.assign(margin=np.nan)
    assert base_margin(uncosted, 0.3) == Margin(0.3, "assumed", 0.75)
    assert base_margin(uncosted, None) == Margin(1.0, "none", 0.75)
    # Costs of nothing but returns give no rate.
    assert base_margin(costed.assign(net_amount=[-80.0, 40.0]), 0.3).kind == "assumed"


def test_more_returned_than_bought_keeps_nothing() -> None:
    frame = pd.DataFrame({"purchase_amount": [100.0], "net_amount": [-30.0], "margin": [np.nan]})
    assert base_margin(frame, None).kept == 0.0


def test_an_assumed_margin_is_taken_of_what_is_not_returned(history: Observation) -> None:
    plain, assumed = (economics(history, {}, rate) for rate in (None, 0.5))
    assert (plain.measure, assumed.measure) == ("revenue", "value")
    assert assumed.share == pytest.approx(0.5 * plain.share)
    assert assumed.mean_share == pytest.approx(0.5 * plain.mean_share)
    assert plain.margin.kept == pytest.approx(370 / 390)


def test_without_returns_everything_is_kept(observed: Callable[..., Observation]) -> None:
    found = economics(observed([row for row in BOUGHT if row[2] > 0]), {}, None)
    assert found.share.tolist() == [1.0] * 4
    assert found.mean_share == 1.0


def test_returns_of_who_bought_nothing_after_the_split_are_not_lost(observed: Callable[..., Observation]) -> None:
    rows = [(f"c{i}", day, 100.0) for i in range(40) for day in (i % 10, 10 + i % 5)] + [("late", 29, 100.0)]
    returned = [*rows, *((f"c{i}", 25, -50.0) for i in range(40))]
    kept, less = (economics(observed(bought), {}, None).share[:40] for bought in (rows, returned))
    assert kept == pytest.approx(np.ones(40))
    # A quarter of what each bought came back; nothing tells the customers apart.
    assert less == pytest.approx(np.full(40, 0.75), abs=0.01)


def test_the_known_margin_is_each_customers_own_as_far_as_it_carries(observed: Callable[..., Observation]) -> None:
    rows, goods = [], []
    for i in range(60):
        margin = 0.5 if i < 30 else 0.1
        for day in (i % 10, 10 + i % 5, 20 + i % 9, 29):
            rows.append((f"c{i:02d}", day, 100.0 + day))
            goods.append((100.0 + day) * (1 - margin - 0.01 * (day % 3)))
    found = economics(observed(rows, {"cost_of_goods": goods}), {}, 0.9)
    assert found.margin.kind == "known"
    sold, kept = sum(amount for *_, amount in rows), sum(row[2] - cost for row, cost in zip(rows, goods, strict=True))
    assert found.margin.rate == pytest.approx(kept / sold)
    assert found.share[:30] == pytest.approx(np.full(30, 0.51), abs=0.015)
    assert found.share[30:] == pytest.approx(np.full(30, 0.11), abs=0.015)


def test_who_has_no_cost_of_goods_gets_the_mean(observed: Callable[..., Observation]) -> None:
    rows = [(f"c{i:02d}", day, 100.0) for i in range(40) for day in (i % 10, 10 + i % 5, 20 + i % 9, 29)]
    goods = [None if customer == "c07" else 40.0 + int(customer[1:]) for customer, *_ in rows]
    found = economics(observed(rows, {"cost_of_goods": goods}), {}, None)
    assert found.margin.kind == "known"
    assert found.share[7] == pytest.approx(found.mean_share)
    assert found.share[8] == pytest.approx(0.52, abs=0.02)


# ------------------------------------------------------------------ the cost to serve


def test_costs_of_activities_and_costs_add_up(history: Observation) -> None:
    tables = activities(("A", "2023-01-05", 3.0), ("A", "2023-01-28", 6.0), ("B", "2023-01-01", 4.0))
    found = economics(history, tables | costs(("B", "2023-01-30", 2.0), ("C", "2023-01-15", 2.0)), 0.5)
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


def test_customers_who_cost_more_are_charged_more(observed: Callable[..., Observation]) -> None:
    rows = [(f"c{i:02d}", day, 100.0) for i in range(40) for day in (i % 10, 10 + i % 5, 20 + i % 9, 29)]
    paid = [(f"c{i:02d}", day, 80.0 if i < 20 else 8.0) for i in range(40) for day in ("2023-01-10", "2023-01-25")]
    found = economics(observed(rows), activities(*paid), 0.5)
    # Two purchases before and two after the split, one activity each: 40 and 4 a purchase, the same in both halves.
    assert found.cost == pytest.approx([40.0] * 20 + [4.0] * 20)
    assert found.mean_cost == pytest.approx(22.0)


def test_only_dates_inside_the_window_and_known_customers_count(history: Observation) -> None:
    inside = [("A", "2023-01-01", 7.0), ("D", "2023-01-30", 7.0)]
    outside = [("A", "2022-12-31", 900.0), ("A", "2023-01-31", 900.0), ("Z", "2023-01-10", 900.0)]
    one, other = (economics(history, activities(*rows), 0.5) for rows in (inside, inside + outside))
    assert other.cost.tolist() == one.cost.tolist()
    # What all cost together is charged to all (see the balance of credibility).
    assert one.cost @ [3, 2, 1, 1] == pytest.approx(14.0)
    alone = economics(history, activities(*outside), 0.5)
    assert (alone.cost_known, alone.mean_cost, alone.cost.tolist()) == (False, 0.0, [0.0] * 4)


def test_exact_amounts_with_holes_are_added(history: Observation) -> None:
    rows = [("A", "2023-01-05", Decimal("3.10")), ("A", "2023-01-06", None), ("D", "2023-01-30", Decimal("3.90"))]
    assert economics(history, activities(*rows), 0.5).cost @ [3, 2, 1, 1] == pytest.approx(7.0)
    holes = activities(("A", "2023-01-05", 3.0))["activities"].assign(date=[pd.NaT])
    assert not economics(history, {"activities": holes}, 0.5).cost_known


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
def test_what_is_missing_is_unknown_and_not_nought(tables: dict[str, Any], history: Observation) -> None:
    found = economics(history, tables, 0.5)
    assert (found.cost_known, found.cost.tolist(), found.acquired) == (False, [0.0] * 4, 0)
    assert np.isnan(found.acquisition_cost)


def test_no_cost_is_taken_off_revenue(history: Observation) -> None:
    found = economics(history, activities(("A", "2023-01-05", 50.0)), None)
    assert (found.measure, found.cost_known, found.mean_cost, found.cost.tolist()) == ("revenue", False, 0.0, [0.0] * 4)


def test_acquisition_cost_is_the_mean_of_those_given(history: Observation) -> None:
    table = pd.DataFrame(
        {"customer_id": ["A", "B", "C", "Z"], "acquisition_cost": [Decimal("10"), None, Decimal("40"), Decimal("999")]}
    )
    found = economics(history, {"customers": table}, None)
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
