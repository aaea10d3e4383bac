"""Is loyalty profitable? The same customers in their second and their first year, ranks, and four groups.

"The longer, the more profitable" is about time: so the same customers are compared in two successive years of their own,
those who still buy afterwards, so that neither year is cut short by leaving. The period of the first purchase is left out
of both: everyone buys in it, or would be no customer. Beside it stands what became of all who were won, the survivors of
whom alone the saying speaks.

Source of the groups: Reinartz & Kumar (2002), The mismanagement of customer loyalty, Harvard Business Review 80(7), who
found none of the sayings about loyal customers confirmed in four firms.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from analysis.loyalty.history import EARLIER, History, Measure
from analysis.refusal import Refused
from analysis.statistics.means import mean_interval
from analysis.statistics.ranks import spearman
from analysis.statistics.shares import normal_reach

GROUPS = ("true_friends", "butterflies", "barnacles", "strangers")
# 52 weeks: in less no relation is long.
_A_YEAR = 364
# Fewer customers bound no mean, and fewer in a cohort no ranks.
_FEWEST, _FEWEST_RANKED = 30, 10
Verdict = Literal["supported", "contradicted", "undecided"]


@dataclass(frozen=True)
class Mean:
    """A mean between its bounds, of n customers."""

    estimate: float
    low: float
    high: float
    n: int


@dataclass(frozen=True)
class Growing:
    """How much more customers bring in their second year than in their first.

    Attributes
    ----------
    measure : whether it is contribution or revenue
    stayed : of those who bought after it, too
    everyone : of all who were won, whether they stayed or not
    by_cohort : index cohort; customers, first, second (means of those who stayed)
    """

    measure: Measure
    stayed: Mean
    everyone: Mean
    by_cohort: pd.DataFrame
    level: float

    @property
    def verdict(self) -> Verdict:
        """On the saying that a relation becomes the more profitable the longer it lasts."""
        return "supported" if self.stayed.low > 0 else "contradicted" if self.stayed.high < 0 else "undecided"


def growing(found: History, level: float) -> Growing | Refused:
    """Compare the two years after the period of the first purchase.

    Refused as ``few-long-enough`` below 30 customers who were observed for longer and still bought.
    """
    lives = found.lives[found.lives["cohort"] != EARLIER]
    seen = lives[lives["first"] + 2 * found.calendar.a_year + 1 < len(found.calendar)]
    gain = seen["money_third"] - seen["money_second"]
    stayed = seen["later"]
    if int(stayed.sum()) < _FEWEST:
        return Refused("few-long-enough", needed=_FEWEST)
    kept = seen[stayed]
    groups = kept.groupby("cohort")[["money_second", "money_third"]]
    table = groups.mean().set_axis(["first", "second"], axis=1)
    table.insert(0, "customers", groups.size())
    return Growing(found.measure, _mean(gain[stayed], level), _mean(gain, level), table, level)


def _mean(values: pd.Series, level: float) -> Mean:
    return Mean(*mean_interval(values.to_numpy(), level), len(values))


@dataclass(frozen=True)
class Tenure:
    """Length of the relation against what it brought in the window, within cohorts.

    Attributes
    ----------
    measure : whether it is contribution or revenue
    correlation : rank correlation within cohorts, pooled
    group : of each customer by customer_id one of `GROUPS`: long or short, high or low against the median of its cohort
    summary : index `GROUPS`; customers, money, money_share
    """

    measure: Measure
    correlation: Mean
    group: pd.Series
    summary: pd.DataFrame


def tenure(found: History, customers: pd.DataFrame, money: pd.Series, level: float) -> Tenure | Refused:
    """Rank customers within their cohort.

    Parameters
    ----------
    customers : rows of `analysis.customers` of the window; the length is from the first to the last purchase in it
    money : what each brought in the window

    Refused as ``tenure-short`` where the window is no year long: then no relation is, and as ``few-to-rank`` where no
    cohort has ten customers who differ in both.
    """
    if found.calendar.window.days < _A_YEAR:
        return Refused("tenure-short", days=found.calendar.window.days)
    frame = pd.DataFrame({"cohort": found.lives["cohort"], "length": customers["t_x"], "money": money}).dropna()
    correlation = within_cohorts(frame, level)
    if correlation is None:
        return Refused("few-to-rank", needed=_FEWEST_RANKED)
    medians = frame.groupby("cohort")[["length", "money"]].transform("median")
    long, high = frame["length"] > medians["length"], frame["money"] > medians["money"]
    names = np.select([long & high, ~long & high, long & ~high], GROUPS[:3], GROUPS[3])
    group = pd.Series(names, index=frame.index, name="loyalty_group")
    sums = frame.groupby(group)["money"].agg(["size", "sum"]).reindex(GROUPS, fill_value=0)
    sums = sums.set_axis(["customers", "money"], axis=1)
    whole = sums["money"].sum()
    return Tenure(
        found.measure, correlation, group, sums.assign(money_share=sums["money"] / whole if whole > 0 else math.nan)
    )


def within_cohorts(frame: pd.DataFrame, level: float) -> Mean | None:
    """Spearman's rank correlation of length and money within cohorts, pooled by Fisher's z; None where none has any.

    The variance of z is (1 + ρ²/2) / (n − 3) (Bonett & Wright 2000, Psychometrika 65(1)).
    """
    weighed, weight, n, spread = 0.0, 0.0, 0, 0.0
    for _, one in frame.groupby("cohort"):
        rho = spearman(one["length"].to_numpy(), one["money"].to_numpy())
        if len(one) < _FEWEST_RANKED or math.isnan(rho):
            continue
        rho = float(np.clip(rho, -0.999999, 0.999999))
        own = len(one) - 3
        weighed, weight, n = weighed + own * math.atanh(rho), weight + own, n + len(one)
        spread += own * (1 + rho * rho / 2)
    if not weight:
        return None
    z = weighed / weight
    half = normal_reach(level) * math.sqrt(spread) / weight
    return Mean(math.tanh(z), math.tanh(z - half), math.tanh(z + half), n)
