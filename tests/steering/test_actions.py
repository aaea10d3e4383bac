"""The list of actions: each amount once, conflicts resolved, duties never held back."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.page import NamedList
from analysis.refusal import Refused
from analysis.steering.actions import Actions, Circumstances, actions
from analysis.steering.kinds import CALLS, KINDS

END = date(2024, 12, 31)


def listed(key: str, **columns: Any) -> NamedList:
    ids = columns.pop("ids")
    return NamedList(key, pd.DataFrame(columns, index=pd.Index(ids, name="customer_id")))


def circumstances(**changed: Any) -> Circumstances:
    ids = [f"c{n}" for n in range(10)]
    known: dict[str, Any] = {
        "end": END,
        "factors": {"window": 0.25, "horizon": 1.0, "year": 1.0, "once": 1.0},
        "at_risk": pd.Series(100.0, index=ids, name="value_at_risk"),
        "bounds": {"value_at_risk": (0.5, 1.5)},
        "minutes": {"visit": 90.0, "call": 15.0},
        "evidence": {},
        "segments": pd.Series("star", index=ids),
        "owners": pd.Series("O1", index=ids),
        "given_up": pd.Index([]),
    }
    return Circumstances(**known | changed)


def made(*lists: NamedList, share: float = 0.0, **changed: Any) -> Actions:
    found = actions(lists, circumstances(**changed), share, 1)
    assert isinstance(found, Actions)
    return found


def counted(found: Actions) -> dict[tuple[str, str], float]:
    frame = found.frame
    return dict(zip(zip(frame["customer_id"], frame["kind"], strict=True), frame["counted"], strict=True))


def test_an_amount_of_the_window_becomes_one_a_year_and_is_due_after_the_days_of_its_kind() -> None:
    row = made(listed("remedy-price", ids=["c1"], remedy_gain=[4000.0])).frame.iloc[0]
    assert (row["money"], row["low"], row["high"], row["counted"]) == (1000.0, 1000.0, 1000.0, 1000.0)
    assert row["due"] == date(2025, 3, 31)
    assert (row["minutes"], row["owner"], row["evidence"], row["duty"]) == (90.0, "O1", "rule", False)


def test_discount_and_price_remedy_are_one_action_with_the_greater_amount_and_its_reason() -> None:
    found = made(
        listed("discounts-above-corridor", ids=["c1", "c2"], discount_excess=[400.0, 4000.0], list_discount=[0.3, 0.3]),
        listed("remedy-price", ids=["c1", "c2"], remedy_gain=[800.0, 800.0]),
    )
    assert counted(found) == {("c2", "price"): 1000.0, ("c1", "price"): 200.0}
    assert found.frame["list"].to_list() == ["discounts-above-corridor", "remedy-price"]


def test_a_loss_counts_beyond_its_parts_only() -> None:
    found = made(
        listed("loss-makers", ids=["c1", "c2"], contribution=[-4000.0, -400.0]),
        listed("remedy-price", ids=["c1", "c2"], remedy_gain=[1200.0, 1200.0]),
        listed("remedy-service-level", ids=["c1"], remedy_gain=[400.0]),
    )
    # The greater of the loss (1,000 and 100 a year) and the sum of its parts (400 and 300).
    assert counted(found) == {
        ("c1", "mend"): 600.0,
        ("c1", "price"): 300.0,
        ("c2", "price"): 300.0,
        ("c1", "service"): 100.0,
        ("c2", "mend"): 0.0,
    }
    assert found.frame.groupby("customer_id")["counted"].sum().to_dict() == {"c1": 1000.0, "c2": 300.0}


def test_of_equal_amounts_the_more_definite_action_carries_them() -> None:
    found = made(
        listed("at-risk", ids=["c1"], value_at_risk=[100.0], risk_reasons=["overdue;contact"]),
        listed("overdue-contact", ids=["c1"], value_at_risk=[100.0]),
        listed("missing-decider", ids=["c1"], net_amount=[5000.0]),
    )
    assert counted(found) == {("c1", "contact"): 100.0, ("c1", "decider"): 0.0, ("c1", "keep"): 0.0}
    (first, *_) = found.proposals(1)
    assert (first.kind, first.money, first.low, first.high) == ("contact", 100.0, 50.0, 150.0)
    assert first.quantity == "value_at_risk"


def test_who_is_at_risk_without_a_sign_of_it_is_not_called_for() -> None:
    with_sign = listed("at-risk", ids=["c1", "c2"], value_at_risk=[1.0, 9.0], risk_reasons=["falling", "unlikely"])
    assert counted(made(with_sign)) == {("c1", "keep"): 1.0}


def test_a_decider_is_looked_for_with_the_important_only() -> None:
    segments = pd.Series({"c1": "star", "c2": "tag_along", "c3": "cash"})
    found = made(listed("missing-decider", ids=["c1", "c2", "c3"], net_amount=[1.0, 1.0, 1.0]), segments=segments)
    assert set(found.frame["customer_id"]) == {"c1", "c3"}


def test_whom_one_gives_up_is_not_called_on_but_pays() -> None:
    found = made(
        listed("more-visits", ids=["c1", "c2"], visit_gain=[50.0, 50.0]),
        listed("cross-selling", ids=["c1"], cross_selling=[50.0], recorded_opening_share=[0.4]),
        listed("overdue-money", ids=["c1"], overdue_money=[70.0]),
        given_up=pd.Index(["c1"]),
    )
    assert counted(found) == {("c1", "collect"): 70.0, ("c2", "visit_more"): 50.0}
    assert found.spared == 2


def test_who_is_won_back_is_not_kept_and_who_is_visited_less_is_called() -> None:
    found = made(
        listed("win-back", ids=["c1"], value_if_active=[300.0]),
        listed("at-risk", ids=["c1"], value_at_risk=[100.0], risk_reasons=["overdue"]),
        listed("fewer-visits", ids=["c2"], visit_gain=[-5.0]),
        listed("cross-selling", ids=["c2"], cross_selling=[50.0], recorded_opening_share=[0.4]),
    )
    assert counted(found) == {("c1", "win_back"): 300.0, ("c2", "cross_sell"): 50.0, ("c2", "visit_less"): -5.0}
    minutes = dict(zip(found.frame["kind"], found.frame["minutes"], strict=True))
    assert minutes["cross_sell"] == 15.0
    assert math.isnan(minutes["visit_less"])


def test_what_is_recorded_is_the_least_of_an_opening() -> None:
    (measure,) = made(
        listed("cross-selling", ids=["c1"], cross_selling_contribution=[50.0], recorded_opening_share=[0.4])
    ).proposals()
    assert (measure.low, measure.money, measure.high) == (20.0, 50.0, 50.0)


def test_measures_name_the_largest_and_their_owners_in_order() -> None:
    owners = pd.Series({f"c{n}": f"O{n + 7}" for n in range(5)})
    found = made(listed("overdue-money", ids=list(owners.index), overdue_money=[1.0, 5, 3, 2, 4]), owners=owners)
    (measure,) = found.proposals()
    assert (measure.kind, measure.customers, measure.money, measure.duty) == ("collect", 5, 15.0, True)
    assert measure.largest == ("c1", "c4", "c2")
    assert measure.owners == ("O7", "O8", "O9", "O10", "O11")


def test_without_an_owner_nobody_is_named_and_one_owner_has_it_all() -> None:
    some = listed("overdue-money", ids=["c1", "c2"], overdue_money=[1.0, 2.0])
    found = made(some, owners=pd.Series(None, index=["c1", "c2"], dtype="object"))
    assert found.frame["owner"].isna().all()
    assert found.proposals()[0].owners == ()
    assert made(some).proposals()[0].owners == ("O1",)


def test_without_activities_and_value_the_list_stands_with_what_is_not_known_left_open() -> None:
    found = made(
        listed("missing-decider", ids=["c1"], net_amount=[5.0]),
        listed("overdue-money", ids=["c1"], overdue_money=[3.0]),
        at_risk=None,
        minutes={},
    )
    assert found.frame["minutes"].isna().all()
    assert found.frame.set_index("kind")["money"].isna().to_dict() == {"collect": False, "decider": True}
    assert [one.money for one in found.proposals()] == [3.0, 0.0]


@pytest.mark.parametrize("lists", [(), (listed("overrated", ids=["c1"], contribution=[1.0]),)])
def test_nothing_to_do_is_said(lists: tuple[NamedList, ...]) -> None:
    assert actions(lists, circumstances(), 0.1, 1) == Refused("no-actions")


def test_duties_are_never_held_back_and_the_share_of_the_others_is() -> None:
    ids = [f"c{n}" for n in range(400)]
    found = made(
        listed("cross-selling", ids=ids, cross_selling=np.ones(400), recorded_opening_share=np.ones(400)),
        listed("over-limit", ids=ids[:100], over_limit=np.ones(100)),
        share=0.1,
        segments=pd.Series(["star"] * 200 + ["cash"] * 200, index=ids),
        owners=pd.Series("O1", index=ids),
    )
    arms = found.customers["arm"]
    assert set(arms[ids[:100]]) == {"duty"}
    assert (arms[ids[100:200]] == "hold_back").sum() == 10
    assert (arms[ids[200:]] == "hold_back").sum() == 20
    assert not found.open["customer_id"].isin(arms.index[arms == "hold_back"]).any()


def test_the_draw_does_not_depend_on_the_order_of_the_lists() -> None:
    one = listed("over-limit", ids=["c1", "c2"], over_limit=[1.0, 2.0])
    other = listed("up-selling", ids=["c3", "c2", "c5"], up_selling=[3.0, 1.0, 2.0])
    pd.testing.assert_frame_equal(made(one, other, share=0.4).frame, made(other, one, share=0.4).frame)


def test_each_list_calls_for_a_kind_there_is() -> None:
    assert {call.kind for call in CALLS.values()} == set(KINDS)
