"""The true conditions and cost rates of the demo company: what serving a customer really costs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.demo.assortment import COST_PERCENT
from analysis.demo.draws import Floats, Ints


@dataclass(frozen=True)
class Terms:
    """What a tier is granted and what it causes: discounts in percent, the rest as chances.

    Tiers are A, B and C by what customers buy in a year, and X for those who cost more than they bring.
    """

    discount: tuple[int, int]
    return_rate: float  # of an order line
    visit: float  # this and the following: after an order
    call: float
    complaint: float
    service: float
    free_delivery: bool = False


TERMS = {
    "A": Terms(discount=(8, 16), return_rate=0.025, visit=0.22, call=0.20, complaint=0.03, service=0.02),
    "B": Terms(discount=(4, 12), return_rate=0.025, visit=0.10, call=0.16, complaint=0.02, service=0.01),
    "C": Terms(discount=(0, 6), return_rate=0.020, visit=0.00, call=0.06, complaint=0.01, service=0.00),
    "X": Terms(
        discount=(31, 37), return_rate=0.28, visit=0.10, call=0.55, complaint=0.50, service=0.45, free_delivery=True
    ),
}


@dataclass(frozen=True)
class Kind:
    """A kind of activity: its name, length in minutes, and cost in cents (each minute, and each time)."""

    name: str
    minutes: tuple[int, int]
    cents_per_minute: int
    cents_each: int

    @property
    def mean_cents(self) -> float:
        return sum(self.minutes) / 2 * self.cents_per_minute + self.cents_each


KINDS = {
    "visit": Kind("Besuch", (40, 120), 110, 3500),
    "call": Kind("Telefonat", (5, 25), 90, 0),
    "complaint": Kind("Reklamation", (20, 70), 95, 1000),
    "service": Kind("Serviceeinsatz", (60, 150), 105, 3000),
}

FREE_DELIVERY_FROM = 200_000  # cents: above, the company bears the freight, below, the customer
RETURN_CENTS = 1_500  # handling one returned document
RETURN_LOSS = 0.2  # of the cost of returned goods: what cannot be sold again as new
VALUE_SHAPE = 4  # of the gamma distribution of one customer's order values


def freight_cents(net_cents: Ints | Floats) -> Floats:
    """What the carrier charges for an order: a fixed part and 1.2 % of its value."""
    return np.asarray(980 + 0.012 * net_cents, dtype=np.float64)


def of_tier(tiers: pd.Series, name: str) -> Floats:
    """One of the terms for each customer."""
    by_tier = {tier: float(getattr(terms, name)) for tier, terms in TERMS.items()}
    return np.asarray(tiers.map(by_tier), dtype=np.float64)


def expected_contribution(tiers: pd.Series, discount: Ints, order_value: Floats, bonus: Floats) -> Floats:
    """What an order is expected to leave after all costs that orders cause, in cents.

    Net revenue less returns, cost of goods, freight, handling of returns, activities and bonus; advertising and the
    financing of receivables are left out, as no single order causes them.

    Parameters
    ----------
    tiers : tier of each customer
    discount : percent
    order_value : mean net value of an order, in cents
    bonus : yearly bonus as a share of net revenue
    """
    kept = 1 - of_tier(tiers, "return_rate")
    cost_share = COST_PERCENT.mean() / (100 - discount)
    margin = order_value * kept * (1 - cost_share - bonus)
    pays_freight = np.where(of_tier(tiers, "free_delivery") > 0, 1.0, _chance_above(FREE_DELIVERY_FROM, order_value))
    care = sum(of_tier(tiers, name) * kind.mean_cents for name, kind in KINDS.items())
    # An order has about two lines, and one document of return takes all that come back.
    handling = (1 - kept**2) * RETURN_CENTS + (1 - kept) * RETURN_LOSS * cost_share * order_value
    return margin - pays_freight * freight_cents(order_value) - handling - care


def _chance_above(limit: float, mean: Floats) -> Floats:
    """P(order > limit) for gamma orders of whole shape: the tail of the Erlang distribution."""
    x = VALUE_SHAPE * limit / mean
    terms = [np.ones_like(x)]
    for k in range(1, VALUE_SHAPE):
        terms.append(terms[-1] * x / k)
    return np.asarray(np.exp(-x) * sum(terms))
