"""Repeat purchases week by week: counted with pandas, and expected by a slow sum over customers and weeks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.clv import NBD
from analysis.clv.observation import Observation
from analysis.clv.tracking import expected_in_holdout, tracking


def test_actual_are_the_repeat_purchases_of_the_cohort(cdnow: Any) -> None:
    weeks = tracking(cdnow.forecast.models["bg_nbd"], cdnow.forecast.observed)
    rows = cdnow.table.to_pandas()[["customer_id", "date"]].drop_duplicates()
    day = (pd.to_datetime(rows["date"]) - pd.Timestamp("1997-01-01")).dt.days
    first = day.groupby(rows["customer_id"]).transform("min")
    repeats = day[(day > first) & (first < 273)]
    assert weeks["actual"].tolist() == np.bincount(repeats // 7, minlength=78).tolist()
    assert weeks["actual"].sum() == cdnow.customers["x"].sum()
    assert weeks["week"].tolist() == list(range(1, 79))


@pytest.mark.parametrize("name", ["nbd", "bg_nbd", "pareto_nbd", "mbg_cnbd_k"])
def test_expected_is_the_sum_over_days_of_joining_and_weeks(name: str, cdnow: Any) -> None:
    model = cdnow.forecast.models[name]
    found = tracking(model, cdnow.forecast.observed)["expected"]
    first = (cdnow.forecast.observed.before["first"] - pd.Timestamp("1997-01-01")).dt.days
    ends = 7 * np.arange(79) - 1
    total = np.zeros(78)
    for joined, customers in first.value_counts().items():
        total += customers * np.diff(model.expected_purchases_new(np.maximum(ends - joined, 0) / 7))
    assert found.to_numpy() == pytest.approx(total)


def test_cdnow_is_tracked_as_published(cdnow: Any) -> None:
    # Fader, Hardie & Lee (2005), fig. 5: BG/NBD underpredicts the cumulated repeat transactions at week 78 by 4 %.
    weeks = tracking(cdnow.forecast.models["bg_nbd"], cdnow.forecast.observed)
    assert weeks["expected"].sum() / weeks["actual"].sum() - 1 == pytest.approx(-0.04, abs=0.01)


def test_who_comes_in_the_holdout_is_neither_expected_nor_counted(observed: Callable[..., Observation]) -> None:
    model = NBD.from_parameters(r=1.0, alpha=2.0)
    rows = [("A", 0, 1.0), ("A", 20, 1.0), ("B", 27, 1.0)]
    alone, both = (
        tracking(model, observed([*rows, *more, ("A", 29, 1.0)])) for more in ([], [("C", 25, 1.0), ("C", 27, 1.0)])
    )
    pd.testing.assert_frame_equal(alone, both)
    # Whole weeks only; A has been a customer for 27 days by the end of the fourth, at a rate of 1/2 a week.
    assert alone["actual"].tolist() == [0, 0, 1, 0]
    assert alone["expected"].sum() == pytest.approx(27 / 7 / 2)


def test_less_than_a_week_has_no_row(observed: Callable[..., Observation]) -> None:
    found = tracking(NBD.from_parameters(r=1.0, alpha=2.0), observed([("A", 0, 1.0), ("A", 5, 1.0)]))
    assert list(found.columns) == ["week", "actual", "expected"]
    assert found.empty


def test_what_is_expected_in_the_holdout_begins_with_its_first_day(observed: Callable[..., Observation]) -> None:
    model = NBD.from_parameters(r=1.0, alpha=2.0)
    seen = observed([("A", 0, 1.0), ("A", 20, 1.0), ("A", 29, 1.0)])
    # A has been a customer since the first day, at a rate of 1/2 a week.
    assert expected_in_holdout(model, seen) == pytest.approx(seen.holdout.days / 7 / 2)
    assert seen.calibration.days + seen.holdout.days == 30
