"""Keeping against winning in the demo company, recomputed from its files; and what is not known is refused."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.loyalty.keeping import keeping, optimum
from analysis.refusal import Refused
from analysis.settings import Settings


def test_costs_and_payback_of_newcomers_recomputed(demo: CustomerBase) -> None:
    found = demo.loyalty.acquisition
    master = demo.side("customers").set_index("customer_id")
    first = demo.customers["first"]
    start = pd.Timestamp(demo.period.start)
    new = ~(master["acquired_on"].reindex(first.index) < start)
    lately = new & (first >= "2024-01-01")
    cost = master["acquisition_cost"].reindex(first.index)
    assert found.newcomers == lately.sum()
    assert found.costs["recorded"] == pytest.approx(cost[lately].mean())
    assert found.costs["with_onboarding"] > found.costs["recorded"]
    # Contribution of the first 365 days of each newcomer with a cost, straight from the tables.
    tested = first[new & cost.notna() & (first <= "2024-01-01")]
    rows = demo.transactions.to_pyarrow().to_pandas()
    rows = rows[rows["customer_id"].isin(tested.index)]
    age = (pd.to_datetime(rows["date"]) - rows["customer_id"].map(tested)).dt.days
    left = (rows["net_amount"] - rows["cost_of_goods"]).astype(float)[age < 365].groupby(rows["customer_id"]).sum()
    for name, day, money in (("activities", "date", "cost"), ("costs", "period", "amount")):
        side = demo.side(name)
        side = side[side["customer_id"].isin(tested.index)]
        age = (side[day] - side["customer_id"].map(tested)).dt.days
        left = left.sub(side[money][age < 365].groupby(side["customer_id"]).sum(), fill_value=0)
    assert found.tested == len(tested)
    assert found.unpaid == (left.reindex(tested.index).round(2) < cost[tested.index]).sum()
    # On average every cohort earns its cost back at once, and still a fifth of newcomers do not in a year.
    assert (found.payback["age"] <= 1).all()
    assert 0.15 < found.unpaid_share(0.95)[0] < 0.3


def test_the_ratio_of_averages_of_the_demo_company(demo: CustomerBase) -> None:
    found = demo.loyalty.keeping
    assert found.ratio == pytest.approx(found.won_cost / (found.spend / found.kept))
    assert found.kept == demo.loyalty.change.kept_share
    assert found.elasticity["kept"] > found.elasticity["margin"] > found.elasticity["acquisition"] > 0


def test_beliefs_are_asked_for(demo: CustomerBase) -> None:
    page = demo.loyalty
    assert page.optimum == Refused("no-beliefs")
    given = {"acquisition_rate": 0.1, "acquisition_ceiling": 0.3, "retention_ceiling": 0.9}
    found = optimum(page.keeping, Settings(**given))
    assert found.balance.kept(found.today[1]) == pytest.approx(page.keeping.kept)
    assert found.balance.equity(*found.best) >= found.balance.equity(*found.today)
    assert found.marginal_ratio > 0
    low = optimum(page.keeping, Settings(**given | {"retention_ceiling": 0.5}))
    assert isinstance(low, Refused)
    assert low.key == "ceiling-reached"


def test_without_costs_nothing_is_compared(demo: CustomerBase) -> None:
    page = demo.loyalty
    none = page.spent.iloc[:0]
    assert keeping(page.change, page.acquisition, none, demo.customers.index, 0.1) == Refused("no-effort")
    assert keeping(Refused("no-two-periods"), page.acquisition, none, demo.customers.index, 0.1) == Refused(
        "no-two-periods"
    )
