"""At a glance: what the customer brings, what it will be worth, what stands out and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.language import Words
from analysis.portrait.alerts import Alert, Chance
from analysis.portrait.facts import Facts
from analysis.presentation.shown import NOTHING, Shown, Tile, bullets, table, tiles, verdict

_MONEY = ("amount",)
_SHARES = ("share", "excess")


def figures(known: Facts, words: Words) -> Shown:
    """What the customer brings, what it will be worth and how sure that is."""
    own, value = known.base, known.value
    assert own is not None
    served = own["served_rate"] == own["served_rate"]
    rank = words(
        "portrait-rank",
        start=words.date(known.period.start),
        end=words.date(known.period.end),
        rank=words.number(own["rank"]),
        share=words.percent(own["amount_share"]),
    )
    # Without a margin the figure is revenue, and must not be called value.
    worth = "value" if known.measure == "value" else "expected_revenue"
    found = [
        Tile("net_amount", own["net_amount"], rank),
        Tile(
            "contribution",
            own["contribution"],
            words("portrait-contribution-note" if served else "portrait-contribution-unserved"),
        ),
        Tile(
            worth,
            None if value is None else value["value"],
            _interval(known, words),
            doubt=known.doubts[0] if known.doubts else None,
        ),
        Tile(
            "p_alive",
            None if value is None else value["p_alive"],
            _waiting(known, words),
            doubt=next((doubt for doubt in known.doubts if doubt.of_purchases), None),
        ),
        Tile("share_of_wallet", known.share_of_wallet, _wallet(known, words)),
        Tile("customer_since", known.since, words("portrait-last", date=words.date(own["last"]))),
    ]
    return tiles([tile for tile in found if not pd.isna(tile.value)], words, known.customer)


def _interval(known: Facts, words: Words) -> str:
    if known.value is None:
        return words("portrait-no-value")
    return words(
        "portrait-interval",
        months=known.horizon_months,
        level=words.percent(known.level, 0),
        low=words.money(known.value["low"], 0),
        high=words.money(known.value["high"], 0),
    )


def _waiting(known: Facts, words: Words) -> str:
    return words("portrait-waiting", days=words.number(known.days_since), gap=words.number(known.gap))


def _wallet(known: Facts, words: Words) -> str:
    if known.wallets is not None:
        return words("portrait-wallet-known", amount=words.money(known.wallets["potential"].sum(), 0))
    wallet = None if known.base is None else known.base["wallet"]
    return words("portrait-wallet-estimate", amount=words.money(wallet, 0))


# ------------------------------------------------------------------ alerts and next steps


def alerts(found: Sequence[Alert], more: Sequence[Chance], words: Words) -> Shown:
    """How many things stand out, and the gravest; how many opportunities there are besides."""
    text = words("alerts-some", count=len(found), first=_alert(found[0], words)) if found else words("alerts-none")
    if more:
        text += " " + words("alerts-chances", count=len(more))
    return verdict(text, found[0].tone if found else "good")


def next_steps(found: Sequence[Alert], more: Sequence[Chance], words: Words) -> Shown:
    """What stands out and what to do about it, the gravest first; then what more could be sold."""
    rows = [{"alert": _alert(alert, words), "action": words(f"action-{alert.key}")} for alert in found]
    rows += [
        {"alert": words("portrait-chance-row", chance=_chance(chance, words)), "action": words(f"action-{chance.key}")}
        for chance in more
    ]
    columns: Any = {"alert": "text", "action": "text"}
    return table(pd.DataFrame(rows), words, columns) if rows else NOTHING


def answer(found: Sequence[Alert], more: Sequence[Chance], words: Words) -> Shown:
    """The first step, and the largest chance."""
    items = [words("portrait-first", step=words(f"action-{alert.key}")) for alert in found[:1]]
    items += [words("portrait-chance", chance=_chance(chance, words)) for chance in more[:1]]
    return bullets(items or [words("portrait-keep")])


def _alert(alert: Alert, words: Words) -> str:
    return words(f"alert-{alert.key}", **{name: _worded(name, value, words) for name, value in alert.values.items()})


def _worded(name: str, value: Any, words: Words) -> Any:
    if name in _MONEY:
        return words.money(value, 0)
    if name in _SHARES:
        return words.percent(value, 0)
    return int(value) if name == "count" else words.number(value, 1 if name in ("support", "nps") else 0)


def _chance(chance: Chance, words: Words) -> str:
    amount, share = words.money(chance.amount, 0), words.percent(chance.peer_share, 0)
    return words(f"chance-{chance.key}", category=words.term(chance.category), amount=amount, share=share)
