"""Attractiveness against supplier position: the classes, and the attractive whom others supply."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.language import Words
from analysis.presentation.shown import Shown, note, table, verdict
from analysis.refusal import Refused
from analysis.steering.portfolio import Portfolio
from analysis.steering.position import Positions


def classes(found: Positions, words: Words) -> Shown:
    """One row a class."""
    rows = found.table.reset_index()
    rows = rows.assign(
        segment_class=[words(f"segment-class-{name}") for name in rows["class"]], wallet_share=rows["share"]
    )
    columns: Any = {
        "segment_class": "text", "customers": "integer", "attractiveness": "money0", "strong": "integer",
        "wallet_share": "percent0",
    }  # fmt: skip
    return table(rows, words, columns, words("position-caption", known=len(found.frame), of=words.number(found.of)))


def basis(found: Positions, words: Words) -> Shown:
    """What attractive and strong mean here."""
    by_rating = int((found.frame["basis"] == "ratings").sum())
    return note(words("position-basis", cut=words.money(found.cut, 0), ratings=by_rating))


def against_portfolio(found: Positions, other: Portfolio | Refused, words: Words) -> Shown:
    """How many are in the same class there, and how many are to be built up."""
    build = found.to_build
    values = {"build": len(build), "amount": words.money(float(build["attractiveness"].sum()), 0)}
    text = words("position-told", **values)
    agreeing = float("nan") if isinstance(other, Refused) else found.agreeing(other.classes)
    if agreeing == agreeing:
        text += " " + words("position-agreeing", share=words.percent(agreeing, 0))
    return verdict(text, "neutral")


def to_build(found: Positions, names: pd.Series, rows: int, words: Words) -> Shown:
    """The attractive whom others supply, the most attractive first."""
    some = found.to_build.head(rows)
    if some.empty:
        return note(words("position-nobody"))
    some = some.assign(
        name=names.reindex(some.index), wallet_of_customer=some["share"], rival_share=some["rival"]
    ).reset_index()
    columns: Any = {
        "customer_id": "text", "name": "text", "attractiveness": "money0", "wallet_of_customer": "percent0",
        "rival_share": "percent0",
    }  # fmt: skip
    if some["lead"].notna().any():
        columns["lead"] = "number1"
    return table(some, words, columns, words("position-list-caption", count=len(found.to_build)))
