"""What the base and its customers are worth, and what that means."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.clv.economics import QUANTITY
from analysis.clv.show.beside import about, between, doubted, gravest, noted
from analysis.clv.uncertainty import CUSTOMER_LEVEL
from analysis.clv.value import Valuation
from analysis.language import Words
from analysis.periods import Period
from analysis.presentation.shown import Shown, Tile, note, say, table, tiles


def figures(found: Valuation, words: Words) -> Shown:
    """The value of the base, and of the customer in the middle."""
    quantity, doubt = QUANTITY[found.measure], gravest(found.doubts)
    interval, half = (
        noted(text, found.doubts, words) for text in (between(found.total, words), words("clv-median-note"))
    )
    return tiles(
        [
            Tile(
                f"total_{quantity}",
                found.total.estimate,
                interval,
                text=about(found.total.estimate, found.total, words),
                doubt=doubt,
            ),
            Tile(f"median_{quantity}", found.median, half, doubt=doubt),
        ],
        words,
    )


def assumptions(found: Valuation, period: Period, words: Words) -> Shown:
    """Margin, cost, rate, horizon, unit and window: what the value means."""
    money, margin = found.economics, found.economics.margin
    cost = "none" if margin.kind == "none" else "known" if money.cost_known else "unknown"
    return note(
        words(
            "clv-assumptions",
            margin=words(
                f"margin-{margin.kind}",
                rate=words.percent(margin.rate),
                assumed=words.percent(margin.assumed_rate),
                share=words.percent(margin.assumed_share or margin.unknown_share, 0),
            ),
            bonus=words.percent(margin.bonus),
            returned=words.percent(1 - margin.kept),
            cost=words(f"cost-to-serve-{cost}", cost=words.money(money.cost_a_purchase)),
            rate=words.percent(found.discount_rate),
            months=found.horizon_months,
            level=words.percent(found.total.level, 0),
            start=words.date(period.start),
            end=words.date(period.end),
        )
    )


def groups(found: Valuation, words: Words) -> Shown:
    """Value by what customers have shown, with intervals."""
    quantity = QUANTITY[found.measure]
    frame = found.by_group.rename(columns={"value": quantity})
    frame = frame.assign(behaviour=[words(f"group-{name}") for name in frame["group"]])
    columns: Any = {"behaviour": "text", "customers": "integer", quantity: "money0", "low": "money0", "high": "money0"}
    return table(frame, words, columns, total=True)


def groups_method(found: Valuation, words: Words) -> Shown:
    """Why the bounds of groups do not add up."""
    text = words("clv-groups-note", level=words.percent(found.total.level, 0))
    return note(" ".join([text, *(f"{doubt}." for doubt in doubted(found.doubts, words))]))


def top(found: Valuation, names: pd.Series, rows: int, words: Words) -> Shown:
    """The customers of highest value to come, with intervals."""
    best, quantity = found.top(rows), QUANTITY[found.measure]
    shown = best.assign(name=names.reindex(best.index)).reset_index().rename(columns={"value": quantity})
    columns: Any = {
        "customer_id": "text", "name": "text", "p_alive": "percent", "expected_purchases": "number1",
        "expected_spend": "money0", quantity: "money0", "low": "money0", "high": "money0",
    }  # fmt: skip
    return table(shown, words, columns)


def top_method(found: Valuation, words: Words) -> Shown:
    """What the bounds of single customers mean."""
    text = words("clv-top-note", level=words.percent(CUSTOMER_LEVEL, 0), months=found.horizon_months)
    return note(" ".join([text, *(f"{doubt}." for doubt in doubted(found.doubts, words))]))


def discount_by_hand(factor: float, words: Words) -> Shown:
    """The discount factor that a notebook computed by hand."""
    return say(words("discount-by-hand", factor=words.number(factor, 4)))
