"""What the models learn from, and what they are judged on: the window as a whole, and cut into calibration and holdout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.customers import customer_frame, log_gaps, repeats_by_day
from analysis.periods import Period, months_to_days
from analysis.settings import Settings

if TYPE_CHECKING:
    import ibis.expr.types as ir


@dataclass(frozen=True)
class Observation:
    """Customers of the window and of its two parts.

    Attributes
    ----------
    window, calibration, holdout : the days looked at; the second and third make up the first
    customers, before, after : `analysis.customers` of the three; the first two carry log_gaps too
    repeats : repeat purchases on each day of the window by the customers of the calibration period
    """

    window: Period
    calibration: Period
    holdout: Period
    customers: pd.DataFrame
    before: pd.DataFrame
    after: pd.DataFrame
    repeats: np.ndarray


def observe(transactions: ir.Table, customers: pd.DataFrame, window: Period, settings: Settings) -> Observation:
    """Cut `window` at `validation_start`, or where its last third begins, and summarise the parts.

    Parameters
    ----------
    customers : `analysis.customers` of the whole window, which has two days at least
    """
    last_third = window.last_third(months_to_days(settings.horizon_months))
    calibration, holdout = window.split(settings.validation_start or last_third)
    found = repeats_by_day(transactions, window, calibration.end).to_pandas()
    repeats = np.bincount(found["day"], weights=found["repeats"], minlength=window.days)
    return Observation(
        window,
        calibration,
        holdout,
        _with_log_gaps(customers, transactions, window),
        _with_log_gaps(customer_frame(transactions, calibration), transactions, calibration),
        customer_frame(transactions, holdout),
        repeats,
    )


def _with_log_gaps(customers: pd.DataFrame, transactions: ir.Table, period: Period) -> pd.DataFrame:
    gaps = log_gaps(transactions, period).to_pandas().set_index("customer_id")["log_gaps"]
    return customers.assign(log_gaps=gaps.reindex(customers.index))
