"""The contribution of each customer, level by level: Deckungsbeitrag I to IV, with every cost where it is caused.

    list revenue - discounts - returned goods                     = revenue
    revenue - bonus and cash discount                             = net revenue
    - cost of goods                                               = contribution I
    - marketing                                                   = contribution II
    - sales and visits                                            = contribution III
    - service, handling of returns, transport, financing, other   = contribution IV

No cost is spread by a key such as revenue: what no buyer of the window caused stays apart (`Tie`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

from analysis.contribution.caused import WHOLE, Caused, caused
from analysis.contribution.served import SIDES
from analysis.contribution.steps import LEVELS, MONEY, STEPS, money_steps
from analysis.customers import falls_in
from analysis.doubt import Doubt
from analysis.periods import Period

if TYPE_CHECKING:
    import ibis.expr.types as ir
    import pyarrow as pa

__all__ = ["LEVELS", "MONEY", "STEPS", "Ladder", "Tie", "ladder"]


@dataclass(frozen=True)
class Tie:
    """Where one kind of money went, exact: total = buyers + others + outside.

    Attributes
    ----------
    item : revenue, goods, activities or costs
    total : all the money in its table
    buyers : in the window, of customers who bought in it; this is what the ladder holds
    others : in the window, of customers who bought nothing in it, unknown ones among them
    outside : dated outside of the window
    """

    item: str
    total: Decimal
    buyers: Decimal
    others: Decimal
    outside: Decimal

    @property
    def difference(self) -> Decimal:
        return self.total - self.buyers - self.others - self.outside


@dataclass(frozen=True)
class Ladder:
    """The ladder of each customer who bought in the window.

    Attributes
    ----------
    frame : see `money_steps`; and orders
    goods : cost of goods known for all customers, for some, assumed where it is missing, or known for none
    assumed_rate : the margin on revenue assumed where the cost of goods is missing; None if nothing had to be assumed
    assumed_share : share of revenue whose cost of goods is assumed
    sources : which of activities and costs carry money in the window
    types : types of activities and costs under their causes
    silent : activities without a cost
    ties : where the money went
    """

    frame: pd.DataFrame
    goods: Literal["all", "some", "assumed", "none"]
    assumed_rate: float | None
    assumed_share: float
    sources: tuple[str, ...]
    types: Mapping[str, tuple[str, ...]]
    silent: int
    ties: tuple[Tie, ...]

    @property
    def known(self) -> bool:
        """Whether a contribution can be stated at all."""
        return self.goods != "none"

    @property
    def level(self) -> str:
        """The last level that the tables reach: contribution I without activities and costs, IV with either."""
        return "net_revenue" if not self.known else "db4" if self.sources else "db1"

    @property
    def basis(self) -> dict[str, object]:
        """What contribution rests on, as plain numbers, for ``results.json``."""
        return {
            "cost_of_goods": self.goods,
            "assumed_margin": self.assumed_rate,
            "assumed_share": round(self.assumed_share, 10),
            "contribution_margin_1": round(self.margin_rate, 10) if self.known else None,
        }

    @property
    def complete(self) -> pd.DataFrame:
        """The customers whose contribution is known."""
        return self.frame[self.frame["goods"].notna()]

    @property
    def contribution(self) -> pd.Series:
        """The last contribution known of each customer of `complete`, money."""
        return self.complete[self.level].rename("contribution")

    @property
    def margin_rate(self) -> float:
        """Contribution I over net revenue, of the customers of `complete`; NaN where they have no net revenue."""
        sold = float(self.complete["net_revenue"].sum())
        return float(self.complete["db1"].sum()) / sold if sold > 0 else float("nan")

    @property
    def doubt(self) -> Doubt | None:
        """Why contributions may be wrong: the margin is assumed where the cost of goods is missing."""
        if self.assumed_rate is None:
            return None
        return Doubt("margin-assumed", {"rate": self.assumed_rate, "share": self.assumed_share})

    @property
    def served(self) -> pd.Series | None:
        """Cost to serve each customer: all of activities and costs but bonus; None where neither carries money."""
        return self.frame["served"] if self.sources else None

    def sums(self, groups: pd.Series) -> pd.DataFrame:
        """Sum of each step, a row a group: over `complete`, or over all down to net revenue if there is no contribution."""
        money = self.complete[list(MONEY)] if self.known else self.frame[list(MONEY[: MONEY.index("net_revenue") + 1])]
        return money.groupby(groups.reindex(money.index)).sum()


def ladder(
    transactions: ir.Table,
    customers: pd.DataFrame,
    period: Period,
    activities: ir.Table | None = None,
    costs: ir.Table | None = None,
    margin_rate: float | None = None,
) -> Ladder:
    """The ladder of `customers` in `period`.

    Parameters
    ----------
    customers : rows of `analysis.customers` of `period`: the buyers, and their orders; who has none of these caused costs or
        sent back at most
    transactions, activities, costs : canonical tables of one and the same database, the latter two where there are any
    margin_rate : margin assumed on sales without cost of goods; None: nothing is assumed
    """
    tables = {"activities": activities, "costs": costs}
    found = caused(transactions, period, tables)
    frame = money_steps(found, customers.index, margin_rate).assign(orders=customers["orders"].astype(np.int64))
    gaps = frame.pop("gaps") > 0
    goods: Literal["all", "some", "assumed", "none"] = "all"
    if gaps.any():
        goods = "assumed" if margin_rate is not None else "none" if gaps[frame["orders"] > 0].all() else "some"
    uncosted, revenue = float(frame.pop("uncosted").sum()), float(frame["revenue"].sum())
    return Ladder(
        frame=frame,
        goods=goods,
        assumed_rate=margin_rate if goods == "assumed" else None,
        assumed_share=uncosted / revenue if goods == "assumed" and revenue else 0.0,
        sources=found.carrying,
        types=found.types,
        silent=found.silent,
        ties=tuple(_ties({"transactions": transactions, **tables}, period, found, customers.index)),
    )


def _ties(tables: Mapping[str, ir.Table | None], period: Period, found: Caused, buyers: pd.Index) -> Iterator[Tie]:
    places = {"revenue": ("transactions", "date", "net_amount", found.sold, "revenue")}
    places["goods"] = ("transactions", "date", "cost_of_goods", found.sold, "goods")
    for name, side in found.sides.items():
        day, _, money = SIDES[name]
        places[name] = (name, day, money, side, WHOLE)
    for item, (name, day, money, held, column) in places.items():
        table = tables[name]
        if table is None or money not in table.columns:
            continue
        inside = falls_in(table[day], period).fill_null(False)
        whole = table.agg(total=table[money].sum(), outside=table[money].sum(where=~inside)).to_pyarrow().to_pylist()[0]
        yield Tie(item, whole["total"] or Decimal(0), *_divided(held, column, buyers), whole["outside"] or Decimal(0))


def _divided(held: pa.Table, column: str, buyers: pd.Index) -> tuple[Decimal, Decimal]:
    """Exact sums over the buyers and over everyone else."""
    import pyarrow as pa
    import pyarrow.compute as pc

    bought = pc.is_in(held["customer_id"], pa.array(buyers, type=held["customer_id"].type))
    sums = (pc.sum(held[column].filter(mask)).as_py() for mask in (bought, pc.invert(bought)))
    return tuple(total or Decimal(0) for total in sums)  # type: ignore[return-value]
