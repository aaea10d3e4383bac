"""What the page comes to, and what to do next."""

from __future__ import annotations

from markupsafe import Markup

from analysis.language import Words
from analysis.pareto.bases import Measured
from analysis.pareto.losses import Losses
from analysis.pareto.migration import Migration
from analysis.pareto.whale import Whale
from analysis.presentation.named_lists import leading
from analysis.presentation.shown import Shown, say
from analysis.refusal import Refused


def answer(
    found: Measured, curve: Whale | Refused, causes: Losses | Refused, moved: Migration | Refused, words: Words
) -> Shown:
    """What the page comes to, and what to do next."""
    parts = [words("answer-revenue", top=words.percent(found.top, 0), share=words.percent(found.top_share))]
    if not isinstance(curve, Refused):
        told = words("answer-losses", makers=curve.loss_makers, loss=words.money(curve.hidden_loss, 0))
        parts.append(leading(told, "loss-makers", words) if curve.loss_makers else words("answer-no-losses"))
    if not isinstance(moved, Refused) and not isinstance(moved.chance, Refused):
        observed, expected = words.percent(moved.moves.overlap, 0), words.percent(moved.chance.overlap, 0)
        parts.append(words("answer-stability", observed=observed, expected=expected))
    parts.append(
        words("answer-next")
        if isinstance(causes, Refused)
        else words("answer-next-losses", driver=words(f"driver-{causes.greatest}"))
    )
    return say(Markup(" ").join(parts))
