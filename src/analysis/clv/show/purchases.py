"""Purchases to come and who is still active."""

from __future__ import annotations

from analysis.clv.purchases import ExpectedPurchases
from analysis.clv.show.beside import gravest, noted
from analysis.language import Words
from analysis.presentation.shown import Shown, Tile, tiles


def figures(found: ExpectedPurchases, words: Words) -> Shown:
    """Customers still active, and purchases to come."""
    total = found.total
    interval = words("interval", low=words.number(total.low), high=words.number(total.high))
    active = "clv-alive-assumed" if found.all_active else "clv-alive-note"
    return tiles(
        [
            Tile(
                "active_customers",
                found.active,
                noted(words(active, customers=words.number(found.customers)), found.doubts, words),
                doubt=gravest(found.doubts),
            ),
            Tile(
                "expected_purchases",
                total.estimate,
                noted(words("clv-purchases-note", months=found.horizon_months, interval=interval), found.doubts, words),
                doubt=gravest(found.doubts),
            ),
        ],
        words,
    )
