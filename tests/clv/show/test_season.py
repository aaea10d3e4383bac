"""What is said of a season: whether it helps, its months, and why it is not used."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from analysis.clv.season import Season
from analysis.clv.show import season as show
from analysis.models.season import Clock
from analysis.periods import Period
from analysis.refusal import Refused

FACTORS = np.array([0.7, 0.8, 0.9, 1, 1, 1, 1, 1, 1, 1.1, 1.2, 1.5])
FOUND = Season(
    pd.DataFrame({"factor": FACTORS, "low": FACTORS * 0.9, "high": FACTORS * 1.1}, index=range(1, 13)),
    pd.DataFrame(
        {"actual": [100.0, 80, 60], "plain": [80.0, 80, 80], "seasonal": [99.0, 80, 62]},
        index=[date(2025, 1, 1), date(2025, 2, 1), date(2025, 3, 1)],
    ),
    120.0,
    1e-9,
    Period(date(2022, 1, 1), date(2024, 12, 31)),
    Period(date(2025, 1, 1), date(2025, 3, 31)),
)

CLOCK = Clock(FACTORS, np.full(12, 0.02))


@pytest.mark.parametrize(
    ("lang", "busiest", "errors"),
    [("en", "December is the busiest", "from 16.7% to 1.2%"), ("de", "Dezember ist der stärkste", "von 16,7\u00a0% auf 1,2\u00a0%")],
)  # fmt: skip
def test_verdict(shown, lang, busiest, errors):
    told = shown(show.told, FOUND, lang=lang).plain
    assert busiest in told
    assert errors in told
    assert "+50" in told
    assert "−30" in told


def test_lost_and_flat_say_that_it_is_not_used(shown):
    lost = replace(FOUND, months=FOUND.months.rename(columns={"plain": "seasonal", "seasonal": "plain"}))
    flat = replace(FOUND, chance=0.4)
    for found in (lost, flat):
        assert "not used" in shown(show.told, found).plain
    assert "No month is busier" in shown(show.factors, flat).alt
    assert "busier than others" in shown(show.factors, FOUND).alt


def test_used_is_said(shown):
    assert "the forecast uses it" in shown(show.told, replace(FOUND, clock=CLOCK)).plain
    assert "verwendet sie" in shown(show.told, replace(FOUND, clock=CLOCK), lang="de").plain


def test_charts_and_method(shown):
    assert "16.7%" in shown(show.holdout, FOUND).alt
    assert "2 ΔLL = 120.0" in shown(show.method, FOUND).plain


def test_too_short_is_said_with_the_reason(shown):
    told = shown(show.told, Refused("season-short", months=19, needed=24)).plain
    assert "19 months" in told
    assert "24 are needed" in told
