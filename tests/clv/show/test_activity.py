"""Who is still active, by class of customers."""

from __future__ import annotations

from typing import Any

from matplotlib.figure import Figure

from analysis.clv.show import activity
from analysis.language import Words

EN = Words("en", "EUR")


def test_every_class_with_customers_has_its_mean(demo: Any) -> None:
    found = demo.page.activity
    axes = activity.grid(found, Figure().subplots(), EN)
    known = found.matrix.to_numpy()[found.matrix.notna().to_numpy()]
    assert [one.get_text() for one in axes.texts] == [EN.percent(value, 0) for value in known]
    assert EN.percent((demo.value.frame["p_alive"] < 0.5).mean(), 0) in axes.get_title(loc="left")
    assert [one.get_text() for one in axes.get_yticklabels()] == ["1", "2", "3", "4–5", "6–8", "9–15", "over 15"]
