"""Value at risk: by hand, against the truth of the demo company, and its reasons."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.description.rhythm import own_gap, purchase_days
from analysis.loyalty.results import exported
from analysis.loyalty.risk import GONE, value_at_risk
from analysis.loyalty.signals import Signals, order_value_change
from analysis.loyalty.unmet import unmet
from analysis.refusal import Refused
from analysis.shipped import DEMO


def test_three_thousand_at_risk() -> None:
    assert value_at_risk(np.array([0.4, 0.4]), np.array([5000.0, -10.0])).tolist() == pytest.approx([3000, 0])


def test_the_value_elsewhere_is_p_times_v(demo: CustomerBase) -> None:
    frame = demo.loyalty.risk.frame
    some = frame[frame["p_alive"] > 1e-6]
    worth = demo.value.frame.loc[some.index, "value"]
    assert (some["p_alive"] * some["if_active"]).to_numpy() == pytest.approx(worth.to_numpy(), abs=0.01)
    kept = some[~some["gone"] & (some["if_active"] > 0)]
    assert kept["at_risk"].to_numpy() == pytest.approx((kept["if_active"] * (1 - kept["p_alive"])).to_numpy())
    total = demo.loyalty.risk.total
    assert total.low < total.estimate < total.high
    assert total.estimate == pytest.approx(frame["at_risk"].sum())


def test_half_of_what_is_at_risk_lies_with_the_fewest(demo: CustomerBase) -> None:
    found = demo.loyalty.risk
    assert found.held_by(found.half) >= 0.5 > found.held_by(found.half - 1)
    one = found.endangered.head(1)
    assert replace(found, frame=one).half == 1
    assert replace(found, frame=one.iloc[:0]).half == 0


def test_who_has_left_the_demo_company_is_told_from_who_stays(demo: CustomerBase) -> None:
    truth = pd.read_csv(DEMO / "truth.csv", sep=";", dtype=str, encoding="utf-8-sig").set_index("Kundennr")
    left = truth["Abgewandert am"].notna()
    frame = demo.loyalty.risk.frame
    by_tenth = left.reindex(frame.index).groupby(pd.cut(frame["p_alive"], [0, GONE, 0.5, 0.9, 1])).mean()
    assert by_tenth.is_monotonic_decreasing
    assert by_tenth.iloc[0] > 0.95
    assert by_tenth.iloc[-1] < 0.1


def test_overdue_by_hand_and_as_in_the_portrait(demo: CustomerBase) -> None:
    seen = demo.loyalty.signals.frame
    customer = seen.index[seen["own"]][7]
    days = purchase_days(demo.transactions, demo.period, customer)
    assert seen.loc[customer, "gap"] == pytest.approx(own_gap(days))
    assert seen.loc[customer, "days_since"] == (pd.Timestamp(demo.period.end) - days.max()).days
    # 60 days since the last purchase, a gap of 40: 1.5.
    assert (seen["overdue_ratio"] == seen["days_since"] / seen["gap"]).all()


def test_reasons_are_told_in_their_order() -> None:
    frame = pd.DataFrame(
        {
            "overdue_ratio": [1.51, 1.5, np.nan],
            "contact_gap": [181.0, np.nan, 180.0],
            "complaints": [2, 0, 0],
            "order_value_change": [-0.3, np.nan, 0.1],
        },
        index=["a", "b", "c"],
    )
    signals = Signals(frame, True, 180)
    told = signals.reasons(pd.Series({"a": 0.1, "b": 0.49, "c": 0.5}))
    # Who is probably active and gives no sign gives no reason.
    assert told.to_dict() == {"a": "overdue;contact;complaints;falling", "b": "unlikely", "c": ""}
    assert signals.reasons(None).to_dict() == {"a": "overdue;contact;complaints;falling", "b": "", "c": ""}


def test_where_no_one_is_known_to_be_inactive_that_is_no_reason() -> None:
    frame = pd.DataFrame(
        {"overdue_ratio": [2.0, 1.0], "contact_gap": np.nan, "complaints": 0, "order_value_change": np.nan}
    )
    told = exported(Signals(frame, False, 180), Refused("risk-no-dropout"), Refused("one-month"))
    assert told["risk_reasons"].tolist() == ["overdue", ""]


def test_an_order_value_rests_on_two_purchases_in_either_period() -> None:
    lives = pd.DataFrame(
        {
            "purchases_before": [2, 1], "purchases_after": [4, 5], "revenue_before": [20.0, 9], "revenue_after": [20.0, 9],
        }
    )  # fmt: skip
    assert order_value_change(lives).tolist() == [-0.5, pytest.approx(np.nan, nan_ok=True)]


def test_without_contacts_nobody_is_called_unmet(demo: CustomerBase) -> None:
    signals = demo.loyalty.signals
    assert unmet(Signals(signals.frame, False, 180), demo.loyalty.risk) == Refused("no-contact-days")
    found = unmet(signals, demo.loyalty.risk)
    assert (found.frame["contact_gap"] > 180).all()
    assert found.frame["if_active"].is_monotonic_decreasing
