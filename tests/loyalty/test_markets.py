"""Markets against chance: what moves is found, what does not is left alone."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.base import CustomerBase
from analysis.loyalty.markets import _market
from analysis.refusal import Refused


def frame(before: list[int], after: list[int]) -> pd.DataFrame:
    return pd.DataFrame({"before": before, "after": after, "money_before": before, "money_after": after})


def test_a_market_that_shrinks_stands_out() -> None:
    found = _market("industry", frame([100, 100, 100], [102, 98, 50]), "contribution")
    assert found.frame["mark"].to_dict() == {0: "chance", 1: "chance", 2: "shrinking"}
    assert _market("industry", frame([4], [0]), "contribution") == Refused("no-market", column="industry")


def test_markets_that_move_by_chance_are_called_so() -> None:
    rng = np.random.default_rng(6)
    called = [
        len(_market("region", frame(rng.poisson(40, 12).tolist(), rng.poisson(44, 12).tolist()), "revenue").moving) > 0
        for _ in range(200)
    ]
    assert np.mean(called) <= 0.08


def test_no_market_of_the_demo_company_is_called_moving(demo: CustomerBase) -> None:
    page = demo.loyalty
    assert [len(one.moving) for one in (page.industries, page.regions, page.categories)] == [0, 0, 0]
    assert page.categories.measure == "revenue"
