"""Two periods compared: who lapsed, was kept, was won or came back, and which factor moved the money."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.loyalty.history import EARLIER, History, Measure
from analysis.loyalty.split import Split, split
from analysis.periods import Period
from analysis.refusal import Refused

STATUSES = ("kept", "won", "returned", "lapsed", "idle")


@dataclass(frozen=True)
class Lens:
    """One period in factors: money = customers × frequency × order_value × margin, ratios of totals.

    Attributes
    ----------
    customers : who bought in it
    frequency : purchases a customer
    order_value : revenue a purchase
    margin : contribution over revenue; 1 where costs are unknown
    """

    period: Period
    customers: int
    purchases: int
    revenue: float
    money: float

    @property
    def frequency(self) -> float:
        return self.purchases / self.customers

    @property
    def order_value(self) -> float:
        return self.revenue / self.purchases

    @property
    def margin(self) -> float:
        return self.money / self.revenue


@dataclass(frozen=True)
class Change:
    """From one period to the next.

    Attributes
    ----------
    before, after : the periods in factors
    measure : whether money is contribution or revenue
    customers : index `STATUSES`: customers, before, after (their money in either period), change. Kept bought in both;
        won bought for the first time in the second; returned bought before the first, not in it, and again in the
        second; lapsed bought in the first only; idle bought in neither and still caused money
    factors : the change of money over the factors
    """

    before: Lens
    after: Lens
    measure: Measure
    customers: pd.DataFrame
    factors: Split

    @property
    def kept_share(self) -> float:
        """Share of the customers of the first period who bought in the second."""
        return float(self.customers["customers"]["kept"]) / self.before.customers

    @property
    def greatest(self) -> str:
        """The factor that moved most."""
        return max(self.factors.factors, key=lambda name: abs(self.factors.factors[name][2]))


def change(found: History) -> Change | Refused:
    """Compare the last year with the one before, or two halves where there are no two years.

    Refused as ``no-two-periods`` where the window holds no two, or one of them is without a purchase.
    """
    sides = found.calendar.sides
    if isinstance(sides, Refused):
        return sides
    lenses = [_lens(found, period, name) for period, name in zip(sides, ("before", "after"), strict=True)]
    one, other = lenses
    if any(lens.customers == 0 or lens.revenue == 0 for lens in lenses):
        return Refused("no-two-periods")
    lives = found.lives
    names = ["customers", "frequency", "order_value", *(["margin"] if found.measure == "contribution" else [])]
    factors = {name: (float(getattr(one, name)), float(getattr(other, name))) for name in names}
    bought = lives["purchases_before"] > 0, lives["purchases_after"] > 0
    known = lives["seen_before"] | (lives["cohort"] == EARLIER)
    status = np.select(
        [bought[0] & bought[1], bought[1] & known, bought[1], bought[0]],
        ["kept", "returned", "won", "lapsed"],
        "idle",
    )
    money = lives[["money_before", "money_after"]].set_axis(["before", "after"], axis=1)
    sums = money.groupby(status).sum().reindex(STATUSES, fill_value=0.0)
    idle = (money.to_numpy() != 0).any(axis=1) & (status == "idle")
    counts = pd.Series({name: int((idle if name == "idle" else status == name).sum()) for name in STATUSES})
    table = sums.assign(customers=counts, change=sums["after"] - sums["before"])
    return Change(one, other, found.measure, table[["customers", "before", "after", "change"]], split(factors))


def _lens(found: History, period: Period, span: str) -> Lens:
    lives = found.lives
    bought = lives[f"purchases_{span}"]
    return Lens(
        period,
        int((bought > 0).sum()),
        int(bought.sum()),
        float(lives[f"revenue_{span}"].sum()),
        float(lives[f"money_{span}"].sum()),
    )
