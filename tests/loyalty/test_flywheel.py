"""The flywheel, and that planted recommendations are found to pay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.base import CustomerBase
from analysis.loyalty.flywheel import categories_bought, detractors, flywheel, referrals
from analysis.refusal import Refused


def test_planted_recommendations_pay(demo: CustomerBase) -> None:
    found = demo.loyalty.referrals
    assert found.low > 0
    assert found.mean > 1.3 * found.mean_others
    assert found.saved < found.brought


def test_shares_by_year_add_up(demo: CustomerBase) -> None:
    found = demo.loyalty.flywheel
    frame = found.frame
    assert frame["customers"].sum() == len(demo.customers)
    repeat = (frame["again"] * frame["customers"]).sum() / frame["customers"].sum()
    assert repeat == pytest.approx(demo.loyalty.activity.repeat_rate)
    assert found.across_if_again > found.across_if_not
    lines = demo.transactions.to_pyarrow().to_pandas()
    number = lines[~lines["is_return"]].groupby("customer_id")["category"].nunique()
    assert categories_bought(demo.transactions, demo.period).to_dict() == number[number > 0].to_dict()


def test_without_referrers_and_categories_there_is_no_wheel(demo: CustomerBase) -> None:
    history = demo.loyalty.history
    assert flywheel(history, demo.customers, None, None) == Refused("no-flywheel")
    assert referrals(history, demo.loyalty.brought, None, 1.0, None, 0.95) == Refused("no-referrers")


def test_the_value_of_recommendations_lies_between_its_ends(demo: CustomerBase) -> None:
    found = demo.loyalty.referrals
    assert found.value is None
    ends = [replace(found, anyway=share).value for share in (0.0, 0.25, 1.0)]
    assert ends == pytest.approx([found.brought, 0.75 * found.brought + 0.25 * found.saved, found.saved])


def test_what_detractors_cost_is_a_scenario_under_a_belief(demo: CustomerBase) -> None:
    history, nps = demo.loyalty.history, demo.description.fascination.nps
    assert demo.loyalty.detractors == Refused("no-belief-in-detractors", detractors=nps.detractors)
    found = detractors(history, nps, 2.0)
    lives = history.lives
    # By hand: newcomers whose first year lies within the window.
    whole = lives[(lives["cohort"] >= 0) & (lives["first"] <= len(history.calendar) - history.calendar.a_year)]
    assert found.cost == pytest.approx(nps.detractors * 2 * whole["money_start"].sum() / len(whole))
    assert detractors(history, None, 2.0) == Refused("no-detractors")
