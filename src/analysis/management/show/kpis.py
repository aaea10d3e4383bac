"""The tree of key figures: exact lines for what is computed, dashed ones for what is believed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.language import Words
from analysis.management.kpis import Node, Tree
from analysis.presentation.charts import ACCENT, CONTRAST, INK, MUTED, plotted, set_height
from analysis.presentation.shown import FORMAT_OF, Shown, formatted, note

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_WIDTH, _GAP = 1.0, 0.24


@plotted(8.6, 4.2)
def chart(found: Tree, axes: Axes, words: Words) -> Axes:
    """The tree from left to right: a figure with its change, its parts to the right of it."""
    places: dict[str, tuple[float, float]] = {}
    rows = _lay_out(found.root, 0, 0.0, places)
    believed = [one for one in found.hypotheses if one.node in places]
    column = 1 + max(x for x, _ in places.values())
    set_height(axes, 0.9 + 0.68 * rows)
    for _, node in found.root.walk():
        x, y = places[node.key]
        for child in node.children:
            other = places[child.key]
            axes.plot([x + _WIDTH, other[0]], [y, other[1]], color=MUTED, linewidth=1.2, zorder=1)
        _box(axes, x, y, words(f"management-kpi-{node.key}"), _value(node, words), _change(node, words))
        if node.children:
            sign = "×" if node.operation == "product" else "+"
            axes.text(x + _WIDTH + 0.05, y, sign, va="center", ha="left", fontsize=12, color=INK, zorder=4,
                      bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.6})  # fmt: skip
    taken: dict[str, int] = {}
    for one in believed:
        x, y = places[one.node]
        shift = (taken.setdefault(one.node, 0)) * 0.56
        taken[one.node] += 1
        several = sum(other.node == one.node for other in believed) > 1
        at = y + shift - (0.28 if several else 0.0)
        start = x + _WIDTH
        axes.plot(
            [start, (_WIDTH + _GAP) * column], [y, at], color=CONTRAST, linewidth=1.1, linestyle=(0, (4, 3)), zorder=1
        )
        said = f"{words(f'management-driver-{one.driver}')}\n{words(f'ruling-{one.standing}')}"
        axes.text((_WIDTH + _GAP) * column + 0.03, at, said, va="center", ha="left", fontsize=8.5, color=CONTRAST,
                  linespacing=1.25)  # fmt: skip
    axes.set_xlim(-0.02, (_WIDTH + _GAP) * column + (1.1 if believed else 0.0))
    axes.set_ylim(rows - 0.45, -0.55)
    axes.axis("off")
    axes.set_title(words(f"management-kpi-title-{found.measure}"), loc="left")
    return axes


def _lay_out(node: Node, column: int, row: float, places: dict[str, tuple[float, float]]) -> float:
    """Give `node` and all below it their places; how many rows they take."""
    if not node.children:
        places[node.key] = (column * (_WIDTH + _GAP), row)
        return 1.0
    taken = 0.0
    for child in node.children:
        taken += _lay_out(child, column + 1, row + taken, places)
    first, last = (places[node.children[at].key][1] for at in (0, -1))
    places[node.key] = (column * (_WIDTH + _GAP), (first + last) / 2)
    return taken


def _box(axes: Axes, x: float, y: float, name: str, value: str, change: str) -> None:
    from matplotlib.patches import FancyBboxPatch

    shape = FancyBboxPatch(
        (x, y - 0.42), _WIDTH, 0.84, boxstyle="round,pad=0,rounding_size=0.05", facecolor="#f5f8f8",
        edgecolor=ACCENT, linewidth=1.0, zorder=2,
    )  # fmt: skip
    axes.add_patch(shape)
    axes.text(x + 0.05, y - 0.25, name, va="center", fontsize=8.5, color="#33424b", zorder=3)
    axes.text(x + 0.05, y + 0.01, value, va="center", fontsize=10.5, weight="bold", zorder=3)
    axes.text(x + 0.05, y + 0.27, change, va="center", fontsize=8.5, color="#33424b", zorder=3)


def _value(node: Node, words: Words) -> str:
    return formatted(FORMAT_OF[node.unit], node.after, words)


def _change(node: Node, words: Words) -> str:
    if node.unit == "share":
        return words("management-points", points=words.signed(100 * (node.after - node.before), 1))
    return words.signed_percent(node.change, 0) if node.change == node.change else ""


def basis(found: Tree, words: Words) -> Shown:
    """How to read it."""
    return note(words("management-kpi-basis" if found.hypotheses else "management-kpi-basis-plain"))
