"""How long each customer usually waits before buying again, and for how many times as long it has waited now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.customers import purchase_days
from analysis.description.rhythm import FEWEST_GAPS, QUANTILE, pooled_gap
from analysis.periods import Period

if TYPE_CHECKING:
    import ibis.expr.types as ir


def own_gaps(transactions: ir.Table, period: Period) -> pd.Series:
    """Days that nine in ten gaps between purchases of a customer do not exceed, of those with four gaps or more."""
    import ibis

    daily = purchase_days(transactions, period)
    before = daily.date.lag().over(ibis.window(group_by="customer_id", order_by="date"))
    gaps = daily.mutate(gap=daily.date.delta(before, unit="day")).filter(lambda t: t.gap.notnull())
    each = gaps.group_by("customer_id").agg(number=gaps.count(), gap=gaps.gap.quantile(QUANTILE).cast("float64"))
    found = each.filter(each.number >= FEWEST_GAPS).order_by("customer_id").to_pyarrow().to_pandas()
    return found.set_index("customer_id")["gap"]


def overdue(transactions: ir.Table, period: Period, customers: pd.DataFrame) -> pd.DataFrame:
    """How overdue each customer is.

    Returns
    -------
    Index as `customers`; days_since (since the last purchase), gap (its own where it has four gaps or more, else that of
    all customers; NaN where nobody bought twice), own (whether it is its own), overdue_ratio (days_since over gap)
    """
    gaps = own_gaps(transactions, period).reindex(customers.index)
    gap = gaps.fillna(pooled_gap(transactions, period))
    since = (customers["T"] - customers["t_x"]).astype(float)
    ratio = since / gap.where(gap > 0, np.nan)
    return pd.DataFrame({"days_since": since, "gap": gap, "own": gaps.notna(), "overdue_ratio": ratio})
