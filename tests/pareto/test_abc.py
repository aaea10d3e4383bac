"""ABC classes: the cuts, ties, negative amounts and empty classes."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.pareto.abc import abc_classes, abc_summary


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
