"""Ours, as the notebooks do it."""

from __future__ import annotations

from pathlib import Path

import ibis.backends.duckdb  # noqa: F401  # loaded lazily otherwise, when the clock is running
import pandas as pd

from analysis.customers import customer_frame, open_transactions
from analysis.periods import Period
from customers.data import END, START


def frame(source: Path) -> pd.DataFrame:
    return customer_frame(open_transactions(source), Period(START, END))
