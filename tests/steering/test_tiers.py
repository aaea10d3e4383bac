"""Price tiers: by hand, by an independent count of the demo company, and nothing found where nothing is."""

from __future__ import annotations

from datetime import date

import ibis
import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from analysis.base import CustomerBase
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.steering.tiers import Tiers, tiers

TWO = Period(date(2023, 1, 1), date(2024, 12, 31))


def bought(rows: list[tuple[str, str, str, float, float]]) -> ibis.Table:
    """Rows of customer, day, product, quantity and unit price, all of one category."""
    frame = pd.DataFrame(rows, columns=["customer_id", "date", "product", "quantity", "price"])
    frame = frame.assign(date=pd.to_datetime(frame["date"]).dt.date, net_amount=frame["quantity"] * frame["price"])
    frame["category"] = "saws"
    return ibis.duckdb.connect().create_table(
        "t", pa.Table.from_pandas(frame.drop(columns="price"), preserve_index=False)
    )


def found(rows: list[tuple[str, str, str, float, float]]) -> Tiers:
    made = tiers(bought(rows), TWO, 0.95)
    assert isinstance(made, Tiers)
    return made


ROWS = [
    ("a", "2023-05-01", "cheap", 10.0, 1.0), ("a", "2024-05-01", "dear", 1.0, 100.0), ("a", "2024-06-01", "cheap", 30.0, 1.0),
    ("b", "2023-05-01", "middle", 1.0, 10.0), ("b", "2024-05-01", "middle", 2.0, 10.0),
    ("c", "2023-05-01", "dear", 1.0, 100.0), ("c", "2024-05-01", "middle", 1.0, 10.0),
    ("d", "2024-05-01", "cheap", 5.0, 1.0), ("e", "2023-05-01", "cheap", 5.0, 1.0),
]  # fmt: skip


def test_moves_by_hand() -> None:
    made = found(ROWS)
    assert made.frame["tier_before"].to_dict() == {("a", "saws"): 1, ("b", "saws"): 2, ("c", "saws"): 3}
    assert made.frame["tier_after"].tolist() == [3, 2, 2]
    assert made.share_up == pytest.approx(1 / 3)
    assert made.up_of_moved[0] == 0.5
    # a grew from 10 to 130, b, who stayed, from 10 to 20.
    assert made.extra == pytest.approx(13 - 2)
    assert made.now.loc[("d", "saws"), "tier"] == 1


def test_candidates_buy_below_what_is_usual_for_similar_customers() -> None:
    others = [(f"x{n:02d}", day, "dear", 1.0, 100.0) for n in range(25) for day in ("2023-07-01", "2024-07-01")]
    made = found(ROWS + others)
    group = pd.Series(dict.fromkeys(made.now.index.get_level_values("customer_id"), "wood"))
    candidates = made.candidates(group)
    assert candidates["customer_id"].tolist() == ["b", "c", "d"]
    assert candidates["amount"].tolist() == pytest.approx((candidates["money"] * made.extra).tolist())
    # Too few to compare with: nobody.
    assert made.candidates(group.where(~group.index.str.startswith("x"), "steel")).empty


def test_those_who_change_nothing_move_up_as_often_as_down() -> None:
    draw = np.random.default_rng(3)
    inside = 0
    for _ in range(10):
        products, prices = np.array(["p0", "p1", "p2", "p3", "p4", "p5"]), np.array([1.0, 2, 4, 8, 16, 32])
        rows = [
            (f"{n:03d}", day, str(products[p]), 1.0, float(prices[p]))
            for n in range(60)
            for day in ("2023-03-01", "2023-09-01", "2024-03-01", "2024-09-01")
            for p in [int(draw.integers(6))]
        ]
        _, low, high = found(rows).up_of_moved
        inside += low <= 0.5 <= high
    assert inside >= 8


def test_the_demo_company_counted_another_way(demo: CustomerBase) -> None:
    made = tiers(demo.transactions, demo.period, 0.95)
    assert isinstance(made, Tiers)
    rows = demo.transactions.to_pyarrow().to_pandas()
    rows["date"] = pd.to_datetime(rows["date"])
    rows = rows[(rows["date"] >= "2023-01-01") & ~rows["is_return"] & (rows["net_amount"] > 0) & (rows["quantity"] > 0)]
    rows = rows.assign(money=rows["net_amount"].astype(float), units=rows["quantity"].astype(float))
    price = rows.groupby(["category", "product"])[["money", "units"]].sum().eval("money / units")
    tier = price.groupby(level="category").transform(lambda p: np.ceil(p.rank(method="first") / len(p) * 3))
    rows = rows.join(tier.rename("tier"), on=["category", "product"]).assign(late=rows["date"] >= "2024-01-01")
    most = rows.pivot_table(index=["customer_id", "category", "late"], columns="tier", values="money", aggfunc="sum")
    main = most.fillna(0.0).idxmax(axis=1).unstack("late").dropna()
    assert len(main) == len(made.frame)
    assert int((main[True] > main[False]).sum()) == int(made.up.sum())
    assert int((main[True] < main[False]).sum()) == int(made.down.sum())


def test_without_products_quantities_or_two_years_nothing_is_said() -> None:
    table = bought(ROWS)
    assert tiers(table.drop("product"), TWO, 0.95) == Refused("no-price-tiers")
    assert tiers(table.drop("quantity"), TWO, 0.95) == Refused("no-price-tiers")
    assert tiers(table, Period(date(2024, 1, 1), date(2024, 12, 31)), 0.95) == Refused("no-two-periods")
    two_products = bought([row for row in ROWS if row[2] != "middle"])
    assert tiers(two_products, TWO, 0.95) == Refused("no-price-tiers")
