"""The first action area: the master data of one customer, and its group."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.language import NOTHING as DASH
from analysis.language import Words
from analysis.portrait.facts import Facts
from analysis.presentation.shown import NOTHING, Shown, note, table

# What is shown, and its column in the master data.
_FIELDS = {
    "legal_form": "legal_form", "industry": "industry", "region": "region", "customer_group": "segment", "owner": "owner",
}  # fmt: skip


def company(known: Facts, words: Words) -> Shown:
    """The master data in one table: what is known, and what is missing."""
    if known.tables["customers"] is None:
        return note(words("missing-customers"))
    master = known.master
    row = {name: text_of(None if master is None else master[column], words) for name, column in _FIELDS.items()}
    lacking = [words(f"head-{name}") for name, value in row.items() if value == DASH]
    columns: Any = {name: "text" for name, value in row.items() if value != DASH}
    shown = table(pd.DataFrame([row]), words, columns) if columns else NOTHING
    told = [_group(known, words)] if len(known.group) else []
    told += [words("portrait-lacking", fields=words.join(lacking))] if lacking else []
    remark = note(" ".join(told)) if told else NOTHING
    return Shown(shown.html + remark.html, f"{shown.plain}\n{remark.plain}")


def text_of(value: Any, words: Words) -> str:
    """A word of the data, or the sign for what is not known."""
    return DASH if value is None or pd.isna(value) else words.term(str(value))


def _group(known: Facts, words: Words) -> str:
    total = float(known.group["net_amount"].sum())
    own = 0.0 if known.base is None else float(known.base["net_amount"])
    return words(
        "portrait-group",
        head=str(known.group["customer_id"].iloc[0]),
        companies=words.number(len(known.group)),
        total=words.money(total, 0),
        share=words.percent(own / total if total else None, 0),
    )
