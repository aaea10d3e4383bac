"""The load of owners and teams, what is not said of few people, and teams by segment."""

from __future__ import annotations

import itertools

import numpy as np
import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.refusal import INAPPLICABLE, Refused
from analysis.statistics.disclosure import too_few
from analysis.steering.handover import Handover, handover, its_segments
from analysis.steering.owners import Owners, owners
from analysis.steering.portfolio import SEGMENTS
from analysis.steering.teams import NOBODY, Teams, teams, teams_results


def master(rows: list[tuple[str | None, str | None]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["owner", "team"])
    return frame.assign(customer_id=[f"K{n:03d}" for n in range(len(rows))])


def load(frame: pd.DataFrame, **sums: float) -> tuple[Teams, Owners]:
    ids = pd.Index(frame["customer_id"].unique(), name="customer_id")
    owned = owners(frame, ids)
    found = teams(owned, frame, {name: pd.Series(value, index=ids) for name, value in sums.items()})
    assert isinstance(found, Teams)
    assert isinstance(owned, Owners)
    return found, owned


def test_load_stands_by_code_and_ties_out() -> None:
    found, owned = load(master([("B", "West")] * 6 + [("A", "Ost")] * 8 + [(None, None)] * 5), visits=2.0)
    assert found.by_owner.index.tolist() == ["O1", "O2", NOBODY]
    assert found.by_owner["customers"].tolist() == [8.0, 6.0, 5.0]
    assert found.by_owner["visits"].sum() == 2 * 19
    assert found.by_owner["team"].dropna().tolist() == ["Ost", "West"]
    assert found.by_team.index.tolist() == ["Ost", "West", NOBODY]
    assert found.by_team["owners"].tolist() == [1, 1, 0]
    assert teams_results(found, owned) == {
        "by_code": {"O1": {"customers": 8, "visits": 16}, "O2": {"customers": 6, "visits": 12}},
        "without_owner": 5,
        "two_owners": 0,
        "contacted_by_another": 0,
        "in_another_team": 0,
    }


def test_who_is_in_another_teams_list_is_named() -> None:
    found, _ = load(master([("A", "Ost")] * 6 + [("A", "West")] + [("B", "West")] * 7))
    assert found.strays.to_dict("index") == {"K006": {"owner_code": "O1", "team": "West", "usual": "Ost"}}


def test_an_owner_with_one_customer_is_left_empty_and_cannot_be_computed() -> None:
    found, owned = load(master([("A", None)] + [("B", None)] * 20 + [("C", None)] * 7), visits=3.0)
    assert found.by_owner["customers"].isna().tolist() == [True, False, True]
    assert found.by_owner["visits"].isna().tolist() == [True, False, True]
    assert found.by_team == INAPPLICABLE
    assert teams_results(found, owned)["by_code"]["O1"] == {"customers": None, "visits": None}


def test_one_owner_for_all() -> None:
    found, _ = load(master([("A", "Ost")] * 9))
    assert found.by_owner["customers"].to_dict() == {"O1": 9.0}
    assert found.strays.empty


def test_without_owners_it_is_refused() -> None:
    frame = pd.DataFrame({"customer_id": ["a"], "team": ["Ost"]})
    assert teams(owners(frame, pd.Index(["a"])), frame, {}) == Refused("no-owners")


@pytest.mark.slow
def test_money_of_people_only_where_it_was_asked_for(demo: CustomerBase) -> None:
    assert demo.steering.teams.sums == ("visits", "open_actions")
    asked = CustomerBase("demo", staff_rankings=True).steering
    assert asked.teams.sums == ("visits", "open_actions", "net_amount", "contribution")
    assert asked.teams.by_owner.index.equals(demo.steering.teams.by_owner.index)
    assert asked.teams.by_owner["net_amount"].sum() == pytest.approx(demo.customers["net_amount"].sum())
    assert set(asked.results()["owners"]["by_code"]["O1"]) == {"customers", "visits", "open_actions"}


def test_open_actions_are_those_of_the_list_that_are_not_held_back(demo: CustomerBase) -> None:
    load = demo.steering.teams.by_owner["open_actions"]
    assert load.sum() == len(demo.steering.actions.open)
    assert load.drop(NOBODY).to_dict() == demo.steering.actions.open["owner"].value_counts().to_dict()


@pytest.mark.parametrize("counts", [[3, 9, 20], [1, 1, 1, 1, 30], [4, 4, 30], [2], [0, 5, 6], [4, 5, 5, 40]])
def test_what_is_left_out_is_never_the_difference_to_the_total(counts: list[int]) -> None:
    cells = pd.Series(counts)
    hidden = too_few(cells)
    assert hidden[(cells > 0) & (cells < 5)].all()
    assert not hidden.any() or cells[hidden].sum() >= 5 or hidden[cells > 0].all()
    if (cells >= 5).all():
        assert not hidden.any()


# ------------------------------------------------------------------ teams by segment


def fewest_by_trying(counts: np.ndarray) -> int:
    """Most customers who can stay, over all divisions that leave no team and no segment out."""
    if counts.shape[0] < counts.shape[1]:
        counts = counts.T
    rows, columns = counts.shape
    return max(
        int(counts[np.arange(rows), list(choice)].sum())
        for choice in itertools.product(range(columns), repeat=rows)
        if set(choice) == set(range(columns))
    )


@pytest.mark.parametrize("shape", [(2, 5), (3, 3), (5, 5), (6, 4), (4, 2), (2, 1), (5, 3)])
def test_no_division_hands_over_fewer(shape: tuple[int, int]) -> None:
    rng = np.random.default_rng(5)
    for _ in range(40):
        counts = rng.integers(0, 12, shape)
        found = its_segments(counts)
        assert found.any(axis=0).all()
        assert found.any(axis=1).all()
        assert found.sum() == max(shape)
        assert int(counts[found].sum()) == fewest_by_trying(counts)


def test_handovers_and_their_visits_are_counted() -> None:
    ids = pd.Index([f"K{n}" for n in range(7)])
    team = pd.Series(["Ost"] * 3 + ["West"] * 3 + [None], index=ids)
    segment = pd.Series(["star", "star", "cash", "cash", "cash", "star", "gone"], index=ids)
    found = handover(team, segment, pd.Series([1, 1, 10, 1, 1, 20, 100], index=ids))
    assert isinstance(found, Handover)
    assert found.table["segments"].to_dict() == {"Ost": ("star",), "West": ("cash",)}
    assert (found.handed_over, found.customers, found.visits) == (2, 6, 30.0)
    assert found.table[["stay", "leave"]].sum(axis=1).tolist() == [3, 3]


def test_one_team_or_none_cannot_be_divided() -> None:
    segment = pd.Series(["star", "cash"], index=["a", "b"])
    assert handover(pd.Series(["Ost", "Ost"], index=["a", "b"]), segment, None) == Refused("one-team")
    assert handover(pd.Series([None, None], index=["a", "b"]), segment, None) == Refused("no-teams")


def test_on_the_demo_company_every_segment_has_a_team(demo: CustomerBase) -> None:
    found = demo.steering.handover
    assert {name for names in found.table["segments"] for name in names} == set(SEGMENTS) - {"gone"}
    assert found.table["stay"].sum() + found.handed_over == found.customers
