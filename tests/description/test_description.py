"""Completeness of the five areas, profiles that add up, and the largest customers."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.description.completeness import AREAS, by_area, completeness
from analysis.description.profile import OTHER, UNKNOWN, largest, profile
from analysis.tables.schema import TABLES

BUYERS = pd.Index(["1", "2", "3", "4"], name="customer_id")


def base() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "net_amount": [40.0, 30.0, 20.0, 10.0],
            "orders": [4, 3, 2, 1],
            "last": pd.to_datetime(["2024-01-04", "2024-01-03", "2024-01-02", "2024-01-01"]),
        },
        index=BUYERS,
    )


def test_every_field_of_the_areas_is_a_column_of_its_table():
    for fields in AREAS.values():
        for table, field in fields:
            assert TABLES[table].column(field)


def test_share_counts_buyers_once_and_only_buyers():
    contacts = pd.DataFrame({"customer_id": ["1", "1", "2", "99"], "role": ["buyer", "user", None, "user"]})
    fields = completeness({"contacts": contacts}, BUYERS).set_index("field")["share"]
    assert fields["role"] == 0.25
    assert fields["influence"] == 0


def test_areas_are_means_of_their_fields():
    fields = completeness({}, BUYERS)
    assert by_area(fields)["area"].tolist() == list(AREAS)
    assert by_area(fields)["share"].eq(0).all()


def test_profile_adds_up_and_names_the_rest():
    master = pd.DataFrame({"customer_id": ["1", "2", "3"], "industry": ["a", "b", "c"]})
    groups = profile(base(), master, "industry", rows=1)
    assert groups["group"].tolist() == ["a", OTHER, UNKNOWN]
    assert groups["amount"].tolist() == [40, 50, 10]
    assert groups["customers"].sum() == 4
    assert groups["amount_share"].sum() == pytest.approx(1)


def test_a_group_that_is_called_unknown_is_not_mixed_up():
    master = pd.DataFrame({"customer_id": ["1", "2"], "industry": ["unknown", "other"]})
    assert profile(base(), master, "industry", rows=5)["group"].tolist() == ["unknown", "other", UNKNOWN]


def test_largest_customers_with_and_without_names():
    top = largest(base(), pd.Series({"1": "One GmbH"}, name="name"), rows=2)
    assert top["customer_id"].tolist() == ["1", "2"]
    assert top["name"].tolist()[0] == "One GmbH"
    assert pd.isna(top["name"].tolist()[1])
    assert top["amount_share"].tolist() == [0.4, 0.3]
