"""Past beside future."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from matplotlib.figure import Figure

from analysis.clv.show import positions
from analysis.language import Words

EN = Words("en", "EUR")


def test_bars_are_the_sums_by_position(demo: Any) -> None:
    found = demo.page.positions
    axes = positions.bars(found, Figure().subplots(), EN)
    assert [bar.get_width() for bar in axes.patches] == [*found.summary["past"], *found.summary["future"]]  # type: ignore[attr-defined]
    fades = found.summary.set_index("position").loc["fades"]
    for figure in (EN.number(fades["customers"]), EN.money(fades["past"], 0), EN.money(fades["future"], 0)):
        assert figure in axes.get_title(loc="left")


def test_the_shares_of_the_best_stand_in_the_title(demo: Any, shown: Any) -> None:
    found = demo.page.positions
    for column in ("earned", "value"):
        assert EN.percent(found.top_share(column), 0) in shown(positions.concentration, found).alt


def test_without_a_positive_total_there_is_no_curve(demo: Any) -> None:
    found = demo.page.positions
    lost = replace(found, frame=found.frame.assign(value=-1.0))
    assert lost.cumulated("value") is None
    axes = positions.concentration(lost, Figure().subplots(), EN)
    assert [one.get_text() for one in axes.get_legend().get_texts()] == [EN(f"concentration-past-{found.measure}")]
