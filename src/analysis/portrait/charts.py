"""The four pictures of a portrait."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.description.buying_centre import reporting
from analysis.description.charts import bars
from analysis.description.trend import whole_months, year_on_year
from analysis.language import Words
from analysis.portrait.facts import Facts
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
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# More names than this overlap; the most influential keep theirs.
_NAMED = 12


def history_chart(known: Facts, words: Words) -> Chart:
    """Revenue by month, and the sum of the last twelve months, which knows no season."""
    # From the first purchase on, or the last year where there was none: what lies before says nothing.
    begun = int(np.argmax(known.months.to_numpy() != 0)) if known.months.any() else len(known.months)
    months = known.months.iloc[min(begun, max(0, len(known.months) - 12)) :]
    rolling = months.rolling(12).sum()
    whole = whole_months(months, known.period)
    # A customer won within the year before has nothing whole to be compared with.
    change = year_on_year(whole) if len(whole) > 24 else float("nan")

    def draw(axes: Axes) -> Axes:
        from matplotlib.dates import AutoDateLocator, num2date

        axes.xaxis.set_major_locator(AutoDateLocator(minticks=3, maxticks=7))
        axes.xaxis.set_major_formatter(lambda value, _: f"{num2date(value):%m/%Y}")
        axes.bar(months.index, months, width=24, color=MUTED, alpha=0.7, label=words("history-month"))
        money_axis(axes.yaxis, words)
        axes.grid(axis="x", visible=False)
        if rolling.notna().any():
            right = axes.twinx()
            right.plot(rolling.index, rolling, color=ACCENT, linewidth=2.2, label=words("history-year"))
            right.set_ylim(0, None)
            money_axis(right.yaxis, words)
            right.grid(visible=False)
            right.spines["right"].set_visible(False)
            right.tick_params(axis="y", colors=ACCENT, length=0)
        handles = [line for axis in axes.figure.axes for line in axis.get_legend_handles_labels()[0]]
        axes.legend(
            handles,
            [str(h.get_label()) for h in handles],
            loc="lower left",
            bbox_to_anchor=(0, 1.0),
            ncols=2,
            borderaxespad=0,
        )
        if change == change:
            key = "history-title-up" if change >= 0 else "history-title-down"
            axes.set_title(words(key, change=words.percent(abs(change), 0)), loc="left")
        else:
            axes.set_title(words("history-title"), loc="left")
        return axes

    return chart(draw, (8.0, 2.5))


def people_chart(known: Facts, anonymous: bool, words: Words) -> Chart:
    """The buying centre: influence against attitude, and who reports to whom."""
    assert known.persons is not None
    persons, superiors = known.persons.drop_duplicates("contact_id"), reporting(known.persons)[0]
    judged = persons[persons["influence"].notna() & persons["attitude"].notna()]
    judged = judged.sort_values(["influence", "contact_id"], ascending=[False, True]).set_index("contact_id")
    # People of the same influence and attitude stand side by side instead of on top of each other.
    spots = judged.groupby(["influence", "attitude"])
    place, crowd = spots.cumcount(), spots["role"].transform("size")
    # However many they are, they stay within the axes.
    step = min(0.22, 0.36 / max(1, int(place.max()) // 4))
    x, y = judged["attitude"] + 0.12 * (place % 4), judged["influence"] - step * (place // 4)

    def draw(axes: Axes) -> Axes:
        arrow = {"arrowstyle": "->", "color": MUTED, "shrinkA": 7, "shrinkB": 7}
        for person, superior in zip(superiors.index, superiors, strict=True):
            if person in x.index and superior in x.index:
                axes.annotate("", (x[superior], y[superior]), (x[person], y[person]), arrowprops=arrow)
        for recent, colour, key in ((True, ACCENT, "people-met"), (False, CONTRAST, "people-not-met")):
            chosen = judged.index[judged["recent"] == recent]
            axes.scatter(x[chosen], y[chosen], s=70, color=colour, label=words(key), zorder=3)
        # Two names have room at a place, above and below; of more, the first tells how many.
        named = judged.index[(place == 0) | (crowd == 2)][:_NAMED]
        for contact, key in zip(named.astype(str), judged.loc[named, "role"], strict=True):
            role = words(f"role-{key}")
            name = role if anonymous else f"{role} {label(contact, 24)}"
            if crowd[contact] > 2:
                name += f" (+{crowd[contact] - 1})"
            text = (7, -13) if place[contact] else (7, 5)
            axes.annotate(name, (x[contact], y[contact]), xytext=text, textcoords="offset points", fontsize=9)
        axes.axvline(0, color=MUTED, linewidth=1)
        axes.set(xlim=(-2.3, 2.9), ylim=(0.5, 5.6), xticks=range(-2, 3), yticks=range(1, 6))
        axes.set(xlabel=words("people-x"), ylabel=words("people-y"))
        number_axis(axes.xaxis, words)
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncols=2, borderaxespad=0)
        support = known.centre["support"] if known.centre is not None else float("nan")
        key = "people-title-for" if support > 0.5 else "people-title-against" if support < 0 else "people-title-open"
        axes.set_title(words(key, support=words.number(support, 1)), loc="left")
        return axes

    return chart(draw, (8.0, 3.1))


def views_chart(views: pd.DataFrame, words: Words) -> Chart:
    """The customer's view, our own and that of all customers, by item in the layers of the pyramid."""
    order = {"A": 0, "O": 1, "M": 2}
    shown = views.assign(layer=views["category"].map(order).fillna(3)).sort_values("layer", kind="stable").head(12)
    rated = shown["customer"].dropna().sort_values(kind="stable")

    def draw(axes: Axes) -> Axes:
        places = np.arange(len(shown))
        axes.hlines(places, shown["customer"], shown["own"], color=MUTED, linewidth=2)
        axes.plot(shown["satisfaction"], places, "|", color="#33424b", markersize=14, label=words("views-all"))
        axes.plot(shown["own"], places, "o", color=ACCENT, label=words("gap-own"))
        axes.plot(shown["customer"], places, "o", color=CONTRAST, label=words("views-customer"))
        labels = [
            f"{label(item, 30)} ({words(f'layer-{category}')})" if category in order else label(item, 30)
            for item, category in zip(shown.index, shown["category"], strict=True)
        ]
        axes.set_yticks(places, labels)
        axes.invert_yaxis()
        number_axis(axes.xaxis, words, 1)
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncols=3, borderaxespad=0)
        low, high = (words.number(views[name].max()) for name in ("low", "high"))
        axes.set_xlabel(words("views-x", low=low, high=high))
        if rated.empty:
            axes.set_title(words("views-title-none"), loc="left")
        else:
            value = words.number(float(rated.iloc[0]), 1)
            axes.set_title(words("views-title", item=label(rated.index[0]), value=value), loc="left")
        return axes

    return chart(draw, (8.0, 1.5 + 0.27 * len(shown)))


def wallet_chart(known: Facts, words: Words) -> Chart:
    """What is bought here of the potential, by category; without an estimate what is bought."""
    if known.wallets is not None:
        frame = known.wallets.set_index("category")[["sales", "potential"]].sort_values("potential", ascending=False)
    else:
        assert known.sales is not None
        frame = known.sales.rename("sales").to_frame().sort_values("sales", ascending=False)
    shown = frame.head(8)

    def draw(axes: Axes) -> Axes:
        places = np.arange(len(shown))
        if "potential" in shown:
            axes.barh(
                places,
                shown["potential"],
                height=0.62,
                color=CLASS_COLOURS["B"],
                alpha=0.45,
                label=words("wallet-potential"),
            )
            axes.barh(places, shown["sales"].fillna(0), height=0.3, color=ACCENT, label=words("wallet-sales"))
            axes.set_yticks(places, [label(name, 30) for name in shown.index])
            axes.invert_yaxis()
            axes.grid(axis="y", visible=False)
            axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncols=2, borderaxespad=0)
            title = words("wallet-title", share=words.percent(known.share_of_wallet))
        else:
            texts = [words.money(value, 0) for value in shown["sales"]]
            bars(axes, [label(name, 30) for name in shown.index], shown["sales"].to_list(), texts)
            axes.set_xlim(0, 1.3 * max(shown["sales"].max(), 1e-9))
            title = words("bought-title", count=int((shown["sales"] > 0).sum()))
        axes.locator_params(axis="x", nbins=5)
        money_axis(axes.xaxis, words)
        axes.set_title(title, loc="left")
        return axes

    return chart(draw, (8.0, 1.2 + 0.27 * len(shown)))
