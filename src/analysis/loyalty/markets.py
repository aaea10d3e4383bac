"""Which markets move: buyers and money by industry, region and category, against what chance alone would move.

Of n buyers of a group in two periods, those of the later one are binomial if the group moves as all do. Many customers buy
in both and count twice, which makes chance look larger than it is: what stands out here does so all the more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

from analysis.customers import falls_in, one_a_customer, purchases
from analysis.loyalty.history import History, Measure
from analysis.refusal import Refused

if TYPE_CHECKING:
    import ibis.expr.types as ir

Of = Literal["industry", "region", "category"]
# Groups of fewer buyers say nothing, and might name one of them.
FEWEST = 5
# All groups together call one of them by mistake with this chance (Bonferroni).
_ALPHA = 0.05


@dataclass(frozen=True)
class Market:
    """The groups of one kind.

    Attributes
    ----------
    frame : index group, the largest by later money first; before, after (buyers), money_before, money_after (of
        categories: revenue), chance (how likely chance moves it as far), mark (growing, shrinking or chance)
    measure : whether money is contribution or revenue
    change : of the buyers of all groups
    """

    of: Of
    frame: pd.DataFrame
    measure: Measure
    change: float

    @property
    def moving(self) -> pd.DataFrame:
        return self.frame[self.frame["mark"] != "chance"]


def market(found: History, master: pd.DataFrame | None, of: Literal["industry", "region"]) -> Market | Refused:
    """Buyers and money by a column of the master data.

    Refused as ``no-market`` where it is not filled, ``no-two-periods`` where there is nothing to compare.
    """
    if isinstance(found.calendar.sides, Refused):
        return found.calendar.sides
    if master is None or master[of].isna().all():
        return Refused("no-market", column=of)
    group = one_a_customer(master)[of].reindex(found.lives.index)
    lives = found.lives
    frame = pd.DataFrame(
        {
            "before": (lives["purchases_before"] > 0).groupby(group).sum(),
            "after": (lives["purchases_after"] > 0).groupby(group).sum(),
            "money_before": lives["money_before"].groupby(group).sum(),
            "money_after": lives["money_after"].groupby(group).sum(),
        }
    )
    return _market(of, frame, found.measure)


def categories(found: History, transactions: ir.Table) -> Market | Refused:
    """The same by product category, with revenue before returns: contribution belongs to customers, not to goods."""
    sides = found.calendar.sides
    if isinstance(sides, Refused):
        return sides
    if "category" not in transactions.columns:
        return Refused("no-market", column="category")
    rows = purchases(transactions, found.calendar.window)
    sums = {}
    for name, period in zip(("before", "after"), sides, strict=True):
        inside = falls_in(rows.date, period)
        sums[name] = rows.customer_id.nunique(where=inside)
        sums[f"money_{name}"] = rows.net_amount.sum(where=inside).cast("float64").fill_null(0.0)
    each = rows.filter(rows.category.notnull()).group_by("category").agg(**sums).order_by("category")
    frame = each.to_pyarrow().to_pandas().set_index("category")
    return _market("category", frame, "revenue") if len(frame) else Refused("no-market", column="category")


def _market(of: Of, frame: pd.DataFrame, measure: Measure) -> Market | Refused:
    frame = frame[frame["before"] + frame["after"] >= FEWEST]
    if len(frame) < 2:
        return Refused("no-market", column=of)
    from scipy.stats import binom

    before, after = (frame[name].to_numpy(dtype=int) for name in ("before", "after"))
    share = after.sum() / (before.sum() + after.sum())
    n = before + after
    chance = np.minimum(1, 2 * np.minimum(binom.cdf(after, n, share), binom.sf(after - 1, n, share)))
    grown = after > share * n
    mark = np.where(chance * len(frame) >= _ALPHA, "chance", np.where(grown, "growing", "shrinking"))
    ordered = frame.assign(chance=chance, mark=mark).sort_values("money_after", ascending=False, kind="stable")
    return Market(of, ordered, measure, float(after.sum() / before.sum() - 1) if before.sum() else float("nan"))
