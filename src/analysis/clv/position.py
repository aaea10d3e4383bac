"""Customers seen in their past and in their future: what they have brought beside what they are expected to bring."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.clv.economics import Measure
from analysis.clv.value import Valuation
from analysis.periods import DAYS_PER_YEAR
from analysis.refusal import Refused, or_refused
from analysis.statistics.shares import count_of

TOP = 0.2
POSITIONS = ("stays", "fades", "rises", "outlasts", "rest")


@dataclass(frozen=True)
class Positions:
    """Past and future a year: what each customer has contributed since the first purchase, and what is expected.

    Attributes
    ----------
    measure : whether this is value, or revenue for want of a margin
    frame : index customer_id; past and future (money a year: since the first purchase, at least one year, and in the
        horizon), position: top 20 % in both (stays), in the past only (fades), in the future only and worth more than so
        far (rises) or less, while others lose more still (outlasts), in neither (rest); earned and value, the same for
        the whole window and the whole horizon. A past that is not known is what margin and cost to serve of the others
        make of the customer's purchases, and is not part of `earned`
    summary : one row a position in the order of `POSITIONS`: position, customers, past, future
    """

    measure: Measure
    frame: pd.DataFrame
    summary: pd.DataFrame

    def top_share(self, column: str) -> float:
        """Share of the total of ``earned`` or ``value`` that the best 20 % hold, losses included; NaN if it is none."""
        money = np.sort(self.frame[column].dropna().to_numpy())[::-1]
        total = money.sum()
        return float(money[: count_of(TOP, len(money))].sum() / total) if total > 0 else float("nan")

    def cumulated(self, column: str) -> tuple[np.ndarray, np.ndarray] | None:
        """Share of the customers, the best first, and of the total of ``earned`` or ``value`` they hold; None if it is none."""
        money = np.sort(self.frame[column].dropna().to_numpy())[::-1]
        share = np.concatenate([[0.0], np.cumsum(money)])
        if not share[-1] > 0:
            return None
        return np.linspace(0, 1, len(share)), share / share[-1]


@or_refused
def positions(value: Valuation) -> Positions:
    """Place each customer by past and future."""
    customers, economics = value.customers, value.economics
    estimated = customers["purchase_amount"] * economics.share - economics.cost * (customers["x"] + 1)
    earned = pd.Series(economics.earned, index=customers.index)
    if value.measure == "revenue":
        # As wherever the share of single customers in revenue is given.
        earned = earned.clip(lower=0)
    # Over the time since the first purchase, not over the window: who came late has not brought less for it.
    years = np.maximum(customers["T"] / DAYS_PER_YEAR, 1.0)
    frame = pd.DataFrame(
        {
            "past": earned.fillna(estimated) / years,
            "future": value.frame["value"] * 12 / value.horizon_months,
            "earned": earned,
            "value": value.frame["value"],
        }
    )
    before, after = (_is_top(frame[column]) for column in ("past", "future"))
    better = frame["future"] > frame["past"]
    frame["position"] = np.select([before & after, before, after & better, after], POSITIONS[:4], POSITIONS[4])
    grouped = frame.groupby("position")
    summary = grouped[["past", "future"]].sum().assign(customers=grouped.size())
    summary = summary.reindex(POSITIONS, fill_value=0).rename_axis("position").reset_index()
    return Positions(value.measure, frame, summary)


@or_refused
def concentration(found: Positions) -> Positions:
    """The positions, for the curves of past and future.

    Raises
    ------
    Refused : neither comes to a positive total, so that there is no share of it
    """
    if found.cumulated("earned") is None and found.cumulated("value") is None:
        raise Refused("nothing-to-share")
    return found


def _is_top(money: pd.Series) -> pd.Series:
    # Equal money is ordered by customer_id, so that the result does not depend on the order of rows.
    ordered = money.sort_index().sort_values(ascending=False, kind="stable")
    return pd.Series(np.arange(len(ordered)) < count_of(TOP, len(ordered)), index=ordered.index).reindex(money.index)
