"""Charts of the Pareto analysis: one message each, told by the title; A, B and C have the same colours everywhere."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.contribution.ladder import LEVELS, STEPS, Ladder
from analysis.language import Words
from analysis.pareto.bases import Measured
from analysis.pareto.burden import Burden
from analysis.pareto.losses import DRIVERS, Losses
from analysis.pareto.migration import COLUMNS, ROWS, Chance, Moves, same_class
from analysis.pareto.published import BENCHMARKS
from analysis.pareto.whale import Whale
from analysis.periods import Period
from analysis.presentation import (
    ACCENT,
    CLASS_COLOURS,
    CONTRAST,
    INK,
    MUTED,
    NOTHING,
    Chart,
    Shown,
    chart,
    label,
    money_axis,
    note,
    percent_axis,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Beside the classes: customers who come and customers who go.
FLOW_COLOURS = {**CLASS_COLOURS, "new": "#56b4e9", "lost": CONTRAST}
_MOST_CATEGORIES = 10
# Keeps a line of the picture out of the lettering.
_BEHIND_TEXT = {"facecolor": "white", "edgecolor": "none", "alpha": 0.85, "pad": 1.5}


def _watermark(axes: Axes, ladder: Ladder, words: Words) -> None:
    """Across the picture, wherever an assumed margin enters it."""
    if ladder.goods == "assumed":
        text = words("watermark", rate=words.percent(ladder.assumed_rate, 0))
        axes.text(
            0.5, 0.5, text, transform=axes.transAxes, ha="center", va="center", rotation=24, fontsize=30,
            color=CONTRAST, alpha=0.22, weight="bold", zorder=5,
        )  # fmt: skip


def lorenz_chart(found: Measured | None, words: Words) -> Chart | Shown:
    """Lorenz curve with the top customers marked."""
    if found is None:
        return NOTHING
    result = found.concentration

    def draw(axes: Axes) -> Axes:
        curve = result.lorenz()
        # No eye tells more than a thousand points apart, and the page stays small.
        curve = curve.iloc[np.unique(np.linspace(0, len(curve) - 1, 1000).astype(int))]
        cut = 1 - result.top_customers / result.customers
        axes.plot([0, 1], [0, 1], color=MUTED, linewidth=1, linestyle="--", label=words("lorenz-equal"))
        axes.plot(curve["customers"], curve["amount"], color=ACCENT, linewidth=2.2, label=words("lorenz-curve"))
        axes.axvspan(cut, 1, color=ACCENT, alpha=0.08, linewidth=0)
        axes.plot([cut], [1 - result.top_share], "o", color=CONTRAST)
        mark = words("lorenz-mark", rest=words.percent(cut, 0), share=words.percent(1 - result.top_share))
        # In short lines it stays between the curve and the diagonal.
        axes.annotate(
            textwrap.fill(mark, 22), (cut, 1 - result.top_share), xytext=(-14, 12), textcoords="offset points",
            ha="right", fontsize=10, bbox=_BEHIND_TEXT,
        )  # fmt: skip
        axes.set(xlim=(0, 1), ylim=(0, 1), xlabel=words("lorenz-x"), ylabel=words("lorenz-y"))
        percent_axis(axes.xaxis, words)
        percent_axis(axes.yaxis, words)
        axes.legend(loc="upper left")
        axes.set_title(
            words("lorenz-title", top=words.percent(result.top, 0), share=words.percent(result.top_share)), loc="left"
        )
        return axes

    return chart(draw, (7.0, 5.2))


def window_chart(shares: pd.DataFrame, top: float, words: Words) -> Chart | Shown:
    """The share of the top against the length of the window, among buyers and over the whole base."""
    if len(shares) < 2:
        return note(words("window-none"))

    def draw(axes: Axes) -> Axes:
        last = shares.iloc[-1]
        for column, colour in (("of_base", CONTRAST), ("of_buyers", ACCENT)):
            axes.plot(shares["months"], shares[column], "o-", color=colour, linewidth=2)
            first = shares.iloc[0]
            below = column == "of_buyers"
            axes.annotate(
                f"{words('window-buyers' if below else 'window-base')}: {words.percent(first[column], 0)}",
                (first["months"], first[column]), xytext=(6, -16 if below else 10), textcoords="offset points",
                color=colour, weight="bold",
            )  # fmt: skip
        axes.annotate(
            words.percent(last["of_buyers"], 0), (last["months"], last["of_buyers"]), xytext=(0, -18),
            textcoords="offset points", ha="center", weight="bold",
        )  # fmt: skip
        axes.axhline(0.8, color=MUTED, linestyle="--", linewidth=1)
        axes.set_xscale("log")
        axes.set_xticks(shares["months"], labels=[words.number(months) for months in shares["months"]])
        axes.minorticks_off()
        axes.set(ylim=(min(0.2, shares["of_buyers"].min() - 0.1), 1.08))
        axes.set(xlabel=words("window-x"), ylabel=words("window-y", top=words.percent(top, 0)))
        percent_axis(axes.yaxis, words)
        first = shares.iloc[0]
        axes.set_title(
            words(
                "window-title",
                months=round(first["months"]),
                short=words.percent(first["of_buyers"], 0),
                base=words.percent(first["of_base"], 0),
                long=words.percent(last["of_buyers"], 0),
            ),
            loc="left",
        )
        return axes

    return chart(draw)


def benchmark_chart(found: Measured | None, words: Words) -> Chart | Shown:
    """The own share of the top 20 % with its interval among the published ones."""
    if found is None:
        return NOTHING
    own = found.intervals.top20_share

    def draw(axes: Axes) -> Axes:
        rows = [
            *((words(f"benchmark-{one.key}", source=one.source), one.share) for one in BENCHMARKS),
            (words("benchmark-rule"), 0.8),
        ]
        rows.sort(key=lambda row: row[1])
        axes.axvspan(own.low, own.high, color=ACCENT, alpha=0.15, linewidth=0)
        axes.axvline(own.estimate, color=ACCENT, linewidth=2)
        for place, (_, share) in enumerate(rows):
            axes.plot([share], [place], "o", color=INK, markersize=8)
            axes.annotate(
                words.percent(share, 0), (share, place), xytext=(9, 0), textcoords="offset points", va="center",
                bbox=_BEHIND_TEXT,
            )  # fmt: skip
        axes.set_yticks(range(len(rows)), labels=[name for name, _ in rows])
        axes.set(xlabel=words("benchmark-x"), ylim=(-0.6, len(rows) - 0.4))
        axes.set_xlim(min(0.5, own.estimate - 0.1), max(0.9, own.estimate + 0.1))
        percent_axis(axes.xaxis, words)
        nearest = min(BENCHMARKS, key=lambda one: abs(one.share - own.estimate))
        axes.set_title(
            words(
                "benchmark-title",
                share=words.percent(own.estimate, 0),
                nearest=words(f"benchmark-{nearest.key}-short"),
                published=words.percent(nearest.share, 0),
            ),
            loc="left",
        )
        return axes

    return chart(draw, (8.0, 3.0))


def ladder_chart(ladder: Ladder, words: Words) -> Chart | Shown:
    """From revenue at list prices down to the last contribution that is known, as a waterfall."""
    groups = pd.Series("all", index=ladder.frame.index)
    sums = ladder.sums(groups)
    if sums.empty:
        return NOTHING
    money = sums.iloc[0]
    bars: list[tuple[str, float, float, str]] = []
    left = money["list_revenue"]
    if any(money[name] for name in STEPS["net_revenue"]):
        bars.append(("list_revenue" if money["discounts"] else "purchases", 0.0, left, MUTED))
    for level in LEVELS[: LEVELS.index(ladder.level) + 1]:
        for name in STEPS[level]:
            if money[name]:
                bars.append((name, left - money[name], left, CONTRAST))
                left -= money[name]
        bars.append((level, 0.0, money[level], ACCENT))
    if len(bars) == 1:
        return NOTHING

    def draw(axes: Axes) -> Axes:
        reach = max(max(low, high) for _, low, high, _ in bars)
        for place, (_, low, high, colour) in enumerate(bars):
            axes.barh(place, high - low, left=low, color=colour, height=0.68)
            value = high - low if colour != CONTRAST else low - high
            bold = "bold" if colour == ACCENT else "normal"
            axes.text(
                max(high, low, 0) + 0.01 * reach, place, words.money(value, 0), va="center", weight=bold, fontsize=10
            )
        axes.set_yticks(range(len(bars)), labels=[words(f"step-{name}") for name, *_ in bars])
        axes.invert_yaxis()
        axes.set_xlim(min(0, *(low for _, low, _, _ in bars)), 1.18 * reach)
        axes.set(xticks=[])
        axes.grid(False)
        axes.spines["bottom"].set_visible(False)
        _watermark(axes, ladder, words)
        key = "ladder-title" if ladder.known else "ladder-title-revenue"
        share = money[ladder.level] / money["net_revenue"] if money["net_revenue"] else float("nan")
        axes.set_title(
            words(
                key,
                level=words(f"level-{ladder.level}"),
                amount=words.money(money[ladder.level], 0),
                share=words.percent(share),
            ),
            loc="left",
        )
        return axes

    return chart(draw, (8.0, 1.2 + 0.34 * len(bars)))


def whale_chart(found: Whale | None, ladder: Ladder, words: Words) -> Chart | Shown:
    """Cumulative contribution over customers, the most profitable first."""
    if found is None:
        return NOTHING

    def draw(axes: Axes) -> Axes:
        curve = np.concatenate([[0.0], found.cumulative])
        share = np.linspace(0, 1, len(curve))
        some = np.unique(np.concatenate([np.linspace(0, len(curve) - 1, 1000).astype(int), [curve.argmax()]]))
        axes.plot(share[some], curve[some], color=ACCENT, linewidth=2.4)
        axes.fill_between(share[some], curve[some], color=ACCENT, alpha=0.12, linewidth=0)
        top = int(curve.argmax())
        if found.loss_makers:
            falling = some[some >= top]
            axes.plot(share[falling], curve[falling], color=CONTRAST, linewidth=2.8)
            axes.plot([share[top]], [curve[top]], "o", color=CONTRAST)
            axes.annotate(
                words("whale-peak-mark", peak=words.money(found.peak, 0)), (share[top], curve[top]),
                xytext=(-10, -22), textcoords="offset points", ha="right",
            )  # fmt: skip
            axes.annotate(
                words("whale-end-mark", total=words.money(found.total, 0)), (1, curve[-1]), xytext=(-10, -44),
                textcoords="offset points", ha="right", color=CONTRAST,
            )  # fmt: skip
        axes.set(
            xlim=(0, 1.005), xlabel=words("whale-x"), ylabel=words("whale-y", level=words(f"level-{ladder.level}"))
        )
        axes.set_ylim(min(0, curve.min() * 1.05), curve.max() * 1.06)
        percent_axis(axes.xaxis, words)
        money_axis(axes.yaxis, words)
        _watermark(axes, ladder, words)
        makers, loss = found.loss_makers, words.money(found.hidden_loss, 0)
        axes.set_title(
            words("whale-title", makers=makers, loss=loss) if makers else words("whale-title-none"), loc="left"
        )
        return axes

    return chart(draw)


def drivers_chart(found: Losses | None, ladder: Ladder, words: Words) -> Chart | Shown:
    """What makes the loss-makers: money by cause."""
    if found is None:
        return note(words("losses-none")) if ladder.known else NOTHING
    sums = found.sums[list(DRIVERS)].sort_values(kind="stable")
    sums = sums[sums.abs() >= 0.005]

    def draw(axes: Axes) -> Axes:
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
        _watermark(axes, ladder, words)
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

    return chart(draw, (8.0, 3.6))


def abc_chart(summary: pd.DataFrame, words: Words) -> Chart:
    """Share of customers against share of revenue, class by class."""

    def draw(axes: Axes) -> Axes:
        for place, name in enumerate(("amount_share", "customer_share")):
            _stacked(axes, place, dict(zip(summary["abc"], summary[name].clip(lower=0), strict=True)), words)
        axes.set(xlim=(0, 1), yticks=[0, 1])
        axes.set_yticklabels([words("abc-chart-amount"), words("abc-chart-customers")])
        percent_axis(axes.xaxis, words)
        axes.grid(False)
        first = summary.iloc[0]
        axes.set_title(
            words(
                "abc-title",
                customers=words.percent(first["customer_share"], 0),
                amount=words.percent(first["amount_share"], 0),
            ),
            loc="left",
        )
        return axes

    return chart(draw, (8.0, 2.8))


def _stacked(axes: Axes, place: int, shares: dict[str, float], words: Words) -> None:
    left = 0.0
    for name, share in shares.items():
        axes.barh(place, share, left=left, color=CLASS_COLOURS[name], height=0.62)
        if share > 0.08:
            colour = "white" if name == "A" else INK
            text = f"{name}: {words.percent(share, 0)}"
            axes.text(left + share / 2, place, text, ha="center", va="center", color=colour, weight="bold")
        left += share


def category_chart(amounts: pd.DataFrame | None, words: Words) -> Chart | Shown:
    """How much of each product category each class buys."""
    if amounts is None:
        return note(words("category-none"))
    largest = amounts[amounts.sum(axis=1) > 0].head(_MOST_CATEGORIES)
    if largest.empty:
        return NOTHING
    shares = largest.clip(lower=0).div(largest.clip(lower=0).sum(axis=1), axis=0).iloc[::-1]

    def draw(axes: Axes) -> Axes:
        for place, row in enumerate(shares.to_numpy()):
            _stacked(axes, place, dict(zip("ABC", row.tolist(), strict=True)), words)
        labels = [label(name, 28) or words("category-unnamed") for name in shares.index]
        axes.set_yticks(range(len(shares)), labels=labels)
        axes.set(xlim=(0, 1), xlabel=words("category-x"))
        percent_axis(axes.xaxis, words)
        axes.grid(False)
        least, most = words.percent(shares["A"].min(), 0), words.percent(shares["A"].max(), 0)
        axes.set_title(words("category-title", least=least, most=most), loc="left")
        return axes

    return chart(draw, (8.0, 1.4 + 0.42 * len(shares)))


def rfm_chart(counts: pd.DataFrame, means: pd.DataFrame, words: Words) -> Chart:
    """Customers by recency and frequency, coloured by what they bring on average."""
    from matplotlib.colors import LinearSegmentedColormap

    def draw(axes: Axes) -> Axes:
        colours = LinearSegmentedColormap.from_list("money", ["#eef5f4", ACCENT])
        size, mean = counts.to_numpy(), means.to_numpy(dtype=float)
        # By rank: the means are as unequal as the customers.
        ranks = pd.Series(mean.ravel()).rank(pct=True).to_numpy().reshape(mean.shape)
        # Cells, not a picture: pages hold no images in their charts.
        axes.pcolormesh(np.ma.masked_invalid(ranks), cmap=colours, vmin=0, vmax=1, edgecolors="white", linewidth=2)
        axes.invert_yaxis()
        for row, column in np.argwhere(size):
            text = f"{words.number(int(size[row, column]))}\n{words.money(float(mean[row, column]), 0)}"
            colour = "white" if ranks[row, column] > 0.6 else INK
            axes.text(column + 0.5, row + 0.5, text, ha="center", va="center", color=colour, fontsize=9)
        axes.set_xticks(np.arange(counts.shape[1]) + 0.5, labels=[str(score) for score in counts.columns])
        axes.set_yticks(np.arange(counts.shape[0]) + 0.5, labels=[str(score) for score in counts.index])
        axes.set(xlabel=f"{words('rfm-x')}\n{words('rfm-cell')}", ylabel=words("rfm-y"))
        axes.grid(False)
        money = size * np.nan_to_num(mean)
        share = float(money[0, -1] / money.sum()) if money.sum() > 0 else float("nan")
        best = words.number(int(size[0, -1]))
        axes.set_title(words("rfm-title", customers=best, share=words.percent(share, 0)), loc="left")
        return axes

    return chart(draw, (8.0, 4.6))


def flow_chart(found: Moves | None, words: Words) -> Chart | Shown:
    """Who moved from which class to which, as bands as thick as the number of customers."""
    if found is None:
        return NOTHING
    matrix = found.matrix.to_numpy(dtype=float)

    def draw(axes: Axes) -> Axes:
        total = matrix.sum()
        gap = 0.03 * total
        starts = np.concatenate([[0], np.cumsum(matrix.sum(axis=1) + gap)[:-1]])
        ends = np.concatenate([[0], np.cumsum(matrix.sum(axis=0) + gap)[:-1]])
        for side, names, sums, edges in ((0, ROWS, matrix.sum(axis=1), starts), (1, COLUMNS, matrix.sum(axis=0), ends)):
            for name, size, edge in zip(names, sums, edges, strict=True):
                if size:
                    axes.barh(
                        edge + size / 2, 0.05, left=side - 0.025, height=size, color=FLOW_COLOURS[name], align="center"
                    )
                    word = name if name in CLASS_COLOURS else words(f"class-{name}")
                    axes.text(
                        side + (-0.04 if side == 0 else 0.04), edge + size / 2, f"{word}: {words.number(size)}",
                        ha="right" if side == 0 else "left", va="center", weight="bold",
                    )  # fmt: skip
        path = np.linspace(0, 1, 40)
        bend = path * path * (3 - 2 * path)
        at_start, at_end = starts.copy(), ends.copy()
        for row in range(4):
            for column in range(4):
                size = matrix[row, column]
                if size:
                    low = at_start[row] + (at_end[column] - at_start[row]) * bend
                    same = row == column
                    axes.fill_between(
                        0.025 + 0.95 * path, low, low + size, color=FLOW_COLOURS[ROWS[row]],
                        alpha=0.55 if same else 0.25, linewidth=0,
                    )  # fmt: skip
                    at_start[row] += size
                    at_end[column] += size
        axes.set(xlim=(-0.3, 1.3), xticks=[0, 1], yticks=[])
        axes.set_xticklabels([_span(found.before, words), _span(found.after, words)])
        axes.invert_yaxis()
        axes.grid(False)
        for spine in axes.spines.values():
            spine.set_visible(False)
        axes.tick_params(length=0)
        axes.set_title(words("flow-title", same_class=words.percent(same_class(found.matrix), 0)), loc="left")
        return axes

    return chart(draw, (8.0, 5.0))


def _span(period: Period, words: Words) -> str:
    return f"{words.date(period.start)} – {words.date(period.end)}"


def overlap_chart(found: Moves | None, chance: Chance | None, words: Words) -> Chart | Shown:
    """The observed overlap of the top beside what unchanged customers would leave, and a lottery."""
    if found is None or chance is None:
        return NOTHING

    def draw(axes: Axes) -> Axes:
        axes.barh(0, chance.high - chance.low, left=chance.low, color=MUTED, alpha=0.5, height=0.5)
        axes.plot([chance.overlap] * 2, [-0.25, 0.25], color=INK, linewidth=2)
        axes.plot([found.overlap], [0], "D", color=CONTRAST, markersize=11, zorder=4)
        axes.annotate(
            words("overlap-observed", share=words.percent(found.overlap, 0)), (found.overlap, 0), xytext=(0, 22),
            textcoords="offset points", ha="center", color=CONTRAST, weight="bold",
        )  # fmt: skip
        axes.annotate(
            words("overlap-by-chance", low=words.percent(chance.low, 0), high=words.percent(chance.high, 0)),
            (chance.overlap, 0), xytext=(0, -32), textcoords="offset points", ha="center",
        )  # fmt: skip
        axes.set(xlim=(0, 1), ylim=(-0.9, 0.9), yticks=[], xlabel=words("overlap-x"))
        percent_axis(axes.xaxis, words)
        axes.spines["left"].set_visible(False)
        inside = chance.low <= found.overlap <= chance.high
        axes.set_title(
            words(
                "overlap-title-inside" if inside else "overlap-title-outside",
                observed=words.percent(found.overlap, 0),
                expected=words.percent(chance.overlap, 0),
            ),
            loc="left",
        )
        return axes

    return chart(draw, (8.0, 2.5))


def burden_chart(found: Burden | None, ladder: Ladder, words: Words) -> Chart | Shown:
    """What is left of a euro of purchases against the load."""
    if found is None:
        return NOTHING
    curve = found.curve

    def draw(axes: Axes) -> Axes:
        axes.fill_between(curve["load"], curve["low"], curve["high"], color=ACCENT, alpha=0.18, linewidth=0)
        axes.plot(curve["load"], curve["rate"], color=ACCENT, linewidth=2.4)
        axes.axhline(0, color=INK, linewidth=0.8)
        axes.set(xlabel=words(f"burden-x-{found.load}"), ylabel=words("burden-y", level=words(f"level-{ladder.level}")))
        percent_axis(axes.xaxis, words, 0 if curve["load"].iloc[-1] > 0.3 else 1)
        percent_axis(axes.yaxis, words)
        title = words(
            f"burden-title-{found.load}",
            start=words.percent(curve["rate"].iloc[0], 0),
            best=words.percent(found.best, 0),
            end=words.percent(curve["load"].iloc[-1], 0),
            rate=words.percent(curve["rate"].iloc[-1], 0),
        )
        if found.break_even == found.break_even:
            axes.plot([found.break_even], [0], "o", color=CONTRAST)
            axes.annotate(
                words.percent(found.break_even, 1), (found.break_even, 0), xytext=(8, 8), textcoords="offset points",
                color=CONTRAST, weight="bold",
            )  # fmt: skip
            title = words(f"burden-title-{found.load}-loss", limit=words.percent(found.break_even, 1))
        _watermark(axes, ladder, words)
        axes.set_title(title, loc="left")
        return axes

    return chart(draw, (8.0, 3.8))
