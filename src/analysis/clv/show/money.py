"""Value at past origins: whether its intervals held."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.clv.money import Money
from analysis.clv.uncertainty import CUSTOMER_LEVEL
from analysis.language import Words
from analysis.presentation.shown import Shown, say, table


def held(found: Money, words: Words) -> Shown:
    """How often the money that came lay within the interval, and for how many customers theirs did."""
    return say(
        words(
            f"money-held-{found.measure}",
            held=found.held,
            origins=len(found.past),
            level=words.percent(found.past[0].total.level, 0),
            customer_level=words.percent(CUSTOMER_LEVEL, 0),
            inside=words.percent(found.inside, 0),
        )
    )


def origins(found: Money, words: Words) -> Shown:
    """What was foretold of the money at each past origin, and what came, in total and customer by customer."""
    rows = [
        {
            "holdout": words("interval", low=words.date(one.holdout.start), high=words.date(one.holdout.end)),
            "customers": one.customers,
            "past_expected": one.total.estimate,
            "range": words("interval", low=words.money(one.total.low, 0), high=words.money(one.total.high, 0)),
            "past_actual": one.actual,
            "bias": one.bias,
            "contained": words("yes" if one.held else "no"),
            "past_inside": one.inside,
        }
        for one in found.past
    ]
    columns: Any = {
        "holdout": "text", "customers": "integer", "past_expected": "money", "range": "text", "past_actual": "money",
        "bias": "percent", "contained": "text", "past_inside": "percent",
    }  # fmt: skip
    return table(pd.DataFrame(rows), words, columns)
