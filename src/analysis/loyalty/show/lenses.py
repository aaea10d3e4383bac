"""The base in one period and in two, in factors."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.language import Words
from analysis.loyalty.activity import Activity
from analysis.loyalty.change import Change
from analysis.loyalty.show.labels import span
from analysis.presentation.shown import Shown, Tile, note, table, tiles


def figures(found: Activity, words: Words) -> Shown:
    """Who is active, and who has bought again."""
    shown = [
        Tile(
            "share_active_12m",
            found.share_active,
            words("loyalty-active-note", active=found.active, known=words.number(found.known)),
        ),
        Tile("repeat_rate", found.repeat_rate, words("loyalty-repeat-note", customers=found.customers)),
    ]
    return tiles(shown, words)


def two_periods(found: Change, words: Words) -> Shown:
    """Customers, purchases a customer, revenue a purchase, margin and money of both periods, and the change."""
    rows = []
    for name, kind in _LINES.items():
        if name == "margin" and found.measure == "revenue":
            continue
        old, new = (float(getattr(lens, name)) for lens in (found.before, found.after))
        formats = {"number": words.number, "number2": lambda v: words.number(v, 2), "percent": words.percent}
        written = formats.get(kind, lambda v: words.money(v, 0))
        line = words(f"loyalty-line-{found.measure}" if name == "money" else f"loyalty-line-{name}")
        change = words.signed_percent(new / old - 1 if old > 0 else None)
        rows.append({"figure": line, "earlier_period": written(old), "later_period": written(new), "changed": change})
    columns: Any = dict.fromkeys(("figure", "earlier_period", "later_period", "changed"), "text")
    caption = words(
        "loyalty-two-caption", before=span(found.before.period, words), after=span(found.after.period, words)
    )
    return table(pd.DataFrame(rows), words, columns, caption=caption, total=True)


_LINES = {
    "customers": "number",
    "frequency": "number2",
    "order_value": "money",
    "margin": "percent",
    "money": "money",
}


def basis(found: Change, words: Words) -> Shown:
    """How the figures make up the last one."""
    return note(words(f"loyalty-product-{found.measure}"))
