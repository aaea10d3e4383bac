"""Who is gone and worth trying, and how many come back unasked."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.language import Words
from analysis.loyalty.winback import Winback
from analysis.presentation.shown import Shown, note, table, verdict


def told(found: Winback, words: Words) -> Shown:
    """How many of the dormant came back unasked: what an attempt has to be measured against."""
    share, low, high = found.returns
    if share != share:
        return note(words("loyalty-winback-nobody"))
    text = words(
        "loyalty-winback-told",
        share=words.percent(share),
        low=words.percent(low),
        high=words.percent(high),
        dormant=found.dormant,
        money=words.money(found.returned_money, 0),
    )
    return verdict(text, "neutral")


def worth_trying(found: Winback, names: pd.Series, rows: int, words: Words) -> Shown:
    """The most valuable of those who are gone and might be won back."""
    some = found.worth_trying.head(rows)
    if some.empty:
        return note(words("loyalty-winback-none"))
    worth = "if_active" if found.measure == "value" else "if_active_revenue"
    strength = "strength" if found.brought == "contribution" else "strength_revenue"
    frame = (
        some.rename(columns={"if_active": worth, "strength": strength})
        .assign(
            name=names.reindex(some.index),
            why_lost=[words(f"loss-{reason}") if isinstance(reason, str) else "–" for reason in some["loss_reason"]],
        )
        .reset_index()
    )
    columns: Any = {
        "customer_id": "text", "name": "text", worth: "money0", strength: "money0", "why_lost": "text",
    }  # fmt: skip
    caption = words(
        "loyalty-winback-caption",
        gone=len(found.frame),
        worth=words.number(len(found.worth_trying)),
        beyond=words.number(int(found.frame["loss_reason"].isin(["market_shift", "technology"]).sum())),
    )
    return table(frame, words, columns, caption=caption)
