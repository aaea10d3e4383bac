"""Who lapsed, stayed, was won or came back; and that money and factors tie out."""

from __future__ import annotations

import math

import pytest

from analysis.base import CustomerBase
from analysis.loyalty.change import change
from analysis.refusal import Refused


def test_statuses_by_hand(told, bought) -> None:
    rows = [
        bought("kept", "2023-03-01", 100, 50), bought("kept", "2024-03-01", 200, 50),
        bought("won", "2024-05-01", 30, 10), bought("lapsed", "2023-05-01", 70, 20),
        bought("back", "2022-05-01", 10, 5), bought("back", "2024-06-01", 10, 5),
        bought("gone", "2021-05-01", 10, 5), bought("gone", "2023-05-01", -3, -1),
    ]  # fmt: skip
    found = change(told(rows))
    assert found.customers["customers"].to_dict() == {"kept": 1, "won": 1, "returned": 1, "lapsed": 1, "idle": 1}
    assert found.customers["change"].to_dict() == {"kept": 100, "won": 20, "returned": 5, "lapsed": -50, "idle": 2}
    assert found.kept_share == 0.5
    # 2 × 1 × 83.50 × 98/167 → 3 × 1 × 80 × 175/240
    assert (found.before.customers, found.before.order_value) == (2, 83.5)
    assert (found.after.customers, found.after.margin) == (3, pytest.approx(175 / 240))


def test_the_change_of_the_demo_company_has_no_remainder(demo: CustomerBase) -> None:
    found = demo.loyalty.change
    parts = [part for *_, part in found.factors.factors.values()]
    assert found.factors.after == pytest.approx(found.after.money, rel=1e-12)
    assert math.fsum(parts) == pytest.approx(found.after.money - found.before.money, rel=1e-9)
    assert found.customers["change"].sum() == pytest.approx(found.after.money - found.before.money, rel=1e-9)
    assert found.customers.loc[["kept", "lapsed"], "customers"].sum() == found.before.customers
    assert found.customers.loc[["kept", "won", "returned"], "customers"].sum() == found.after.customers


def test_a_negative_contribution_is_split_and_one_period_refused(told, bought) -> None:
    rows = [bought("a", "2023-03-01", 100, 150), bought("a", "2024-03-01", 100, 50)]
    found = change(told(rows))
    assert found.factors.convention == "shapley"
    assert found.factors.factors["margin"][2] == pytest.approx(100)
    assert change(told([bought("a", "2024-03-01", 100, 50)])) == Refused("no-two-periods")
