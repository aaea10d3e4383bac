"""A belief beside the figure."""

from __future__ import annotations

import math

from analysis.course.beliefs import Compared
from analysis.language import Words
from analysis.presentation.shown import Shown, say, verdict

# Closer than this a guess is a good one.
_NEAR = 0.05


def kept(share: float | None, words: Words) -> Shown:
    """That a belief was written down; or that it is no share, where it is None."""
    if share is None:
        return verdict(words("belief-no-share"), "warn")
    return say(words("belief-kept", share=words.percent(share, 0)))


def against(compared: Compared, words: Words) -> Shown:
    """Belief, figure and difference."""
    found = words.percent(compared.found)
    if math.isnan(compared.believed):
        return verdict(words("belief-missing", found=found), "neutral")
    apart = compared.found - compared.believed
    key = "near" if abs(apart) <= _NEAR else "less" if apart > 0 else "more"
    told = words(
        f"belief-{key}",
        believed=words.percent(compared.believed, 0),
        found=found,
        points=words.number(abs(apart) * 100),
    )
    return verdict(told, "good" if key == "near" else "neutral")
