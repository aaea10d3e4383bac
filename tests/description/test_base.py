"""Completeness of the five areas, profiles that add up, groups, and the maturity of the data."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from analysis.description.completeness import AREAS, by_area, by_customer, completeness, known_fields
from analysis.description.groups import group_of, roll_up
from analysis.description.hierarchy import heads
from analysis.description.principles import criteria, scores
from analysis.description.profile import OTHER, UNKNOWN, largest, profile
from analysis.periods import Period
from analysis.tables.schema import TABLES
from analysis.tables.typed import as_typed, typed

BUYERS = pd.Index(["1", "2", "3", "4"], name="customer_id")
PERIOD = Period(pd.Timestamp("2022-01-01").date(), pd.Timestamp("2024-12-31").date())


def base() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "net_amount": [40.0, 30.0, 20.0, 10.0],
            "cost_of_goods": [30.0, None, 15.0, None],
            "orders": [4, 3, 2, 1],
            "last": pd.to_datetime(["2024-01-04", "2024-01-03", "2024-01-02", "2024-01-01"]),
        },
        index=BUYERS,
    )


def table(kind: str, /, **columns: list) -> pd.DataFrame:
    return as_typed(kind, pd.DataFrame(columns))


# ------------------------------------------------------------------ completeness


def test_every_field_of_the_areas_is_a_column_of_its_table() -> None:
    for fields in AREAS.values():
        for name, field in fields:
            assert TABLES[name].column(field)


def test_share_counts_buyers_once_and_only_buyers() -> None:
    contacts = pd.DataFrame({"customer_id": ["1", "1", "2", "99"], "role": ["buyer", "user", None, "user"]})
    fields = completeness(known_fields({"contacts": contacts}, base())).set_index("field")["share"]
    assert fields["role"] == 0.25
    assert fields["influence"] == 0
    assert fields["cost_of_goods"] == 0.5


def test_areas_are_means_of_their_fields() -> None:
    known = known_fields({}, base().assign(cost_of_goods=np.nan))
    assert by_area(completeness(known))["area"].tolist() == list(AREAS)
    assert by_area(completeness(known))["share"].eq(0).all()
    each = by_customer(known_fields({}, base()))
    assert each.columns.tolist() == list(AREAS)
    assert each["finances"].tolist() == [0.25, 0, 0.25, 0]


# ------------------------------------------------------------------ profile and groups


def test_profile_adds_up_and_names_the_rest() -> None:
    master = pd.DataFrame({"customer_id": ["1", "2", "3"], "industry": ["a", "b", "c"]})
    groups = profile(base(), master, "industry", rows=1)
    assert groups["group"].tolist() == ["a", OTHER, UNKNOWN]
    assert groups["amount"].tolist() == [40, 50, 10]
    assert groups["customers"].sum() == 4
    assert groups["amount_share"].sum() == pytest.approx(1)


def test_a_group_that_is_called_unknown_is_not_mixed_up() -> None:
    master = pd.DataFrame({"customer_id": ["1", "2"], "industry": ["unknown", "other"]})
    assert profile(base(), master, "industry", rows=5)["group"].tolist() == ["unknown", "other", UNKNOWN]


def test_largest_customers_with_and_without_names() -> None:
    top = largest(base(), pd.Series({"1": "One GmbH"}, name="name"), rows=2)
    assert top["customer_id"].tolist() == ["1", "2"]
    assert top["name"].tolist()[0] == "One GmbH"
    assert pd.isna(top["name"].tolist()[1])
    assert top["amount_share"].tolist() == [0.4, 0.3]


def test_heads_follow_chains_of_any_length() -> None:
    chain = pd.Series({str(n): str(n + 1) for n in range(1000)})
    found = heads(chain)
    assert set(found["head"]) == {"1000"}
    assert not found["circle"].any()
    assert len(found) == 1001


def test_circles_are_told_and_have_no_head() -> None:
    above = pd.Series({"a": "b", "b": "c", "c": "a", "d": "c", "e": "e", "f": "e", "g": None})
    found = heads(above)
    assert found["circle"][found["circle"]].index.tolist() == ["a", "b", "c", "d"]
    assert found["head"].to_dict() == {"a": "a", "b": "b", "c": "c", "d": "d", "e": "e", "f": "e", "g": "g"}


def test_groups_add_up_and_a_parent_need_not_be_a_customer() -> None:
    master = table("customers", customer_id=["1", "2", "3", "4"], parent=[None, "1", "H", "H"])
    rolled = roll_up(base(), group_of(master))
    assert rolled["amount"].to_dict() == {"1": 70, "H": 30}
    assert rolled["own"].to_dict() == {"1": 40, "H": 0}
    assert rolled["companies"].to_dict() == {"1": 2, "H": 2}
    assert rolled["amount_share"].to_dict() == {"1": 0.7, "H": 0.3}


def test_companies_in_a_circle_stand_alone() -> None:
    master = table("customers", customer_id=["1", "2"], parent=["2", "1"])
    assert group_of(master)["circle"].all()
    assert roll_up(base(), group_of(master)).empty


def test_without_master_data_there_are_no_groups() -> None:
    assert roll_up(base(), group_of(None)).empty


# ------------------------------------------------------------------ tables in typed form


def test_typed_tables_have_every_column_and_nothing_is_a_table_of_no_rows() -> None:
    assert typed("ratings", None) is None
    assert typed("ratings", pd.DataFrame({"customer_id": []})) is None
    found = table("ratings", customer_id=["1"], date=[pd.Timestamp("2024-01-01").date()], value=[4], item=["x"])
    assert found.columns.tolist() == [column.name for column in TABLES["ratings"].columns]
    assert found.dtypes["value"] == "float64"
    assert found["nps"].isna().all()


# ------------------------------------------------------------------ principles


def test_principles_are_shares_of_revenue_that_meet_their_rule() -> None:
    tables = {
        "customers": table("customers", customer_id=["1", "2"], owner=["x", None], name=["a", "b"]),
        "contacts": table("contacts", customer_id=["1", "2", "3"], role=["decider", "user", "decider"]),
        "activities": table("activities", customer_id=["1", "4"], date=["2024-12-31", "2022-01-01"], type=["a", "a"]),
    }
    found = criteria(base(), tables, set(tables), PERIOD, used_share=0.9)
    share = found.set_index("criterion")["share"]
    assert share["master"] == pytest.approx(0.7)
    assert share["owner"] == pytest.approx(0.4)
    assert share["decider"] == pytest.approx(0.6)
    assert share["margin"] == pytest.approx(0.6)
    assert share["touchpoints"] == pytest.approx(0.5)
    assert share["fresh"] == pytest.approx(0.4)
    assert share["usable"] == 0.9
    assert share["history"] == pytest.approx(1, abs=1e-3)
    assert share["potential"] == 0
    means = found.groupby("principle")["share"].mean()
    assert scores(found)["score"].to_dict() == pytest.approx(means.to_dict())
    assert scores(found).loc["long-term", "weakest"] == "origin"


def test_names_on_invoice_lines_are_no_master_table() -> None:
    tables = {"customers": table("customers", customer_id=["1", "2"], name=["a", "b"])}
    share = criteria(base(), tables, set(), PERIOD, used_share=1.0).set_index("criterion")["share"]
    assert share["master"] == 0


def test_principles_of_a_base_without_side_tables_are_low_not_undefined() -> None:
    found = criteria(base().assign(net_amount=-1.0), {}, set(), PERIOD, used_share=1.0)
    assert found["share"].between(0, 1).all()
