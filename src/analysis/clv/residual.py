"""Value without a horizon: discounted expected residual transactions (DERT, Fader, Hardie & Lee 2005), and what they bring."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from analysis.clv.economics import Measure
from analysis.clv.uncertainty import Interval, interval_of
from analysis.clv.value import Valuation
from analysis.doubt import Doubt
from analysis.models.paretonbd import ParetoNBD
from analysis.refusal import Refused, or_refused

_DRAWS = 199
# Of more customers an even part tells how the total moves with the parameters.
_MOST_CUSTOMERS = 5_000


@dataclass(frozen=True)
class Residual:
    """Value of the base without a horizon.

    Attributes
    ----------
    total : money, between bounds that carry parameters and doubt about the model
    share : of it within the horizon
    endless : whether customers stay for ever in the mean (s ≤ 1): only discounting makes the value finite
    doubts : why both may be wrong
    """

    measure: Measure
    total: Interval
    share: float
    horizon_months: int
    endless: bool
    doubts: tuple[Doubt, ...] = ()


@or_refused
def residual(value: Valuation, seed: int) -> Residual:
    """How much of the value without a horizon lies within it, where the model and the discount rate define it."""
    if value.discount_rate == 0:
        raise Refused("residual-undiscounted")
    model, total = value.purchase_model, value.residual
    if total is None or not isinstance(model, ParetoNBD):
        raise Refused("residual-undefined")
    rng = np.random.default_rng(seed)
    part = value.part(-(-len(value.customers) // _MOST_CUSTOMERS))
    known = part.residual
    assert known is not None
    draws = np.empty(_DRAWS)
    for row in range(_DRAWS):
        of_draw = replace(part, purchase_model=model.drawn(rng)).residual
        assert of_draw is not None
        draws[row] = of_draw / known * total
    return Residual(
        value.measure,
        interval_of(total, value.model_doubt.widened(draws), value.total.level),
        value.total.estimate / total,
        value.horizon_months,
        model.parameters.get("s", np.inf) <= 1,
        value.doubts,
    )
