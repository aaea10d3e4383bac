"""What the page comes to, and what to do next."""

from __future__ import annotations

from analysis.language import Words
from analysis.loyalty.activity import Activity
from analysis.loyalty.change import Change
from analysis.loyalty.risk import Risk
from analysis.presentation.rounding import rounded
from analysis.presentation.shown import Shown, say
from analysis.refusal import Refused


def answer(active: Activity, moved: Change | Refused, risk: Risk | Refused, words: Words) -> Shown:
    """What the page comes to, and what to do next."""
    parts = []
    if active.known:
        parts.append(words("loyalty-answer-active", share=words.percent(active.share_active, 0)))
    if not isinstance(moved, Refused):
        parts.append(words("loyalty-answer-factor", factor=words(f"loyalty-line-{moved.greatest}")))
    if not isinstance(risk, Refused) and len(risk.endangered):
        few = min(_FEW, len(risk.endangered))
        total = risk.total
        money = words.money(rounded(total.estimate, total.low, total.high), 0)
        share = words.percent(risk.held_by(few), 0)
        parts.append(words("loyalty-answer-risk", measure=risk.measure, money=money, customers=few, share=share))
    key = "loyalty-answer-record" if isinstance(risk, Refused) else "loyalty-answer-next"
    return say(" ".join([*parts, words(key)]))


_FEW = 20
