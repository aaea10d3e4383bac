"""What customers earn us, what they cost us, on what terms they buy, and how they pay."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd

from analysis.periods import Period

Kind = Literal["known", "assumed", "none"]
SIZE_CLASSES = 5
# A corridor of discounts needs this many customers of a size.
FEWEST_PEERS = 10


def contribution(customers: pd.DataFrame, assumed_rate: float | None) -> tuple[pd.Series, Kind]:
    """Net amount less cost of goods, by customer: known (NaN where a cost is missing), assumed at a rate, or none."""
    if customers["margin"].notna().any():
        return customers["margin"], "known"
    if assumed_rate is not None:
        return customers["net_amount"] * assumed_rate, "assumed"
    return pd.Series(np.nan, index=customers.index), "none"


def cost_to_serve(costs: pd.DataFrame | None, activities: pd.DataFrame | None, period: Period) -> pd.DataFrame | None:
    """Cost of serving each customer within `period`, by type: of the costs, and one of all activities.

    Returns
    -------
    Columns customer_id, cost_type (a type of the table of costs, or `ACTIVITIES`), amount; None without both tables.
    """
    parts = []
    if costs is not None:
        inside = costs[_within(costs["period"], period)]
        parts.append(inside[["customer_id", "cost_type", "amount"]])
    if activities is not None and activities["cost"].notna().any():
        inside = activities[_within(activities["date"], period)]
        parts.append(inside[["customer_id"]].assign(cost_type=ACTIVITIES, amount=inside["cost"]))
    if not parts:
        return None
    return pd.concat(parts).groupby(["customer_id", "cost_type"])["amount"].sum().reset_index()


# No type of the data can be called this: the reader of cells strips the space.
ACTIVITIES = " activities"


def _within(days: pd.Series, period: Period) -> pd.Series:
    return days.between(pd.Timestamp(period.start), pd.Timestamp(period.end))


def size_class(net_amount: pd.Series) -> pd.Series:
    """Fifth of the customers by net amount, 1 the smallest to 5 the largest; NaN where nothing was bought on balance."""
    positive = net_amount[net_amount > 0]
    if len(positive) < SIZE_CLASSES * FEWEST_PEERS:
        return pd.Series(np.nan, index=net_amount.index)
    share = positive.rank(method="first", pct=True)
    return pd.Series(np.ceil(share * SIZE_CLASSES), index=positive.index).reindex(net_amount.index)


def corridor(discount_rate: pd.Series, size: pd.Series) -> pd.DataFrame:
    """The usual discounts by size.

    Returns
    -------
    Index size class; columns n, low, median, high (quartiles of its customers) and fence, beyond which a discount is
    conspicuous: the upper quartile and 1.5 times the distance of the quartiles (Tukey 1977). Unlike a quantile, the
    fence may well leave nobody outside.
    """
    groups = discount_rate.groupby(size.reindex(discount_rate.index))
    frame = groups.quantile(np.array([0.25, 0.5, 0.75])).unstack().set_axis(["low", "median", "high"], axis=1)
    frame["fence"] = frame["high"] + 1.5 * (frame["high"] - frame["low"])
    frame.insert(0, "n", groups.size())
    return frame[frame["n"] >= FEWEST_PEERS]


def above_corridor(discount_rate: pd.Series, size: pd.Series) -> pd.Series:
    """By how much a conspicuous discount exceeds the upper quartile of customers of its size; NaN for all others."""
    usual = corridor(discount_rate, size)
    own = size.reindex(discount_rate.index)
    return (discount_rate - own.map(usual["high"])).where(discount_rate > own.map(usual["fence"]))
