"""Value at past origins: whether its intervals held."""

from __future__ import annotations

from analysis.clv.money import Money
from analysis.clv.uncertainty import CUSTOMER_LEVEL
from analysis.language import Words
from analysis.presentation.shown import Shown, say


def held(found: Money, words: Words) -> Shown:
    """How often the money that came lay within the interval, and for how many customers theirs did."""
    return say(
        words(
            f"money-held-{found.measure}",
            held=found.held,
            origins=len(found.past),
            level=words.percent(found.past[0].total.level, 0),
            customer_level=words.percent(CUSTOMER_LEVEL, 0),
            inside=words.percent(found.inside, 0),
        )
    )
