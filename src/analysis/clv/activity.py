"""Who is still active: P(active) by what customers have bought so far and how long ago the last time was."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.clv.forecast import Forecast
from analysis.clv.purchases import ExpectedPurchases
from analysis.doubt import Doubt
from analysis.periods import DAYS_PER_MONTH
from analysis.refusal import Refused, or_refused

# Upper ends of the classes: purchases so far, and months since the last one.
PURCHASES = (1, 2, 3, 5, 8, 15, np.inf)
MONTHS = (1, 3, 6, 12, 24, np.inf)


@dataclass(frozen=True)
class Activity:
    """P(active) over the base.

    Attributes
    ----------
    matrix : see `activity_matrix`
    gone : share of the customers who are more likely gone than active
    doubts : why both may be wrong
    """

    matrix: pd.DataFrame
    gone: float
    doubts: tuple[Doubt, ...] = ()


@or_refused
def activity(forecast: Forecast, purchases: ExpectedPurchases | Refused) -> Activity:
    """P(active) of the customers of `forecast`, as far as its model knows drop-out."""
    if isinstance(purchases, Refused):
        raise purchases
    if purchases.all_active:
        raise Refused("no-dropout")
    p_alive = purchases.frame["p_alive"]
    matrix = activity_matrix(forecast.observed.customers, p_alive)
    return Activity(matrix, float((p_alive < 0.5).mean()), purchases.doubts)


def activity_matrix(customers: pd.DataFrame, p_alive: pd.Series) -> pd.DataFrame:
    """Mean P(active) by purchases so far (rows) and months since the last one (columns); NaN where there is nobody.

    Rows and columns are labelled by the upper ends of `PURCHASES` and `MONTHS`.
    """
    since = (customers["T"] - customers["t_x"]) / DAYS_PER_MONTH
    rows = np.searchsorted(PURCHASES, customers["x"] + 1)
    columns = np.searchsorted(MONTHS, since)
    means = p_alive.groupby([rows, columns]).mean().unstack()
    matrix = means.reindex(index=range(len(PURCHASES)), columns=range(len(MONTHS)))
    return matrix.set_axis(list(PURCHASES), axis=0).set_axis(list(MONTHS), axis=1)
