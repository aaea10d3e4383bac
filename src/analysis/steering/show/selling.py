"""What more could be sold to whom: cross-selling, more of the same, dearer products, and the share of wallet."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.contribution.groups import UNGROUPED
from analysis.language import Words
from analysis.presentation.shown import Shown, note, say, table, verdict
from analysis.steering.selling import Selling
from analysis.steering.tiers import Tiers

# Names of categories in a cell; the rest is counted.
_CATEGORIES = 3


def told(found: Selling, words: Words) -> Shown:
    """The openings in money, recorded and estimated."""
    sums = found.sums.reset_index()
    rows = sums.assign(
        opening_kind=sums["kind"].map(lambda kind: words(f"selling-{kind}")),
        basis_of_opening=sums["basis"].map(lambda basis: words(f"selling-basis-{basis}")),
        plan_customers=sums["customers"],
        opening=sums["amount"],
        opening_contribution=sums["contribution"],
    )
    columns: Any = {
        "opening_kind": "text", "basis_of_opening": "text", "plan_customers": "integer", "openings": "integer",
        "opening": "money0", "opening_contribution": "money0",
    }  # fmt: skip
    return table(rows, words, columns, words("selling-caption"))


def basis(found: Selling, words: Words) -> Shown:
    """What the amounts rest on, and who is not among them."""
    rate = found.margin_rate
    margin = words("selling-no-margin") if rate != rate else words("selling-margin", rate=words.percent(rate))
    if not found.silent:
        return note(margin)
    silent = words("selling-silent", customers=found.silent, amount=words.money(found.silent_amount, 0))
    return note(f"{margin} {silent}")


def cross(found: Selling, names: pd.Series, rows: int, words: Words) -> Shown:
    """The customers with most to be sold in categories they do not buy."""
    return _customers(found, names, rows, "cross", words)


def deeper(found: Selling, names: pd.Series, rows: int, words: Words) -> Shown:
    """The customers with most to be sold in categories they do buy."""
    return _customers(found, names, rows, "deeper", words)


def _customers(found: Selling, names: pd.Series, rows: int, kind: str, words: Words) -> Shown:
    each = found.customers(kind)
    if each.empty:
        return note(words(f"selling-{kind}-none"))
    some = each.head(rows)
    of_kind = found.frame[found.frame["kind"] == kind].groupby("customer_id")["category"]
    some = some.rename(columns={"amount": f"{kind}_selling", "contribution": f"{kind}_selling_contribution"})
    some = some.assign(
        name=names.reindex(some.index),
        categories_open=[_few(of_kind.get_group(name).tolist(), words) for name in some.index],
        recorded_share=some["recorded"],
    ).reset_index()
    columns: Any = {
        "customer_id": "text", "name": "text", "categories_open": "text", f"{kind}_selling": "money0",
        f"{kind}_selling_contribution": "money0", "recorded_share": "percent0",
    }  # fmt: skip
    return table(some, words, columns, words(f"selling-{kind}-caption", count=len(each)))


def _few(categories: list[str], words: Words) -> str:
    named = words.join([words.term(one) for one in categories[:_CATEGORIES]])
    rest = len(categories) - _CATEGORIES
    return words("selling-and-more", named=named, rest=rest) if rest > 0 else named


def wallet_by_segment(found: pd.DataFrame, words: Words) -> Shown:
    """Share of wallet by segment."""
    names = [words(f"segment-{name}") if name != UNGROUPED else words("no-customer-group") for name in found.index]
    return _wallet(found.assign(segment_name=names), "segment", words)


def wallet_by_customer_group(found: pd.DataFrame, words: Words) -> Shown:
    """Share of wallet by customer group of the master data."""
    names = [words.term(name) if name != UNGROUPED else words("no-customer-group") for name in found.index]
    return _wallet(found.assign(customer_group=names), "customer_group", words)


def _wallet(rows: pd.DataFrame, by: str, words: Words) -> Shown:
    rows = rows.assign(potential_recorded=rows["potential"], wallet_share=rows["share"])
    columns: Any = {
        "segment_name" if by == "segment" else by: "text", "customers": "integer", "sales": "money0", "potential_recorded": "money0", "open": "money0",
        "wallet_share": "percent",
    }  # fmt: skip
    return table(rows, words, columns, words(f"selling-wallet-caption-{by}"))


def moved(found: Tiers, words: Words) -> Shown:
    """How many moved up, whether more than by chance, and what came with it."""
    share, low, high = found.up_of_moved
    if share != share:
        return say(words("tiers-nobody-moved", pairs=words.number(len(found.frame))))
    chance = "above" if low > 0.5 else "below" if high < 0.5 else "chance"
    text = words(
        "tiers-told",
        pairs=words.number(len(found.frame)),
        up=words.percent(found.share_up, 0),
        share=words.percent(share, 0),
        low=words.percent(low, 0),
        high=words.percent(high, 0),
    )
    return verdict(f"{text} {words(f'tiers-{chance}')}", "good" if chance == "above" else "neutral")


def candidates(found: pd.DataFrame, moves: Tiers, names: pd.Series, rows: int, words: Words) -> Shown:
    """Who buys below the tier that is usual for similar customers."""
    some = found.head(rows)
    some = some.assign(
        name=names.reindex(some["customer_id"]).to_numpy(),
        category=some["category"].map(words.term),
        tier_now=[words(f"tier-{int(tier)}") for tier in some["tier"]],
        tier_usual=[words(f"tier-{int(tier)}") for tier in some["usual"]],
        sales=some["money"],
        tier_amount=some["amount"],
    )
    columns: Any = {
        "customer_id": "text", "name": "text", "category": "text", "tier_now": "text", "tier_usual": "text",
        "sales": "money0", "tier_amount": "money0",
    }  # fmt: skip
    count = found["customer_id"].nunique()
    return table(some, words, columns, words("tiers-caption", count=count, extra=words.percent(moves.extra, 0)))
