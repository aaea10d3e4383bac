"""ABC classes: the cuts, ties, negative amounts and empty classes."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.pareto.abc import abc_by_category, abc_classes, abc_summary
from analysis.pareto.ranks import abc_by_contribution, overrated
from analysis.periods import Period
from analysis.refusal import Refused


def named(values: list[float]) -> pd.Series:
    return pd.Series(values, index=[f"c{i:03}" for i in range(len(values))], dtype=float)


def test_the_customer_who_crosses_the_line_belongs_to_the_better_class():
    assert abc_classes(named([50, 25, 15, 6, 4])).tolist() == ["A", "A", "A", "B", "C"]


def test_exactly_on_the_line():
    assert abc_classes(named([80, 15, 5])).tolist() == ["A", "B", "C"]


def test_ties_are_broken_by_customer_id_and_not_by_row_order():
    values = named([10.0] * 10)
    classes = abc_classes(values)
    shuffled = abc_classes(values.sample(frac=1, random_state=3))
    assert classes.tolist() == ["A"] * 8 + ["B"] * 2
    assert shuffled.sort_index().equals(classes.sort_index())


def test_customers_without_a_positive_amount_are_c():
    assert abc_classes(named([100, 0, -20])).tolist() == ["A", "C", "C"]


@given(st.lists(st.floats(0.01, 1e5), min_size=1, max_size=50))
def test_class_a_reaches_its_share_and_would_not_without_its_last(values):
    amounts = named(values)
    a = amounts[abc_classes(amounts) == "A"].sort_values()
    assert a.sum() >= 0.8 * amounts.sum() * (1 - 1e-9)
    assert a.iloc[1:].sum() < 0.8 * amounts.sum() * (1 + 1e-9)


def test_summary_keeps_all_three_classes_and_adds_up():
    amounts = named([100.0, 1.0])
    summary = abc_summary(amounts, abc_classes(amounts))
    assert summary["abc"].tolist() == ["A", "B", "C"]
    assert summary["customers"].sum() == 2
    assert summary["amount"].sum() == pytest.approx(101)
    assert summary["amount_share"].sum() == pytest.approx(1)


def test_all_negative_or_nought_are_c():
    assert abc_classes(named([-1, 0, -5])).tolist() == ["C", "C", "C"]
    assert abc_summary(named([-1.0, 0.0]), abc_classes(named([-1, 0])))["customers"].tolist() == [0, 0, 2]


def test_classes_by_revenue_against_classes_by_contribution():
    revenue = named([70, 20, 6, 4])
    counts = abc_by_contribution(revenue, named([-5, 80, 15, 5]))
    assert counts.loc["A"].tolist() == [1, 0, 0, 1]
    assert counts.to_numpy().sum() == 4


def test_the_overrated_are_those_who_earn_less_than_their_revenue_promises():
    revenue, contribution = named([100, 50, 50]), named([5, 30, 25])
    found = overrated(revenue, contribution, 10)
    assert found.index.tolist() == ["c000"]
    assert found.loc["c000", "missing"] == pytest.approx(100 * 60 / 200 - 5)
    assert found.loc["c000", ["revenue_rank", "contribution_rank"]].tolist() == [1, 3]


def test_a_customer_who_is_large_by_contribution_is_not_overrated():
    """Second by contribution is no longer first, and earns less than the mean rate, but is not small."""
    revenue, contribution = named([100, 60, 40, 30, 20]), named([20, 24, 6, 3, 1])
    found = overrated(revenue, contribution, 10)
    assert contribution["c000"] < 100 * 54 / 250
    assert found.index.tolist() == ["c002"]
    # With a class A so wide that it holds all of them, nobody falls out of it.
    assert overrated(revenue, contribution, 10, a=0.99).empty


def test_categories_by_class(database):
    rows = [
        {"customer_id": customer, "date": day, "net_amount": amount, "category": category}
        for customer, day, amount, category in [
            ("c000", "2024-01-05", 70, "tools"), ("c001", "2024-02-01", 10, "tools"), ("c001", "2024-02-01", 5, None),
            ("c001", "2023-02-01", 99, "tools"),
        ]
    ]  # fmt: skip
    classes = pd.Series(["A", "C"], index=["c000", "c001"])
    year = Period(date(2024, 1, 1), date(2024, 12, 31))
    found = abc_by_category(database(transactions=rows)["transactions"], year, classes)
    assert found.index.tolist() == ["tools", ""]
    assert found.to_numpy().tolist() == [[70, 0, 10], [0, 0, 5]]
    without = [{key: value for key, value in row.items() if key != "category"} for row in rows]
    assert abc_by_category(database(transactions=without)["transactions"], year, classes) == Refused("no-categories")


def test_who_brings_exactly_nothing_is_no_loss_maker():
    counts = abc_by_contribution(named([70, 20, 10]), named([60, 0, -1]))
    # By revenue A, A and B; by contribution A, C and a loss.
    assert counts.loc["A"].tolist() == [1, 0, 1, 0]
    assert counts.loc["B"].tolist() == [0, 0, 0, 1]


def test_shares_are_of_what_is_positive_as_the_cuts_are():
    amounts = named([80, 15, 5, -50])
    assert abc_summary(amounts, abc_classes(amounts))["amount_share"].tolist() == pytest.approx([0.8, 0.15, 0.05])
