"""The base as a company profile: customers and revenue by an attribute, and the largest customers."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.refusal import Refused

# Groups that no data can be called: they hold signs that the reader of cells strips off.
OTHER, UNKNOWN = " other", " unknown"

ATTRIBUTES = ("industry", "region", "legal_form", "segment")


@dataclass(frozen=True)
class Overview:
    """The base in four figures.

    Attributes
    ----------
    customers : with a purchase in the window
    revenue : after returns, money
    orders_per_customer : mean number of orders in the window
    repeat_share : share of the customers who bought on two days or more
    """

    customers: int
    revenue: float
    orders_per_customer: float
    repeat_share: float


def overview(customers: pd.DataFrame) -> Overview:
    """Of the customer frame of the window."""
    return Overview(
        len(customers),
        float(customers["net_amount"].sum()),
        float(customers["orders"].mean()),
        float((customers["x"] > 0).mean()),
    )


@dataclass(frozen=True)
class Profile:
    """Revenue by one attribute: rows of `profile`, and which attribute it is."""

    groups: pd.DataFrame
    attribute: str


def first_profile(customers: pd.DataFrame, master: pd.DataFrame | None, rows: int) -> Profile | Refused:
    """By the first attribute that the master data hold; refused as ``no-attributes`` where they hold none."""
    if master is None:
        return Refused("no-attributes")
    held = [name for name in ATTRIBUTES if master[name].notna().any()]
    if not held:
        return Refused("no-attributes")
    return Profile(profile(customers, master, held[0], rows), held[0])


def profile(customers: pd.DataFrame, master: pd.DataFrame, attribute: str, rows: int) -> pd.DataFrame:
    """Customers and net amount by `attribute`, the largest groups first.

    Groups beyond `rows` are added up as `OTHER`, customers without a value as `UNKNOWN`; so the rows sum to the base.

    Returns
    -------
    Columns group, customers, amount, amount_share.
    """
    values = master.set_index("customer_id")[attribute].reindex(customers.index)
    group = values.where(values.notna(), UNKNOWN)
    counted = customers["net_amount"].groupby(group).agg(["count", "sum"]).rename_axis("group")
    counted = counted.sort_values("sum", ascending=False, kind="stable")
    unknown = counted.loc[counted.index == UNKNOWN]
    named = counted.drop(index=UNKNOWN, errors="ignore")
    rest = named.iloc[rows:]
    parts = [named.iloc[:rows]]
    if len(rest):
        parts.append(pd.DataFrame({"count": [rest["count"].sum()], "sum": [rest["sum"].sum()]}, index=[OTHER]))
    result = pd.concat([*parts, unknown]).rename_axis("group").reset_index()
    result.columns = pd.Index(["group", "customers", "amount"])
    return result.assign(amount_share=result["amount"] / result["amount"].sum())


def largest(customers: pd.DataFrame, names: pd.Series, rows: int) -> pd.DataFrame:
    """The customers with the largest net amount: rank, customer_id, name, orders, last, net_amount, share of the base.

    The share is that of the revenue above nought, as wherever the share of single customers is given.
    """
    top = customers.sort_index().sort_values("net_amount", ascending=False, kind="stable").head(rows)
    return pd.DataFrame(
        {
            "rank": range(1, len(top) + 1),
            "customer_id": top.index,
            "name": names.reindex(top.index).to_numpy(),
            "orders": top["orders"].to_numpy(),
            "last": top["last"].dt.date.to_numpy(),
            "net_amount": top["net_amount"].to_numpy(),
            "amount_share": (top["net_amount"] / customers["net_amount"].clip(lower=0).sum()).to_numpy(),
        }
    )
