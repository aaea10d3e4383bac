"""The amounts whose concentration is measured: revenue, purchases before returns, and profits of the profitable customers."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd

from analysis.contribution.ladder import Ladder
from analysis.doubt import Doubt
from analysis.pareto.concentration import Concentration, concentration
from analysis.pareto.intervals import RELIABLE_FROM, Intervals, intervals


@dataclass(frozen=True)
class Measured(Concentration):
    """A concentration with its intervals."""

    intervals: Intervals

    @property
    def doubt(self) -> Doubt | None:
        """Intervals of few customers are too short; where there are none, nothing is claimed that could be doubted."""
        found = self.intervals.top_share
        if found.reliable or math.isnan(found.low):
            return None
        return Doubt("few-customers", {"customers": found.customers, "least": RELIABLE_FROM})


def measured(customers: pd.DataFrame, ladder: Ladder, top: float, level: float, seed: int) -> dict[str, Measured]:
    """Concentration by basis: revenue, purchases and profits; those that cannot be measured are missing.

    Revenue (after returns) and purchases (before them) are those of all buyers of the window; who stands below nought
    counts as nought, or shares would lose their bounds. Profits are the contributions of the customers above nought
    alone; the share of the contribution of all, losses included, is that of the whale curve.
    """
    bases = {"revenue": customers["net_amount"].clip(lower=0), "purchases": customers["purchase_amount"].clip(lower=0)}
    if ladder.known:
        bases["profits"] = ladder.contribution[ladder.contribution > 0]
    found = {}
    for basis, amounts in bases.items():
        if amounts.sum() > 0:
            result = concentration(amounts, top)
            found[basis] = Measured(result.amounts, top, intervals(result, level, seed))
    return found
