"""Forecasts judged on purchases they have not seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from analysis.periods import Period
from analysis.statistics.cases import cases_of, mean, number, ranks, total
from analysis.statistics.shares import count_of

TOP = 0.2
# Calibration frequencies from here on share a row: there are few customers behind each.
LAST_FREQUENCY = 7


@dataclass(frozen=True)
class Holdout:
    """Histories before the split and what the same customers did after it.

    Attributes
    ----------
    x, t_x, T : histories of the calibration period, one customer an entry, in days
    actual : days with a purchase in the holdout
    days : length of the holdout
    cases : how many customers an entry stands for; None where each stands for itself
    """

    x: np.ndarray
    t_x: np.ndarray
    T: np.ndarray
    actual: np.ndarray
    days: int
    cases: np.ndarray | None = None

    @property
    def purchases(self) -> float:
        """Purchases of all customers in the holdout."""
        return total(self.actual, self.cases)


def holdout(before: pd.DataFrame, after: pd.DataFrame, period: Period) -> Holdout:
    """Pair the customers of the calibration period with their purchases in the holdout `period`.

    Parameters
    ----------
    before, after : `analysis.customers` of the two periods; customers who first came in the holdout are left out,
        because nothing was known of them
    """
    bought = (after["x"] + 1).reindex(before.index).fillna(0)
    return Holdout(
        before["x"].to_numpy(),
        before["t_x"].to_numpy(),
        before["T"].to_numpy(),
        bought.to_numpy(dtype=float),
        period.days,
        cases_of(before),
    )


@dataclass(frozen=True)
class Judgement:
    """How well one forecast of the holdout fits what happened.

    Attributes
    ----------
    predicted, actual : purchases in the holdout, one customer an entry
    x : repeat purchases in the calibration period
    cases : how many customers an entry stands for; None where each stands for itself
    """

    predicted: np.ndarray
    actual: np.ndarray
    x: np.ndarray
    cases: np.ndarray | None = None

    @property
    def bias(self) -> float:
        """Predicted total over actual total, less one; NaN where nobody bought."""
        came = total(self.actual, self.cases)
        return total(self.predicted, self.cases) / came - 1 if came else float("nan")

    @property
    def mae(self) -> float:
        """Mean absolute error a customer, in purchases."""
        return mean(np.abs(self.predicted - self.actual), self.cases)

    @property
    def rmse(self) -> float:
        """Root mean squared error a customer, in purchases."""
        return float(np.sqrt(mean(np.square(self.predicted - self.actual), self.cases)))

    @property
    def top_found(self) -> float:
        """Share of the holdout's true top 20 % that are in the predicted top 20 %.

        Ties at a cut count by the share of the tied customers that would fall above it: no order of rows decides.
        """
        count = count_of(TOP, number(self.actual, self.cases))
        ones, others = (_top_weights(values, count, self.cases) for values in (self.actual, self.predicted))
        return total(ones * others, self.cases) / count

    @cached_property
    def by_frequency(self) -> pd.DataFrame:
        """Mean actual and predicted purchases by calibration frequency 0, 1, ... 7+: columns x, customers, actual, predicted."""
        return self._grouped(np.minimum(self.x, LAST_FREQUENCY), "x")

    @cached_property
    def by_decile(self) -> pd.DataFrame:
        """Mean actual and predicted purchases by tenth of the prediction, the lowest first.

        Customers of equal prediction stay together, so that tenths may differ in size or be missing.
        """
        # Ranks are whole or half and multiplied first, so that 10 of 100 is exactly the last of the first tenth.
        place = ranks(self.predicted, self.cases) * 10 / number(self.predicted, self.cases)
        return self._grouped(np.ceil(place), "decile")

    @property
    def once_share(self) -> float:
        """Share of the customers who had bought only once."""
        return mean(self.x == 0, self.cases)

    def _grouped(self, groups: np.ndarray, name: str) -> pd.DataFrame:
        cases = np.ones(len(self.x)) if self.cases is None else self.cases
        amounts = {"customers": cases, "actual": self.actual * cases, "predicted": self.predicted * cases}
        sums = pd.DataFrame({name: groups.astype(int), **amounts}).groupby(name).sum()
        means = sums[["actual", "predicted"]].div(sums["customers"], axis=0)
        means.insert(0, "customers", sums["customers"].astype(int))
        return means.reset_index()


def _top_weights(values: np.ndarray, count: int, cases: np.ndarray | None) -> np.ndarray:
    """How much of each entry belongs to the `count` customers of the highest values."""
    order = np.argsort(values, kind="stable")[::-1]
    upto = np.arange(1, len(values) + 1) if cases is None else np.cumsum(cases[order])
    cut = values[order][np.searchsorted(upto, count)]
    above, tied = values > cut, values == cut
    return above + tied * (count - total(above, cases)) / total(tied, cases)


def judge(predictions: Mapping[str, np.ndarray], held: Holdout) -> dict[str, Judgement]:
    """Judge each prediction of the holdout purchases."""
    return {
        name: Judgement(np.asarray(values, dtype=float), held.actual, held.x, held.cases)
        for name, values in predictions.items()
    }
