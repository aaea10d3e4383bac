"""Value without a horizon: discounted expected residual transactions (DERT, Fader, Hardie & Lee 2005), and what they bring."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.clv.economics import Measure
from analysis.clv.value import Valuation
from analysis.doubt import Doubt
from analysis.refusal import Refused, or_refused


@dataclass(frozen=True)
class Residual:
    """Value of the base without a horizon.

    Attributes
    ----------
    total : money
    share : of it within the horizon
    doubts : why both may be wrong
    """

    measure: Measure
    total: float
    share: float
    horizon_months: int
    doubts: tuple[Doubt, ...] = ()


@or_refused
def residual(value: Valuation) -> Residual:
    """How much of the value without a horizon lies within it, where the model and the discount rate define it."""
    if value.discount_rate == 0:
        raise Refused("residual-undiscounted")
    total = value.residual
    if total is None:
        raise Refused("residual-undefined")
    return Residual(value.measure, total, value.total.estimate / total, value.horizon_months, value.doubts)
