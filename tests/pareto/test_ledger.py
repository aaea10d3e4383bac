"""Verdicts on the claims, by what the figures are."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from analysis.claims.show import ledger
from analysis.contribution.ladder import Ladder
from analysis.language import Words
from analysis.pareto.foresight import Foresight, Skill, TooFew
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


def skill(low, high):
    return Skill((low + high) / 2, low, high, 0.5)


TELLS, SILENT, OPEN = skill(0.7, 0.8), skill(0.45, 0.58), skill(0.55, 0.65)


@pytest.mark.parametrize(
    ("first", "amount", "verdict"),
    [
        (TELLS, TELLS, "contradicted"),
        (SILENT, SILENT, "supported"),
        (OPEN, OPEN, "not_testable"),
        # The simple rule tells what the regression does not: that nothing tells is not supported.
        (SILENT, TELLS, "not_testable"),
    ],
)
def test_in_advance_is_the_first_purchase(first, amount, verdict):
    for after in (TELLS, SILENT):
        claim = unforeseeable_claim(Foresight(100, 100, 365, 0.2, first, amount, after, after))
        assert claim.verdict == verdict
        for lang in ("de", "en"):
            shown = ledger([claim], Words(lang, "EUR")).plain
            for figure in (first.auc, amount.auc, after.auc):
                assert Words(lang, "EUR").percent(figure) in shown


def test_too_few_new_customers_test_nothing():
    assert unforeseeable_claim(TooFew(3, 100)).reason == "few"
