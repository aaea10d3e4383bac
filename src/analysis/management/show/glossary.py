"""The glossary as an appendix: every figure that carries a name, from the register."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.language import Words
from analysis.presentation.glossary import glossary
from analysis.presentation.shown import Shown, table


def terms(words: Words) -> Shown:
    """Name and definition of each, by name."""
    rows = [
        {
            "term": one.name,
            "definition": words("management-term-of", definition=one.definition, of=one.denominator)
            if one.denominator
            else one.definition,
        }
        for one in glossary(words)
    ]
    columns: Any = {"term": "text", "definition": "text"}
    return table(pd.DataFrame(rows), words, columns)
