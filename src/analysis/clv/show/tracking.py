"""Repeat purchases week by week, expected and actual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.clv.tracking import Tracking
from analysis.language import Words
from analysis.presentation.charts import ACCENT, MUTED, number_axis, plotted

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@plotted(8.0, 3.8)
def weekly(found: Tracking, axes: Axes, words: Words) -> Axes:
    """Week by week."""
    title = words(
        "weekly-title",
        curve=words.number(found.curve),
        actual=words.number(found.actual),
        forecast=words.number(found.forecast),
    )
    axes.set(ylabel=words("weekly-y"))
    axes = _track(found, "", axes, words)
    axes.legend(loc="upper left")
    axes.set_title(title, loc="left")
    return axes


@plotted(8.0, 3.8)
def cumulated(found: Tracking, axes: Axes, words: Words) -> Axes:
    """Added up."""
    title = words("cumulated-title", deviation=words.signed_percent(found.deviation))
    axes.set(ylabel=words("cumulated-y"))
    axes = _track(found, "_so_far", axes, words)
    axes.legend(loc="lower right")
    axes.set_title(title, loc="left")
    return axes


def _track(found: Tracking, added: str, axes: Axes, words: Words) -> Axes:
    weeks = found.weeks
    axes.axvspan(found.split, float(weeks["week"].max()), color=MUTED, alpha=0.15, linewidth=0)
    axes.plot(weeks["week"], weeks[f"actual{added}"], color=MUTED, linewidth=1.6, label=words("tracking-actual"))
    axes.plot(weeks["week"], weeks[f"expected{added}"], color=ACCENT, linewidth=2.2, label=words("tracking-expected"))
    axes.annotate(
        words("tracking-holdout"), (found.split, 0.97), xycoords=("data", "axes fraction"), xytext=(6, 0),
        textcoords="offset points", va="top", fontsize=9.5,
    )  # fmt: skip
    axes.set(xlabel=words("tracking-x"))
    axes.set_ylim(bottom=0)
    axes.locator_params(axis="y", integer=True)
    number_axis(axes.yaxis, words)
    return axes
