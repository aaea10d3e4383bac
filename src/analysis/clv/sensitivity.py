"""The total value when one assumption moves and the others stay."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.clv.economics import Measure
from analysis.clv.value import Valuation
from analysis.doubt import Doubt
from analysis.refusal import or_refused


@dataclass(frozen=True)
class Sensitivity:
    """What the total hangs on.

    Attributes
    ----------
    total : money, under the assumptions as they are
    frame : assumption (margin, rate, horizon), low_setting, high_setting (factor on the margin, annual rate, months),
        low, high (total value)
    doubts : why all of it may be wrong
    """

    measure: Measure
    total: float
    frame: pd.DataFrame
    doubts: tuple[Doubt, ...] = ()

    @property
    def widest(self) -> str:
        """The assumption that moves the total most."""
        span = (self.frame["high"] - self.frame["low"]).abs()
        return str(self.frame["assumption"].iloc[span.to_numpy().argmax()])


@or_refused
def sensitivity(value: Valuation) -> Sensitivity:
    """The total with a tenth less and more margin, five points more and less discount rate, half and twice the horizon."""
    months, rate = value.horizon_months, value.discount_rate
    less = max(0.0, rate - 0.05)
    rows = [
        ("margin", 0.9, 1.1, value.total_at(months, rate, 0.9), value.total_at(months, rate, 1.1)),
        ("rate", rate + 0.05, less, value.total_at(months, rate + 0.05), value.total_at(months, less)),
        ("horizon", months / 2, months * 2, value.total_at(months / 2, rate), value.total_at(months * 2, rate)),
    ]
    columns = ["assumption", "low_setting", "high_setting", "low", "high"]
    return Sensitivity(value.measure, value.total.estimate, pd.DataFrame(rows, columns=columns), value.doubts)
