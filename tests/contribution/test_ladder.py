"""The ladder by hand, its tie-out to the cent, and what it does with costs and customers that do not fit."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pandas as pd
import pytest

from analysis.contribution.causes import CAUSES, by_cause, cause
from analysis.contribution.ladder import MONEY, STEPS, Ladder, Tie
from analysis.contribution.ladder import ladder as ladder_of
from analysis.customers import customer_frame
from analysis.pareto.results import exported
from analysis.periods import Period

YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))


def ladder(transactions, period, activities=None, costs=None, margin_rate=None) -> Ladder:
    customers = customer_frame(transactions, period)
    return ladder_of(transactions, customers, period, activities, costs, margin_rate)


def sold(customer, amount, goods=None, day="2024-03-01", **more):
    return {"customer_id": customer, "date": day, "net_amount": amount, "cost_of_goods": goods, **more}


def spent(customer, kind, amount, day="2024-03-01"):
    return {"customer_id": customer, "period": day, "cost_type": kind, "amount": amount}


def did(customer, kind, cost, day="2024-03-01"):
    return {"customer_id": customer, "date": day, "type": kind, "cost": cost}


def test_five_levels_by_hand(database):
    # net 100 - 60 - 8 - 20 - 15 leaves -3
    tables = database(
        transactions=[sold("A", 100, 60)],
        activities=[did("A", "Besuch", 20), did("A", "Reklamation", 5)],
        costs=[spent("A", "Werbung", 8), spent("A", "Fracht", 10)],
    )
    steps = ladder(tables["transactions"], YEAR, tables["activities"], tables["costs"])
    row = steps.frame.loc["A"]
    assert row[["net_revenue", "db1", "db2", "db3", "db4"]].tolist() == [100, 40, 32, 12, -3]
    assert steps.contribution.tolist() == [-3]


def test_list_prices_returns_and_bonus_come_off_before_net_revenue(database):
    rows = [
        sold("A", 90, 50, list_amount=100, is_return=False),
        sold("A", -9, -5, list_amount=-10, is_return=True),
    ]
    tables = database(transactions=rows, costs=[spent("A", "Jahresbonus", 1)])
    row = ladder(tables["transactions"], YEAR, costs=tables["costs"]).frame.loc["A"]
    expected = {"list_revenue": 100, "discounts": 10, "returned": 9, "bonus": 1, "net_revenue": 80, "goods": 45}
    assert row[list(expected)].to_dict() == expected
    assert row["db1"] == 35
    assert row["goods_returned"] == 5


def test_every_step_of_the_demo_adds_up_and_every_cent_is_somewhere(demo, demo_ladder):
    assert {tie.item for tie in demo_ladder.ties} == {"revenue", "goods", "activities", "costs"}
    assert [tie.difference for tie in demo_ladder.ties] == [Decimal(0)] * 4
    ties = {tie.item: tie for tie in demo_ladder.ties}
    # Against the tables themselves, added up as exact decimals.
    assert ties["activities"].total == sum(demo.frame("activities")["cost"])
    assert ties["costs"].total == sum(demo.frame("costs")["amount"])
    assert ties["revenue"].total == demo.audit.tie.amount_used
    whole = ties["revenue"].buyers - ties["goods"].buyers - ties["activities"].buyers - ties["costs"].buyers
    assert round(demo_ladder.contribution.sum(), 2) == float(round(whole, 2))


def test_the_sums_of_groups_are_the_sum_of_all(demo_ladder):
    groups = pd.Series(["even", "odd"] * 600, index=demo_ladder.frame.index)
    halves, whole = demo_ladder.sums(groups).sum(), demo_ladder.frame[list(MONEY)].sum()
    assert halves.to_dict() == pytest.approx(whole.to_dict())
    left = whole["list_revenue"]
    for level, names in STEPS.items():
        left -= whole[list(names)].sum()
        assert whole[level] == pytest.approx(left)


def test_costs_of_unknown_customers_and_other_days_are_shown_apart(database):
    tables = database(
        transactions=[sold("A", 100, 60), sold("B", 50, 10, day="2023-05-05")],
        costs=[
            spent("A", "Fracht", 5), spent("unknown", "Fracht", 7), spent("B", "Fracht", 2),
            spent("A", "Fracht", 11, day="2023-05-01"),
        ],
    )  # fmt: skip
    steps = ladder(tables["transactions"], YEAR, costs=tables["costs"])
    assert steps.frame.index.tolist() == ["A"]
    tie = next(tie for tie in steps.ties if tie.item == "costs")
    assert (tie.total, tie.buyers, tie.others, tie.outside, tie.difference) == (25, 5, 9, 11, 0)


def test_a_cent_that_is_nowhere_shows() -> None:
    assert Tie("revenue", Decimal("10.00"), Decimal("5.00"), Decimal("3.00"), Decimal("1.99")).difference == Decimal(
        "0.01"
    )


def test_types_without_a_known_cause_are_listed_and_count_as_other(database):
    tables = database(transactions=[sold("A", 100, 60)], costs=[spent("A", "Zauberei", 5)])
    steps = ladder(tables["transactions"], YEAR, costs=tables["costs"])
    assert steps.types["other"] == ("Zauberei",)
    assert steps.frame.loc["A", "other"] == 5


def test_without_cost_of_goods_only_revenue_is_known(database):
    rows = [{key: value for key, value in sold("A", 100).items() if key != "cost_of_goods"}]
    steps = ladder(database(transactions=rows)["transactions"], YEAR)
    assert (steps.goods, steps.known, steps.level) == ("none", False, "net_revenue")
    assert steps.contribution.empty
    assert steps.sums(pd.Series("all", index=steps.frame.index)).loc["all", "net_revenue"] == 100


def test_an_assumed_margin_fills_the_gaps_and_says_so(database):
    rows = [sold("A", 100, 60), sold("B", 300)]
    tables = database(transactions=rows)
    some = ladder(tables["transactions"], YEAR)
    assert (some.goods, some.contribution.to_dict()) == ("some", {"A": 40})
    assumed = ladder(tables["transactions"], YEAR, margin_rate=0.3)
    assert (assumed.goods, assumed.assumed_rate, assumed.assumed_share) == ("assumed", 0.3, 0.75)
    assert assumed.contribution.to_dict() == {"A": 40, "B": pytest.approx(90)}


def test_a_margin_that_is_not_needed_is_not_assumed(database):
    steps = ladder(database(transactions=[sold("A", 100, 60)])["transactions"], YEAR, margin_rate=0.3)
    assert (steps.goods, steps.assumed_rate, steps.contribution.tolist()) == ("all", None, [40])


def test_activities_without_costs_are_counted(database):
    tables = database(transactions=[sold("A", 100, 60)], activities=[did("A", "Besuch", None), did("A", "Besuch", 4)])
    steps = ladder(tables["transactions"], YEAR, tables["activities"])
    assert (steps.silent, steps.frame.loc["A", "sales"]) == (1, 4)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Besuch", "sales"), ("Telefonat", "sales"), ("Service-Telefonat", "service"), ("RETOUREN-abwicklung", "returns"),
        ("Fracht", "transport"), ("Werbung", "marketing"), ("Messebesuch", "marketing"), ("Skonto", "bonus"),
        ("Mahngebühr", "finance"), ("Bad debt", "finance"), ("complaint", "service"), ("", "other"), ("xyz", "other"),
    ],
)  # fmt: skip
def test_causes_are_told_by_words_met_in_practice(name, expected):
    assert cause(name) == expected


def test_every_type_has_one_cause():
    found = by_cause(["Besuch", "Fracht", "?"])
    assert list(found) == list(CAUSES)
    assert sorted(name for names in found.values() for name in names) == ["?", "Besuch", "Fracht"]


def test_the_assumed_share_is_of_revenue_after_returns(database):
    rows = [sold("A", 100, 60), sold("B", 300), sold("B", -200), sold("A", -40, -24)]
    steps = ladder(database(transactions=rows)["transactions"], YEAR, margin_rate=0.1)
    # 100 of B's 300 stay, and 60 of A's 100.
    assert steps.assumed_share == pytest.approx(100 / 160)
    assert steps.frame.loc["B", ["purchases", "revenue", "goods", "db1"]].tolist() == pytest.approx([300, 100, 90, 10])
    assert steps.margin_rate == pytest.approx((60 - 36 + 10) / 160)


def test_what_comes_back_without_a_cost_takes_its_assumed_cost_back(database):
    steps = ladder(database(transactions=[sold("A", 100, 60), sold("A", -40)])["transactions"], YEAR, margin_rate=0.1)
    assert steps.frame.loc["A", ["goods", "db1"]].tolist() == pytest.approx([60 - 36, 60 - 24])


def test_bonus_reduces_sales_and_is_no_cost_to_serve(database):
    tables = database(transactions=[sold("A", 100, 60)], costs=[spent("A", "Bonus", 10), spent("A", "Fracht", 4)])
    steps = ladder(tables["transactions"], YEAR, costs=tables["costs"])
    assert steps.served is not None
    assert (steps.served.tolist(), steps.frame.loc["A", "net_revenue"]) == ([4], 90)
    assert steps.margin_rate == pytest.approx(30 / 90)
    assert steps.contribution.tolist() == [26]


def test_what_is_left_of_cents_has_no_sign(database):
    # Of floats 0.3 - 0.2 - 0.1 is less than nothing.
    rows = [sold("A", 0.3, 0.2)]
    tables = database(transactions=rows, costs=[spent("A", "Fracht", 0.1)])
    steps = ladder(tables["transactions"], YEAR, costs=tables["costs"])
    assert (steps.contribution < 0).sum() == 0


def test_tables_without_money_in_the_window_tell_no_cost(database):
    tables = database(
        transactions=[sold("A", 100, 60)], activities=[did("A", "Besuch", None), did("A", "Besuch", 9, "2023-01-01")]
    )
    steps = ladder(tables["transactions"], YEAR, tables["activities"])
    assert (steps.sources, steps.level, steps.served) == ((), "db1", None)


def test_the_columns_for_the_crm_are_those_of_the_ladder(database):
    tables = database(transactions=[sold("A", 100, 60), sold("B", 50)], costs=[spent("A", "Fracht", 4)])
    found = exported(ladder(tables["transactions"], YEAR, costs=tables["costs"]))
    assert found.loc["A"].to_dict() == {"contribution_1": 40, "contribution": 36, "cost_to_serve": 4}
    assert found.loc["B", ["contribution_1", "contribution"]].isna().all()
    assert exported(ladder(database(transactions=[sold("B", 50)])["transactions"], YEAR)).columns.empty
