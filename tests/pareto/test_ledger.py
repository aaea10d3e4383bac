"""Verdicts on the claims, by what the figures are."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from analysis.contribution.ladder import Ladder
from analysis.pareto.foresight import Foresight, TooFew
from analysis.pareto.intervals import Interval
from analysis.pareto.ledger import contribution_claim, dispensable_claim, revenue_claim, unforeseeable_claim
from analysis.pareto.whale import whale


def steps(assumed: float = 0.0) -> Ladder:
    return Ladder(pd.DataFrame(), "assumed" if assumed else "all", assumed or None, assumed, (), {}, 0, ())


@pytest.mark.parametrize(
    ("low", "high", "verdict", "reason"),
    [
        (0.76, 0.84, "supported", "supported"),
        (0.60, 0.70, "contradicted", "contradicted"),
        (0.86, 0.90, "contradicted", "contradicted"),
        (0.70, 0.80, "not_testable", "undecided"),
        (math.nan, math.nan, "not_testable", "open"),
    ],
)
def test_eighty_twenty_is_judged_by_the_interval(low, high, verdict, reason):
    share = Interval(0.8, low, high, 0.95, 1000)
    for claim in (revenue_claim(share), contribution_claim(steps(), whale(pd.Series([1.0])), share)):
        assert (claim.verdict, claim.reason) == (verdict, reason)


def test_without_costs_or_with_assumed_ones_earnings_are_not_testable():
    assert contribution_claim(steps(), None, None).reason == "no-costs"
    assert dispensable_claim(steps(), None, 0.95).reason == "no-costs"
    curve, share = whale(pd.Series([1.0])), Interval(0.8, 0.78, 0.82, 0.95, 1000)
    assert contribution_claim(steps(0.9), curve, share).reason == "assumed"
    assert dispensable_claim(steps(0.9), curve, 0.95).verdict == "not_testable"


@pytest.mark.parametrize(("losing", "verdict"), [(400, "supported"), (50, "contradicted"), (205, "not_testable")])
def test_many_loss_makers_support_that_one_could_do_without_many(losing, verdict):
    curve = whale(pd.Series([-1.0] * losing + [5.0] * (1000 - losing)))
    assert dispensable_claim(steps(), curve, 0.95).verdict == verdict


@pytest.mark.parametrize(
    ("low", "high", "verdict"), [(0.7, 0.8, "contradicted"), (0.45, 0.58, "supported"), (0.55, 0.65, "not_testable")]
)
def test_foresight_contradicts_that_there_is_none(low, high, verdict):
    found = Foresight(100, 100, 365, (low + high) / 2, low, high, 0.5, 0.2, pd.DataFrame())
    assert unforeseeable_claim(found).verdict == verdict
    assert unforeseeable_claim(TooFew(3, 100)).reason == "few"
