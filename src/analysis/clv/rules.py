"""The two simple rules that managers use, and that a model must beat (Wübben & Wangenheim 2008)."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from analysis.statistics.cases import quantile


def same_rate(t: float, x: ArrayLike, T: ArrayLike) -> np.ndarray:
    """Everyone goes on as before: x / T · t repeat purchases in the next `t`, in the unit of `T`.

    A customer observed for less than a day (T = 0) has no rate; the rule expects nothing of them.
    """
    x, T = np.asarray(x, dtype=float), np.asarray(T, dtype=float)
    return np.divide(x * t, T, out=np.zeros_like(T), where=T > 0)


def hiatus(x: ArrayLike, t_x: ArrayLike, cases: np.ndarray | None = None) -> float:
    """The gap after which the rule gives a customer up: the 90 % quantile of the repeat buyers' mean gaps t_x / x.

    The rule is learnt from the same histories as the models; its threshold is no outside knowledge.
    """
    x, t_x = np.asarray(x, dtype=float), np.asarray(t_x, dtype=float)
    repeated = x > 0
    again = None if cases is None else cases[repeated]
    return quantile(t_x[repeated] / x[repeated], 0.9, again) if repeated.any() else float("inf")


def hiatus_rule(t: float, x: ArrayLike, t_x: ArrayLike, T: ArrayLike, gap: float) -> np.ndarray:
    """As `same_rate`, but nothing from customers who were silent for longer than `gap`."""
    silent = np.asarray(T, dtype=float) - np.asarray(t_x, dtype=float)
    return np.where(silent <= gap, same_rate(t, x, T), 0.0)
