"""Who is about to go, and what is at risk with each: value at risk = (1 − P) · V.

P is the probability that the customer is still active and V its value if it is: the value of a customer elsewhere in the
reports is P · V. Whoever is hardly active any more is not at risk but gone, and counted as such.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.clv.economics import Measure
from analysis.clv.models import UNIT_DAYS, known_of
from analysis.clv.purchases import ExpectedPurchases
from analysis.clv.uncertainty import Interval, bounds, draws_for
from analysis.clv.value import Valuation, discounted
from analysis.doubt import Doubt
from analysis.periods import months_to_days
from analysis.refusal import Refused, or_refused

# Less likely active than this, a customer is gone: winning it back is another question than keeping it.
GONE = 0.1
# With more customers draws are dear, and the sum hardly moves: these are the fewest that bound 95 %.
_MANY = 20_000


@dataclass(frozen=True)
class Risk:
    """Value at risk.

    Attributes
    ----------
    measure : whether it is value, or revenue for want of a margin
    frame : index customer_id; p_alive, p_buys (in the horizon), expected_purchases, if_active (V), at_risk (money;
        nought of those who are gone, and where V is not positive), gone (flag)
    total : of all who are not gone; the bounds carry the uncertainty of the purchase model's parameters, and the doubt
        about the model itself
    gone_value : V of those who are gone
    doubts : of the values
    """

    measure: Measure
    frame: pd.DataFrame
    total: Interval
    gone_value: float
    horizon_months: int
    doubts: tuple[Doubt, ...]

    @property
    def endangered(self) -> pd.DataFrame:
        """Those with something at risk, the most first; of equal ones the first by customer_id."""
        some = self.frame[self.frame["at_risk"] > 0].sort_index()
        return some.sort_values("at_risk", ascending=False, kind="stable")

    @property
    def gone(self) -> int:
        return int(self.frame["gone"].sum())

    @property
    def half(self) -> int:
        """With how few customers half of all that is at risk lies: nearly everyone is at some risk."""
        shares = self.endangered["at_risk"].cumsum() / self.endangered["at_risk"].sum()
        return int((shares < 0.5).sum()) + 1 if len(shares) else 0

    def held_by(self, customers: int) -> float:
        """Share of all that is at risk that the first `customers` hold."""
        money = self.endangered["at_risk"]
        return float(money.head(customers).sum() / money.sum()) if len(money) else float("nan")


def value_at_risk(p_alive: np.ndarray, if_active: np.ndarray) -> np.ndarray:
    """(1 − P) · V, of positive V."""
    return (1 - p_alive) * np.maximum(if_active, 0.0)


@or_refused
def risk(value: Valuation, purchases: ExpectedPurchases | Refused, level: float, seed: int) -> Risk:
    """What is at risk with the customers of `value`.

    Refused as ``no-dropout`` where the model in use takes every customer for active.
    """
    if isinstance(purchases, Refused):
        raise purchases
    if purchases.all_active:
        raise Refused("risk-no-dropout")
    model, history = value.purchase_model, known_of(value.customers)
    p_alive = value.frame["p_alive"].to_numpy()
    worth = value.frame["expected_spend"].to_numpy() * value.economics.share - value.economics.cost
    if_active = _if_active(value, p_alive, worth)
    gone = p_alive < GONE
    frame = pd.DataFrame(
        {
            "p_alive": p_alive,
            "p_buys": model.chance_to_buy(months_to_days(value.horizon_months) / UNIT_DAYS, *history),
            "expected_purchases": value.frame["expected_purchases"],
            "if_active": if_active,
            "at_risk": np.where(gone, 0.0, value_at_risk(p_alive, if_active)),
            "gone": gone,
        },
        index=value.frame.index,
    )
    total = float(frame["at_risk"].sum())
    low, high = _bounds(value, ~gone, worth, level, seed)
    return Risk(
        value.measure,
        frame,
        Interval(total, low, high, level),
        float(np.maximum(if_active[gone], 0.0).sum()),
        value.horizon_months,
        value.doubts,
    )


def _if_active(value: Valuation, p_alive: np.ndarray, worth: np.ndarray) -> np.ndarray:
    ahead = discounted(value.purchase_model, value.customers, value.horizon_months, value.discount_rate)
    # Where P is no number above nought any more, V cannot be told from P · V; such customers are long gone.
    return np.divide(ahead, p_alive, out=np.zeros(len(ahead)), where=p_alive > 1e-12) * worth


def _bounds(value: Valuation, some: np.ndarray, worth: np.ndarray, level: float, seed: int) -> tuple[float, float]:
    """Bounds of the sum over `some` customers under drawn parameters of the purchase model, and doubt about the model."""
    customers, worth = value.customers[some], worth[some]
    history = known_of(customers)
    rng = np.random.default_rng(seed)
    draws = draws_for(level) if len(customers) <= _MANY else int(np.ceil(2 / (1 - level))) - 1
    sums = np.empty(draws)
    for row in range(draws):
        drawn = value.purchase_model.drawn(rng)
        p_alive = drawn.p_alive(*history)
        ahead = discounted(drawn, customers, value.horizon_months, value.discount_rate)
        if_active = np.divide(ahead, p_alive, out=np.zeros(len(ahead)), where=p_alive > 1e-12) * worth
        sums[row] = value_at_risk(p_alive, if_active).sum()
    low, high = bounds(value.model_doubt.widened(sums)[:, None], level)
    return float(low[0]), float(high[0])
