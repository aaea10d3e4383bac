"""The first action area: who the customers are as companies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.description.completeness import Known
from analysis.description.groups import Groups
from analysis.description.profile import OTHER, UNKNOWN, Profile
from analysis.description.show.bars import bars, share_axis
from analysis.language import Words
from analysis.presentation.charts import ACCENT, MUTED, label, plotted, set_height
from analysis.presentation.shown import NOTHING, Shown, note, say, table

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LARGEST_GROUPS = 5


def company(found: Known, groups: Groups, words: Words) -> Shown:
    """Of how many customers the master data are known, and how much revenue comes from groups."""
    text = words("company-known", customers=len(found.customers), share=words.percent(found.share("industry"), 0))
    if len(groups.frame):
        share = words.percent(groups.amount_share)
        text += " " + words("company-groups", count=len(groups.frame), share=share)
    return say(text)


@plotted(8.0)
def profile(found: Profile, axes: Axes, words: Words) -> Axes:
    """Revenue by one attribute."""
    groups = found.groups
    set_height(axes, 1.2 + 0.33 * len(groups))
    special = {OTHER: words("group-other"), UNKNOWN: words("group-unknown")}
    labels = [special.get(group) or label(words.term(group)) for group in groups["group"]]
    named = groups[~groups["group"].isin(special)].iloc[0]
    colours = [MUTED if group in special else ACCENT for group in groups["group"]]
    texts = [words.percent(share) for share in groups["amount_share"]]
    bars(axes, labels, groups["amount_share"].to_list(), texts, colours)
    axes.set_xlabel(words("head-amount_share"))
    share_axis(axes, words)
    largest = {"group": label(words.term(named["group"])), "share": words.percent(named["amount_share"])}
    axes.set_title(words(f"profile-title-{found.attribute}", **largest), loc="left")
    return axes


def groups(found: Groups, names: pd.Series, words: Words) -> Shown:
    """The largest groups, rolled up to their heads."""
    circles = words("groups-circles", count=found.circles) if found.circles else ""
    if not len(found.frame):
        return note(circles) if circles else NOTHING
    shown = found.frame.head(_LARGEST_GROUPS).reset_index()
    shown["name"] = names.reindex(shown["head"]).to_numpy()
    columns: Any = {
        "head": "text", "name": "text", "companies": "integer", "own": "money0", "amount": "money0",
        "amount_share": "percent",
    }  # fmt: skip
    return table(shown, words, columns, f"{words('groups-caption')} {circles}".strip())
