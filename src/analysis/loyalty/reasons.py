"""Why customers leave, as far as it is recorded; and where we are better than the competition in their eyes.

The reasons and the four kinds of benefit are those of an article on customer management: customers choose whoever promises
the greater benefit, be it economic, functional, psychological or ecological.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from analysis.customers import one_a_customer
from analysis.description.kano import latest_answers
from analysis.description.satisfaction import on_scale
from analysis.refusal import Refused
from analysis.statistics.means import mean_interval
from analysis.tables.schema import BENEFITS, LOSS_REASONS

# Where people are counted, fewer are not shown.
FEWEST = 5
By = Literal["benefit", "item", "customer_group"]


@dataclass(frozen=True)
class Losses:
    """Customers lost by reason.

    Attributes
    ----------
    frame : index reason, the most frequent first; customers, money (revenue of the window)
    unknown : lost customers without a reason
    """

    frame: pd.DataFrame
    unknown: int

    @property
    def customers(self) -> int:
        return int(self.frame["customers"].sum())


def losses(master: pd.DataFrame | None, revenue: pd.Series) -> Losses | Refused:
    """Count the reasons; refused as ``no-loss-reasons`` where none is recorded."""
    if master is None or master["loss_reason"].isna().all():
        return Refused("no-loss-reasons")
    known = one_a_customer(master)
    gone = known[known["lost_on"].notna() | known["loss_reason"].notna()]
    money = revenue.reindex(gone.index).fillna(0.0)
    frame = pd.DataFrame(
        {"customers": gone["loss_reason"].value_counts(), "money": money.groupby(gone["loss_reason"]).sum()}
    )
    frame = frame.reindex([reason for reason in LOSS_REASONS if reason in frame.index])
    return Losses(frame.sort_values("customers", ascending=False, kind="stable"), int(gone["loss_reason"].isna().sum()))


@dataclass(frozen=True)
class Advantage:
    """Our rating less that of the best competitor, in points, by the same customers.

    Attributes
    ----------
    by : for benefit, item, and item within customer group: index the group (item and customer group as a pair); n (customers), ours,
        theirs, gap, low, high (95 %, paired); groups of fewer than five customers are left out
    """

    by: dict[By, pd.DataFrame]

    @property
    def behind(self) -> list[str]:
        """Items in which the competition is ahead beyond chance."""
        items = self.by["item"]
        return [str(item) for item in items.index[items["high"] < 0]]


def advantage(ratings: pd.DataFrame | None, master: pd.DataFrame | None) -> Advantage | Refused:
    """Pair each customer's view of us with its view of the competition, item by item.

    Refused as ``no-competitor-view`` where nobody rated both.
    """
    if ratings is None or (both := both_views(ratings)).empty:
        return Refused("no-competitor-view")
    benefit = ratings.dropna(subset=["benefit"]).drop_duplicates("item").set_index("item")["benefit"]
    both["benefit"] = both["item"].map(benefit)
    groups = pd.Series(dtype="object") if master is None else _customer_groups(master)
    both["customer_group"] = both["customer_id"].map(groups)
    by: dict[By, pd.DataFrame] = {
        "benefit": _paired(both, ["benefit"]).reindex([b for b in BENEFITS if b in set(both["benefit"])]).dropna(),
        "item": _paired(both, ["item"]).sort_values("gap", kind="stable"),
        "customer_group": _paired(both, ["item", "customer_group"]),
    }
    return Advantage(by) if len(by["item"]) else Refused("no-competitor-view")


def both_views(ratings: pd.DataFrame) -> pd.DataFrame:
    """customer_id, item, ours and theirs: mean of the latest answers on us and on the best competitor, where both are rated."""
    ratings, _ = on_scale(ratings)
    keys = ["customer_id", "item"]
    theirs = ratings[ratings["perspective"] == "competitor"].sort_values("date", kind="stable")
    theirs = theirs.drop_duplicates([*keys, "respondent_id"], keep="last")
    means = {
        "ours": latest_answers(ratings).groupby(keys)["value"].mean(),
        "theirs": theirs.groupby(keys)["value"].mean(),
    }
    return pd.DataFrame(means).dropna().reset_index()


def _customer_groups(master: pd.DataFrame) -> pd.Series:
    return one_a_customer(master)["segment"]


def _paired(both: pd.DataFrame, groups: list[str]) -> pd.DataFrame:
    """Means by group; the unit is the customer."""
    each = both.dropna(subset=groups).groupby([*groups, "customer_id"])[["ours", "theirs"]].mean().reset_index()
    rows = {}
    for name, part in each.groupby(groups if len(groups) > 1 else groups[0]):
        if len(part) >= FEWEST:
            gap, low, high = mean_interval(np.asarray(part["ours"] - part["theirs"], dtype=float))
            rows[name] = (len(part), part["ours"].mean(), part["theirs"].mean(), gap, low, high)
    return pd.DataFrame.from_dict(rows, orient="index", columns=["n", "ours", "theirs", "gap", "low", "high"])
