"""Possible values of the best customers: kept from the same futures, and compared in them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.clv.possible import DOTS, possible
from analysis.clv.show import possible as show_possible
from analysis.language import Words
from analysis.refusal import INAPPLICABLE, Refused

NAMES = pd.Series({"1": "Ahorn"}, name="name")


def test_the_best_are_followed_through_the_same_futures(demo: Any) -> None:
    followed, frame = demo.value.followed, demo.value.frame
    best = demo.value.top(followed.shape[1])
    assert list(followed.columns) == list(best.index)
    assert followed.mean().to_numpy() == pytest.approx(best["value"].to_numpy(), rel=0.06)
    # Bounds of single customers hold 80 % of their futures, more only where the lower one is nought.
    low, high = (frame.loc[list(followed.columns), name].to_numpy() for name in ("low", "high"))
    inside = (followed.to_numpy() >= low) & (followed.to_numpy() <= high)
    exact = low > 0
    assert exact.sum() > 10
    assert inside[:, exact].mean(axis=0) == pytest.approx(0.8, abs=0.01)
    assert (inside[:, ~exact].mean(axis=0) > 0.79).all()


def test_they_are_compared_future_by_future(demo: Any, shown: Any) -> None:
    futures = pd.DataFrame({"1": [5.0, 6.0, 7.0, 1.0], "2": [4.0, 5.0, 8.0, 0.5], "3": [0.0, 7.0, 1.0, 0.0]})
    value = replace(demo.value, followed=futures)
    found = possible(value, 10)
    assert not isinstance(found, Refused)
    assert (found.best, found.second, found.last) == ("1", "2", "3")
    assert (found.over_second, found.over_last) == (0.75, 0.75)
    assert found.dots.shape == (3, DOTS)
    assert (np.diff(found.dots.to_numpy(), axis=1) >= 0).all()
    said = shown(show_possible.compared, found, NAMES).plain
    assert "In 75 of 100 possible futures Ahorn (1) is worth more than 2" in said
    assert "Against 3, the last of the list" in said
    two = possible(value, 2)
    assert not isinstance(two, Refused)
    assert "Against" not in shown(show_possible.compared, two, NAMES).plain
    assert possible(value, 1) == INAPPLICABLE


def test_every_dot_is_drawn(demo: Any) -> None:
    from matplotlib.figure import Figure

    found = possible(demo.value, 10)
    assert not isinstance(found, Refused)
    axes = show_possible.dots(found, NAMES, Figure().subplots(), Words("en", "EUR"))
    assert [len(one.get_offsets()) for one in axes.collections] == [DOTS] * 10
    assert len(axes.get_yticks()) == 10


def test_a_name_that_is_cut_says_so_and_keeps_its_number(demo: Any) -> None:
    from matplotlib.figure import Figure

    found = possible(demo.value, 10)
    assert not isinstance(found, Refused)
    names = pd.Series("Gesellschaft für ausgesprochen lange Namen mbH", index=[found.best])
    axes = show_possible.dots(found, names, Figure().subplots(), Words("de", "EUR"))
    first = axes.get_yticklabels()[0].get_text()
    assert first == f"Gesellschaft für ausgesproc… ({found.best})"
