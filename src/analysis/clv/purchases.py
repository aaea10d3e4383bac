"""Purchases to come and who is still active: known also where nothing can be said of what a purchase is worth."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.clv.forecast import Forecast
from analysis.clv.models import UNIT_DAYS, known_of
from analysis.clv.uncertainty import Interval
from analysis.clv.value import Valuation
from analysis.doubt import Doubt
from analysis.models.nbd import NBD
from analysis.periods import months_to_days
from analysis.refusal import Refused, or_refused
from analysis.settings import Settings


@dataclass(frozen=True)
class ExpectedPurchases:
    """Purchases from the end of the window on.

    Attributes
    ----------
    frame : index customer_id; p_alive, expected_purchases (in the horizon)
    total : expected purchases of the whole base
    horizon_months : the horizon
    all_active : the model in use knows no drop-out, so that every customer counts as active by assumption
    doubts : why none of these is to be fully trusted
    """

    frame: pd.DataFrame
    total: Interval
    horizon_months: int
    all_active: bool
    doubts: tuple[Doubt, ...]

    @property
    def customers(self) -> int:
        return len(self.frame)

    @property
    def active(self) -> float:
        """Expected number of customers who are still active."""
        return float(self.frame["p_alive"].sum())


@or_refused
def expected_purchases(forecast: Forecast, value: Valuation | Refused, settings: Settings) -> ExpectedPurchases:
    """The purchases that `value` is made of; where it was refused, the same without their money."""
    all_active = isinstance(forecast.model, NBD)
    if not isinstance(value, Refused):
        frame = value.frame[["p_alive", "expected_purchases"]]
        return ExpectedPurchases(frame, value.purchases, value.horizon_months, all_active, value.of_purchases)
    months, customers = settings.horizon_months, forecast.observed.customers
    weeks, model = months_to_days(months) / UNIT_DAYS, forecast.model
    history = known_of(customers)
    frame = pd.DataFrame(
        {"p_alive": model.p_alive(*history), "expected_purchases": model.expected_purchases(weeks, *history)},
        index=customers.index,
    )
    total = forecast.ahead(months_to_days(months), settings.level, settings.seed)
    return ExpectedPurchases(frame, total, months, all_active, (forecast.doubt,) if forecast.doubt else ())
