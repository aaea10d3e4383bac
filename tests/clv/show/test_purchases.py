"""Purchases to come, with or without a value."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from analysis.clv import uncertainty
from analysis.clv.purchases import expected_purchases
from analysis.clv.show import purchases
from analysis.clv.show.beside import count_about
from analysis.clv.uncertainty import Interval
from analysis.language import Words
from analysis.refusal import Refused

EN = Words("en", "EUR")


def test_tiles_hold_the_active_and_the_purchases(demo: Any, shown: Any) -> None:
    said = shown(purchases.figures, demo.page.purchases).plain
    assert EN.number(demo.value.frame["p_alive"].sum()) in said
    total = demo.value.purchases
    for figure in (total.estimate, total.low, total.high):
        assert count_about(figure, total, EN) in said
    assert (
        count_about(2163.7, Interval(2163.7, 2011.0, 2328.0, 0.95), EN) == "2,160"
    )  # to a power of ten in a twentieth of its length, 16
    assert "assumed by NBD" in shown(purchases.figures, replace(demo.page.purchases, all_active=True)).plain


def test_they_are_known_where_a_value_is_refused(cdnow: Any) -> None:
    found = expected_purchases(cdnow.forecast, Refused("no-spend"), cdnow.settings)
    assert not isinstance(found, Refused)
    valued = cdnow.page.purchases
    for column in ("p_alive", "expected_purchases"):
        assert found.frame[column].to_numpy() == pytest.approx(valued.frame[column].to_numpy())
    assert found.total.estimate == pytest.approx(valued.total.estimate)
    # Other draws of the same futures.
    assert found.total.low == pytest.approx(valued.total.low, rel=0.02)
    assert found.total.high == pytest.approx(valued.total.high, rel=0.02)
    assert found.doubts == ()


def test_the_order_of_customers_changes_nothing(cdnow: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uncertainty, "_MANY_DRAWS", 199)
    customers = cdnow.customers.sample(frac=1, random_state=1)
    shuffled = replace(cdnow.forecast, observed=replace(cdnow.forecast.observed, customers=customers))
    one, other = (expected_purchases(of, Refused("no-spend"), cdnow.settings) for of in (cdnow.forecast, shuffled))
    assert not isinstance(one, Refused)
    assert not isinstance(other, Refused)
    assert (one.total.low, one.total.high) == (other.total.low, other.total.high)


def test_the_baseline_takes_all_for_active(cdnow: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uncertainty, "_MANY_DRAWS", 199)
    baseline = replace(cdnow.forecast, model=cdnow.forecast.models["nbd"])
    found = expected_purchases(baseline, Refused("no-spend"), cdnow.settings)
    assert not isinstance(found, Refused)
    assert found.all_active
    assert found.active == found.customers == 2357
