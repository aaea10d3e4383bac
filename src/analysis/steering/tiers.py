"""Up-selling: who moves to dearer products within a category, whether more do than by chance, and who could.

The products of a category fall into three tiers by their price, as many in each. A customer's tier in a category and a year
is the one most of its money went to. Who changes nothing moves too, by the accident of what was needed, but then as many
down as up (sign test).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.customers import purchases
from analysis.description.potential import FEWEST_PEERS
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.statistics.shares import wilson

if TYPE_CHECKING:
    import ibis.expr.types as ir

TIERS = 3


@dataclass(frozen=True)
class Tiers:
    """Customers by price tier, category by category.

    Attributes
    ----------
    frame : index customer_id and category of those who bought in the category in both years; tier and money (a year) of
        either: tier_before, tier_after (1 the cheapest … 3), before, after
    now : the same index of all who bought in the last year: tier, money
    level : of the interval
    """

    frame: pd.DataFrame
    now: pd.DataFrame
    level: float

    @property
    def up(self) -> pd.Series:
        return self.frame["tier_after"] > self.frame["tier_before"]

    @property
    def down(self) -> pd.Series:
        return self.frame["tier_after"] < self.frame["tier_before"]

    @property
    def share_up(self) -> float:
        """Of all who bought in a category in both years, those who moved up in it."""
        return float(self.up.mean())

    @property
    def up_of_moved(self) -> tuple[float, float, float]:
        """Of those who moved, the share who moved up, with its interval; by chance it is one half."""
        up, moved = int(self.up.sum()), int((self.up | self.down).sum())
        return up / moved if moved else float("nan"), *wilson(up, moved, self.level)

    @property
    def extra(self) -> float:
        """By which share of their money more those who moved up grew than those who stayed in their tier.

        An association: a dear product bought is both the move and the money.
        """
        grown = [self.frame[which][["before", "after"]].sum() for which in (self.up, ~self.up & ~self.down)]
        up, stayed = (float(sums["after"] / sums["before"]) if sums["before"] > 0 else float("nan") for sums in grown)
        return up - stayed

    def candidates(self, group: pd.Series) -> pd.DataFrame:
        """Who buys below the tier that is usual for similar customers: customer_id, category, tier, usual, money, amount
        (sales a year, were they to grow by `extra`); empty where movers grew no more than others. The greatest first.

        Parameters
        ----------
        group : from `analysis.description.potential.peer_group`, by customer_id
        """
        now = self.now.reset_index()
        now["group"] = now["customer_id"].map(group).fillna("")
        peers = now.groupby(["group", "category"])["tier"]
        now["usual"] = np.floor(peers.transform("median")).where(peers.transform("size") >= FEWEST_PEERS)
        found = now[now["tier"] < now["usual"]]
        extra = self.extra if self.extra > 0 else 0.0
        found = found.assign(amount=found["money"] * extra)[found["money"] * extra > 0]
        found = found[["customer_id", "category", "tier", "usual", "money", "amount"]]
        order = ["amount", "customer_id", "category"]
        return found.sort_values(order, ascending=[False, True, True], ignore_index=True)


def tiers(transactions: ir.Table, period: Period, level: float) -> Tiers | Refused:
    """Compare the last year with the one before.

    Refused as ``no-price-tiers`` where the rows name no category, product or quantity or no category has three products
    with a price, and as ``no-two-periods`` where the period does not hold two years or nobody bought in both.
    """
    if not {"category", "product", "quantity"} <= set(transactions.columns):
        return Refused("no-price-tiers")
    if period.year_before is None:
        return Refused("no-two-periods")
    rows = purchases(transactions, Period(period.year_before.start, period.end))
    rows = rows.filter(
        rows.category.notnull() & rows["product"].notnull() & (rows.quantity > 0) & (rows.net_amount > 0)
    )
    products = _products(rows)
    if products.empty:
        return Refused("no-price-tiers")
    sums = _sums(rows, products, period.last_year)
    ranked = sums.sort_values(["money", "tier"], ascending=[False, True], kind="stable")
    keys = ["customer_id", "category", "late"]
    main = ranked.drop_duplicates(keys).set_index(keys)["tier"]
    each = pd.DataFrame({"tier": main, "money": sums.groupby(keys)["money"].sum()}).reset_index("late")
    then, now = (each[each["late"] == late][["tier", "money"]].sort_index() for late in (False, True))
    both = then.set_axis(["tier_before", "before"], axis=1).join(
        now.set_axis(["tier_after", "after"], axis=1), how="inner"
    )
    if both.empty:
        return Refused("no-two-periods")
    return Tiers(both, now, level)


def _products(rows: ir.Table) -> pd.DataFrame:
    """category, product, tier: the products of each category that has at least three, in three parts by mean price."""
    each = rows.group_by("category", "product").agg(
        money=rows.net_amount.sum().cast("float64"), units=rows.quantity.sum().cast("float64")
    )
    found = each.to_pyarrow().to_pandas()
    found["price"] = found["money"] / found["units"]
    found = found.sort_values(["category", "price", "product"], kind="stable", ignore_index=True)
    place, size = found.groupby("category").cumcount(), found.groupby("category")["product"].transform("size")
    found["tier"] = place * TIERS // size + 1
    return found[size >= TIERS][["category", "product", "tier"]]


def _sums(rows: ir.Table, products: pd.DataFrame, last_year: Period) -> pd.DataFrame:
    """customer_id, category, late (in the last year), tier, money."""
    import ibis

    tiered = rows.join(ibis.memtable(products), ["category", "product"])
    late = tiered.date >= ibis.literal(last_year.start)
    keys = ["customer_id", "category", "late", "tier"]
    sums = tiered.mutate(late=late).group_by(keys).agg(money=lambda t: t.net_amount.sum().cast("float64"))
    return sums.order_by(keys).to_pyarrow().to_pandas()
