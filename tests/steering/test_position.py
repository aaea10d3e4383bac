"""Attractiveness against supplier position, from recorded potential and from ratings of us and the competition."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.description.wallets import Wallets
from analysis.refusal import Refused
from analysis.steering.position import CLASSES, Positions, positions
from analysis.tables.typed import as_typed

IDS = pd.Index(list("abcd"), name="customer_id")


def wallets(*rows: tuple[str, float, float, float | None]) -> Wallets:
    known = pd.DataFrame(rows, columns=["customer_id", "sales", "potential", "competitor_share"])
    return Wallets(known.assign(open=(known["potential"] - known["sales"]).clip(lower=0)), 0.5, False)


def test_position_is_our_share_against_theirs() -> None:
    sales = pd.Series([80.0, 10.0, 5.0, 0.0], index=IDS)
    potential = pd.Series([20.0, 90.0, 2.0, 1.0], index=IDS)
    known = wallets(("a", 80, 100, None), ("b", 10, 100, 0.3), ("c", 5, 7, None), ("d", 0, 1, 0.9))
    found = positions(sales, potential, known, None)
    assert isinstance(found, Positions)
    assert found.cut == pytest.approx((7 + 100) / 2)
    # b buys a tenth here, and 30 per cent of the competition; a fifth of what a buys is elsewhere.
    assert found.frame["rival"].tolist() == pytest.approx([0.2, 0.3, 2 / 7, 0.9])
    assert found.frame["class"].to_dict() == {
        "a": "important", "b": "to_build", "c": "not_important", "d": "not_important",
    }  # fmt: skip
    assert found.table["customers"].to_dict() == {"important": 1, "to_build": 1, "not_important": 2}
    assert found.to_build.index.tolist() == ["b"]


def test_without_potential_the_ratings_tell() -> None:
    rows = [
        ("a", "x", 4, None),
        ("a", "x", 2, "competitor"),
        ("a", "y", 1, None),
        ("b", "x", 2, None),
        ("b", "x", 3, "competitor"),
    ]
    frame = pd.DataFrame(rows, columns=["customer_id", "item", "value", "perspective"]).assign(date="2024-01-01")
    found = positions(pd.Series([9.0, 8.0], index=IDS[:2]), None, Refused("no-potential"), as_typed("ratings", frame))
    assert isinstance(found, Positions)
    # An item that was not rated of the competition says nothing of the position.
    assert found.frame["lead"].to_dict() == {"a": 2.0, "b": -1.0}
    assert found.frame["strong"].tolist() == [True, False]
    assert set(found.frame["basis"]) == {"ratings"}


def test_unrecorded_is_refused_with_what_to_record() -> None:
    sales = pd.Series(1.0, index=IDS)
    assert positions(sales, None, Refused("no-potential"), None) == Refused("no-position")
    without_categories = wallets(("a", float("nan"), 100, None))
    assert positions(sales, None, without_categories, None) == Refused("no-position")


def test_positions_of_the_demo_company(demo: CustomerBase) -> None:
    found = demo.steering.positions
    assert set(found.frame["class"]) <= set(CLASSES)
    assert not found.frame.index.isin(demo.steering.gone).any()
    assert found.table["customers"].sum() == len(found.frame)
    assert 0 <= found.agreeing(demo.steering.portfolio.classes) <= 1
