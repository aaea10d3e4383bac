"""The total value when one assumption moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.clv.sensitivity import Sensitivity
from analysis.language import Words
from analysis.presentation.charts import ACCENT, CONTRAST, INK, money_axis, plotted

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@plotted(8.0, 3.6)
def bars(found: Sensitivity, axes: Axes, words: Words) -> Axes:
    """The total with each assumption lower and higher."""
    frame, total, measure = found.frame, found.total, found.measure
    for place, row in enumerate(frame.to_dict("records")):
        axes.barh(place, row["low"] - total, left=total, height=0.5, color=CONTRAST)
        axes.barh(place, row["high"] - total, left=total, height=0.5, color=ACCENT)
        for money, setting in ((row["low"], row["low_setting"]), (row["high"], row["high_setting"])):
            inside = words(
                f"sensitivity-setting-{row['assumption']}",
                setting=_setting(str(row["assumption"]), float(setting), words),
            )
            axes.annotate(
                f"{inside}: {words.money(money, 0)}", (money, place - 0.3), ha="right" if money < total else "left",
                va="bottom", fontsize=9.5,
            )  # fmt: skip
    axes.axvline(total, color=INK, linewidth=1.2)
    axes.set_yticks(range(len(frame)), [words(f"sensitivity-{name}-{measure}") for name in frame["assumption"]])
    # What matters most stands on top.
    axes.set_ylim(len(frame) - 0.5, -0.7)
    axes.margins(x=0.4)
    money_axis(axes.xaxis, words)
    axes.locator_params(axis="x", nbins=5)
    axes.grid(visible=False, axis="y")
    title = words(
        f"sensitivity-title-{measure}",
        assumption=words(f"sensitivity-{found.widest}-{measure}"),
        total=words.money(total, 0),
    )
    axes.set_title(title, loc="left")
    return axes


def _setting(assumption: str, value: float, words: Words) -> str:
    if assumption == "rate":
        return words.percent(value, 0 if abs(value * 100 - round(value * 100)) < 1e-9 else 1)
    return words.signed_percent(value - 1, 0)
