"""Tenure and profit: ranks by hand, two years recovered from what they were made of, groups that add up."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from scipy.stats import spearmanr

from analysis.base import CustomerBase
from analysis.loyalty.calendar import calendar
from analysis.loyalty.tenure import GROUPS, growing, tenure, within_cohorts
from analysis.periods import Period
from analysis.refusal import Refused

CALENDAR = calendar(Period(date(2021, 1, 1), date(2024, 12, 31)))


def test_cohorts_that_differ_make_no_correlation() -> None:
    rng = np.random.default_rng(2)
    frame = pd.DataFrame({"cohort": np.repeat(range(10), 60)})
    # Older cohorts are longer here and brought more; within each, nothing goes with anything.
    frame["length"] = 1000 - 90 * frame["cohort"] + rng.normal(0, 20, 600)
    frame["money"] = 5000 - 400 * frame["cohort"] + rng.normal(0, 100, 600)
    assert spearmanr(frame["length"], frame["money"]).statistic > 0.9
    found = within_cohorts(frame, 0.95)
    assert found is not None
    assert found.low < 0 < found.high
    assert within_cohorts(frame[frame["cohort"] == 0].head(9), 0.95) is None


def lives(customers: int, gain: float, measure: str = "contribution"):
    rng = np.random.default_rng(4)
    frame = pd.DataFrame({"cohort": rng.integers(0, 6, customers), "later": rng.random(customers) < 0.5})
    frame["first"] = frame["cohort"]
    frame["money_second"] = rng.gamma(2, 100, customers)
    stayed = np.where(frame["later"], 1.0, 0.3)
    frame["money_third"] = rng.gamma(2, 100, customers) * stayed + gain * frame["later"]
    return SimpleNamespace(lives=frame, calendar=CALENDAR, measure=measure)


@pytest.mark.parametrize(("gain", "verdict"), [(80, "supported"), (-80, "contradicted"), (0, "undecided")])
def test_a_gain_of_the_second_year_is_recovered(gain, verdict) -> None:
    found = growing(lives(800, gain), 0.95)
    assert found.verdict == verdict
    assert found.stayed.low < gain < found.stayed.high
    # Over all who were won the leaving shows, whatever those who stay do.
    assert found.everyone.estimate < found.stayed.estimate


def test_too_few_who_stayed_are_refused() -> None:
    assert growing(lives(40, 0), 0.95) == Refused("few-long-enough", needed=30)


def test_the_groups_of_the_demo_company_hold_everyone_and_all_money(demo: CustomerBase) -> None:
    found = demo.loyalty.tenure
    assert found.summary.index.tolist() == list(GROUPS)
    assert found.summary["customers"].sum() == len(demo.customers) == len(found.group)
    assert found.summary["money"].sum() == pytest.approx(demo.contribution.contribution.sum())
    # What is drawn there knows no ageing: customers buy at their rate until they leave.
    assert demo.loyalty.growing.verdict == "undecided"


def test_no_relation_is_long_in_less_than_a_year() -> None:
    """Two cohorts of ten who differ in both: long and short mean something in a year only."""
    lived = pd.DataFrame({"cohort": np.repeat([0, 1], 10)}, index=[f"c{n}" for n in range(20)])
    customers = pd.DataFrame({"t_x": np.arange(20.0)}, index=lived.index)
    money = pd.Series(np.arange(20.0), index=lived.index)
    short, long = (
        SimpleNamespace(calendar=calendar(Period(date(2024, 1, 1), end)), lives=lived, measure="revenue")
        for end in (date(2024, 11, 30), date(2024, 12, 31))
    )
    assert tenure(short, customers, money, 0.95) == Refused("tenure-short", days=335)
    assert not isinstance(tenure(long, customers, money, 0.95), Refused)
