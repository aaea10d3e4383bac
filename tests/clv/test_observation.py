"""The window cut into calibration and holdout: by hand, against pandas, and on CDNOW."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.clv.observation import Observation
from analysis.periods import Period

BOUGHT = [("A", 0, 5.0), ("A", 10, 5.0), ("A", 29, 5.0), ("B", 15, 5.0), ("B", 25, 5.0), ("C", 22, 5.0), ("C", 24, 5.0)]


def test_the_last_third_is_held_out(observed: Callable[..., Observation]) -> None:
    found = observed(BOUGHT)
    assert found.window == Period(date(2023, 1, 1), date(2023, 1, 30))
    assert found.calibration == Period(date(2023, 1, 1), date(2023, 1, 20))
    assert found.holdout == Period(date(2023, 1, 21), date(2023, 1, 30))
    assert found.before["x"].to_dict() == {"A": 1, "B": 0}
    assert found.before["T"].to_dict() == {"A": 19, "B": 4}
    assert found.after["x"].to_dict() == {"A": 0, "B": 0, "C": 1}
    assert found.customers["x"].to_dict() == {"A": 2, "B": 1, "C": 1}


def test_the_holdout_is_no_longer_than_the_horizon(observed: Callable[..., Observation]) -> None:
    found = observed([("A", day, 5.0) for day in range(0, 301, 10)], horizon_months=1)
    assert found.holdout.days == 30


def test_the_first_day_of_the_holdout_can_be_given(observed: Callable[..., Observation]) -> None:
    found = observed(BOUGHT, validation_start=date(2023, 1, 26))
    assert (found.calibration.end, found.holdout.start) == (date(2023, 1, 25), date(2023, 1, 26))
    assert set(found.before.index) == {"A", "B", "C"}


def test_repeats_are_those_of_customers_of_the_calibration_period(observed: Callable[..., Observation]) -> None:
    found = observed(BOUGHT)
    # Neither first purchases, nor those of C, who came in the holdout.
    assert np.flatnonzero(found.repeats).tolist() == [10, 25, 29]
    assert found.repeats.tolist() == [float(day in (10, 25, 29)) for day in range(30)]


def test_gaps_are_those_of_each_part(observed: Callable[..., Observation]) -> None:
    found = observed(BOUGHT)
    assert found.customers["log_gaps"].to_dict() == pytest.approx(
        {"A": np.log(10 * 19), "B": np.log(10), "C": np.log(2)}
    )
    assert found.before["log_gaps"].to_dict() == pytest.approx({"A": np.log(10), "B": 0.0})


def test_two_days_can_be_cut(observed: Callable[..., Observation]) -> None:
    found = observed([("A", 0, 5.0), ("A", 1, 5.0)])
    assert (found.calibration.days, found.holdout.days) == (1, 1)
    assert found.repeats.tolist() == [0.0, 1.0]


def test_cdnow_adds_up(cdnow: Any) -> None:
    found: Observation = cdnow.forecast.observed
    assert (len(found.before), len(found.customers)) == (2357, 2357)
    assert (found.calibration.days, found.holdout.days) == (273, 273)
    assert found.repeats.sum() == found.customers["x"].sum()
    assert found.repeats[: found.calibration.days].sum() == found.before["x"].sum()
    rows = cdnow.table.to_pandas().drop_duplicates(["customer_id", "date"]).sort_values(["customer_id", "date"])
    days = pd.to_datetime(rows["date"])
    gaps = days.groupby(rows["customer_id"]).diff().dt.days.dropna()
    logs = np.log(gaps).groupby(rows["customer_id"]).sum().reindex(found.customers.index, fill_value=0)
    assert found.customers["log_gaps"].to_numpy() == pytest.approx(logs.to_numpy())
