"""Purchases to come and who is still active."""

from __future__ import annotations

from analysis.clv.purchases import ExpectedPurchases
from analysis.clv.show.beside import count_about, count_span, gravest, noted
from analysis.language import Words
from analysis.presentation.shown import Shown, Tile, tiles


def figures(found: ExpectedPurchases, words: Words) -> Shown:
    """Customers still active, and purchases to come."""
    total = found.total
    interval = count_span(total, words)
    active = "clv-alive-assumed" if found.all_active else "clv-alive-note"
    return tiles(
        [
            Tile("active_customers", found.active, words(active, customers=words.number(found.customers))),
            Tile(
                "expected_purchases",
                total.estimate,
                noted(words("clv-purchases-note", months=found.horizon_months, interval=interval), found.doubts, words),
                text=count_about(total.estimate, total, words),
                doubt=gravest(found.doubts),
            ),
        ],
        words,
    )
