"""What remains of a purchase: the share of its amount that becomes contribution, and what it costs to serve.

Both come from the ladder (`analysis.contribution`), so that no page knows another margin. Here they become each customer's
own as far as the history carries it (`analysis.statistics.credibility`). Without a margin everything is net revenue, and no
cost is taken off it: revenue less some costs is neither revenue nor value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

from analysis.clv.observation import Observation
from analysis.contribution.caused import caused
from analysis.contribution.ladder import Ladder
from analysis.contribution.steps import money_steps
from analysis.periods import Period
from analysis.statistics.credibility import credibility

if TYPE_CHECKING:
    import ibis.expr.types as ir

# Without a margin the figures are revenue, and must not be called value.
Measure = Literal["value", "revenue"]
# What the register calls it, of one customer.
QUANTITY: Mapping[Measure, str] = {"value": "value", "revenue": "expected_revenue"}
Kind = Literal["known", "some", "assumed", "none"]
_KINDS: dict[str, Kind] = {"all": "known", "some": "some", "assumed": "assumed", "none": "none"}


@dataclass(frozen=True)
class Margin:
    """What of a purchase remains in the mean: read from the ladder.

    Attributes
    ----------
    rate : contribution I over net revenue; 1 where none is known, then values are revenue
    kind : known from the cost of goods of all customers, of some (their rate stands for the others), assumed where the
        cost of goods is missing, or none
    kept : revenue after returns over purchases before them
    bonus : bonus and cash discount over revenue
    assumed_rate, assumed_share : what is assumed, and for which share of revenue; None and 0 if nothing is
    unknown_share : share of revenue of the customers whose margin is not known but taken from the others
    """

    rate: float
    kind: Kind
    kept: float = 1.0
    bonus: float = 0.0
    assumed_rate: float | None = None
    assumed_share: float = 0.0
    unknown_share: float = 0.0

    @property
    def results(self) -> dict[str, object]:
        """As plain numbers, for ``results.json``."""
        return {
            "rate": None if self.kind == "none" else round(self.rate, 10),
            "kind": self.kind,
            "assumed_rate": self.assumed_rate,
            "assumed_share": round(self.assumed_share, 10),
            "unknown_share": round(self.unknown_share, 10),
        }


@dataclass(frozen=True)
class Economics:
    """Margin and cost to serve.

    Attributes
    ----------
    margin : of the base, to be read
    share, cost : of each customer: contribution I (or net revenue) left of a unit of purchase amount, and money to serve
        a purchase
    earned : of each customer in the window: contribution as the ladder has it (or revenue); NaN where it is unknown
    mean_share, mean_cost : share and cost of a customer of whom nothing is known
    cost_known : whether the data hold any cost to serve
    cost_a_purchase : all cost to serve over all purchases of the window
    acquisition_cost : mean money spent on winning a customer, of those with a cost given; NaN where nobody has one
    acquired : how many have one
    """

    margin: Margin
    share: np.ndarray
    cost: np.ndarray
    earned: np.ndarray
    mean_share: float
    mean_cost: float
    cost_known: bool
    cost_a_purchase: float
    acquisition_cost: float
    acquired: int

    @property
    def measure(self) -> Measure:
        return "revenue" if self.margin.kind == "none" else "value"


def margin_of(steps: Ladder) -> Margin:
    """The margin of the base as the ladder knows it."""
    frame = steps.frame
    revenue, purchases = float(frame["revenue"].sum()), float(frame["purchases"].sum())
    kept = max(0.0, revenue / purchases)
    bonus = float(frame["bonus"].sum()) / revenue if revenue > 0 else 0.0
    kind = _KINDS[steps.goods]
    # Of customers who bought nothing on balance no rate can be taken for the others.
    if kind == "none" or (kind == "some" and not steps.complete["purchases"].sum() > 0):
        return Margin(1.0, "none", kept, bonus)
    unknown = float(frame["revenue"][frame["goods"].isna()].sum()) / revenue if revenue > 0 else 0.0
    return Margin(steps.margin_rate, kind, kept, bonus, steps.assumed_rate, steps.assumed_share, unknown)


def economics(
    observed: Observation, steps: Ladder, tables: Mapping[str, ir.Table | None], master: pd.DataFrame | None
) -> Economics:
    """Margin and cost of each customer of the window, in the order of `observed.customers`.

    Parameters
    ----------
    steps : the ladder of the window
    tables : transactions, activities and costs, all of one database, as far as there are any
    master : the table of customers (acquisition_cost), if there is one
    """
    index = observed.customers.index
    margin = margin_of(steps)
    level = "net_revenue" if margin.kind == "none" else "db1"
    unknown = steps.frame["goods"].reindex(index).isna() & (margin.kind != "none")
    halves = [steps_in(tables, period, index, steps) for period in (observed.calibration, observed.holdout)]
    kept = _columns([half[level].mask(unknown, 0.0) for half in halves])
    bought = _columns([half["purchases"].mask(unknown, 0.0) for half in halves])
    share = credibility(kept, bought)
    cost_known = margin.kind != "none" and bool(steps.sources)
    times = _columns([(part["x"] + 1).reindex(index) for part in (observed.before, observed.after)])
    cost = credibility(_columns([half["served"] for half in halves]), times)
    whole = steps.frame.reindex(index)
    acquisition = _acquisition_costs(master, index)
    return Economics(
        margin,
        share.estimates,
        cost.estimates if cost_known else np.zeros(len(index)),
        whole["revenue" if margin.kind == "none" else steps.level].to_numpy(),
        share.mean,
        cost.mean if cost_known else 0.0,
        cost_known,
        float(whole["served"].sum() / (observed.customers["x"] + 1).sum()) if cost_known else 0.0,
        float(acquisition.mean()),
        len(acquisition),
    )


def steps_in(tables: Mapping[str, ir.Table | None], period: Period, index: pd.Index, steps: Ladder) -> pd.DataFrame:
    """The steps of one part of the window, of all customers of the window: some only returned or cost something in it."""
    transactions = tables["transactions"]
    assert transactions is not None
    return money_steps(caused(transactions, period, tables), index, steps.assumed_rate)


def _columns(parts: list[pd.Series]) -> np.ndarray:
    return np.column_stack([part.fillna(0).to_numpy(dtype=float) for part in parts])


def _acquisition_costs(customers: pd.DataFrame | None, index: pd.Index) -> pd.Series:
    if customers is None or "acquisition_cost" not in customers:
        return pd.Series(dtype=float)
    given = customers.set_index("customer_id")["acquisition_cost"].dropna().astype(float)
    return given[given.index.isin(index)]
