"""How much of the value without a horizon lies within it."""

from __future__ import annotations

from analysis.clv.residual import Residual
from analysis.clv.show.beside import with_doubts
from analysis.language import Words
from analysis.presentation.shown import Shown, note


def beyond(found: Residual, words: Words) -> Shown:
    """The value without a horizon, and the share of it within."""
    text = words(
        f"clv-residual-{found.measure}",
        residual=words.money(found.total, 0),
        share=words.percent(found.share),
        months=found.horizon_months,
    )
    return note(with_doubts(text, found.doubts, words))
