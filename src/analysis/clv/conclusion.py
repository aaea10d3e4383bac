"""What the page comes to, and how far to trust it."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.clv.economics import Measure
from analysis.clv.purchases import ExpectedPurchases
from analysis.clv.uncertainty import Interval
from analysis.clv.value import Valuation
from analysis.doubt import Doubt
from analysis.refusal import Refused

BEST = 0.1


@dataclass(frozen=True)
class Conclusion:
    """What can be said of the customers' future, as far as anything can.

    Attributes
    ----------
    total : value of the base
    measure : whether that is value, or revenue for want of a margin
    best_share : share of it that the best tenth of the customers hold; NaN where there is none
    purchases : expected purchases of the base
    horizon_months : of all of these
    doubts : why none of them is to be fully trusted
    """

    total: Interval | Refused
    measure: Measure
    best_share: float
    purchases: Interval | Refused
    horizon_months: int
    doubts: tuple[Doubt, ...]


def conclusion(value: Valuation | Refused, purchases: ExpectedPurchases | Refused, horizon_months: int) -> Conclusion:
    """The value where there is one, else the purchases, else only the reason."""
    counted = purchases if isinstance(purchases, Refused) else purchases.total
    if not isinstance(value, Refused):
        share = value.share_of_best(BEST)
        return Conclusion(value.total, value.measure, share, counted, horizon_months, value.doubts)
    doubts = () if isinstance(purchases, Refused) else purchases.doubts
    return Conclusion(value, "value", float("nan"), counted, horizon_months, doubts)
