"""Customers with the same history become one weighted row.

The likelihoods depend on a customer only through x, t_x and T, which are whole days in practice. So the cost of a fit
grows with the number of distinct histories, not of customers, and functions of T alone are computed once per
distinct T.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analysis.statistics.inputs import FloatArray, case_weights, histories, rows
from analysis.statistics.sums import dot

IntArray = NDArray[np.int64]
# Some rows: codes of x, t_x and T, and the weight.
Block: TypeAlias = tuple[IntArray, IntArray, IntArray, FloatArray]

# Whole numbers within a span of this many values are their own codes; others are looked up among the distinct values.
_WIDEST_SPAN = 1 << 20
_KEY_BITS = 62


@dataclass(frozen=True, eq=False)
class Column:
    """One column of the distinct rows: row i holds ``values[code[i]]``; `values` ascend and may go unused."""

    values: FloatArray
    code: IntArray

    @property
    def rows(self) -> FloatArray:
        """The column itself."""
        return self.values[self.code]

    def total(self, weight: FloatArray) -> FloatArray:
        """Sum of `weight` (one a row) for each of `values`."""
        return np.bincount(self.code, weights=weight, minlength=len(self.values)).astype(np.float64, copy=False)

    def scaled(self, unit: float) -> Column:
        return Column(self.values / unit, self.code)


@dataclass(frozen=True, eq=False)
class Histories:
    """Distinct purchase histories in ascending order of x, t_x, T, and how many customers share each."""

    x: Column
    t_x: Column
    T: Column
    weight: FloatArray

    @classmethod
    def of(cls, x: ArrayLike, t_x: ArrayLike, T: ArrayLike, weights: ArrayLike | None = None) -> Self:
        """Check and collapse one row a customer.

        Raises
        ------
        InvalidInput : see `analysis.statistics.inputs.histories`; also if there is no row
        """
        arrays = histories(x, t_x, T)
        rows("x", arrays[0])
        (purchases, last, end), weight = collapse(arrays, case_weights(weights, len(arrays[0])))
        return cls(purchases, last, end, weight)

    def __len__(self) -> int:
        return len(self.weight)

    @cached_property
    def customers(self) -> float:
        return float(self.weight.sum())

    @cached_property
    def purchases(self) -> float:
        """All repeat purchases."""
        return dot(self.x.total(self.weight), self.x.values)

    @cached_property
    def repeaters(self) -> float:
        """Customers who bought again."""
        return float(self.x.total(self.weight)[self.x.values > 0].sum())

    @cached_property
    def mean_T(self) -> float:
        return dot(self.T.total(self.weight), self.T.values) / self.customers

    def blocks(self, size: int, start: int = 0) -> list[Block]:
        """Codes of x, t_x and T and the weight, `size` rows at a time, from row `start` on."""
        slices = [slice(first, first + size) for first in range(start, len(self), size)]
        return [(self.x.code[rows], self.t_x.code[rows], self.T.code[rows], self.weight[rows]) for rows in slices]

    def scaled(self, unit: float) -> Histories:
        """The same histories with time counted in `unit`."""
        return replace(self, t_x=self.t_x.scaled(unit), T=self.T.scaled(unit))

    def coarse(self, cells: int) -> Histories:
        """The same customers with t_x and T rounded to the means of `cells` spans of time, the earlier the shorter.

        A fit to them is cheap and lands close to the fit to the histories themselves.
        """
        longest = self.T.values[-1]
        last, end = ((cells * np.sqrt(c.values / longest)).astype(np.int64)[c.code] for c in (self.t_x, self.T))
        weight, order, starts = _grouped(_packed([self.x.code, last, end])[0], self.weight)
        means = [np.add.reduceat((c.rows * self.weight)[order], starts) / weight for c in (self.t_x, self.T)]
        each = np.arange(len(weight))
        x = Column(self.x.values, self.x.code[order[starts]])
        return Histories(x, Column(means[0], each), Column(means[1], each), weight)


def collapse(arrays: Sequence[NDArray], weights: FloatArray | None) -> tuple[list[Column], FloatArray]:
    """Distinct rows of `arrays` in ascending order, and the sum of `weights` (by default 1 a row) of each."""
    tables, codes = zip(*map(_coded, arrays), strict=True)
    key, shifts = _packed(codes)
    if weights is None and shifts:
        distinct, weight = _counted(key, shifts)
    else:
        weight, order, starts = _grouped(key, np.ones(len(key)) if weights is None else weights)
        distinct = [code[order[starts]] for code in codes]
    return [Column(*pair) for pair in zip(tables, distinct, strict=True)], weight


def first_of_each(*arrays: NDArray) -> tuple[IntArray, IntArray]:
    """Row number of one representative of each distinct row of `arrays`, and for each row which of them it is."""
    key, _ = _packed([_coded(array)[1] for array in arrays])
    _, first, inverse = np.unique(key, return_index=True, return_inverse=True)
    return first, inverse


def _coded(values: NDArray) -> tuple[FloatArray, IntArray]:
    """Distinct values, ascending (and perhaps some more), and each element's place among them."""
    low, high = values.min(), values.max()
    whole = values.dtype.kind == "i" or np.array_equal(np.rint(values), values)
    if whole and np.isfinite(high) and high - low < _WIDEST_SPAN:
        return np.arange(low, high + 1, dtype=np.float64), (values - low).astype(np.int64)
    distinct, code = np.unique(values, return_inverse=True)
    return distinct.astype(np.float64), code


def _packed(codes: Sequence[IntArray]) -> tuple[IntArray, list[int]]:
    """Rows of codes as single integers that sort as the rows do, and the bits by which each code was shifted."""
    bits = [int(code.max()).bit_length() for code in codes]
    if sum(bits) > _KEY_BITS:
        # Too many for one machine word: the leading columns become one, numbered anew.
        leading = np.unique(_packed(codes[:-1])[0], return_inverse=True)[1]
        return _packed([leading, codes[-1]])[0], []
    shifts = [sum(bits[i + 1 :]) for i in range(len(bits))]
    key = codes[0] << shifts[0]
    for code, shift in zip(codes[1:], shifts[1:], strict=True):
        key |= code << shift
    return key, shifts


def _counted(key: IntArray, shifts: list[int]) -> tuple[list[IntArray], FloatArray]:
    """Distinct rows, unpacked, and their number. Sorting the rows is several times as fast as sorting their places."""
    key.sort()
    starts = _starts(key)
    counts = np.diff(starts, append=len(key)).astype(np.float64)
    rest, distinct = key[starts], []
    for shift in shifts:
        distinct.append(rest >> shift)
        rest = rest & ((1 << shift) - 1)
    return distinct, counts


def _grouped(key: IntArray, weights: FloatArray) -> tuple[FloatArray, IntArray, IntArray]:
    """Weight of each distinct row, the order that sorts the rows, and where in it each distinct row starts."""
    order = np.argsort(key)
    starts = _starts(key[order])
    return np.add.reduceat(weights[order], starts), order, starts


def _starts(ascending: IntArray) -> IntArray:
    """Where each run of equal values begins."""
    return np.concatenate([[0], np.flatnonzero(ascending[1:] != ascending[:-1]) + 1])
