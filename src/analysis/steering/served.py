"""Who gets more care than the value carries, and who less: the usual care of the most and of the less valuable as measure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.refusal import Refused, or_refused
from analysis.steering.care import Care

FIFTHS = 5
# To compare care by value, as many customers with any.
_FEWEST = 20


@dataclass(frozen=True)
class Served:
    """Care against value.

    Attributes
    ----------
    counts : customers by fifth of value (rows, 5 the most valuable) and level (columns, 0: no care in the year)
    usual_top, usual_low : median level of those cared for among the most valuable fifth, and below the median value
    over : below the median value, with at least the level usual for the most valuable fifth; by customer_id: level, cost
        (of care, money a year), usual (mean cost of those cared for below the median value), excess (cost beyond it, not
        below 0), value; the greatest excess first
    under : of the most valuable fifth, with at most the level usual below the median value; level, cost, usual (mean cost
        of those cared for in the fifth), value; the most valuable first
    untouched : customers of the most valuable fifth without any care in the year
    """

    counts: pd.DataFrame
    usual_top: float
    usual_low: float
    over: pd.DataFrame
    under: pd.DataFrame
    untouched: pd.DataFrame

    @property
    def follows_value(self) -> bool:
        """Whether the most valuable are usually cared for more."""
        return self.usual_top > self.usual_low


@or_refused
def served(care: Care, value: pd.Series) -> Served:
    """Compare the level of each customer with what is usual for its value.

    Where the most valuable usually get no more care than the others there is no measure of too much or too little: both
    lists are empty. Refused as ``care-few`` where too few are cared for at all.
    """
    frame = care.frame.assign(value=value.reindex(care.frame.index)).dropna(subset="value")
    share = frame["value"].rank(method="first", pct=True)
    fifth = pd.Series(np.ceil(share * FIFTHS), index=frame.index, name="fifth").astype(int)
    top, low = fifth == FIFTHS, frame["value"] < frame["value"].median()
    has = frame["exact"].notna()
    if min((top & has).sum(), (low & has).sum()) < _FEWEST:
        raise Refused("care-few", needed=_FEWEST)
    usual_top, usual_low = (float(frame["exact"][group & has].median()) for group in (top, low))
    counts = pd.crosstab(fifth, frame["level"])
    none = pd.Series(False, index=frame.index)
    over = low & has & (frame["exact"] >= usual_top) if usual_top > usual_low else none
    under = top & has & (frame["exact"] <= usual_low) if usual_top > usual_low else none
    cost_low, cost_top = (float(frame["cost"][group & has].mean()) for group in (low, top))
    much = frame[over].assign(usual=cost_low)
    much["excess"] = (much["cost"] - cost_low).clip(lower=0)
    little = frame[under].assign(usual=cost_top)
    columns = ["level", "cost", "usual", "value"]
    return Served(
        counts,
        usual_top,
        usual_low,
        much.sort_index().sort_values("excess", ascending=False, kind="stable")[[*columns, "excess"]],
        little.sort_index().sort_values("value", ascending=False, kind="stable")[columns],
        frame[top & ~has].sort_index().sort_values("value", ascending=False, kind="stable")[["value"]],
    )
