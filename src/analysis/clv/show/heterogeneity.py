"""How customers differ: in how often they buy, and in how soon they leave."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from analysis.clv.heterogeneity import Curve, DropOut, SameDropOut
from analysis.language import Words
from analysis.presentation.charts import ACCENT, CONTRAST, Chart, chart, plotted
from analysis.presentation.shown import Shown, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@plotted(8.0, 3.6)
def rates(found: Curve, axes: Axes, words: Words) -> Axes:
    """How often customers buy while they are active."""
    title = words("rates-title", median=words.number(found.median, 1), tenth=words.number(found.ninetieth, 1))
    return _curve(
        found, title, words("rates-x"), lambda value: words.number(value, 1 if value < 10 else 0), axes, words
    )


def drop_out(found: DropOut | SameDropOut, words: Words) -> Shown | Chart:
    """How soon customers leave."""
    if isinstance(found, SameDropOut):
        figure = words.number(found.figure, 1) if found.kind == "lifetimes" else words.percent(found.figure)
        return say(words(f"{found.kind}-same", figure=figure))
    return chart(lambda axes: _drop_out(found, axes, words), (8.0, 3.6))


def _drop_out(found: DropOut, axes: Axes, words: Words) -> Axes:
    curve = found.curve
    if found.kind == "lifetimes":
        title = words("lifetimes-title", median=words.number(curve.median, 1), tenth=words.number(curve.tenth, 1))
        return _curve(curve, title, words("lifetimes-x"), lambda value: words.number(value, 1), axes, words)
    title = words("chances-title", mean=words.percent(curve.mean), tenth=words.percent(curve.ninetieth))
    return _curve(
        curve, title, words("chances-x"), lambda value: words.percent(value, 1 if value < 0.1 else 0), axes, words
    )


def _curve(curve: Curve, title: str, label: str, form: Callable[[float], str], axes: Axes, words: Words) -> Axes:
    axes.fill_between(curve.values, curve.density, color=ACCENT, alpha=0.15, linewidth=0)
    axes.plot(curve.values, curve.density, color=ACCENT, linewidth=2)
    for value, key in (
        (curve.tenth, "quantile-tenth"),
        (curve.median, "quantile-half"),
        (curve.ninetieth, "quantile-ninetieth"),
    ):
        if not curve.values[0] <= value <= curve.values[-1]:
            continue
        at = float(np.interp(value, curve.values, curve.density))
        axes.plot([value, value], [0, at], color=CONTRAST, linewidth=1.4)
        axes.annotate(
            f"{words(key)}\n{form(value)}", (value, at), xytext=(0, 6), textcoords="offset points",
            ha="center", fontsize=9.5, bbox={"facecolor": "white", "alpha": 0.85, "linewidth": 0, "pad": 1},
        )  # fmt: skip
    axes.set_xscale("log")
    axes.set(ylim=(0, float(curve.density.max()) * 1.25), xlabel=label, ylabel=words("density-y"), yticks=[])
    axes.xaxis.set_major_formatter(lambda value, _: form(value))
    axes.xaxis.set_minor_formatter(lambda *_: "")
    axes.set_title(title, loc="left")
    return axes
