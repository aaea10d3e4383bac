"""The bridge regroups the change of the page on loyalty, to the cent; and each step is what its name says."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.loyalty.calendar import calendar
from analysis.loyalty.change import Change, change
from analysis.loyalty.history import EARLIER, History
from analysis.management.bridge import Bridge, bridge
from analysis.periods import Period
from analysis.refusal import Refused

WINDOW = Period(date(2021, 1, 1), date(2024, 12, 31))


def drawn(rng: np.random.Generator, measure: str) -> tuple[History, pd.DataFrame, pd.Index]:
    """Customers, what those of both years bought by product, and who was recommended; anything goes."""
    count, products = int(rng.integers(2, 40)), int(rng.integers(1, 8))
    ids = [f"{number:03d}" for number in range(count)]
    lives = pd.DataFrame(index=ids)
    lives["cohort"] = rng.choice([EARLIER, 1, 30, 40], count)
    lives["seen_before"] = rng.random(count) < 0.3
    rows = []
    for side in ("before", "after"):
        bought = rng.integers(0, 4, count) * (rng.random(count) < 0.7)
        bought[:2] = 1
        lives[f"purchases_{side}"] = bought.copy()
        for which, customer in enumerate(ids):
            # Returns without a purchase, too: they bring money that nobody's purchase is behind.
            for product in rng.integers(0, products, max(int(bought[which]), int(rng.random() < 0.1))):
                quantity = round(float(rng.integers(1, 9)) * (1 if bought[which] and rng.random() > 0.1 else -1), 2)
                revenue = round(quantity * float(rng.uniform(1, 90)), 2)
                rows.append(
                    (customer, side, product, quantity, revenue, round(revenue * float(rng.uniform(0.2, 1.2)), 2))
                )
        lives[f"revenue_{side}"] = 0.0
    lines = pd.DataFrame(rows, columns=["customer", "side", "product", "quantity", "revenue", "goods"])
    served = pd.Series(rng.uniform(0, 30, 2 * count).round(2), index=[(i, s) for s in ("before", "after") for i in ids])
    for side in ("before", "after"):
        sums = lines[lines["side"] == side].groupby("customer")[["revenue", "goods"]].sum().reindex(ids, fill_value=0.0)
        # Nobody's purchases come to nothing at all: that would be refused.
        lives[f"revenue_{side}"] = sums["revenue"] + 1e-3
        cost = sums["goods"] + [served[(i, side)] for i in ids] if measure == "contribution" else 0.0
        lives[f"money_{side}"] = lives[f"revenue_{side}"] - cost
    kept = lives.index[(lives["purchases_before"] > 0) & (lives["purchases_after"] > 0)]
    inside = lines[lines["customer"].isin(kept)]
    columns = {}
    for side in ("before", "after"):
        sums = inside[inside["side"] == side].groupby("product")[["quantity", "revenue", "goods"]].sum()
        columns |= {f"{name}_{side}": sums[name] for name in sums}
    bought_by = pd.DataFrame({name: column.copy() for name, column in columns.items()}).fillna(0.0)
    history = History(calendar(WINDOW), measure, pd.DataFrame(), pd.Series(dtype=int), lives)  # type: ignore[arg-type]
    return history, bought_by, pd.Index([i for i in ids if rng.random() < 0.2])


def ties_out(found: Bridge, of: Change) -> None:
    """The same start, end and totals as the change it regroups, to the cent."""
    table = of.customers
    assert found.start == of.before.money
    assert found.end == of.after.money
    assert math.fsum(found.steps.values()) == pytest.approx(found.change, abs=0.005)
    won = found.steps.get("won", 0.0) + found.steps.get("referral", 0.0)
    assert won == pytest.approx(table["change"]["won"], abs=0.005)
    for name in ("lapsed", "returned", "idle"):
        assert found.steps.get(name, 0.0) == pytest.approx(table["change"][name], abs=0.005)
    of_kept = [
        part
        for name, part in found.steps.items()
        if name in ("volume", "price", "order_value", "mix", "goods", "served")
    ]
    assert math.fsum(of_kept) == pytest.approx(table["change"]["kept"], abs=0.005)
    assert found.customers["won"] + found.customers["referral"] == table["customers"]["won"]


@pytest.mark.parametrize("bases", [100, pytest.param(1000, marks=pytest.mark.slow)])
def test_random_bases_tie_out(bases: int) -> None:
    rng = np.random.default_rng(14)
    seen = set()
    for number in range(bases):
        history, bought, referred = drawn(rng, "revenue" if number % 4 == 0 else "contribution")
        of = change(history)
        if isinstance(of, Refused):
            continue
        found = bridge(of, history, None if number % 5 == 0 else bought, referred)
        assert isinstance(found, Bridge)
        ties_out(found, of)
        seen.add((found.measure, found.detail))
    assert len(seen) == 4


def test_volume_price_mix_and_cost_by_hand() -> None:
    """Two products, one customer. A: 10 at 10 (cost 6) → 12 at 11 (cost 7); B: 10 at 20 (cost 8) → 5 at 20 (cost 8)."""
    bought = pd.DataFrame(
        {
            "quantity_before": [10.0, 10.0], "quantity_after": [12.0, 5.0], "revenue_before": [100.0, 200.0],
            "revenue_after": [132.0, 100.0], "goods_before": [60.0, 80.0], "goods_after": [84.0, 40.0],
        },
        index=["A", "B"],
    )  # fmt: skip
    lives = pd.DataFrame(
        {
            "cohort": [0], "seen_before": [True], "purchases_before": [2], "purchases_after": [3],
            "revenue_before": [300.0], "revenue_after": [232.0],
            # Service cost 10, and then 15.
            "money_before": [300.0 - 140 - 10], "money_after": [232.0 - 124 - 15],
        },
        index=["x"],
    )  # fmt: skip
    history = History(calendar(WINDOW), "contribution", pd.DataFrame(), pd.Series(dtype=int), lives)
    found = bridge(change(history), history, bought, pd.Index([]))
    assert isinstance(found, Bridge)
    # At old prices 12 · 10 + 5 · 20 = 220: volume (220 − 300) · 160 / 300; at old costs 12 · 6 + 5 · 8 = 112.
    margin = 160 / 300
    assert found.steps == pytest.approx(
        {"volume": -80 * margin, "price": 12.0, "mix": (220 - 112) - 160 + 80 * margin, "goods": -12.0, "served": -5.0}
    )
    assert found.detail == "product"


def test_more_of_everything_is_volume_and_dearer_goods_are_price() -> None:
    before = pd.DataFrame({"quantity_before": [4.0, 6.0], "revenue_before": [40.0, 90.0], "goods_before": [20.0, 30.0]})
    lives = {
        "cohort": [0],
        "seen_before": [True],
        "purchases_before": [2],
        "purchases_after": [2],
        "revenue_before": [130.0],
    }
    for quantity, price, step in ((1.5, 1.0, "volume"), (1.0, 1.1, "price")):
        bought = before.assign(
            quantity_after=before["quantity_before"] * quantity,
            revenue_after=before["revenue_before"] * quantity * price,
            goods_after=before["goods_before"] * quantity,
        )
        sums = bought.sum()
        frame = pd.DataFrame(
            lives
            | {
                "revenue_after": [sums["revenue_after"]],
                "money_before": [sums["revenue_before"] - sums["goods_before"]],
                "money_after": [sums["revenue_after"] - sums["goods_after"]],
            },
            index=["x"],
        )
        history = History(calendar(WINDOW), "contribution", pd.DataFrame(), pd.Series(dtype=int), frame)
        found = bridge(change(history), history, bought, pd.Index([]))
        assert isinstance(found, Bridge)
        others = {name: part for name, part in found.steps.items() if name != step}
        assert others == pytest.approx(dict.fromkeys(others, 0.0), abs=1e-9)
        assert found.steps[step] == pytest.approx(found.change)


def test_the_demo_company_against_sums_of_its_own_tables(demo: CustomerBase) -> None:
    """What serving the customers of both years cost, summed from the tables and not as a remainder."""
    found = demo.management.bridge
    assert isinstance(found, Bridge)
    ties_out(found, demo.loyalty.change)
    lives = demo.loyalty.history.lives
    kept = lives.index[(lives["purchases_before"] > 0) & (lives["purchases_after"] > 0)]
    change_of_cost = 0.0
    for name, day, money in (("activities", "date", "cost"), ("costs", "period", "amount")):
        table = demo.side(name)
        rows = table[table["customer_id"].isin(kept)]
        sums = [rows[period.covers(rows[day])][money].sum() for period in (found.before, found.after)]
        change_of_cost += sums[1] - sums[0]
    assert found.steps["served"] == pytest.approx(-change_of_cost, abs=0.01)
    assert found.detail == "product"
    assert found.customers["referral"] > 0


def test_revenue_by_the_class_of_a_year_ago(demo: CustomerBase) -> None:
    found = demo.management.classes
    of = demo.loyalty.change
    assert found.frame["before"].sum() == pytest.approx(of.before.revenue, abs=0.01)
    assert found.frame["after"].sum() == pytest.approx(of.after.revenue, abs=0.01)
    # Nobody who is unknown then had bought, and the classes are those that the base of that day told.
    assert found.frame["before"]["new"] == 0
    then = demo.as_of(of.before.period.end)
    assert found.frame.loc[["A", "B", "C"], "customers"].to_dict() == then.pareto.abc.classes.value_counts().to_dict()


def test_without_quantities_purchases_and_their_value_are_told_apart(small: Any) -> None:
    base = CustomerBase(str(small))
    found = base.management.bridge
    assert isinstance(found, Bridge)
    ties_out(found, base.loyalty.change)
    assert found.detail == "purchase"
    assert {"volume", "order_value"} <= set(found.steps)


def test_one_period_is_refused() -> None:
    short = calendar(Period(date(2024, 12, 1), date(2024, 12, 31)))
    history = History(short, "revenue", pd.DataFrame(), pd.Series(dtype=int), pd.DataFrame())
    assert bridge(change(history), history, None, pd.Index([])) == Refused("no-two-periods")
