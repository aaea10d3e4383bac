"""Keeping against winning: what either costs on average and for the next customer, and what a per cent of each is worth."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd

from analysis.loyalty.acquisition import Acquisition
from analysis.loyalty.change import Change
from analysis.loyalty.deighton import Balance, balance, elasticities, steady_value
from analysis.loyalty.spent import EFFORT
from analysis.periods import DAYS_PER_YEAR
from analysis.refusal import Refused
from analysis.settings import Settings


@dataclass(frozen=True)
class Keeping:
    """What was spent on existing customers, and what they stay for.

    Attributes
    ----------
    kept : share of the customers of the first period who bought in the second
    spend : marketing and sales in the second period a customer of the first, money a year
    margin : contribution of the second period before that spending, a customer, money a year
    won_cost : what winning a customer cost, as recorded
    ratio : won_cost over spend for each customer kept; the "five times" of the saying
    steady : value of a customer who stays as likely every year, after `spend`
    elasticity : see `analysis.loyalty.deighton.elasticities`; None where the value does not exceed won_cost
    """

    kept: float
    spend: float
    margin: float
    won_cost: float
    steady: float
    discount_rate: float
    elasticity: dict[str, float] | None

    @property
    def kept_cost(self) -> float:
        """Spending for each customer kept a year."""
        return self.spend / self.kept if self.kept else math.nan

    @property
    def ratio(self) -> float:
        return self.won_cost / self.kept_cost if self.kept_cost > 0 else math.nan


def keeping(
    change: Change | Refused, won: Acquisition | Refused, money: pd.DataFrame, known: pd.Index, discount_rate: float
) -> Keeping | Refused:
    """Set the cost of keeping against that of winning.

    Parameters
    ----------
    money : rows of `analysis.loyalty.spent`
    known : customers of the first period

    Refused as ``no-effort`` where no marketing and sales are recorded, or no contribution is known.
    """
    for refused in (change, won):
        if isinstance(refused, Refused):
            return refused
    assert isinstance(change, Change)
    assert isinstance(won, Acquisition)
    after = change.after.period
    rows = money[money["cause"].isin(EFFORT) & after.covers(money["day"]) & money["customer_id"].isin(known)]
    yearly = DAYS_PER_YEAR / after.days
    # The last year is one of the calendar, and counts as one.
    yearly = 1.0 if after == won.period else yearly
    spend = float(rows["amount"].sum()) / len(known) * yearly
    if change.measure == "revenue" or not spend > 0:
        return Refused("no-effort")
    kept = change.kept_share
    earned = change.customers.loc[["kept", "lapsed"], "after"].sum() / max(
        int(change.customers["customers"]["kept"]), 1
    )
    margin = float(earned) * yearly + spend / max(kept, 1e-9)
    cost = won.costs["recorded"] if not math.isnan(won.costs["recorded"]) else won.costs["all_effort"]
    steady = steady_value(float(earned) * yearly, kept, discount_rate)
    elastic = elasticities(steady, kept, discount_rate, cost) if steady > cost > 0 else None
    return Keeping(kept, spend, margin, cost, steady, discount_rate, elastic)


@dataclass(frozen=True)
class Optimum:
    """The balance under the beliefs, today and at its best.

    Attributes
    ----------
    balance : the curves
    today : spending on a prospect and on a customer a year
    best : the same where a prospect is worth most
    """

    balance: Balance
    today: tuple[float, float]
    best: tuple[float, float]

    @property
    def marginal_ratio(self) -> float:
        """What the next customer costs to win over what the next costs to keep, today."""
        return self.balance.next_won(self.today[0]) / self.balance.next_kept(self.today[1])


def optimum(found: Keeping | Refused, settings: Settings) -> Optimum | Refused:
    """The balance of Blattberg & Deighton.

    Refused as ``no-beliefs`` unless the settings say what share of prospects is won today, and what shares could be won
    and kept at most: no data show them, and nothing is invented.
    """
    if isinstance(found, Refused):
        return found
    beliefs = settings.acquisition_rate, settings.acquisition_ceiling, settings.retention_ceiling
    if any(belief is None for belief in beliefs):
        return Refused("no-beliefs")
    won, won_at_most, kept_at_most = (float(belief) for belief in beliefs if belief is not None)
    today = found.won_cost * won, found.spend
    try:
        curves = balance(
            won=won, won_at_most=won_at_most, acquisition=today[0], kept=found.kept, kept_at_most=kept_at_most,
            retention=today[1], margin=found.margin, discount_rate=found.discount_rate,
        )  # fmt: skip
    except Refused as reason:
        return reason
    return Optimum(curves, today, curves.best)
