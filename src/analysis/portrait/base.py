"""What every portrait takes from the base: computed once for all customers, looked up for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pandas as pd

from analysis.contribution.ladder import Ladder, ladder
from analysis.description import finances, potential, sales
from analysis.description.groups import group_of
from analysis.description.kano import kano
from analysis.description.payments import paid_by_customer
from analysis.description.rhythm import pooled_gap
from analysis.description.satisfaction import by_item, on_scale
from analysis.description.wallet import estimate_wallets
from analysis.periods import Period
from analysis.settings import Settings
from analysis.tables.typed import typed_tables

if TYPE_CHECKING:
    import ibis.expr.types as ir


def portrait_base(
    customers: pd.DataFrame,
    frame: Callable[[str], pd.DataFrame | None],
    table: Callable[[str], ir.Table | None],
    transactions: ir.Table,
    period: Period,
    settings: Settings,
) -> dict[str, pd.DataFrame]:
    """The frames that portraits look up.

    Parameters
    ----------
    frame, table : a side table in memory and in the database of the transactions, None where there is none

    Returns
    -------
    customers : the customer frame with rank, amount_share, net_revenue, contribution_1, contribution (what is left in the
        end), served, size, the corridor of discounts of its size, peers' rates, estimated wallet, sales of the last year
        and of the one before, payments
    white_space : see `potential.white_space`
    features : by item its Kano category, the base's mean satisfaction, and the scale of ratings, low to high
    groups : by company the head of its group
    """
    tables = typed_tables(frame)
    year = period.last_year
    by_category = sales.by_category(transactions, year)
    rows = customers.assign(
        rank=customers["net_amount"].rank(ascending=False, method="min"),
        amount_share=customers["net_amount"] / customers["net_amount"].clip(lower=0).sum(),
        pooled_gap=pooled_gap(transactions, period),
    )
    steps = ladder(transactions, customers, period, table("activities"), table("costs"), settings.margin_rate)
    rows = rows.join(_finances(customers, steps, transactions, period))
    rows = rows.join(_sales(transactions, period)).join(_payments(tables, transactions, period))
    estimate = estimate_wallets(customers, tables["customers"])
    rows["wallet"] = float("nan") if estimate is None else estimate.wallet.reindex(rows.index)
    missed = pd.DataFrame(columns=["customer_id", "category", "peers", "peer_share", "expected"])
    if by_category is not None and len(by_category):
        yearly = by_category * year.to_a_year
        group = potential.peer_group(tables["customers"], yearly.index.unique("customer_id"))
        estimates = tables["potential"]
        known = None if estimates is None else potential.known_potential(estimates, yearly, period.end)
        missed = potential.white_space(yearly, group, known)
    groups = group_of(tables["customers"]).rename_axis("customer_id")
    return {"customers": rows, "white_space": missed, "features": _features(tables["ratings"]), "groups": groups}


def _finances(customers: pd.DataFrame, steps: Ladder, transactions: ir.Table, period: Period) -> pd.DataFrame:
    size = finances.size_class(customers["net_amount"])
    rates = finances.by_size(steps, size)
    served = float("nan") if steps.served is None else steps.served
    frame = pd.DataFrame(
        {
            "net_revenue": steps.frame["net_revenue"],
            "contribution_1": steps.complete["db1"].reindex(customers.index),
            "contribution": steps.contribution.reindex(customers.index),
            "served": served,
            "size": size,
            "peer_margin_rate": size.map(rates["margin_rate"]),
            "peer_served_rate": size.map(rates["served_rate"]),
        }
    )
    rate = sales.discounts(transactions, period)
    if rate is not None:
        usual = finances.corridor(rate, size)
        frame["discount_rate"] = rate
        frame["discount_excess"] = finances.above_corridor(rate, size)
        for name in ("low", "median", "high"):
            frame[f"discount_{name}"] = size.map(usual[name])
    return frame


def _sales(transactions: ir.Table, period: Period) -> pd.DataFrame:
    year = period.last_year
    frame = pd.DataFrame({"sales_year": sales.by_customer(transactions, year)})
    before = period.year_before
    if before:
        frame = frame.join(sales.by_customer(transactions, before).rename("sales_before"), how="outer")
    return frame.fillna(0.0)


def _payments(tables: dict[str, pd.DataFrame | None], transactions: ir.Table, period: Period) -> pd.DataFrame:
    paid, _ = paid_by_customer(tables["costs"], transactions, period)
    return pd.DataFrame() if paid is None else paid


def _features(ratings: pd.DataFrame | None) -> pd.DataFrame:
    if ratings is None:
        return pd.DataFrame({"category": [], "satisfaction": [], "low": [], "high": []}).rename_axis("item")
    rated, scale = on_scale(ratings)
    frame = by_item(rated)[["satisfaction"]]
    frame["low"], frame["high"] = (scale.low, scale.high) if scale else (float("nan"), float("nan"))
    judged = kano(ratings)
    frame["category"] = "" if judged is None else judged["category"].reindex(frame.index).fillna("")
    return frame
