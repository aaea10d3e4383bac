"""Past beside future: by hand, and adding up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.clv.economics import Economics
from analysis.clv.position import POSITIONS, Positions, positions
from analysis.clv.value import Valuation
from analysis.pareto.whale import whale
from analysis.refusal import Refused


@pytest.fixture(scope="module")
def places(cdnow: Any) -> Positions:
    return positions(cdnow.value)


def made(cdnow: Any, same_money: Callable[..., Economics], past: list[float], future: list[float]) -> Positions:
    """Customers who brought `past` in a year and will bring `future` in the next."""
    index = pd.Index([f"c{i:02d}" for i in range(len(past))], name="customer_id")
    customers = pd.DataFrame({"purchase_amount": past, "x": 0, "T": 200}, index=index)
    value: Valuation = replace(
        cdnow.value,
        customers=customers,
        economics=replace(same_money(len(past)), earned=np.array(past, dtype=float)),
        frame=pd.DataFrame({"value": future}, index=index),
    )
    return positions(value)


def test_past_and_future_are_per_year(cdnow: Any, places: Positions) -> None:
    # Since the first purchase: all of CDNOW's came in the first 12 of 78 weeks.
    years = cdnow.customers["T"] / 365.25
    assert years.min() > 1
    past = cdnow.customers["purchase_amount"] * 0.3 / years
    assert places.frame["past"].to_numpy() == pytest.approx(past.to_numpy())
    assert places.frame["future"].to_numpy() == pytest.approx(cdnow.value.frame["value"].to_numpy())
    half = positions(replace(cdnow.value, horizon_months=6))
    assert half.frame["future"].to_numpy() == pytest.approx(2 * places.frame["future"].to_numpy())


def test_the_past_bears_its_cost_to_serve(cdnow: Any, places: Positions, same_money: Callable[..., Economics]) -> None:
    dear = positions(replace(cdnow.value, economics=same_money(2357, 0.3, 2.0)))
    less = (places.frame["past"] - dear.frame["past"]) * cdnow.customers["T"] / 365.25
    assert less.to_numpy() == pytest.approx(2.0 * (cdnow.customers["x"] + 1).to_numpy())


def test_every_customer_has_one_place_and_sums_add_up(places: Positions) -> None:
    summary = places.summary.set_index("position")
    assert list(summary.index) == list(POSITIONS)
    assert summary["customers"].sum() == 2357
    assert summary["customers"][["stays", "fades"]].sum() == 472
    assert summary["customers"][["stays", "rises", "outlasts"]].sum() == 472
    for column in ("past", "future"):
        assert summary[column].sum() == pytest.approx(places.frame[column].sum())
    top = places.frame[places.frame["position"].isin(["stays", "rises", "outlasts"])]["future"]
    assert top.min() >= places.frame[places.frame["position"].isin(["fades", "rest"])]["future"].max()


def test_places_by_hand(cdnow: Any, same_money: Callable[..., Economics]) -> None:
    found = made(cdnow, same_money, [9, 8, 1, 1, 1, 1, 1, 1, 1, 1], [7, 1, 8, 0, 0, 0, 0, 0, 0, -1])
    assert found.frame["position"].tolist() == ["stays", "fades", "rises"] + ["rest"] * 7
    # Of the total, losses included; nothing more is brought in less than a year than in a year.
    assert found.frame["past"].tolist() == [9, 8, 1, 1, 1, 1, 1, 1, 1, 1]
    assert found.top_share("value") == 1.0
    assert found.top_share("earned") == pytest.approx(17 / 25)
    at, share = found.cumulated("value")
    assert at.tolist() == pytest.approx(np.arange(11) / 10)
    assert share.tolist() == pytest.approx([0, 8 / 15, 1, *[16 / 15] * 7, 1])


def test_equal_money_goes_by_name_and_not_by_row(cdnow: Any, same_money: Callable[..., Economics]) -> None:
    found = made(cdnow, same_money, [1.0] * 10, [1.0] * 10)
    assert found.frame.index[found.frame["position"] == "stays"].tolist() == ["c00", "c01"]


def test_a_position_without_customers_stays_in_the_table(cdnow: Any, same_money: Callable[..., Economics]) -> None:
    found = made(cdnow, same_money, [9.0, 1, 1, 1], [9.0, 1, 1, 1])
    assert found.summary["customers"].tolist() == [1, 0, 0, 0, 3]


def test_who_rises_in_rank_only_is_not_to_be_developed(cdnow: Any, same_money: Callable[..., Economics]) -> None:
    """The former first falls to nought; one of lower value moves up although it will bring less than before."""
    found = made(cdnow, same_money, [9.0, 8, 1, 1, 1], [0.0, 7, 0, 0, 0])
    assert found.frame["position"].tolist() == ["fades", "outlasts", "rest", "rest", "rest"]
    grown = made(cdnow, same_money, [9.0, 8, 1, 1, 1], [0.0, 7, 8, 0, 0])
    assert grown.frame["position"].tolist() == ["fades", "rest", "rises", "rest", "rest"]


def test_a_refusal_is_handed_on(cdnow: Any) -> None:
    reason = Refused("no-spend")
    assert positions(reason) is reason


def test_the_share_of_the_top_in_the_past_is_that_of_the_whale_curve(demo: Any) -> None:
    steps = CustomerBase("demo").contribution
    assert positions(demo.value).top_share("earned") == pytest.approx(whale(steps.contribution).top_share(0.2))


def test_a_past_that_is_not_known_is_estimated_and_no_part_of_the_shares(
    cdnow: Any, same_money: Callable[..., Economics]
) -> None:
    found = made(cdnow, same_money, [9, 8, float("nan"), 1], [1, 1, 1, 1])
    assert found.frame["earned"].isna().sum() == 1
    assert found.top_share("earned") == pytest.approx(9 / 18)
