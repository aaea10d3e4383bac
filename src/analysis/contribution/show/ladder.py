"""The contribution by customer, level by level: what it rests on, the waterfall, by group, and that the money ties out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.contribution.causes import OTHER
from analysis.contribution.groups import UNGROUPED, Groups
from analysis.contribution.ladder import LEVELS, STEPS, Ladder
from analysis.contribution.show.assumed import watermark
from analysis.language import Words
from analysis.presentation.charts import ACCENT, CONTRAST, MUTED, plotted, set_height
from analysis.presentation.shown import NOTHING, Shown, bullets, note, table, verdict

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def basis(ladder: Ladder, margin_rate: float | None, words: Words) -> Shown:
    """What the contribution rests on: known or assumed cost of goods, and what is missing for the levels above.

    Parameters
    ----------
    margin_rate : the one that was given; where the cost of goods is known it is said to be of no use
    """
    basis = _ladder_basis(ladder, words)
    if margin_rate is None or ladder.goods == "assumed":
        return basis
    unused = note(words("ladder-rate-unused", rate=words.percent(margin_rate)))
    return Shown(basis.html + unused.html, f"{basis.plain}\n{unused.plain}")


def _ladder_basis(ladder: Ladder, words: Words) -> Shown:
    if not ladder.known:
        return verdict(words("ladder-missing"), "warn")
    if ladder.goods == "assumed":
        rate, share = words.percent(ladder.assumed_rate), words.percent(ladder.assumed_share, 0)
        return verdict(words("ladder-assumed", rate=rate, share=share), "warn")
    if not ladder.sources:
        return verdict(words("ladder-goods-only"), "warn")
    if ladder.goods == "some":
        left = len(ladder.frame) - len(ladder.complete)
        return verdict(words("ladder-some", left=left, customers=words.number(len(ladder.frame))), "warn")
    return verdict(words(f"ladder-{'both' if len(ladder.sources) == 2 else ladder.sources[0]}"), "good")


@plotted(8.0)
def waterfall(ladder: Ladder, axes: Axes, words: Words) -> Axes:
    """From revenue at list prices down to the last contribution that is known, as a waterfall."""
    groups = pd.Series("all", index=ladder.frame.index)
    money = ladder.sums(groups).iloc[0]
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
    set_height(axes, 1.2 + 0.34 * len(bars))
    reach = max(max(low, high) for _, low, high, _ in bars)
    for place, (_, low, high, colour) in enumerate(bars):
        axes.barh(place, high - low, left=low, color=colour, height=0.68)
        value = high - low if colour != CONTRAST else low - high
        bold = "bold" if colour == ACCENT else "normal"
        axes.text(max(high, low, 0) + 0.01 * reach, place, words.money(value, 0), va="center", weight=bold, fontsize=10)
    axes.set_yticks(range(len(bars)), labels=[words(f"step-{name}") for name, *_ in bars])
    axes.invert_yaxis()
    axes.set_xlim(min(0, *(low for _, low, _, _ in bars)), 1.18 * reach)
    axes.set(xticks=[])
    axes.grid(False)
    axes.spines["bottom"].set_visible(False)
    watermark(axes, ladder, words)
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


def by_group(found: Groups, words: Words) -> Shown:
    """The levels by group, with a row for all."""
    total = found.total.to_frame(words("ladder-all")).T
    rows = pd.concat(
        [
            found.frame.rename(
                index=lambda name: words.term(str(name)) if name != UNGROUPED else words("no-customer-group")
            ),
            total,
        ]
    )
    columns: Any = {"class": "text", "customers": "integer", **dict.fromkeys(found.levels, "money0")}
    if found.rated:
        columns["rate"] = "percent"
    return table(rows.rename_axis("class").reset_index(), words, columns, total=True)


def causes(ladder: Ladder, words: Words) -> Shown:
    """Which types of costs were counted where, so that a wrong one is seen."""
    named = [
        words(
            "cause-of",
            cause=words(f"step-{cause}").removeprefix("– "),
            types=words.join([words.term(kind) for kind in types]),
        )
        for cause, types in ladder.types.items()
        if types and cause != OTHER
    ]
    if ladder.types[OTHER]:
        named.append(words("cause-other", types=words.join([words.term(kind) for kind in ladder.types[OTHER]])))
    if ladder.silent:
        named.append(words("cause-silent", activities=ladder.silent))
    return bullets(named) if named else NOTHING


def ties(ladder: Ladder, words: Words) -> Shown:
    """Where the money went, to the cent."""
    rows = [
        {
            "money": words(f"tie-{tie.item}"),
            "whole": tie.total,
            "buyers": tie.buyers,
            "non_buyers": tie.others,
            "outside": tie.outside,
            "difference": tie.difference,
        }
        for tie in ladder.ties
    ]
    columns: Any = {"money": "text", **dict.fromkeys(list(rows[0])[1:], "money")}
    return table(pd.DataFrame(rows), words, columns, caption=words("tie-caption"))
