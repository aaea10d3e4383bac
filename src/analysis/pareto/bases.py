"""The amounts whose concentration is measured: revenue before and after returns, and contribution."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.contribution.ladder import Ladder
from analysis.pareto.concentration import Concentration, concentration
from analysis.pareto.intervals import Intervals, intervals


@dataclass(frozen=True)
class Measured(Concentration):
    """A concentration with its intervals."""

    intervals: Intervals


def measured(customers: pd.DataFrame, ladder: Ladder, top: float, level: float, seed: int) -> dict[str, Measured]:
    """Concentration by basis: before-returns, after-returns and contribution; those that cannot be measured are missing.

    Before returns every buyer counts. After returns, and for the contribution, customers may stand below nought, and
    shares would lose their bounds: only those above nought count. What has no positive amount is left out.
    """
    bases = {
        "before-returns": customers["purchase_amount"].clip(lower=0),
        "after-returns": customers["net_amount"][customers["net_amount"] > 0],
    }
    if ladder.known:
        bases["contribution"] = ladder.contribution[ladder.contribution > 0]
    found = {}
    for basis, amounts in bases.items():
        if amounts.sum() > 0:
            result = concentration(amounts, top)
            found[basis] = Measured(result.amounts, top, intervals(result, level, seed))
    return found
