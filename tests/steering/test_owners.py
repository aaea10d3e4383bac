"""Exactly one owner a customer, under a code that says nothing of sales."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.refusal import Refused
from analysis.steering.owners import Owners, by_number, owners

IDS = pd.Index(list("abcd"), name="customer_id")


def found(*rows: tuple[str, str | None], customers: pd.Index = IDS) -> Owners:
    made = owners(pd.DataFrame(rows, columns=["customer_id", "owner"]), customers)
    assert isinstance(made, Owners)
    return made


def test_one_owner_a_customer() -> None:
    made = found(("a", "Meier"), ("b", "Anders"), ("c", "Meier"))
    assert made.codes.dropna().to_dict() == {"a": "O2", "b": "O1", "c": "O2"}
    assert made.none.tolist() == ["d"]
    assert made.names.to_dict() == {"O1": "Anders", "O2": "Meier"}
    assert made.two.empty


@pytest.mark.parametrize("between", [";", "; ", " / ", "|", "\n"])
def test_a_cell_with_two_people_has_the_first_and_is_a_conflict(between: str) -> None:
    made = found(("a", f"Meier{between}Anders"), ("b", "Anders"), ("c", f"MEIER{between} Meier"), ("z", f"B{between}C"))
    assert made.names.tolist() == ["Anders", "B", "C", "MEIER"]
    assert made.codes["a"] == made.codes["c"] == "O4"
    assert made.two.to_dict() == {"a": ("O4", "O1")}


def test_a_comma_stands_between_surname_and_first_name() -> None:
    assert found(("a", "Meier, Hans")).two.empty


def test_whom_another_owner_contacts_more_often_is_a_conflict() -> None:
    """Technicians own no customer and do not count; as many contacts are no conflict, nor is who has no owner."""
    master = pd.DataFrame([("a", "Meier"), ("b", "Anders"), ("c", "Meier")], columns=["customer_id", "owner"])
    made = [("a", "anders")] * 3 + [("a", "Meier")] * 2 + [("a", "TS-01")] * 9
    made += [("b", "Anders"), ("b", "Meier"), ("c", None), ("d", "Meier"), ("z", "Meier")]
    known = owners(master, IDS, pd.DataFrame(made, columns=["customer_id", "owner"]))
    assert isinstance(known, Owners)
    assert known.others.to_dict("index") == {"a": {"owner_code": "O2", "other": "O1", "contacts": 3, "own": 2}}


def test_codes_depend_on_names_alone() -> None:
    """Neither the order of rows nor who bought changes them; a customer without purchases still counts."""
    rows = [("a", "Meier"), ("b", "Anders"), ("c", "Zorn"), ("x", "Berg")]
    made = found(*rows)
    turned = found(*rows[::-1], customers=IDS[2:])
    assert made.names.equals(turned.names)
    assert turned.codes["c"] == made.codes["c"] == "O4"


def test_spellings_of_one_person_are_one_owner() -> None:
    made = found(("a", "Jörg Meier"), ("b", "jo\u0308rg  meier"), ("c", "Jörg\u00a0Meier"))
    assert set(made.codes.dropna()) == {"O1"}


@pytest.mark.parametrize("name", ["=1+1", "</td><script>x</script>", "../../x", "{ $name }", "O1", "🚗", "x" * 5000])
def test_hostile_names_are_people_like_any_other(name: str) -> None:
    made = found(("a", name), ("b", "Meier"))
    assert made.codes[["a", "b"]].nunique() == 2
    assert made.names[made.codes["a"]] == name


@pytest.mark.parametrize("owner", [None, "", "  "])
def test_nobody_named_is_refused(owner: str | None) -> None:
    assert owners(pd.DataFrame({"customer_id": ["a"], "owner": [owner]}), IDS) == Refused("no-owners")
    assert owners(pd.DataFrame({"customer_id": ["a"]}), IDS) == Refused("no-owners")
    assert owners(None, IDS) == Refused("no-owners")


def test_codes_stand_in_the_order_of_their_numbers() -> None:
    assert by_number(pd.Index(["O10", "O2", "O1"])).tolist() == ["O1", "O2", "O10"]


def test_owners_of_the_demo_company(demo: CustomerBase) -> None:
    codes = demo.steering.owners.codes
    assert codes.index.equals(demo.customers.index)
    assert codes.nunique() == 8
    master = demo.side("customers").set_index("customer_id")["owner"].reindex(codes.index)  # type: ignore[union-attr]
    assert codes.isna().equals(master.isna())
    assert pd.crosstab(codes, master).gt(0).sum(axis=1).eq(1).all()
