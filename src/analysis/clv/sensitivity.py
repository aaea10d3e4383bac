"""The total value when one assumption moves and the others stay."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from analysis.clv.economics import Measure
from analysis.clv.value import Valuation
from analysis.models.nbd import NBD
from analysis.models.purchases import PurchaseModel
from analysis.refusal import or_refused

_LESS, _MORE = 0.9, 1.1
# Of the discount rate.
_POINTS = 0.05


@dataclass(frozen=True)
class Sensitivity:
    """What the total hangs on.

    Attributes
    ----------
    total : money, under the assumptions as they are
    frame : assumption (margin, drop_out, cost, rate; as far as there is any of it), low_setting, high_setting (factors;
        of the rate the annual rate), low, high (total value); what moves the total most comes first. The horizon is no
        assumption but a choice, and not among them
    """

    measure: Measure
    total: float
    frame: pd.DataFrame

    @property
    def widest(self) -> str:
        """The assumption that moves the total most."""
        return str(self.frame["assumption"].iloc[0])


@or_refused
def sensitivity(value: Valuation) -> Sensitivity:
    """The total with a tenth less and more of margin, drop-out and cost, and five points more and less discount rate."""
    rate = value.discount_rate
    less = max(0.0, rate - _POINTS)
    rows = [
        ("margin", _LESS, _MORE, value.total_at(margin=_LESS), value.total_at(margin=_MORE)),
        (
            "rate",
            rate + _POINTS,
            less,
            value.total_at(discount_rate=rate + _POINTS),
            value.total_at(discount_rate=less),
        ),
    ]
    if not isinstance(value.purchase_model, NBD):
        often, seldom = (with_drop_out(value.purchase_model, factor) for factor in (_MORE, _LESS))
        rows.append(("drop_out", _MORE, _LESS, value.total_at(model=often), value.total_at(model=seldom)))
    if value.economics.cost_known:
        rows.append(("cost", _MORE, _LESS, value.total_at(cost=_MORE), value.total_at(cost=_LESS)))
    frame = pd.DataFrame(rows, columns=["assumption", "low_setting", "high_setting", "low", "high"])
    widest = (frame["low"] - frame["high"]).abs().sort_values(ascending=False, kind="stable").index
    return Sensitivity(value.measure, value.total.estimate, frame.loc[widest].reset_index(drop=True))


def with_drop_out(model: PurchaseModel, factor: float) -> PurchaseModel:
    """The model if customers left `factor` times as readily, in the past as in the future.

    Rates of drop-out are `factor` times as high, of chances to leave after a purchase the odds are.
    """
    parameters = dict(model.parameters)
    for name in ("a", "mu"):
        if name in parameters:
            parameters[name] *= factor
    if "beta" in parameters:
        parameters["beta"] /= factor
    if "theta" in parameters:
        odds = factor * parameters["theta"] / (1 - parameters["theta"])
        parameters["theta"] = odds / (1 + odds)
    return replace(model, parameters=parameters, estimation=None)
