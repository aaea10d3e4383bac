"""What a base that is too small lacks, why that matters, and how to get it."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.language import Words
from analysis.presentation.shown import NOTHING, Shown, bullets, table, verdict
from analysis.tables.size import LEAST_CUSTOMERS, LEAST_DAYS, Size

# The questions of the other pages, in their order.
_QUESTIONS = ("carry", "stay", "worth", "do")


def answer(size: Size, words: Words) -> Shown:
    """That it is too small, and of what there is too little."""
    if not size.too_small:
        return NOTHING
    lacking = [
        *([words("small-few", customers=size.customers, least=LEAST_CUSTOMERS)] if size.few else []),
        *([words("small-short", days=size.days or 0, least=LEAST_DAYS)] if size.short else []),
    ]
    return verdict(" ".join([words("small-answer"), *lacking]), "warn")


def needs(size: Size, words: Words) -> Shown:
    """What each question needs."""
    if not size.too_small:
        return NOTHING
    rows = [
        {name: words(f"small-{name}-{question}") for name in ("question", "needs", "why")} for question in _QUESTIONS
    ]
    columns: Any = {"question": "text", "needs": "text", "why": "text"}
    frame = pd.DataFrame(rows).rename(columns={name: f"size_{name}" for name in columns})
    return table(frame, words, {f"size_{name}": kind for name, kind in columns.items()}, words("small-caption"))


def remedies(size: Size, words: Words) -> Shown:
    """How to get it."""
    if not size.too_small:
        return NOTHING
    wanted = [
        *(["customers"] if size.few else []),
        *(["days"] if size.short else []),
        "tables",
        "anyway",
    ]
    return bullets([words(f"small-remedy-{one}") for one in wanted])
