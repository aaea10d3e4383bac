"""The loyalty flywheel by year, and what recommendations bring."""

from __future__ import annotations

from typing import Any

from analysis.language import Words
from analysis.loyalty.flywheel import Detractors, Flywheel, Referrals
from analysis.loyalty.history import EARLIER
from analysis.presentation.shown import Shown, note, table, verdict


def shares(found: Flywheel, words: Words) -> Shown:
    """Shares by year of the first purchase."""
    names = [words("loyalty-earlier") if year == EARLIER else str(year) for year in found.frame.index]
    columns: Any = {"cohort": "text", "customers": "integer", "again": "percent0"}
    columns |= {name: "percent0" for name in ("across", "recommended") if found.frame[name].notna().any()}
    rows = found.frame.assign(cohort=names)
    return table(rows, words, columns, caption=words("loyalty-flywheel-caption"))


def turning(found: Flywheel, words: Words) -> Shown:
    """Whether those who buy again buy more widely and recommend more often."""
    parts = [
        words(f"loyalty-flywheel-{name}", yes=words.percent(yes, 0), no=words.percent(no, 0))
        for name, yes, no in (
            ("across", found.across_if_again, found.across_if_not),
            ("recommended", found.referrers_if_again, found.referrers_if_not),
        )
        if yes == yes and no == no
    ]
    return note(" ".join([*parts, words("loyalty-flywheel-time")]))


def value(found: Referrals, words: Words) -> Shown:
    """What recommended newcomers bring in their first year against the others, and the two ends of their value."""
    better = found.low > 0
    text = words(
        "loyalty-referrals-pay" if better else "loyalty-referrals-open",
        recommended=found.recommended,
        mean=words.money(found.mean, 0),
        others=words.money(found.mean_others, 0),
        low=words.money(found.low, 0),
        high=words.money(found.high, 0),
        measure=words(f"loyalty-measure-{found.measure}"),
    )
    parts = [text]
    if found.saved == found.saved:
        ends = {"brought": words.money(found.brought, 0), "saved": words.money(found.saved, 0)}
        parts.append(words("loyalty-referrals-ends", **ends))
    if found.value is not None and found.anyway is not None:
        believed = {"anyway": words.percent(found.anyway, 0), "value": words.money(found.value, 0)}
        parts.append(words("loyalty-referrals-believed", **believed))
    return verdict(" ".join(parts), "good" if better else "neutral")


def scenario(found: Detractors, words: Words) -> Shown:
    """What detractors would cost; booked nowhere."""
    return note(
        words(
            "loyalty-detractors",
            detractors=found.detractors,
            lost=words.number(found.lost, 1),
            mean=words.money(found.mean, 0),
            measure=words(f"loyalty-measure-{found.measure}"),
            newcomers=words.number(found.newcomers),
            cost=words.money(found.cost, 0),
        )
    )
