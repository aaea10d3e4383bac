"""Levels of care, what they cost and who gets too much or too little: worked by hand, and against what is planted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.contribution.ladder import ladder
from analysis.customers import customer_frame
from analysis.demo import demo_company
from analysis.loyalty.spent import spent
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.steering.care import Care, care, payback_month
from analysis.steering.served import served
from analysis.tables.typed import as_typed

YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))


@pytest.fixture
def cared(database: Any) -> Callable[..., Care | Refused]:
    """Three customers: a bought for 1,000 at 600 and had 150 of care, b for 500 at 300 and had 50, c bought and had 0."""

    def made(levels: tuple[float | None, ...] = (4, 4, 2), cost: float | None = 50.0, goods: float | None = 0.6) -> Any:
        sold = {"a": 1000.0, "b": 500.0, "c": 200.0}
        rows = [
            {"customer_id": name, "date": "2024-05-01", "net_amount": money, "cost_of_goods": goods and goods * money}
            for name, money in sold.items()
        ]
        visits = [
            {"customer_id": name, "date": "2024-06-01", "type": "Besuch", "cost": money, "level": level}
            for name, money, level in zip("aab", (cost and 2 * cost, cost, cost), levels, strict=True)
        ]
        activity = [{key: value for key, value in row.items() if key != "level"} for row in visits]
        tables = database(transactions=rows, activities=activity)
        customers = customer_frame(tables["transactions"], YEAR)
        steps = ladder(tables["transactions"], customers, YEAR, tables["activities"])
        side = as_typed("activities", pd.DataFrame(visits))
        return care(side, spent(side, None), steps, YEAR, customers.index, 0.1)

    return made


def test_levels_by_hand(cared: Callable[..., Care]) -> None:
    found = cared()
    assert found.basis == "level"
    assert found.frame["level"].to_dict() == {"a": 4, "b": 2, "c": 0}
    assert found.frame["cost"].to_dict() == {"a": 150, "b": 50, "c": 0}
    assert found.frame["before"].to_dict() == pytest.approx({"a": 400, "b": 200, "c": 80})
    levels = found.levels
    assert levels["extra"].tolist()[1:] == [50, 100]
    assert levels["uplift"].tolist()[1:] == pytest.approx([50 / 80, 100 / 200])
    assert levels["more"].tolist()[1:] == pytest.approx([120, 200])
    # 200 a year are 16.67 a month; discounted at 10 % a year seven months bring 113.4 > 100, six 97.3.
    assert levels["payback"].tolist()[1:] == [6, 7]
    by_group = found.break_even(pd.Series({"a": "x", "b": "y", "c": "y"}))
    assert by_group.loc["y", ["customers", "level", "before"]].tolist() == pytest.approx([2, 2, 140])
    # Nobody has level 3 or 5: what they cost is not known.
    assert by_group["uplift"].isna().all()


def test_without_levels_the_cost_of_care_makes_them(cared: Callable[..., Care]) -> None:
    found = cared((None, None, None))
    assert found.basis == "cost"
    assert found.frame["level"].to_dict() == {"a": 4, "b": 2, "c": 0}


def test_without_costs_or_contribution_nothing_is_said(cared: Callable[..., Any]) -> None:
    assert cared(cost=None) == Refused("no-care-costs")
    assert cared(goods=None) == Refused("no-contribution")
    assert served(Refused("no-care-costs"), pd.Series(dtype=float)) == Refused("no-care-costs")
    assert served(cared(), pd.Series({"a": 1.0, "b": 2.0, "c": 3.0})) == Refused("care-few", needed=20)


def test_payback() -> None:
    assert payback_month(120, 10, 0.0) == 1
    assert payback_month(120, 120, 0.0) == 12
    assert np.isnan(payback_month(120, 120, 0.1))
    assert np.isnan(payback_month(120, 0, 0.1))
    assert np.isnan(payback_month(-5, 10, 0.1))
    assert np.isnan(payback_month(float("nan"), 10, 0.1))


def test_the_planted_over_and_under_service_of_the_demo_company(demo: CustomerBase) -> None:
    """How many of the lists are right: the truth is by kind of customer, the lists go by estimated value."""
    found = demo.steering.served
    truth = demo_company()["truth"].set_index("customer_id")
    over, under = (
        truth[name].reindex(rows.index) == 1
        for name, rows in (("over_served", found.over), ("under_served", found.under))
    )
    assert (len(over), int(over.sum())) == (15, 8)
    assert (len(under), int(under.sum())) == (10, 9)
    # By accident it would be 3 in 100 of either.
    assert truth["over_served"].mean() < 0.03
    assert truth["under_served"].mean() < 0.03


def test_who_only_sent_back_or_caused_costs_in_the_year_is_counted_with_that(demo: CustomerBase) -> None:
    """Over all customers, what is left after care is the contribution of the year that the other pages print."""
    found = demo.steering.care
    change = demo.loyalty.change
    assert not isinstance(found, Refused)
    assert not isinstance(change, Refused)
    assert (found.frame["before"] - found.frame["cost"]).sum() == pytest.approx(change.after.money)
