"""Whether spend depends on how often a customer buys, which Gamma-Gamma assumes it does not."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.clv.independence import MATTERS, Independence
from analysis.language import Words
from analysis.presentation.shown import Shown, Tone, verdict

_TONES: Mapping[str, Tone] = {
    "holds": "good", "small": "good", "open": "neutral", "broken": "warn", "unknown": "warn",
}  # fmt: skip


def assumption(found: Independence, words: Words) -> Shown:
    """The verdict, with the interval it rests on."""
    text = words(
        f"clv-independence-{found.verdict}",
        change=words.signed_percent(found.doubling),
        low=words.signed_percent(found.low),
        high=words.signed_percent(found.high),
        level=words.percent(found.level, 0),
        correlation=words.number(found.correlation, 3),
        limit=words.percent(MATTERS, 0),
    )
    return verdict(text, _TONES[found.verdict])
