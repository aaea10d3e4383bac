"""One customer's revenue over time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.description.trend import whole_months, year_on_year
from analysis.periods import Period
from analysis.refusal import INAPPLICABLE, Refused


@dataclass(frozen=True)
class History:
    """Revenue by month.

    Attributes
    ----------
    months : money by month, from the first purchase on
    rolling : sum of the twelve months up to each, which knows no season; NaN in the first eleven
    change : of the last twelve whole months on the twelve before; NaN where these are not whole
    """

    months: pd.Series
    rolling: pd.Series
    change: float


def history(monthly: pd.Series, period: Period) -> History | Refused:
    """From the months of the window; inapplicable where nothing was bought in it."""
    if not monthly.any():
        return INAPPLICABLE
    # From the first purchase on, but a year at least: what lies before says nothing.
    begun = int(np.argmax(monthly.to_numpy() != 0))
    months = monthly.iloc[min(begun, max(0, len(monthly) - 12)) :]
    whole = whole_months(months, period)
    # A customer won within the year before has nothing whole to be compared with.
    change = year_on_year(whole) if len(whole) > 24 else float("nan")
    return History(months, months.rolling(12).sum(), change)
