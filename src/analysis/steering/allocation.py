"""Where visits bring most: today's distribution against the best one, and against the rule of an article.

The rule: "field sales visits only customers of above-average value". What is above average depends on the average: by the
mean, the median or the top share. How its visits are handed out the rule leaves open; here the best way among those it
allows, so that what it loses is due to leaving the others out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.refusal import Refused, or_refused
from analysis.statistics.allocation import Counts, allocate, frontier
from analysis.statistics.inputs import FloatArray
from analysis.statistics.shares import count_of
from analysis.steering.responses import Response

RULES = ("mean", "median", "top")
# How far around the number of visits that would bring most the result is shown to be flat.
AROUND = (0.75, 1.0, 1.25)


@dataclass(frozen=True)
class Plan:
    """A way to hand out the visits.

    Attributes
    ----------
    visits : of each customer, by customer_id
    net : expected contribution of all customers less the cost of the visits, money a year
    """

    visits: pd.Series
    net: float

    @property
    def total(self) -> int:
        return int(self.visits.sum())

    @property
    def customers(self) -> int:
        """How many are visited."""
        return int((self.visits > 0).sum())


@dataclass(frozen=True)
class Allocation:
    """The plans under one capacity.

    Attributes
    ----------
    response : what they are judged by
    capacity : visits a year that there are
    current : today's visits
    optimal : the best plan
    price : what the next visit would bring beyond its cost, money; 0 where not all visits are worth it
    rules : the best plan among the customers that each reading of the rule allows
    allowed : how many these are
    gains : by customer_id net of the best plan less net of today's, money a year
    worth : visits that would be made if there were as many as one likes: all that earn their cost
    around : share of these → net of the best plan with exactly as many
    frontier : visits, and the most that as many bring net
    """

    response: Response
    capacity: int
    current: Plan
    optimal: Plan
    price: float
    rules: Mapping[str, Plan]
    allowed: Mapping[str, int]
    gains: pd.Series
    worth: int
    around: Mapping[float, float]
    frontier: tuple[Counts, FloatArray]

    @property
    def anticipated_gain(self) -> float:
        """Net of the best plan less net of today's: what is expected if the response is as assumed, money a year."""
        return self.optimal.net - self.current.net

    @property
    def moved(self) -> pd.DataFrame:
        """Customers whose visits change: visits, planned, gain, value; those whose plan brings most first."""
        frame = pd.DataFrame(
            {
                "visits": self.current.visits,
                "visits_planned": self.optimal.visits,
                "visit_gain": self.gains,
                "value": self.response.frame["value"],
            }
        )
        moved = frame[frame["visits"] != frame["visits_planned"]].sort_index()
        return moved.sort_values("visit_gain", ascending=False, kind="stable")

    @property
    def more(self) -> pd.DataFrame:
        """Those to be visited more often."""
        return self.moved[self.moved["visits_planned"] > self.moved["visits"]]

    @property
    def fewer(self) -> pd.DataFrame:
        """Those to be visited less often: what their visits cost goes to others."""
        found = self.moved[self.moved["visits_planned"] < self.moved["visits"]]
        return found.assign(freed=found["visits"] - found["visits_planned"]).sort_values(
            ["freed", "value"], ascending=[False, True], kind="stable"
        )


@or_refused
def allocation(response: Response, capacity: int, top_share: float) -> Allocation:
    """Compare the plans.

    Parameters
    ----------
    capacity : visits a year
    top_share : share of the customers, by value, that the third reading of the rule allows

    Refused as ``visits-no-capacity`` where there is no visit to hand out.
    """
    if capacity < 1:
        raise Refused("visits-no-capacity")
    frame = response.frame
    net = response.net()
    best = allocate(net, capacity)
    # Beyond what is worth it visits are made only where they have to be: the best of them before their cost.
    before_cost = net + response.cost * np.arange(net.shape[1])
    worth = int(net.argmax(axis=1).sum())
    units, most = frontier(before_cost)
    today = frame["visits"].to_numpy()
    allowed = {name: _allowed(frame["value"], name, top_share) for name in RULES}
    each = np.arange(len(net))
    return Allocation(
        response=response,
        capacity=capacity,
        current=_plan(net, today, frame.index),
        optimal=_plan(net, best.units, frame.index),
        price=best.price,
        rules={name: _plan(net, _among(net, some, capacity), frame.index) for name, some in allowed.items()},
        allowed={name: int(some.sum()) for name, some in allowed.items()},
        gains=pd.Series(net[each, best.units] - net[each, today], frame.index, name="gain"),
        worth=worth,
        around={share: _with_exactly(before_cost, round(share * worth), response.cost) for share in AROUND},
        frontier=(units, most - response.cost * units),
    )


def _plan(net: FloatArray, visits: Counts, customers: pd.Index) -> Plan:
    return Plan(pd.Series(visits, customers, name="visits"), float(net[np.arange(len(net)), visits].sum()))


def _with_exactly(before_cost: FloatArray, visits: int, cost: float) -> float:
    return allocate(before_cost, visits).value - cost * visits


def _allowed(value: pd.Series, rule: str, top_share: float) -> np.ndarray:
    """Whom the rule lets be visited."""
    if rule == "top":
        # Of equal ones the first by customer_id.
        order = value.sort_index().sort_values(ascending=False, kind="stable").index
        return np.asarray(value.index.isin(order[: count_of(top_share, len(value))]))
    least = value.mean() if rule == "mean" else value.median()
    return np.asarray(value > least)


def _among(net: FloatArray, allowed: np.ndarray, capacity: int) -> Counts:
    visits = np.zeros(len(net), dtype=np.int64)
    visits[allowed] = allocate(net[allowed], capacity).units
    return visits
