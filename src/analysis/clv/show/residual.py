"""How much of the value without a horizon lies within it."""

from __future__ import annotations

from analysis.clv.residual import Residual
from analysis.clv.show.beside import about, span
from analysis.language import Words
from analysis.presentation.shown import Shown, note


def beyond(found: Residual, words: Words) -> Shown:
    """The value without a horizon, the share of it within, and what it hangs on where customers stay for ever in the mean."""
    text = words(
        f"clv-residual-{found.measure}",
        residual=about(found.total.estimate, found.total, words),
        interval=span(found.total, words),
        level=words.percent(found.total.level, 0),
        share=words.percent(found.share, 0),
        months=found.horizon_months,
    )
    return note(f"{text} {words('clv-residual-endless')}" if found.endless else text)
