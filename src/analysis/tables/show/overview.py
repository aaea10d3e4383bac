"""What was read and what it comes to."""

from __future__ import annotations

from analysis.language import Words
from analysis.presentation.shown import NOTHING, Shown, Tile, say, tiles
from analysis.tables.prepared import Audit
from analysis.tables.size import size_of


def figures(audit: Audit, words: Words) -> Shown:
    """Rows, money, customers and window in tiles."""
    tie, window = audit.tie, audit.period
    dates = f"{words.date(audit.first_date)} – {words.date(audit.last_date)}"
    return tiles(
        [
            Tile("rows_used", tie.rows_used, words("basis-rows-note", rows=words.number(tie.rows_read))),
            Tile("amount_used", float(tie.amount_used), words("basis-money-note")),
            Tile("customers_used", audit.customers, words("basis-customers-note")),
            Tile("window_days", window.days, words("basis-window-note", days=words.number(window.days)), text=dates),
        ],
        words,
    )


def answer(audit: Audit, words: Words) -> Shown:
    """What the page comes to, and what to do next; where the base is too small `analysis.tables.show.size` says it."""
    if size_of(audit).too_small:
        return NOTHING
    tie = audit.tie
    amount, used = words.money(tie.amount_set_aside), words.number(tie.rows_used)
    return say(words(f"basis-answer-{audit.outcome}", amount=amount, used=used))
