"""Every customer in exactly one segment, by hand and on the demo company."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.refusal import Refused
from analysis.steering.portfolio import CLASS_OF, SEGMENTS, cut, portfolio

CUSTOMERS = pd.DataFrame({"net_amount": [10.0, 20, 30, 40]}, index=list("abcd"))
WORTH = pd.Series([100.0, 100, 0, -20], index=list("abcd"))
POTENTIAL = pd.Series({"a": 50.0, "b": 10.0, "c": 50.0})


def test_four_customers_by_hand() -> None:
    found = portfolio(CUSTOMERS, WORTH, "value", POTENTIAL, {"contact_share": WORTH.clip(0)}, "mean", 0.2)
    assert found.cuts == {"worth": 45.0, "open_potential": 50.0}
    # Above the cut, not on it: the median of the three potentials is that of a and c.
    assert found.frame["segment"].to_dict() == {"a": "cash", "b": "cash", "c": "tag_along", "d": "tag_along"}
    lower = portfolio(CUSTOMERS, WORTH, "value", POTENTIAL.replace(50.0, 60.0).replace(10.0, 20.0), {}, "mean", 0.2)
    assert lower.cuts["open_potential"] == 60.0
    assert found.important_share == pytest.approx(200 / 180)
    assert found.table["contact_share"].sum() == 1
    mixed = portfolio(CUSTOMERS, WORTH, "value", pd.Series({"a": 50.0, "b": 10.0, "c": 30.0}), {}, "mean", 0.2)
    assert mixed.frame["segment"].to_dict() == {"a": "star", "b": "cash", "c": "tag_along", "d": "tag_along"}


def test_without_potential_only_worth_divides() -> None:
    found = portfolio(CUSTOMERS, WORTH, "value", None, {}, "median", 0.2)
    assert set(found.frame["segment"]) == {"cash", "tag_along"}
    assert portfolio(CUSTOMERS.head(3), WORTH, "value", None, {}, "mean", 0.2) == Refused("no-portfolio", fewest=4)


def test_above_average_is_what_the_setting_says() -> None:
    values = pd.Series([0.0, 0, 0, 1, 99])
    assert [cut(values, "mean", 0.2), cut(values, "median", 0.2)] == [20, 0]
    assert (values > cut(values, "top", 0.2)).sum() == 1


def test_the_demo_company_is_divided_without_remainder(demo: CustomerBase) -> None:
    page = demo.steering
    found = page.portfolio
    assert found.table["customers"].sum() == len(demo.customers)
    assert found.table["net_amount"].sum() == pytest.approx(demo.customers["net_amount"].sum())
    assert found.table["worth"].sum() == pytest.approx(page.worth[0].sum())
    assert set(CLASS_OF) == set(SEGMENTS) == set(found.frame["segment"])
    assert page.export()["portfolio_segment"].notna().all()
