"""The customers of each remedy against losses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.language import Words
from analysis.presentation.shown import Shown, table


def customers(found: Mapping[str, pd.Series], names: pd.Series, rows: int, words: Words) -> Shown:
    """For each remedy the loss-makers whom it concerns most."""
    tables = [_one(key, gain, names, rows, words) for key, gain in found.items()]
    return Shown("".join(one.html for one in tables), "\n".join(one.plain for one in tables))


def _one(key: str, gain: pd.Series, names: pd.Series, rows: int, words: Words) -> Shown:
    some = gain.head(rows)
    frame = pd.DataFrame({"name": names.reindex(some.index), "remedy_gain_of": some}).reset_index()
    columns: Any = {"customer_id": "text", "name": "text", "remedy_gain_of": "money0"}
    caption = words(f"remedied-{key}", count=len(gain), gain=words.money(float(gain.sum()), 0))
    return table(frame, words, columns, caption)
