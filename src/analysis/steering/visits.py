"""Who is visited today, how often, and what a visit costs."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd

from analysis.contribution.causes import cause
from analysis.periods import Period
from analysis.refusal import Refused

# What among the types of activities of sales is a visit.
VISITS = "besuch|visit|meeting|termin"


@dataclass(frozen=True)
class Visits:
    """The visits of the last year.

    Attributes
    ----------
    each : visits of each customer of the base, by customer_id
    types : types of activities that count as visits
    cost : money a visit
    given : whether the cost is a setting, not read from the data
    others : visits to those who are no customers of the base
    year : the days counted
    """

    each: pd.Series
    types: tuple[str, ...]
    cost: float
    given: bool
    others: int
    year: Period

    @property
    def total(self) -> int:
        return int(self.each.sum())

    @property
    def customers(self) -> int:
        """How many are visited at all."""
        return int((self.each > 0).sum())


def visit_types(activities: pd.DataFrame) -> tuple[str, ...]:
    """Types of activities that are visits to customers, in order; one to a trade fair is not."""
    types = pd.Series(sorted(activities["type"].dropna().unique()), dtype="object")
    return tuple(kind for kind in types[types.str.contains(VISITS, case=False)] if cause(kind) == "sales")


def visits_in(activities: pd.DataFrame, year: Period, customers: pd.Index) -> pd.Series:
    """Visits of each of `customers` in `year`."""
    rows = activities[activities["type"].isin(visit_types(activities)) & year.covers(activities["date"])]
    return rows.groupby("customer_id").size().reindex(customers, fill_value=0).rename("visits")


def visits(
    activities: pd.DataFrame | None, period: Period, customers: pd.Index, cost: float | None
) -> Visits | Refused:
    """Count the visits of the last year.

    Parameters
    ----------
    activities : the table in typed form
    customers : of the base, by customer_id
    cost : money a visit; None: the mean of those recorded

    Refused as ``no-activities``, ``visits-short`` (the period is shorter than a year), ``visits-one-customer``,
    ``no-visits`` and ``no-visit-costs``.
    """
    if activities is None:
        return Refused("no-activities")
    if period.to_a_year > 1:
        return Refused("visits-short")
    if len(customers) < 2:
        return Refused("visits-one-customer")
    year, types = period.last_year, visit_types(activities)
    rows = activities[activities["type"].isin(types) & year.covers(activities["date"])]
    each = visits_in(activities, year, customers)
    if not each.sum():
        return Refused("no-visits")
    recorded = float(rows["cost"].mean()) if cost is None else cost
    if math.isnan(recorded):
        return Refused("no-visit-costs")
    return Visits(each, types, recorded, cost is not None, len(rows) - int(each.sum()), year)
