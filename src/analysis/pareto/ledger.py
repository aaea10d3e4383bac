"""What the data say to the claims of the 80/20 rule."""

from __future__ import annotations

import math

from analysis.claims import Claim, by_interval
from analysis.contribution.ladder import Ladder
from analysis.pareto.foresight import Foresight, TooFew
from analysis.pareto.intervals import Interval
from analysis.pareto.whale import Whale
from analysis.statistics.shares import wilson

# "80 %" is what rounds to 80 in tens of points.
ABOUT_EIGHTY = (0.75, 0.85)
# "A large share" of customers: at least a fifth, as many as the 20 of the rule.
LARGE = 0.20
# What can be told beats guessing (.5) by this much, as a probability of ranking two customers rightly.
TELLING = 0.60
# With more assumed than this, a contribution repeats revenue.
_MOSTLY = 0.5


def revenue_claim(share: Interval) -> Claim:
    """20 % of the customers bring 80 % of revenue."""
    return _eighty("revenue_80_20", share)


def contribution_claim(ladder: Ladder, whale: Whale | None, share: Interval | None) -> Claim:
    """20 % of the customers bring 80 % of earnings: their share of the contribution of all, losses included."""
    if whale is None or share is None:
        return Claim("contribution_80_20", "not_testable", "no-costs", {})
    if ladder.assumed_share > _MOSTLY:
        return Claim("contribution_80_20", "not_testable", "assumed", {})
    return _eighty("contribution_80_20", share)


def _eighty(key: str, share: Interval) -> Claim:
    if math.isnan(share.low):
        return Claim(key, "not_testable", "open", {"customers": ("number", share.customers)})
    verdict = by_interval(share.low, share.high, *ABOUT_EIGHTY)
    evidence = {
        "share": ("percent", share.estimate), "low": ("percent", share.low), "high": ("percent", share.high),
    }  # fmt: skip
    return Claim(key, verdict, "undecided" if verdict == "not_testable" else verdict, evidence)  # type: ignore[arg-type]


def dispensable_claim(ladder: Ladder, whale: Whale | None, level: float) -> Claim:
    """A large share of the customers costs more than it brings."""
    if whale is None:
        return Claim("dispensable", "not_testable", "no-costs", {})
    if ladder.assumed_share > _MOSTLY:
        return Claim("dispensable", "not_testable", "assumed", {})
    low, high = wilson(whale.loss_makers, whale.customers, level)
    verdict = by_interval(low, high, LARGE, 1.0)
    return Claim(
        "dispensable",
        verdict,
        "undecided" if verdict == "not_testable" else verdict,
        {
            "share": ("percent", whale.loss_makers / whale.customers),
            "low": ("percent", low),
            "high": ("percent", high),
            "loss": ("money", whale.hidden_loss),
        },
    )


def unforeseeable_claim(found: Foresight | TooFew) -> Claim:
    """It cannot be told in advance, which is on the day of the first purchase, which class a customer will belong to."""
    if isinstance(found, TooFew):
        evidence = {"customers": ("number", found.customers), "needed": ("number", found.needed)}
        return Claim("unforeseeable", "not_testable", "few", evidence)  # type: ignore[arg-type]
    # Of two forecasts the regression was chosen beforehand; that nothing tells has to hold for the simple rule as well.
    first = found.first
    verdict = by_interval(first.low, max(first.high, found.first_amount.high), 0.0, TELLING)
    return Claim(
        "unforeseeable",
        verdict,
        "undecided" if verdict == "not_testable" else verdict,
        {
            "first": ("percent", first.auc),
            "low": ("percent", first.low),
            "high": ("percent", first.high),
            "amount": ("percent", found.first_amount.auc),
            "after": ("percent", found.after.auc),
            "after_low": ("percent", found.after.low),
            "after_high": ("percent", found.after.high),
            "spend": ("percent", found.after_spend.auc),
            "hits": ("percent", first.hits),
            "base": ("percent", found.base),
            "limit": ("percent", TELLING),
            "tested": ("number", found.tested),
        },
    )
