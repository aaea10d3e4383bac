"""Risk and opportunity in figures, and what is to be done first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.language import Words
from analysis.page import KeyFigure, Proposal
from analysis.presentation.shown import Shown, Tile, table, tiles, within
from analysis.presentation.stakes import at_stake


def figures(found: Sequence[KeyFigure], words: Words) -> Shown:
    """What is to come and what of it is at risk, beside a year ago."""
    return tiles([_tile(one, words) for one in found], words)


def _tile(one: KeyFigure, words: Words) -> Tile:
    notes, form = [], within(one.quantity, one.low, one.high, words)
    if one.low is not None and one.high is not None:
        notes.append(words("tile-interval", low=form(one.low), high=form(one.high)))
    if one.before is not None:
        notes.append(words("management-before", value=form(one.before)))
    return Tile(one.quantity, one.value, "; ".join(notes), text=form(one.value), doubt=one.doubt)


def measures(found: Sequence[Proposal], words: Words) -> Shown:
    """The five kinds of action with most at stake."""
    rows = [
        {
            "action_kind": words(f"action-{one.kind}"),
            "customers": one.customers,
            "at_stake_a_year": one.money,
            "amount_is": at_stake(one.quantity, one.low, one.high, words) or "–",
            "first_of_them": words.join(list(one.largest)),
            "evidence_class": words(f"evidence-{one.evidence}"),
        }
        for one in found
    ]
    columns: Any = {
        "action_kind": "text", "customers": "integer", "at_stake_a_year": "money0", "amount_is": "text",
        "first_of_them": "text", "evidence_class": "text",
    }  # fmt: skip
    return table(pd.DataFrame(rows), words, columns, words("management-measures-caption"))
