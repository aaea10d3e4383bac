"""Whether the data carry an estimate, question by question."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.clv.adequacy import Adequacy
from analysis.language import Words
from analysis.presentation.shown import Shown, table, verdict


def light(found: Adequacy, words: Words) -> Shown:
    """The worst of the lights, in a sentence."""
    return verdict(words(f"adequacy-{found.light}"), found.light)


def checks(found: Adequacy, words: Words) -> Shown:
    """Each question with what was found and what would be enough."""
    rows = [
        {
            "question": words(f"adequacy-question-{check.key}"),
            "found": words.number(check.value, 0 if float(check.value).is_integer() else 2),
            "enough": words("at-most" if check.at_most else "at-least", value=words.number(check.enough)),
            "light": words(f"light-{check.light}"),
        }
        for check in found.checks
    ]
    columns: Any = {"question": "text", "found": "text", "enough": "text", "light": "text"}
    return table(pd.DataFrame(rows), words, columns)
