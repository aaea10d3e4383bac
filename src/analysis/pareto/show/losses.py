"""What makes the loss-makers, and what would mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.contribution.ladder import Ladder
from analysis.contribution.show.assumed import watermark
from analysis.language import Words
from analysis.pareto.losses import DRIVERS, Losses, Remedy
from analysis.presentation.charts import ACCENT, CONTRAST, INK, plotted
from analysis.presentation.shown import NOTHING, Shown, bullets, note

if TYPE_CHECKING:
    from matplotlib.axes import Axes
from collections.abc import Sequence


@plotted(8.0, 3.6)
def drivers(found: Losses, ladder: Ladder, axes: Axes, words: Words) -> Axes:
    """What makes the loss-makers: money by cause."""
    sums = found.sums[list(DRIVERS)].sort_values(kind="stable")
    sums = sums[sums.abs() >= 0.005]
    axes.barh(range(len(sums)), sums, color=[CONTRAST if value > 0 else ACCENT for value in sums], height=0.66)
    reach = float(sums.abs().max())
    for place, value in enumerate(sums):
        axes.text(max(value, 0) + 0.012 * reach, place, words.money(value, 0), va="center", fontsize=10)
    axes.set_yticks(range(len(sums)), labels=[words(f"driver-{name}") for name in sums.index])
    axes.axvline(0, color=INK, linewidth=0.8)
    axes.set_xlim(min(0, sums.min() * 1.05), 1.2 * max(sums.max(), 0.1 * reach))
    axes.set(xticks=[], xlabel=words("drivers-x"))
    axes.grid(False)
    axes.spines[["bottom", "left"]].set_visible(False)
    axes.tick_params(axis="y", length=0)
    watermark(axes, ladder, words)
    axes.set_title(
        words(
            "drivers-title",
            makers=len(found.causes),
            gap=words.money(float(sums.sum()), 0),
            driver=words(f"driver-{found.greatest}"),
            most=words.money(float(sums[found.greatest]), 0),
        ),
        loc="left",
    )
    return axes


def method(found: Losses, ladder: Ladder, words: Words) -> Shown:
    """How the causes are told apart; and that price cannot be, without list prices."""
    return note(words("losses-method" if ladder.frame["discounts"].any() else "losses-method-no-list"))


def remedies(found: Sequence[Remedy], words: Words) -> Shown:
    """What would mend the losses, each with its arithmetic."""
    if not found:
        return NOTHING
    steps = bullets([_remedy(remedy, words) for remedy in found])
    remark = note(words("remedy-note", cost=words.money(found[0].order_cost)))
    return Shown(steps.html + remark.html, f"{steps.plain}\n{remark.plain}")


def _remedy(remedy: Remedy, words: Words) -> str:
    as_rate = remedy.key == "price"
    amount = words.percent if as_rate else words.money
    return words(
        f"remedy-{remedy.key}",
        customers=remedy.customers,
        now=amount(remedy.now),
        usual=amount(remedy.usual),
        base=words.money(remedy.base, 0) if as_rate else words.number(remedy.base),
        fewer=words.number(remedy.base * (1 - remedy.now / remedy.usual)),
        cost=words.money(remedy.order_cost),
        gain=words.money(remedy.gain, 0),
        cured=remedy.cured,
    )
