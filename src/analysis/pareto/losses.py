"""What makes customers loss-makers, in money, and what would mend it.

A loss-maker is measured by the customers who earn something (contribution not negative): at their rates, what would be
left of the same sales at list prices? The gap to what is left falls on its causes, and their sum is the gap, exactly:

- price: discounts and bonus beyond the rate of the others
- goods: goods that cost more of the list price
- returns: the margin of what comes back, and its handling, beyond the others' rate
- small orders: more orders for the same sales than the others need, each at the others' cost of an order
- visits, service: more cost an order than the others cause
- rest: transport an order, marketing, financing, other

With n orders and sales at list prices L, an order of the others being V and costing c of some kind, a cost C is split as
C - (c / V) L = (C - c n) + c (n - L / V): cost an order, and number of orders.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.contribution.ladder import Ladder
from analysis.refusal import Refused

DRIVERS = ("price", "goods", "returns", "small_orders", "visits", "service", "rest")
# Costs that each order causes.
_BY_ORDER = {"visits": "sales", "service": "service", "rest": "transport"}


@dataclass(frozen=True)
class Losses:
    """The loss-makers and the causes.

    Attributes
    ----------
    causes : index customer_id of the loss-makers; a column a driver, the money it takes from (+) or leaves to (-) the
        customer beyond the customers who earn; `expected` contribution at their rates; `contribution`
    makers, others : sums of the ladder over loss-makers and over the customers who earn
    """

    causes: pd.DataFrame
    makers: Mapping[str, float]
    others: Mapping[str, float]

    @property
    def sums(self) -> pd.Series:
        """Each driver's money over all loss-makers, in the order of `DRIVERS`."""
        return self.causes[list(DRIVERS)].sum()

    @property
    def greatest(self) -> str:
        """The driver that takes most."""
        return str(self.sums.idxmax())


def losses(ladder: Ladder) -> Losses | Refused:
    """Compare the loss-makers with the others; refused as ``no-loss-makers`` where there are none of either.

    The prices of the others count only where the data hold list prices; otherwise price shows in goods.
    """
    frame = ladder.complete
    frame = frame[frame["list_revenue"] > 0]
    negative = frame[ladder.level] < 0
    makers, others = frame[negative], frame[~negative]
    if makers.empty or others.empty:
        return Refused("no-loss-makers")
    sales, orders = makers["list_revenue"], makers["orders"]
    norm = others.sum()

    def beyond(cost: pd.Series, usual: float) -> pd.Series:
        return cost - usual / norm["list_revenue"] * sales

    def by_order(name: str) -> pd.Series:
        return makers[name] - norm[name] / norm["orders"] * orders

    causes = pd.DataFrame(
        {
            "price": beyond(makers["discounts"] + makers["bonus"], norm["discounts"] + norm["bonus"]),
            "goods": beyond(makers["goods"] + makers["goods_returned"], norm["goods"] + norm["goods_returned"]),
            "returns": beyond(
                makers["returned"] - makers["goods_returned"] + makers["returns"],
                norm["returned"] - norm["goods_returned"] + norm["returns"],
            ),
            "small_orders": sum(norm[name] for name in _BY_ORDER.values())
            * (orders / norm["orders"] - sales / norm["list_revenue"]),
            **{driver: by_order(name) for driver, name in _BY_ORDER.items()},
        }
    )
    for name in ("marketing", "finance", "other"):
        causes["rest"] += beyond(makers[name], norm[name])
    causes["expected"] = norm[ladder.level] / norm["list_revenue"] * sales
    causes["contribution"] = makers[ladder.level]
    return Losses(causes, _sums(makers), _sums(others))


def _sums(frame: pd.DataFrame) -> dict[str, float]:
    return {str(name): float(total) for name, total in frame.sum().items()}


@dataclass(frozen=True)
class Remedy:
    """One thing to do, with its arithmetic.

    Attributes
    ----------
    key : price, minimum_order or service_level
    customers : loss-makers it applies to
    gain : money over the window, if all of them go along
    cured : how many of them would leave the loss by this alone
    now, usual : the quantity to change, of these customers now and of the customers who earn: discount and bonus as a
        share of list prices; value of an order at list prices; visits and service an order, money
    base : sales at list prices (price) or orders (the others)
    order_cost : what an order causes with the customers who earn, money; counts for minimum_order

    The gain is (now - usual) base, and for the minimum order (1 - now / usual) base order_cost.
    """

    key: str
    customers: int
    gain: float
    cured: int
    now: float
    usual: float
    base: float
    order_cost: float


def remedies(found: Losses, ladder: Ladder) -> list[Remedy]:
    """Price, minimum order and service level for the loss-makers who are beyond the others, the greatest gain first.

    Gains are parts of the gap that do not overlap: they may be added.
    """
    makers = ladder.complete.loc[found.causes.index]
    order_cost = sum(found.others[name] for name in _BY_ORDER.values()) / found.others["orders"]
    made = []
    for key, concerned in concerned_by(found).items():
        numerator, denominator = _RATIOS[key]
        sums = makers.loc[concerned.index].sum()
        now, usual = (
            float(sum(group[name] for name in numerator) / group[denominator]) for group in (sums, found.others)
        )
        base = float(sums["list_revenue" if key == "price" else "orders"])
        cured = int((makers.loc[concerned.index, ladder.level] + concerned >= 0).sum())
        made.append(Remedy(key, len(concerned), float(concerned.sum()), cured, now, usual, base, order_cost))
    return sorted(made, key=lambda remedy: -remedy.gain)


def concerned_by(found: Losses) -> dict[str, pd.Series]:
    """For each remedy that applies to anybody the loss-makers it concerns: money over the window, the greatest first."""
    drivers = {
        "price": found.causes["price"],
        "minimum_order": found.causes["small_orders"],
        "service_level": found.causes["visits"] + found.causes["service"],
    }
    above = {key: gain[gain > 0].sort_index() for key, gain in drivers.items()}
    return {key: gain.sort_values(ascending=False, kind="stable") for key, gain in above.items() if len(gain)}


# What each remedy changes: sums over a number.
_RATIOS: dict[str, tuple[tuple[str, ...], str]] = {
    "price": (("discounts", "bonus"), "list_revenue"),
    "minimum_order": (("list_revenue",), "orders"),
    "service_level": (("sales", "service"), "orders"),
}
