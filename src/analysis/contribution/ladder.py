"""The contribution of each customer, level by level: Deckungsbeitrag I to IV, with every cost where it is caused.

    list revenue - discounts - returned goods - bonus             = net revenue
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
from analysis.contribution.causes import CAUSES
from analysis.contribution.served import SIDES
from analysis.periods import Period

if TYPE_CHECKING:
    import ibis.expr.types as ir
    import pyarrow as pa

# Each level with what is taken off to reach it.
STEPS: dict[str, tuple[str, ...]] = {
    "net_revenue": ("discounts", "returned", "bonus"),
    "db1": ("goods",),
    "db2": ("marketing",),
    "db3": ("sales",),
    "db4": ("service", "returns", "transport", "finance", "other"),
}
LEVELS = tuple(STEPS)
MONEY = ("list_revenue", *(name for level, names in STEPS.items() for name in (*names, level)))


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
    frame : index customer_id; the columns `MONEY` (what is taken off is positive), from goods on NaN where the cost of
        goods is not known; orders, and goods_returned (cost of the goods that came back)
    goods : cost of goods known for all customers, for some, assumed where it is missing, or known for none
    assumed_rate : the margin assumed where the cost of goods is missing; None if nothing had to be assumed
    assumed_share : share of net revenue whose cost of goods is assumed
    sources : which of activities and costs carry money
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
    def complete(self) -> pd.DataFrame:
        """The customers whose contribution is known."""
        return self.frame[self.frame["goods"].notna()]

    @property
    def contribution(self) -> pd.Series:
        """The last contribution known of each customer of `complete`, money."""
        return self.complete[self.level].rename("contribution")

    @property
    def after_goods(self) -> pd.Series:
        """Revenue after returns less cost of goods of each customer of `complete`, money; bonus is not taken off yet."""
        return self.complete["net_revenue"] + self.complete["bonus"] - self.complete["goods"]

    @property
    def served(self) -> pd.Series | None:
        """Cost to serve each customer: all of activities and costs, bonus too; None where neither carries money."""
        return self.frame[list(CAUSES)].sum(axis=1) if self.sources else None

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
    """The ladder of every customer with a purchase in `period`.

    Parameters
    ----------
    customers : rows of `analysis.customers` of `period`: the buyers, and their orders
    transactions, activities, costs : canonical tables of one and the same database, the latter two where there are any
    margin_rate : margin assumed on sales without cost of goods; None: nothing is assumed
    """
    tables = {"activities": activities, "costs": costs}
    found = caused(transactions, period, tables)
    frame = _numbers(found.sold, customers.index).assign(orders=customers["orders"])
    sides = [_numbers(side, customers.index) for side in found.sides.values()]
    for name in CAUSES:
        frame[name] = sum(side[name] for side in sides if name in side)
    gaps = frame.pop("gaps") > 0
    uncosted = frame.pop("uncosted")
    goods: Literal["all", "some", "assumed", "none"] = "all"
    if gaps.any():
        goods = "assumed" if margin_rate is not None else "none" if gaps.all() else "some"
    # Returns of what has no cost of goods take their assumed cost back with them.
    frame["goods"] = (
        frame["goods"] + uncosted * (1 - margin_rate) if margin_rate is not None else frame["goods"].mask(gaps)
    )
    net = float(frame["revenue"].sum())
    return Ladder(
        frame=_levels(frame),
        goods=goods,
        assumed_rate=margin_rate if goods == "assumed" else None,
        assumed_share=float(uncosted.sum()) / net if goods == "assumed" and net else 0.0,
        sources=tuple(found.sides),
        types=found.types,
        silent=found.silent,
        ties=tuple(_ties({"transactions": transactions, **tables}, period, found, customers.index)),
    )


def _numbers(table: pa.Table, buyers: pd.Index) -> pd.DataFrame:
    """The decimals of the buyers as floats, in the order of `buyers`; 0 where there is nothing."""
    import pyarrow as pa

    floats = pa.table({name: table[name].cast(pa.float64()) for name in table.column_names if name != "customer_id"})
    return floats.to_pandas().set_axis(table["customer_id"].to_pandas(), axis=0).reindex(buyers).fillna(0.0)


def _levels(frame: pd.DataFrame) -> pd.DataFrame:
    frame["discounts"] = frame["list_revenue"] - frame["purchases"]
    frame["returned"] = frame["purchases"] - frame["revenue"]
    left = frame["list_revenue"]
    for level, names in STEPS.items():
        left = frame[level] = left - frame[list(names)].sum(axis=1, skipna=False)
    return frame[[*MONEY, "orders", "goods_returned"]].astype({"orders": np.int64})


def _ties(tables: Mapping[str, ir.Table | None], period: Period, found: Caused, buyers: pd.Index) -> Iterator[Tie]:
    import ibis

    places = {"revenue": ("transactions", "date", "net_amount", found.sold, "revenue")}
    places["goods"] = ("transactions", "date", "cost_of_goods", found.sold, "goods")
    for name, side in found.sides.items():
        day, _, money = SIDES[name]
        places[name] = (name, day, money, side, WHOLE)
    for item, (name, day, money, held, column) in places.items():
        table = tables[name]
        if table is None or money not in table.columns:
            continue
        inside = table[day].between(ibis.literal(period.start), ibis.literal(period.end)).fill_null(False)
        whole = table.agg(total=table[money].sum(), outside=table[money].sum(where=~inside)).to_pyarrow().to_pylist()[0]
        yield Tie(item, whole["total"] or Decimal(0), *_divided(held, column, buyers), whole["outside"] or Decimal(0))


def _divided(held: pa.Table, column: str, buyers: pd.Index) -> tuple[Decimal, Decimal]:
    """Exact sums over the buyers and over everyone else."""
    import pyarrow as pa
    import pyarrow.compute as pc

    bought = pc.is_in(held["customer_id"], pa.array(buyers, type=held["customer_id"].type))
    sums = (pc.sum(held[column].filter(mask)).as_py() for mask in (bought, pc.invert(bought)))
    return tuple(total or Decimal(0) for total in sums)  # type: ignore[return-value]
