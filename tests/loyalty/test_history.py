"""The sums of the room against pandas, and that they tie to the ladder of contribution."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.loyalty.history import EARLIER


def test_the_sums_of_the_demo_company_tie_to_its_ladder(demo: CustomerBase) -> None:
    found = demo.loyalty.history
    assert found.measure == "contribution"
    assert found.cells["money"].sum() == pytest.approx(demo.contribution.contribution.sum(), rel=1e-12)
    assert found.cells["revenue"].sum() == pytest.approx(demo.customers["net_amount"].sum(), rel=1e-12)
    assert found.cells["purchases"].sum() == (demo.customers["x"] + 1).sum()
    assert found.sizes.sum() == len(demo.customers)
    older = demo.side("customers")["acquired_on"] < pd.Timestamp(demo.period.start)
    assert found.sizes[EARLIER] == older.sum()


def test_lives_by_hand(told, bought) -> None:
    rows = [
        bought("a", "2021-02-01", 100, 60), bought("a", "2021-03-01", 50, 30), bought("a", "2022-05-01", 40, 10),
        bought("a", "2023-06-01", 10, 1), bought("a", "2023-07-01", -4, -1), bought("a", "2024-06-01", 20, 2),
        bought("b", "2024-01-31", 30, 40),
    ]  # fmt: skip
    costs = [
        {"customer_id": "a", "period": "2024-02-01", "cost_type": "Fracht", "amount": 5},
        {"customer_id": "z", "period": "2024-02-01", "cost_type": "Fracht", "amount": 7},
    ]
    found = told(rows, costs)
    a = found.lives.loc["a"]
    # Bought twice in the first quarter; the year after that quarter holds nothing, the second one May 2022.
    assert (a["cohort"], a["again"], a["money_start"]) == (0, 0, 60)
    assert (a["money_second"], a["purchases_second"]) == (0, 0)
    assert (a["money_third"], a["purchases_third"]) == (30, 1)
    assert (a["purchases_before"], a["revenue_before"], a["money_before"]) == (1, 6, 6)
    assert (a["purchases_after"], a["money_after"]) == (1, 13)
    assert a["seen_before"]
    assert a["later"]
    b = found.lives.loc["b"]
    assert (b["cohort"], b["money_after"], b["again"]) == (12, -10, pytest.approx(np.nan, nan_ok=True))
    assert list(found.lives.index) == ["a", "b"]


def test_an_assumed_margin_and_an_unknown_one(told, bought) -> None:
    rows = [bought("a", "2021-02-01", 100), bought("a", "2022-02-01", 100, 30)]
    assert told(rows, margin_rate=0.4).cells["money"].sum() == 110
    unknown = told(rows)
    assert unknown.measure == "revenue"
    assert unknown.cells["money"].sum() == 200


def test_no_order_of_rows_changes_a_digit(told, bought) -> None:
    rng = np.random.default_rng(2)
    days = pd.date_range("2021-01-01", "2024-12-31").strftime("%Y-%m-%d")
    rows = [bought(f"{i % 30}", str(rng.choice(days)), round(float(rng.lognormal(4, 1)), 2), 1.1) for i in range(400)]
    one, other = told(rows), told([rows[i] for i in rng.permutation(len(rows))])
    pd.testing.assert_frame_equal(one.cells, other.cells, check_exact=True)
    pd.testing.assert_frame_equal(one.lives, other.lives, check_exact=True)
