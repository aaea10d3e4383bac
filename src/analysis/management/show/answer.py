"""What the page comes to."""

from __future__ import annotations

from dataclasses import asdict

from analysis.language import Words
from analysis.page import Headline
from analysis.presentation.shown import NOTHING, Shown, say
from analysis.presentation.worded import headline


def answer(headlines: tuple[Headline | None, ...], words: Words) -> Shown:
    """The headlines that matter to a manager, one after the other."""
    told = [headline(asdict(one), words) for one in headlines if one]
    return say(" ".join(told)) if told else NOTHING
