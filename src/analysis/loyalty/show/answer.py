"""What the page comes to, and what to do next."""

from __future__ import annotations

from analysis.language import Words
from analysis.loyalty.activity import Activity
from analysis.loyalty.change import Change
from analysis.presentation.shown import Shown, say
from analysis.refusal import Refused


def answer(active: Activity, moved: Change | Refused, words: Words) -> Shown:
    """What the page comes to, and what to do next."""
    parts = []
    if active.known:
        parts.append(words("loyalty-answer-active", share=words.percent(active.share_active, 0)))
    if not isinstance(moved, Refused):
        parts.append(words("loyalty-answer-factor", factor=words(f"loyalty-line-{moved.greatest}")))
    return say(" ".join(parts))
