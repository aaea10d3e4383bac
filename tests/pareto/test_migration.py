"""Migration by hand, and the null model: customers who do not change, and customers who do."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from analysis.clv import NBD, GammaGamma
from analysis.customers import customer_frame
from analysis.pareto.abc import abc_classes
from analysis.pareto.migration import _classes, _ranked, by_chance, migration, moves, stayed_in_a, two_periods
from analysis.pareto.unchanged import Unchanged, fit_unchanged
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.settings import Settings

TWO_YEARS = Period(date(2023, 1, 1), date(2024, 12, 30))


def test_periods_are_two_years_or_two_halves():
    assert two_periods(Period(date(2020, 1, 1), date(2024, 12, 31))) == (
        Period(date(2023, 1, 1), date(2023, 12, 31)),
        Period(date(2024, 1, 1), date(2024, 12, 31)),
    )
    # A day less than two years makes two halves of equal length.
    before, after = two_periods(Period(date(2023, 1, 2), date(2024, 12, 31)))
    assert before.days == after.days == 365
    # CDNOW: 39 weeks and 39 weeks, the split of the literature.
    assert two_periods(Period(date(1997, 1, 1), date(1998, 6, 30)))[0] == Period(date(1997, 1, 1), date(1997, 9, 30))


def bought(customer, day, amount):
    return {"customer_id": customer, "date": day, "net_amount": amount}


def test_a_matrix_by_hand(database):
    rows = [
        bought("a", "2023-05-01", 80), bought("b", "2023-05-01", 15), bought("c", "2023-05-01", 5),
        bought("a", "2024-05-01", 5), bought("b", "2024-05-01", 80), bought("n", "2024-05-01", 15),
    ]  # fmt: skip
    found = moves(database(transactions=rows)["transactions"], TWO_YEARS, 0.8, 0.95)
    cells = {(row, column): count for row, line in found.matrix.iterrows() for column, count in line.items() if count}
    assert cells == {("A", "C"): 1, ("B", "A"): 1, ("C", "lost"): 1, ("new", "B"): 1}
    assert found.overlap == 0
    assert stayed_in_a(found.matrix) == 0
    assert found.amounts["known"].to_dict() == {"a": True, "b": True, "c": True, "n": False}


def test_eighty_next_year():
    # 100 A (60 stay), 100 B (20 rise): 80 A next year.
    matrix = pd.DataFrame(0, index=["A", "B", "C", "new"], columns=["A", "B", "C", "lost"])
    matrix.loc["A", ["A", "B"]] = [60, 40]
    matrix.loc["B", ["A", "B"]] = [20, 80]
    assert matrix["A"].sum() == 80
    assert stayed_in_a(matrix) == pytest.approx(0.6)


def test_two_empty_periods_have_no_migration(database):
    rows = [bought("a", "2024-05-01", 5)]
    assert moves(database(transactions=rows)["transactions"], TWO_YEARS, 0.8, 0.95) == Refused("one-period")


def test_classes_are_those_of_the_other_room():
    amounts = pd.Series(np.random.default_rng(3).lognormal(0, 1, 500).round(0))
    expected = abc_classes(amounts).map({"A": 0, "B": 1, "C": 2}).where(amounts > 0, 3)
    assert _classes(amounts.to_numpy(), _ranked(amounts.to_numpy()), 0.8, 0.95).tolist() == expected.tolist()


# ------------------------------------------------------------------ the null model


def company(customers: int, seed: int, change: bool = False) -> pa.Table:
    """Two years of purchases: NBD in time, Gamma-Gamma in money; with `change` customers swap rates after one year."""
    rng = np.random.default_rng(seed)
    rate = rng.gamma(1.0, 1 / 120, customers)
    level = 4 / rng.gamma(4, 1 / 100, customers)
    later = rng.permutation(rate) if change else rate
    rows = []
    for year, rates in enumerate((rate, later)):
        number = rng.poisson(rates * 365)
        who = np.repeat(np.arange(customers), number)
        day = rng.integers(0, 365, len(who)) + 365 * year
        rows.append(pd.DataFrame({"who": who, "day": day, "amount": rng.gamma(4, level[who] / 4)}))
    frame = pd.concat(rows)
    dates = [TWO_YEARS.start + timedelta(int(day)) for day in frame["day"]]
    return pa.table(
        {
            "customer_id": [f"c{who:04}" for who in frame["who"]],
            "date": pa.array(dates, pa.date32()),
            "net_amount": frame["amount"].to_numpy(),
        }
    )


def observed_and_expected(table: pa.Table):
    import ibis

    transactions = ibis.duckdb.connect().create_table("transactions", table)
    found = migration(transactions, lambda period: customer_frame(transactions, period), TWO_YEARS, Settings())
    return found.moves, found.chance


@pytest.mark.slow
def test_unchanged_customers_move_as_much_as_chance_says():
    inside = 0
    for seed in range(5):
        found, chance = observed_and_expected(company(1_500, seed))
        inside += chance.low <= found.overlap <= chance.high
        assert chance.overlap == pytest.approx(found.overlap, abs=0.08)
        assert stayed_in_a(chance.matrix) == pytest.approx(stayed_in_a(found.matrix), abs=0.08)
    assert inside >= 4


def test_customers_who_change_are_told_from_chance():
    found, chance = observed_and_expected(company(1_500, 1, change=True))
    assert found.overlap < chance.low


def test_the_demo_has_unchanged_customers_and_is_found_to_have_them(demo):
    moved = migration(demo.transactions, demo.customers_in, demo.period, Settings())
    found, chance = moved.moves, moved.chance
    assert moved.against_chance == "chance"
    assert chance.low <= found.overlap <= chance.high
    # Everyone of the first period's class is somewhere in the expectation as well.
    assert chance.matrix.loc["A"].sum() == pytest.approx(found.matrix.loc["A"].sum())
    again = migration(demo.transactions, demo.customers_in, demo.period, Settings()).chance
    assert (again.overlap, again.low, again.high) == (chance.overlap, chance.low, chance.high)


def test_spend_is_that_of_the_model():
    history = pd.DataFrame({"x": [3] * 4000, "t_x": 300.0, "T": 365.0, "purchase_amount": 400.0})
    unchanged = Unchanged(
        "NBD", NBD.from_parameters(r=2.0, alpha=100.0), GammaGamma.from_parameters(p=4.0, q=4.0, v=300.0)
    )
    (money,) = unchanged.purchases(history, 365, 1, np.random.default_rng(1))
    expected = (2 + 3) / (100 + 365) * 365 * 4 * (300 + 400) / (4 + 4 * 4 - 1)
    assert money.mean() == pytest.approx(expected, rel=0.03)


def test_without_a_model_of_spend_each_customer_spends_the_own_mean():
    history = pd.DataFrame({"x": [3, 0], "t_x": [300.0, 0.0], "T": 365.0, "purchase_amount": [400.0, 7.0]})
    unchanged = Unchanged("NBD", NBD.from_parameters(r=200.0, alpha=100.0), None)
    (money,) = unchanged.purchases(history, 30, 1, np.random.default_rng(1))
    assert (money % [100, 7] == 0).all()


def test_a_history_that_carries_no_model_is_said_to(database):
    history = pd.DataFrame({"x": [0] * 5, "t_x": 0.0, "T": 10.0, "purchase_amount": 1.0})
    assert fit_unchanged(history, 1) is None


def test_new_customers_of_the_second_period_are_taken_as_they_are(database):
    rows = [bought("a", "2023-05-01", 80), bought("n", "2024-05-01", 1000)]
    found = moves(database(transactions=rows)["transactions"], TWO_YEARS, 0.8, 0.95)
    history = pd.DataFrame({"x": [0], "t_x": [0.0], "T": [240.0], "purchase_amount": [80.0]}, index=["a"])
    never = Unchanged("NBD", NBD.from_parameters(r=0.001, alpha=1e6), None)
    chance = by_chance(found, history, never, 0.8, 0.95, 1)
    assert chance.matrix.loc["new", "A"] == 1
    assert chance.matrix.loc["A", "lost"] == 1
