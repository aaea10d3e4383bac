"""Money at past origins: what came is what the table says, and what was expected is what the parts make."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from analysis.clv.money import Money, PastMoney
from analysis.clv.show import money
from analysis.clv.uncertainty import CUSTOMER_LEVEL, Interval
from analysis.doubt import Doubt
from analysis.periods import Period


def test_what_came_is_the_money_of_known_customers(cdnow: Any, shown: Any) -> None:
    found = cdnow.page.money
    (past,) = found.past
    rows = cdnow.table.to_pandas()
    later = rows[pd.to_datetime(rows["date"]) >= pd.Timestamp("1997-10-01")]
    # All of CDNOW's customers came before; 30 % are assumed to remain.
    assert past.actual == pytest.approx(0.3 * later["net_amount"].astype(float).sum())
    assert past.customers == 2357
    assert past.total.low < past.total.estimate < past.total.high
    assert past.held == (past.total.low <= past.actual <= past.total.high)
    # Too few purchases by 16 %, and about as much too little money.
    assert past.bias == pytest.approx(-0.16, abs=0.08)
    # Most bring nothing, which most of the bounds allow.
    assert past.inside > CUSTOMER_LEVEL
    assert "contribution" in shown(money.held, found).plain
    _, line = shown(money.origins, found).plain.splitlines()
    assert line.startswith("1 Oct 1997 to 30 Jun 1998 | 2,357 | €")
    assert line.endswith(f"| {'yes' if past.held else 'no'} | {100 * past.inside:.1f}%")


def test_cost_and_margin_of_the_calibration_period_make_the_expectation(demo: Any) -> None:
    found = demo.page.money
    assert found.measure == "value"
    assert len(found.past) == len(demo.forecast.past) == 3
    for past in found.past:
        assert past.total.low < past.total.estimate < past.total.high
    assert 0.7 < found.inside <= 1


def test_evenly_many_customers_stand_for_all(cdnow: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A third of them drawn: the estimate is of all, and the bounds reach somewhat further, as chance weighs more on few."""
    from analysis.clv import money as ours

    (whole,) = cdnow.page.money.past
    monkeypatch.setattr(ours, "_MOST_DRAWN", whole.customers // 3 + 1)
    forecast, base = cdnow.forecast, cdnow.page.base
    last = forecast.past[-1]
    tables = {"transactions": base.transactions, "activities": None, "costs": None}
    some = ours.money_at(last.trial.origin, last.model, last.doubt, base.contribution, tables, base.settings)
    assert (some.customers, some.actual, some.total.estimate) == (whole.customers, whole.actual, whole.total.estimate)
    assert 0.92 < some.total.low / whole.total.low < 1.01
    assert 0.99 < some.total.high / whole.total.high < 1.08
    assert some.inside == pytest.approx(whole.inside, abs=0.03)


@pytest.mark.parametrize(
    ("came", "doubt"),
    [
        (110.0, None),
        (140.0, Doubt("money-low", {"expected": 100.0, "came": 140.0})),
        (-5.0, Doubt("money-high", {"expected": 100.0, "came": -5.0})),
    ],
)
def test_money_that_the_last_interval_missed_is_a_doubt_with_its_direction(came: float, doubt: Doubt | None) -> None:
    """Purchases may have come as expected, and each brought half as much again: Online Retail."""
    year = Period(date(2020, 1, 1), date(2020, 12, 31))
    missed, last = (PastMoney(year, 5, Interval(100.0, 80.0, 120.0, 0.95), told, 0.8) for told in (200.0, came))
    assert Money("revenue", (missed, last)).doubt == doubt
    assert Money("revenue", ()).doubt is None
