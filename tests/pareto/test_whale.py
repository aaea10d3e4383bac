"""The whale curve by hand; what makes loss-makers, exactly added up; the demo company against its truth."""

from __future__ import annotations

import csv
import math
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from analysis.contribution.ladder import Ladder
from analysis.contribution.ladder import ladder as ladder_of
from analysis.customers import customer_frame
from analysis.kept import Memory
from analysis.pareto.losses import DRIVERS, concerned_by, losses, remedies
from analysis.pareto.page import Pareto
from analysis.pareto.whale import whale
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.settings import Settings

TRUTH = Path(__file__).parents[2] / "data" / "demo" / "truth.csv"
YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))


def ladder(transactions, period, activities=None, costs=None, margin_rate=None) -> Ladder:
    customers = customer_frame(transactions, period)
    return ladder_of(transactions, customers, period, activities, costs, margin_rate)


def test_five_customers_by_hand():
    curve = whale(pd.Series([-5.0, 40.0, 60.0, -15.0, 20.0]))
    assert (curve.total, curve.peak, curve.hidden_loss, curve.loss_makers) == (100, 120, 20, 2)
    assert curve.peak_share == pytest.approx(1.2)
    assert curve.cumulative.tolist() == [60, 100, 120, 115, 100]
    assert curve.top_share(0.2) == pytest.approx(0.6)


def test_peak_less_hidden_loss_is_the_total():
    curve = whale(pd.Series(np.random.default_rng(2).normal(10, 30, 500)))
    assert curve.peak - curve.hidden_loss == pytest.approx(curve.total)
    assert curve.cumulative.max() == pytest.approx(curve.peak)


def test_where_all_lose_shares_are_undefined():
    curve = whale(pd.Series([-1.0, -2.0]))
    assert (curve.peak, curve.hidden_loss, curve.loss_makers) == (0, 3, 2)
    assert math.isnan(curve.peak_share)
    assert math.isnan(curve.top_share(0.2))
    assert math.isnan(curve.top_share_interval(0.2, 0.95, 1).low)


def test_a_total_that_may_be_nought_has_no_interval():
    values = np.random.default_rng(2).normal(0.05, 1, 400)
    curve = whale(pd.Series(values + 0.1 - values.mean()))
    assert curve.total > 0
    assert math.isnan(curve.top_share_interval(0.2, 0.95, 1).high)


def test_the_interval_may_reach_above_one():
    values = np.concatenate([np.full(300, 10.0), np.full(600, 1.0), np.full(300, -8.0)]) + np.linspace(0, 0.1, 1200)
    found = whale(pd.Series(values)).top_share_interval(0.2, 0.95, 1)
    assert 1 < found.low < found.estimate < found.high


@pytest.mark.parametrize("bad", [[], [1.0, float("nan")]])
def test_no_customer_and_missing_contributions_are_refused(bad):
    with pytest.raises(ValueError, match="at least one customer"):
        whale(pd.Series(bad, dtype=float))


# ------------------------------------------------------------------ what makes a loss-maker


def test_causes_add_up_to_the_gap_of_each_customer(demo_ladder):
    found = losses(demo_ladder)
    gap = found.causes["expected"] - found.causes["contribution"]
    assert found.causes[list(DRIVERS)].sum(axis=1).to_numpy() == pytest.approx(gap.to_numpy())
    assert (found.causes["contribution"] < 0).all()


def test_causes_by_hand(database):
    # E earns: 1,000 at list prices in 1 order, 10 % off, goods 500, visit 50. L loses by discount, visits and orders.
    tables = database(
        transactions=[
            row("E", 900, 1000, 500, "1"),
            *(row("L", 60, 100, 50, str(number)) for number in range(5)),
        ],
        activities=[visit("E", 50), *(visit("L", 20) for _ in range(5))],
    )
    steps = ladder(tables["transactions"], YEAR, tables["activities"])
    found = losses(steps)
    assert steps.contribution.to_dict() == {"E": 350, "L": -50}
    # Of 500 at list prices, E would leave 175. Of the 225 between: 150 price (200 - 50); 50 orders cost 25 by E's rate;
    # E needs half an order for 500, L five: 4.5 x 50 = 225 small orders; 5 visits at 50 would be 250, but cost 100.
    assert found.causes.loc["L", "expected"] == pytest.approx(175)
    expected = {"price": 150, "goods": 0, "returns": 0, "small_orders": 225, "visits": -150, "service": 0, "rest": 0}
    assert found.sums.to_dict() == pytest.approx(expected)
    assert found.greatest == "small_orders"


def row(customer, net, at_list, goods, document):
    return {
        "customer_id": customer, "date": "2024-03-01", "net_amount": net, "list_amount": at_list,
        "cost_of_goods": goods, "document_id": f"{customer}{document}",
    }  # fmt: skip


def visit(customer, cost):
    return {"customer_id": customer, "date": "2024-03-01", "type": "Besuch", "cost": cost}


def test_who_brings_exactly_nothing_is_on_no_list_of_loss_makers(database):
    tables = database(
        transactions=[row("E", 100, 100, 60, "1"), row("N", 100, 100, 100, "1"), row("L", 50, 100, 60, "1")]
    )
    table, settings = tables["transactions"], Settings()
    base = SimpleNamespace(
        contribution=ladder(table, YEAR), customers=customer_frame(table, YEAR), settings=settings,
        memory=Memory(settings),
    )  # fmt: skip
    assert [one.frame.index.tolist() for one in Pareto(base).lists() if one.key == "loss-makers"] == [["L"]]


def test_who_brings_exactly_nothing_is_measured_by_and_not_against(database):
    # N sells at cost: no loss-maker, so that it lowers what the others' sales would leave.
    tables = database(
        transactions=[row(*of, "1") for of in (("E", 100, 100, 60), ("N", 100, 100, 100), ("L", 50, 100, 60))]
    )
    found = losses(ladder(tables["transactions"], YEAR))
    assert found.causes.index.tolist() == ["L"]
    assert found.causes.loc["L", "expected"] == pytest.approx(100 * 40 / 200)


def test_every_remedy_names_the_customers_it_counts(demo_ladder):
    found = losses(demo_ladder)
    named = concerned_by(found)
    for remedy in remedies(found, demo_ladder):
        gains = named[remedy.key]
        assert (len(gains), gains.sum()) == (remedy.customers, pytest.approx(remedy.gain))
        assert (gains > 0).all()
        assert gains.is_monotonic_decreasing


def test_remedies_are_what_their_arithmetic_says(demo_ladder):
    found = losses(demo_ladder)
    made = {remedy.key: remedy for remedy in remedies(found, demo_ladder)}
    assert set(made) == {"price", "minimum_order", "service_level"}
    for key in ("price", "service_level"):
        remedy = made[key]
        assert remedy.gain == pytest.approx((remedy.now - remedy.usual) * remedy.base)
    small = made["minimum_order"]
    assert small.gain == pytest.approx((1 - small.now / small.usual) * small.base * small.order_cost)
    assert all(0 <= remedy.cured <= remedy.customers for remedy in made.values())


def test_without_loss_makers_there_is_nothing_to_mend(database):
    steps = ladder(database(transactions=[row("E", 900, 1000, 500, "1")])["transactions"], YEAR)
    assert losses(steps) == Refused("no-loss-makers")


# ------------------------------------------------------------------ the truth of the demo company


def test_the_loss_makers_of_the_demo_are_found(demo_ladder):
    with TRUTH.open(encoding="utf-8-sig", newline="") as source:
        true = {row["Kundennr"] for row in csv.DictReader(source, delimiter=";") if row["Verlustbringer"] == "1"}
    contribution = demo_ladder.contribution
    found = set(contribution.index[contribution < 0])
    # Truth is what an order is expected to leave; what a few orders really left can differ from it.
    assert len(true) == 116
    assert len(found & true) == 115
    assert len(found - true) == 6


def test_what_came_back_costs_its_margin_and_not_its_price(database):
    # L sends back half of what it buys; its goods go back with it, and are no margin lost on goods.
    back = {"net_amount": -50, "list_amount": -50, "cost_of_goods": -25, "is_return": True}
    tables = database(
        transactions=[
            {**row("E", 100, 100, 50, "1"), "is_return": False},
            {**row("L", 100, 100, 50, "1"), "is_return": False},
            {**row("L", 100, 100, 50, "2"), **back},
        ],
        activities=[visit("L", 40)],
    )
    found = losses(ladder(tables["transactions"], YEAR, tables["activities"]))
    # Left are 50 of revenue less 25 of goods and the visit, instead of 50: 25 of margin came back.
    expected = {"price": 0, "goods": 0, "returns": 25, "small_orders": 0, "visits": 40, "service": 0, "rest": 0}
    assert found.sums.to_dict() == pytest.approx(expected)
