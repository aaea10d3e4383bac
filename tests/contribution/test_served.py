"""The cost to serve: of the window, by table and type, and none where no table carries money."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pandas as pd
import pytest

from analysis.contribution.ladder import Ladder
from analysis.contribution.served import cost_to_serve
from analysis.periods import Period

PERIOD = Period(date(2022, 1, 1), date(2024, 12, 31))


def test_it_adds_costs_and_activities_of_the_window() -> None:
    costs = pd.DataFrame(
        {
            "customer_id": ["1", "1", "1"],
            "period": [date(2021, 12, 1), date(2022, 1, 1), date(2024, 12, 1)],
            "cost_type": "Fracht",
            "amount": [Decimal(9), Decimal(2), Decimal(3)],
        }
    )
    activities = pd.DataFrame({"customer_id": ["1", "2"], "date": date(2024, 5, 5), "type": "Besuch", "cost": [7, 8]})
    found = cost_to_serve({"costs": costs, "activities": activities}, PERIOD)
    assert found is not None
    assert found.set_index(["customer_id", "side", "type"])["amount"].to_dict() == {
        ("1", "activities", "Besuch"): 7,
        ("1", "costs", "Fracht"): 5,
        ("2", "activities", "Besuch"): 8,
    }


def test_tables_without_money_tell_nothing() -> None:
    visits = pd.DataFrame({"customer_id": ["1"], "date": date(2024, 5, 5), "type": "Besuch"})
    assert cost_to_serve({}, PERIOD) is None
    assert cost_to_serve({"costs": None, "activities": visits}, PERIOD) is None
    assert cost_to_serve({"activities": visits.assign(cost=float("nan"))}, PERIOD) is None


def test_the_ladder_says_the_same(demo, demo_ladder: Ladder) -> None:
    found = cost_to_serve({name: demo.frame(name) for name in ("activities", "costs")}, demo.period)
    assert found is not None
    sums = found.groupby("customer_id")["amount"].sum().reindex(demo_ladder.frame.index).fillna(0.0)
    assert demo_ladder.served is not None
    assert demo_ladder.served.to_numpy() == pytest.approx(sums.to_numpy())
    left = demo_ladder.complete["db1"] - demo_ladder.served
    assert demo_ladder.contribution.to_numpy() == pytest.approx(left.to_numpy())
