"""How long customers usually wait before they buy again, and whether one has waited longer than that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis import customers
from analysis.periods import Period

if TYPE_CHECKING:
    import ibis.expr.types as ir

# So many gaps of its own say how a customer buys; with fewer, those of all customers do.
FEWEST_GAPS = 4
QUANTILE = 0.9


def purchase_days(transactions: ir.Table, period: Period, customer: str) -> pd.DatetimeIndex:
    """The days on which one customer bought."""
    days = customers.purchase_days(transactions.filter(transactions.customer_id == customer), period)
    found = days.order_by("date").to_pyarrow().to_pandas(date_as_object=False)
    return pd.DatetimeIndex(found["date"])


def pooled_gap(transactions: ir.Table, period: Period) -> float:
    """Days that nine in ten gaps between two purchases of a customer do not exceed; nan without any gap."""
    import ibis

    daily = customers.purchase_days(transactions, period)
    before = daily.date.lag().over(group_by="customer_id", order_by="date")
    gaps = daily.mutate(gap=daily.date.delta(before, unit="day"))
    found = gaps.filter(gaps.gap.notnull()).aggregate(gap=ibis._.gap.quantile(QUANTILE)).to_pyarrow()["gap"][0].as_py()
    return float("nan") if found is None else float(found)


def own_gap(days: pd.DatetimeIndex) -> float:
    """The same for one customer; nan for fewer than four gaps."""
    gaps = np.diff(days.to_numpy()).astype("timedelta64[D]").astype(float)
    return float(np.quantile(gaps, QUANTILE)) if len(gaps) >= FEWEST_GAPS else float("nan")
