"""CDNOW as the published fits saw it: 2,357 customers, 39 weeks of calibration and 39 of holdout."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis.periods import Period
from analysis.workspace import Workspace


@pytest.fixture(scope="session")
def calibration() -> pd.DataFrame:
    """One row a customer of the calibration weeks: x, mean_spend, and t_x and T in weeks (whole days / 7)."""
    frame = Workspace("cdnow").customers(Period(date(1997, 1, 1), date(1997, 9, 30)))
    return frame.assign(t_x=frame["t_x"] / 7, T=frame["T"] / 7)


@pytest.fixture(scope="session")
def history(calibration) -> tuple:
    """x, t_x, T of these customers."""
    return tuple(calibration[name].to_numpy() for name in ("x", "t_x", "T"))


@pytest.fixture(scope="session")
def holdout(calibration) -> pd.Series:
    """Purchases of each of these customers in the 39 weeks after."""
    whole = Workspace("cdnow").customers(Period(date(1997, 1, 1), date(1998, 6, 30)))
    return whole["x"].reindex(calibration.index) - calibration["x"]
