"""Segments a year ago against today, beside unchanged customers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.steering.portfolio import SEGMENTS, Portfolio, portfolio
from analysis.steering.stability import (
    NEW,
    Again,
    Stability,
    by_chance,
    moves,
    same_segment,
    stability,
    stability_results,
)

YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))


def made(worth: dict[str, float], gone: tuple[str, ...] = ()) -> Portfolio:
    values = pd.Series(worth, name="worth").rename_axis("customer_id")
    found = portfolio(values.to_frame("net_amount"), values, "revenue", None, pd.Index(gone), {}, "mean", 0.2)
    assert isinstance(found, Portfolio)
    return found


THEN = made({"a": 9.0, "b": 8.0, "c": 1.0, "d": 1.0})
TODAY = made({"a": 9.0, "b": 1.0, "c": 1.0, "d": 1.0, "e": 9.0}, gone=("d",))


def compared(money: dict[str, pd.Series] | None = None) -> Stability:
    found = stability(THEN, TODAY, Refused("no-repeaters"), YEAR, money or {}, "mean", 0.2, 1)
    assert isinstance(found, Stability)
    return found


def test_every_customer_of_today_is_in_one_cell() -> None:
    matrix = moves(THEN.segment, TODAY.segment)
    assert matrix.index.tolist() == [*SEGMENTS, NEW]
    assert matrix.columns.tolist() == list(SEGMENTS)
    assert matrix.to_numpy().sum() == 5
    assert (matrix.loc["cash", "cash"], matrix.loc["cash", "tag_along"], matrix.loc["tag_along", "gone"]) == (1, 1, 1)
    assert matrix.loc[NEW].sum() == 1
    assert same_segment(matrix) == 0.5


def test_without_a_forecast_there_is_no_chance_to_compare_with() -> None:
    found = compared()
    assert found.chance == Refused("no-chance-model")
    assert found.against_chance == "alone"
    assert stability_results(found) == {"then": "2023-12-31", "same_segment": 0.5}


def test_segments_by_revenue_are_not_said_to_lack_a_forecast(demo: CustomerBase) -> None:
    """There is one, but without a margin no value: the reason given must be the one there is."""
    by_revenue = replace(THEN, measure="revenue")
    found = by_chance(Again(by_revenue, TODAY, "mean", 0.2), demo.value, 366, 1)
    assert found == Refused("no-chance-value")


def test_money_follows_the_segment_of_then_and_of_today_apart() -> None:
    before, after = (pd.Series(values, index=list("abcde")) for values in ([10.0, 10, 1, 1, 0], [10.0, 2, 1, 0, 50]))
    money = compared({"before": before, "after": after}).money
    assert money.loc["cash", ["before", "after"]].tolist() == [20.0, 12.0]
    # Of those in it today only a was a customer then: without b, who fell, nothing is lost.
    assert money.loc["cash", ["before_today", "after_today"]].tolist() == [10.0, 10.0]
    assert money[["before", "before_today"]].sum().tolist() == [22.0, 22.0]


def test_refusals_are_handed_on() -> None:
    few = Refused("no-portfolio", fewest=4)
    assert stability(few, TODAY, few, YEAR, {}, "mean", 0.2, 1) == few
    assert stability(THEN, few, few, YEAR, {}, "mean", 0.2, 1) == few
    assert stability_results(few) is None


@pytest.mark.slow
def test_the_demo_company_moves_as_much_as_chance(demo: CustomerBase) -> None:
    found = demo.steering.stability
    assert found.matrix.to_numpy().sum() == len(demo.customers)
    assert found.matrix.loc[NEW].sum() == len(demo.customers) - len(demo.as_of(found.then).customers)
    # Unchanged customers are put into as many places, and the new ones stand in theirs.
    assert found.chance.matrix.sum(axis=1).tolist() == pytest.approx(found.matrix.sum(axis=1).tolist())
    assert found.chance.low < found.chance.agreement < found.chance.high
    assert found.against_chance == "chance"
    again = CustomerBase("demo").steering.stability
    assert np.array_equal(found.chance.matrix, again.chance.matrix)
