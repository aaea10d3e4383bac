"""What a table may say of few people: cells of fewer than five are left out, and what would let one compute them."""

from __future__ import annotations

import pandas as pd

FEWEST_PEOPLE = 5


def too_few(counts: pd.Series, fewest: int = FEWEST_PEOPLE) -> pd.Series:
    """Which cells to leave out, where the total of all is known: those below `fewest`, and the next smallest of the others
    until what is left out holds at least as many, so that no cell is the difference between the total and the rest."""
    hidden = (counts > 0) & (counts < fewest)
    for cell in counts[counts >= fewest].sort_values(kind="stable").index:
        if not hidden.any() or counts[hidden].sum() >= fewest:
            break
        hidden[cell] = True
    return hidden
