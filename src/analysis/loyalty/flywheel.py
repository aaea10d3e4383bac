"""The loyalty flywheel (Loyalitätsschwungrad): buying again, buying across categories, recommending; by year of the first
purchase. And what recommended customers bring.

Whether a recommended customer would have come anyway, nobody knows: the value of recommendations therefore has two ends
(Kumar, Petersen & Leone 2010, Driving profitability by encouraging customer referrals, Journal of Marketing 74(5)).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.customers import one_a_customer, purchases
from analysis.description.satisfaction import NetPromoterScore
from analysis.loyalty.history import EARLIER, History, Measure
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.statistics.shares import normal_reach

if TYPE_CHECKING:
    import ibis.expr.types as ir

_FEWEST = 20


@dataclass(frozen=True)
class Referrals:
    """Recommended newcomers against the others, over their first year; means of what they brought.

    Attributes
    ----------
    recommended, others : customers, observed for a year from the period of the first purchase on
    mean, mean_others : money of that year
    low, high : bounds of the difference (Welch)
    brought : what all recommended customers of the window have brought so far: the value if none would have come anyway
    saved : cost of winning as many as others: the value if all of them would have come anyway; NaN where unknown
    anyway : share of them who are believed to would have come anyway; None where nobody said
    """

    measure: Measure
    recommended: int
    others: int
    mean: float
    mean_others: float
    low: float
    high: float
    brought: float
    saved: float
    anyway: float | None
    level: float

    @property
    def value(self) -> float | None:
        """Value under the belief; None without one, or where the cost of winning is unknown."""
        if self.anyway is None or math.isnan(self.saved):
            return None
        return (1 - self.anyway) * self.brought + self.anyway * self.saved


@dataclass(frozen=True)
class Detractors:
    """What detractors would cost if they kept newcomers away: a scenario.

    Attributes
    ----------
    detractors : respondents who would not recommend us (0 to 6 of 10)
    lost : newcomers whom each of them is believed to keep away
    mean : money that a newcomer brought in the first year, over `newcomers` observed for it
    """

    measure: Measure
    detractors: int
    lost: float
    mean: float
    newcomers: int

    @property
    def cost(self) -> float:
        return self.detractors * self.lost * self.mean


@dataclass(frozen=True)
class Flywheel:
    """Shares by year of the first purchase, `EARLIER` first.

    Attributes
    ----------
    frame : index year; customers, again (share who bought on a second day), across (share who bought in two categories or
        more, NaN where none are known), recommended (share who brought another customer, NaN where referrers are unknown)
    across_if_again, across_if_not : share across categories of those who bought again and of those who did not
    """

    frame: pd.DataFrame
    across_if_again: float
    across_if_not: float
    referrers_if_again: float
    referrers_if_not: float


def flywheel(
    found: History, customers: pd.DataFrame, categories: pd.Series | None, master: pd.DataFrame | None
) -> Flywheel | Refused:
    """Shares of those who bought again, across categories, and recommended.

    Refused as ``no-flywheel`` where neither categories nor referrers are known: there is nothing to turn.
    """
    referrer = _referrers(master)
    if categories is None and referrer is None:
        return Refused("no-flywheel")
    lives = found.lives
    years = {EARLIER: EARLIER, **{number: end.year for number, end in enumerate(found.calendar.ends)}}
    again = (customers["x"] > 0).reindex(lives.index)
    nothing = pd.Series(np.nan, index=lives.index)
    across = nothing if categories is None else (categories.reindex(lives.index, fill_value=0) > 1).astype(float)
    brings = nothing if referrer is None else pd.Series(lives.index.isin(referrer.dropna()), lives.index).astype(float)
    frame = pd.DataFrame({"again": again.astype(float), "across": across, "recommended": brings})
    groups = frame.groupby(lives["cohort"].map(years))
    table = groups.mean()
    table.insert(0, "customers", groups.size())
    return Flywheel(
        table.rename_axis("year"),
        *(float(values[mask].mean()) for values in (across, brings) for mask in (again, ~again)),
    )


def referrals(
    found: History,
    brought: pd.Series,
    master: pd.DataFrame | None,
    acquisition_cost: float,
    anyway: float | None,
    level: float,
) -> Referrals | Refused:
    """Compare recommended newcomers with the others.

    Refused as ``no-referrers`` where none are known, ``few-referred`` below 20 in either group.
    """
    referrer = _referrers(master)
    if referrer is None:
        return Refused("no-referrers")
    lives = found.lives
    was = referrer.reindex(lives.index).notna() & (lives["cohort"] != EARLIER)
    seen = _seen_for_a_year(found)
    one, other = (lives["money_start"][seen & mask] for mask in (was, ~was))
    if min(len(one), len(other)) < _FEWEST:
        return Refused("few-referred", needed=_FEWEST)
    half = normal_reach(level) * math.sqrt(one.var(ddof=1) / len(one) + other.var(ddof=1) / len(other))
    gain = float(one.mean() - other.mean())
    return Referrals(
        found.measure,
        len(one),
        len(other),
        float(one.mean()),
        float(other.mean()),
        gain - half,
        gain + half,
        float(brought.reindex(lives.index)[was].sum()),
        int(was.sum()) * acquisition_cost,
        anyway,
        level,
    )


def detractors(found: History, nps: NetPromoterScore | Refused | None, lost: float | None) -> Detractors | Refused:
    """The scenario of `lost` newcomers a detractor.

    Refused as ``no-detractors`` where too few said whether they would recommend us, ``few-newcomers`` where too few were
    observed for a year, ``no-belief-in-detractors`` where nobody says how many a detractor keeps away.
    """
    if nps is None or isinstance(nps, Refused):
        return Refused("no-detractors")
    money = found.lives["money_start"][_seen_for_a_year(found)]
    if len(money) < _FEWEST:
        return Refused("few-newcomers", needed=_FEWEST)
    if lost is None:
        return Refused("no-belief-in-detractors", detractors=nps.detractors)
    return Detractors(found.measure, nps.detractors, lost, float(money.mean()), len(money))


def _seen_for_a_year(found: History) -> pd.Series:
    """Which newcomers were observed for a year from the period of their first purchase on."""
    lives = found.lives
    return (lives["cohort"] != EARLIER) & (lives["first"] + found.calendar.a_year <= len(found.calendar))


def categories_bought(transactions: ir.Table, period: Period) -> pd.Series | None:
    """Number of categories in which each customer bought; None where the source knows none."""
    if "category" not in transactions.columns:
        return None
    rows = purchases(transactions, period)
    each = rows.filter(rows.category.notnull()).group_by("customer_id").agg(number=lambda t: t.category.nunique())
    found = each.order_by("customer_id").to_pyarrow().to_pandas().set_index("customer_id")["number"]
    return found if len(found) else None


def _referrers(master: pd.DataFrame | None) -> pd.Series | None:
    """By customer who recommended us to it; None where nobody is known to."""
    if master is None or master["referrer_id"].isna().all():
        return None
    return one_a_customer(master)["referrer_id"]
