"""What customers of a size earn us, and which discounts are usual for it."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.contribution.ladder import Ladder

SIZE_CLASSES = 5
# A corridor of discounts needs this many customers of a size.
FEWEST_PEERS = 10


def size_class(net_amount: pd.Series) -> pd.Series:
    """Fifth of the customers by net amount, 1 the smallest to 5 the largest; NaN where nothing was bought on balance."""
    positive = net_amount[net_amount > 0]
    if len(positive) < SIZE_CLASSES * FEWEST_PEERS:
        return pd.Series(np.nan, index=net_amount.index)
    share = positive.rank(method="first", pct=True)
    return pd.Series(np.ceil(share * SIZE_CLASSES), index=positive.index).reindex(net_amount.index)


def by_size(steps: Ladder, size: pd.Series) -> pd.DataFrame:
    """What customers of a size earn us: index size class; net_amount (revenue), margin_rate, served_rate.

    The rates are contribution I, of those of whom it is known, and cost to serve, each over net revenue; NaN where the
    tables do not tell.
    """
    net, earned = steps.frame["net_revenue"], steps.frame["db1"]
    served = float("nan") if steps.served is None else steps.served
    parts = {"earned": earned, "of": net.where(earned.notna()), "served": served, "net": net}
    sums = pd.DataFrame({"net_amount": steps.frame["revenue"], **parts}).groupby(size).sum(min_count=1)
    return pd.DataFrame(
        {
            "net_amount": sums["net_amount"],
            "margin_rate": sums["earned"] / sums["of"],
            "served_rate": sums["served"] / sums["net"],
        }
    )


def corridor(discount_rate: pd.Series, size: pd.Series) -> pd.DataFrame:
    """The usual discounts by size.

    Returns
    -------
    Index size class; columns n, low, median, high (quartiles of its customers) and fence, beyond which a discount is
    conspicuous: the upper quartile and 1.5 times the distance of the quartiles (Tukey 1977). Unlike a quantile, the
    fence may well leave nobody outside.
    """
    groups = discount_rate.groupby(size.reindex(discount_rate.index))
    # Where all revenues are alike nobody has a size, and there are no columns to be named.
    quartiles = {"low": 0.25, "median": 0.5, "high": 0.75}
    frame = pd.DataFrame({name: groups.quantile(share) for name, share in quartiles.items()})
    frame["fence"] = frame["high"] + 1.5 * (frame["high"] - frame["low"])
    frame.insert(0, "n", groups.size())
    return frame[frame["n"] >= FEWEST_PEERS]


def above_corridor(discount_rate: pd.Series, size: pd.Series) -> pd.Series:
    """By how much a conspicuous discount exceeds the upper quartile of customers of its size; NaN for all others."""
    usual = corridor(discount_rate, size)
    own = size.reindex(discount_rate.index)
    return (discount_rate - own.map(usual["high"])).where(discount_rate > own.map(usual["fence"]))
