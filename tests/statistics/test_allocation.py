"""Whole units to those where they bring most: against the published example, brute force and a full dynamic programme."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from analysis.statistics.allocation import allocate, frontier
from analysis.statistics.inputs import InvalidInput


def two_customers(most: int) -> np.ndarray:
    visits = np.arange(most + 1)
    return np.array([10 * -np.expm1(-0.5 * visits), 15 * -np.expm1(-0.3 * visits)])


def test_ten_visits_to_two_customers() -> None:
    table = two_customers(10)
    found = allocate(table, 10)
    assert found.units.tolist() == [4, 6]
    assert found.value == pytest.approx(21.17, abs=0.005)
    assert allocate(table[:1], 10).value == pytest.approx(9.93, abs=0.005)
    assert table[0, 5] + table[1, 5] == pytest.approx(20.83, abs=0.005)
    # The eleventh visit brings what the best next step of either does.
    assert found.price == pytest.approx(max(table[0, 5] - table[0, 4], table[1, 7] - table[1, 6]))


def s_shape(draw: np.random.Generator, visits: np.ndarray) -> np.ndarray:
    low, high, half, power = draw.uniform(0, 2), draw.uniform(2, 10), draw.uniform(1, 4), draw.uniform(0.5, 4)
    return low + (high - low) * visits**power / (half**power + visits**power)


def small_case(draw: np.random.Generator) -> tuple[np.ndarray, int]:
    rows, most = int(draw.integers(1, 6)), int(draw.integers(1, 6))
    visits = np.arange(most + 1)
    kind = draw.integers(3)
    if kind == 0:
        table = np.array([s_shape(draw, visits) for _ in range(rows)])
    elif kind == 1:
        # Less a cost a unit: not every unit is worth it.
        table = np.array([s_shape(draw, visits) for _ in range(rows)]) - draw.uniform(0, 2) * visits
    else:
        # Anything, and many ties.
        table = draw.integers(0, 5, (rows, most + 1)).astype(float)
    return table, int(draw.integers(0, rows * most + 2))


def by_force(table: np.ndarray, capacity: int) -> float:
    choices = product(range(table.shape[1]), repeat=len(table))
    return max(sum(table[i, x] for i, x in enumerate(units)) for units in choices if sum(units) <= capacity)


def test_as_good_as_trying_everything_on_500_small_cases() -> None:
    draw = np.random.default_rng(5)
    undecided_by_hull = 0
    for _ in range(500):
        table, capacity = small_case(draw)
        found = allocate(table, capacity)
        assert found.units.sum() <= capacity
        assert found.value == pytest.approx(table[np.arange(len(table)), found.units].sum())
        assert found.value == pytest.approx(by_force(table, capacity), abs=1e-9)
        undecided_by_hull += found.units.sum() > 0 and found.price > 0
    assert undecided_by_hull > 100


def full_programme(table: np.ndarray, capacity: int) -> float:
    best = np.zeros(capacity + 1)
    for row in table:
        shifted = [np.concatenate([np.full(k, -np.inf), best[: capacity + 1 - k]]) for k in range(len(row))]
        best = np.max([s[: capacity + 1] + v for s, v in zip(shifted, row, strict=True)], axis=0)
    return float(best.max())


def test_as_good_as_the_full_dynamic_programme_on_larger_cases() -> None:
    draw = np.random.default_rng(6)
    visits = np.arange(13)
    for rows in (20, 60, 150):
        for capacity in (1, 7, 50, 333):
            table = np.array([draw.lognormal(0, 1) * s_shape(draw, visits) for _ in range(rows)])
            assert allocate(table, capacity).value == pytest.approx(full_programme(table, capacity), rel=1e-12)
        # Nearly alike S-shapes: the hull's last step is long, and much remains open.
        alike = (1 + 0.001 * draw.normal(size=(rows, 1))) * visits**4 / (3**4 + visits**4)
        same = np.repeat(alike[:1], rows, axis=0)
        for table in (alike, same):
            assert allocate(table, 31).value == pytest.approx(full_programme(table, 31), rel=1e-12)


def test_the_frontier_is_the_optimum_at_its_steps_and_its_bound_in_between() -> None:
    draw = np.random.default_rng(7)
    table = np.array([s_shape(draw, np.arange(9)) for _ in range(8)])
    units, value = frontier(table)
    for capacity in range(int(units[-1]) + 3):
        best = allocate(table, capacity).value
        bound = float(np.interp(capacity, units, value))
        assert best <= bound + 1e-9
        if capacity in units:
            assert best == pytest.approx(bound)


def test_rows_in_another_order_change_nothing() -> None:
    draw = np.random.default_rng(8)
    table = np.array([s_shape(draw, np.arange(9)) for _ in range(30)])
    order = draw.permutation(30)
    assert allocate(table[order], 40).value == pytest.approx(allocate(table, 40).value, rel=1e-14)


def test_nothing_to_hand_out_or_nothing_to_win() -> None:
    table = two_customers(3)
    assert allocate(table, 0).units.tolist() == [0, 0]
    assert allocate(-table, 5).units.tolist() == [0, 0]
    assert allocate(-table, 5).price == 0
    assert allocate(np.zeros((0, 3)), 5).units.tolist() == []
    assert allocate(np.ones((2, 1)), 5).value == 2


@pytest.mark.parametrize(("values", "capacity"), [([[0.0, np.nan]], 1), ([1.0, 2.0], 1), ([[0.0, 1.0]], -1)])
def test_what_is_no_table_is_refused(values: object, capacity: int) -> None:
    with pytest.raises(InvalidInput):
        allocate(values, capacity)  # type: ignore[arg-type]
