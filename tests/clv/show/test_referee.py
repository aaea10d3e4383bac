"""Beside lifetimes: the largest difference, and what it did not answer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from analysis.clv.referee import Comparison, compare
from analysis.clv.show import referee
from analysis.language import LANGUAGES, Words


@pytest.fixture(scope="module")
def found(cdnow: Any) -> Comparison:
    return compare(cdnow.customers, 12)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_largest_difference_is_named(lang: str, found: Comparison, shown: Any) -> None:
    words, frame = Words(lang), found.frame
    said = shown(referee.agreement, found, lang=lang)
    assert words.percent(frame["difference"].max(), 4) in said.plain
    assert words.number(2357) in said.plain
    assert "verdict good" in said.html
    assert shown(referee.side_by_side, found, lang=lang).plain.count("\n") == 18


def test_silence_is_said(found: Comparison, shown: Any) -> None:
    frame = found.frame
    half = replace(found, frame=frame.assign(difference=frame["difference"].where(frame["model"] != "pareto_nbd")))
    assert "5 figures" in shown(referee.agreement, half).plain
    silent = replace(found, frame=frame.assign(theirs=np.nan, difference=np.nan))
    assert "no answer" in shown(referee.agreement, silent).plain
    assert "verdict warn" in shown(referee.agreement, silent).html
    apart = replace(found, frame=frame.assign(difference=0.02))
    assert not apart.agree
    assert "verdict warn" in shown(referee.agreement, apart).html


def test_the_model_in_use_may_be_none_of_theirs(found: Comparison, cdnow: Any, shown: Any) -> None:
    assert shown(referee.other_model, found, cdnow.forecast).plain == ""
    other = replace(cdnow.forecast, model=cdnow.forecast.models["mbg_cnbd_k"])
    assert "MBG/CNBD-k" in shown(referee.other_model, found, other).plain
