"""The fifth action area: what the customer earns us, on what terms and how it pays."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.language import NOTHING as DASH
from analysis.language import Words
from analysis.portrait.facts import Facts
from analysis.presentation.shown import NOTHING, Shown, note, table

_MOST_KINDS = 6


def finances(known: Facts, words: Words) -> Shown:
    """What the customer earns us, on what terms and how it pays, beside customers of its size."""
    own = known.base
    assert own is not None
    rows = [
        (words("finance-margin"), words.percent(own["margin_rate"]), words.percent(own["peer_margin_rate"])),
        (words("finance-served"), words.percent(own["served_rate"]), words.percent(own["peer_served_rate"])),
    ]
    if "discount_rate" in own:
        usual = words(
            "finance-corridor", low=words.percent(own["discount_low"], 0), high=words.percent(own["discount_high"], 0)
        )
        rows.append((words("finance-discount"), words.percent(own["discount_rate"]), usual))
    if "open" in own and own["open"] == own["open"]:
        rows += [
            (words("finance-terms"), words("finance-days", days=words.number(own["terms"])), DASH),
            (words("finance-late"), words("finance-days", days=words.number(own["days_late"], 1)), DASH),
            (words("finance-open"), _open(own, words), DASH),
        ]
    rows = [row for row in rows if row[1] != DASH]
    if not rows:
        return note(words("refused-no-contribution"))
    frame = pd.DataFrame(rows, columns=["finance_figure", "here", "usual"])
    columns: Any = {"finance_figure": "text", "here": "text", "usual": "text"}
    return table(frame, words, columns)


def _open(own: pd.Series, words: Words) -> str:
    """The open amount, of the limit where there is one."""
    amount, limit = words.money(own["open"], 0), words.money(own["credit_limit"], 0)
    return amount if limit == DASH else words("finance-limit", open=amount, limit=limit)


def served(known: Facts, words: Words) -> Shown:
    """What serving the customer cost, by type; what is missing."""
    if known.served is None or known.served.empty:
        return note(words("missing-costs")) if known.tables["costs"] is None else NOTHING
    kinds = known.served["type"].map(words.term).where(known.served["side"] != "activities", words("served-activities"))
    sums = known.served["amount"].groupby(kinds).sum().sort_index().sort_values(ascending=False, kind="stable")
    parts = [f"{kind} {words.money(amount, 0)}" for kind, amount in sums.head(_MOST_KINDS).items()]
    return note(words("served-note", parts=words.join(parts)))
