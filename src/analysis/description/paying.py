"""How the customers of the ledger pay, together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from analysis.description.payments import dso, mean_days_late, paid_by_customer
from analysis.periods import Period
from analysis.refusal import Refused

if TYPE_CHECKING:
    import ibis.expr.types as ir


@dataclass(frozen=True)
class Paying:
    """What is late and open.

    Attributes
    ----------
    customers : rows of `payments`
    days_late : mean, each invoice counted by its amount; NaN where none is counted
    dso : days of sales outstanding, over the last year
    """

    customers: pd.DataFrame
    days_late: float
    dso: float

    @property
    def open(self) -> float:
        return float(self.customers["open"].sum())

    @property
    def overdue(self) -> float:
        return float(self.customers["overdue"].sum())

    @property
    def over_limit(self) -> int:
        """Customers with more open than their credit limit."""
        return int((self.customers["credit_use"] > 1).sum())

    def late(self, buyers: pd.Index) -> pd.DataFrame:
        """Buyers with money overdue, the most first: overdue_money, days_late."""
        some = self.customers[(self.customers["overdue"] > 0) & self.customers.index.isin(buyers)].sort_index()
        some = some.sort_values("overdue", ascending=False, kind="stable")
        return some.rename(columns={"overdue": "overdue_money"})[["overdue_money", "days_late"]]

    def beyond_limit(self, buyers: pd.Index) -> pd.DataFrame:
        """Buyers who owe more than their credit limit, the most beyond it first: over_limit (money), credit_limit."""
        some = self.customers[(self.customers["credit_use"] > 1) & self.customers.index.isin(buyers)].sort_index()
        some = some.assign(over_limit=some["open"] - some["credit_limit"])
        return some.sort_values("over_limit", ascending=False, kind="stable")[["over_limit", "credit_limit"]]


def paying(costs: pd.DataFrame | None, transactions: ir.Table, period: Period) -> Paying | Refused:
    """From the typed table of costs; refused as ``no-ledger`` where it tells no due dates."""
    customers, sales = paid_by_customer(costs, transactions, period)
    if customers is None:
        return Refused("no-ledger")
    days = period.last_year.days
    return Paying(customers, mean_days_late(customers), dso(float(customers["open"].sum()), sales, days))
