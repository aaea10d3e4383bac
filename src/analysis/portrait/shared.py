"""What every portrait looks up: computed once for all customers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from analysis.clv.economics import Measure
from analysis.description import sales
from analysis.description.discounts import Discounts
from analysis.description.finances import above_corridor, by_size
from analysis.description.groups import group_of
from analysis.description.rhythm import pooled_gap
from analysis.doubt import Doubt
from analysis.refusal import Refused

if TYPE_CHECKING:
    from analysis.base import CustomerBase


@dataclass(frozen=True)
class Shared:
    """The base's figures by customer.

    Attributes
    ----------
    customers : the customer frame with rank, amount_share, net_revenue, contribution (what is left in the end),
        margin_rate and served_rate (contribution I and cost to serve over net revenue), size, peer_margin_rate and
        peer_served_rate, the corridor of discounts of its size, estimated wallet, sales of the last year and of the one
        before, payments
    features : by item its Kano category, the base's mean satisfaction, and the scale of ratings, low to high
    groups : by company the head of its group
    """

    customers: pd.DataFrame
    features: pd.DataFrame
    groups: pd.DataFrame


@dataclass(frozen=True)
class Values:
    """What customers are worth: rows of `Valuation.frame` with the keys of their doubts, and what that measures."""

    frame: pd.DataFrame
    measure: Measure
    doubts: tuple[Doubt, ...]

    def of(self, customer: str) -> tuple[pd.Series | None, tuple[Doubt, ...]]:
        """The row of one customer and the doubts about it; None where it has none."""
        if customer not in self.frame.index:
            return None, ()
        row = self.frame.loc[[customer]].iloc[0]
        keys = str(row["value_doubt"]).split("; ")
        return row, tuple(doubt for doubt in self.doubts if doubt.key in keys)


def values(base: CustomerBase) -> Values | Refused:
    """The values of the base, or why there are none."""
    found = base.value
    if isinstance(found, Refused):
        return found
    return Values(found.frame.join(found.doubts_of), found.measure, found.doubts)


def shared(base: CustomerBase) -> Shared:
    """Gather what the pages of `base` say of each customer."""
    customers, page = base.customers, base.description
    rows = customers.assign(
        rank=customers["net_amount"].rank(ascending=False, method="min"),
        amount_share=customers["net_amount"] / customers["net_amount"].clip(lower=0).sum(),
        pooled_gap=pooled_gap(base.transactions, base.period),
    )
    rows = rows.join(_finances(base)).join(_discounts(page.discounts, page.size)).join(_sales(base))
    if not isinstance(page.payments, Refused):
        rows = rows.join(page.payments.customers)
    estimate = page.wallet_estimate
    rows["wallet"] = float("nan") if isinstance(estimate, Refused) else estimate.wallet.reindex(rows.index)
    groups = group_of(page.tables["customers"]).rename_axis("customer_id")
    return Shared(rows, _features(base), groups)


def _finances(base: CustomerBase) -> pd.DataFrame:
    steps, size = base.contribution, base.description.size
    rates = by_size(steps, size)
    net = steps.frame["net_revenue"].where(steps.frame["net_revenue"] > 0)
    return pd.DataFrame(
        {
            "contribution": steps.contribution.reindex(net.index),
            "margin_rate": steps.complete["db1"].reindex(net.index) / net,
            "served_rate": float("nan") if steps.served is None else steps.served / net,
            "size": size,
            "peer_margin_rate": size.map(rates["margin_rate"]),
            "peer_served_rate": size.map(rates["served_rate"]),
        }
    )


def _discounts(found: Discounts | Refused, size: pd.Series) -> pd.DataFrame:
    if isinstance(found, Refused):
        return pd.DataFrame(index=size.index)
    columns = {f"discount_{name}": size.map(found.usual[name]) for name in ("low", "median", "high")}
    excess = above_corridor(found.rate, size)
    return pd.DataFrame({"discount_rate": found.rate, "discount_excess": excess, **columns})


def _sales(base: CustomerBase) -> pd.DataFrame:
    frame = pd.DataFrame({"sales_year": sales.by_customer(base.transactions, base.period.last_year)})
    before = base.period.year_before
    if before:
        frame = frame.join(sales.by_customer(base.transactions, before).rename("sales_before"), how="outer")
    return frame.fillna(0.0)


def _features(base: CustomerBase) -> pd.DataFrame:
    found = base.description.fascination
    if isinstance(found, Refused):
        return pd.DataFrame({"category": [], "satisfaction": [], "low": [], "high": []}).rename_axis("item")
    frame = found.items[["satisfaction"]].copy()
    scale = found.scale
    frame["low"], frame["high"] = (scale.low, scale.high) if scale else (float("nan"), float("nan"))
    judged = found.kano
    frame["category"] = "" if isinstance(judged, Refused) else judged["category"].reindex(frame.index).fillna("")
    return frame
