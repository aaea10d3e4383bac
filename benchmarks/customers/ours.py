"""Ours."""

from __future__ import annotations

from pathlib import Path

import ibis
import ibis.backends.duckdb  # loaded lazily otherwise, when the clock is running
import pandas as pd

from analysis.customers import customer_frame
from analysis.periods import Period
from customers.data import END, START


def frame(source: Path) -> pd.DataFrame:
    return customer_frame(ibis.duckdb.connect().read_parquet(source), Period(START, END))
