"""Customers by revenue against the same customers by contribution."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.language import Words
from analysis.pareto.ranks import Ranks
from analysis.presentation.shown import Shown, note, table


def comparison(found: Ranks, words: Words) -> Shown:
    """Classes by revenue against classes by contribution, counted."""
    of_a = found.counts.T["A"].tolist()
    rows = found.counts.set_axis(["as_a", "as_b", "as_c", "as_loss"], axis=1).rename_axis("abc").reset_index()
    columns: Any = {"abc": "text", **dict.fromkeys(rows.columns[1:], "integer")}
    caption = words(
        "abc-comparison-caption",
        level=words(f"level-{found.level}"),
        customers=words.number(sum(of_a)),
        worse=words.number(sum(of_a[1:])),
        loss=words.number(of_a[-1]),
    )
    return table(rows, words, columns, caption=caption)


def overrated(found: Ranks, names: pd.Series, words: Words) -> Shown:
    """Customers who are large by revenue and small by contribution, the costliest first."""
    if found.overrated.empty:
        return note(words("overrated-none"))
    shown = found.overrated.assign(name=names.reindex(found.overrated.index)).reset_index()
    columns: Any = {
        "customer_id": "text", "name": "text", "net_amount": "money0", "revenue_rank": "integer",
        "contribution": "money0", "contribution_rank": "integer", "missing": "money0",
    }  # fmt: skip
    return table(shown.rename(columns={"revenue": "net_amount"}), words, columns, caption=words("overrated-caption"))
