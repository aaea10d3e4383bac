"""Who is visited today, and what a visit costs."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.steering.visits import visits
from analysis.tables.typed import as_typed

TWO_YEARS = Period(date(2023, 1, 1), date(2024, 12, 31))
CUSTOMERS = pd.Index(["a", "b", "c"], name="customer_id")


def activities(*rows: tuple[str, str, str, float | None]) -> pd.DataFrame:
    return as_typed("activities", pd.DataFrame(rows, columns=["customer_id", "date", "type", "cost"]))


SOME = activities(
    ("a", "2024-03-01", "Besuch", 100.0), ("a", "2024-04-01", "Kundenbesuch", 140.0), ("b", "2023-12-31", "Besuch", 900.0),
    ("b", "2024-02-01", "Telefonat", 10.0), ("b", "2024-02-02", "Messebesuch", 10.0), ("z", "2024-02-02", "Visit", None),
)  # fmt: skip


def test_visits_of_the_last_year_are_counted() -> None:
    found = visits(SOME, TWO_YEARS, CUSTOMERS, None)
    assert found.each.to_dict() == {"a": 2, "b": 0, "c": 0}
    assert found.types == ("Besuch", "Kundenbesuch", "Visit")
    assert (found.total, found.customers, found.others) == (2, 1, 1)
    assert (found.cost, found.given) == (120.0, False)
    assert visits(SOME, TWO_YEARS, CUSTOMERS, 80.0).cost == 80.0


def test_what_cannot_be_counted_is_refused() -> None:
    assert visits(None, TWO_YEARS, CUSTOMERS, None) == Refused("no-activities")
    assert visits(SOME, Period(date(2024, 3, 1), date(2024, 12, 31)), CUSTOMERS, None) == Refused("visits-short")
    assert visits(SOME, TWO_YEARS, CUSTOMERS[:1], None) == Refused("visits-one-customer")
    assert visits(SOME, TWO_YEARS, CUSTOMERS[1:], None) == Refused("no-visits")
    without = SOME.assign(cost=float("nan"))
    assert visits(without, TWO_YEARS, CUSTOMERS, None) == Refused("no-visit-costs")
    assert visits(without, TWO_YEARS, CUSTOMERS, 80.0).total == 2


def test_the_demo_company_recounted(demo: CustomerBase) -> None:
    table = demo.frame("activities")
    rows = table[(table["type"] == "Besuch") & (pd.to_datetime(table["date"]) >= "2024-01-01")]
    found = visits(demo.side("activities"), demo.period, demo.customers.index, None)
    assert found.total + found.others == len(rows)
    assert found.cost == pytest.approx(rows["cost"].astype(float).mean())
