"""Credit notes and returns in a column of their own: whether the amount beside them is before or after them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from analysis.errors import Finding
from analysis.tables.recognise import FITS, Candidate, Recognised
from analysis.tables.sample import SampledColumn
from analysis.tables.schema import printable

_CREDITS = re.compile(
    r"(?i)gutschrift|retoure|r[uü]cksendung|r[uü]ckverg[uü]t|erl[oö]sschm[aä]l|credits\b|credit ?(note|memo)s?|\breturns?\b|allowance|\bavoirs?\b|\babonos?\b"
)
# What is numbered, counted or timed by such a word is no money.
_NO_MONEY = re.compile(
    r"(?i)\b(nr|no|number|id|date|datum|am|on|status|count|anzahl|menge|qty|quantity|st(ü|ue)ck|grund|reason|%|rate|quote|limit)\b"
)
_CENT = Decimal("0.011")
_HOLDS = Decimal("0.95")


def open_credits(recognised: Recognised, chosen: Mapping[str, Candidate]) -> list[Finding]:
    """A question where a column of money that came back stands beside the amount and nothing shows that it is deducted."""
    amount = chosen.get("net_amount") or chosen.get("gross_amount")
    if not amount or amount.meaning.why in ("declared", "system") or "quantity" in chosen:
        return []
    used = {id(one.sampled) for name, one in chosen.items() if name != "returned_quantity"}
    for column in recognised.sample.columns:
        if id(column) in used or not _CREDITS.search(column.header) or _NO_MONEY.search(column.header):
            continue
        if column.numeric < FITS or not any(column.numbers) or _deducted(recognised, amount.sampled, column):
            continue
        values = {"header": printable(column.header), "rest": printable(amount.sampled.header)}
        return [Finding("open-credits", "error", recognised.raw.part.label, column.header, values=values)]
    return []


def _deducted(recognised: Recognised, amount: SampledColumn, credits: SampledColumn) -> bool:
    """Whether another column less the credits makes the amount, whatever discounts are deducted besides."""
    for one in recognised.sample.columns:
        if one is amount or one is credits or one.numeric < FITS:
            continue
        rows = [
            (whole, abs(back), rest)
            for whole, back, rest in zip(one.numbers, credits.numbers, amount.numbers, strict=True)
            if whole and back and rest is not None
        ]
        if (
            rows
            and sum(whole - back - rest >= -_CENT for whole, back, rest in rows) >= _HOLDS * len(rows)
            and sum(abs(whole - back - rest) <= _CENT for whole, back, rest in rows) * 2 >= len(rows)
        ):
            return True
    return False
