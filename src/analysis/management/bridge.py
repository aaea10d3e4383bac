"""The value bridge: from the money of one period to that of the next, by what moved it.

Customers who bought in one of the two periods only account for what they brought. What those who bought in both moved is
split at the level of products (price-volume-mix analysis): quantities at the prices of the first period are volume, dearer or
cheaper goods are price, another composition at those prices is mix, and what goods and service cost more or less is cost.
Every step is a difference of sums, so nothing is left over.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import pandas as pd

from analysis.contribution.ladder import Ladder
from analysis.customers import falls_in
from analysis.loyalty.change import Change
from analysis.loyalty.history import History, Measure, amounts
from analysis.periods import Period
from analysis.refusal import Refused

if TYPE_CHECKING:
    import ibis.expr.types as ir

# In the order of the bridge.
STEPS = ("lapsed", "won", "referral", "returned", "volume", "price", "order_value", "mix", "goods", "served", "idle")
# What customers who bought in both periods moved.
OF_KEPT = ("volume", "price", "order_value", "mix", "goods", "served")
# Volume and price told apart by product, or purchases and money a purchase where quantities or products are not known.
Detail = Literal["product", "purchase"]
_SIDES = ("before", "after")


@dataclass(frozen=True)
class Bridge:
    """What moved the money from one period to the next.

    Attributes
    ----------
    before, after : the periods
    start, end : money of either, as `analysis.loyalty.change` has it
    measure : whether money is contribution or revenue
    steps : by name, as in `STEPS`, money; they sum to the change
    customers : behind the steps of customers: lapsed, won, referral, returned, kept, idle
    detail : how far the customers who bought in both periods are split
    """

    before: Period
    after: Period
    start: float
    end: float
    measure: Measure
    steps: Mapping[str, float]
    customers: Mapping[str, int]
    detail: Detail

    @property
    def change(self) -> float:
        return self.end - self.start

    @property
    def greatest(self) -> str:
        """The step that moved most."""
        return max(self.steps, key=lambda name: abs(self.steps[name]))


def goods_of(
    transactions: ir.Table, customers: pd.Index, periods: tuple[Period, Period], ladder: Ladder
) -> pd.DataFrame | None:
    """What `customers` bought, by product: quantity_, revenue_ and goods_ (cost) before and after, returns deducted.

    None where products or quantities are not known.
    """
    if not {"product", "quantity"} <= set(transactions.columns):
        return None
    import ibis
    import pyarrow as pa

    whole = Period(periods[0].start, periods[1].end)
    rows = transactions.filter(falls_in(transactions.date, whole))
    who = ibis.memtable(pa.table({"customer_id": customers.to_numpy(dtype=str)}))
    rows = rows.semi_join(who, "customer_id")
    rows = rows.select("product", "quantity", "date", **amounts(rows))
    sums = {
        f"{name}_{side}": rows[name].sum(where=falls_in(rows.date, period)).cast("float64").fill_null(0.0)
        for side, period in zip(_SIDES, periods, strict=True)
        for name in ("quantity", "revenue", "goods", "uncosted")
    }
    frame = rows.group_by("product").agg(**sums).order_by("product").to_pyarrow().to_pandas().set_index("product")
    for side in _SIDES:
        frame[f"goods_{side}"] += frame[f"uncosted_{side}"] * (1 - (ladder.assumed_rate or 0.0))
    return frame.drop(columns=[f"uncosted_{side}" for side in _SIDES])


def bridge(
    found: Change | Refused, history: History, bought: pd.DataFrame | None, referred: pd.Index
) -> Bridge | Refused:
    """Regroup `found`: the same start, end and totals.

    Parameters
    ----------
    bought : what the customers of both periods bought, from `goods_of`
    referred : customers who came by a recommendation
    """
    if isinstance(found, Refused):
        return found
    lives, table = history.lives, found.customers
    came = (lives["purchases_after"] > 0) & (lives["purchases_before"] == 0)
    # Who came back had been a customer before: a recommendation did not win them.
    won = came & ~(lives["seen_before"] | (lives["cohort"] < 0))
    by_referral = won & lives.index.isin(referred)
    referral = math.fsum(lives["money_after"][by_referral] - lives["money_before"][by_referral])
    kept = (lives["purchases_after"] > 0) & (lives["purchases_before"] > 0)
    sums = {
        f"{name}_{side}": math.fsum(lives[f"{name}_{side}"][kept])
        for side in _SIDES
        for name in ("purchases", "revenue", "money")
    }
    revenue_only = found.measure == "revenue"
    known = bought is not None and bool((bought["quantity_before"] > 0).any())
    split = (
        _by_product(bought, sums, revenue_only) if known and bought is not None else _by_purchase(sums, revenue_only)
    )
    steps = {name: float(table["change"][name]) for name in ("lapsed", "won", "returned", "idle")}
    steps |= {"won": steps["won"] - referral, "referral": referral, **split}
    # Whatever floating point left of a cent belongs to the largest of the steps of those who stayed.
    rest = float(table["change"]["kept"]) - math.fsum(split.values())
    largest = max(split, key=lambda name: abs(split[name]))
    steps[largest] += rest
    counts = {name: int(table["customers"][name]) for name in ("lapsed", "won", "returned", "kept", "idle")}
    counts |= {"won": counts["won"] - int(by_referral.sum()), "referral": int(by_referral.sum())}
    ordered = {name: steps[name] for name in STEPS if name in steps and (name in OF_KEPT or counts.get(name))}
    detail: Detail = "product" if known else "purchase"
    return Bridge(
        found.before.period, found.after.period, found.before.money, found.after.money, found.measure, ordered, counts,
        detail,
    )  # fmt: skip


def _by_product(bought: pd.DataFrame, sums: Mapping[str, float], revenue_only: bool) -> dict[str, float]:
    """Volume, price, mix, goods and service of the customers who bought in both periods.

    A product with a price in one of the periods only has none to be compared with: what it brought is volume.
    """
    compared = (bought[["quantity_before", "quantity_after", "revenue_before", "revenue_after"]] > 0).all(axis=1)
    ratio = (bought["quantity_after"] / bought["quantity_before"]).where(compared)
    # What was bought in the second period, at prices and costs of the first.
    at_old_prices = math.fsum((bought["revenue_before"] * ratio).where(compared, bought["revenue_after"]))
    at_old_costs = math.fsum((bought["goods_before"] * ratio).where(compared, bought["goods_after"]))
    old, new = sums["revenue_before"], sums["revenue_after"]
    price = new - at_old_prices
    if revenue_only:
        return {"volume": at_old_prices - old, "price": price}
    cost_before, cost_after = (math.fsum(bought[f"goods_{side}"]) for side in _SIDES)
    margin = (old - cost_before) / old if old > 0 else 1.0
    volume = (at_old_prices - old) * margin
    mix = (at_old_prices - at_old_costs) - (old - cost_before) - volume
    served = (sums["money_after"] - (new - cost_after)) - (sums["money_before"] - (old - cost_before))
    return {"volume": volume, "price": price, "mix": mix, "goods": at_old_costs - cost_after, "served": served}


def _by_purchase(sums: Mapping[str, float], revenue_only: bool) -> dict[str, float]:
    """The same where no quantities are known: purchases, money a purchase, and what is left of it."""
    old, new = sums["revenue_before"], sums["revenue_after"]
    at_old_value = old * sums["purchases_after"] / sums["purchases_before"] if sums["purchases_before"] else new
    if revenue_only:
        return {"volume": at_old_value - old, "order_value": new - at_old_value}
    margin = sums["money_before"] / old if old > 0 else 1.0
    volume, value = (at_old_value - old) * margin, (new - at_old_value) * margin
    return {
        "volume": volume,
        "order_value": value,
        "goods": sums["money_after"] - sums["money_before"] - volume - value,
    }


@dataclass(frozen=True)
class Classes:
    """Revenue of either period by the class that customers were in at the end of the first.

    Attributes
    ----------
    frame : index class (A, B, C, and ``new`` of whom nothing was known then): customers, before, after
    day : as of which the classes are
    """

    frame: pd.DataFrame
    day: Period


def by_class(history: History, classes: pd.Series, day: Period) -> Classes:
    """Sum revenue by `classes` as they were at the end of `day`, by customer_id."""
    lives = history.lives
    group = classes.reindex(lives.index).astype(object)
    group = group.where(group.notna(), "new")
    money = lives[["revenue_before", "revenue_after"]].set_axis(list(_SIDES), axis=1)
    frame = money.groupby(group.to_numpy()).sum()
    frame.insert(0, "customers", pd.Series(group.to_numpy()).value_counts())
    return Classes(frame.reindex([name for name in ("A", "B", "C", "new") if name in frame.index]), day)
