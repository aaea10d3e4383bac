"""The balance of winning and keeping (Blattberg & Deighton 1996, Manage marketing by the customer equity test, HBR 74(4)).

    a(A) = ā (1 − e^(−k₁ A)),   r(R) = r̄ (1 − e^(−k₂ R))
    W(R) = m + (m r − R) / (1 + d − r),   CE = a W − A

A is spent on a prospect, R on a customer a year; m is the yearly contribution before R, d the discount rate. The ceilings
ā and r̄, which no data show, are beliefs. At the optimum the next customer costs what one is worth; what customers cost
on average, which is what the saying "five times as expensive" compares, plays no part in it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from analysis.refusal import Refused


@dataclass(frozen=True)
class Balance:
    """The two curves and what a customer brings.

    Attributes
    ----------
    won_at_most, kept_at_most : ā and r̄, shares
    k_won, k_kept : how fast spending approaches them
    margin : m, money a year
    discount_rate : d, a year
    """

    won_at_most: float
    k_won: float
    kept_at_most: float
    k_kept: float
    margin: float
    discount_rate: float

    def won(self, spend: float) -> float:
        """Share of prospects won."""
        return -self.won_at_most * math.expm1(-self.k_won * spend)

    def kept(self, spend: float) -> float:
        """Share of customers kept another year."""
        return -self.kept_at_most * math.expm1(-self.k_kept * spend)

    def worth(self, spend: float) -> float:
        """W: value of a customer on whom `spend` goes a year, the first margin at once."""
        kept = self.kept(spend)
        return self.margin + (self.margin * kept - spend) / (1 + self.discount_rate - kept)

    def equity(self, acquisition: float, retention: float) -> float:
        """CE: value of a prospect."""
        return self.won(acquisition) * self.worth(retention) - acquisition

    def next_won(self, spend: float) -> float:
        """What one more customer costs to win."""
        return math.exp(self.k_won * spend) / (self.won_at_most * self.k_won)

    def next_kept(self, spend: float) -> float:
        """What one more customer costs to keep for a year."""
        return math.exp(self.k_kept * spend) / (self.kept_at_most * self.k_kept)

    @property
    def best(self) -> tuple[float, float]:
        """Spending on a prospect and on a customer a year that makes `equity` largest; nought where nothing pays.

        The two come one after the other: R maximises W, and A follows from ā k₁ e^(−k₁ A) W = 1.
        """
        from scipy.optimize import minimize_scalar

        # Beyond m r̄ keeping costs more than the kept bring.
        most = max(self.margin * self.kept_at_most, 0.0)
        grid = np.linspace(0, most, 201)
        near = int(np.argmax([self.worth(float(spend)) for spend in grid]))
        around = (float(grid[max(near - 1, 0)]), float(grid[min(near + 1, 200)]))
        retention = float(grid[near])
        if most > 0:
            found = minimize_scalar(lambda spend: -self.worth(float(spend)), bounds=around, method="bounded")
            retention = max(retention, float(found.x), key=self.worth)
        pull = self.won_at_most * self.k_won * self.worth(retention)
        return (math.log(pull) / self.k_won if pull > 1 else 0.0), retention


def balance(
    *,
    won: float,
    won_at_most: float,
    acquisition: float,
    kept: float,
    kept_at_most: float,
    retention: float,
    margin: float,
    discount_rate: float,
) -> Balance:
    """The curves through today: `acquisition` wins the share `won`, `retention` keeps the share `kept`.

    Raises
    ------
    Refused : ``ceiling-reached``: a ceiling is not above what is reached today; ``no-spend-today``: nothing is spent
    """
    if not won < won_at_most or not kept < kept_at_most:
        raise Refused("ceiling-reached", won=won, won_at_most=won_at_most, kept=kept, kept_at_most=kept_at_most)
    if not (acquisition > 0 and retention > 0 and won > 0 and kept > 0):
        raise Refused("no-spend-today")
    k_won, k_kept = (
        -math.log1p(-share / most) / spend
        for share, most, spend in ((won, won_at_most, acquisition), (kept, kept_at_most, retention))
    )
    return Balance(won_at_most, k_won, kept_at_most, k_kept, margin, discount_rate)


def steady_value(margin: float, kept: float, discount_rate: float) -> float:
    """m r / (1 + d − r): value of a customer kept with the share `kept` a year, from the next year on."""
    return margin * kept / (1 + discount_rate - kept)


def elasticities(value: float, kept: float, discount_rate: float, acquisition: float) -> dict[str, float]:
    """By how many per cent the value after `acquisition` cost rises if margin, keeping or that cost are 1 % better.

    `value` as of `steady_value`, before the cost (Gupta, Lehmann & Stuart 2004, Valuing customers, JMR 41(1)).
    """
    net = value - acquisition
    return {
        "margin": value / net,
        "kept": value / net * (1 + discount_rate) / (1 + discount_rate - kept),
        "acquisition": acquisition / net,
    }
