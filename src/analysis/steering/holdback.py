"""Whether actions work: a share of the customers is drawn by lot and left alone, and both groups are compared later.

Customers are measured by the group they were drawn into, whether or not anything was done with them (intention to treat);
both groups regress to the mean alike, so that it cancels. Within strata the difference of means is unbiased; strata are
weighed by their customers (Imbens & Rubin 2015, Causal Inference, chapter 9).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.special import ndtri

from analysis.refusal import Refused, or_refused
from analysis.statistics.shares import normal_reach

ACT, HOLD_BACK = "act", "hold_back"
POWER = 0.8
# A variance takes two.
_FEWEST = 2


def assigned(strata: pd.Series, duty: pd.Series, share: float, seed: int) -> pd.Series:
    """Draw the arm of each customer: ``act``, ``hold_back``, or ``duty`` where something has to be done in any case.

    Parameters
    ----------
    strata : stratum by customer_id; the same share of each is held back
    duty : flag, the same index
    share : to be held back, 0 to less than 1

    Every stratum gives floor(share n) customers, and one more with the probability of the fraction left: so the share
    is met in expectation also where strata are small. The draw does not depend on the order of the rows.
    """
    rng = np.random.default_rng(seed)
    arms = pd.Series(ACT, index=strata.index.sort_values(), name="arm")
    free = strata[~duty].sort_index()
    for _, members in free.groupby(free.astype(str), sort=True):
        wanted = share * len(members)
        held = int(wanted) + int(rng.random() < wanted - int(wanted))
        arms[rng.permutation(members.index.to_numpy())[:held]] = HOLD_BACK
    arms[duty.reindex(arms.index)] = "duty"
    return arms.reindex(strata.index)


def smallest_detectable(deviation: float, acted: int, held: int, level: float, power: float = POWER) -> float:
    """The true difference of means that a two-sided test at 1 - `level` finds with probability `power`; money.

    NaN where an arm is empty.
    """
    if not acted or not held:
        return math.nan
    return _reach(level, power) * deviation * math.sqrt(1 / acted + 1 / held)


def needed(deviation: float, effect: float, level: float, share: float = 0.5, power: float = POWER) -> int:
    """Customers in both arms together that it takes to find `effect`, `share` of them held back."""
    return math.ceil((_reach(level, power) * deviation / effect) ** 2 / (share * (1 - share)))


def needed_of_shares(first: float, second: float, level: float, power: float = POWER) -> int:
    """Customers in each of two equal arms that it takes to tell the two response rates apart."""
    variance = first * (1 - first) + second * (1 - second)
    return math.ceil((_reach(level, power) / (second - first)) ** 2 * variance)


def _reach(level: float, power: float) -> float:
    return normal_reach(level) + float(ndtri(power))


@dataclass(frozen=True)
class Effect:
    """What acting changed, a customer.

    Attributes
    ----------
    estimate, low, high : money a customer; bounds at `level`
    acted, held : customers measured
    needed : customers in both arms together, split as these are, to find an effect as large as the estimate
    level : of the interval
    """

    estimate: float
    low: float
    high: float
    acted: int
    held: int
    needed: float
    level: float

    @property
    def seen(self) -> bool:
        """Whether chance alone is ruled out at `level`."""
        return self.low > 0 or self.high < 0


@or_refused
def effect(outcome: pd.Series, arm: pd.Series, strata: pd.Series, level: float) -> Effect:
    """Compare the arms within strata.

    Parameters
    ----------
    outcome : contribution less the cost of the action by customer_id; customers who bought nothing are 0, not missing
    arm : as `assigned` gave it; duties are not measured
    strata : as they were then

    Refused as ``nobody-held-back`` where no stratum has two customers in each arm.
    """
    frame = pd.DataFrame({"outcome": outcome, "arm": arm, "stratum": strata}).query("arm in [@ACT, @HOLD_BACK]")
    cells = frame.groupby(["stratum", "arm"])["outcome"].agg(["mean", "var", "size"]).unstack()
    if not {ACT, HOLD_BACK} <= set(cells.columns.get_level_values(1)):
        raise Refused("nobody-held-back")
    measured = pd.DataFrame(cells["size"])[[ACT, HOLD_BACK]].min(axis=1, skipna=False) >= _FEWEST
    cells = cells.loc[measured.to_numpy()]
    if cells.empty:
        raise Refused("nobody-held-back")
    # Columns of two levels: the tables by arm of each statistic.
    means, variances, size = (pd.DataFrame(cells[name]) for name in ("mean", "var", "size"))
    weight = size.sum(axis=1) / size.to_numpy().sum()
    estimate = float((weight * (means[ACT] - means[HOLD_BACK])).sum())
    variance = float((weight**2 * (variances / size).sum(axis=1)).sum())
    reach = normal_reach(level) * math.sqrt(variance)
    acted, held = int(size[ACT].sum()), int(size[HOLD_BACK].sum())
    more = variance * (_reach(level, POWER) / estimate) ** 2 if estimate else math.inf
    return Effect(estimate, estimate - reach, estimate + reach, acted, held, (acted + held) * more, level)
