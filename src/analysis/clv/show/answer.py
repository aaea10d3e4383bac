"""What the page comes to, how far to trust it, and what to do next."""

from __future__ import annotations

from analysis.clv.conclusion import BEST, Conclusion
from analysis.clv.show.beside import about, count_about, count_span, span
from analysis.language import Words
from analysis.presentation.shown import Shown, doubt_text, say
from analysis.refusal import Refused


def answer(found: Conclusion, words: Words) -> Shown:
    """Value and its doubts, rounded; where there is none, the purchases, or that nothing can be said."""
    doubts = [doubt_text(doubt, words, why=True) for doubt in found.doubts]
    if not isinstance(found.total, Refused):
        total = words(
            f"clv-answer-{found.measure}",
            total=about(found.total.estimate, found.total, words),
            interval=span(found.total, words),
            level=words.percent(found.total.level, 0),
            months=found.horizon_months,
            best=words.percent(BEST, 0),
            share=words.percent(found.best_share, 0),
        )
        return say(" ".join([total, *doubts]))
    if isinstance(found.purchases, Refused):
        return say(words("clv-answer-none"))
    purchases = words(
        "clv-answer-purchases",
        purchases=count_about(found.purchases.estimate, found.purchases, words),
        interval=count_span(found.purchases, words),
        level=words.percent(found.purchases.level, 0),
        months=found.horizon_months,
    )
    return say(" ".join([purchases, *doubts, words("clv-answer-none")]))


def next_step(found: Conclusion, words: Words) -> Shown:
    """What to do on Monday morning."""
    return say(words("clv-next-none" if isinstance(found.total, Refused) else f"clv-next-{found.measure}"))
