"""Roles, support and contact; the map of influence; whom to meet next."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis.description.buying_centre import buying_centres, gaps, people, reporting, role_coverage, whom_to_meet
from analysis.refusal import Refused
from analysis.tables.typed import as_typed

END = date(2024, 12, 31)


def contacts(**columns: object) -> pd.DataFrame:
    size = len(columns["influence"])  # type: ignore[arg-type]
    given = {"contact_id": [f"p{n}" for n in range(size)], "customer_id": "1", "role": "user", **columns}
    return people(as_typed("contacts", pd.DataFrame(given)), END, contact_days=180)


def test_support_by_hand() -> None:
    centre = buying_centres(contacts(influence=[5, 3, 2], attitude=[2, -1, 0])).loc["1"]
    assert centre["support"] == pytest.approx(0.7)


def test_unknown_attitudes_count_neither_above_nor_below_the_line() -> None:
    centre = buying_centres(contacts(influence=[5, 3, None], attitude=[2, None, -2])).loc["1"]
    assert centre["support"] == 2
    nothing = buying_centres(contacts(influence=[None, 2], attitude=[1, None])).loc["1"]
    assert nothing["support"] != nothing["support"]


def test_influence_met_within_the_time_and_not_in_the_future() -> None:
    days = ["2024-12-31", "2024-07-04", "2024-07-03", "2025-01-01", None]
    persons = contacts(influence=[1, 1, 1, 1, 4], last_contact=days)
    assert persons["recent"].tolist() == [True, True, False, False, False]
    assert persons["days_since"].tolist()[:3] == [0, 180, 181]
    assert persons["last_contact"].notna().tolist()[:3] == [True] * 3
    assert persons.loc[persons["days_since"].isna(), "last_contact"].isna().all()
    assert buying_centres(persons).loc["1", "influence_met"] == pytest.approx(2 / 8)


def test_somebody_in_two_roles_is_one_person() -> None:
    persons = contacts(
        contact_id=["a", "a", "b"], role=["buyer", "decider", "user"], influence=[5, 5, 1], attitude=[1, 1, -1]
    )
    centre = buying_centres(persons).loc["1"]
    assert (centre["contacts"], centre["roles"], centre["decider"]) == (2, 3, True)
    assert centre["support"] == pytest.approx(4 / 6)


def test_roles_are_counted_among_buyers_with_contacts_and_not_for_a_handful() -> None:
    persons = contacts(
        customer_id=["1", "1", "2", "3", "4", "5", "stranger"],
        role=["decider", "user", "user", "user", "user", "user", "decider"],
        influence=[1] * 7,
    )
    found = role_coverage(persons, pd.Index(list("12345678")))
    assert (found["decider"], found["user"], found["initiator"]) == (0.2, 1.0, 0.0)
    assert role_coverage(persons, pd.Index(["1", "2", "3", "4"])) == Refused("few-contacts", fewest=5)


def test_gaps_name_what_is_missing_the_largest_first() -> None:
    persons = contacts(
        customer_id=["1", "1", "2", "2"],
        role=["decider", "user", "user", "buyer"],
        influence=[1, 2, 3, 4],
        last_contact=["2024-12-01"] * 4,
    )
    customers = pd.DataFrame({"net_amount": [9.0, 5.0, 7.0]}, index=pd.Index(["1", "2", "3"], name="customer_id"))
    found = gaps(buying_centres(persons), customers)
    assert found.index.tolist() == ["3", "2"]
    assert found["contacts"].tolist() == [0, 2]
    assert found["no_decider"].all()


def test_reporting_stays_among_the_persons_and_tells_circles() -> None:
    persons = contacts(contact_id=["a", "b", "c", "d"], influence=[1] * 4, reports_to=["b", "a", "c", "elsewhere"])
    above, circle = reporting(persons)
    assert above.to_dict() == {"a": "b", "b": "a"}
    assert circle == ["a", "b"]


def test_whom_to_meet_is_ranked_by_influence_then_silence() -> None:
    persons = contacts(
        contact_id=["met", "against", "never", "long", "longer"],
        influence=[5, 4, 3, 2, 2],
        attitude=[2, -1, 1, 1, 1],
        last_contact=["2024-12-01", "2024-12-01", None, "2023-12-01", "2022-12-01"],
    )
    found = whom_to_meet(persons, most=9)
    assert found["contact_id"].tolist() == ["against", "never", "longer", "long"]
    assert found["reason"].tolist() == ["against", "never", "overdue", "overdue"]


def test_five_hundred_contacts_are_no_trouble() -> None:
    persons = contacts(influence=[1 + n % 5 for n in range(500)], attitude=[n % 5 - 2 for n in range(500)])
    assert buying_centres(persons).loc["1", "contacts"] == 500
    assert len(whom_to_meet(persons)) == 3
