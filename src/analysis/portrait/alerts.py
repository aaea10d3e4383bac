"""What stands out about one customer, the gravest first; each alert names the step that answers it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from analysis.portrait.facts import Facts

OVERDUE_RATIO = 1.5
FALLING = -0.3
DETRACTOR = 6


@dataclass(frozen=True)
class Alert:
    """A key of the language room with its raw figures: ``alert-<key>`` says what, ``action-<key>`` what to do."""

    key: str
    tone: Literal["bad", "warn"]
    values: dict[str, Any] = field(default_factory=dict)


def alerts(known: Facts) -> list[Alert]:
    """All that stands out, the gravest first."""
    found = [*_buying(known), *_earning(known), *_paying(known), *_deciding(known), *_feeling(known)]
    return sorted(found, key=lambda alert: alert.tone == "warn")


def _buying(known: Facts) -> Iterator[Alert]:
    if known.base is None:
        yield Alert("no-purchase", "warn")
        return
    if known.days_since > OVERDUE_RATIO * known.gap:
        key = "overdue-own" if known.gap_is_own else "overdue-pooled"
        ratio = known.days_since / known.gap if known.gap else float("inf")
        tone: Literal["bad", "warn"] = "bad" if ratio > 2 * OVERDUE_RATIO else "warn"
        yield Alert(key, tone, {"days": known.days_since, "gap": known.gap})
    now, before = known.base["sales_year"], known.base.get("sales_before", float("nan"))
    if before > 0 and now / before - 1 < FALLING:
        yield Alert("falling", "bad", {"share": 1 - now / before, "amount": before - now})


def _earning(known: Facts) -> Iterator[Alert]:
    if known.contribution < 0:
        yield Alert("loss", "bad", {"amount": -known.contribution})
    if known.base is not None and known.base.get("discount_excess", float("nan")) > 0:
        rate, excess = known.base["discount_rate"], known.base["discount_excess"]
        yield Alert("discount", "warn", {"share": rate, "excess": excess})


def _paying(known: Facts) -> Iterator[Alert]:
    if known.base is None or "open" not in known.base:
        return
    if known.base["overdue"] > 0:
        yield Alert("unpaid", "bad", {"amount": known.base["overdue"]})
    if known.base["credit_use"] > 1:
        yield Alert("credit", "bad", {"share": known.base["credit_use"], "amount": known.base["credit_limit"]})


def _deciding(known: Facts) -> Iterator[Alert]:
    if known.persons is None:
        return
    if known.centre is None:
        yield Alert("nobody", "warn")
        return
    if not known.centre["decider"]:
        yield Alert("no-decider", "warn")
    if known.centre["contacts"] == 1:
        yield Alert("single", "warn")
    if not known.centre["days_since"] <= known.contact_days:
        yield Alert("not-met", "warn", {"days": known.contact_days})
    if known.centre["support"] < 0:
        yield Alert("against", "warn", {"support": known.centre["support"]})


def _feeling(known: Facts) -> Iterator[Alert]:
    if known.nps <= DETRACTOR:
        yield Alert("detractor", "warn", {"nps": known.nps})
    if known.complaints:
        yield Alert("complaints", "warn", {"count": known.complaints})


@dataclass(frozen=True)
class Chance:
    """More to sell a year: open potential of a category as recorded (``entered``), or estimated from peers (``similar``)."""

    key: Literal["entered", "similar"]
    category: str
    amount: float
    peer_share: float = float("nan")


def chances(known: Facts, most: int = 2) -> list[Chance]:
    """The largest openings: as entered, and where nothing is what similar customers buy and this one does not."""
    rows = known.openings.head(most)
    if rows.empty:
        return []
    keys = rows["basis"].map({"recorded": "entered", "estimate": "similar"})
    columns = (rows[name] for name in ("category", "amount", "peer_share"))
    return [
        Chance(key, str(name), float(amount), float(share))
        for key, name, amount, share in zip(keys, *columns, strict=True)
    ]
