"""How well risk is told on the user's own data, beside simple rules."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.language import Words
from analysis.loyalty.validation import Tested
from analysis.presentation.shown import Shown, fold, table, verdict


def told(found: Tested, words: Words) -> Shown:
    """Which score ranks, and whether it beats the time since the last purchase."""
    better = found.beats_hiatus and not found.is_chance
    kind = "chance" if found.is_chance else "better" if better else "worse"
    naive, right = found.naive
    low, high = found.bounds
    text = words(
        f"loyalty-tested-{kind}",
        score=words(f"risk-score-{found.score}"),
        auc=words.percent(found.auc[found.score], 0),
        recency=words.percent(found.auc["recency"], 0),
        held=words.percent(found.held[found.score], 0),
        right=words.percent(found.right["hiatus"], 0),
        weeks=round(found.hiatus / 7),
        low=words.percent(low, 0),
        high=words.percent(high, 0),
    )
    if found.right["hiatus"] <= right:
        text += " " + words(f"loyalty-tested-{naive}", share=words.percent(right, 0))
    return verdict(text, "good" if better else "warn")


def scores(found: Tested, words: Words) -> Shown:
    """Each score with how it ranks, and each rule with how often it is right."""
    rows = [
        {
            "ranking": words(f"risk-score-{name}"),
            "auc": found.auc[name],
            "top_held": found.held[name],
            "right": found.right.get("hiatus" if name == "recency" else name, float("nan")),
        }
        for name in found.auc
    ]
    naive, right = found.naive
    rows.append({"ranking": words(f"risk-score-{naive}"), "auc": 0.5, "top_held": 0.1, "right": right})
    columns: Any = {"ranking": "text", "auc": "percent", "top_held": "percent", "right": "percent"}
    caption = words(
        "loyalty-tested-caption",
        customers=words.number(found.customers),
        buyers=words.number(found.buyers),
        days=found.days,
        perfect=words.percent(found.held["perfect"]),
    )
    return table(pd.DataFrame(rows), words, columns, caption=caption)


def method(found: Tested, words: Words) -> Shown:
    """How this was judged."""
    weeks = round(found.hiatus / 7)
    chosen = (
        words("loyalty-tested-chosen", origins=found.origins, score=words(f"risk-score-{found.score}"), weeks=weeks)
        if found.origins
        else words("loyalty-tested-fixed", weeks=weeks)
    )
    return fold(words("fold-computed"), f"{words('loyalty-tested-method')} {chosen}")
