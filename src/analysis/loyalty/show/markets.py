"""Which markets grow and shrink, against chance."""

from __future__ import annotations

from typing import Any

from analysis.language import Words
from analysis.loyalty.markets import Market
from analysis.presentation.shown import Shown, table


def groups(found: Market, words: Words) -> Shown:
    """Buyers and money of each group in both periods, and whether it moves otherwise than all do."""
    frame = found.frame.head(_MOST)
    rows = frame.assign(
        group=[words.term(str(name)) for name in frame.index],
        buyers_changed=[
            words.signed_percent(after / before - 1 if before else None, 0)
            for before, after in zip(frame["before"], frame["after"], strict=True)
        ],
        money_later=frame["money_after"],
        money_changed=[
            words.signed_percent(after / before - 1 if before > 0 else None, 0)
            for before, after in zip(frame["money_before"], frame["money_after"], strict=True)
        ],
        moves=[words(f"loyalty-moves-{mark}") for mark in frame["mark"]],
        buyers=frame["after"],
    )
    columns: Any = {
        "group": "text", "buyers": "integer", "buyers_changed": "text", "money_later": "money0", "money_changed": "text",
        "moves": "text",
    }  # fmt: skip
    caption = words(
        f"loyalty-market-{found.of}",
        measure=words(f"loyalty-measure-{found.measure}"),
        change=words.signed_percent(found.change, 0),
        moving=len(found.moving),
    )
    return table(rows, words, columns, caption=caption)


_MOST = 12
