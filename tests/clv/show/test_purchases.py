"""Purchases to come, with or without a value."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from analysis.clv.purchases import expected_purchases
from analysis.clv.show import purchases
from analysis.language import Words
from analysis.models.nbd import NBD
from analysis.refusal import Refused

EN = Words("en", "EUR")


def test_tiles_hold_the_active_and_the_purchases(demo: Any, shown: Any) -> None:
    said = shown(purchases.figures, demo.page.purchases).plain
    assert EN.number(demo.value.frame["p_alive"].sum()) in said
    for figure in (demo.value.purchases.estimate, demo.value.purchases.low, demo.value.purchases.high):
        assert EN.number(figure) in said
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
    assert [doubt.key for doubt in found.doubts] == ["forecast-low"]
    shuffled = replace(
        cdnow.forecast,
        observed=replace(cdnow.forecast.observed, customers=cdnow.customers.sample(frac=1, random_state=1)),
    )
    assert expected_purchases(shuffled, Refused("no-spend"), cdnow.settings).total.low == found.total.low


def test_the_baseline_takes_all_for_active(cdnow: Any) -> None:
    baseline = replace(cdnow.forecast, model=NBD.from_parameters(r=1.0, alpha=20.0))
    found = expected_purchases(baseline, Refused("no-spend"), cdnow.settings)
    assert not isinstance(found, Refused)
    assert found.all_active
    assert found.active == found.customers == 2357
