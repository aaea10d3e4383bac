"""The weeks as they came and as the model expects them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from matplotlib.figure import Figure

from analysis.clv.show import tracking
from analysis.clv.tracking import tracked
from analysis.clv.tracking import tracking as weeks_of
from analysis.language import Words
from analysis.refusal import Refused

EN = Words("en", "EUR")


def test_titles_hold_what_was_expected_and_came(cdnow: Any, shown: Any) -> None:
    weeks = weeks_of(cdnow.forecast.models["mbg_nbd"], cdnow.forecast.observed)
    said = shown(tracking.weekly, cdnow.page.tracking).alt
    for value in (weeks["expected"][39:].sum(), cdnow.forecast.judged.predicted.sum()):
        assert EN.number(value) in said
    assert "1,882 were made" in said
    off = weeks["expected"].sum() / weeks["actual"].sum() - 1
    assert cdnow.page.tracking.deviation == pytest.approx(off)
    assert EN.signed_percent(off) in shown(tracking.cumulated, cdnow.page.tracking).alt


def test_lines_are_the_weeks_and_their_sums(cdnow: Any) -> None:
    weeks = weeks_of(cdnow.forecast.models["mbg_nbd"], cdnow.forecast.observed)
    for plot, frame in ((tracking.weekly, weeks), (tracking.cumulated, weeks[["actual", "expected"]].cumsum())):
        actual, expected = plot(cdnow.page.tracking, Figure().subplots(), EN).lines[:2]
        assert actual.get_ydata().tolist() == frame["actual"].tolist()
        assert expected.get_ydata() == pytest.approx(frame["expected"].to_numpy())


def test_what_cannot_be_tracked_is_refused(observed: Any, cdnow: Any) -> None:
    short = observed([(f"c{i}", day, 5.0) for i in range(9) for day in (i % 3, 3, 5)])
    assert tracked(replace(cdnow.forecast, observed=short)) == Refused("forecast-untested", least=50)
    trial = replace(cdnow.forecast.last, refusals={"mbg_nbd": Refused("no-convergence")})
    refused = replace(cdnow.forecast, trials=(trial,))
    assert tracked(refused) == Refused("forecast-untrusted")
    assert tracked(replace(refused, past=())) == Refused("forecast-untested", least=50)
