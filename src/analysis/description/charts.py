"""The charts of the base: one message each, in the title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.description.completeness import by_area
from analysis.description.finances import corridor
from analysis.description.potential import STAGES, Funnel
from analysis.description.principles import scores
from analysis.description.profile import OTHER, UNKNOWN
from analysis.description.satisfaction import Scale
from analysis.description.trend import Trend
from analysis.language import Words
from analysis.presentation.charts import (
    ACCENT,
    CLASS_COLOURS,
    CONTRAST,
    MUTED,
    Chart,
    chart,
    label,
    money_axis,
    number_axis,
    percent_axis,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# The layers of the pyramid from the bottom: must-be, one-dimensional, attractive.
_LAYERS = {"M": MUTED, "O": CLASS_COLOURS["B"], "A": ACCENT}


def bars(
    axes: Axes,
    labels: Sequence[str],
    values: Sequence[float],
    texts: Sequence[str],
    colour: Sequence[str] | str = ACCENT,
) -> None:
    """Horizontal bars from the top down, each with its figure at the end."""
    places = np.arange(len(labels))
    axes.barh(places, values, height=0.62, color=colour)
    axes.set_yticks(places, list(labels))
    axes.invert_yaxis()
    axes.grid(axis="y", visible=False)
    widest = max([*(float(value) for value in values), 1e-12])
    for place, (value, text) in enumerate(zip(values, texts, strict=True)):
        axes.text(max(float(value), 0) + 0.012 * widest, place, text, va="center")
    axes.set_xlim(min(0.0, *(float(value) for value in values)), 1.14 * widest)


def least(shares: pd.Series) -> list[str]:
    """The names of the smallest: of several that are equal, none is named alone."""
    return [str(name) for name in shares.index[shares == shares.min()]]


def _percent_axis(axes: Axes, words: Words) -> None:
    axes.locator_params(axis="x", steps=[1, 2, 5, 10])
    percent_axis(axes.xaxis, words)


def area_chart(fields: pd.DataFrame, words: Words) -> Chart:
    """How much is known in each of the five areas."""
    known = by_area(fields).set_index("area")["share"]
    weakest, strongest = least(known), str(known.idxmax())

    def draw(axes: Axes) -> Axes:
        texts = [words.percent(share, 0) for share in known]
        bars(axes, [words(f"area-{area}") for area in known.index], known.to_list(), texts)
        axes.set(xlim=(0, 1.1), xlabel=words("completeness-x"))
        _percent_axis(axes, words)
        title = words(
            "completeness-title",
            strongest=words(f"area-{strongest}"),
            high=words.percent(known[strongest], 0),
            weakest=words.join([words(f"area-{area}") for area in weakest]),
            low=words.percent(known.min(), 0),
        )
        axes.set_title(title, loc="left")
        return axes

    return chart(draw, (8.0, 2.9))


def profile_chart(groups: pd.DataFrame, attribute: str, words: Words) -> Chart:
    """Revenue by one attribute."""
    special = {OTHER: words("group-other"), UNKNOWN: words("group-unknown")}
    labels = [special.get(group, label(group)) for group in groups["group"]]
    named = groups[~groups["group"].isin(special)].iloc[0]

    def draw(axes: Axes) -> Axes:
        colours = [MUTED if group in special else ACCENT for group in groups["group"]]
        texts = [words.percent(share) for share in groups["amount_share"]]
        bars(axes, labels, groups["amount_share"].to_list(), texts, colours)
        axes.set_xlabel(words("head-amount_share"))
        _percent_axis(axes, words)
        largest = {"group": label(named["group"]), "share": words.percent(named["amount_share"])}
        axes.set_title(words(f"profile-title-{attribute}", **largest), loc="left")
        return axes

    return chart(draw, (8.0, 1.2 + 0.33 * len(groups)))


def roles_chart(coverage: pd.Series, words: Words) -> Chart:
    """In how many of the customers with contacts each role is known."""

    def draw(axes: Axes) -> Axes:
        labels = [words(f"role-{role}") for role in coverage.index]
        colours = [CONTRAST if role == "decider" else ACCENT for role in coverage.index]
        bars(axes, labels, coverage.to_list(), [words.percent(share, 0) for share in coverage], colours)
        axes.set(xlim=(0, 1.1), xlabel=words("roles-x"))
        _percent_axis(axes, words)
        axes.set_title(words("roles-title", share=words.percent(coverage["decider"], 0)), loc="left")
        return axes

    return chart(draw, (8.0, 3.2))


def pyramid_chart(kano: pd.DataFrame, satisfaction: pd.Series, words: Words) -> Chart:
    """The fascination pyramid: what is taken for granted below, what delights on top; with mean satisfaction."""
    layers = {name: kano.index[kano["category"] == name].to_list() for name in _LAYERS}

    def draw(axes: Axes) -> Axes:
        for level, (name, colour) in enumerate(_LAYERS.items()):
            low, high = level, level + 0.94
            left, right = (3 - low) / 3, (3 - high) / 3
            axes.fill([-left, left, right, -right], [low, low, high, high], color=colour, alpha=0.35, linewidth=0)
            axes.text(
                0, level + 0.47, words(f"kano-{name}").replace(" (", "\n("), ha="center", va="center", fontweight="bold"
            )
            items = [_rated(item, satisfaction, words) for item in layers[name]] or [words("pyramid-nothing")]
            shown = [*items[:5], *(["…"] if len(items) > 5 else [])]
            axes.text(1.1, level + 0.47, "\n".join(shown), va="center")
        axes.set(xlim=(-1.05, 2.6), ylim=(0, 3), xticks=[], yticks=[])
        axes.grid(visible=False)
        axes.spines[:].set_visible(False)
        delight = layers["A"]
        best = words.join([_rated(item, satisfaction, words) for item in delight[:3]])
        title = words("pyramid-title", items=best) if delight else words("pyramid-title-none")
        axes.set_title(title, loc="left")
        return axes

    return chart(draw, (8.0, 4.2))


def _rated(item: str, satisfaction: pd.Series, words: Words) -> str:
    if item not in satisfaction:
        return label(item)
    return f"{label(item)} ({words.number(float(satisfaction[item]), 1)})"


def importance_chart(items: pd.DataFrame, words: Words) -> Chart:
    """Importance against satisfaction (Martilla & James 1977); what is important and not satisfying is marked."""
    middle = items[["satisfaction", "importance"]].mean()
    wanting = (items["importance"] >= middle["importance"]) & (items["satisfaction"] < middle["satisfaction"])

    def draw(axes: Axes) -> Axes:
        axes.scatter(items["satisfaction"], items["importance"], c=np.where(wanting, CONTRAST, ACCENT), s=50)
        for item, row in items.head(20).iterrows():
            place = (row["satisfaction"], row["importance"])
            axes.annotate(label(item, 30), place, xytext=(6, 4), textcoords="offset points", fontsize=9)
        axes.axvline(middle["satisfaction"], color=MUTED, linewidth=1)
        axes.axhline(middle["importance"], color=MUTED, linewidth=1)
        axes.margins(0.15)
        axes.set(xlabel=words("importance-x"), ylabel=words("importance-y"))
        title = words(
            "importance-title",
            count=int(wanting.sum()),
            items=words.join([label(item) for item in items.index[wanting]]),
        )
        axes.set_title(title, loc="left")
        return axes

    return chart(draw)


def gap_chart(gap: pd.DataFrame, scale: Scale, words: Words) -> Chart:
    """Their view and ours by item, the greatest overestimate first; `scale` is named at the axis."""
    shown = gap.head(12)

    def draw(axes: Axes) -> Axes:
        places = np.arange(len(shown))
        axes.hlines(places, shown["customer"], shown["own"], color=MUTED, linewidth=2)
        axes.plot(shown["customer"], places, "o", color=CONTRAST, label=words("gap-customer"))
        axes.plot(shown["own"], places, "o", color=ACCENT, label=words("gap-own"))
        axes.set_yticks(places, [label(item) for item in shown.index])
        axes.invert_yaxis()
        axes.set_xlabel(words("gap-x", low=words.number(scale.low), high=words.number(scale.high)))
        number_axis(axes.xaxis, words, 1)
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncols=2, borderaxespad=0)
        over = float(gap["gap"].mean())
        key = "gap-title-over" if over < 0 else "gap-title-under"
        axes.set_title(words(key, points=words.number(abs(over), 1)), loc="left")
        return axes

    return chart(draw, (8.0, 1.7 + 0.33 * len(shown)))


def funnel_chart(money: Funnel, words: Words) -> Chart:
    """From want to own sales a year, on the same rows at every stage."""
    amounts = [money.amounts[stage] for stage in STAGES]

    def draw(axes: Axes) -> Axes:
        colours = [MUTED, MUTED, CLASS_COLOURS["B"], ACCENT]
        labels = [words(f"stage-{stage}") for stage in STAGES]
        bars(axes, labels, amounts, [words.money(amount, 0) for amount in amounts], colours)
        axes.set_xlim(0, 1.25 * max(amounts))
        money_axis(axes.xaxis, words)
        axes.locator_params(axis="x", nbins=5)
        axes.set_xlabel(words("funnel-x"))
        sold, could = (words.money(amounts[place], 0) for place in (-1, -2))
        axes.set_title(words("funnel-title", sold=sold, potential=could, rows=money.rows), loc="left")
        return axes

    return chart(draw, (8.0, 2.7))


def corridor_chart(rate: pd.Series, size: pd.Series, revenue: pd.Series, words: Words) -> Chart:
    """Discount against revenue with the corridor of each size class; who lies above is marked."""
    usual = corridor(rate, size)
    known = pd.DataFrame({"rate": rate, "size": size, "revenue": revenue}).dropna()
    above = known["rate"] > known["size"].map(usual["fence"])

    def draw(axes: Axes) -> Axes:
        axes.scatter(
            known["revenue"][~above], known["rate"][~above], s=9, color=MUTED, alpha=0.6, linewidth=0, rasterized=True
        )
        axes.scatter(
            known["revenue"][above], known["rate"][above], s=12, color=CONTRAST, alpha=0.8, linewidth=0, rasterized=True
        )
        for name, row in usual.iterrows():
            inside = known.loc[known["size"] == name, "revenue"]
            axes.fill_between(
                [inside.min(), inside.max()], row["low"], row["high"], color=ACCENT, alpha=0.15, linewidth=0
            )
            axes.hlines(row["median"], inside.min(), inside.max(), color=ACCENT, linewidth=2)
        axes.set_xscale("log")
        axes.xaxis.set_minor_formatter(lambda value, _: "")
        axes.set(xlabel=words("corridor-x"), ylabel=words("corridor-y"))
        money_axis(axes.xaxis, words)
        percent_axis(axes.yaxis, words)
        axes.set_title(words("corridor-title", count=int(above.sum())), loc="left")
        return axes

    return chart(draw)


def trend_chart(trend: Trend, words: Words) -> Chart:
    """Monthly revenue with its trend."""

    def draw(axes: Axes) -> Axes:
        axes.bar(trend.observed.index, trend.observed, width=24, color=MUTED, alpha=0.6, label=words("trend-observed"))
        axes.plot(trend.trend.index, trend.trend, color=ACCENT, linewidth=2.4, label=words("trend-line"))
        money_axis(axes.yaxis, words)
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncols=2, borderaxespad=0)
        axes.grid(axis="x", visible=False)
        key = "trend-title-up" if trend.growth >= 0 else "trend-title-down"
        season = words("season-none") if trend.peak is None else words("season-peak", month=words.month(trend.peak))
        axes.set_title(words(key, growth=words.percent(abs(trend.growth)), season=season), loc="left")
        return axes

    return chart(draw, (8.0, 3.2))


def principles_chart(found: pd.DataFrame, words: Words) -> Chart:
    """Maturity of the customer data by principle."""
    score = scores(found)["score"]
    weakest = least(score)

    def draw(axes: Axes) -> Axes:
        labels = [words(f"principle-{name}") for name in score.index]
        colours = [CONTRAST if name in weakest else ACCENT for name in score.index]
        bars(axes, labels, score.to_list(), [words.percent(value, 0) for value in score], colours)
        axes.set(xlim=(0, 1.1), xlabel=words("principles-x"))
        _percent_axis(axes, words)
        names = words.join([words(f"principle-{name}") for name in weakest])
        title = words("principles-title", name=names, score=words.percent(score.min(), 0))
        axes.set_title(title, loc="left")
        return axes

    return chart(draw, (8.0, 2.9))
