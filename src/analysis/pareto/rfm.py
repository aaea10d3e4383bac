"""RFM: how recently, how often and for how much each customer bought, as scores from 1 to the number of groups."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd


@dataclass(frozen=True)
class Rfm:
    """Scores, and the grid of recency and frequency.

    Attributes
    ----------
    scores : rows of `rfm`
    customers, mean_amount : by frequency (rows, the highest first) and recency (columns)
    """

    scores: pd.DataFrame
    customers: pd.DataFrame
    mean_amount: pd.DataFrame

    @property
    def share_of_best(self) -> float:
        """Share of the money with those of the highest recency and frequency; NaN where there is none."""
        money = self.customers.to_numpy() * np.nan_to_num(self.mean_amount.to_numpy(dtype=float))
        return float(money[0, -1] / money.sum()) if money.sum() > 0 else float("nan")


def scored(customers: pd.DataFrame, groups: int) -> Rfm:
    """Score `customers` (columns last, orders and net_amount) in `groups` groups each."""
    found = rfm(customers, groups)
    return Rfm(found, *recency_by_frequency(found, customers["net_amount"], groups))


def scores(values: pd.Series, groups: int) -> pd.Series:
    """Score of each value: 1 + ⌊groups × share of customers strictly below⌋, so that equal values score alike.

    With many equal values some scores stay empty: no cut could tell these customers apart.
    """
    below = values.rank(method="min") - 1
    # Rounding first: 0.6 * 5 must not be 2.9999999999999996.
    steps = np.floor(np.round(groups * below.to_numpy() / len(values), 9)).astype(np.int64)
    return pd.Series(1 + steps, index=values.index)


def rfm(customers: pd.DataFrame, groups: int) -> pd.DataFrame:
    """Scores recency, frequency and monetary (the higher the better), and the code such as 5-4-3.

    Parameters
    ----------
    customers : columns last, orders and net_amount of `analysis.customers`
    groups : number of groups, 5 for quintiles
    """
    scored = pd.DataFrame(
        {
            "recency": scores(customers["last"], groups),
            "frequency": scores(customers["orders"], groups),
            "monetary": scores(customers["net_amount"], groups),
        }
    )
    text = scored.astype(str)
    return scored.assign(rfm=text["recency"] + "-" + text["frequency"] + "-" + text["monetary"])


def recency_by_frequency(scored: pd.DataFrame, amounts: pd.Series, groups: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Customers and mean amount by frequency (rows, the highest first) and recency (columns); empty cells 0 and NaN."""
    cells = amounts.groupby([scored["frequency"], scored["recency"]]).agg(["size", "mean"])
    steps = range(1, groups + 1)

    def grid(name: str) -> pd.DataFrame:
        return cells[name].unstack().reindex(index=list(steps)[::-1], columns=list(steps))

    return grid("size").fillna(0).astype(np.int64), grid("mean")
