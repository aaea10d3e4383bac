"""Whole units of a scarce good, such as visits, to those where they bring most: the exact optimum.

Maximise Σ v(i, x_i) over whole x_i from 0 to m with Σ x_i ≤ capacity: a knapsack of multiple choice (CALLPLAN, Lodish 1971).
Going by the largest gain of the next unit is exact where every v(i, ·) is concave, and on the concave hulls of the others.
A hull may reach over several units at once, as with S-shapes. Then its last step may not fit, and what remains open is
decided by dynamic programming: over the few choices that could still be better, which the prices of the hull tell
(reduced costs, Pisinger 1995, A minimal algorithm for the multiple-choice knapsack problem, EJOR 83(2)).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analysis.statistics.inputs import FloatArray, InvalidInput

Counts = NDArray[np.int64]
# Rows that are tried first, to learn how little is left to win.
_FIRST = 64
# Digits behind this share of the largest value are floating point.
_SMALL = 1e-12


@dataclass(frozen=True)
class Allocation:
    """The best way to hand out the units.

    Attributes
    ----------
    units : of each row
    value : Σ v, in the unit of the values
    price : what the next unit would bring, at most; 0 where units are left over
    """

    units: Counts
    value: float
    price: float


@dataclass(frozen=True)
class Steps:
    """The steps of the concave hulls that gain something, the steepest first.

    Attributes
    ----------
    row, before, after : whose step it is, and from how many units to how many
    slope : gain a unit
    """

    row: Counts
    before: Counts
    after: Counts
    slope: FloatArray

    @property
    def total(self) -> Counts:
        """Units handed out once a step is taken, and all steeper ones before it."""
        return np.cumsum(self.after - self.before)


def allocate(values: ArrayLike, capacity: int) -> Allocation:
    """The best whole numbers of units.

    Parameters
    ----------
    values : shape (rows, m + 1): what each row brings with 0, 1, …, m units; no order of them is presumed
    capacity : units that there are, 0 or more

    Raises
    ------
    InvalidInput : values are not a table of finite numbers, or capacity is negative
    """
    table = _checked(values, capacity)
    steps = hull_steps(table)
    taken = int(np.searchsorted(steps.total, capacity, side="right"))
    units = np.zeros(len(table), dtype=np.int64)
    np.maximum.at(units, steps.row[:taken], steps.after[:taken])
    price = float(steps.slope[taken]) if taken < len(steps.slope) else 0.0
    if price > 0 and units.sum() < capacity:
        units = _mended(table, units, capacity, price)
    return Allocation(units, _value(table, units), price)


def frontier(values: ArrayLike) -> tuple[Counts, FloatArray]:
    """Units and the most they bring, at every step of the hulls; in between no more than the straight line."""
    table = _checked(values, 0)
    steps = hull_steps(table)
    gains = np.cumsum(steps.slope * (steps.after - steps.before))
    start = float(table[:, 0].sum())
    return np.concatenate([[0], steps.total]), np.concatenate([[start], start + gains])


def hull_steps(table: FloatArray) -> Steps:
    """The steps of the upper concave hull of each row, as far as they gain; of equal ones the first rows first."""
    rows, most = np.arange(len(table)), table.shape[1] - 1
    if not len(rows) or not most:
        none = np.zeros(0, dtype=np.int64)
        return Steps(none, none, none, np.zeros(0))
    here = np.zeros(len(table), dtype=np.int64)
    gains = np.diff(table, axis=1)
    # From here on each unit brings less than the one before: the rest of the hull is single units.
    bends = np.diff(gains, axis=1) > _SMALL * np.abs(table).max(initial=1.0)
    concave_from = np.where(bends.any(axis=1), most - 1 - np.argmax(bends[:, ::-1], axis=1), 0) if most > 1 else here
    found = []
    while len(rows):
        concave = here >= concave_from[rows]
        found.append(_single_units(gains, rows[concave], here[concave]))
        rows, here = rows[~concave], here[~concave]
        ahead = np.arange(1, most + 1) - here[:, None]
        with np.errstate(divide="ignore", invalid="ignore"):
            slopes = np.where(ahead > 0, (table[rows, 1:] - table[rows, here][:, None]) / ahead, -np.inf)
        # Of equally steep steps the longest is the hull's.
        best = most - np.argmax(slopes[:, ::-1], axis=1)
        slope = slopes[np.arange(len(rows)), best - 1]
        some = slope > 0
        rows, here, best, slope = rows[some], here[some], best[some], slope[some]
        found.append((rows, here, best, slope))
        here = best
    row, before, after, slope = (np.concatenate(part) for part in zip(*found, strict=True))
    order = np.lexsort((before, row, -slope))
    return Steps(row[order], before[order], after[order], slope[order])


def _single_units(gains: FloatArray, rows: Counts, here: Counts) -> tuple[Counts, Counts, Counts, FloatArray]:
    """Row, before, after and slope of the single units beyond `here` that gain something."""
    units = np.arange(gains.shape[1])
    # Never steeper than the one before, not even in the last digit: a unit cannot be had before its predecessor.
    slopes = np.minimum.accumulate(np.where(units >= here[:, None], gains[rows], np.inf), axis=1)
    place, before = np.nonzero((slopes > 0) & (units >= here[:, None]))
    return rows[place], before, before + 1, slopes[place, before]


def _checked(values: ArrayLike, capacity: int) -> FloatArray:
    table = np.asarray(values, dtype=np.float64)
    if table.ndim != 2 or not table.shape[1] or not np.isfinite(table).all():
        raise InvalidInput("values", "must be a table of finite numbers, a row for each and a column for 0, 1, … units")
    if capacity < 0:
        raise InvalidInput("capacity", "must be 0 or more", value=capacity)
    return table


def _value(table: FloatArray, units: Counts) -> float:
    return float(table[np.arange(len(table)), units].sum())


def _mended(table: FloatArray, units: Counts, capacity: int, price: float) -> Counts:
    """The optimum from the hulls' solution `units`, which leaves some of the capacity.

    With the loss of a choice, what it gives away at `price` a unit (nothing, for those of `units`), a solution is worth
    the bound of the hulls less all its losses and less the price of units not used. No choice that loses as much as the
    best solution known can be part of a better one.
    """
    worth = table - price * np.arange(table.shape[1])
    loss = worth.max(axis=1, keepdims=True) - worth
    loss[np.arange(len(table)), units] = 0.0
    small = _SMALL * max(1.0, float(np.abs(table).max()))
    left = capacity - int(units.sum())
    best, gap = units, price * left
    for most_rows in (_FIRST, len(table)):
        rows, reach = _open_rows(loss, units, gap - small)
        rows = np.sort(rows[np.argsort(loss[rows].sum(axis=1), kind="stable")[:most_rows]])
        better = _changed(loss, units, rows, reach, left, price, gap - small)
        if better is not None:
            best, gap = better
    return best


def _open_rows(loss: FloatArray, units: Counts, gap: float) -> tuple[Counts, int]:
    """The rows that a better solution may change, and by how many units m at most.

    Changes that add up to no unit can be undone without loss, so that the best solution with the fewest changes has none
    such among them: put into an order in which their sums stay within ± m they are all different, and fewer than 2 m.
    Of the rows that may change by the same number of units, the 2 m with the least losses are therefore enough.
    """
    row, option = np.nonzero(loss < gap)
    move = option - units[row]
    reach = int(np.abs(move).max(initial=0))
    order = np.lexsort((row, loss[row, option], move))
    row, move = row[order], move[order]
    place = np.arange(len(move)) - np.searchsorted(move, move)
    return np.unique(row[(place < 2 * reach) & (move != 0)]), reach


def _changed(
    loss: FloatArray, units: Counts, rows: Counts, reach: int, left: int, price: float, gap: float
) -> tuple[Counts, float] | None:
    """The best change of `rows` that uses at most `left` more units, and what it loses; None unless less than `gap`.

    By dynamic programming over the units used beyond (or below) those of `units`.
    """
    farthest = 2 * reach**2
    low, states = 0, np.zeros(1)
    walked = []
    for row in rows.tolist():
        options = np.flatnonzero(loss[row] < gap)
        moves = options - units[row]
        start_of_row = low + int(moves.min())
        best = np.full(len(states) + int(moves.max() - moves.min()), np.inf)
        choice = np.zeros(len(best), dtype=np.int64)
        for option, move in zip(options.tolist(), moves.tolist(), strict=True):
            part = slice(low + move - start_of_row, low + move - start_of_row + len(states))
            reached = states + loss[row, option]
            better = reached < best[part]
            best[part][better], choice[part][better] = reached[better], option
        used = start_of_row + np.arange(len(best))
        alive = np.flatnonzero((best < gap) & (np.abs(used) <= farthest))
        first, last = int(alive[0]), int(alive[-1]) + 1
        low, states = int(used[first]), np.where(best[first:last] < gap, best[first:last], np.inf)
        walked.append((row, low, choice[first:last]))
    used = low + np.arange(len(states))
    total = np.where(used <= left, states + price * (left - used), np.inf)
    if not total.min() < gap:
        return None
    changed, at = units.copy(), int(used[np.argmin(total)])
    for row, start, choices in reversed(walked):
        changed[row] = choices[at - start]
        at -= int(changed[row] - units[row])
    return changed, float(total.min())
