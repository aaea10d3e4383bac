"""Each node of the tree is what its operation makes of its children, on any base."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.claims import Claim
from analysis.loyalty.change import STATUSES, Change, Lens
from analysis.loyalty.split import split
from analysis.management.kpis import Tree, tree
from analysis.periods import Period
from analysis.refusal import Refused

YEARS = [Period(date(year, 1, 1), date(year, 12, 31)) for year in (2022, 2023, 2024)]


def drawn(rng: np.random.Generator, measure: str, kept: int | None = None, years: slice = slice(1, 3)) -> Change:
    """Any change: contributions may be negative, revenue and customers are not."""
    won, returned, stayed, lapsed = (int(one) for one in rng.integers(0, 400, 4))
    stayed += 1
    before = kept if kept is not None else stayed + lapsed
    lenses = []
    for period, customers in zip(YEARS[years], (before, stayed + won + returned), strict=True):
        revenue = float(rng.lognormal(8, 2))
        money = revenue if measure == "revenue" else revenue * float(rng.uniform(-0.5, 0.9))
        lenses.append(Lens(period, customers, customers + int(rng.integers(0, 900)), revenue, money))
    table = pd.DataFrame(
        {"customers": [stayed, won, returned, lapsed, 0], "before": 0.0, "after": 0.0, "change": 0.0},
        index=list(STATUSES),
    )
    return Change(*lenses, measure, table, split({"customers": (1.0, 1.0)}))  # type: ignore[arg-type, call-arg]


def test_a_thousand_random_bases_are_exact_arithmetic() -> None:
    rng = np.random.default_rng(3)
    for number in range(1000):
        measure = "contribution" if number % 3 else "revenue"
        found = tree(drawn(rng, measure), Refused("no-two-periods"), [])
        assert isinstance(found, Tree)
        assert found.root.key == measure
        for _, node in found.root.walk():
            assert node.computed("after") == pytest.approx(node.after, rel=1e-12)
            if node.children and all(not math.isnan(child.before) for child in node.children):
                assert node.computed("before") == pytest.approx(node.before, rel=1e-12)


def test_where_a_year_more_is_known_the_customers_of_both_years_are_told(demo: CustomerBase) -> None:
    found = demo.management.kpis
    assert isinstance(found, Tree)
    for _, node in found.root.walk():
        for side in ("before", "after"):
            assert node.computed(side) == pytest.approx(getattr(node, side), rel=1e-12)
    assert found.root.after == demo.loyalty.change.after.money
    assert found.nodes["kept"].before == demo.as_of(date(2023, 12, 31)).loyalty.change.customers["customers"]["kept"]


def test_a_hypothesis_carries_the_verdict_of_its_claim() -> None:
    rng = np.random.default_rng(1)
    claims = [
        Claim("satisfaction_repurchase", "supported", "supported", {}),
        Claim("contacts_lost", "not_testable", "undecided", {}),
        Claim("longer_more_profitable", "not_testable", "few", {}),
    ]
    found = tree(drawn(rng, "revenue"), Refused("no-two-periods"), claims)
    assert isinstance(found, Tree)
    # Revenue has no margin, so that nothing is believed to drive it.
    assert [(one.driver, one.standing) for one in found.hypotheses] == [
        ("satisfaction", "supported"),
        ("contact", "undecided"),
    ]
