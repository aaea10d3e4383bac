"""What remains of a purchase: the share of its amount that becomes margin, and what it costs to serve.

Both are each customer's own as far as the history carries it (`analysis.statistics.credibility`). Without a margin everything is
revenue, and no cost is taken off it: revenue less some costs is neither revenue nor value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from analysis.clv.observation import Observation
from analysis.contribution.served import cost_to_serve
from analysis.periods import Period
from analysis.statistics.credibility import credibility

# Without a margin the figures are revenue, and must not be called value.
Measure = Literal["value", "revenue"]


@dataclass(frozen=True)
class Margin:
    """What of a purchase remains in the mean: the share that is not returned, and the margin on that.

    Attributes
    ----------
    rate : margin as a share of revenue after returns
    kind : known from the cost of goods, assumed, or none; then the rate is 1 and values are revenue
    kept : revenue after returns over purchases before them
    """

    rate: float
    kind: Literal["known", "assumed", "none"]
    kept: float = 1.0


@dataclass(frozen=True)
class Economics:
    """Margin and cost to serve.

    Attributes
    ----------
    margin : of the base, to be read
    share, cost : of each customer: margin (or revenue) left of a unit of purchase amount, money to serve a purchase
    mean_share, mean_cost : the same of a customer of whom nothing is known
    cost_known : whether the data hold any cost to serve
    cost_a_purchase : all cost to serve over all purchases of the window
    acquisition_cost : mean money spent on winning a customer, of those with a cost given; NaN where nobody has one
    acquired : how many have one
    """

    margin: Margin
    share: np.ndarray
    cost: np.ndarray
    mean_share: float
    mean_cost: float
    cost_known: bool
    cost_a_purchase: float
    acquisition_cost: float
    acquired: int

    @property
    def measure(self) -> Measure:
        return "revenue" if self.margin.kind == "none" else "value"


def base_margin(customers: pd.DataFrame, assumed: float | None) -> Margin:
    """The base's margin rate: known from cost of goods, else as assumed, else 1 and value is revenue.

    A known rate is Σ (net amount − cost of goods) / Σ net amount over the customers whose costs are complete.
    """
    kept = max(0.0, float(customers["net_amount"].sum() / customers["purchase_amount"].sum()))
    costed = customers[customers["margin"].notna()]
    sold = float(costed["net_amount"].sum())
    if sold > 0:
        return Margin(float(costed["margin"].sum()) / sold, "known", kept)
    if assumed is not None:
        return Margin(assumed, "assumed", kept)
    return Margin(1.0, "none", kept)


def economics(observed: Observation, tables: Mapping[str, pd.DataFrame | None], assumed: float | None) -> Economics:
    """Margin and cost of each customer of the window, in the order of `observed.customers`.

    Parameters
    ----------
    tables : ``customers`` (acquisition_cost), ``activities`` (cost) and ``costs`` (amount), as far as there are any
    assumed : margin rate where the data hold no cost of goods
    """
    index = observed.customers.index
    margin = base_margin(observed.customers, assumed)
    money = "margin" if margin.kind == "known" else "net_amount"
    halves = [part.reindex(index) for part in (observed.before, observed.after)]
    # What remains after the split is a difference: `after` lacks who only returned there, and so their returns.
    kept = [halves[0][money], observed.customers[money] - halves[0][money].fillna(0)]
    bought = _columns([half["purchase_amount"].where(part.notna()) for half, part in zip(halves, kept, strict=True)])
    share = credibility(_columns(kept), bought)
    rate = margin.rate if margin.kind == "assumed" else 1.0
    spent = [_spent(tables, period).reindex(index) for period in (observed.calibration, observed.holdout)]
    cost_known = margin.kind != "none" and any(half.notna().any() for half in spent)
    cost = credibility(_columns(spent), _columns([half["x"] + 1 for half in halves]))
    acquisition = _acquisition_costs(tables.get("customers"), index)
    return Economics(
        margin,
        share.estimates * rate,
        cost.estimates if cost_known else np.zeros(len(index)),
        share.mean * rate,
        cost.mean if cost_known else 0.0,
        cost_known,
        float(_columns(spent).sum() / (observed.customers["x"] + 1).sum()) if cost_known else 0.0,
        float(acquisition.mean()),
        len(acquisition),
    )


def _columns(parts: list[pd.Series]) -> np.ndarray:
    return np.column_stack([part.fillna(0).to_numpy(dtype=float) for part in parts])


def _spent(tables: Mapping[str, pd.DataFrame | None], period: Period) -> pd.Series:
    served = cost_to_serve(tables, period)
    return pd.Series(dtype=float) if served is None else served.groupby("customer_id")["amount"].sum()


def _acquisition_costs(customers: pd.DataFrame | None, index: pd.Index) -> pd.Series:
    if customers is None or "acquisition_cost" not in customers:
        return pd.Series(dtype=float)
    given = customers.set_index("customer_id")["acquisition_cost"].dropna().astype(float)
    return given[given.index.isin(index)]
