"""The holdout: what was expected and what came."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from analysis.clv.show import tested
from analysis.clv.validation import Judgement
from analysis.language import Words

EN = Words("en", "EUR")


def test_the_totals_are_those_of_the_model_in_use(cdnow: Any, shown: Any) -> None:
    found = cdnow.page.tested
    said = shown(tested.total, found).plain
    for value in (EN.number(found.expected), "1,882", EN.signed_percent(found.judged.bias)):
        assert value in said
    assert "beats both rules" in said
    assert "a simple rule beats" in shown(tested.total, replace(found, beaten_by=("hiatus",))).plain


def test_the_calibration_is_drawn_as_judged(cdnow: Any) -> None:
    from matplotlib.figure import Figure

    judged = cdnow.page.tested.judged
    for plot, frame in ((tested.by_decile, judged.by_decile), (tested.by_frequency, judged.by_frequency)):
        axes = plot(cdnow.page.tested, Figure().subplots(), EN)
        assert [bar.get_height() for bar in axes.patches] == frame["actual"].tolist()  # type: ignore[attr-defined]
        assert axes.lines[0].get_ydata().tolist() == frame["predicted"].tolist()
    top = judged.by_decile.iloc[-1]
    title = tested.by_decile(cdnow.page.tested, Figure().subplots(), EN).get_title(loc="left")
    assert EN.number(top["predicted"], 1) in title
    assert EN.number(top["actual"], 1) in title


def test_who_had_bought_once_is_counted_and_the_last_class_is_open(cdnow: Any, shown: Any, drawn: Any) -> None:
    # 1,411 of 2,357 customers had bought once.
    found = shown(tested.by_frequency, cdnow.page.tested)
    assert found.alt.startswith("60% of the customers")
    assert "7+" in drawn(found)
    few = replace(cdnow.page.tested, judged=Judgement(np.array([1.0, 2.0]), np.array([1.0, 1.0]), np.array([1, 2])))
    found = shown(tested.by_frequency, few)
    assert found.alt.startswith("0% of the customers")
    assert "+" not in drawn(found)
