"""How values are spread."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from analysis.clv.show import distribution
from analysis.language import Words
from analysis.presentation.charts import CONTRAST

EN = Words("en", "EUR")


def test_bars_hold_all_customers_and_losses_stand_apart(demo: Any) -> None:
    found, values = demo.page.distribution, demo.value.frame["value"]
    axes = distribution.histogram(found, Figure().subplots(), EN)
    assert sum(bar.get_height() for bar in axes.patches) == len(values)  # type: ignore[attr-defined]
    from matplotlib.colors import to_rgba

    losing = sum(bar.get_height() for bar in axes.patches if bar.get_facecolor() == to_rgba(CONTRAST))  # type: ignore[attr-defined]
    assert losing == found.negative == demo.value.negative == (values < 0).sum() > 0
    assert 0.0 in found.edges
    assert np.isclose(np.diff(found.edges), found.edges[1] - found.edges[0]).all()


def test_the_title_says_mean_median_and_losses(demo: Any, shown: Any) -> None:
    found, values = demo.page.distribution, demo.value.frame["value"]
    said = shown(distribution.histogram, found).alt
    for figure in (EN.money(values.median(), 0), EN.money(values.mean(), 0)):
        assert figure in said
    assert said.startswith(f"{EN.number(demo.value.negative)} customers will cost more")
    assert "customers will cost more" not in shown(distribution.histogram, replace(found, negative=0)).alt
